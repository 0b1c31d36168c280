"""What kept SNMP from being read although the device is there, or although somebody answered."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from netmon.model.credential import CommunityCredential, SnmpCredential, UsmCredential
from netmon.model.observation import Cause, DeviceReadings, Failure, FailureKind
from netmon.model.plant import Device
from netmon.model.preflight import Finding, Matter

_OF_THE_USER: Mapping[Cause, Matter] = {
    Cause.UNKNOWN_USER: Matter.UNKNOWN_USER,
    Cause.AUTH_KEY: Matter.AUTH_KEY,
    Cause.USER_OR_AUTH_KEY: Matter.USER_OR_AUTH_KEY,
    Cause.PRIV_KEY: Matter.PRIV_KEY,
    Cause.PRIV_KEY_OR_CONTEXT: Matter.PRIV_KEY_OR_CONTEXT,
    Cause.SECURITY_LEVEL: Matter.SECURITY_LEVEL,
    Cause.TIME_WINDOW: Matter.TIME_WINDOW,
    Cause.CONTEXT: Matter.CONTEXT,
    Cause.NO_ACCESS: Matter.NO_ACCESS,
}
ANSWERED_BY_ANOTHER = frozenset({Cause.OTHER_ADDRESS, Cause.OTHER_PORT})
_NOT_TOLD = frozenset({FailureKind.UNSUPPORTED, FailureKind.INCOMPLETE})


def refused(device: Device, credential: SnmpCredential, failure: Failure) -> Finding:
    """Say why nothing at all was read."""
    user = credential.user if isinstance(credential, UsmCredential) else ""
    match failure.cause:
        case Cause.PORT_CLOSED if failure.kind is FailureKind.REFUSED:
            return Finding.of(Matter.SNMP_CLOSED, port=device.snmp_port)
        case Cause.PORT_CLOSED | Cause.PROHIBITED | Cause.UNREACHABLE | Cause.LOOP:
            return Finding.of(Matter.SNMP_BARRED, witness=failure.witness, port=device.snmp_port)
        case Cause.OTHER_ADDRESS:
            return Finding.of(Matter.OTHER_ADDRESS, witness=failure.witness)
        case Cause.OTHER_PORT:
            return Finding.of(Matter.OTHER_PORT, port=device.snmp_port)
        case Cause.HELD_BACK | Cause.NO_ROUTE:
            return Finding.of(Matter.HELD_BACK, detail=failure.detail)
        case Cause() as cause if cause in _OF_THE_USER:
            return Finding.of(_OF_THE_USER[cause], credential=credential.id, user=user or "-")
    if failure.kind is not FailureKind.TIMEOUT or failure.answered:
        return Finding.of(Matter.SNMP_FAILED, kind=f"failure.{failure.kind}", detail=failure.detail or "-")
    matter = Matter.SNMP_SILENT if isinstance(credential, CommunityCredential) else Matter.SNMP_SILENT_V3
    return Finding.of(matter, port=device.snmp_port, credential=credential.id)


def shown(readings: DeviceReadings, *, wants_interfaces: bool, slow: bool) -> Iterator[Finding]:
    """Say what the agent does not show, or did not show this time; of one that is slow the latter is said already."""
    hidden = [fault for fault in readings.faults if fault.kind in _NOT_TOLD]
    nothing = readings.system is not None and readings.system.descr is None and readings.system.object_id is None
    if nothing or (hidden and wants_interfaces):
        details = [fault.detail for fault in hidden] or ["sysDescr, sysObjectID"]
        yield Finding.of(Matter.NOT_SHOWN, details="; ".join(dict.fromkeys(details)))
    lost = [fault.detail for fault in readings.faults if fault not in hidden]
    if lost and not slow:
        yield Finding.of(Matter.PARTLY, details="; ".join(dict.fromkeys(lost)))
