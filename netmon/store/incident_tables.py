"""The tables of incidents. Never pruned. Columns of lists and of structures hold JSON text; times as everywhere."""

from __future__ import annotations

from sqlalchemy import Double, Index, Text
from sqlmodel import Field

from netmon.store.tables import Row


class IncidentRow(Row, table=True):
    """An incident as it is after its newest change. `id` is of the sequence of events."""

    __tablename__ = "incident"
    __table_args__ = (Index(None, "network", "id"),)

    id: str = Field(primary_key=True, max_length=17)
    network: str
    matter: str
    severity: str
    roots: str = Field(sa_type=Text)
    reason: str
    facts: str = Field(sa_type=Text)
    since: float = Field(sa_type=Double)
    opened_at: float = Field(sa_type=Double, index=True)
    revision: int
    bearer: str = Field(sa_type=Text)
    conditions: str = Field(sa_type=Text)
    over_since: float | None = Field(default=None, sa_type=Double)
    closed_at: float | None = Field(default=None, sa_type=Double, index=True)
    ending: str | None = None
    merged_into: str | None = Field(default=None, index=True)
    split_from: str | None = None
    covered_by: str | None = None
    acknowledgement: str | None = Field(default=None, sa_type=Text)
    conclusion: str | None = Field(default=None, sa_type=Text)


class IncidentRootRow(Row, table=True):
    """Whatever was a root of an incident at any time."""

    __tablename__ = "incident_root"
    __table_args__ = (Index(None, "kind", "subject", "network", "incident"),)

    incident: str = Field(primary_key=True, max_length=17)
    kind: str = Field(primary_key=True)
    subject: str = Field(primary_key=True)
    network: str = Field(primary_key=True)


class IncidentAffectedRow(Row, table=True):
    """What an incident took along, and when it last did."""

    __tablename__ = "incident_affected"
    __table_args__ = (Index(None, "kind", "subject", "network", "incident"),)

    incident: str = Field(primary_key=True, max_length=17)
    kind: str = Field(primary_key=True)
    subject: str = Field(primary_key=True)
    network: str = Field(primary_key=True)
    since: float = Field(sa_type=Double)
    until: float | None = Field(default=None, sa_type=Double)


class IncidentChangeRow(Row, table=True):
    """What happened to an incident, and what it was `after` that. Append-only; `by` is "" for netmon itself."""

    __tablename__ = "incident_change"
    __table_args__ = (Index(None, "incident", "id"),)

    id: str = Field(primary_key=True, max_length=17)
    incident: str = Field(max_length=17)
    step: str
    at: float = Field(sa_type=Double, index=True)
    reason: str
    facts: str = Field(sa_type=Text)
    by: str = Field(sa_type=Text)
    moved: str = Field(sa_type=Text)
    after: str | None = Field(default=None, sa_type=Text)
