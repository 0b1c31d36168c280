"""Days of figures, held against many notices at once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from typing import Protocol

from netmon.model.belief import Reason
from netmon.model.names import IndicatorId, NoticeId, UnitId
from netmon.model.notice import Notice, NoticeStep
from netmon.model.register_change import RegisterChange
from netmon.model.snapshot import FigureSnapshot
from netmon.rectification.gone import why_exempt, why_gone
from netmon.rectification.review import Found, Reported, resume, review, watched

_DAY = timedelta(days=1)


class Records(Protocol):
    """Where figures are kept as they were reported, and the register (`netmon.store.Reader`)."""

    def figure_snapshot(self, indicator: IndicatorId, day: date) -> FigureSnapshot | None:
        """Return what was reported of a day."""
        ...

    def last_reported(self) -> dict[IndicatorId, date]:
        """Return the newest day of each indicator."""
        ...

    def register_changes(self, unit: UnitId | None = None) -> tuple[RegisterChange, ...]:
        """Return the life of a unit."""
        ...


def follow(
    records: Records, notices: Sequence[Notice], looked: Mapping[NoticeId, date]
) -> tuple[tuple[NoticeId, Found], ...]:
    """Return what was reported since each notice was `looked` at last (since its own day, if never), in its order.

    To look again at days that were looked at finds nothing.
    """
    newest = records.last_reported()
    last = max(newest.values(), default=date.min)
    since = {one.id: max(looked.get(one.id, date.min), resume(one, last) or last) for one in notices}
    standing = {one.id: one for one in notices if since[one.id] < last}
    found: list[tuple[NoticeId, Found]] = []
    for day in _days(min((since[id_] for id_ in standing), default=last), last):
        about: dict[IndicatorId, list[NoticeId]] = {}
        for id_, notice in standing.items():
            if day > since[id_]:
                for indicator in watched(notice, day):
                    about.setdefault(indicator, []).append(id_)
        for indicator, ids in about.items():
            reported = None if day > newest.get(indicator, date.min) else _reported(records, indicator, day)
            if reported is None:
                continue
            for id_ in ids:
                for one in review(standing[id_], reported, partial(_why, records)):
                    found.append((id_, one))
                    standing[id_] = standing[id_].then([step_of(one, id_, str(len(found)), 0.0)])
    return tuple(found)


def step_of(found: Found, notice: NoticeId, id_: str, at: float) -> NoticeStep:
    """Return what was found as a step."""
    said = NoticeStep(id_, notice, found.act, at, demand=found.demand, day=found.day, why=found.why)
    return replace(said, deadline=found.deadline)


def _days(after: date, last: date) -> Iterator[date]:
    while after < last:
        after += _DAY
        yield after


def _reported(records: Records, indicator: IndicatorId, day: date) -> Reported | None:
    kept = records.figure_snapshot(indicator, day)
    if kept is None or not kept.declared:
        return None
    return Reported(indicator, day, {one.item: one for one in kept.kept}, kept.provisional is not None)


def _why(records: Records, notice: Notice, day: date, exempt: bool) -> Reason:
    changes = records.register_changes(notice.unit)
    return (why_exempt if exempt else why_gone)(changes, notice.unit, notice.network, day)
