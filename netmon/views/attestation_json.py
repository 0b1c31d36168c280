"""An attestation as JSON. Keys and codes are English and stable, days local, times RFC 3339 in UTC."""

from __future__ import annotations

from netmon.model.attestation import Attestation
from netmon.views.incident_json import Json
from netmon.views.instants import iso


def attestation_json(paper: Attestation, name: str) -> dict[str, Json]:
    """Return all that is on record of one; `name` is what its unit is called."""
    return {
        "id": paper.id,
        "unit": paper.unit,
        "name": name,
        "network": paper.network,
        "claim": paper.claim.value,
        "item": paper.item,
        "holds": paper.holds,
        "source": paper.source.value,
        "document": paper.document,
        "since": paper.since.isoformat(),
        "expires": None if paper.expires is None else paper.expires.isoformat(),
        "signer": paper.signer,
        "reviewer": paper.reviewer,
        "note": paper.note,
        "digest": paper.digest,
        "sample": paper.sample,
        "recorded": iso(paper.recorded_at),
        "recorded_by": paper.recorded_by,
        "withdrawn": iso(paper.withdrawn_at),
        "withdrawn_by": paper.withdrawn_by,
        "withdrawn_why": paper.withdrawn_why,
    }
