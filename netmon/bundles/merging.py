"""Many origins' figures of one network and one period as one, each unit counted once. Pure.

A division is counted by whoever speaks for it: of those who delivered, the one whose own division is it, or lies
nearest above it; this instance itself stands in where nobody nearer did. What somebody says of a division that is none
of theirs counts for nothing and is listed. A unit that two of them count in two divisions is found by its id, or by its
mark: it counts where the register here has it; where that has it in neither, it counts for nobody and is listed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

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
class _Entry:
    voice: str
    cell: Cell
    verdict: Verdict


def merge(indicator: IndicatorId, voices: Sequence[Voice], places: Places, marker: Marker | None = None) -> Merged:
    """Return what an indicator comes to. With `marker`, items by id are held against items by mark."""
    said = [(voice, voice.parts[indicator]) for voice in voices if indicator in voice.parts]
    rule = next((_rule(part) for voice, part in said if voice.division == OWN), _rule(said[0][1]) if said else ())
    alike = [(voice, part) for voice, part in said if _rule(part) == rule]
    declared = [(voice, part) for voice, part in alike if part.declared]
    chosen, overlaps, strange = _by_division(declared, places, marker)
    homes = {ident: one.cell.division for voice, part in declared if voice.division == OWN
             for ident, one in _entries(voice, part, marker)}  # fmt: skip
    twice = tuple(_twice(chosen, homes, marker))
    counts = _less(_sum(share.counts for share in _shares(chosen)), chosen, twice, marker)
    return Merged(
        indicator,
        counts,
        tuple(_shares(chosen)),
        overlaps,
        twice,
        strange,
        tuple(voice.name for voice, part in said if _rule(part) != rule),
        tuple(voice.name for voice, part in alike if not part.declared),
        _unchecked(chosen, marker),
    )


Chosen = Mapping[str, tuple[Voice, IndicatorPart]]


def _by_division(
    said: Sequence[tuple[Voice, IndicatorPart]], places: Places, marker: Marker | None
) -> tuple[Chosen, tuple[Overlap, ...], tuple[Share, ...]]:
    chosen: dict[str, tuple[Voice, IndicatorPart]] = {}
    overlaps: list[Overlap] = []
    strange: list[Share] = []
    for division in sorted({cell.division for _, part in said for cell in part.cells}):
        here = [(voice, part) for voice, part in said if any(cell.division == division for cell in part.cells)]
        nearest = (*places.above(division), OWN)
        spoken = ((voice.division, place) for place, (voice, _) in enumerate(here))
        entitled = sorted((nearest.index(own), place) for own, place in spoken if own in nearest)
        clear = len(entitled) == 1 or (len(entitled) > 1 and entitled[0][0] < entitled[1][0])
        winner = here[entitled[0][1]] if clear else None
        rest = [one for one in here if one is not winner]
        shares = tuple(Share(voice.name, division, _of(part, division)) for voice, part in rest)
        if winner is None:
            strange += shares
            continue
        chosen[division] = winner
        theirs = [share for share, (voice, _) in zip(shares, rest, strict=True) if voice.division in nearest]
        strange += [share for share in shares if share not in theirs]
        if theirs:
            lacking = _lacking(winner, [one for one in rest if one[0].division in nearest], division, marker)
            overlaps.append(Overlap(division, winner[0].name, tuple(theirs), lacking))
    return chosen, tuple(overlaps), tuple(strange)


def _lacking(
    winner: tuple[Voice, IndicatorPart],
    others: Sequence[tuple[Voice, IndicatorPart]],
    division: str,
    marker: Marker | None,
) -> int | None:
    """Return how many items the others have that the winner has not, None where either has no items to compare."""
    mine = {ident for ident, one in _entries(*winner, marker) if one.cell.division == division}
    theirs = {ident for other in others for ident, one in _entries(*other, marker) if one.cell.division == division}
    if not mine or not theirs or {one[:3] for one in mine}.isdisjoint(one[:3] for one in theirs):
        return None
    return len(theirs - mine)


def _twice(chosen: Chosen, homes: Mapping[str, str], marker: Marker | None) -> Iterator[Twice]:
    found: dict[str, list[tuple[str, str]]] = {}
    for division, (voice, part) in chosen.items():
        for ident, one in _entries(voice, part, marker):
            if one.cell.division == division:
                found.setdefault(ident, []).append((voice.name, division))
    for ident, places in sorted(found.items()):
        if len(places) > 1:
            home = [voice for voice, division in places if division == homes.get(ident)]
            yield Twice(ident, tuple(places), home[0] if len(home) == 1 else "")


def _less(whole: Counts, chosen: Chosen, twice: Iterable[Twice], marker: Marker | None) -> Counts:
    """Take from the sum what is counted twice: all but the one verdict that stands."""
    doubled = {one.label: one.counted for one in twice}
    for division, (voice, part) in chosen.items() if doubled else ():
        for ident, one in _entries(voice, part, marker):
            if ident in doubled and one.cell.division == division and doubled[ident] != voice.name:
                whole = replace(whole, **{one.verdict.value: getattr(whole, one.verdict.value) - 1})
    return whole


def _unchecked(chosen: Chosen, marker: Marker | None) -> tuple[str, ...]:
    """Return the names of those whose items cannot be held against the others'."""
    told = {voice.name: part for division, (voice, part) in chosen.items() if _of(part, division) != Counts()}
    rules = {rule.items for part in told.values() if (rule := all_rules().get(Criterion(part.criterion))) is not None}
    if len(told) < 2 or rules == {ItemKind.DIVISION}:
        return ()
    by_mark = {name for name, part in told.items() if part.marks or (part.details and marker is not None)}
    by_id = {name for name, part in told.items() if part.details and name not in by_mark}
    told_alike = by_mark or by_id
    return tuple(name for name in told if name not in told_alike)


def _entries(voice: Voice, part: IndicatorPart, marker: Marker | None) -> Iterator[tuple[str, _Entry]]:
    """Yield the items that a voice tells of one by one: by mark where that can be had, else by id."""
    if part.marks:
        yield from ((f"mk:{one.by_id}", _Entry(voice.name, one.cell, one.verdict)) for one in part.marks)
        return
    for each in part.details:
        ident = str(each.item) if marker is None else f"mk:{marker.of_item(each.item)}"
        yield ident, _Entry(voice.name, each.cell, each.verdict)


def _shares(chosen: Chosen) -> Iterator[Share]:
    return (Share(voice.name, division, _of(part, division)) for division, (voice, part) in chosen.items())


def _of(part: IndicatorPart, division: str) -> Counts:
    return _sum(counts for cell, counts in part.cells.items() if cell.division == division)


def _sum(counts: Iterable[Counts]) -> Counts:
    each = list(counts)
    return Counts(*(sum(getattr(one, verdict.value) for one in each) for verdict in Verdict))


def _rule(part: IndicatorPart) -> tuple[object, ...]:
    return part.criterion, part.rule, part.levels, part.threshold
