"""What devices see at their ports, judged from the board for whoever shows it."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor  # noqa: TID251 - one thread, in which nothing but a pure function runs

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
        self._turn = asyncio.Lock()
        self._worker = ThreadPoolExecutor(1, "netmon-cabling")

    async def findings(self) -> tuple[Finding, ...]:
        """Return every link, cable and neighbour and how it stands; nothing before an inventory is loaded."""
        if not self._board.loaded:
            return ()
        async with self._turn:
            inventory, now = self._board.inventory, self._clock.monotonic()
            if self._judged is None or self._judged[0] is not inventory or now - self._judged[1] >= LASTS:
                arguments = inventory, self._sights(), self._down(), self._clock.wall()
                loop = asyncio.get_running_loop()
                found = await loop.run_in_executor(self._worker, judge_cabling, *arguments)
                self._judged = inventory, now, found
            return self._judged[2]

    def close(self) -> None:
        """End the thread."""
        self._worker.shutdown(wait=False, cancel_futures=True)

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
