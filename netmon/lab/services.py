"""Services of the inventory as small HTTP servers, and ports that merely accept."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from ipaddress import ip_address
from urllib.parse import urlsplit

from netmon.lab.faults import Fault, Noun, Verb
from netmon.lab.refusal import refusal
from netmon.model.plant import Service

PATIENCE = 10.0
_LONGEST_HEAD = 1 << 14


@dataclass(frozen=True, slots=True)
class Door:
    """Where a service listens. `speaks` is False where a connection is all there is to it (`tcp://`)."""

    service: Service
    host: str
    port: int
    speaks: bool


@dataclass(frozen=True, slots=True)
class Manner:
    """How a service answers: after `delay` seconds, with an error where it is not `well`, or with another page."""

    delay: float = 0.0
    well: bool = True
    defaced: bool = False


def manner_of(service: Service, faults: Iterable[Fault]) -> Manner | None:
    """Return how a service answers under these faults, None where it does not at all."""
    own = {fault.verb: fault for fault in faults if (fault.thing.noun, fault.thing.id) == (Noun.SERVICE, service.id)}
    if Verb.KILL in own:
        return None
    slow = own.get(Verb.SLOW)
    return Manner(0.0 if slow is None else slow.delay, Verb.FAIL not in own, Verb.DEFACE in own)


def doors(services: Iterable[Service]) -> list[Door]:
    """Return what can be simulated: `http://` and `tcp://` at loopback addresses."""
    found = []
    for service in services:
        parts = urlsplit(service.url)
        host, port = parts.hostname or "", parts.port or (80 if parts.scheme == "http" else 0)
        if parts.scheme in {"http", "tcp"} and port and _is_loopback(host):
            found.append(Door(service, host, port, speaks=parts.scheme == "http"))
    return found


def _is_loopback(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False  # a name may lead anywhere, and elsewhere tomorrow


class Services:
    """Serves `doors` in the manner of each; without one it drops who comes, as a host does that lost its network.

    On sockets of its own and not on asyncio's servers, which leave behind whom they let in at the moment of closing.
    """

    def __init__(self, doors: Iterable[Door], manner: Callable[[Service], Manner | None]) -> None:
        self._doors = list(doors)
        self._manner = manner
        self.simulated = frozenset(door.service.id for door in self._doors)
        self._listening: list[socket.socket] = []
        self._guests: set[asyncio.Task[None]] = set()

    def __len__(self) -> int:
        return len(self._doors)

    def start(self) -> None:
        """Listen on the running loop. Raises `LabError` where an address cannot be had; call `close` then too."""
        for door in self._doors:
            family = socket.AF_INET6 if ":" in door.host else socket.AF_INET
            try:
                listening = socket.create_server((door.host, door.port), family=family)
            except OSError as error:
                why = error.strerror or error
                raise refusal(
                    "lab.service_cannot_bind", service=door.service.id, url=door.service.url, error=why
                ) from error
            listening.setblocking(False)
            self._listening.append(listening)
            asyncio.get_running_loop().add_reader(listening.fileno(), self._welcome, door, listening)

    async def close(self) -> None:
        """Stop listening and drop who is connected."""
        for listening in self._listening:
            asyncio.get_running_loop().remove_reader(listening.fileno())
            listening.close()
        self._listening.clear()
        guests = list(self._guests)
        for guest in guests:
            guest.cancel()
        await asyncio.gather(*guests, return_exceptions=True)

    def _welcome(self, door: Door, listening: socket.socket) -> None:
        try:
            guest, _ = listening.accept()
        except OSError:  # who came is gone already
            return
        guest.setblocking(False)
        task = asyncio.get_running_loop().create_task(self._serve(door, guest))

        def ended(_: object) -> None:
            # Not in `_serve`: a task that is cancelled before its first step has no end of its own.
            self._guests.discard(task)
            guest.close()

        self._guests.add(task)
        task.add_done_callback(ended)

    async def _serve(self, door: Door, guest: socket.socket) -> None:
        manner = self._manner(door.service)
        if manner is None or not door.speaks:
            return
        loop = asyncio.get_running_loop()
        head = b""
        with suppress(OSError, TimeoutError):  # who came has gone, or never meant HTTP
            async with asyncio.timeout(PATIENCE):
                while b"\r\n\r\n" not in head and len(head) < _LONGEST_HEAD:
                    more = await loop.sock_recv(guest, _LONGEST_HEAD)
                    if not more:
                        return
                    head += more
            # Beyond the patience: whoever asks is to find out how long it takes.
            await asyncio.sleep(manner.delay)
            async with asyncio.timeout(PATIENCE):
                await loop.sock_sendall(guest, _page(door.service, head, manner))


def _page(service: Service, head: bytes, manner: Manner) -> bytes:
    """Answer one request; the connection is closed after it."""
    method = head.split(b" ", 1)[0]
    body = b"owned\n" if manner.defaced else f"netmon lab: {service.id}: {service.name}\n".encode()
    status = b"200 OK" if method in {b"GET", b"HEAD"} else b"405 Method Not Allowed"
    if not manner.well:
        status, body = b"500 Internal Server Error", b"error\n"
    fields = b"Content-Type: text/plain; charset=utf-8\r\nContent-Length: %d\r\nConnection: close\r\n" % len(body)
    return b"HTTP/1.1 " + status + b"\r\n" + fields + b"\r\n" + (b"" if method == b"HEAD" else body)
