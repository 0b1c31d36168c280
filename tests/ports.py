"""Ports for what a test starts a moment later, so that nobody takes them in between.

A port of the kernel's choice is free when asked for and any socket's a moment later: a client that binds nothing,
in whatever process, is given one of the same range. These lie below that range, and each is held by name
until its process ends, so that two workers, or two runs side by side, never have the same.
"""

from __future__ import annotations

import random
import socket
from pathlib import Path

_FROM = 20_000
_EPHEMERAL = Path("/proc/sys/net/ipv4/ip_local_port_range")
_EVERYWHERE = ((socket.AF_INET, "0.0.0.0"), (socket.AF_INET6, "::"))

_held: list[socket.socket] = []
_untried: list[int] = []


def free_port() -> int:
    """Return a port that is free for UDP and TCP on every address of this machine, and is never returned twice."""
    while True:
        port = _next()
        if hold(port) and _is_free(port):
            return port


def _next() -> int:
    if not _untried:
        end = int(_EPHEMERAL.read_text("ascii").split()[0])
        _untried.extend(random.Random().sample(range(_FROM, end), end - _FROM))
    return _untried.pop()


def hold(port: int) -> bool:
    """Take a port for this process, by an abstract name that the kernel takes back when it ends."""
    name = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
    try:
        name.bind(f"\0netmon-tests-port-{port}")
    except OSError:
        name.close()
        return False
    _held.append(name)
    return True


def _is_free(port: int) -> bool:
    return all(
        _can_bind(family, kind, address, port)
        for family, address in _EVERYWHERE
        for kind in (socket.SOCK_DGRAM, socket.SOCK_STREAM)
    )


def _can_bind(family: socket.AddressFamily, kind: socket.SocketKind, address: str, port: int) -> bool:
    with socket.socket(family, kind) as one:
        if family == socket.AF_INET6:
            one.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
        if kind == socket.SOCK_STREAM:
            one.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            one.bind((address, port))
        except OSError:
            return False
    return True
