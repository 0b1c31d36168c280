"""`/runbooks`: what each alert of the rules means, and what to do about it. Alerts lead here."""

from __future__ import annotations

from typing import Final

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from netmon.web.pages.page import READ, Pages
from netmon.words.runbook import PARTS, runbooks, steps

_LONGEST_NAME = 64


class Runbooks:
    """The list, and one page for each alert."""

    def __init__(self, pages: Pages) -> None:
        self._pages: Final = pages
        self._known: Final = runbooks()

    def add_to(self, router: APIRouter) -> None:
        """Add them."""
        router.add_api_route("/runbooks", self.listed, methods=READ, include_in_schema=False)
        router.add_api_route("/runbooks/{name}", self.one, methods=READ, include_in_schema=False)

    async def listed(self, request: Request) -> HTMLResponse:
        """Answer with all of them."""
        speech = self._pages.speech(self._pages.viewer(request, 0))
        known = [(name, " ".join(steps(name, "means", speech.language))) for name in self._known]
        return self._pages.send("runbooks.html", speech, {"known": known})

    async def one(self, request: Request, name: str) -> HTMLResponse:
        """Answer with one, or that there is none."""
        speech = self._pages.speech(self._pages.viewer(request, 1))
        if name not in self._known:
            values: dict[str, object] = {"name": name[:_LONGEST_NAME], "parts": []}
            return self._pages.send("one_runbook.html", speech, values, 404)
        said = [(part, steps(name, part, speech.language)) for part in PARTS]
        return self._pages.send("one_runbook.html", speech, {"name": name, "parts": said})
