"""`/topology`: what devices see at their ports against what is declared."""

from __future__ import annotations

from typing import Final

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from netmon.model.cabling import Finding, Verdict
from netmon.model.inventory import Inventory
from netmon.model.names import NetworkId
from netmon.model.plant import Link
from netmon.web.pages.page import READ, Pages
from netmon.web.pages.sources import Sources

SHOWN = (Verdict.DISAGREE, Verdict.MISSING, Verdict.FOUND, Verdict.UNKNOWN, Verdict.UNSEEN)
"""In the order in which they need somebody."""
MOST_ROWS = 200
REFRESH = 60


class TopologyPage:
    """One page for all networks of the inventory, or for one of them."""

    def __init__(self, sources: Sources, pages: Pages) -> None:
        self._pages: Final = pages
        self._cabling: Final = sources.cabling

    def add_to(self, router: APIRouter) -> None:
        """Add it."""
        router.add_api_route("/topology", self.answer, methods=READ, include_in_schema=False)

    async def answer(self, request: Request) -> HTMLResponse:
        """Answer a request."""
        speech = self._pages.speech(self._pages.viewer(request, 0))
        inventory = speech.inventory
        if inventory is None:
            return self._pages.nothing_loaded(speech)
        wanted = request.query_params.get("network")
        findings = await self._cabling.findings()
        if NetworkId(wanted or "") in inventory.networks:
            findings = tuple(finding for finding in findings if finding.network == wanted)
        groups = [(verdict, [one for one in findings if one.verdict is verdict]) for verdict in SHOWN]
        values = {
            "groups": [(verdict, some[:MOST_ROWS], len(some)) for verdict, some in groups],
            "agreed": sum(finding.verdict is Verdict.AGREED for finding in findings),
            "link_of": lambda finding: link_of(finding, inventory),
            "networks": tuple(inventory.networks.values()),
        }
        return self._pages.send("topology.html", speech, values, refresh=REFRESH)


def link_of(finding: Finding, inventory: Inventory) -> Link | None:
    """Return the declared link that a finding is about."""
    return inventory.links.get(finding.link) if finding.link is not None else None
