"""Closing the days and months of a database that no daemon has."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

from netmon.model.availability import MonthClosing
from netmon.store.availability import write_closings
from netmon.store.day_papers import DayBoundary, DayPaper
from netmon.store.days import write_days
from netmon.store.late import write_boundary
from netmon.store.settings import StoreSettings
from netmon.store.sqlite import Mode, engine_for, guarded, trim
from netmon.store.taking import take


@contextmanager
def writing_days(
    url: str,
    settings: StoreSettings = StoreSettings(),  # noqa: B008 - a frozen value
) -> Iterator[Callable[[Iterable[DayPaper | MonthClosing]], None]]:
    """Open the database at `url` for what days and months came to; it is committed at the end, in one transaction.

    Raises StoreError where a daemon has the database.
    """
    taken = take(url, settings)
    try:
        engine = engine_for(taken.location, Mode.WRITE, settings)
        with guarded(taken.location.path):
            with engine.connect() as connection, connection.begin():

                def put(papers: Iterable[DayPaper | MonthClosing]) -> None:
                    told = list(papers)
                    write_closings(connection, [one for one in told if isinstance(one, MonthClosing)])
                    some = [one for one in told if not isinstance(one, MonthClosing)]
                    write_days(connection, some)
                    for paper in some:
                        if isinstance(paper, DayBoundary):
                            write_boundary(connection, paper.until)

                yield put
            with engine.connect() as connection:
                trim(connection)
    finally:
        taken.lock.release()
