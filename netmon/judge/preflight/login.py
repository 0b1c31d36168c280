"""What stands in the way of a session over SSH, by the step it ended at: port, algorithms, key, login, prompt."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from netmon.model.observation import Cause, DeviceReadings, Failure, FailureKind
from netmon.model.plant import Device
from netmon.model.preflight import Finding, Matter

_BY_CAUSE: Final[Mapping[Cause, Matter]] = {
    Cause.PORT_CLOSED: Matter.SSH_CLOSED,
    Cause.NO_BANNER: Matter.SSH_SILENT,
    Cause.NO_KEY_EXCHANGE: Matter.SSH_SILENT,
    Cause.WEAK_ALGORITHMS: Matter.SSH_WEAK,
    Cause.HOST_KEY_UNKNOWN: Matter.SSH_UNKNOWN_KEY,
    Cause.HOST_KEY_CHANGED: Matter.SSH_CHANGED_KEY,
    Cause.NO_LOGIN_ANSWER: Matter.SSH_LOGIN_SILENT,
    Cause.PASSWORD_EXPIRED: Matter.SSH_EXPIRED,
    Cause.NO_PROMPT: Matter.SSH_PROMPT,
    Cause.UNKNOWN_SYSTEM: Matter.SSH_PROMPT,
    Cause.TOO_MANY_SESSIONS: Matter.SSH_FULL,
    Cause.COMMAND_REFUSED: Matter.SSH_COMMAND,
    Cause.COMMAND_HUNG: Matter.SSH_COMMAND,
    Cause.COMMAND_ENDLESS: Matter.SSH_COMMAND,
}
_BY_KIND: Final[Mapping[FailureKind, Matter]] = {
    FailureKind.AUTH: Matter.SSH_LOGIN,
    FailureKind.HOSTKEY: Matter.SSH_CHANGED_KEY,
    FailureKind.TIMEOUT: Matter.SSH_SILENT,
    FailureKind.REFUSED: Matter.SSH_CLOSED,
    FailureKind.UNSUPPORTED: Matter.SSH_WEAK,
}


def login(device: Device, session: DeviceReadings | Failure | None) -> Iterator[Finding]:
    """Say at which step a session ended; nothing where it was not tried, or the first command was answered."""
    if session is None:
        return
    if isinstance(session, Failure):
        yield _finding(device, session)
    elif session.device is None and session.faults:
        yield _finding(device, session.faults[0], Matter.SSH_COMMAND)


def _by_kind(failure: Failure) -> Matter | None:
    # Who ends a session that was under way had its port open.
    hung_up = failure.kind is FailureKind.REFUSED and failure.answered
    return None if hung_up else _BY_KIND.get(failure.kind)


def _finding(device: Device, failure: Failure, otherwise: Matter = Matter.SSH_FAILED) -> Finding:
    matter = _BY_CAUSE.get(failure.cause) if failure.cause is not None else _by_kind(failure)
    return Finding.of(
        matter or otherwise,
        port=device.ssh_port,
        credential=device.ssh or "-",
        device=device.id,
        detail=failure.detail or failure.kind,
    )
