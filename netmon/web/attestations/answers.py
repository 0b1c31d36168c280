"""What is answered of attestations. Keys and codes are English and stable, times RFC 3339 in UTC."""

from __future__ import annotations

from netmon.coverage.attesting import Doubt
from netmon.model.attestation import Attestation
from netmon.model.inventory import Inventory
from netmon.views.attestation_json import attestation_json
from netmon.views.incident_json import Json
from netmon.web.attestations.office import Entered
from netmon.words import Language, say_reason


def entered_json(entered: Entered, inventory: Inventory) -> dict[str, Json]:
    """Return what was entered, and which rows were on record already."""
    return {
        "entered": [attestation_json(one, _name(one, inventory)) for one in entered.new],
        "unchanged": [{"row": place, "id": paper.id or None} for place, paper in entered.unchanged],
    }


def wrong_json(row: int, doubt: Doubt, language: Language) -> dict[str, Json]:
    """Return what is wrong with a row, and with which of its fields."""
    message = say_reason(language, doubt.why.code, dict(doubt.why.facts))
    return {"row": row, "field": doubt.field, "code": doubt.why.code, "message": message}


def _name(paper: Attestation, inventory: Inventory) -> str:
    unit = inventory.units.get(paper.unit)
    return "" if unit is None else unit.name
