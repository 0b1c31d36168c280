"""`/sd`: Prometheus' HTTP service discovery."""

from __future__ import annotations

import asyncio
import functools
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor  # noqa: TID251 - a bounded pool of this room's own
from pathlib import Path
from typing import Final

from fastapi import APIRouter, Request, Response

from exporters.snmp_exporter.discovery import Records
from exporters.snmp_exporter.endpoint import refused
from exporters.snmp_exporter.selection import Refusal
from exporters.snmp_exporter.target_files import listed, write
from netmon.model.belief import Reason
from netmon.watch.board import Board


class Listing:
    """Lists targets beside the event loop: ten thousand of them are a document of megabytes."""

    def __init__(self, board: Board) -> None:
        self._board: Final = board
        self._pool: Final = ThreadPoolExecutor(1, "netmon-targets")

    async def document(self, asked: Mapping[str, Sequence[str]]) -> bytes | Refusal:
        """Return the list. Before an inventory is loaded it refuses: an empty list would take all targets away."""
        if not self._board.loaded:
            return Refusal(503, Reason("if_mib.no_inventory"))
        work = functools.partial(listed, self._board.inventory, self._records(), asked)
        return await asyncio.get_running_loop().run_in_executor(self._pool, work)

    async def write(self, folder: Path) -> None:
        """Write all targets as files. Raises OSError."""
        work = functools.partial(write, folder, self._board.inventory, self._records(), {})
        await asyncio.get_running_loop().run_in_executor(self._pool, work)

    def close(self) -> None:
        """End the thread."""
        self._pool.shutdown(wait=False, cancel_futures=True)

    def _records(self) -> Records:
        return {device: view.record for device, view in self._board.devices.items()}


def discovery_router(listing: Listing) -> APIRouter:
    """Return the route."""
    router = APIRouter()

    @router.get("/sd", include_in_schema=False)
    async def discover(request: Request) -> Response:
        query = request.query_params
        answer = await listing.document({name: tuple(query.getlist(name)) for name in query})
        return refused(answer) if isinstance(answer, Refusal) else Response(answer, media_type="application/json")

    return router
