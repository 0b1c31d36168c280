"""From what a request says of maintenance to an entry."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import get_args
from zoneinfo import ZoneInfo

from netmon.judge.announced import is_zone
from netmon.judge.maintenance import instant_of
from netmon.model.belief import Reason
from netmon.model.maintenance import Approval, Maintenance, Recurrence
from netmon.model.names import MaintenanceId, Subject
from netmon.web.api.bodies import Day, MaintenanceBody
from netmon.web.office import RefusedError

WEEK = get_args(Day)


@dataclass(frozen=True, slots=True)
class Draught:
    """Reads a body `now` (UTC, epoch seconds), where `zone` is the inventory's and `known` all that it has."""

    now: float
    zone: str
    known: Iterable[Subject]

    def entry(self, body: MaintenanceBody) -> Maintenance:
        """Return the entry, without id and by nobody yet; raises RefusedError where it cannot be read."""
        zone = body.zone or self.zone
        if not is_zone(zone):
            raise RefusedError(422, Reason.of("maintenance.bad_zone", zone=zone[:100]))
        begins = self._clock(zone) if body.begins in {None, "now"} else _local("begins", body.begins)
        until = None if body.until is None else _local("until", body.until).date()
        return Maintenance(
            id=MaintenanceId(""),
            subject=find(self.known, body.subject),
            begins=begins,
            lasts=self._lasts(body, begins, zone),
            zone=zone,
            reason=body.reason,
            by="",
            created_at=self.now,
            below=body.below,
            recurrence=Recurrence(body.every),
            weekdays=tuple(sorted({WEEK.index(day) for day in body.weekdays})),
            monthdays=tuple(sorted(set(body.monthdays))),
            until=until,
            approval=self._approval(body, zone),
        )

    def _clock(self, zone: str) -> datetime:
        return datetime.fromtimestamp(int(self.now), ZoneInfo(zone)).replace(tzinfo=None)

    def _lasts(self, body: MaintenanceBody, begins: datetime, zone: str) -> float:
        if (body.ends is None) == (body.lasts is None):
            raise RefusedError(422, Reason("api.ends_or_lasts"))
        if begins.tzinfo is not None:
            raise RefusedError(422, Reason("maintenance.begins_with_zone"))
        began = instant_of(begins, zone)
        if body.ends is not None:
            return instant_of(_local("ends", body.ends).replace(tzinfo=None), zone) - began
        # Now, in an hour that clocks show twice: it begins with the first, and lasts as long as wanted from here on.
        late = max(0.0, int(self.now) - began) if body.begins in {None, "now"} else 0.0
        return (body.lasts or 0.0) + late

    def _approval(self, body: MaintenanceBody, zone: str) -> Approval | None:
        given = body.approval
        if given is None:
            return None
        at = self.now if given.at is None else instant_of(_local("approval.at", given.at).replace(tzinfo=None), zone)
        return Approval(given.number, at, given.by)


def find(known: Iterable[Subject], text: str) -> Subject:
    """Return the one subject that `text` names; raises RefusedError unless it is exactly one."""
    found = called(known, text)
    if len(found) > 1:
        # Quoted, for a fact that is a subject would be told by its name.
        choices = " / ".join(f'"{one}"' for one in found)
        raise RefusedError(422, Reason.of("api.several_subjects", subject=text[:100], choices=choices))
    return found[0]


def called(known: Iterable[Subject], text: str) -> list[Subject]:
    """Return the units, devices, links and services that `text` names: ID or KIND:ID, either with @NETWORK.

    Raises RefusedError where there is none.
    """
    wanted, _, network = text.partition("@")
    kind, separator, name = wanted.partition(":")
    found = sorted(
        subject
        for subject in known
        if (subject.id == wanted or (separator and subject.id == name and subject.kind == kind))
        and network in {"", subject.network}
    )
    if not found:
        raise RefusedError(422, Reason.of("api.unknown_subject", subject=text[:100]))
    return found


def _local(field: str, text: str | None) -> datetime:
    try:
        return datetime.fromisoformat((text or "").strip())
    except ValueError:
        pass
    try:
        return datetime.combine(date.fromisoformat((text or "").strip()), datetime.min.time())
    except ValueError:
        raise RefusedError(422, Reason.of("api.not_a_time", field=field)) from None
