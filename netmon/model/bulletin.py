"""What a bulletin says, in no language: everything that its files are rendered from, names and evidence with it.

Nothing in it depends on when or where it is put together: the same inputs give an equal value, whose canonical text
(`netmon.bulletins.canonical`) has the digest by which a bulletin is known.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from fractions import Fraction

from netmon.model.availability import Sums
from netmon.model.belief import Reason
from netmon.model.figure import Attainment, Counts
from netmon.model.names import DivisionCode, IncidentId, IndicatorId, NetworkId, UnitId
from netmon.model.period import Period
from netmon.model.verdict import Item, Source, Verdict

FORMAT = "bulletin/1"
"""The version of this shape. A field that has its default is left out of the canonical text, so adding one is none."""

ROUNDING = "down/1"
"""Rates are cut off after one decimal, never rounded up, and compared with a target in whole numbers."""

GATHERING = "gather/1"
"""The version of how the parts are put together from the record: another number wherever the same record comes to
another text. A bulletin says by which it was made, so that a later release accuses nobody of having changed it.
"""


@dataclass(frozen=True, slots=True)
class Past:
    """The same indicator at the end of an earlier period. Where `why_not` is set nothing can be compared, and why."""

    last: date
    counts: Counts = field(default_factory=Counts)
    why_not: Reason | None = None


@dataclass(frozen=True, slots=True)
class IndicatorRow:
    """One line of the table. `inputs` is the digest of all that the figure was made from (`netmon.figures.digest`).

    `needed` and `missing` are items for the target; the rest is as in `netmon.model.figure.Figure`. `previous` and
    `year_before` are what 环比 and 同比 compare with.
    """

    id: IndicatorId
    name: str
    rule: str
    counts: Counts
    inputs: str
    target: Fraction | None = None
    target_due: date | None = None
    target_document: str = ""
    attainment: Attainment | None = None
    needed: int | None = None
    missing: int | None = None
    mix: Mapping[Source, int] = field(default_factory=dict)
    declared: bool = True
    reviewed: bool = True
    pending: int = 0
    provisional: int | None = None
    disputed: int = 0
    sample: bool = False
    previous: Past | None = None
    year_before: Past | None = None


@dataclass(frozen=True, slots=True)
class Ranked:
    """A prefecture's place by an indicator: equal rates share one, and the next is skipped. None: nobody is counted."""

    division: DivisionCode
    name: str
    counts: Counts
    place: int | None
    place_before: int | None = None


@dataclass(frozen=True, slots=True)
class Ranking:
    """The prefectures by one indicator, the best first, those without anybody counted last."""

    indicator: IndicatorId
    rows: tuple[Ranked, ...]


@dataclass(frozen=True, slots=True)
class Moved:
    """An item whose verdict is another than at the end of the previous period, and why: `part` is a value of
    `netmon.coverage.change.Part`. None: it was, or is, not counted.
    """

    indicator: IndicatorId
    item: Item
    name: str
    part: str
    before: Verdict | None
    after: Verdict | None
    reason_before: Reason | None = None
    reason_after: Reason | None = None


@dataclass(frozen=True, slots=True)
class Outage:
    """What an incident came to within the period. Milliseconds; times are UTC, epoch seconds; `ended` None: it lasts.

    `lasted` is the whole of it, `within` what lies in the period, `planned` the part of that in approved maintenance.
    It is counted while something that failed was down and seen to be, so not while netmon was blind itself. `root` is
    the name of what failed, `circuit` its number where it is a link. `cause` and `party` are as concluded, empty where
    nobody has. `units` are those that it cut off in the period, `cut_off` for how long, all of them together.
    """

    incident: IncidentId
    root: str
    began: float
    ended: float | None
    lasted: int
    within: int
    planned: int = 0
    carrier: str = ""
    circuit: str = ""
    cause: str = ""
    party: str = ""
    ticket: str = ""
    units: tuple[UnitId, ...] = ()
    cut_off: int = 0


@dataclass(frozen=True, slots=True)
class OutageSum:
    """Outages by who carries the circuit or by who is responsible; `who` is empty where nobody was named. Milliseconds
    within the period; `unit_minutes` are whole minutes, cut off after they were added up.
    """

    who: str
    outages: int
    within: int
    planned: int
    unit_minutes: int


class DueState(StrEnum):
    """How a notice to put something right stands at the end of the period."""

    NOT_SENT = "not_sent"  # nobody was told yet
    OPEN = "open"
    REPLIED = "replied"  # they say so; no measurement has said so yet
    OVERDUE = "overdue"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class ToRectify:
    """A unit that has to put something right, and by when. `notice` is the number of the notice, empty without one."""

    unit: UnitId
    name: str
    indicator: IndicatorId
    why: Reason
    state: DueState = DueState.NOT_SENT
    notice: str = ""
    deadline: date | None = None


@dataclass(frozen=True, slots=True)
class Member:
    """One of the population: what was found of it, and what that rests on. `evidence` are ids as evidence cites them.

    `division`, `level`, `kind` are of the unit; `document` is what exempts it, or puts it on the list.
    """

    indicator: IndicatorId
    item: Item
    unit: UnitId | None
    name: str
    division: str
    level: str
    kind: str
    verdict: Verdict
    why: Reason
    source: Source | None = None
    carried: bool = False
    disputed: bool = False
    document: str = ""
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Series:
    """An indicator over the days up to the end of the period, for the picture: met and n of each day, None unknown."""

    indicator: IndicatorId
    days: tuple[date, ...]
    counts: tuple[Counts | None, ...]


@dataclass(frozen=True, slots=True)
class Bulletin:
    """One network, one period. `at` is the end of its last day, `known` as of when what is known was known (UTC, epoch
    seconds; days are told by `zone`). While the period is not over, figures hold for `known`.

    `availability` is of all units together, None unless the period is made of whole months and all of them are closed.
    `inputs` names what else went in, with its digest. `names` and `names_en` tell what is called how, by `kind:id`
    (`unit:…`, `division:430100`, `indicator:…`, `device:…`, `link:…`, `service:…`, `network:…`): all that a reason or
    a row speaks of; in English only where there is an English name. With `sample`, invented data is in it; with
    `undeclared`, these indicators have no list of who ought to be connected; with `unclosed`, what was seen on the last
    day was not on record yet: none of these can be published.
    """

    network: NetworkId
    network_name: str
    period: Period
    at: float
    known: float
    zone: str
    vantage: str
    indicators: tuple[IndicatorRow, ...]
    rankings: tuple[Ranking, ...] = ()
    moved: tuple[Moved, ...] = ()
    outages: tuple[Outage, ...] = ()
    by_carrier: tuple[OutageSum, ...] = ()
    by_party: tuple[OutageSum, ...] = ()
    availability: Sums | None = None
    to_rectify: tuple[ToRectify, ...] = ()
    members: tuple[Member, ...] = ()
    series: tuple[Series, ...] = ()
    inputs: Mapping[str, str] = field(default_factory=dict)
    names: Mapping[str, str] = field(default_factory=dict)
    names_en: Mapping[str, str] = field(default_factory=dict)
    sample: bool = False
    undeclared: tuple[IndicatorId, ...] = ()
    unclosed: bool = False
    format: str = FORMAT
    rounding: str = ROUNDING
    gathering: str = GATHERING


@dataclass(frozen=True, slots=True)
class Publication:
    """How a bulletin stands: `digest` is `sm3:…` or `sha256:…` of its canonical text. Times: UTC, epoch seconds.

    `number` is the document's number (文号) that an office gives it. `approved_by` is None while it is a draft.
    `replaces` is the digest of the revision before, `because` why there is another.
    """

    id: str
    revision: int
    digest: str
    made_by: str
    made_at: float
    number: str = ""
    title: str = ""
    approved_by: str | None = None
    published_at: float | None = None
    replaces: str = ""
    because: str = ""
