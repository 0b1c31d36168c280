"""`/metrics`."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

from fastapi import APIRouter, Request
from fastapi.responses import StreamingResponse

from exporters.prometheus.scrape import Rendered, Scraper

CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8"
_BURST = 512 * 1024  # octets handed to the transport between two turns for the event loop


def metrics_router(scraper: Scraper) -> APIRouter:
    """Return the route that Prometheus scrapes. It answers in text 0.0.4 whatever else the scraper would take."""
    router = APIRouter()

    @router.get("/metrics", include_in_schema=False)
    async def metrics(request: Request) -> StreamingResponse:
        packed = accepts_gzip(request.headers.get("accept-encoding", ""))
        rendered = await scraper.scrape(packed)
        headers = {"content-length": str(rendered.length), "vary": "Accept-Encoding", "cache-control": "no-store"}
        if packed:
            headers["content-encoding"] = "gzip"
        return StreamingResponse(_parts(rendered), headers=headers, media_type=CONTENT_TYPE)

    return router


async def _parts(rendered: Rendered) -> AsyncIterator[bytes]:
    sent = 0
    for part in rendered.parts:
        yield part
        sent += len(part)
        if sent >= _BURST:
            # A reader as fast as we are never makes the transport wait, and so would never give others a turn.
            await asyncio.sleep(0)
            sent = 0


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
