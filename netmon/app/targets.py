"""What Prometheus is told of each device and service: their readings one by one, and where to find them."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from fastapi import APIRouter

from exporters.prometheus.sources import TargetScrapes
from exporters.snmp_exporter.discovery_endpoint import Listing, discovery_router
from exporters.snmp_exporter.endpoint import snmp_router
from exporters.snmp_exporter.scraper import TargetScraper
from exporters.snmp_exporter.selection import Refusal
from exporters.snmp_exporter.target_files import listed, write
from netmon.model.belief import Reason
from netmon.model.clock import Clock
from netmon.model.inventory import Inventory
from netmon.watch.board import Board
from netmon.words import Language, say

log = logging.getLogger("netmon.app")


class Targets:
    """`/snmp` and `/sd`, and the same list as files in `folder`, where there is one."""

    def __init__(self, board: Board, clock: Clock, folder: Path | None, language: Language) -> None:
        self.scraper: Final = TargetScraper(board, clock)
        self._listing: Final = Listing(board)
        self._folder: Final = folder
        self._language: Final = language

    def routers(self) -> Iterator[APIRouter]:
        """Yield the routes."""
        yield snmp_router(self.scraper)
        yield discovery_router(self._listing)

    def scrapes(self) -> TargetScrapes:
        """Return how many requests there were, and what came of them."""
        return TargetScrapes(self.scraper.scrapes, self.scraper.refused)

    async def taken(self) -> None:
        """Write the files anew, for another inventory is in force. A disk that refuses costs nothing but them."""
        if self._folder is None:
            return
        try:
            await self._listing.write(self._folder)
        except OSError as error:
            log.error(  # noqa: TRY400 - the disk's word is enough
                "%s", say(self._language, "discovery.unwritable", folder=self._folder, error=error.strerror or error)
            )

    def close(self) -> None:
        """End the thread."""
        self._listing.close()


class TargetsError(Exception):
    """What was asked for is not in the inventory. `reason` says what, as a code of the catalogue."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason.code)
        self.reason = reason


def document(inventory: Inventory, asked: Mapping[str, Sequence[str]]) -> str:
    """Return the targets of an inventory as JSON; raise TargetsError where `asked` names what it does not have."""
    return _or_raise(listed(inventory, {}, asked)).decode()


def write_files(folder: Path, inventory: Inventory, asked: Mapping[str, Sequence[str]]) -> Mapping[Path, int]:
    """Write the targets of an inventory as files, and return how many each has. Raises TargetsError and OSError."""
    found = write(folder, inventory, {}, asked)
    if isinstance(found, Refusal):
        raise TargetsError(found.reason)
    return found


def _or_raise(answer: bytes | Refusal) -> bytes:
    if isinstance(answer, Refusal):
        raise TargetsError(answer.reason)
    return answer
