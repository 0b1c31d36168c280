"""Counting day after day comes to what judging each day by itself comes to."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from random import Random

import pytest

from netmon.coverage.basis import Months
from netmon.coverage.register import Register
from netmon.figures.figures import Figures
from netmon.figures.parts import Definitions, Seen
from netmon.model.counted import Plant
from netmon.model.day_facts import DayFacts
from netmon.model.day_pack import MAINTAINED, OVER_SNMP, PRESENT, DayPack, words
from netmon.model.days import begin_of, end_of, last_full_day
from netmon.model.indicator import Criterion
from netmon.model.names import NetworkId, Subject
from tests.coverage import made
from tests.coverage.test_second import indicators
from tests.coverage.worlds import BAD, GOOD, NETWORKS, PALETTE, Hours, World, facts_of, world
from tests.figures.given import MadeParts, units

WORLDS = 30
FIRST = made.TODAY - timedelta(days=9)
NOW = end_of(made.TODAY, made.ZONE) + 3600
_DAY = timedelta(days=1)


@dataclass
class WorldParts(MadeParts):
    """A made-up province with its days in packs. Where nothing has changed the register is the same object."""

    days: dict[tuple[NetworkId, date], DayPack] = field(default_factory=dict)
    placed: dict[NetworkId, dict[Subject, int]] = field(default_factory=dict)
    monthly: Months | None = None
    last: list[Register] = field(default_factory=list)

    def register(self, at: float, known: float) -> Register:
        found = super().register(at, known)
        self.last = self.last if self.last and self.last[0] == found else [found]
        return self.last[0]

    def seen(self, network: NetworkId, at: float, known: float) -> Seen:
        last = last_full_day(at, made.ZONE)
        seen: dict[Subject, list[DayFacts | None]] = {}
        answered: dict[Subject, date] = {}
        for subject, place in self.placed[network].items():
            days = [self.days.get((network, last - timedelta(days=ago))) for ago in range(44, -1, -1)]
            seen[subject] = [None if day is None else day.facts(place) for day in days]
            if (newest := self.days[network, last].newest_ok(place)) is not None:
                answered[subject] = newest
        return Seen(made.Seen(seen, last, answered))

    def pack(self, network: NetworkId, day: date, known: float) -> DayPack | None:
        return self.days.get((network, day))

    def places(self, network: NetworkId) -> dict[Subject, int]:
        return self.placed[network]

    def months(self, at: float, known: float) -> Months | None:
        return self.monthly


def flags_of(one: DayFacts | None) -> int:
    return 0 if one is None else PRESENT | MAINTAINED * one.maintained | OVER_SNMP * one.over_snmp


def packed(seen: dict[Subject, list[DayFacts | None]], network: NetworkId) -> dict[tuple[NetworkId, date], DayPack]:
    """Return the days up to today, each with the newest day of which something is known that it answered."""
    found: dict[tuple[NetworkId, date], DayPack] = {}
    newest = dict.fromkeys(seen, 0)
    for ago in range(59, -1, -1):
        day = made.TODAY - timedelta(days=ago)
        facts = [None if len(days) <= ago else days[-1 - ago] for days in seen.values()]
        newest.update({one: day.toordinal() for one, said in zip(seen, facts, strict=True) if said and said.ok})
        ends = end_of(day, made.ZONE)
        found[network, day] = DayPack(
            network, day, begin_of(day, made.ZONE), ends,
            words([0 if one is None else one.valid for one in facts]),
            words([0 if one is None else one.ok for one in facts]),
            words(list(newest.values())),
            bytes(map(flags_of, facts)),
            {place: (one.checks, one.failed) for place, one in enumerate(facts) if one is not None and one.checks},
            1, ends,
        )  # fmt: skip
    return found


def parts_of(there: World, random: Random) -> WorldParts:
    """Return a world of which more days are known, and in which a device and a link go on some day."""
    seen: dict[Subject, list[DayFacts | None]] = {}
    for subject, days in there.seen.items():
        more = [random.choice((GOOD, GOOD, GOOD, *PALETTE)) for _ in range(random.randint(0, 12))]
        seen[subject] = [None if day is None else facts_of(day) for day in (*days, *more)]
    whole = made.plant(*there.devices, *there.links, *there.services)
    less = Plant(dict(list(whole.devices.items())[1:]), dict(list(whole.links.items())[:-1]), whole.services)
    turn = end_of(FIRST + timedelta(days=random.randint(0, 8)), made.ZONE)
    parts = WorldParts(
        list(there.changes), list(there.papers), plants=[(0.0, whole), (turn, less)],
        defined=[(0.0, Definitions())], monthly=made.MadeMonths(there.months),
    )  # fmt: skip
    for network in NETWORKS:
        own = {one: days for one, days in seen.items() if one.network == network}
        parts.placed[network] = {one: place for place, one in enumerate(own)}
        parts.days |= packed(own, network)
    return parts


def test_a_walk_is_each_day_judged_by_itself_in_every_criterion() -> None:
    moved: Counter[str] = Counter()
    for seed in range(WORLDS):
        random = Random(-seed)
        parts = parts_of(replace(world(seed), watched=None), random)
        walking = Figures(parts, made.ZONE)
        for asked in indicators(seed):
            before = None
            day = FIRST
            while day <= made.TODAY:
                at = end_of(day, made.ZONE)
                found = walking.counts(asked, at, NOW)
                assert found is not None
                figure = Figures(parts, made.ZONE).evaluate(asked, at, NOW)
                assert found == (figure.counts, figure.sample), (seed, asked.criterion, day)
                moved[asked.criterion] += before not in {None, figure.counts}
                before = figure.counts
                # Now and then days are left out, or gone back to.
                day += random.choice((_DAY, _DAY, _DAY, _DAY, 3 * _DAY))
    assert {criterion for criterion, count in moved.items() if count < 2} <= {"business_availability"}, moved


@pytest.mark.parametrize(
    ("criterion", "day", "counts"),
    [
        ("snmp_v3", GOOD, ["unmet", "unmet", "unknown", *["met"] * 7]),
        ("ipv6_ready", GOOD, ["unknown", "unknown", "unknown", *["met"] * 7]),
        ("ipv6_ready", BAD, [*["unknown"] * 6, *["unmet"] * 4]),
    ],
)
def test_what_is_asked_otherwise_from_a_day_on_is_counted_though_every_day_is_like_the_other(
    criterion: str, day: Hours, counts: list[str]
) -> None:
    """Of the same answers more count each day: nothing moves, and the verdict turns."""
    since = end_of(FIRST + 2 * _DAY, made.ZONE) - 3600
    old = made.device("ce", "u", snmp="v2c")
    new = replace(old, ipv6=True, snmp="authPriv", family_since=since, snmp_since=since)
    subject = made.device_of("ce")
    parts = WorldParts(units("u"), plants=[(0.0, made.plant(old)), (since, made.plant(new))])
    parts.defined, parts.placed = [(0.0, Definitions())], {made.EXTRANET: {subject: 0}}
    parts.days = packed({subject: [facts_of(day)] * 60}, made.EXTRANET)
    walking, asked = Figures(parts, made.ZONE), made.indicator(Criterion(criterion))
    found = []
    for ago in range(10):
        at = end_of(FIRST + ago * _DAY, made.ZONE)
        told, each = walking.counts(asked, at, NOW), Figures(parts, made.ZONE).evaluate(asked, at, NOW)
        assert told == (each.counts, False), ago
        found += [name for name in ("met", "unmet", "unknown") if getattr(each.counts, name)]
    assert found == counts


def test_days_may_be_asked_for_in_any_order() -> None:
    parts = parts_of(replace(world(3), watched=None), Random(3))
    (asked,) = (one for one in indicators(3) if one.criterion == "connected")
    walking = Figures(parts, made.ZONE)
    days = [FIRST + timedelta(days=ago) for ago in (9, 2, 3, 4, 0, 8, 1)]
    found = [walking.counts(asked, end_of(day, made.ZONE), NOW) for day in days]
    each = [Figures(parts, made.ZONE).evaluate(asked, end_of(day, made.ZONE), NOW) for day in days]
    assert found == [(one.counts, one.sample) for one in each]
    assert sum(one.counts.n for one in each)
