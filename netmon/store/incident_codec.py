"""Incidents and their changes as the text of columns and back, read strictly."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

from netmon.model.belief import Reason
from netmon.model.incident import (
    Acknowledgement,
    Affected,
    CauseKind,
    Conclusion,
    Ending,
    Incident,
    IncidentChange,
    IncidentNews,
    IncidentStep,
    Matter,
    Severity,
)
from netmon.model.names import IncidentId, MaintenanceId, NetworkId, Subject, SubjectKind
from netmon.store.codec import Value, reason_from, text_of
from netmon.store.errors import StoreError
from netmon.store.incident_tables import IncidentChangeRow, IncidentRow

Row = dict[str, Value]


def incident_values(incident: Incident) -> Row:
    """Return the columns of an incident; its roots and what it takes along have rows of their own besides."""
    acknowledgement, conclusion = incident.acknowledgement, incident.conclusion
    return {
        "id": incident.id,
        "network": incident.network,
        "matter": incident.matter.value,
        "severity": incident.severity.value,
        "roots": text_of([list(root) for root in incident.roots]),
        "reason": incident.reason.code,
        "facts": _facts(incident.reason),
        "since": incident.since,
        "opened_at": incident.opened_at,
        "revision": incident.revision,
        "bearer": incident.bearer,
        "conditions": text_of(incident.conditions),
        "over_since": incident.over_since,
        "closed_at": incident.closed_at,
        "ending": incident.ending and incident.ending.value,
        "merged_into": incident.merged_into,
        "split_from": incident.split_from,
        "covered_by": incident.covered_by,
        "acknowledgement": None
        if acknowledgement is None
        else text_of(
            {
                "by": acknowledgement.by,
                "at": acknowledgement.at,
                "note": acknowledgement.note,
                "until": acknowledgement.until,
            }
        ),
        "conclusion": None
        if conclusion is None
        else text_of(
            {
                "cause": conclusion.cause,
                "party": conclusion.party,
                "ticket": conclusion.ticket,
                "note": conclusion.note,
                "by": conclusion.by,
                "at": conclusion.at,
            }
        ),
    }


def incident_from(row: IncidentRow, affected: Iterable[Affected]) -> Incident:
    """Read an incident; StoreError where the row is not one."""
    try:
        return Incident(
            id=IncidentId(row.id),
            network=NetworkId(row.network),
            matter=Matter(row.matter),
            severity=Severity(row.severity),
            roots=tuple(_subject(root) for root in _list(json.loads(row.roots))),
            reason=reason_from(row.reason, row.facts),
            since=row.since,
            opened_at=row.opened_at,
            revision=row.revision,
            bearer=row.bearer,
            conditions=tuple(map(_text, _list(json.loads(row.conditions)))),
            affected=tuple(affected),
            over_since=row.over_since,
            closed_at=row.closed_at,
            ending=None if row.ending is None else Ending(row.ending),
            merged_into=None if row.merged_into is None else IncidentId(row.merged_into),
            split_from=None if row.split_from is None else IncidentId(row.split_from),
            covered_by=None if row.covered_by is None else MaintenanceId(row.covered_by),
            acknowledgement=None if row.acknowledgement is None else _acknowledgement(row.acknowledgement),
            conclusion=None if row.conclusion is None else _conclusion(row.conclusion),
        )
    except ValueError as error:
        raise StoreError("daemon.store_row_unreadable", table="incident", key=row.id, error=error) from error


def change_values(news: IncidentNews) -> Row:
    """Return the columns of a change; `after` is the incident as it was then, without what it took along."""
    change = news.change
    return {
        "id": change.id,
        "incident": change.incident,
        "step": change.step.value,
        "at": change.at,
        "reason": change.why.code,
        "facts": _facts(change.why),
        "by": change.by,
        "moved": text_of([[*one.subject, one.since, one.until] for one in change.moved]),
        "after": text_of(incident_values(news.incident)),
    }


def incident_after(row: IncidentChangeRow, affected: Iterable[Affected]) -> Incident | None:
    """Read what an incident was after a change, None where an earlier release did not note it."""
    if row.after is None:
        return None
    found = json.loads(row.after)
    try:
        return incident_from(IncidentRow(**found), affected)
    except TypeError as error:
        raise StoreError("daemon.store_row_unreadable", table="incident_change", key=row.id, error=error) from error


def incident_change_from(row: IncidentChangeRow) -> IncidentChange:
    """Read a change; StoreError where the row is not one."""
    try:
        return IncidentChange(
            id=row.id,
            incident=IncidentId(row.incident),
            step=IncidentStep(row.step),
            at=row.at,
            why=reason_from(row.reason, row.facts),
            by=row.by,
            moved=tuple(_moved(one) for one in _list(json.loads(row.moved))),
        )
    except ValueError as error:
        raise StoreError("daemon.store_row_unreadable", table="incident_change", key=row.id, error=error) from error


def subject_columns(subject: Subject) -> Row:
    """Return the columns that name a subject."""
    return {"kind": subject.kind.value, "subject": subject.id, "network": subject.network}


def _facts(reason: Reason) -> str:
    return text_of(dict(reason.facts))


def _acknowledgement(text: str) -> Acknowledgement:
    found = _object(text)
    until = found.get("until")
    return Acknowledgement(
        _text(found.get("by")),
        _number(found.get("at")),
        _text(found.get("note")),
        None if until is None else _number(until),
    )


def _conclusion(text: str) -> Conclusion:
    found = _object(text)
    cause, party, ticket, note, by = (_text(found.get(key)) for key in ("cause", "party", "ticket", "note", "by"))
    return Conclusion(CauseKind(cause), party, ticket, note, by, _number(found.get("at")))


def _moved(found: object) -> Affected:
    kind, name, network, since, until = _list(found, 5)
    subject = _subject([kind, name, network])
    return Affected(subject, _number(since), None if until is None else _number(until))


def _subject(found: object) -> Subject:
    kind, name, network = map(_text, _list(found, 3))
    return Subject(SubjectKind(kind), name, NetworkId(network))


def _object(text: str) -> Mapping[str, object]:
    found = json.loads(text)
    if not isinstance(found, dict):
        raise ValueError(f"not an object: {found!r}")  # noqa: TRY004 - what is read strictly fails alike
    return found


def _list(found: object, length: int | None = None) -> list[object]:
    if not isinstance(found, list) or length not in (None, len(found)):
        raise ValueError(f"not a list: {found!r}")
    return found


def _text(found: object) -> str:
    if not isinstance(found, str):
        raise ValueError(f"not a text: {found!r}")  # noqa: TRY004 - what is read strictly fails alike
    return found


def _number(found: object) -> float:
    if isinstance(found, bool) or not isinstance(found, int | float):
        raise ValueError(f"not a number: {found!r}")  # noqa: TRY004 - what is read strictly fails alike
    return float(found)
