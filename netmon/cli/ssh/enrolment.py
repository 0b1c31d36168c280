"""What becomes of the host keys that a server shows: which are new, which are known, which are others. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from netmon.model.observation import Failure
from netmon.model.plant import Device
from netmon.model.ssh import HostKey


class Outcome(StrEnum):
    """How the keys that a device shows stand to what is on record, and to what was said on the command line."""

    NEW = "new"  # none on record
    KNOWN = "known"  # one of them is on record
    CHANGED = "changed"  # others are on record
    OTHER_FINGERPRINT = "other_fingerprint"  # none of them is the one that was asked for
    REVOKED = "revoked"  # the file says not to believe it
    FAILED = "failed"  # it showed none


@dataclass(frozen=True, slots=True)
class Enrolment:
    """One device. `shown` are its keys (those that are to be recorded), `recorded` those on record before."""

    device: Device
    outcome: Outcome
    shown: tuple[HostKey, ...] = ()
    recorded: tuple[HostKey, ...] = ()
    failure: Failure | None = None

    @property
    def replaces(self) -> bool:
        """Whether recording it takes another key off the record."""
        return self.outcome is Outcome.CHANGED


def judge(
    device: Device,
    found: tuple[HostKey, ...] | Failure,
    recorded: tuple[HostKey, ...],
    revoked: Sequence[HostKey] = (),
    fingerprint: str | None = None,
) -> Enrolment:
    """Say how it stands. With `fingerprint` the key that has it is the only one that is taken."""
    if isinstance(found, Failure):
        return Enrolment(device, Outcome.FAILED, (), recorded, found)
    wanted = tuple(key for key in found if fingerprint is None or key.fingerprint == fingerprint)
    if not wanted:
        return Enrolment(device, Outcome.OTHER_FINGERPRINT, found, recorded)
    if any(key in revoked for key in wanted):
        return Enrolment(device, Outcome.REVOKED, wanted, recorded)
    if any(key in recorded for key in wanted):
        return Enrolment(device, Outcome.KNOWN, wanted, recorded)
    return Enrolment(device, Outcome.CHANGED if recorded else Outcome.NEW, wanted, recorded)


def to_record(enrolments: Sequence[Enrolment], *, replace: bool) -> list[Enrolment]:
    """Return those that may be recorded."""
    wanted = {Outcome.NEW, Outcome.CHANGED} if replace else {Outcome.NEW}
    return [one for one in enrolments if one.outcome in wanted]
