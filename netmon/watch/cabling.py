"""What devices see at their ports, judged from the board for whoever shows it."""

from __future__ import annotations

import asyncio
import logging
from concurrent.futures import ThreadPoolExecutor  # noqa: TID251 - one thread, in which nothing but a pure function runs
from math import inf

from netmon.judge.cabling.judge import judge_cabling
from netmon.judge.cabling.sight import PortNames, Sight, names_read
from netmon.model.belief import State
from netmon.model.cabling import Finding
from netmon.model.clock import Clock
from netmon.model.interfaces import InterfaceIdentity
from netmon.model.inventory import Inventory
from netmon.model.names import DeviceId, LinkId, SubjectKind
from netmon.watch.board import Board

LASTS = 30.0
"""Seconds for which a judgement is shown again: neighbours are read every few minutes."""
SAME_LASTS = 300.0
"""Seconds for which it is shown again where nothing that it rests on is another object; then its times are old."""
log = logging.getLogger("netmon.watch")


class Cabling:
    """Judges at most twice a minute, however often it is asked. Nothing of it is kept in the database.

    Ten thousand devices take seconds to judge, so it is done beside the event loop.
    """

    def __init__(self, board: Board, clock: Clock) -> None:
        self._board = board
        self._clock = clock
        self._heard: set[DeviceId] = set()
        self._names: dict[DeviceId, tuple[InterfaceIdentity | None, PortNames]] = {}
        self._judged: tuple[Inventory, float, tuple[Finding, ...]] | None = None
        self._rested_on: tuple[tuple[object, ...], frozenset[LinkId], float] = ((), frozenset(), -inf)
        self._under_way: asyncio.Task[None] | None = None
        self._turn = asyncio.Lock()
        self._worker = ThreadPoolExecutor(1, "netmon-cabling")

    async def findings(self) -> tuple[Finding, ...]:
        """Return every link, cable and neighbour and how it stands; nothing before an inventory is loaded."""
        if not self._board.loaded:
            return ()
        async with self._turn:
            known = self._lasting()
            return await self._judge() if known is None else known

    async def latest(self) -> tuple[Finding, ...]:
        """Return what was judged last, and have it judged anew meanwhile where that was too long ago.

        A scrape must not wait for seconds. Only what nobody has judged yet is waited for.
        """
        judged = self._judged
        if judged is None or not self._board.loaded or judged[0] is not self._board.inventory:
            return await self.findings()
        if self._lasting() is None and (self._under_way is None or self._under_way.done()):
            self._under_way = asyncio.create_task(self._renew(), name="cabling")
        return judged[2]

    def close(self) -> None:
        """End the thread."""
        if self._under_way is not None:
            self._under_way.cancel()
        self._worker.shutdown(wait=False, cancel_futures=True)

    def _lasting(self) -> tuple[Finding, ...] | None:
        judged = self._judged
        if judged is None or judged[0] is not self._board.inventory or self._clock.monotonic() - judged[1] >= LASTS:
            return None
        return judged[2]

    async def _renew(self) -> None:
        try:
            await self.findings()
        except Exception:  # a bug must not cost the scrape; what was judged last is shown on
            log.exception("judging cables")

    async def _judge(self) -> tuple[Finding, ...]:
        inventory, now = self._board.inventory, self._clock.monotonic()
        parts, down = self._parts(), self._down()
        before, was_down, since = self._rested_on
        same = len(parts) == len(before) and all(one is other for one, other in zip(parts, before, strict=True))
        if self._judged is not None and same and down == was_down and now - since < SAME_LASTS:
            found = self._judged[2]
        else:
            arguments = inventory, self._sights(), down, self._clock.wall()
            found = await asyncio.get_running_loop().run_in_executor(self._worker, judge_cabling, *arguments)
            self._rested_on = parts, down, now
        self._judged = inventory, now, found
        return found

    def _parts(self) -> tuple[object, ...]:
        """Return the objects that a judgement rests on: readings that did not change are the same ones as before."""
        parts: list[object] = [self._board.inventory]
        for device, view in self._board.devices.items():
            if view.neighbours is not None:
                named = None if view.identity is None else view.identity.value
                parts += (device, view.neighbours.value, named)
        return tuple(parts)

    def _sights(self) -> dict[DeviceId, Sight]:
        sights: dict[DeviceId, Sight] = {}
        for device, view in self._board.devices.items():
            shown = view.neighbours
            if shown is None:
                continue
            if shown.value.rows:
                self._heard.add(device)
            identity = view.identity.value if view.identity is not None else None
            name = view.system.value.name if view.system is not None else None
            ports = self._ports(device, identity)
            sights[device] = Sight(shown.value, shown.wall, device in self._heard, ports, name)
        self._names = {device: known for device, known in self._names.items() if device in sights}
        return sights

    def _ports(self, device: DeviceId, identity: InterfaceIdentity | None) -> PortNames:
        """Return what the ports of a device are called, worked out once for each reading that differs."""
        known = self._names.get(device)
        if known is None or known[0] is not identity:
            known = self._names[device] = identity, names_read(identity)
        return known[1]

    def _down(self) -> frozenset[LinkId]:
        return frozenset(
            LinkId(subject.id)
            for subject, belief in self._board.beliefs.items()
            if subject.kind is SubjectKind.LINK and belief.standing.state is State.DOWN
        )
