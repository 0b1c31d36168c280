"""Parts that are made up: what was recorded of whom and when, in lists to be added to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from netmon.coverage.basis import Months
from netmon.coverage.fold import Registers
from netmon.coverage.register import Register
from netmon.figures.figures import Figures
from netmon.figures.parts import Definitions, Seen, Touch
from netmon.model.attestation import Attestation, Claim
from netmon.model.counted import Plant
from netmon.model.day_facts import DayFacts
from netmon.model.day_pack import DayPack
from netmon.model.days import day_of, end_of, last_full_day
from netmon.model.indicator import Criterion, Indicator
from netmon.model.names import IndicatorId, NetworkId, Subject
from netmon.model.register_change import RegisterChange
from netmon.model.snapshot import FigureSnapshot, Point
from tests.coverage import made
from tests.coverage.given import DIVISIONS, born

COMMISSIONED = made.indicator(Criterion("commissioned"))
TARGET = made.target(COMMISSIONED)
FIRST = date(2026, 5, 1)
BEGUN = end_of(FIRST - timedelta(days=1), made.ZONE)
DAY = 86400.0


@dataclass(frozen=True)
class Fact:
    """What a day came to, as recorded at a time."""

    subject: Subject
    day: date
    facts: DayFacts
    recorded_at: float


@dataclass
class MadeParts:
    """Implements `Parts`. `reads` counts how often something was asked for."""

    changes: list[RegisterChange] = field(default_factory=list)
    attested: list[Attestation] = field(default_factory=list)
    facts: list[Fact] = field(default_factory=list)
    plants: list[tuple[float, Plant]] = field(default_factory=list)
    defined: list[tuple[float, Definitions]] = field(default_factory=list)
    kept: list[FigureSnapshot] = field(default_factory=list)
    invented_until: float | None = None
    over: set[date] = field(default_factory=set)
    judged: list[float] = field(default_factory=list)

    def look(self) -> None:
        pass

    def definitions(self, known: float) -> Definitions:
        return next((one for since, one in reversed(self.defined) if since <= known), Definitions())

    def register(self, at: float, known: float) -> Register:
        self.judged.append(at)
        return Registers(self.changes, DIVISIONS, known).at(day_of(at, made.ZONE))

    def plant(self, at: float, known: float) -> Plant:
        return next((one for since, one in reversed(self.plants) if since <= min(at, known)), Plant())

    def papers(self, network: NetworkId, known: float) -> Sequence[Attestation]:
        return [one for one in self.attested if one.network == network and one.known(known)]

    def seen(self, network: NetworkId, at: float, known: float) -> Seen:
        last = last_full_day(at, made.ZONE)
        newest: dict[Subject, dict[date, DayFacts]] = {}
        for one in sorted(self.facts, key=lambda one: one.recorded_at):
            if one.recorded_at <= known and one.day <= last:
                newest.setdefault(one.subject, {})[one.day] = one.facts
        days = [last - timedelta(days=ago) for ago in range(40, -1, -1)]
        known_days = {subject: [found.get(day) for day in days] for subject, found in newest.items()}
        return Seen(made.seen(known_days, last=last), None, str(hash(tuple(self.facts))))

    def pack(self, network: NetworkId, day: date, known: float) -> DayPack | None:
        return None

    def places(self, network: NetworkId) -> Mapping[Subject, int]:
        return {}

    def closed(self, network: NetworkId, day: date) -> bool:
        return day in self.over

    def months(self, at: float, known: float) -> Months | None:
        return None

    def made_up_until(self) -> float | None:
        return self.invented_until

    def reported(self, indicator: IndicatorId, day: date) -> FigureSnapshot | None:
        return next((one for one in self.kept if (one.indicator.id, one.day) == (indicator, day)), None)

    def points(self, indicator: IndicatorId, since: date, until: date) -> Sequence[tuple[Point, Indicator]]:
        mine = [one for one in self.kept if one.indicator.id == indicator and since <= one.day <= until]
        return [(one.point, one.indicator) for one in sorted(mine, key=lambda one: one.day)]

    def touches(self, network: NetworkId, after: float) -> Sequence[Touch]:
        papers = [Touch(one.recorded_at, one.since) for one in self.attested]
        papers += [Touch(one.withdrawn_at, one.since) for one in self.attested if one.withdrawn_at is not None]
        changes = [Touch(one.reviewed_at or one.proposed_at, one.effective or date.min) for one in self.changes]
        facts = [Touch(one.recorded_at, one.day) for one in self.facts]
        return [one for one in (*papers, *changes, *facts) if one.recorded_at > after]

    def begun(self) -> float | None:
        return BEGUN if self.defined else None


def units(*names: str, effective: date | None = None, at: float = 1.0) -> list[RegisterChange]:
    """Changes that put units on the extranet's list, proposed and approved `at`."""
    return [one for name in names for one in born(name, effective, made.EXTRANET, at=at)]


def opened(name: str, day: date, *, recorded: date | None = None) -> Attestation:
    """Return an opening confirmation, recorded at the end of a day."""
    found = made.paper(name, Claim.COMMISSIONED, since=day)
    return replace(found, recorded_at=end_of(recorded or day, made.ZONE) - 3600)


def province() -> MadeParts:
    """Three units with a link each, of which two were opened in May, the second on the 20th."""
    links = made.plant(*(made.link(f"{name}-link", "platform", name) for name in ("a", "b", "c")))
    return MadeParts(
        units("a", "b", "c"),
        [opened("a", FIRST), opened("b", date(2026, 5, 20))],
        plants=[(0.0, links)],
        defined=[(BEGUN, Definitions({COMMISSIONED.id: COMMISSIONED}, (TARGET,)))],
    )


def figures(parts: MadeParts) -> Figures:
    return Figures(parts, made.ZONE, "示例监测点")


def end(day: date) -> float:
    return end_of(day, made.ZONE)
