"""An inventory is taken whole or not at all, at start and at every reload."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor  # noqa: TID251 - one thread of its own: reading files takes seconds
from dataclasses import dataclass

from netmon.app.reading import Read
from netmon.inventory import InventoryError
from netmon.model.clock import Clock
from netmon.model.inventory import Inventory
from netmon.model.inventory_load import InventoryLoad, LoadOutcome
from netmon.words import Language, say

log = logging.getLogger("netmon.app")


@dataclass(frozen=True, slots=True)
class Loading:
    """What came of the last reading, and when the inventory in force was read (UTC, epoch seconds)."""

    successful: bool
    taken_at: float


class Reloader:
    """Reads the inventory again when told to, beside the loop; one reading at a time, the last word is obeyed."""

    def __init__(
        self,
        read: Callable[[], Read],
        clock: Clock,
        language: Language,
        take: Callable[[Read], Awaitable[None]],
        note: Callable[[InventoryLoad], None],
    ) -> None:
        """`read` reads the inventory or raises InventoryError, in a thread; `take` puts it in force, or raises and
        leaves everything as it was; `note` keeps the outcome.
        """
        self.state = Loading(successful=True, taken_at=clock.wall())
        self._read, self._clock, self._language = read, clock, language
        self._take, self._note = take, note
        self._wanted = asyncio.Event()
        self._pool = ThreadPoolExecutor(1, "netmon-inventory")

    def ask(self) -> None:
        """Read the inventory again soon. Asked for twice while one reading is under way, it is read once more."""
        self._wanted.set()

    async def run(self) -> None:
        """Obey until cancelled."""
        while True:
            await self._wanted.wait()
            self._wanted.clear()
            await self._reload()

    def close(self) -> None:
        """End the thread."""
        self._pool.shutdown(wait=False, cancel_futures=True)

    async def _reload(self) -> None:
        loop = asyncio.get_running_loop()
        try:
            found = await loop.run_in_executor(self._pool, self._read)
            await self._take(found)
        except InventoryError as error:
            self._refuse("\n".join(problem.say(self._language) for problem in error.problems))
        except Exception as error:  # a bug in reading must leave the daemon as it was, and be told
            log.exception("reload")
            self._refuse(f"{type(error).__name__}: {error}")
        else:
            self.taken(found.inventory)
            log.info("%s", say(self._language, "daemon.reloaded", devices=len(found.inventory.devices)))

    def taken(self, inventory: Inventory) -> None:
        """Note that `inventory` is in force."""
        at = self._clock.wall()
        self.state = Loading(successful=True, taken_at=at)
        self._note(InventoryLoad(at, LoadOutcome.LOADED, inventory.digest))

    def _refuse(self, message: str) -> None:
        self.state = Loading(successful=False, taken_at=self.state.taken_at)
        self._note(InventoryLoad(self._clock.wall(), LoadOutcome.REFUSED, message=message))
        log.error("%s", say(self._language, "daemon.reload_refused"))
        for line in message.splitlines():
            log.error("%s", line)
