"""A board behind the routes, asked over HTTP without a socket."""

from __future__ import annotations

import re

import httpx

from exporters.snmp_exporter.discovery_endpoint import Listing, discovery_router
from exporters.snmp_exporter.endpoint import snmp_router
from exporters.snmp_exporter.scraper import TargetScraper
from netmon.model.names import CredentialId
from netmon.model.plant import Device
from netmon.watch.board import Board
from netmon.web.application import create_app
from tests.exporters import plain
from tests.exporters.rendering import Samples, samples_in


def polled(name: str, unit: str = "u1", /, **changes: object) -> Device:
    """A device that is asked over SNMP."""
    return plain.device(name, unit, **({"snmp": CredentialId("ro")} | changes))


def wall(*ports: str, **changes: object) -> plain.Wall:
    """A board with one device, `d`, that answers and has these interfaces."""
    made = plain.Wall()
    made.show(plain.inventory([polled("d", **changes)], units=[plain.unit("u1")]))
    made.up("d")
    plain.see_all(made.seen("d"), plain.identity(*ports))
    return made


def read(text: str) -> Samples:
    """Return every sample. The client's parser would add `_total` to the name of a counter that has none."""
    return samples_in(re.sub("^(# TYPE .*) counter$", r"\1 gauge", text, flags=re.MULTILINE))


async def get(
    board: Board, path: str, scraper: TargetScraper | None = None, encoding: str = "identity"
) -> httpx.Response:
    listing = Listing(board)
    app = create_app([snmp_router(scraper or TargetScraper(board, plain.StillClock())), discovery_router(listing)])
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://netmon") as client:
        answer = await client.get(path, headers={"accept-encoding": encoding})
    listing.close()
    return answer
