"""All that availability has to tell of a time: the sums of everybody, and the faults with what people found of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from netmon.figures.availability.ground import Ground
from netmon.judge.availability.account import Account
from netmon.judge.availability.faults import Explained, explain
from netmon.judge.spans import Span
from netmon.model.availability import MonthClosing, Sums
from netmon.model.inventory import Inventory
from netmon.model.names import NetworkId, Subject, SubjectKind
from netmon.store import Reader, RegisteredSubject
from netmon.store.incidents import WantedIncidents

_AT_ONCE = 500
ROOTS = frozenset({SubjectKind.DEVICE, SubjectKind.LINK, SubjectKind.SERVICE})
"""What can fail of itself. A unit never does: what joins it does."""


@dataclass(frozen=True, slots=True)
class Survey:
    """`sums` of every subject; `charged` are its outages by root in milliseconds, `faults` those of what can fail.

    Of a closed month as it was known `closings` are what it rests on, and nothing is charged or explained.
    """

    period: Span
    sums: Mapping[Subject, Sums]
    faults: tuple[Explained, ...] = ()
    charged: Mapping[Subject, Mapping[Subject, int]] = field(default_factory=dict)
    closings: tuple[MonthClosing, ...] = ()

    def of(self, kinds: Iterable[SubjectKind]) -> dict[Subject, Sums]:
        """Return the sums of some kinds of subjects."""
        wanted = frozenset(kinds)
        return {subject: sums for subject, sums in self.sums.items() if subject.kind in wanted}


def survey(
    reader: Reader, period: Span, registered: Iterable[RegisteredSubject], inventory: Inventory | None
) -> Survey:
    """Survey those who were registered in a period (UTC, epoch seconds). Raises StoreError."""
    ground = Ground.of(reader, period, inventory)
    todo = list(registered)
    accounts: dict[Subject, Account] = {}
    for start in range(0, len(todo), _AT_ONCE):
        accounts |= ground.accounts(todo[start : start + _AT_ONCE])
    faults = [fault for subject, one in accounts.items() if subject.kind in ROOTS for fault in one.faults]
    since = min((fault.since for fault in faults), default=period[0])
    incidents = reader.incidents(WantedIncidents(since=since, until=period[1]), None) if faults else ()
    return Survey(
        period,
        {subject: one.sums for subject, one in accounts.items()},
        tuple(explain(faults, incidents)),
        {subject: one.charged for subject, one in accounts.items() if one.charged},
    )


def survey_closed(
    reader: Reader, month: str, period: Span, networks: Iterable[NetworkId], known: float | None
) -> Survey:
    """Return what a month was closed as, as known at `known` (UTC, epoch seconds), None: as it was closed first.

    Networks of which it was not closed by then are missing. Raises StoreError.
    """
    found = []
    for network in networks:
        headings = reader.month_closings(network, known, first=known is None)
        found += [reader.closed_month(one) for one in headings if one.month == month]
    rows = {subject: sums for closing in found for subject, sums in closing.rows.items()}
    return Survey(period, rows, closings=tuple(found))
