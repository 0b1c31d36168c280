"""All that is told beside the network's subjects: what netmon counts, judges and says of itself."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from datetime import UTC, datetime, tzinfo
from typing import Final
from zoneinfo import ZoneInfo

import prometheus_client
from prometheus_client.registry import CollectorRegistry

from exporters.prometheus.availability import MonthText
from exporters.prometheus.configurations import configurations
from exporters.prometheus.coverage import Coverage
from exporters.prometheus.degradations import degradations
from exporters.prometheus.divisions import DivisionText
from exporters.prometheus.failures import FailureCount
from exporters.prometheus.incidents import IncidentCount, incidents
from exporters.prometheus.membership import Membership
from exporters.prometheus.packing import Piece, series_in
from exporters.prometheus.rectification import rectification
from exporters.prometheus.sources import Sources
from exporters.prometheus.telemetry import telemetry
from exporters.prometheus.topology import topology
from netmon.model.cabling import Finding
from netmon.watch.board import Board


class Own:
    """Renders the families that are written whole at every scrape, and keeps what they count."""

    def __init__(self, sources: Sources) -> None:
        self.failures: Final = FailureCount()
        self.incidents: Final = IncidentCount()
        self._sources: Final = sources
        self._membership: Final = Membership()
        self._months: Final = MonthText()
        self._coverage: Final = Coverage()
        self._divisions: Final = DivisionText()
        self._process: Final = _process_registry()

    def render(self, findings: tuple[Finding, ...]) -> Generator[None, None, list[Piece]]:
        """Render all of it. Yields after each family."""
        pieces: list[Piece] = []
        for text in self._texts(findings):
            if text:
                pieces.append(Piece(text.encode(), series_in(text)))
            yield
        return pieces

    def _texts(self, findings: tuple[Finding, ...]) -> Iterator[str]:
        sources = self._sources
        board, known = sources.board, sources.incidents().values()
        yield from incidents(board, known)
        yield from self._membership.families(known)
        yield from self.incidents.families(board.inventory.networks if board.loaded else ())
        yield from degradations(board)
        if board.loaded:
            today = datetime.fromtimestamp(sources.clock.wall(), _zone(board)).date()
            yield from rectification(board.inventory.networks, sources.notices(), today)
        yield self._coverage.text(sources.figures(), _zone(board))
        yield from telemetry(sources)
        yield from self.failures.families()
        yield topology(board, findings)
        yield self._divisions.text(board, sources.clock.wall())
        yield self._months.text(sources.months())
        yield from configurations(board, sources.configurations())
        yield prometheus_client.generate_latest(self._process).decode()


def _zone(board: Board) -> tzinfo:
    return ZoneInfo(board.inventory.time_zone) if board.loaded else UTC


def _process_registry() -> CollectorRegistry:
    """Return the process's own figures under the names that every Prometheus client library gives them."""
    registry = CollectorRegistry()
    prometheus_client.ProcessCollector(registry=registry)
    prometheus_client.GCCollector(registry=registry)
    return registry
