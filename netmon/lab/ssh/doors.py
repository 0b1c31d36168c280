"""The SSH servers of all devices: sockets on the running loop, and a thread only for who has come in."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, field

from netmon.lab.refusal import refusal
from netmon.lab.ssh.session import SshDoor
from netmon.model.plant import Device

_WAITING = 16
_FAREWELL, _GLANCE = 5.0, 0.02
MOST_SESSIONS = 200
"""So many are served at once; who comes then is sent away, as a host without memory would."""


@dataclass(slots=True)
class _Seat:
    device: Device
    door: SshDoor
    listening: socket.socket
    fillers: list[socket.socket] = field(default_factory=list)


class SshDoors:
    """Listens for devices. One that cannot be reached takes no connection: who tries waits, as for a dead host."""

    def __init__(self, doors: Iterable[tuple[Device, SshDoor]]) -> None:
        self._wanted = list(doors)
        self._seats: dict[str, _Seat] = {}
        self.loop: asyncio.AbstractEventLoop | None = None

    def __len__(self) -> int:
        return len(self._wanted)

    @property
    def served(self) -> int:
        """Return how many sessions there have been."""
        return sum(door.served for _, door in self._wanted)

    @property
    def asked(self) -> int:
        """Return how many of those that only SSH can ask have been asked."""
        return sum(door.served > 0 for device, door in self._wanted if device.snmp is None)

    @property
    def users(self) -> int:
        """Return how many are connected."""
        return sum(door.users for _, door in self._wanted)

    def start(self) -> None:
        """Listen on the running loop. Raises `LabError` where an address cannot be had; call `close` then too."""
        self.loop = asyncio.get_running_loop()
        for device, door in self._wanted:
            family = socket.AF_INET if device.address.version == 4 else socket.AF_INET6
            try:
                listening = socket.create_server(
                    (str(device.address), device.ssh_port), family=family, backlog=_WAITING
                )
            except OSError as error:
                why = error.strerror or "?"
                raise refusal(
                    "lab.ssh_cannot_bind", device=device.id, address=device.address, port=device.ssh_port, error=why
                ) from error
            listening.setblocking(False)
            self._seats[device.id] = seat = _Seat(device, door, listening)
            self.loop.add_reader(listening.fileno(), self._welcome, seat)

    async def close(self) -> None:
        """Stop listening and hang up on everybody."""
        for seat in self._seats.values():
            asyncio.get_running_loop().remove_reader(seat.listening.fileno())
            seat.listening.close()
            _empty(seat)
        self._seats.clear()
        for _, door in self._wanted:
            door.hang_up()
        with suppress(TimeoutError):
            async with asyncio.timeout(_FAREWELL):
                # Sessions look at their agents on this loop, so that it must not stand still while they end.
                while self.users:  # noqa: ASYNC110 - they end in threads of their own
                    await asyncio.sleep(_GLANCE)

    def reach(self, device: str, *, reachable: bool) -> None:
        """Let a device be reached, or not."""
        seat = self._seats.get(device)
        if seat is None or reachable == (not seat.fillers):
            return
        loop = asyncio.get_running_loop()
        if reachable:
            _empty(seat)
            seat.listening.listen(_WAITING)
            loop.add_reader(seat.listening.fileno(), self._welcome, seat)
        else:
            loop.remove_reader(seat.listening.fileno())
            _fill(seat)

    def _welcome(self, seat: _Seat) -> None:
        try:
            guest, _ = seat.listening.accept()
        except OSError:  # who came is gone already
            return
        if self.users >= MOST_SESSIONS:
            guest.close()
            return
        guest.setblocking(True)
        seat.door.welcome(guest)


def _fill(seat: _Seat) -> None:
    """Fill the queue of connections, so that the kernel answers no more: on loopback nothing else is silent."""
    seat.listening.listen(0)
    for _ in range(2):
        filler = socket.socket(seat.listening.family, socket.SOCK_STREAM)
        filler.setblocking(False)
        filler.connect_ex(seat.listening.getsockname()[:2])
        seat.fillers.append(filler)


def _empty(seat: _Seat) -> None:
    for filler in seat.fillers:
        filler.close()
    seat.fillers.clear()
