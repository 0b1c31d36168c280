"""The register and its changes as JSON. Keys and codes are English and stable, days local, times RFC 3339 in UTC."""

from __future__ import annotations

from datetime import date

from netmon.coverage.register import Exemption, RegisteredUnit
from netmon.model.register_change import RegisterChange
from netmon.views.incident_json import Json
from netmon.views.instants import iso


def change_json(change: RegisterChange, name: str) -> dict[str, Json]:
    """Return all that is on record of a change; `name` is what its unit is called, "" where it is not registered."""
    said: dict[str, Json] = {
        "name": change.name,
        "name_en": change.name_en,
        "level": None if change.level is None else change.level.value,
        "kind": change.kind,
        "division": change.division,
        "government": change.government,
        "sample": change.sample,
        "network": change.network,
        "criterion": None if change.criterion is None else str(change.criterion),
        "until": _day(change.until),
        "into": change.into,
    }
    return {
        "id": change.id,
        "act": change.act.value,
        "unit": change.unit,
        "unit_name": name or change.name or "",
        "effective": _day(change.effective),
        "document": change.document,
        "reason": change.reason,
        "says": {key: value for key, value in said.items() if value is not None},
        "baseline": change.baseline,
        "proposed_by": change.proposed_by,
        "proposed": iso(change.proposed_at),
        "review": change.review.value,
        "reviewed_by": change.reviewed_by or None,
        "reviewed": iso(change.reviewed_at),
        "review_note": change.review_note,
    }


def unit_json(unit: RegisteredUnit) -> dict[str, Json]:
    """Return a unit as it is registered."""
    return {
        "id": unit.id,
        "name": unit.name,
        "name_en": unit.name_en,
        "level": unit.level.value,
        "kind": unit.kind,
        "division": unit.division,
        "government": unit.government,
        "sample": unit.sample,
        "listed": [
            {"network": network, "document": one.document, "since": _day(one.since), "change": one.change}
            for network, one in unit.listed.items()
        ],
        "exemptions": [_exemption(one) for one in unit.exemptions],
    }


def _exemption(one: Exemption) -> dict[str, Json]:
    return {
        "network": one.network,
        "criterion": None if one.criterion is None else str(one.criterion),
        "document": one.document,
        "reason": one.reason,
        "since": _day(one.since),
        "until": _day(one.until),
        "change": one.change,
    }


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
