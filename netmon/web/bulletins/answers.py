"""A bulletin as JSON. Keys and codes are English and stable, days local, times RFC 3339 in UTC."""

from __future__ import annotations

from collections.abc import Sequence

from netmon.bulletins.naming import period_text
from netmon.model.publishing import KeptBulletin, KeptFile
from netmon.views.incident_json import Json
from netmon.views.instants import iso
from netmon.web.bulletins.office import Failed, Making
from netmon.words import Language, say_reason


def bulletin_json(kept: KeptBulletin, files: Sequence[KeptFile] = ()) -> dict[str, Json]:
    """Return how a bulletin stands, and what files it has."""
    its = kept.publication
    return {
        "id": its.id,
        "revision": its.revision,
        "state": kept.state.value,
        "network": kept.network,
        "period": period_text(kept.period),
        "first": kept.period.first.isoformat(),
        "last": kept.period.last.isoformat(),
        "known": iso(kept.known),
        "digest": its.digest,
        "number": its.number,
        "title": its.title,
        "made_by": its.made_by,
        "made": iso(its.made_at),
        "approved_by": its.approved_by,
        "published": None if its.published_at is None else iso(its.published_at),
        "replaces": its.replaces or None,
        "because": its.because,
        "withdrawn_by": kept.withdrawn_by or None,
        "withdrawn_why": kept.withdrawn_why,
        "release": kept.release,
        "files": [file_json(file) for file in files],
    }


def file_json(file: KeptFile) -> dict[str, Json]:
    """Return what a file is called, and its digest."""
    told: dict[str, Json] = {"name": file.name, "format": file.format, "language": file.language}
    return {**told, "digest": file.digest, "size": file.size}


def making_json(making: Making) -> dict[str, Json]:
    """Return what is being made: the same as long as it is."""
    wanted = making.wanted
    period = period_text(wanted.period)
    return {"network": wanted.network, "period": period, "by": making.by, "since": iso(making.since)}


def failed_json(failed: Failed, language: Language) -> dict[str, Json]:
    """Return what could not be made last, and why not, in a language."""
    said = [{"code": one.code, "message": say_reason(language, one.code, dict(one.facts))} for one in failed.reasons]
    wanted = failed.wanted
    return {
        "network": wanted.network,
        "period": period_text(wanted.period),
        "since": iso(failed.since),
        "errors": list(said),
    }
