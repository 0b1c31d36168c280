"""What a panel is, and the kinds of panels there are.

None can be made without a name, a unit, a query and a link. The name is that of its title (`board.NAME`), of its
description (`board_about.NAME`) and of what it says where there is nothing to show (`board_none.NAME`) in
`netmon.words`; a panel whose words are missing cannot be built.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from grafana_foundation_sdk.models.dashboard import DataTransformerConfig

from grafana.workshop.links import Link
from grafana.workshop.palette import NEUTRAL, Meaning, Step
from grafana.workshop.queries import Query


class Unit(StrEnum):
    """Units as Grafana names them. Spans of time are digits alone, because Grafana's words for them are English.

    MOMENT and DAY take milliseconds since 1970.
    """

    COUNT = "none"
    TEXT = "string"
    RATIO = "percentunit"
    SPAN = "dtdhms"
    SECONDS = "s"
    MOMENT = "dateTimeAsIso"
    DAY = "time:YYYY-MM-DD"
    BYTES = "bytes"
    BYTES_PER_SECOND = "Bps"
    BITS_PER_SECOND = "bps"
    PER_SECOND = "ops"
    CELSIUS = "celsius"
    DBM = "dBm"
    RPM = "rotrpm"


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: `field` is what its values are called in the data, `code` its heading.

    `fill` colours the cell by its meaning or step, `gauge` draws a bar from 0 to 1, `width` is in pixels, 0 for what is
    left over.
    """

    code: str
    field: str
    unit: Unit
    expr: str = ""
    meanings: tuple[Meaning, ...] = ()
    steps: tuple[Step, ...] = NEUTRAL
    decimals: int | None = None
    fill: bool = False
    gauge: bool = False
    width: int = 0
    link: Link | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Panel:
    """One panel. `plugin` is Grafana's name of its kind, `options` and `custom` are that kind's own.

    `width` is in columns of 24, 0 for its share of the strip; `drill` are links of each value. `by_threshold`: colours
    come from the steps; else each series has its own.
    """

    name: str
    plugin: str
    queries: tuple[Query, ...]
    unit: Unit
    link: Link
    options: object = None
    custom: object = None
    width: int = 0
    steps: tuple[Step, ...] = NEUTRAL
    meanings: tuple[Meaning, ...] = ()
    lowest: float | None = None
    highest: float | None = None
    decimals: int | None = None
    drill: tuple[Link, ...] = ()
    columns: tuple[Column, ...] = ()
    transformations: tuple[DataTransformerConfig, ...] = ()
    sort: tuple[tuple[str, bool], ...] = ()
    by_threshold: bool = True

    def __post_init__(self) -> None:
        """Refuse a panel that asks nothing: it would be empty for ever."""
        if not self.queries:
            raise ValueError(f"{self.name} asks nothing")
