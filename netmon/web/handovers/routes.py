"""The routes of handovers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Literal

from fastapi import APIRouter, Request
from fastapi.responses import JSONResponse

from netmon.model.belief import Reason
from netmon.model.handover import HandoverSide
from netmon.model.names import NetworkId
from netmon.views.handover_json import handover_json, signatures_json
from netmon.views.incident_json import Json
from netmon.web.api.bodies import ByBody, Said
from netmon.web.api.request import body_of, caller_of, via_of
from netmon.web.api.router import OK, language_of, outcome, routed, sent
from netmon.web.handovers.office import HandoverOffice
from netmon.web.office import RefusedError

MOST: Final = 1000
USUALLY: Final = 50


class SignBody(ByBody):
    """On which side somebody signs, and what they add."""

    side: Literal["left", "taken"]
    note: Said = ""


def handovers_router(office: HandoverOffice, zone: Callable[[], str | None]) -> APIRouter:
    """Return all routes."""
    api = HandoverApi(office, zone)
    return routed([("GET", "/handovers", api.listed), ("POST", "/handovers/{identifier}/sign", api.sign)])


@dataclass(frozen=True, slots=True)
class HandoverApi:
    """Answers, one for each route."""

    office: HandoverOffice
    zone: Callable[[], str | None]

    async def listed(self, request: Request) -> JSONResponse:
        """Tell of the newest handovers."""
        query = request.query_params
        network, limit = query.get("network"), query.get("limit", str(USUALLY))
        if not (limit.isascii() and limit.isdigit() and 0 < int(limit[:6]) <= MOST):
            raise RefusedError(422, Reason.of("attest.bad_limit", most=MOST))
        found = await self.office.listed(None if network is None else NetworkId(network), int(limit))
        told: list[Json] = [handover_json(*one) for one in found]
        return sent({"handovers": told, "time_zone": self.zone()}, OK, language_of(request))

    async def sign(self, request: Request, identifier: str) -> JSONResponse:
        """Sign one."""
        body = await body_of(request, SignBody)
        caller = caller_of(request, body.by, via_of(request))
        done = await self.office.sign(identifier, HandoverSide(body.side), body.note, caller)
        return outcome(request, {"handover": signatures_json(done.what)}, OK, stored=done.stored)
