"""What of the open incidents is to be heard at `/alarm`, and the script that sounds for it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from fastapi import APIRouter
from fastapi.responses import Response

from netmon.model.incident import Incident, Severity
from netmon.views.incidents import by_urgency
from netmon.web.pages.page import READ
from netmon.web.pages.render import script

ALOUD: Final = frozenset({Severity.CRITICAL, Severity.MAJOR})


def sounding(incidents: Iterable[Incident], now: float) -> list[Incident]:
    """Return what is to be heard, the gravest first.

    That is what is open and critical or major, has not come right by itself, is expected by no maintenance, and has no
    acknowledgement that still holds.
    """
    return by_urgency(one for one in incidents if _is_aloud(one, now))


def _is_aloud(one: Incident, now: float) -> bool:
    if not one.open or one.severity not in ALOUD or one.over_since is not None or one.covered_by is not None:
        return False
    seen = one.acknowledgement
    return seen is None or (seen.until is not None and seen.until <= now)


def serve_script(router: APIRouter) -> None:
    """Serve the script; its address changes with its content."""
    text = script()

    @router.api_route("/alarm.js", methods=READ, include_in_schema=False)
    async def alarm_script() -> Response:
        headers = {"Cache-Control": "max-age=31536000, immutable"}
        return Response(text, media_type="text/javascript", headers=headers)
