"""The figures of a database that a daemon has written, and the bulletins made of it."""

from __future__ import annotations

from datetime import date

from netmon.bulletins.gather import gather
from netmon.bulletins.settled import settled
from netmon.figures.figures import Figures
from netmon.figures.stored import StoredParts
from netmon.model.bulletin import Bulletin
from netmon.model.days import end_of
from netmon.model.names import NetworkId
from netmon.model.period import Period, PeriodKind
from netmon.store import Reader
from tests.coverage import made

JUNE = Period.around(PeriodKind.MONTH, date(2026, 6, 1))


def opened(url: str) -> tuple[Figures, Reader]:
    """Open a database, as the province's computer centre would see it."""
    reader = Reader.open(url)
    return Figures(StoredParts(reader, made.ZONE), made.ZONE, "省中心机房"), reader


def bulletin(
    url: str, period: Period = JUNE, known: float | None = None, network: NetworkId = made.EXTRANET
) -> Bulletin:
    """Return a bulletin, as known when its period was over unless another time is said."""
    figures, reader = opened(url)
    asked = end_of(period.last, made.ZONE) if known is None else known
    return gather(figures, reader, network, period, asked)


def settled_at(url: str, period: Period = JUNE, network: NetworkId = made.EXTRANET) -> float | None:
    figures, reader = opened(url)
    return settled(figures, reader, network, period)
