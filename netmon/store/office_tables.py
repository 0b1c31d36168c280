"""The tables of what people enter and do: maintenance, and the audit log. Lists hold JSON text; times as everywhere."""

from __future__ import annotations

from sqlalchemy import Double, Text
from sqlmodel import Field

from netmon.store.tables import Row


class MaintenanceRow(Row, table=True):
    """Maintenance as it is after it was entered, or cancelled. `begins` is local time in `zone`, `until` a date."""

    __tablename__ = "maintenance"

    id: str = Field(primary_key=True, max_length=17)
    kind: str
    subject: str
    network: str
    begins: str
    lasts: float = Field(sa_type=Double)
    zone: str
    reason: str = Field(sa_type=Text)
    by: str = Field(sa_type=Text)
    created_at: float = Field(sa_type=Double)
    below: bool
    recurrence: str
    weekdays: str
    monthdays: str
    until: str | None = None
    approval_number: str | None = Field(default=None, sa_type=Text)
    approval_at: float | None = Field(default=None, sa_type=Double)
    approval_by: str = Field(sa_type=Text)
    cancelled_at: float | None = Field(default=None, sa_type=Double)
    cancelled_by: str = Field(sa_type=Text)


class AuditRow(Row, table=True):
    """Who did what. `digest` is over the row and the `digest` of the one before (see `netmon.store.audit`)."""

    __tablename__ = "audit"

    number: int | None = Field(default=None, primary_key=True)
    id: str = Field(index=True, max_length=17)
    at: float = Field(sa_type=Double)
    who: str = Field(sa_type=Text)
    via: str
    source: str
    what: str
    facts: str = Field(sa_type=Text)
    about: str
    digest: str
