"""Reports: which counter of the agent's one names, and what that says about us (RFC 3414 §3.2, RFC 3412 §7.1)."""

from __future__ import annotations

from enum import StrEnum

from netmon.model.observation import Cause, Failure, FailureKind
from netmon.wires.snmp import pdu as pdus
from netmon.wires.snmp.ber import MalformedError


class Counter(StrEnum):
    """The counters a Report may name, by their names in SNMP-USER-BASED-SM-MIB, SNMP-MPD-MIB and SNMP-TARGET-MIB."""

    UNSUPPORTED_SEC_LEVELS = "usmStatsUnsupportedSecLevels"
    NOT_IN_TIME_WINDOWS = "usmStatsNotInTimeWindows"
    UNKNOWN_USER_NAMES = "usmStatsUnknownUserNames"
    UNKNOWN_ENGINE_IDS = "usmStatsUnknownEngineIDs"
    WRONG_DIGESTS = "usmStatsWrongDigests"
    DECRYPTION_ERRORS = "usmStatsDecryptionErrors"
    UNKNOWN_SECURITY_MODELS = "snmpUnknownSecurityModels"
    INVALID_MSGS = "snmpInvalidMsgs"
    UNKNOWN_PDU_HANDLERS = "snmpUnknownPDUHandlers"
    UNAVAILABLE_CONTEXTS = "snmpUnavailableContexts"
    UNKNOWN_CONTEXTS = "snmpUnknownContexts"


_USM = bytes.fromhex("2b060106030f0101")  # 1.3.6.1.6.3.15.1.1
_MPD = bytes.fromhex("2b060106030b0201")  # 1.3.6.1.6.3.11.2.1
_TARGET = bytes.fromhex("2b060106030c01")  # 1.3.6.1.6.3.12.1

_COUNTERS = {
    _USM + b"\x01": Counter.UNSUPPORTED_SEC_LEVELS,
    _USM + b"\x02": Counter.NOT_IN_TIME_WINDOWS,
    _USM + b"\x03": Counter.UNKNOWN_USER_NAMES,
    _USM + b"\x04": Counter.UNKNOWN_ENGINE_IDS,
    _USM + b"\x05": Counter.WRONG_DIGESTS,
    _USM + b"\x06": Counter.DECRYPTION_ERRORS,
    _MPD + b"\x01": Counter.UNKNOWN_SECURITY_MODELS,
    _MPD + b"\x02": Counter.INVALID_MSGS,
    _MPD + b"\x03": Counter.UNKNOWN_PDU_HANDLERS,
    _TARGET + b"\x04": Counter.UNAVAILABLE_CONTEXTS,
    _TARGET + b"\x05": Counter.UNKNOWN_CONTEXTS,
}

_MEANING: dict[Counter, tuple[FailureKind, str, Cause | None]] = {
    Counter.UNSUPPORTED_SEC_LEVELS: (FailureKind.AUTH, "unsupported security level", Cause.SECURITY_LEVEL),
    Counter.NOT_IN_TIME_WINDOWS: (FailureKind.AUTH, "not in time window", Cause.TIME_WINDOW),
    Counter.UNKNOWN_USER_NAMES: (FailureKind.AUTH, "unknown user", Cause.UNKNOWN_USER),
    Counter.UNKNOWN_ENGINE_IDS: (FailureKind.AUTH, "unknown engine id", None),
    Counter.WRONG_DIGESTS: (FailureKind.AUTH, "authentication key", Cause.AUTH_KEY),
    Counter.DECRYPTION_ERRORS: (FailureKind.AUTH, "privacy key", Cause.PRIV_KEY),
    Counter.UNKNOWN_SECURITY_MODELS: (FailureKind.UNSUPPORTED, "no user-based security", None),
    Counter.INVALID_MSGS: (FailureKind.UNSUPPORTED, "message refused", None),
    Counter.UNKNOWN_PDU_HANDLERS: (FailureKind.UNSUPPORTED, "no such engine or PDU", None),
    Counter.UNAVAILABLE_CONTEXTS: (FailureKind.AUTH, "unavailable context", Cause.CONTEXT),
    Counter.UNKNOWN_CONTEXTS: (FailureKind.AUTH, "unknown context", Cause.CONTEXT),
}


def failure(counter: Counter) -> Failure:
    """Return what it means for the visit that the agent reports `counter`."""
    kind, detail, cause = _MEANING[counter]
    return Failure(kind, f"{detail} ({counter})", answered=True, cause=cause)


def counter(pdu: bytes) -> Counter | None:
    """Return the counter named first in a Report, None for one that is not known here. Raises MalformedError.

    The request id is not looked at: an agent that could not read our PDU has none to repeat.
    """
    at = pdus.read(pdu, 0, len(pdu)).at
    named = pdus.varbinds(pdu[at:])
    if not named:
        raise MalformedError("a Report that names nothing")
    name = named[0][0]
    # The instance is .0; agents that leave it out mean the same.
    return _COUNTERS.get(name.removesuffix(b"\0"))
