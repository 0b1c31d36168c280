"""Counting an indicator day after day: of each day only the items are judged whose inputs differ from the day before.

What an item's criterion reads is taken down as it is judged; while what was read comes to the same, so does the
verdict. Units of which the same was read share it. Why a verdict is as it is depends on more: this serves to count.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from datetime import date, timedelta
from typing import Final

from netmon.coverage.basis import Basis, Endpoints
from netmon.coverage.evaluate import items_of
from netmon.coverage.lookup import Lookup
from netmon.coverage.registry import all_rules
from netmon.coverage.samples import holds_sample
from netmon.coverage.tracing import TracedBasis
from netmon.figures.columns import Columns
from netmon.figures.filing import Filing
from netmon.figures.parts import Parts
from netmon.figures.readings import Readings, endpoints_in
from netmon.model.figure import Counts
from netmon.model.indicator import Indicator
from netmon.model.names import NetworkId, Subject, SubjectKind, UnitId
from netmon.model.verdict import Item, Verdict

_MOST: Final = 200_000
"""Verdicts that are remembered by what was read."""
_DAY = timedelta(days=1)


class Walk:
    """The days of one indicator as known at one time, best asked for in their order.

    Each day has to be over, closed, and with seven full days of watching before it.
    """

    def __init__(self, indicator: Indicator, known: float, parts: Parts, filing: Filing) -> None:
        self._indicator, self._known, self._parts, self._filing = indicator, known, parts, filing
        self._rule = all_rules()[indicator.criterion]
        self._begin()

    def _begin(self) -> None:
        self._day: date | None = None
        self._before: Basis | None = None
        self._columns: Columns | None = None
        self._size, self._exact = 0, set[Subject]()
        self._readings = Readings()
        self._verdicts: dict[Item, Verdict] = {}
        self._judged: set[Item] = set()
        self._tally = dict.fromkeys(Verdict, 0)
        self._shared: dict[Hashable, Verdict] = {}

    def of(self, basis: Basis) -> Counts | None:
        """Count a day; None where something was made up, for whether the figure rests on that only evidence tells."""
        if self._day is not None and basis.day < self._day:
            self._begin()
        before, self._before = self._before, basis
        moved = before is None or basis.register is not before.register or basis.plant is not before.plant
        if moved:
            self._sample = holds_sample(basis)
        if self._sample or self._filing.sample:
            self._begin()
            return None
        follows = self._day is not None and basis.day == self._day + _DAY
        rebuilt = self._look_at(basis, anew=before is None or basis.plant is not before.plant)
        if moved:
            # What was read of the register or the plant at large is not in the keys.
            self._shared = {}
            self._lookup = Lookup(basis.register, basis.plant)
        fresh = self._populate(basis) if moved or self._rule.select is not None else set()
        if moved or rebuilt or not follows or self._day is None:
            touched = set(self._judged)
        else:
            begun = self._filing.begun(self._day, basis.day)
            touched = (self._readings.touched(basis.day, self._columns_of(), begun) & self._judged) | fresh
        self._judge(touched, basis, anew=moved or rebuilt)
        self._day = basis.day
        count = self._tally
        return Counts(count[Verdict.MET], count[Verdict.UNMET], count[Verdict.UNKNOWN], count[Verdict.EXEMPT])

    def _columns_of(self) -> Columns:
        if self._columns is None:
            raise RuntimeError("no day was looked at")
        return self._columns

    def _look_at(self, basis: Basis, *, anew: bool) -> bool:
        """Get the columns ready, and tell whether they are other ones."""
        network = self._indicator.population.network
        places = self._parts.places(network)
        if not anew and len(places) == self._size:
            return False
        exact = _joined(basis.endpoints, network)
        exact.update(one for one in places if one.kind is SubjectKind.SERVICE)
        if self._columns is not None and len(places) == self._size and exact == self._exact:
            return False
        self._size, self._exact = len(places), exact
        self._columns = Columns(lambda day: self._parts.pack(network, day, self._known), places, exact)
        return True

    def _populate(self, basis: Basis) -> set[Item]:
        """Take who is counted, and return who was not before."""
        found = dict(items_of(self._rule, self._indicator, basis))
        for item in self._verdicts.keys() - found.keys():
            self._set(item, None)
            self._readings.forget(item)
        judged = {item for item, exempt in found.items() if exempt is None}
        for item in found.keys() - judged:
            self._set(item, Verdict.EXEMPT)
            self._readings.forget(item)
        fresh = judged - self._judged
        self._judged = judged
        return fresh

    def _judge(self, items: set[Item], basis: Basis, *, anew: bool) -> None:
        columns, readings = self._columns_of(), self._readings
        traced = TracedBasis(basis, self._lookup)
        if len(self._shared) > _MOST:
            self._shared = {}
        for item in items:
            taken = readings.taken.get(item)
            usable = taken is not None and not taken.trace.always
            if anew and taken is not None:
                usable = usable and not taken.trace.at_large
                usable = usable and None not in taken.lately and all(place is not None for place, _ in taken.days)
                usable = usable and endpoints_in(taken.trace, basis) == taken.endpoints
            found = None
            if usable and taken is not None:
                found = self._shared.get(readings.key(item, taken, basis, columns))
            if found is None:
                trace = traced.begin()
                found = self._rule.judge(item, self._indicator, traced).verdict
                taken = readings.take(item, trace, basis, columns)
                self._shared[readings.key(item, taken, basis, columns)] = found
            self._set(item, found)

    def _set(self, item: Item, verdict: Verdict | None) -> None:
        before = self._verdicts.get(item)
        if before is verdict:
            return
        if before is not None:
            self._tally[before] -= 1
        if verdict is None:
            del self._verdicts[item]
        else:
            self._verdicts[item] = verdict
            self._tally[verdict] += 1


def _joined(endpoints: Mapping[tuple[UnitId, NetworkId], Endpoints], network: NetworkId) -> set[Subject]:
    """Return the subjects whose hours count together with those of others."""
    found: set[Subject] = set()
    for (_, where), ends in endpoints.items():
        if where == network:
            found.update(side for some in (ends.own, ends.far) if len(some) > 1 for side in some)
    return found
