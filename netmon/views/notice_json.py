"""A notice as JSON. Keys and codes are English and stable, days local, times RFC 3339 in UTC."""

from __future__ import annotations

from datetime import date

from netmon.coverage.notices import DemandStanding, Standing
from netmon.model.belief import Reason
from netmon.model.notice import Notice, NoticeStep
from netmon.model.verdict import Evidence
from netmon.views.incident_json import Json
from netmon.views.instants import iso
from netmon.words import Language, say_reason


def notice_json(notice: Notice, stands: Standing, language: Language) -> dict[str, Json]:
    """Return how a notice stands, all that it rests on, and all that happened."""
    return {
        "id": notice.id,
        "network": notice.network,
        "unit": notice.unit,
        "unit_name": notice.unit_name,
        "state": stands.state.value,
        "ending": None if stands.ending is None else stands.ending.value,
        "number": stands.number,
        "deadline": _day(stands.deadline),
        "first_deadline": _day(stands.due),
        "days_left": stands.days_left,
        "late": stands.late,
        "reopened": stands.reopened,
        "day": notice.day.isoformat(),
        "known": iso(notice.known),
        "proposed_by": notice.proposed_by,
        "proposed": iso(notice.proposed_at),
        "sent_by": None if stands.sent is None else stands.sent.by,
        "sent": None if stands.sent is None else iso(stands.sent.at),
        "sample": notice.sample,
        "demands": [_demand(one, language) for one in stands.demands],
        "steps": [_step(one, language) for one in notice.steps],
    }


def _demand(one: DemandStanding, language: Language) -> dict[str, Json]:
    lacking = one.lacking
    return {
        "indicator": lacking.indicator,
        "name": lacking.name,
        "kind": lacking.item.kind.value,
        "item": lacking.item.id,
        "item_name": lacking.item_name,
        "verdict": lacking.verdict.value,
        **_reason("why", lacking.why, language),
        "evidence": [_evidence(each, language) for each in lacking.evidence],
        "state": one.state.value,
        "met_since": _day(one.met[0] if one.met else None),
        "closed": _day(one.closed),
        **_reason("closed_why", one.why, language),
    }


def _evidence(one: Evidence, language: Language) -> dict[str, Json]:
    return {
        "source": one.source.value,
        "says": one.says.value,
        **_reason("what", one.what, language),
        "subject": None if one.subject is None else str(one.subject),
        "since": iso(one.since),
        "until": iso(one.until),
        "ref": one.ref,
    }


def _step(step: NoticeStep, language: Language) -> dict[str, Json]:
    return {
        "id": step.id,
        "act": step.act.value,
        "at": iso(step.at),
        "by": step.by or None,
        "document": step.document,
        "deadline": _day(step.deadline),
        "text": step.text,
        "signer": step.signer,
        "day": _day(step.day),
        "indicator": None if step.demand is None else step.demand.indicator,
        "item": None if step.demand is None else str(step.demand.item),
        **_reason("why", step.why, language),
    }


def _reason(key: str, why: Reason | None, language: Language) -> dict[str, Json]:
    if why is None:
        return {key: None, f"{key}_text": None}
    return {key: why.code, f"{key}_text": say_reason(language, why.code, dict(why.facts))}


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
