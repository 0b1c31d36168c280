"""One scrape: everything there is to tell, rendered without holding up the event loop."""

from __future__ import annotations

import asyncio
import functools
from collections.abc import Generator
from concurrent.futures import ThreadPoolExecutor  # noqa: TID251 - a bounded pool of this room's own
from dataclasses import dataclass
from datetime import UTC, tzinfo
from typing import Final, TypeVar
from zoneinfo import ZoneInfo

import prometheus_client
from prometheus_client.registry import CollectorRegistry

from exporters.prometheus.availability import MonthText
from exporters.prometheus.catalogue import daemon as catalogue
from exporters.prometheus.configurations import configurations
from exporters.prometheus.coverage import Coverage
from exporters.prometheus.degradations import degradations
from exporters.prometheus.divisions import DivisionText
from exporters.prometheus.exposition import Exposition
from exporters.prometheus.failures import FailureCount
from exporters.prometheus.incidents import IncidentCount, incidents
from exporters.prometheus.membership import Membership
from exporters.prometheus.packing import Piece, gzip_of
from exporters.prometheus.samples import one
from exporters.prometheus.sources import Sources
from exporters.prometheus.telemetry import telemetry
from exporters.prometheus.topology import topology
from netmon.model.cabling import Finding
from netmon.model.clock import Clock
from netmon.model.incident import IncidentNews
from netmon.model.observation import Observation
from netmon.watch.board import Board

Result = TypeVar("Result")

SLICE = 0.004
"""Seconds of rendering after which everything else on the event loop has its turn."""


@dataclass(frozen=True, slots=True)
class Rendered:
    """The body of an answer, in parts to be sent one after the other, and its length in octets."""

    parts: list[bytes]
    length: int


class Scraper:
    """Renders scrapes, one at a time; scrapers that come together wait for each other and share what is kept."""

    def __init__(self, sources: Sources, all_interfaces: bool = False) -> None:
        self._sources: Final = sources
        self._exposition: Final = Exposition(sources.board, all_interfaces)
        self._failures: Final = FailureCount()
        self._incidents: Final = IncidentCount()
        self._membership: Final = Membership()
        self._months: Final = MonthText()
        self._coverage: Final = Coverage()
        self._divisions: Final = DivisionText()
        self._process: Final = _process_registry()
        self._turn: Final = asyncio.Lock()
        # One thread, for zlib alone: it compresses outside the interpreter's lock.
        self._packer: Final = ThreadPoolExecutor(1, "netmon-gzip")
        self._took: float | None = None
        self._size: int | None = None

    def note(self, observation: Observation) -> None:
        """Count an observation, for the failures by kind."""
        self._failures.note(observation)

    def note_incidents(self, news: tuple[IncidentNews, ...]) -> None:
        """Count what happened to incidents."""
        self._incidents.note(news)

    def close(self) -> None:
        """End the thread."""
        self._packer.shutdown(wait=False, cancel_futures=True)

    async def scrape(self, packed: bool) -> Rendered:
        """Render everything now; `packed` with gzip."""
        async with self._turn:
            clock = self._sources.clock
            began = clock.monotonic()
            findings = await self._sources.cabling.latest()
            network = await unhurried(self._exposition.render(), clock)
            pieces = [*self._own(findings), *network]
            size = sum(len(piece.text) for piece in pieces)
            parts = [piece.text for piece in pieces]
            if packed:
                work = functools.partial(gzip_of, pieces)
                parts = await asyncio.get_running_loop().run_in_executor(self._packer, work)
            self._took, self._size = clock.monotonic() - began, size
            return Rendered(parts, sum(map(len, parts)))

    def _own(self, findings: tuple[Finding, ...]) -> list[Piece]:
        board = self._sources.board
        known = self._sources.incidents().values()
        texts: list[str] = [
            *incidents(board, known),
            *self._membership.families(known),
            *self._incidents.families(board.inventory.networks if board.loaded else ()),
            *degradations(board),
            self._coverage.text(self._sources.figures(), _zone(board)),
            *telemetry(self._sources),
            *self._failures.families(),
            topology(board, findings),
            self._divisions.text(board, self._sources.clock.wall()),
            self._months.text(self._sources.months()),
            *configurations(board, self._sources.configurations()),
            one(catalogue.RENDER_SECONDS, self._took),
            one(catalogue.EXPOSITION_BYTES, self._size),
        ]
        return [Piece("".join(texts).encode()), Piece(prometheus_client.generate_latest(self._process))]


def _zone(board: Board) -> tzinfo:
    return ZoneInfo(board.inventory.time_zone) if board.loaded else UTC


def _process_registry() -> CollectorRegistry:
    """Return the process's own figures under the names that every Prometheus client library gives them."""
    registry = CollectorRegistry()
    prometheus_client.ProcessCollector(registry=registry)
    prometheus_client.GCCollector(registry=registry)
    return registry


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
