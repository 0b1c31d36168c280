"""The tables of closed months. Append-only; times as everywhere, lengths in whole milliseconds."""

from __future__ import annotations

from sqlalchemy import BigInteger, Double, Index, Text
from sqlmodel import Field

from netmon.store.tables import Row


class AvailabilityClosingRow(Row, table=True):
    """A month of a network as it was closed, once or again; `inputs` is a digest of what it rests on."""

    __tablename__ = "availability_closing"
    __table_args__ = (Index(None, "network", "month", "revision", unique=True),)

    number: int | None = Field(default=None, primary_key=True)
    network: str
    month: str
    revision: int
    since: float = Field(sa_type=Double)
    until: float = Field(sa_type=Double)
    recorded_at: float = Field(sa_type=Double)
    rule: str
    inputs: str = Field(sa_type=Text)
    sample: bool


class AvailabilityMonthRow(Row, table=True):
    """What a closed month came to for one subject; the columns are the fields of `netmon.model.availability.Sums`."""

    __tablename__ = "availability_month"
    __table_args__ = ({"sqlite_with_rowid": False},)

    closing: int = Field(primary_key=True)
    kind: str = Field(primary_key=True)
    subject: str = Field(primary_key=True)
    period: int = Field(sa_type=BigInteger)
    no_data: int = Field(sa_type=BigInteger)
    blind: int = Field(sa_type=BigInteger)
    maintained: int = Field(sa_type=BigInteger)
    business: int = Field(sa_type=BigInteger)
    business_planned: int = Field(sa_type=BigInteger)
    own: int = Field(sa_type=BigInteger)
    own_planned: int = Field(sa_type=BigInteger)
    shut: int = Field(sa_type=BigInteger)
    faults: int
    ended: int
    repaired: int = Field(sa_type=BigInteger)
