"""Why a device is not known, or not managed, told from its track."""

from __future__ import annotations

from math import isinf

from netmon.judge.device import NEVER_ASKED
from netmon.model.belief import Reason, State
from netmon.model.observation import FailureKind
from netmon.watch.track import DeviceTrack

_SNMP = {
    FailureKind.AUTH: "reason.snmp_auth",
    FailureKind.REFUSED: "reason.snmp_refused",
    FailureKind.TIMEOUT: "reason.snmp_timeout",
}

_FAILED = "reason.snmp_failed"
WHY_UNMANAGEABLE = frozenset({*_SNMP.values(), _FAILED})


def why_unknown(track: DeviceTrack, before: State, now: float) -> Reason:
    """Tell why nothing is known of a device: not asked yet, not lately, or not often enough."""
    if any(probe.streak is not None for probe in track.probes.values()):
        return Reason("reason.asking_again")
    valid = max((probe.valid for probe in track.probes.values()), default=float("-inf"))
    if isinf(valid):
        return NEVER_ASKED if before is State.UNKNOWN else Reason("reason.restarted")
    return Reason.of("reason.stale", seconds=int(now - valid))


def why_unmanageable(track: DeviceTrack) -> Reason:
    """Tell what SNMP said instead of answering."""
    failure = track.snmp_failure
    if failure is None:
        return Reason("reason.snmp_timeout")
    return Reason.of(_SNMP.get(failure.kind, _FAILED), kind=f"failure.{failure.kind}", detail=failure.detail)
