"""Many origins' figures of one network and one period as one, each unit counted once. Pure.

A division is counted by whoever speaks for it: of those who delivered, the one whose own division is it, or lies
nearest above it; this instance itself stands in where nobody nearer did. What somebody says of a division that is none
of theirs counts for nothing and is listed. A unit that two of them count in two divisions is found by its id, or by its
mark: it counts where the register here has it; where that has it in neither, it counts for nobody and is listed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from netmon.bundles.content import Cell, IndicatorPart
from netmon.bundles.marks import Marker
from netmon.bundles.places import Places
from netmon.coverage.registry import all_rules
from netmon.model.figure import Counts
from netmon.model.indicator import Criterion
from netmon.model.names import IndicatorId
from netmon.model.verdict import ItemKind, Verdict

OWN = ""
"""The division of this instance's own figures: whatever nobody nearer speaks for."""


@dataclass(frozen=True, slots=True)
class Voice:
    """Who speaks, for which division, and what they say by indicator."""

    name: str
    division: str
    parts: Mapping[IndicatorId, IndicatorPart]


@dataclass(frozen=True, slots=True)
class Share:
    """What one voice says of one division."""

    voice: str
    division: str
    counts: Counts


@dataclass(frozen=True, slots=True)
class Overlap:
    """A division that others count as well: `others` do not count. `lacking` is how many items of theirs the one who
    counts has not, None where that cannot be told from counts alone.
    """

    division: str
    counted: str
    others: tuple[Share, ...]
    lacking: int | None = None


@dataclass(frozen=True, slots=True)
class Twice:
    """An item that several count, each in a division of their own: `label` its id, or its mark. `counted` is whose
    verdict stands, "" where nobody's does.
    """

    label: str
    divisions: tuple[tuple[str, str], ...]
    counted: str = ""


@dataclass(frozen=True, slots=True)
class Merged:
    """An indicator of all together. `counts` are the sum of `shares` without what is counted twice.

    `unchecked` are those who count here and tell of no items that could be held against the others': what they count in
    a division of their own may be counted by another in another.
    """

    indicator: IndicatorId
    counts: Counts
    shares: tuple[Share, ...]
    overlaps: tuple[Overlap, ...] = ()
    twice: tuple[Twice, ...] = ()
    strange: tuple[Share, ...] = ()
    other_rules: tuple[str, ...] = ()
    undeclared: tuple[str, ...] = ()
    unchecked: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Said:
    """What a voice says of the indicator, laid out by division: sums, and the verdicts of items by id or mark."""

    voice: Voice
    part: IndicatorPart
    sums: Mapping[str, Counts]
    items: Mapping[str, Mapping[str, Verdict]]


Chosen = Mapping[str, _Said]


def merge(indicator: IndicatorId, voices: Sequence[Voice], places: Places, marker: Marker | None = None) -> Merged:
    """Return what an indicator comes to. With `marker`, items by id are held against items by mark."""
    said = [(voice, voice.parts[indicator]) for voice in voices if indicator in voice.parts]
    rule = next((_rule(part) for voice, part in said if voice.division == OWN), _usual(part for _, part in said))
    alike = [(voice, part) for voice, part in said if _rule(part) == rule]
    declared = [_laid_out(voice, part, marker) for voice, part in alike if part.declared]
    chosen, overlaps, strange = _by_division(declared, places)
    homes = {ident: division for one in declared if one.voice.division == OWN
             for division, items in one.items.items() for ident in items}  # fmt: skip
    twice = tuple(_twice(chosen, homes))
    shares = tuple(Share(one.voice.name, division, one.sums[division]) for division, one in chosen.items())
    return Merged(
        indicator,
        _less(_sum(share.counts for share in shares), chosen, twice),
        shares,
        overlaps,
        twice,
        strange,
        tuple(voice.name for voice, part in said if _rule(part) != rule),
        tuple(voice.name for voice, part in alike if not part.declared),
        _unchecked(chosen, marker),
    )


def _laid_out(voice: Voice, part: IndicatorPart, marker: Marker | None) -> _Said:
    sums: dict[str, list[Counts]] = {}
    for cell, counts in part.cells.items():
        sums.setdefault(cell.division, []).append(counts)
    items: dict[str, dict[str, Verdict]] = {}
    for ident, cell, verdict in _items(part, marker):
        items.setdefault(cell.division, {})[ident] = verdict
    return _Said(voice, part, {division: _sum(each) for division, each in sums.items()}, items)


def _by_division(
    said: Sequence[_Said], places: Places
) -> tuple[Chosen, tuple[Overlap, ...], tuple[Share, ...]]:  # fmt: skip
    chosen: dict[str, _Said] = {}
    overlaps: list[Overlap] = []
    strange: list[Share] = []
    spoken: dict[str, list[_Said]] = {}
    for one in said:
        for division in one.sums:
            spoken.setdefault(division, []).append(one)
    for division, here in sorted(spoken.items()):
        nearest = (*places.above(division), OWN)
        owners = ((one.voice.division, place) for place, one in enumerate(here))
        entitled = sorted((nearest.index(own), place) for own, place in owners if own in nearest)
        clear = len(entitled) == 1 or (len(entitled) > 1 and entitled[0][0] < entitled[1][0])
        winner = here[entitled[0][1]] if clear else None
        rest = [one for one in here if one is not winner]
        theirs = [one for one in rest if winner is not None and one.voice.division in nearest]
        strange += (_share(one, division) for one in rest if one not in theirs)
        if winner is not None:
            chosen[division] = winner
        if winner is not None and theirs:
            others = tuple(_share(one, division) for one in theirs)
            overlaps.append(Overlap(division, winner.voice.name, others, _lacking(winner, theirs, division)))
    return chosen, tuple(overlaps), tuple(strange)


def _share(said: _Said, division: str) -> Share:
    return Share(said.voice.name, division, said.sums[division])


def _lacking(winner: _Said, others: Sequence[_Said], division: str) -> int | None:
    """Return how many items the others have that the winner has not, None where either has no items to compare."""
    mine = set(winner.items.get(division, {}))
    theirs = {ident for other in others for ident in other.items.get(division, {})}
    if not mine or not theirs or {one[:3] for one in mine}.isdisjoint(one[:3] for one in theirs):
        return None
    return len(theirs - mine)


def _twice(chosen: Chosen, homes: Mapping[str, str]) -> Iterator[Twice]:
    found: dict[str, list[tuple[str, str]]] = {}
    for division, one in chosen.items():
        for ident in one.items.get(division, {}):
            found.setdefault(ident, []).append((one.voice.name, division))
    for ident, places in sorted(found.items()):
        if len(places) > 1:
            home = [voice for voice, division in places if division == homes.get(ident)]
            yield Twice(ident, tuple(places), home[0] if len(home) == 1 else "")


def _less(whole: Counts, chosen: Chosen, twice: Iterable[Twice]) -> Counts:
    """Take from the sum what is counted twice: all but the one verdict that stands."""
    gone = Counter(
        chosen[division].items[division][one.label]
        for one in twice
        for name, division in one.divisions
        if name != one.counted
    )
    return Counts(*(getattr(whole, verdict.value) - gone[verdict] for verdict in Verdict))


def _unchecked(chosen: Chosen, marker: Marker | None) -> tuple[str, ...]:
    """Return the names of those whose items cannot be held against the others'."""
    told = {one.voice.name: one.part for division, one in chosen.items() if one.sums[division] != Counts()}
    rules = {rule.items for part in told.values() if (rule := all_rules().get(Criterion(part.criterion))) is not None}
    if len(told) < 2 or rules == {ItemKind.DIVISION}:
        return ()
    by_mark = {name for name, part in told.items() if part.marks or (part.details and marker is not None)}
    by_id = {name for name, part in told.items() if part.details and name not in by_mark}
    told_alike = by_mark or by_id
    return tuple(name for name in told if name not in told_alike)


def _items(part: IndicatorPart, marker: Marker | None) -> Iterator[tuple[str, Cell, Verdict]]:
    """Yield the items that are told of one by one: by mark where that can be had, else by id."""
    if part.marks:
        yield from ((f"mk:{one.by_id}", one.cell, one.verdict) for one in part.marks)
        return
    for each in part.details:
        yield str(each.item) if marker is None else f"mk:{marker.of_item(each.item)}", each.cell, each.verdict


def _sum(counts: Iterable[Counts]) -> Counts:
    each = list(counts)
    return Counts(*(sum(getattr(one, verdict.value) for one in each) for verdict in Verdict))


def _usual(parts: Iterable[IndicatorPart]) -> tuple[object, ...]:
    """Return the rule that most go by, the first of several; one origin of an old release leaves out nobody else."""
    found = Counter(map(_rule, parts)).most_common(1)
    return found[0][0] if found else ()


def _rule(part: IndicatorPart) -> tuple[object, ...]:
    return part.criterion, part.rule, part.levels, part.threshold
