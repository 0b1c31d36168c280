"""Who read what: which items may have another verdict once something is different."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import dataclass, field
from datetime import date

from netmon.coverage.basis import Basis, Endpoints
from netmon.coverage.essence import Filed, of_papers, turns_of
from netmon.coverage.tracing import PaperKey, Trace
from netmon.figures.columns import Columns
from netmon.model.verdict import Item, ItemKind


@dataclass(slots=True)
class Taken:
    """What an item's criterion read, by place; of a subject without one there is nothing on record.

    `fixed` numbers what stays the same of it while `papers` are those there are, until the day `turn`.
    """

    trace: Trace
    days: tuple[tuple[int | None, int], ...]
    lately: tuple[int | None, ...]
    endpoints: tuple[Endpoints | None, ...]
    papers: tuple[Filed, ...] = ()
    turn: date = date.max
    fixed: int | None = None


@dataclass(slots=True)
class Readings:
    """Items by what they read. To be told of each item that is judged."""

    taken: dict[Item, Taken] = field(default_factory=dict)
    _days: dict[int, dict[int, set[Item]]] = field(default_factory=dict)
    _lately: dict[int, set[Item]] = field(default_factory=dict)
    _papers: dict[PaperKey, set[Item]] = field(default_factory=dict)
    _due: dict[date, set[Item]] = field(default_factory=dict)
    _daily: set[Item] = field(default_factory=set)
    _fixed: dict[Hashable, int] = field(default_factory=dict)

    def take(self, item: Item, trace: Trace, basis: Basis, columns: Columns) -> Taken:
        """Note what was read of a basis as an item was judged."""
        before = self.taken.get(item)
        if before is not None:
            missing = None in before.lately or any(place is None for place, _ in before.days)
            if not missing and before.trace == trace and before.endpoints == endpoints_in(trace, basis):
                return before
            self.forget(item)
        days = tuple((columns.place(subject), count) for subject, count in trace.days)
        lately = tuple(columns.place(subject) for subject in trace.lately)
        made = self.taken[item] = Taken(trace, days, lately, endpoints_in(trace, basis))
        for place, count in days:
            if place is not None:
                self._days.setdefault(count, {}).setdefault(place, set()).add(item)
        for place in lately:
            if place is not None:
                self._lately.setdefault(place, set()).add(item)
        for key in trace.papers:
            self._papers.setdefault(key, set()).add(item)
        if trace.months or trace.always:
            self._daily.add(item)
        return made

    def forget(self, item: Item) -> None:
        """Forget what an item's criterion read."""
        gone = self.taken.pop(item, None)
        if gone is None:
            return
        for place, count in gone.days:
            if place is not None:
                self._days[count][place].discard(item)
        for place in gone.lately:
            if place is not None:
                self._lately[place].discard(item)
        for key in gone.trace.papers:
            self._papers[key].discard(item)
        self._daily.discard(item)

    def touched(self, day: date, columns: Columns, begun: Iterable[PaperKey]) -> set[Item]:
        """Return the items that may have another verdict than on the day before; of `begun` new papers speak."""
        found = set(self._daily) | self._due.pop(day, set())
        for count, readers in self._days.items():
            if any(readers.values()):
                found.update(*(readers[place] for place in columns.moved(day, count) if place in readers))
        if self._lately:
            found.update(*(self._lately[place] for place in columns.turned(day) if place in self._lately))
        return found.union(*(self._papers.get(key, ()) for key in begun))

    def key(self, item: Item, taken: Taken, basis: Basis, columns: Columns) -> Hashable:
        """Return what was read: where it is the same, the verdict is. Only of units it does not matter who they are."""
        trace, day = taken.trace, basis.day
        papers = tuple([basis.attestations.get(key, ()) for key in trace.papers])
        if papers != taken.papers or taken.fixed is None or day >= taken.turn:
            self._fix(item, taken, papers, day)
        rows = tuple([None if place is None else columns.row(place, day, count) for place, count in taken.days])
        if not trace.lately and not trace.months:
            return taken.fixed, rows
        answered = tuple(place is not None and columns.answered(place, day) for place in taken.lately)
        months = () if basis.months is None else tuple(basis.months.last_closed(*key) for key in trace.months)
        return taken.fixed, rows, answered, months

    def _fix(self, item: Item, taken: Taken, papers: tuple[Filed, ...], day: date) -> None:
        """Give a number to all that stays the same until a paper speaks, or falls silent."""
        turns = {turn for some in papers for turn in turns_of(some, day)}
        for turn in turns:
            self._due.setdefault(turn, set()).add(item)
        taken.papers, taken.turn = papers, min(turns, default=date.max)
        ends = tuple(None if one is None else (len(one.own), len(one.far)) for one in taken.endpoints)
        whose = item if taken.trace.at_large or item.kind is not ItemKind.UNIT else None
        counts = tuple(count for _, count in taken.days)
        fixed = whose, ends, counts, tuple(of_papers(some, day) for some in papers)
        taken.fixed = self._fixed.setdefault(fixed, len(self._fixed))


def endpoints_in(trace: Trace, basis: Basis) -> tuple[Endpoints | None, ...]:
    """Return the endpoints that were read."""
    return tuple(basis.endpoints.get(key) for key in trace.endpoints)
