"""Host keys as people compare them, and as JSON."""

from __future__ import annotations

import base64
from collections.abc import Iterable, Sequence
from pathlib import Path

from netmon.cli.session import Json, Session
from netmon.cli.ssh.enrolment import Enrolment, Outcome
from netmon.cli.tables import table
from netmon.model.observation import Cause, Failure
from netmon.model.ssh import HostKey

SHOWN_AT_END = 12
"""Characters of a key's base64: a device that prints the key and no fingerprint can be compared by its end."""
MAKERS = ("huawei", "h3c", "cisco", "ruijie")


def show(session: Session, found: Sequence[Enrolment]) -> None:
    """Print what every device shows, what is on record, and how to compare."""
    ours = (f"ssh.column_{name}" for name in ("address", "record", "type", "fingerprint", "end"))
    listed = table(session, "preflight.column_device", *ours)
    for one in found:
        _add(session, listed.add_row, one)
    if found:
        session.out.print(listed)
    if any(one.outcome in {Outcome.NEW, Outcome.CHANGED} for one in found):
        session.line("")
        session.tell("ssh.enrol_compare")
        for maker in MAKERS:
            session.tell(f"ssh.enrol_compare_{maker}")


def _add(session: Session, add: object, one: Enrolment) -> None:
    if not callable(add):
        raise TypeError("a table takes rows")
    where = endpoint(one)
    state = session.say(f"ssh.enrolment_{one.outcome}")
    for number, key in enumerate(one.shown):
        add(*((one.device.id, where, state) if not number else ("", "", "")), key.type, key.fingerprint, _end(key))
    if not one.shown:
        add(one.device.id, where, state, "", "", "")
    if one.outcome is Outcome.CHANGED:
        for key in one.recorded:
            add("", "", session.say("ssh.enrolment_old"), key.type, key.fingerprint, _end(key))


def tell(
    session: Session, found: Sequence[Enrolment], recorded: Sequence[Enrolment], file: Path, *, replace: bool
) -> None:
    """Say what was done, and of what was not done why, and what would be right."""
    for one in found:
        reason = why_not(session, one, replace=replace) if one not in recorded else None
        if reason is not None:
            session.warn("ssh.enrol_not", device=one.device.id, reason=reason)
    known = sum(one.outcome is Outcome.KNOWN for one in found)
    session.tell("ssh.enrolled", count=len(recorded), known=known, left=len(found) - known - len(recorded), file=file)


def why_not(session: Session, one: Enrolment, *, replace: bool) -> str | None:
    """Return why a device's key was not recorded, None where there is nothing to be said."""
    match one.outcome:
        case Outcome.FAILED if one.failure is not None:
            return failed(session, one.failure, one.device.id)
        case Outcome.CHANGED if not replace:
            return session.say("ssh.enrol_changed", device=one.device.id)
        case Outcome.OTHER_FINGERPRINT:
            return session.say("ssh.enrol_other", shown=", ".join(key.fingerprint for key in one.shown))
        case Outcome.REVOKED:
            return session.say("ssh.enrol_revoked")
        case _:
            return None


def failed(session: Session, failure: Failure, device: str) -> str:
    """Return what a failure means, and what would be right."""
    if failure.cause is Cause.WEAK_ALGORITHMS:
        return session.say("ssh.enrol_weak", detail=failure.detail, device=device)
    reason = f"cause.{failure.cause}" if failure.cause is not None else f"failure.{failure.kind}"
    return session.say("ssh.enrol_failed", reason=session.say(reason), detail=failure.detail)


def endpoint(one: Enrolment) -> str:
    """Return the address and the port."""
    address = one.device.address
    return f"[{address}]:{one.device.ssh_port}" if address.version == 6 else f"{address}:{one.device.ssh_port}"


def as_json(one: Enrolment, *, recorded: bool) -> Json:
    """Return one device with all keys."""
    return {
        "device": one.device.id,
        "address": str(one.device.address),
        "port": one.device.ssh_port,
        "outcome": one.outcome.value,
        "recorded": recorded,
        "shown": keys(one.shown),
        "on_record": keys(one.recorded),
        "failure": None if one.failure is None else one.failure.kind.value,
        "cause": None if one.failure is None or one.failure.cause is None else one.failure.cause.value,
        "detail": None if one.failure is None else one.failure.detail,
    }


def keys(found: Iterable[HostKey]) -> list[Json]:
    """Return keys with their fingerprints and, in base64, themselves."""
    return [
        {"type": key.type, "fingerprint": key.fingerprint, "key": base64.b64encode(key.blob).decode()} for key in found
    ]


def _end(key: HostKey) -> str:
    return "…" + base64.b64encode(key.blob).decode()[-SHOWN_AT_END:]
