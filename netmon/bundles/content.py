"""What a bundle carries. It has no address, no name of a device, no topology, no contact and nobody's credentials.

A summary has counts by division, level and kind, and digests. With an overlap key it has marks besides: a number for
each item that only those can make again who have the key and know the item's id (see `netmon.bundles.marks`). In detail
it has the ids and names of items, each with its verdict.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction

from netmon.model.figure import Attainment, Counts
from netmon.model.names import DivisionCode, IndicatorId, NetworkId, UnitId
from netmon.model.period import Period
from netmon.model.register import Level
from netmon.model.verdict import Item, Source, Verdict


@dataclass(frozen=True, slots=True)
class Cell:
    """Where items belong: a division's code ("" for none), a level and a kind of units ("" for none, or others)."""

    division: str = ""
    level: str = ""
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Mark:
    """An item without its name, and what was found of it. `by_name` is "" for what is not a unit."""

    by_id: str
    by_name: str
    cell: Cell
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Detail:
    """An item with its name, and what was found of it."""

    item: Item
    unit: UnitId | None
    name: str
    cell: Cell
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class IndicatorPart:
    """An indicator: how it is defined, and what it came to. The `cells` add up to `counts`.

    `inputs` is the digest of all that the figure was made from. `reported` tells that it was reported so on the day
    after, as known at `known` (UTC, milliseconds); otherwise it was made for the bundle. Marks and details are of every
    item, exempt ones too, or of none. The rest is as in `netmon.model.figure.Figure`.
    """

    id: IndicatorId
    criterion: str
    rule: str
    counts: Counts
    cells: Mapping[Cell, Counts]
    inputs: str
    known: int
    reported: bool = False
    levels: tuple[Level, ...] = ()
    threshold: Fraction | None = None
    target: Fraction | None = None
    due: date | None = None
    attainment: Attainment | None = None
    mix: Mapping[Source, int] = field(default_factory=dict)
    declared: bool = True
    reviewed: bool = True
    pending: int = 0
    provisional: int | None = None
    disputed: int = 0
    marks: tuple[Mark, ...] = ()
    details: tuple[Detail, ...] = ()


@dataclass(frozen=True, slots=True)
class Published:
    """A bulletin of the period that was published: the digest of its content, and of each of its files."""

    id: str
    revision: int
    digest: str
    files: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Origin:
    """Who speaks: the fingerprint of the key, and of which network and division. `vantage` is "" unless asked for."""

    key: str
    network: NetworkId
    division: DivisionCode
    vantage: str = ""


@dataclass(frozen=True, slots=True)
class Content:
    """All that is signed. Bundles of a key and a network are numbered from 1; `previous` is the digest of the one
    before, "" for the first. A draft has the number 0 and is taken by nobody. Times: UTC, milliseconds.
    """

    origin: Origin
    sequence: int
    previous: str
    period: Period
    known: int
    made_at: int
    zone: str
    software: str
    indicators: tuple[IndicatorPart, ...]
    bulletins: tuple[Published, ...] = ()
    approval: str = ""
    detail: bool = False
    sample: bool = False

    @property
    def draft(self) -> bool:
        """Whether it was never meant to leave the building."""
        return self.sequence == 0
