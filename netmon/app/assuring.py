"""Assurances in the daemon: what was declared, and as it is in force at this moment."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from concurrent.futures import ThreadPoolExecutor  # noqa: TID251 - one thread of its own: wiring a province takes seconds
from typing import Final

from netmon.app.collector import collector_at_rest
from netmon.app.reading import Read
from netmon.judge.assuring import in_force, running
from netmon.judge.wiring import Wiring
from netmon.model.clock import Clock
from netmon.words import Language, say

LOOK_EVERY: Final = 1.0
log = logging.getLogger("netmon.app")


class Assuring:
    """Keeps what was declared, and has it put in force anew where an assurance begins or ends. Nothing is read again:
    files that are being edited then neither begin nor end anything.
    """

    def __init__(self, clock: Clock, language: Language, found: Read) -> None:
        self._clock, self._language = clock, language
        self._declared, self._running = found, self._ids(found)
        self._pool = ThreadPoolExecutor(1, "netmon-assuring")

    def now(self, found: Read) -> Read:
        """Return an inventory as it is in force at this moment."""
        with collector_at_rest():
            inventory = in_force(found.inventory, self._clock.wall())
            return found if inventory is found.inventory else Read(inventory, Wiring.of(inventory))

    async def beside(self, found: Read) -> Read:
        """Return the same, made beside the loop."""
        if not found.inventory.assurances:
            return found
        return await asyncio.get_running_loop().run_in_executor(self._pool, self.now, found)

    def taken(self, found: Read) -> None:
        """Note what was declared, once it is in force."""
        before, self._running = self._running, self._ids(found)
        self._declared = found
        for id_ in self._running - before:
            log.info("%s", say(self._language, "daemon.assurance_began", id=id_))
        for id_ in before - self._running:
            log.info("%s", say(self._language, "daemon.assurance_ended", id=id_))

    async def run(self, take: Callable[[Read], Awaitable[None]]) -> None:
        """Go on until cancelled. What cannot be put in force is tried again."""
        while True:
            await asyncio.sleep(LOOK_EVERY)
            if self._ids(self._declared) == self._running:
                continue
            try:
                await take(self._declared)
            except Exception:  # a bug must not end the daemon; the inventory that is in force stays
                log.exception("assurance")
                await asyncio.sleep(60.0)

    def close(self) -> None:
        """End the thread."""
        self._pool.shutdown(wait=False, cancel_futures=True)

    def _ids(self, found: Read) -> frozenset[str]:
        return frozenset(one.id for one in running(found.inventory.assurances.values(), self._clock.wall()))
