"""The tables of what days came to. Days are append-only: what is found out later is another revision."""

from __future__ import annotations

from sqlalchemy import Double, Index, LargeBinary
from sqlmodel import Field

from netmon.store.tables import Row


class CountedSubjectRow(Row, table=True):
    """The place of a subject in the columns of its network: given once, and never to another."""

    __tablename__ = "counted_subject"
    __table_args__ = (Index(None, "network", "kind", "subject", unique=True),)

    network: str = Field(primary_key=True)
    place: int = Field(primary_key=True)
    kind: str
    subject: str


class DayPackRow(Row, table=True):
    """A local day of a network (`day` as 2026-11-23). `body` are its columns, packed as `format` says."""

    __tablename__ = "day_pack"
    __table_args__ = (Index(None, "network", "day", "revision", unique=True), {"sqlite_autoincrement": True})

    number: int | None = Field(default=None, primary_key=True)
    network: str
    day: str = Field(max_length=10)
    revision: int
    begins: float = Field(sa_type=Double)
    ends: float = Field(sa_type=Double)
    recorded_at: float = Field(sa_type=Double)
    format: int
    places: int
    body: bytes = Field(sa_type=LargeBinary)


class LateSpanRow(Row, table=True):
    """Something that bears on `since` ≤ t < `until` was written when days of that time may have been closed already."""

    __tablename__ = "late_span"
    __table_args__ = ({"sqlite_autoincrement": True},)

    number: int | None = Field(default=None, primary_key=True)
    since: float = Field(sa_type=Double)
    until: float = Field(sa_type=Double)
