"""Why a figure is another one than it was: exactly, by what changed, item by item.

Between two figures the basis is replaced a part at a time, and the population judged again after each step: first what
was asked (the definition), then who is counted and what is declared, then the documents, then what was seen. Each item
is put down to the step in which its verdict changed: so the parts add up to the difference, whatever the criterion.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from fractions import Fraction

from netmon.coverage.basis import Basis, Sightings
from netmon.coverage.evaluate import count, evaluate
from netmon.model.belief import Reason
from netmon.model.day_facts import DayFacts
from netmon.model.figure import Counts
from netmon.model.indicator import Indicator
from netmon.model.names import Subject
from netmon.model.verdict import Finding, Item, Verdict


class Part(StrEnum):
    """What a change is put down to."""

    DEFINITION = "definition"  # another population, criterion or threshold is asked for
    POPULATION = "population"  # who is counted: born, closed, merged, put on the list, exempted
    DOCUMENTS = "documents"  # attestations were entered, withdrawn, or expired
    NETWORK = "network"  # it works, or does not; or it was built, moved or taken away
    BLINDNESS = "blindness"  # we do not see any more, or see again


@dataclass(frozen=True, slots=True)
class ItemChange:
    """One item's verdict, and why it was the one before and is the other after; None: it is not counted there."""

    item: Item
    part: Part
    before: Verdict | None
    after: Verdict | None
    reason_before: Reason | None
    reason_after: Reason | None


@dataclass(frozen=True, slots=True)
class Share:
    """What a part adds: to met, to n, to unknown, and to the confirmed rate (None where there is no rate on a side)."""

    part: Part
    met: int
    n: int
    unknown: int
    rate: Fraction | None


@dataclass(frozen=True, slots=True)
class Change:
    """`shares` sum up to the difference of the counts, and, where both have a rate, of the rates."""

    before: Counts
    after: Counts
    shares: tuple[Share, ...]
    items: tuple[ItemChange, ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """An indicator on a basis."""

    indicator: Indicator
    basis: Basis


def explain(before: Asked, after: Asked) -> Change:
    """Take a figure apart into what made it another one."""
    old, new = before.basis, after.basis
    first = _judged(before.indicator, old)
    defined = _judged(after.indicator, old)
    population = replace(old, register=new.register, plant=new.plant, endpoints=new.endpoints)
    counted = _judged(after.indicator, population)
    documents = replace(
        population,
        at=new.at,
        known=new.known,
        day=new.day,
        attestations=new.attestations,
        sightings=_Shifted(old.sightings, new.day - old.day),
    )
    papered = _judged(after.indicator, documents)
    last = _judged(after.indicator, new)
    items = [
        *_moved(first, defined, Part.DEFINITION, Part.DEFINITION),
        *_moved(defined, counted, Part.NETWORK, Part.POPULATION),
        *_moved(counted, papered, Part.DOCUMENTS, Part.DOCUMENTS),
        *_seen(papered, last),
    ]
    return Change(count(first.values()), count(last.values()), _shares(count(first.values()), items), tuple(items))


class _Shifted:
    """Sightings as if their days were others: what was seen lately then is as late now."""

    def __init__(self, sightings: Sightings, by: timedelta) -> None:
        self._sightings = sightings
        self._by = by

    def days(self, subject: Subject, count: int) -> Sequence[DayFacts | None]:
        return self._sightings.days(subject, count)

    def last_ok(self, subject: Subject) -> date | None:
        found = self._sightings.last_ok(subject)
        return None if found is None else found + self._by


def _judged(indicator: Indicator, basis: Basis) -> dict[Item, Finding]:
    return {one.item: one for one in evaluate(indicator, basis).findings}


def _moved(
    before: Mapping[Item, Finding], after: Mapping[Item, Finding], verdict: Part, counted: Part
) -> Iterable[ItemChange]:
    """Yield the items that differ: put down to `verdict` where they count on both sides, to `counted` where not."""
    both = [item for item in before if item in after]
    # Verdicts first: then the denominator is still the same on both sides of them.
    for item in both:
        one, other = before[item], after[item]
        if one.verdict is not other.verdict and Verdict.EXEMPT not in {one.verdict, other.verdict}:
            yield _change(item, verdict, one, other)
    for item in both:
        one, other = before[item], after[item]
        if one.verdict is not other.verdict and Verdict.EXEMPT in {one.verdict, other.verdict}:
            yield _change(item, counted, one, other)
    for item, one in before.items():
        if item not in after:
            yield _change(item, counted, one, None)
    for item, one in after.items():
        if item not in before:
            yield _change(item, counted, None, one)


def _seen(before: Mapping[Item, Finding], after: Mapping[Item, Finding]) -> Iterable[ItemChange]:
    for change in _moved(before, after, Part.NETWORK, Part.POPULATION):
        blind = change.part is Part.NETWORK and Verdict.UNKNOWN in {change.before, change.after}
        yield replace(change, part=Part.BLINDNESS) if blind else change


def _change(item: Item, part: Part, before: Finding | None, after: Finding | None) -> ItemChange:
    return ItemChange(
        item,
        part,
        None if before is None else before.verdict,
        None if after is None else after.verdict,
        None if before is None else before.reason,
        None if after is None else after.reason,
    )


def _shares(counts: Counts, items: Iterable[ItemChange]) -> tuple[Share, ...]:
    """Apply the changes one after the other; what each adds to the rate telescopes."""
    met, n, unknown = counts.met, counts.n, counts.unknown
    sums = dict.fromkeys(Part, (0, 0, 0))
    rates: dict[Part, Fraction | None] = {part: Fraction(0) for part in Part}
    for one in items:
        rate = Fraction(met, n) if n else None
        step = _weight(one.after, one.before)
        met, n, unknown = met + step[0], n + step[1], unknown + step[2]
        sums[one.part] = _added(sums[one.part], step)
        now, so_far = (Fraction(met, n) if n else None), rates[one.part]
        rates[one.part] = None if now is None or rate is None or so_far is None else so_far + now - rate
    return tuple(Share(part, *sums[part], rates[part]) for part in Part)


def _added(one: tuple[int, int, int], other: tuple[int, int, int]) -> tuple[int, int, int]:
    return one[0] + other[0], one[1] + other[1], one[2] + other[2]


def _weight(after: Verdict | None, before: Verdict | None) -> tuple[int, int, int]:
    """Return what an item adds to met, n and unknown."""
    new, old = _counts(after), _counts(before)
    return new[0] - old[0], new[1] - old[1], new[2] - old[2]


def _counts(verdict: Verdict | None) -> tuple[int, int, int]:
    if verdict is None or verdict is Verdict.EXEMPT:
        return 0, 0, 0
    return int(verdict is Verdict.MET), 1, int(verdict is Verdict.UNKNOWN)
