"""What periods and bulletins are called: `2026-06`, `2026-W23`, `extranet-2026-06-month`."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from netmon.bulletins.errors import BulletinError
from netmon.model.names import NetworkId
from netmon.model.period import Period, PeriodKind

_SHAPES: tuple[tuple[re.Pattern[str], PeriodKind, Callable[[int, int], date]], ...] = (
    (re.compile(r"(\d{4})-W(\d{2})"), PeriodKind.WEEK, lambda year, week: date.fromisocalendar(year, week, 1)),
    (re.compile(r"(\d{4})-(\d{2})"), PeriodKind.MONTH, lambda year, month: date(year, month, 1)),
    (re.compile(r"(\d{4})-Q([1-4])"), PeriodKind.QUARTER, lambda year, quarter: date(year, quarter * 3, 1)),
    (re.compile(r"(\d{4})-H([12])"), PeriodKind.HALF, lambda year, half: date(year, half * 6, 1)),
    (re.compile(r"(\d{4})()"), PeriodKind.YEAR, lambda year, _: date(year, 1, 1)),
)


def period_text(period: Period) -> str:
    """Return what a period is called, as `period_of` reads it."""
    first = period.first
    match period.kind:
        case PeriodKind.WEEK:
            year, week, _ = first.isocalendar()
            return f"{year:04}-W{week:02}"
        case PeriodKind.MONTH:
            return f"{first:%Y-%m}"
        case PeriodKind.QUARTER:
            return f"{first:%Y}-Q{(first.month + 2) // 3}"
        case PeriodKind.HALF:
            return f"{first:%Y}-H{1 if first.month == 1 else 2}"
        case PeriodKind.YEAR:
            return f"{first:%Y}"
        case PeriodKind.DAY:
            return first.isoformat()
        case PeriodKind.SPAN:
            return f"{first.isoformat()}..{period.last.isoformat()}"


def period_of(text: str) -> Period:
    """Read a period; BulletinError where it is none."""
    said = text.strip().upper()
    try:
        if ".." in said:
            first, _, last = said.partition("..")
            period = Period(PeriodKind.SPAN, date.fromisoformat(first), date.fromisoformat(last))
            if period.last < period.first:
                raise BulletinError("publishing.period_backwards", value=text[:40])
            return period
        for shape, kind, day in _SHAPES:
            if found := shape.fullmatch(said):
                return Period.around(kind, day(int(found[1]), int(found[2] or 0)))
        return Period.around(PeriodKind.DAY, date.fromisoformat(said))
    except BulletinError:
        raise
    except ValueError:
        raise BulletinError("publishing.no_period", value=text[:40]) from None


def bulletin_id(network: NetworkId, period: Period) -> str:
    """Return the id of a bulletin, which all its revisions share."""
    return f"{network}-{period_text(period)}-{period.kind.value}"
