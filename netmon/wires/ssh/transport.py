"""paramiko's transport, told apart by phases: identification, key exchange, host key. No secret gets here.

Whoever imports this imports paramiko: not the loop, and not before the first session.
"""

from __future__ import annotations

import logging
from dataclasses import replace
from threading import Event
from typing import ClassVar

import paramiko
from paramiko.kex_curve25519 import KexCurve25519

from netmon.model.observation import Cause, Failure, FailureKind
from netmon.model.ssh import HostKey, SshOffer
from netmon.wires.ssh.algorithms import disabled, no_common
from netmon.wires.ssh.connect import Wire
from netmon.wires.ssh.timing import Watch
from netmon.wires.ssh.trouble import SessionError, refused, timed_out

STEP = 0.05
TOO_MANY_CONNECTIONS = 12
"""SSH_DISCONNECT_TOO_MANY_CONNECTIONS (RFC 4253 §11.1)."""
RFC_8731 = "curve25519-sha256"
IDENTIFICATION = "SSH-2.0-netmon"

for _name in ("paramiko", "netmiko"):
    # What they log holds what was typed and what devices said. It is said in values, and nowhere else.
    _logger = logging.getLogger(_name)
    _logger.setLevel(logging.CRITICAL + 1)
    _logger.propagate = False
    _logger.addHandler(logging.NullHandler())


class StrictTransport(paramiko.Transport):  # type: ignore[misc]  # paramiko has no types
    """It remembers why the server hung up.

    RFC 8731 gave curve25519 a second name, which paramiko does not know yet and some servers know alone.
    """

    _kex_info: ClassVar = {**paramiko.Transport._kex_info, RFC_8731: KexCurve25519}  # noqa: SLF001 - its own subclass
    _preferred_kex: ClassVar = (RFC_8731, *paramiko.Transport._preferred_kex)  # noqa: SLF001 - its own subclass

    def __init__(self, wire: Wire, *, legacy: bool, key_types: tuple[str, ...]) -> None:
        super().__init__(wire, disabled_algorithms=disabled(legacy=legacy))
        self.local_version = IDENTIFICATION
        self.get_security_options().key_types = key_types
        self.hung_up: int | None = None

    def _parse_disconnect(self, m: paramiko.Message) -> None:
        self.hung_up = m.get_int()


def exchange_keys(watch: Watch, *, legacy: bool, key_types: tuple[str, ...]) -> StrictTransport:
    """Agree on keys with the server; whether its own key is believed is asked next.

    Raises SessionError; then the transport is closed.
    """
    transport = StrictTransport(watch.wire, legacy=legacy, key_types=key_types)
    transport.banner_timeout = watch.patience.banner
    transport.handshake_timeout = watch.patience.key_exchange
    ready = Event()
    begun, end = watch.now(), watch.end_of(watch.patience.banner + watch.patience.key_exchange)
    try:
        transport.start_client(event=ready)
        while not ready.wait(STEP):
            silent = not watch.wire.greeting.identified and watch.now() >= begun + watch.patience.banner
            if silent or watch.now() >= end or watch.over:
                break
        if transport.is_active() and transport.initial_kex_done:
            return transport
        raise _why_no_keys(transport, watch, legacy=legacy)
    except BaseException:
        close(transport)
        raise


def host_key(transport: paramiko.Transport) -> HostKey:
    """Return the key that the server has proved to hold."""
    key = transport.get_remote_server_key()
    return HostKey(key.get_name(), key.asbytes())


def close(transport: paramiko.Transport) -> None:
    """End it and its thread."""
    transport.close()
    if transport.is_alive():
        transport.join(1.0)


def _why_no_keys(transport: StrictTransport, watch: Watch, *, legacy: bool) -> SessionError:
    greeting, error = watch.wire.greeting, transport.get_exception()
    if isinstance(greeting.result, SshOffer) and (failure := no_common(greeting.result, legacy=legacy)) is not None:
        return SessionError(failure)
    if isinstance(error, paramiko.ssh_exception.IncompatiblePeer):
        return SessionError(Failure(FailureKind.UNSUPPORTED, "no algorithm in common", answered=True))
    if transport.hung_up == TOO_MANY_CONNECTIONS or greeting.crowded:
        return refused("the server has no session free", Cause.TOO_MANY_SESSIONS)
    phase = Cause.NO_KEY_EXCHANGE if greeting.identified else Cause.NO_BANNER
    if isinstance(greeting.result, Failure):
        return SessionError(replace(greeting.result, cause=greeting.result.cause or phase))
    if watch.wire.overrun:
        return SessionError(Failure(FailureKind.TOO_BIG, "a key exchange without an end", answered=True, cause=phase))
    if watch.wire.ended or transport.hung_up is not None:
        return refused(f"the connection was closed {_WHEN[phase]}", phase)
    if _is_wrong(error) and greeting.identified:
        detail = "the key exchange went wrong"
        return SessionError(Failure(FailureKind.MALFORMED, detail, answered=True, cause=phase))
    return timed_out(phase, _MISSING[phase])


def _is_wrong(error: BaseException | None) -> bool:
    """Whether what came was wrong, rather than nothing; paramiko takes the end of its own time for the end of all."""
    return error is not None and not isinstance(error, EOFError | OSError)


_WHEN = {
    Cause.NO_BANNER: "before an SSH identification",
    Cause.NO_KEY_EXCHANGE: "during the key exchange",
}
_MISSING = {
    Cause.NO_BANNER: "TCP is open, and no SSH identification came",
    Cause.NO_KEY_EXCHANGE: "the server identified itself, and the key exchange did not end",
}
