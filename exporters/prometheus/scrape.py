"""One scrape: everything there is to tell, rendered without holding up the event loop."""

from __future__ import annotations

import asyncio
import functools
from collections.abc import Generator
from concurrent.futures import ThreadPoolExecutor  # noqa: TID251 - a bounded pool of this room's own
from dataclasses import dataclass
from typing import Final, TypeVar

from exporters.prometheus.catalogue import daemon as catalogue
from exporters.prometheus.exposition import Exposition
from exporters.prometheus.own import Own
from exporters.prometheus.packing import Piece, gzip_of, joined, series_in
from exporters.prometheus.samples import by, one
from exporters.prometheus.sources import Sources
from netmon.model.clock import Clock
from netmon.model.exposure import Exposure
from netmon.model.incident import IncidentNews
from netmon.model.observation import Observation
from netmon.settings import DEFAULT_SERIES_BUDGET

Result = TypeVar("Result")

SLICE = 0.004
"""Seconds of rendering after which everything else on the event loop has its turn."""
PATIENCE = 60.0
"""Seconds that a scrape may take whose reader does not say how long it waits."""


@dataclass(frozen=True, slots=True)
class Rendered:
    """The body of an answer, in parts to be sent one after the other, and its length in octets."""

    parts: list[bytes]
    length: int


class TooSlowError(Exception):
    """A scrape could not be made within the time that its reader waits."""


class Scraper:
    """Renders scrapes, one at a time; scrapers that come together wait for each other and share what is kept."""

    def __init__(
        self, sources: Sources, all_interfaces: bool = False, series_budget: int = DEFAULT_SERIES_BUDGET
    ) -> None:
        self._sources: Final = sources
        self._exposition: Final = Exposition(sources.board, all_interfaces, series_budget)
        self._own: Final = Own(sources)
        self._turn: Final = asyncio.Lock()
        # One thread, for zlib alone: it compresses outside the interpreter's lock.
        self._packer: Final = ThreadPoolExecutor(1, "netmon-gzip")
        self._took: float | None = None
        self._size: int | None = None
        self._series = 0
        self._given_up = 0

    def note(self, observation: Observation) -> None:
        """Count an observation, for the failures by kind."""
        self._own.failures.note(observation)

    def note_incidents(self, news: tuple[IncidentNews, ...]) -> None:
        """Count what happened to incidents."""
        self._own.incidents.note(news)

    def close(self) -> None:
        """End the thread."""
        self._packer.shutdown(wait=False, cancel_futures=True)

    def exposure(self) -> Exposure:
        """Return how many series the last scrape had, and what was left out of it."""
        budget = self._exposition.budget
        left_out = budget.left_out
        return Exposure(budget.most, self._series, left_out.sensors, left_out.interfaces, self._given_up)

    async def scrape(self, packed: bool, patience: float = PATIENCE) -> Rendered:
        """Render everything now; `packed` with gzip.

        Raises TooSlowError where that takes more than `patience` seconds, waiting for other scrapes included. What was
        rendered until then is kept, so the next scrape has less to do.
        """
        try:
            async with asyncio.timeout(patience), self._turn:
                return await self._scrape(packed)
        except TimeoutError:
            self._given_up += 1
            raise TooSlowError from None

    async def _scrape(self, packed: bool) -> Rendered:
        clock = self._sources.clock
        began = clock.monotonic()
        pieces = await unhurried(self._own.render(await self._sources.cabling.latest()), clock)
        network = await unhurried(self._exposition.render(sum(piece.series for piece in pieces)), clock)
        pieces.append(self._measured(sum(piece.series for piece in (*pieces, *network))))
        pieces += network
        size = sum(len(piece.text) for piece in pieces)
        work = functools.partial(gzip_of, pieces) if packed else functools.partial(joined, (p.text for p in pieces))
        parts = await asyncio.get_running_loop().run_in_executor(self._packer, work)
        self._took, self._size = clock.monotonic() - began, size
        return Rendered(parts, sum(map(len, parts)))

    def _measured(self, series: int) -> Piece:
        """Return what is told of the scrapes: of the one before how long it took, of this one how much it is."""
        left_out = self._exposition.budget.left_out
        rest = (
            one(catalogue.RENDER_SECONDS, self._took)
            + one(catalogue.EXPOSITION_BYTES, self._size)
            + one(catalogue.SERIES_BUDGET, self._exposition.budget.most)
            + by(catalogue.SERIES_LEFT_OUT, {"interfaces": left_out.interfaces, "sensors": left_out.sensors})
            + one(catalogue.GIVEN_UP, self._given_up)
        )
        self._series = series + series_in(rest) + 1
        text = rest + one(catalogue.SERIES, self._series)
        return Piece(text.encode(), series_in(text))


async def unhurried(steps: Generator[None, None, Result], clock: Clock) -> Result:
    """Take the steps, with a turn for everything else on the event loop whenever `SLICE` seconds have passed."""
    until = clock.monotonic() + SLICE
    while True:
        try:
            next(steps)
        except StopIteration as end:
            result: Result = end.value
            return result
        if clock.monotonic() >= until:
            await asyncio.sleep(0)
            until = clock.monotonic() + SLICE
