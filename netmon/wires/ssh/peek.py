"""Asks an SSH server which algorithms it knows, and goes away again."""

from __future__ import annotations

import asyncio
import errno
import socket

from netmon.model.observation import Cause, Failure, FailureKind
from netmon.model.plant import Address
from netmon.model.ssh import SshOffer
from netmon.wires.ssh.greeting import Greeting

OURS = b"SSH-2.0-netmon\r\n"
"""All that is ever sent. Some servers name their algorithms only to whom they know."""
PIECE = 4096
UNREACHABLE = frozenset({errno.ENETUNREACH, errno.EHOSTUNREACH})


async def peek(address: Address, port: int, timeout: float) -> SshOffer | Failure:  # noqa: ASYNC109 - the end of the time is an answer, not a cancellation
    """Connect, read, and close within `timeout` seconds in all, however slowly the server talks.

    Failure: timeout; refused (somebody said no: the server, what is before it, or this host); malformed or too_big
    where what answers is no SSH server.
    """
    connected = False
    try:
        async with asyncio.timeout(timeout):
            with socket.socket(socket.AF_INET6 if address.version == 6 else socket.AF_INET, socket.SOCK_STREAM) as wire:
                wire.setblocking(False)
                loop = asyncio.get_running_loop()
                await loop.sock_connect(wire, (str(address), port))
                connected = True
                await loop.sock_sendall(wire, OURS)
                return await _read(loop, wire)
    except TimeoutError:
        said = "it did not say in time which algorithms it knows" if connected else f"no answer from TCP port {port}"
        return Failure(FailureKind.TIMEOUT, said, answered=connected)
    except ConnectionRefusedError:
        # A router on the way that refuses looks the same here, so it proves nothing about the device.
        return Failure(FailureKind.REFUSED, f"TCP port {port} is closed", cause=Cause.PORT_CLOSED)
    except OSError as error:
        name = errno.errorcode.get(error.errno or 0, "OSError")
        # The kernel keeps to itself which router it was.
        cause = Cause.UNREACHABLE if not connected and error.errno in UNREACHABLE else None
        return Failure(FailureKind.REFUSED, f"TCP port {port}: {name}", answered=connected, cause=cause)


async def _read(loop: asyncio.AbstractEventLoop, wire: socket.socket) -> SshOffer | Failure:
    greeting = Greeting()
    while greeting.result is None:
        piece = await loop.sock_recv(wire, PIECE)
        if not piece:
            return greeting.end()
        greeting.feed(piece)
    return greeting.result
