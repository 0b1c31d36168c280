"""Closed months as figures ask for them: as known at a time, and read once."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass, field
from datetime import tzinfo

from netmon.coverage.basis import MonthSum
from netmon.judge.availability.months import Month, last_whole
from netmon.model.availability import TOO_MUCH_UNKNOWN, MonthClosing, Reckoning
from netmon.model.names import NetworkId, Subject, SubjectKind, UnitId
from netmon.store import Reader

_KEPT = 32
_MILLISECONDS = 1000


@dataclass(slots=True)
class MonthBook:
    """Reads the units of closed months, and keeps those that were asked for last."""

    reader: Reader
    zone: tzinfo
    _kept: OrderedDict[tuple[NetworkId, str, int], MonthClosing] = field(default_factory=OrderedDict)

    def months(self, at: float, known: float) -> StoredMonths:
        """Return the months before `at` as known at `known` (UTC, epoch seconds)."""
        return StoredMonths(self, last_whole(at, self.zone), known)

    def closing(self, network: NetworkId, month: Month, known: float) -> MonthClosing | None:
        """Return the units of a month as known then, None where it was not closed. Raises StoreError."""
        headings = self.reader.month_closings(network, known)
        heading = next((one for one in headings if one.month == str(month)), None)
        if heading is None:
            return None
        key = network, heading.month, heading.revision
        if key not in self._kept:
            self._kept[key] = self.reader.closed_month(heading, SubjectKind.UNIT)
        self._kept.move_to_end(key)
        while len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
        return self._kept[key]


@dataclass(slots=True)
class StoredMonths:
    """Implements `netmon.coverage.basis.Months`."""

    book: MonthBook
    month: Month
    known: float
    _closings: dict[NetworkId, MonthClosing | None] = field(default_factory=dict)

    def last_closed(self, unit: UnitId, network: NetworkId) -> MonthSum | None:
        """See `Months`. A month in which the unit was registered only in part has that much less data."""
        if network not in self._closings:
            self._closings[network] = self.book.closing(network, self.month, self.known)
        closing = self._closings[network]
        sums = None if closing is None else closing.rows.get(Subject(SubjectKind.UNIT, unit, network))
        if closing is None or sums is None:
            return None
        whole = round((closing.until - closing.since) * _MILLISECONDS)
        no_data = whole - sums.known
        enough = no_data <= TOO_MUCH_UNKNOWN * whole
        return MonthSum(
            closing.month,
            sums.net(Reckoning.BUSINESS) if enough else None,
            sums.net(Reckoning.OWN) if enough else None,
            no_data / _MILLISECONDS,
        )
