"""Knocking at a TCP port: whether anybody is at an address."""

from __future__ import annotations

import asyncio
import errno
import socket

from netmon.model.clock import Clock
from netmon.model.observation import Cause, Echo, Failure, FailureKind
from netmon.model.plant import Address
from netmon.wires import causes

_AT_ONCE = 0.001
"""Seconds within which only this host's own kernel can have said no: nobody on the way answers so soon."""


async def knock(clock: Clock, address: Address, port: int, timeout: float) -> Echo | Failure:  # noqa: ASYNC109 - its end is an answer, not a cancellation
    """Open a connection and close it, within `timeout` seconds.

    Echo where it opened. Failure: refused, which proves that somebody is there (`answered`); timeout; skipped, where
    this host sent nothing.
    """
    family = socket.AF_INET6 if address.version == 6 else socket.AF_INET
    began = clock.monotonic()
    try:
        with socket.socket(family, socket.SOCK_STREAM | socket.SOCK_NONBLOCK) as sock:
            async with asyncio.timeout(timeout):
                await asyncio.get_running_loop().sock_connect(sock, (str(address), port))
    except ConnectionRefusedError:
        return Failure(FailureKind.REFUSED, "connection refused", answered=True, cause=Cause.PORT_CLOSED)
    except TimeoutError:
        return Failure(FailureKind.TIMEOUT, f"no answer within {timeout:g} s")
    except OSError as error:
        return _failure(error, at_once=clock.monotonic() - began < _AT_ONCE)
    took = clock.monotonic() - began
    return Echo(1, 1, took, took, took)


def _failure(error: OSError, *, at_once: bool) -> Failure:
    name = errno.errorcode.get(error.errno or 0, "OSError")
    cause = causes.of_errno(name)
    if cause is Cause.NO_ROUTE and not at_once:
        return Failure(FailureKind.REFUSED, f"no way there: {name}", cause=Cause.UNREACHABLE)
    return Failure(FailureKind.SKIPPED, f"this host could not send: {name}", cause=cause)
