"""Asks a server for its host keys, one after the other; nobody logs in (what ssh-keyscan does)."""

from __future__ import annotations

import asyncio

from netmon.clock import SystemClock
from netmon.model.clock import Clock
from netmon.model.observation import Cause, Failure, FailureKind
from netmon.model.plant import Address
from netmon.model.ssh import HostKey, SshOffer
from netmon.wires.ssh.algorithms import STRONG, WEAK, no_common, type_of
from netmon.wires.ssh.connect import connect
from netmon.wires.ssh.errand import Errand
from netmon.wires.ssh.peek import peek
from netmon.wires.ssh.timing import Patience, Watch

GRACE = 1.5


async def scan(
    address: Address,
    port: int,
    timeout: float,  # noqa: ASYNC109 - the end of the time is an answer, not a cancellation
    legacy: bool = False,
) -> tuple[HostKey, ...] | Failure:
    """Return every host key that the server can prove to hold, within `timeout` seconds in all.

    `legacy` asks with SHA-1 and CBC too. Each asking has a thread; how many at once is the caller's to
    bound. Failure: as `peek`, and unsupported where nothing can be agreed on.
    """
    clock = SystemClock()
    end = clock.monotonic() + timeout
    offer = await peek(address, port, timeout)
    if isinstance(offer, Failure):
        return offer
    unsupported = no_common(offer, legacy=legacy)
    if unsupported is not None:
        return unsupported
    found: list[HostKey] = []
    for algorithms in by_type(offer, legacy=legacy):
        key = await _ask(clock, end, (address, port), algorithms, legacy=legacy)
        if isinstance(key, Failure):
            return tuple(found) or key  # some take one session at a time; one key is enough to know them by
        if key not in found:
            found.append(key)
    return tuple(found)


def by_type(offer: SshOffer, *, legacy: bool) -> tuple[tuple[str, ...], ...]:
    """Return the algorithms to ask with, those of one type of key together, the best first."""
    types: dict[str, tuple[str, ...]] = {}
    for name in STRONG["keys"] + (WEAK["keys"] if legacy else ()):
        if name in offer.host_keys:
            types[type_of(name)] = (*types.get(type_of(name), ()), name)
    return tuple(types.values())


async def _ask(
    clock: Clock, end: float, where: tuple[Address, int], algorithms: tuple[str, ...], *, legacy: bool
) -> HostKey | Failure:
    """Let the server prove that it holds one key."""
    wire = await connect(*where, max(0.0, end - clock.monotonic()))
    if isinstance(wire, Failure):
        return wire
    watch = Watch(clock, end, wire, Patience())
    errand = Errand(lambda: _key(watch, algorithms, legacy=legacy))
    errand.done.add_done_callback(lambda _: wire.close())
    try:
        await asyncio.wait({errand.done}, timeout=max(0.0, end - clock.monotonic()))
    finally:
        wire.cut()
    await asyncio.wait({errand.done}, timeout=GRACE)
    if not errand.done.done():
        return Failure(FailureKind.TIMEOUT, "the key exchange did not end", answered=True, cause=Cause.NO_KEY_EXCHANGE)
    return errand.done.result()


def _key(watch: Watch, algorithms: tuple[str, ...], *, legacy: bool) -> HostKey | Failure:
    # paramiko takes a third of a second: only who asks for keys pays, and not the loop.
    from netmon.wires.ssh.transport import close, exchange_keys, host_key  # noqa: PLC0415 - see above
    from netmon.wires.ssh.trouble import SessionError  # noqa: PLC0415 - see above

    try:
        transport = exchange_keys(watch, legacy=legacy, key_types=algorithms)
    except SessionError as error:
        return error.failure
    try:
        return host_key(transport)
    finally:
        close(transport)
