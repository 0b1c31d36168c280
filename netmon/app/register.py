"""The register, joined with the store, the board and each inventory that is taken."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor  # noqa: TID251 - one thread of its own: 5,000 units take a while
from typing import TypeVar

from fastapi import APIRouter

from netmon.model.clock import Clock
from netmon.model.event_id import EventIds
from netmon.model.inventory import Inventory
from netmon.store import Store
from netmon.watch.board import Board
from netmon.web.register.book import RegisterBook
from netmon.web.register.office import RegisterOffice
from netmon.web.register.routes import register_router
from netmon.words import Language, say

log = logging.getLogger("netmon.app")
_T = TypeVar("_T")


class Registering:
    """The book of changes, the office that writes into it, and what each inventory that is taken adds to both.

    All of that happens beside polling, which never waits for it.
    """

    def __init__(self, clock: Clock, store: Store, board: Board, ids: EventIds, language: Language) -> None:
        self._clock, self._store, self._board, self._language = clock, store, board, language
        self._inventory: Inventory | None = None
        self._wanted = asyncio.Event()
        self._deriving = False
        self._pool = ThreadPoolExecutor(1, "netmon-register")
        self.office = RegisterOffice(clock, ids, RegisterBook(), store.papers, self._beside)
        self.office.listeners.append(self._again)

    def start(self) -> None:
        """Take what the store remembers."""
        self.office.book.put(self._store.reader.register_changes())

    def load(self, inventory: Inventory) -> None:
        """Hold an inventory that is in force now against the register, soon."""
        self._inventory = inventory
        self._wanted.set()

    async def run(self) -> None:
        """Do so until cancelled."""
        while True:
            await self._wanted.wait()
            self._wanted.clear()
            if self._inventory is not None:
                await self._derive(self._inventory)

    def router(self) -> APIRouter:
        """Return the routes of the API."""
        return register_router(self.office, self._board, self._clock)

    def close(self) -> None:
        """End the thread."""
        self._pool.shutdown(wait=False, cancel_futures=True)

    async def _derive(self, inventory: Inventory) -> None:
        self._deriving = True
        try:
            found = await self.office.taken(inventory)
        except Exception:  # a bug here must not end the daemon; the register stays as it was
            log.exception("register")
            return
        finally:
            self._deriving = False
        if any(one.baseline for one in found.taken):
            units = len({one.unit for one in found.taken})
            log.info("%s", say(self._language, "daemon.register_begun", units=units))
        elif found.proposed:
            log.warning("%s", say(self._language, "daemon.register_proposed", count=len(found.proposed)))

    def _again(self) -> None:
        """After a person's step the inventory may differ from the register in other things than before."""
        if not self._deriving:
            self._wanted.set()

    def _beside(self, work: Callable[[], _T]) -> Awaitable[_T]:
        return asyncio.get_running_loop().run_in_executor(self._pool, work)
