"""The tables of the register's changes and of what was declared when. Days are ISO 8601 text, times as everywhere."""

from __future__ import annotations

from sqlalchemy import Double, Index, Text
from sqlmodel import Field

from netmon.store.tables import Row


class RegisterChangeRow(Row, table=True):
    """A change of the register. Append-only: nothing but the four columns of its review is ever written again."""

    __tablename__ = "register_change"
    __table_args__ = (Index(None, "unit", "id"), Index(None, "review", "id"))

    id: str = Field(primary_key=True, max_length=17)
    act: str
    unit: str
    effective: str | None = None
    document: str = Field(sa_type=Text)
    reason: str = Field(sa_type=Text)
    proposed_by: str = Field(sa_type=Text)
    proposed_at: float = Field(sa_type=Double)
    name: str | None = Field(default=None, sa_type=Text)
    name_en: str | None = Field(default=None, sa_type=Text)
    level: str | None = None
    kind: str | None = Field(default=None, sa_type=Text)
    division: str | None = None
    government: bool | None = None
    sample: bool | None = None
    network: str | None = None
    criterion: str | None = None
    until: str | None = None
    into: str | None = None
    baseline: bool
    review: str
    reviewed_by: str = Field(sa_type=Text)
    reviewed_at: float | None = Field(default=None, sa_type=Double)
    review_note: str = Field(sa_type=Text)


class DeclaredRow(Row, table=True):
    """What the inventory said of one thing while `since` ≤ time < `until`. `body` is JSON; `network` may be ""."""

    __tablename__ = "declared"
    __table_args__ = (Index(None, "until"),)

    number: int | None = Field(default=None, primary_key=True)
    kind: str
    id: str
    network: str
    body: str = Field(sa_type=Text)
    since: float = Field(sa_type=Double)
    until: float | None = Field(default=None, sa_type=Double)
