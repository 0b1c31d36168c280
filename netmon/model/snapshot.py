"""Figures as they are kept: what was reported of a day, and never changes afterwards."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from netmon.model.figure import Attainment, Counts
from netmon.model.indicator import Indicator, IndicatorTarget
from netmon.model.names import IndicatorId, UnitId
from netmon.model.verdict import Item, Source, Verdict

LOOKED_BACK = 62 * 86400.0
"""Seconds before a figure's time in which what was seen may bear on it: a made-up past is in it for that long.

The farthest back is the beginning of the last whole month, on the last day of the next one.
"""


class KeptVerdict(NamedTuple):
    """What was found of one item. Its evidence is found again from what was on record then."""

    item: Item
    unit: UnitId | None
    verdict: Verdict
    source: Source | None = None
    carried: bool = False
    disputed: bool = False


@dataclass(frozen=True, slots=True)
class Point:
    """One day of a series: the counts, and what qualifies them. Fields as in `FigureSnapshot`."""

    indicator: IndicatorId
    day: date
    at: float
    known: float
    counts: Counts
    rule: str
    attainment: Attainment | None = None
    provisional: int | None = None
    sample: bool = False


@dataclass(frozen=True, slots=True)
class FigureSnapshot:
    """The figure of an indicator for a local day, as known when the day was closed. Append-only.

    `indicator` and `target` are as they were defined then. `at` is the end of the day, `known` when it was made (UTC,
    epoch seconds). `kept` is in the order of the figure's findings. `digest` is the SHA-256 of everything that it was
    made from (`netmon.figures.digest`). The rest is as in `netmon.model.figure.Figure`.
    """

    indicator: Indicator
    day: date
    at: float
    known: float
    counts: Counts
    kept: tuple[KeptVerdict, ...]
    rule: str
    digest: str
    target: IndicatorTarget | None = None
    attainment: Attainment | None = None
    mix: Mapping[Source, int] = field(default_factory=dict)
    declared: bool = True
    reviewed: bool = True
    pending: int = 0
    provisional: int | None = None
    vantage: str = ""
    sample: bool = False

    @property
    def disputed(self) -> int:
        """How many items had sources that disagreed."""
        return sum(one.disputed for one in self.kept)

    @property
    def point(self) -> Point:
        """The snapshot as one day of a series."""
        return Point(
            self.indicator.id,
            self.day,
            self.at,
            self.known,
            self.counts,
            self.rule,
            self.attainment,
            self.provisional,
            self.sample,
        )


@dataclass(frozen=True, slots=True)
class Standpoint:
    """From where an instance sees (`vantage`, a name), and the time zone by which its days are told (IANA)."""

    vantage: str
    time_zone: str
