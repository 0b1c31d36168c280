"""The pages of reports: the list by day, each one to read and to download, and the signatures of handovers."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final
from urllib.parse import quote
from zoneinfo import ZoneInfo

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, Response

from netmon.judge.spans import Span
from netmon.model.belief import Reason
from netmon.model.days import end_of
from netmon.model.handover import Handover, HandoverSide
from netmon.model.inventory import Inventory
from netmon.model.names import NetworkId
from netmon.shifts.signing import why_not
from netmon.shifts.values import Kind
from netmon.web.attachment import attachment
from netmon.web.handovers.desk import ReportRoom
from netmon.web.office import RefusedError
from netmon.web.pages.bulletins.router import policy_of
from netmon.web.pages.entering import NOTHING, Said, said_by, see, sender_of
from netmon.web.pages.lists import Sheet
from netmon.web.pages.page import READ, Pages
from netmon.web.pages.render import Speech
from netmon.web.pages.sources import Sources
from netmon.web.tokens import FormTokens
from netmon.web.visitor import visitor_of
from netmon.words import Language

SHOWN: Final = 30
MOST: Final = 1000
"""Reports that are looked through at most; older ones are found by their day."""
LONGEST: Final = 500
"""Characters of what somebody adds to a signature."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What a page starts from."""

    speech: Speech
    inventory: Inventory


class ReportPages:
    """Answers, one for each page and form; `tokens` are for the forms."""

    def __init__(self, sources: Sources, pages: Pages, room: ReportRoom) -> None:
        self._pages: Final = pages
        self._room: Final = room
        self._tokens: Final = FormTokens(sources.clock)

    def add_to(self, router: APIRouter) -> None:
        """Add the routes."""
        routes: dict[str, Callable[..., Awaitable[Response]]] = {
            "/reports": self.shown,
            "/reports/{identifier}": self.one,
            "/reports/{identifier}/read": self.read,
            "/reports/{identifier}/files/{form}": self.file,
        }
        for path, answer in routes.items():
            router.add_api_route(path, answer, methods=READ, include_in_schema=False)
        router.add_api_route("/reports/{identifier}/sign", self.sign, methods=["POST"], include_in_schema=False)

    async def shown(self, request: Request) -> HTMLResponse:
        """Answer with the list, the newest first."""
        here = self._standing(request, 0)
        if isinstance(here, HTMLResponse):
            return here
        asked = {name: value for name, value in request.query_params.items() if value}
        network, kind = asked.get("network"), asked.get("kind")
        try:
            within = _day_span(asked["day"], here.inventory.time_zone) if "day" in asked else None
            found = await self._room.desk.listed(None if network is None else NetworkId(network), kind, within, MOST)
        except RefusedError as error:
            return self._refused(here, error)
        values = {
            "query": asked,
            "kinds": tuple(Kind),
            "sheet": Sheet.of(found, asked.get("page", ""), SHOWN),
            "cut": len(found) == MOST,
            "most": MOST,
            "planned": here.inventory.reports,
        }
        return self._send(request, "reports.html", here, values)

    async def one(self, request: Request, identifier: str) -> HTMLResponse:
        """Answer with a report: of when it tells, its files, and who has signed."""
        here = self._standing(request, 1)
        return here if isinstance(here, HTMLResponse) else await self._shown(request, here, identifier)

    async def read(self, request: Request, identifier: str) -> Response:
        """Answer with the report itself, a document of its own."""
        here = self._standing(request, 2)
        if isinstance(here, HTMLResponse):
            return here
        try:
            language = here.speech.language
            made = await self._room.desk.file(*await self._room.desk.one(identifier), "html", language)
        except RefusedError as error:
            return self._refused(here, error)
        headers = {"Content-Security-Policy": policy_of(made.body), "Content-Language": language.value}
        return HTMLResponse(made.body, headers=headers)

    async def file(self, request: Request, identifier: str, form: str) -> Response:
        """Answer with a report in a format."""
        here = self._standing(request, 3)
        if isinstance(here, HTMLResponse):
            return here
        try:
            if form not in self._room.desk.formats:
                raise RefusedError(404, Reason.of("shift_pages.no_format", name=form[:40]))
            made = await self._room.desk.file(*await self._room.desk.one(identifier), form, here.speech.language)
        except RefusedError as error:
            return self._refused(here, error)
        return attachment(made.name, made.body)

    async def sign(self, request: Request, identifier: str) -> Response:
        """Sign a handover; what is wrong is told beside what was typed."""
        said = NOTHING
        here = self._standing(request, 2)
        if isinstance(here, HTMLResponse):
            return here
        try:
            said = await said_by(request)
            caller = sender_of(request, self._tokens, said["token"])
            if said["side"] not in tuple(HandoverSide):
                choices = ", ".join(HandoverSide)
                raise RefusedError(422, Reason.of("api.field_choice", field="side", choices=choices))
            if len(said["note"]) > LONGEST:
                raise RefusedError(422, Reason.of("api.text_too_long", limit=LONGEST))
            await self._room.office.sign(identifier, HandoverSide(said["side"]), said["note"], caller)
        except RefusedError as error:
            return await self._shown(request, here, identifier, error, said)
        return see(request, f"../{quote(identifier, safe='')}")

    async def _shown(
        self,
        request: Request,
        here: Standing,
        identifier: str,
        wrong: RefusedError | None = None,
        typed: Said = NOTHING,
    ) -> HTMLResponse:
        try:
            report, signed = await self._room.desk.one(identifier)
        except RefusedError as error:
            return self._refused(here, error)
        user = visitor_of(request).user
        handover = report.kind == Kind.HANDOVER
        side = _unsigned(signed) if handover else None
        network = here.inventory.networks.get(report.network)
        values = {
            "wrong": () if wrong is None else wrong.reasons,
            "typed": typed,
            "report": report,
            "signed": signed,
            "handover": handover,
            "network": report.network if network is None else here.speech.title(network),
            "side": side,
            "against": None if side is None or not user else why_not(report, signed, side, user),
            "formats": self._room.desk.formats,
            "languages": tuple(Language),
        }
        return self._send(request, "one_report.html", here, values, 200 if wrong is None else wrong.status)

    def _standing(self, request: Request, depth: int) -> Standing | HTMLResponse:
        speech = self._pages.speech(self._pages.viewer(request, depth))
        if speech.inventory is None:
            return self._pages.nothing_loaded(speech)
        return Standing(speech, speech.inventory)

    def _send(
        self, request: Request, template: str, here: Standing, values: Mapping[str, object], status: int = 200
    ) -> HTMLResponse:
        visitor = visitor_of(request)
        always: dict[str, object] = {
            "visitor": visitor,
            "acting": bool(visitor.user) and visitor.operator,
            "token": self._tokens.make(visitor.user),
        }
        return self._pages.send(template, here.speech, always | dict(values), status)

    def _refused(self, here: Standing, error: RefusedError) -> HTMLResponse:
        values = {"reasons": error.reasons, "back": "reports"}
        return self._pages.send("act_refused.html", here.speech, values, error.status)


def _unsigned(signed: Handover) -> HandoverSide | None:
    """Return who has to sign next."""
    if signed.left is None:
        return HandoverSide.LEFT
    return HandoverSide.TAKEN if signed.taken is None else None


def _day_span(text: str, zone: str) -> Span:
    """Return a local day; raises RefusedError where it is none."""
    try:
        day = date.fromisoformat(text.strip())
        return end_of(day - timedelta(days=1), ZoneInfo(zone)), end_of(day, ZoneInfo(zone))
    except (ValueError, OverflowError):
        raise RefusedError(422, Reason.of("register.not_a_day", field="day", value=text[:40])) from None
