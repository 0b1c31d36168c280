"""The figures as the pages ask them: beside the loop, and never for longer than a page can wait."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from datetime import date, timedelta
from typing import Final, TypeVar

from netmon.app.figures import FigureDesk
from netmon.figures.figures import Figures
from netmon.figures.series import Series
from netmon.model.clock import Clock
from netmon.model.figure import Figure
from netmon.model.names import IndicatorId, UnitId
from netmon.model.register_change import RegisterChange
from netmon.model.snapshot import Point
from netmon.store import Store, StoreError
from netmon.web.pages.indicators.book import Days

log = logging.getLogger("netmon.app")

PATIENCE = 10.0
"""Seconds after which a page is shown without: to judge a province takes a while, and one waits for another."""
SERIES_PATIENCE = 1.5
"""Seconds after which no further month of a series is judged; what was is remembered for who asks next."""
AT_ONCE = timedelta(days=31)

_T = TypeVar("_T")


class ShownFigures:
    """Implements `netmon.web.pages.indicators.book.FigureBook` on the desk and the store."""

    def __init__(self, desk: FigureDesk, store: Store, clock: Clock, patience: float = PATIENCE) -> None:
        self._desk: Final = desk
        self._store: Final = store
        self._clock: Final = clock
        self._patience: Final = patience
        self._told: tuple[Figures, Series] | None = None

    @property
    def current(self) -> Mapping[IndicatorId, Figure]:
        """See `FigureBook`."""
        return self._desk.current

    @property
    def made_at(self) -> float | None:
        """When the figures of now were made last (UTC, epoch seconds), None before the first time."""
        return self._desk.made_at

    async def read(self, query: Callable[[Figures], _T]) -> _T | None:
        """See `FigureBook`."""
        return await self._waited(self._desk.read(query))

    async def series(self, indicator: IndicatorId, since: date, until: date, known: float) -> Days | None:
        """See `FigureBook`."""
        return await self.read(lambda figures: self._series(figures, indicator, since, until, known))

    async def life(self, unit: UnitId) -> tuple[RegisterChange, ...] | None:
        """See `FigureBook`."""
        return await self._waited(self._store.read(lambda reader: reader.register_changes(unit)))

    def _series(self, figures: Figures, indicator: IndicatorId, since: date, until: date, known: float) -> Days:
        """Judge the newest days first, month by month. Runs on the one thread of the desk."""
        if self._told is None or self._told[0] is not figures:
            self._told = figures, Series(figures)
        began = self._clock.monotonic()
        found: tuple[Point, ...] = ()
        while until >= since and self._clock.monotonic() - began < SERIES_PATIENCE:
            first = max(since, until - AT_ONCE + timedelta(days=1))
            found = (*self._told[1].of(indicator, first, until, known), *found)
            until = first - timedelta(days=1)
        return Days(found, until < since)

    async def _waited(self, answer: Awaitable[_T]) -> _T | None:
        try:
            return await asyncio.wait_for(answer, self._patience)
        except (StoreError, TimeoutError) as error:
            log.warning("figures cannot be read for a page: %s", error)
            return None
