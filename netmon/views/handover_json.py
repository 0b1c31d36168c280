"""A handover with its signatures, from the command line and from the API alike."""

from __future__ import annotations

from netmon.model.handover import Handover, KeptReport, Signature
from netmon.views.incident_json import Json
from netmon.views.instants import iso


def handover_json(report: KeptReport, handover: Handover) -> dict[str, Json]:
    """Return a handover with its signatures. Times are RFC 3339 in UTC."""
    return {
        "id": report.id,
        "network": report.network,
        "since": iso(report.since),
        "until": iso(report.until),
        "digest": report.digest,
        "sample": report.sample,
        **signatures_json(handover),
    }


def signatures_json(handover: Handover) -> dict[str, Json]:
    """Return who signed; null where nobody has."""
    return {"id": handover.report, "left": _signature(handover.left), "taken": _signature(handover.taken)}


def _signature(one: Signature | None) -> Json:
    return None if one is None else {"by": one.by, "at": iso(one.at), "note": one.note}
