"""The tables of notices to put something right. Append-only, never pruned. Days are ISO dates, times as everywhere."""

from __future__ import annotations

from sqlalchemy import Double, Index, Text
from sqlmodel import Field

from netmon.store.tables import Row


class NoticeRow(Row, table=True):
    """A notice as it was proposed. `lacking` is JSON text: what was found, with its evidence."""

    __tablename__ = "notice"
    __table_args__ = (Index(None, "network", "unit"),)

    id: str = Field(primary_key=True, max_length=17)
    network: str
    unit: str
    unit_name: str = Field(sa_type=Text)
    day: str
    known: float = Field(sa_type=Double)
    lacking: str = Field(sa_type=Text)
    proposed_by: str = Field(sa_type=Text)
    proposed_at: float = Field(sa_type=Double)
    sample: bool


class NoticeStepRow(Row, table=True):
    """What happened to a notice. `demand` is JSON text, the indicator and the item; `why` is JSON text too."""

    __tablename__ = "notice_step"

    id: str = Field(primary_key=True, max_length=17)
    notice: str = Field(index=True)
    act: str
    at: float = Field(sa_type=Double)
    by: str = Field(sa_type=Text)
    document: str = Field(sa_type=Text)
    deadline: str | None = None
    text: str = Field(sa_type=Text)
    signer: str = Field(sa_type=Text)
    day: str | None = None
    demand: str | None = Field(default=None, sa_type=Text)
    why: str | None = Field(default=None, sa_type=Text)
