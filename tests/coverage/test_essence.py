"""What a verdict may depend on is all that it depends on, in every criterion there is.

Counting a year judges an item anew only where the essence of what it read has moved. A criterion that looked at more
would be counted wrong, and nobody would see it: so days and papers are made other ones of the same essence here, and
whatever is read is held against what the essence knows of.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date, timedelta
from random import Random

import pytest

from netmon.coverage.basis import Basis, Endpoints, MonthSum
from netmon.coverage.essence import of_day, of_papers, oldest_lately
from netmon.coverage.evaluate import evaluate, items_of
from netmon.coverage.registry import all_rules
from netmon.coverage.rule import Rule
from netmon.coverage.tracing import TracedBasis
from netmon.model.attestation import Attestation
from netmon.model.belief import Reason
from netmon.model.day_facts import DayFacts
from netmon.model.day_pack import MAINTAINED, OVER_SNMP, PRESENT
from netmon.model.indicator import Criterion, Indicator
from netmon.model.names import Subject, SubjectKind, UnitId
from netmon.model.verdict import Finding, Item, Source, Verdict
from tests.coverage.made import TODAY, Seen, indicator
from tests.coverage.test_second import indicators
from tests.coverage.worlds import world

WORLDS = 60
ESSENTIAL_OF_A_DAY = {"valid", "ok", "maintained", "over_snmp"}
TOLD_OF_SERVICES_ALONE = {"checks", "failed"}
ESSENTIAL_OF_A_PAPER = {"holds", "source", "item", "expires", "since", "unit", "network", "claim"}
OF_NO_MATTER_OF_A_PAPER = {
    "id", "document", "signer", "reviewer", "recorded_at", "recorded_by", "note", "digest", "sample",
    "withdrawn_at", "withdrawn_by", "withdrawn_why",
}  # fmt: skip
TAKEN_DOWN = {"attestations", "endpoints", "sightings", "months", "register", "plant", "lookup"}
THE_DAY = {"at", "day", "zone", "watched_hours"}
"""What says which day it is. A walk is of days that are over, after the first week: there they say nothing else."""
OF_NO_MATTER_OF_A_BASIS = {"known", "vantage"}


def test_whatever_is_added_to_what_criteria_see_is_added_to_the_essence_or_left_out_on_purpose() -> None:
    assert set(DayFacts._fields) == ESSENTIAL_OF_A_DAY | TOLD_OF_SERVICES_ALONE
    assert {one.name for one in fields(Attestation)} == ESSENTIAL_OF_A_PAPER | OF_NO_MATTER_OF_A_PAPER
    assert {one.name for one in fields(Basis)} == TAKEN_DOWN | THE_DAY | OF_NO_MATTER_OF_A_BASIS
    assert {one.name for one in fields(Endpoints)} == {"own", "far"}
    assert {one.name for one in fields(MonthSum)} == {"month", "business", "own", "no_data"}  # compared as a whole


def essence_of(day: DayFacts) -> int:
    return of_day(day.valid, day.ok, PRESENT | MAINTAINED * day.maintained | OVER_SNMP * day.over_snmp)


EDGES = [(asked, answered) for asked in (0, 11, 12, 24) for answered in (0, 1, 5, 6, 11, 12, 24) if answered <= asked]
"""Hours asked and answered about the numbers at which a day becomes another one."""


def any_day(random: Random) -> DayFacts:
    asked, answered = random.choice(EDGES)
    hours = random.sample(range(24), asked)
    valid, ok = (sum(1 << hour for hour in some) for some in (hours, hours[:answered]))
    beside = random.getrandbits(24) & ~valid
    counts = random.randint(0, 99), random.randint(0, 99)
    return DayFacts(valid, ok | beside, random.random() < 0.2, *counts, random.random() < 0.5)


def another_day(day: DayFacts, random: Random) -> DayFacts:
    """Return a day of the same essence: with other hours, or what else the essence does not tell apart."""
    some = (any_day(random) for _ in range(12))
    return next((one for one in some if essence_of(one) == essence_of(day)), day._replace(checks=random.randint(0, 99)))


def another_paper(paper: Attestation, day: date, random: Random) -> Attestation:
    """Return a paper by other people, of another number and day, that says the same."""
    words = {name: f"{name} {random.random()}" for name in ("document", "signer", "reviewer", "recorded_by", "note")}
    made = replace(paper, id=type(paper.id)(str(random.random())), recorded_at=random.random(), **words)  # type: ignore[arg-type]  # by name
    others = [
        replace(made, since=made.since + timedelta(days=random.choice((-1, 1, 2)))),
        replace(made, expires=TODAY + timedelta(days=random.choice((-1, 0, 1, 30)))),
        replace(made, expires=None),
        replace(made, holds=not made.holds),
        replace(made, item=made.item + "x"),
        replace(made, source=random.choice((Source.DOCUMENT, Source.REPORTED))),
    ]
    same = [one for one in (made, *others) if one.since <= day and of_papers([one], day) == of_papers([paper], day)]
    return random.choice(same)


def alone(basis: Basis) -> set[Subject]:
    """Return the subjects of which a day counts by itself: what stands beside others is told hour by hour."""
    joined = {
        side for ends in basis.endpoints.values() for some in (ends.own, ends.far) if len(some) > 1 for side in some
    }
    assert isinstance(basis.sightings, Seen)
    return {one for one in basis.sightings.known if one not in joined and one.kind is not SubjectKind.SERVICE}


def another_answer(last: date | None, day: date, random: Random) -> date | None:
    """Return another day of the last answer, lately where that one is, else none or one of long ago."""
    oldest = oldest_lately(day)
    if last is not None and last >= oldest:
        return oldest + timedelta(days=random.randint(0, (day - oldest).days))
    return random.choice((None, oldest - timedelta(days=random.randint(1, 99))))


@dataclass(frozen=True)
class Retold(Seen):
    """Days and answers that were made other ones, an answer that is none among them."""

    silent: frozenset[Subject] = frozenset()

    def last_ok(self, subject: Subject) -> date | None:
        """See `Sightings`."""
        return None if subject in self.silent else super().last_ok(subject)


def retold(basis: Basis, random: Random) -> Basis:
    """Return a basis that differs wherever it does not matter."""
    seen, free = basis.sightings, alone(basis)
    assert isinstance(seen, Seen)
    known = {
        one: [None if day is None else another_day(day, random) for day in days] if one in free else days
        for one, days in seen.known.items()
    }
    last = {one: another_answer(seen.last_ok(one), basis.day, random) for one in seen.known}
    papers = {
        key: tuple(another_paper(one, basis.day, random) for one in some) for key, some in basis.attestations.items()
    }
    answered = {one: day for one, day in last.items() if day is not None}
    silent = frozenset(one for one, day in last.items() if day is None)
    made = Retold(known, seen.last, answered, silent)
    return replace(basis, sightings=made, attestations=papers, known=basis.known + 1, vantage="elsewhere")


def verdicts(asked: Indicator, basis: Basis) -> dict[Item, Verdict]:
    return {one.item: one.verdict for one in evaluate(asked, basis).findings}


def test_where_the_essence_is_the_same_every_criterion_says_the_same() -> None:
    judged: Counter[tuple[str, Verdict]] = Counter()
    for seed in range(WORLDS):
        basis = replace(world(seed), watched=None).basis()
        other = retold(basis, Random(seed))
        assert other.sightings != basis.sightings
        for asked in indicators(seed):
            found = verdicts(asked, basis)
            assert verdicts(asked, other) == found, (seed, asked.criterion)
            judged.update((str(asked.criterion), verdict) for verdict in found.values())
    seen_of = {criterion for criterion, verdict in judged if verdict is not Verdict.EXEMPT}
    assert seen_of == set(map(str, all_rules()))


def counting_hours(item: Item, asked: Indicator, basis: Basis) -> Finding:
    """Judge by how many hours answered, which no essence knows of."""
    own = basis.endpoints[UnitId(item.id), asked.population.network].own
    days = [day for subject in own for day in seen_days(subject, basis)]
    enough = sum(day.ok.bit_count() for day in days) >= 20 * len(days)
    return Finding(item, Verdict.MET if enough else Verdict.UNMET, Reason("x"), (), None, None)


def reading_numbers(item: Item, asked: Indicator, basis: Basis) -> Finding:
    """Judge by the number of a document."""
    papers = [one for key, some in basis.attestations.items() if key[0] == item.id for one in some]
    odd = any("1" in one.document for one in papers)
    return Finding(item, Verdict.MET if odd else Verdict.UNMET, Reason("x"), (), None, None)


def seen_days(subject: Subject, basis: Basis) -> Sequence[DayFacts]:
    return [day for day in basis.sightings.days(subject, 7) if day is not None]


@pytest.mark.parametrize("judge", [counting_hours, reading_numbers])
def test_a_criterion_that_looks_at_more_would_be_caught(judge: Callable[[Item, Indicator, Basis], Finding]) -> None:
    rule = Rule(Criterion("nosy"), 1, judge)
    asked, differing = indicator(Criterion("connected")), 0
    for seed in range(WORLDS):
        basis = replace(world(seed), watched=None).basis()
        other = retold(basis, Random(seed))
        for item, exempt in items_of(rule, asked, basis):
            known = basis.endpoints.get((UnitId(item.id), asked.population.network))
            if exempt is None and known is not None:
                differing += rule.judge(item, asked, basis).verdict is not rule.judge(item, asked, other).verdict
    assert differing


class Guarded(DayFacts):
    """A day of what is no service: nobody has checks of it to count."""

    def __getattribute__(self, name: str) -> object:
        assert name not in TOLD_OF_SERVICES_ALONE, f"{name} is of services alone"
        return super().__getattribute__(name)


class Watched(TracedBasis):
    """A basis of which nothing can be read that is neither taken down nor the day."""

    def __getattribute__(self, name: str) -> object:
        assert name not in OF_NO_MATTER_OF_A_BASIS, f"{name} was read, and is nowhere taken down"
        return super().__getattribute__(name)


def test_no_criterion_reads_what_is_not_taken_down() -> None:
    asked_of: set[str] = set()
    for seed in range(WORLDS):
        basis = replace(world(seed), watched=None).basis()
        seen = basis.sightings
        assert isinstance(seen, Seen)
        known = {
            one: days if one.kind is SubjectKind.SERVICE else [None if day is None else Guarded(*day) for day in days]
            for one, days in seen.known.items()
        }
        watched = Watched(replace(basis, sightings=replace(seen, known=known)), basis.lookup)
        for asked in indicators(seed):
            rule = all_rules()[asked.criterion]
            for item, exempt in items_of(rule, asked, basis):
                if exempt is None:
                    trace = watched.begin()
                    assert rule.judge(item, asked, watched).verdict is rule.judge(item, asked, basis).verdict
                    asked_of |= {
                        name for name in ("papers", "endpoints", "days", "lately", "months") if getattr(trace, name)
                    }
    assert asked_of == {"papers", "endpoints", "days", "lately", "months"}
