"""Why a device is not known, or not managed, told from its track."""

from __future__ import annotations

from math import inf, isinf

from netmon.judge.device import NEVER_ASKED
from netmon.model.belief import Reason, State, Truth
from netmon.model.names import DeviceId
from netmon.model.observation import Cause, Failure, FailureKind, ProbeName
from netmon.watch.track import DeviceTrack
from netmon.words import CATALOGUE

_SNMP = {
    FailureKind.AUTH: "reason.snmp_auth",
    FailureKind.REFUSED: "reason.snmp_refused",
    FailureKind.TIMEOUT: "reason.snmp_timeout",
}

_FAILED = "reason.snmp_failed"
_SSH = {
    Cause.HOST_KEY_CHANGED: "reason.ssh_key_changed",
    Cause.HOST_KEY_UNKNOWN: "reason.ssh_key_unknown",
}
_SSH_FAILED, _NEITHER = "reason.ssh_failed", "reason.neither_answers"
STANDS_IN = "reason.ssh_stands_in"
WHY_UNMANAGEABLE = frozenset({*_SNMP.values(), _FAILED, *_SSH.values(), _SSH_FAILED, _NEITHER, STANDS_IN})

WITH_CAUSE = frozenset({_SSH_FAILED, _NEITHER, STANDS_IN})
"""Those whose facts tell what is wrong, and not only how often."""


def why_unknown(track: DeviceTrack, before: State, now: float) -> Reason:
    """Tell why nothing is known of a device: not asked yet, not lately, or not often enough."""
    if any(probe.streak is not None for probe in track.probes.values()):
        return Reason("reason.asking_again")
    valid = max((probe.valid for probe in track.probes.values()), default=-inf)
    if valid < track.asked_anew:
        return Reason("reason.isolation_over")
    if isinf(valid):
        return NEVER_ASKED if before is State.UNKNOWN else Reason("reason.restarted")
    return Reason.of("reason.stale", seconds=int(now - valid))


def why_unmanageable(track: DeviceTrack) -> Reason:
    """Tell what SNMP, SSH or both said instead of answering."""
    snmp, ssh = track.snmp_failure, track.ssh.failure
    if ProbeName.SNMP not in track.probes and ProbeName.SSH in track.probes:
        return _why_no_ssh(track.device.id, ssh)
    if ssh is not None and ssh.cause in _SSH:
        return _why_no_ssh(track.device.id, ssh)
    if ssh is not None:
        return Reason.of(_NEITHER, snmp=_said(snmp), ssh=_said(ssh))
    if snmp is None:
        return Reason("reason.snmp_timeout")
    return Reason.of(_SNMP.get(snmp.kind, _FAILED), kind=f"failure.{snmp.kind}", detail=snmp.detail)


def stands_in(track: DeviceTrack) -> Reason | None:
    """Tell that SSH stands in for SNMP, or is to, and why; None where SNMP is not silent, or nothing can stand in."""
    silent = track.managed is not None and track.managed.verdict is Truth.NO
    if not silent or ProbeName.SSH not in track.probes:
        return None
    verdict = Truth.UNKNOWN if track.ssh.managed is None else track.ssh.managed.verdict
    if verdict is not Truth.YES:
        return why_unmanageable(track) if verdict is Truth.UNKNOWN else None
    return Reason.of(STANDS_IN, why=_said(track.snmp_failure))


def again(track: DeviceTrack) -> Reason:
    """Tell which way it is manageable again."""
    return Reason("reason.manageable_again" if ProbeName.SNMP in track.probes else "reason.ssh_again")


def _why_no_ssh(device: DeviceId, failure: Failure | None) -> Reason:
    if failure is not None and failure.cause in _SSH:
        return Reason.of(_SSH[failure.cause], device=device)
    return Reason.of(_SSH_FAILED, why=_said(failure))


def _said(failure: Failure | None) -> str:
    """Return the code of why a way does not answer: its cause where that has words of its own."""
    if failure is None:
        return "failure.timeout"
    code = f"cause.{failure.cause}"
    return code if code in CATALOGUE else f"failure.{failure.kind}"
