"""The table of what people attest. Days are ISO 8601 text, times as everywhere."""

from __future__ import annotations

from sqlalchemy import Double, Index, Text
from sqlmodel import Field

from netmon.store.tables import Row


class AttestationRow(Row, table=True):
    """An attestation. Append-only: nothing but the three columns of its withdrawal is ever written again."""

    __tablename__ = "attestation"
    __table_args__ = (Index(None, "network", "recorded_at"), Index(None, "unit", "network"))

    id: str = Field(primary_key=True, max_length=17)
    unit: str
    network: str
    claim: str
    item: str = Field(sa_type=Text)
    holds: bool
    source: str
    document: str = Field(sa_type=Text)
    since: str
    expires: str | None = None
    signer: str = Field(sa_type=Text)
    reviewer: str = Field(sa_type=Text)
    note: str = Field(sa_type=Text)
    digest: str
    sample: bool
    recorded_at: float = Field(sa_type=Double)
    recorded_by: str = Field(sa_type=Text)
    withdrawn_at: float | None = Field(default=None, sa_type=Double)
    withdrawn_by: str = Field(sa_type=Text)
    withdrawn_why: str = Field(sa_type=Text)
