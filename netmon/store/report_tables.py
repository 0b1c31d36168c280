"""The tables of reports that were kept, and of the signatures under handovers. Times as everywhere."""

from __future__ import annotations

from sqlalchemy import Double, Index, LargeBinary, Text
from sqlmodel import Field

from netmon.store.tables import Row


class KeptReportRow(Row, table=True):
    """A report. Append-only. `body` is its content, compressed (zlib, RFC 1950)."""

    __tablename__ = "kept_report"
    __table_args__ = (Index(None, "network", "until"),)

    id: str = Field(primary_key=True)
    kind: str
    network: str
    about: str
    since: float = Field(sa_type=Double)
    until: float = Field(sa_type=Double)
    made_at: float = Field(sa_type=Double)
    digest: str
    sample: bool
    body: bytes = Field(sa_type=LargeBinary)


class HandoverSignatureRow(Row, table=True):
    """Who signed a handover on which side. Append-only."""

    __tablename__ = "handover_signature"

    report: str = Field(primary_key=True)
    side: str = Field(primary_key=True)
    by: str = Field(sa_type=Text)
    at: float = Field(sa_type=Double)
    note: str = Field(sa_type=Text)
