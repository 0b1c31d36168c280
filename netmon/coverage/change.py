"""Why a figure is another one than it was: exactly, by what changed, item by item.

Between two figures the basis is replaced a part at a time, and the population judged again after each step: first what
is asked (the definition), then who is registered, what is declared, the documents, and last what was seen. What the
definition makes of the same facts stands by itself; of the rest each item is told once, put down to the step in which
it came to its new verdict. So the parts add up to the difference, whatever the criterion.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from fractions import Fraction
from itertools import pairwise

from netmon.coverage.basis import Basis, Sightings
from netmon.coverage.evaluate import count, evaluate
from netmon.model.belief import Reason
from netmon.model.day_facts import DayFacts
from netmon.model.figure import Counts
from netmon.model.indicator import Indicator
from netmon.model.names import Subject
from netmon.model.verdict import Finding, Item, Verdict


class Part(StrEnum):
    """What a change is put down to, in the order in which the parts are taken."""

    DEFINITION = "definition"  # another population, criterion or threshold is asked for, or the rule is another
    POPULATION = "population"  # who is counted: born, closed, merged, put on the list, exempted, placed elsewhere
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
    """What a part adds: to met, to n, to unknown, and to the confirmed rate. `reached` is the rate with this part and
    all before it. Both are None for every part where a side has no rate. Where nobody is counted in between, the rate
    stays what it was.
    """

    part: Part
    met: int
    n: int
    unknown: int
    rate: Fraction | None
    reached: Fraction | None


@dataclass(frozen=True, slots=True)
class Change:
    """`shares` sum up to the difference of the counts, and, where both have a rate, of the rates."""

    before: Counts
    after: Counts
    shares: tuple[Share, ...]
    items: tuple[ItemChange, ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """An indicator on a basis. `findings` are what was found, where that is known: what was reported stands even where
    today's rules come to something else.
    """

    indicator: Indicator
    basis: Basis
    findings: tuple[Finding, ...] | None = None


def explain(before: Asked, after: Asked) -> Change:
    """Take a figure apart into what made it another one.

    The steps always lead from the earlier to the later, so that the way back is the same with its signs turned.
    """
    if (before.basis.at, before.basis.known) > (after.basis.at, after.basis.known):
        return _backwards(explain(after, before))
    first, final = _found(before), _found(after)
    path = _path(after.indicator, before.basis, after.basis)
    found = (*_differing(first, path[0]), *_moved(path, before, after), *_differing(path[-1], final))
    items = tuple(sorted(found, key=lambda one: _PARTS.index(one.part)))
    old, new = count(first.values()), count(final.values())
    return Change(old, new, _shares(old, new, items), items)


def _path(indicator: Indicator, old: Basis, new: Basis) -> list[dict[Item, Finding]]:
    """Return what is found at each step. A step that replaces nothing is not judged again."""
    steps = _steps(old, new)
    path = [_judged(indicator, steps[0])]
    for one, other in pairwise(steps):
        parts = (one.register, one.plant, one.endpoints), (other.register, other.plant, other.endpoints)
        same = all(part is instead for part, instead in zip(*parts, strict=True))
        still = (one.at, one.known, one.sightings) == (other.at, other.known, other.sightings)
        path.append(path[-1] if same and still else _judged(indicator, other))
    return path


def _steps(old: Basis, new: Basis) -> list[Basis]:
    """Return the old basis, and what it becomes with the register, the plant, the documents and the sightings of the
    new one.
    """
    registered = replace(old, register=new.register)
    planted = replace(registered, plant=new.plant, endpoints=new.endpoints)
    papered = replace(
        planted,
        at=new.at,
        known=new.known,
        day=new.day,
        attestations=new.attestations,
        sightings=_Shifted(old.sightings, new.day - old.day),
    )
    return [old, registered, planted, papered, new]


_PARTS = tuple(Part)
_PART_OF_STEP = (Part.POPULATION, Part.NETWORK, Part.DOCUMENTS, Part.NETWORK)


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


def _found(asked: Asked) -> dict[Item, Finding]:
    if asked.findings is None:
        return _judged(asked.indicator, asked.basis)
    return {one.item: one for one in asked.findings}


def _judged(indicator: Indicator, basis: Basis) -> dict[Item, Finding]:
    return {one.item: one for one in evaluate(indicator, basis).findings}


def _differing(before: Mapping[Item, Finding], after: Mapping[Item, Finding]) -> Iterator[ItemChange]:
    """Yield what another definition makes of the same facts."""
    for item in {**before, **after}:
        one, other = before.get(item), after.get(item)
        if _verdict(one) is not _verdict(other):
            yield _item(item, Part.DEFINITION, one, other)


def _moved(path: Sequence[Mapping[Item, Finding]], before: Asked, after: Asked) -> Iterator[ItemChange]:
    """Yield the items whose verdict is another one at the end of the path."""
    first, last = path[0], path[-1]
    for item in {**first, **last}:
        one, other = first.get(item), last.get(item)
        if _verdict(one) is _verdict(other):
            continue
        if not (_is_counted(one) and _is_counted(other)):
            yield _item(item, Part.POPULATION, one, other)
            continue
        arrived = _arrived([_verdict(step.get(item)) for step in path])
        part = _PART_OF_STEP[arrived - 1]
        unknown = Verdict.UNKNOWN in {_verdict(one), _verdict(other)}
        if arrived == len(path) - 1 and unknown and not _rebuilt(other, before, after):
            part = Part.BLINDNESS
        yield _item(item, part, one, other)


def _arrived(verdicts: Sequence[Verdict | None]) -> int:
    """Return the step from which on the last verdict is the one."""
    step = len(verdicts) - 1
    while verdicts[step - 1] is verdicts[-1]:
        step -= 1
    return step


def _rebuilt(finding: Finding | None, before: Asked, after: Asked) -> bool:
    """Tell whether there is something else to be seen of an item's unit: then that is new, and we were not blind."""
    if finding is None or finding.unit is None:
        return False
    key = finding.unit, after.indicator.population.network
    return before.basis.endpoints.get(key) != after.basis.endpoints.get(key)


def _verdict(finding: Finding | None) -> Verdict | None:
    return None if finding is None else finding.verdict


def _is_counted(finding: Finding | None) -> bool:
    return finding is not None and finding.verdict is not Verdict.EXEMPT


def _item(item: Item, part: Part, before: Finding | None, after: Finding | None) -> ItemChange:
    return ItemChange(
        item,
        part,
        _verdict(before),
        _verdict(after),
        None if before is None else before.reason,
        None if after is None else after.reason,
    )


def _shares(before: Counts, after: Counts, items: Iterable[ItemChange]) -> tuple[Share, ...]:
    """Apply the parts one after the other; what each adds to the rate telescopes."""
    sums = {part: [0, 0, 0] for part in Part}
    for one in items:
        for place, (new, old) in enumerate(zip(_counts(one.after), _counts(one.before), strict=True)):
            sums[one.part][place] += new - old
    met, n = before.met, before.n
    reached = before.confirmed if after.n else None
    shares = []
    for part, (more_met, more, more_unknown) in sums.items():
        met, n, start = met + more_met, n + more, reached
        if reached is not None and n:
            reached = Fraction(met, n)
        rate = None if reached is None or start is None else reached - start
        shares.append(Share(part, more_met, more, more_unknown, rate, reached))
    return tuple(shares)


def _backwards(there: Change) -> Change:
    """Turn the signs; the rates that are reached are told from the other end."""
    shares, reached = [], there.shares[-1].reached
    for one in there.shares:
        rate = None if one.rate is None else -one.rate
        reached = None if reached is None or rate is None else reached + rate
        shares.append(Share(one.part, -one.met, -one.n, -one.unknown, rate, reached))
    items = tuple(
        ItemChange(one.item, one.part, one.after, one.before, one.reason_after, one.reason_before)
        for one in there.items
    )
    return Change(there.after, there.before, tuple(shares), items)


def _counts(verdict: Verdict | None) -> tuple[int, int, int]:
    if verdict is None or verdict is Verdict.EXEMPT:
        return 0, 0, 0
    return int(verdict is Verdict.MET), 1, int(verdict is Verdict.UNKNOWN)
