"""`/metrics`."""

from __future__ import annotations

import asyncio
import math
from collections.abc import AsyncIterator

from fastapi import APIRouter, Request
from fastapi.responses import PlainTextResponse, Response, StreamingResponse

from exporters.prometheus.scrape import PATIENCE, Rendered, Scraper, TooSlowError

CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8"
_FOR_RENDERING = 0.8  # of the time that a reader waits; the rest is for the way and for reading it


def metrics_router(scraper: Scraper) -> APIRouter:
    """Return the route that Prometheus scrapes. It answers in text 0.0.4 whatever else the scraper would take."""
    router = APIRouter()

    @router.get("/metrics", include_in_schema=False)
    async def metrics(request: Request) -> Response:
        packed = accepts_gzip(request.headers.get("accept-encoding", ""))
        waits = waits_for(request.headers.get("x-prometheus-scrape-timeout-seconds", ""))
        try:
            rendered = await scraper.scrape(packed, PATIENCE if waits is None else waits * _FOR_RENDERING)
        except TooSlowError:
            limit = "" if waits is None else f" within the scrape timeout of {waits:g} s"
            return PlainTextResponse(f"netmon could not render its metrics{limit}\n", 503)
        headers = {"content-length": str(rendered.length), "vary": "Accept-Encoding", "cache-control": "no-store"}
        if packed:
            headers["content-encoding"] = "gzip"
        return StreamingResponse(_parts(rendered), headers=headers, media_type=CONTENT_TYPE)

    return router


async def _parts(rendered: Rendered) -> AsyncIterator[bytes]:
    for part in rendered.parts:
        yield part
        # A reader as fast as we are never makes the transport wait, and so would never give others a turn.
        await asyncio.sleep(0)


def waits_for(header: str) -> float | None:
    """Return how many seconds a scraper waits for an answer (X-Prometheus-Scrape-Timeout-Seconds), None if unsaid."""
    try:
        seconds = float(header)
    except ValueError:
        return None
    return seconds if 0 < seconds < math.inf else None


def accepts_gzip(header: str) -> bool:
    """Tell whether an Accept-Encoding header (RFC 9110 §12.5.3) takes gzip: named, or `*`, and not with q=0."""
    weights: dict[str, float] = {}
    for entry in header.lower().split(","):
        coding, _, parameters = entry.partition(";")
        name, _, weight = parameters.strip().partition("=")
        try:
            weights[coding.strip()] = float(weight) if name.strip() == "q" else 1.0
        except ValueError:
            weights[coding.strip()] = 0.0
    return weights.get("gzip", weights.get("*", 0.0)) > 0
