"""The tables of figures as they were reported. Append-only, never pruned. Days are ISO dates; times as everywhere."""

from __future__ import annotations

from sqlalchemy import Double, Index, LargeBinary, Text
from sqlmodel import Field

from netmon.store.tables import Row


class FigureRosterRow(Row, table=True):
    """The items that a figure counts, in its order, compressed JSON. It rarely changes, so that many days share one."""

    __tablename__ = "figure_roster"

    number: int | None = Field(default=None, primary_key=True)
    digest: str = Field(index=True, unique=True)
    items: bytes = Field(sa_type=LargeBinary)


class FigureSnapshotRow(Row, table=True):
    """A figure of a day. `definition` is the indicator and its target as JSON text, `mix` JSON text too.

    `verdicts` has an octet for each item of the roster, compressed (see `netmon.store.figures`).
    """

    __tablename__ = "figure_snapshot"
    __table_args__ = (Index(None, "indicator", "day", unique=True), Index(None, "day"))

    number: int | None = Field(default=None, primary_key=True)
    indicator: str
    network: str
    day: str
    at: float = Field(sa_type=Double)
    known: float = Field(sa_type=Double)
    rule: str
    definition: str = Field(sa_type=Text)
    met: int
    unmet: int
    unknown: int
    exempt: int
    attainment: str | None = None
    mix: str = Field(sa_type=Text)
    declared: bool
    reviewed: bool
    pending: int
    provisional: int | None = None
    vantage: str = Field(sa_type=Text)
    sample: bool
    digest: str
    roster: int
    verdicts: bytes = Field(sa_type=LargeBinary)
