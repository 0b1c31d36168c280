"""`/snmp?target=…`: what snmp_exporter would answer."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response

from exporters.prometheus.endpoint import CONTENT_TYPE, accepts_gzip
from exporters.prometheus.packing import gzip_of
from exporters.snmp_exporter.scraper import TargetScraper
from exporters.snmp_exporter.selection import Refusal


def snmp_router(scraper: TargetScraper) -> APIRouter:
    """Return the route. `auth` and whatever else is given is of no consequence: the inventory has the credentials."""
    router = APIRouter()

    @router.get("/snmp", include_in_schema=False)
    async def snmp(request: Request) -> Response:
        asked = request.query_params
        answer = scraper.scrape(asked.getlist("target"), asked.getlist("module"))
        if isinstance(answer, Refusal):
            return refused(answer)
        headers = {"vary": "Accept-Encoding", "cache-control": "no-store"}
        if accepts_gzip(request.headers.get("accept-encoding", "")):
            body = b"".join(gzip_of(answer))
            return Response(body, headers=headers | {"content-encoding": "gzip"}, media_type=CONTENT_TYPE)
        return Response(b"".join(piece.text for piece in answer), headers=headers, media_type=CONTENT_TYPE)

    return router


def refused(refusal: Refusal) -> Response:
    """Return why there is no answer, as text."""
    return Response(refusal.text(), refusal.status, media_type="text/plain; charset=utf-8")
