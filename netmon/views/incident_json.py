"""Incidents for scripts: the same JSON from `netmon incident … --json` and from the API.

Keys and codes are English and stable; `text` and `name` are for people. Times are RFC 3339 in UTC, null where there is
none (yet).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from netmon.model.belief import Reason
from netmon.model.incident import Acknowledgement, Affected, Conclusion, Incident, IncidentChange
from netmon.model.incident_past import IncidentPast
from netmon.model.inventory import Inventory
from netmon.model.names import NetworkId, Subject, SubjectKind
from netmon.model.register import Level
from netmon.views.calls import Call, calls_about
from netmon.views.extent import Extent
from netmon.views.instants import iso
from netmon.words import Language, say_reason

Json = str | int | float | bool | None | Mapping[str, "Json"] | Sequence["Json"]


@dataclass(frozen=True, slots=True)
class Telling:
    """In which language, and what things are called. `inventory` is None where it cannot be read.

    What opened before `sample_until` (UTC, epoch seconds) is made up; None where nothing is.
    """

    language: Language
    inventory: Inventory | None
    name_of: Callable[[Subject], str]
    sample_until: float | None = None

    def because(self, reason: Reason) -> str:
        """Say a reason, with the names of what it speaks of."""

        def name_of(kind: str, identifier: str, network: str) -> str:
            return self.name_of(Subject(SubjectKind(kind), identifier, NetworkId(network)))

        return say_reason(self.language, reason.code, dict(reason.facts), name_of)


def incident_json(incident: Incident, telling: Telling) -> dict[str, Json]:
    """Return an incident as a list of them has it."""
    extent = Extent.of((one for one in incident.affected if one.until is None), telling.inventory)
    return {
        "incident": incident.id,
        "sample": telling.sample_until is not None and incident.opened_at < telling.sample_until,
        "network": incident.network,
        "matter": incident.matter.value,
        "severity": incident.severity.value,
        "open": incident.open,
        "roots": [_subject(root, telling) for root in incident.roots],
        "bearer": incident.bearer or None,
        "conditions": list(incident.conditions),
        "reason": _reason(incident.reason, telling),
        "since": iso(incident.since),
        "opened": iso(incident.opened_at),
        "over": iso(incident.over_since),
        "closed": iso(incident.closed_at),
        "ending": None if incident.ending is None else incident.ending.value,
        "merged_into": incident.merged_into,
        "split_from": incident.split_from,
        "maintenance": incident.covered_by,
        "revision": incident.revision,
        "cut_off": {
            "units": extent.units,
            "units_by_level": {level.value: count for level, count in extent.by_level},
            "devices": len(extent.devices),
            "links": len(extent.links),
            "services": len(extent.services),
        },
        "acknowledgement": _acknowledgement(incident.acknowledgement),
        "conclusion": _conclusion(incident.conclusion),
    }


def whole_json(incident: Incident, past: IncidentPast, telling: Telling) -> dict[str, Json]:
    """Return all of an incident: whom it took along and when, its steps, whom to ring, and what was before."""
    extent = Extent.of(incident.affected, telling.inventory)
    levels: dict[Subject, Level] = {one.subject: level for level, units in extent.levels for one in units}
    return {
        **incident_json(incident, telling),
        "affected": [
            {**_affected(one, telling), "level": levels[one.subject].value if one.subject in levels else None}
            for one in incident.affected
        ],
        "calls": None
        if telling.inventory is None
        else [_call(*pair, telling) for pair in calls_about(incident.roots, telling.inventory)],
        "changes": [_change(change, telling) for change in past.changes],
        "absorbed": [incident_json(other, telling) for other in past.absorbed],
        "before": [incident_json(other, telling) for other in past.before],
    }


def _subject(subject: Subject, telling: Telling) -> dict[str, Json]:
    return {
        "subject": str(subject),
        "kind": subject.kind.value,
        "id": subject.id,
        "network": subject.network,
        "name": telling.name_of(subject) or None,
    }


def _reason(reason: Reason, telling: Telling) -> dict[str, Json]:
    return {"code": reason.code, "facts": dict(reason.facts), "text": telling.because(reason)}


def _affected(one: Affected, telling: Telling) -> dict[str, Json]:
    return {**_subject(one.subject, telling), "since": iso(one.since), "until": iso(one.until)}


def _change(change: IncidentChange, telling: Telling) -> dict[str, Json]:
    return {
        "change": change.id,
        "step": change.step.value,
        "at": iso(change.at),
        "reason": _reason(change.why, telling),
        "by": change.by or None,
        "moved": [_affected(one, telling) for one in change.moved],
    }


def _acknowledgement(one: Acknowledgement | None) -> dict[str, Json] | None:
    if one is None:
        return None
    return {"by": one.by, "at": iso(one.at), "note": one.note, "until": iso(one.until)}


def _conclusion(one: Conclusion | None) -> dict[str, Json] | None:
    if one is None:
        return None
    return {
        "cause": one.cause.value,
        "party": one.party,
        "ticket": one.ticket,
        "note": one.note,
        "by": one.by,
        "at": iso(one.at),
    }


def _call(subject: Subject, call: Call, telling: Telling) -> dict[str, Json]:
    return {
        **_subject(subject, telling),
        "carrier": call.carrier or None,
        "circuit": call.circuit or None,
        "hotline": call.hotline or None,
        "contacts": [
            {"name": who.name, "duty": who.duty or None, "phone": who.phone or None, "room": who.room or None}
            for who in call.contacts
        ],
    }
