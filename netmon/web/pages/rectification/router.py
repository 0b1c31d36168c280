"""The pages of notices: the list, each one with what it rests on and all that happened, and the documents."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, Response

from netmon.coverage.notices import standing
from netmon.coverage.people import same_person
from netmon.model.belief import Reason
from netmon.model.inventory import Inventory
from netmon.model.names import NoticeId
from netmon.model.notice import Notice
from netmon.rectification.proposing import Drafts
from netmon.web.attachment import attachment
from netmon.web.notices.desk import NoticeRoom
from netmon.web.office import RefusedError
from netmon.web.pages.entering import NOTHING, Said
from netmon.web.pages.lists import Sheet
from netmon.web.pages.page import READ, Pages
from netmon.web.pages.rectification.rows import CHOICES, OPEN, narrowed, rows_of, tallies
from netmon.web.pages.render import Speech
from netmon.web.pages.sources import Sources
from netmon.web.tokens import FormTokens
from netmon.web.visitor import visitor_of

SHOWN: Final = 50


@dataclass(frozen=True, slots=True)
class Standing:
    """What a page starts from; `today` is the local day."""

    speech: Speech
    inventory: Inventory
    today: date


class RectificationPages:
    """Answers, one for each page. They read; `tokens` are for their forms."""

    def __init__(self, sources: Sources, pages: Pages, room: NoticeRoom) -> None:
        self.pages: Final = pages
        self.room: Final = room
        self.tokens: Final = FormTokens(sources.clock)

    def add_to(self, router: APIRouter) -> None:
        """Add the routes."""
        routes: dict[str, Callable[..., Awaitable[Response]]] = {
            "/rectification": self.shown,
            "/rectification/{identifier}": self.one,
            "/rectification/{identifier}/files/{form}": self.file,
        }
        for path, answer in routes.items():
            router.add_api_route(path, answer, methods=READ, include_in_schema=False)

    async def shown(self, request: Request) -> HTMLResponse:
        """Answer with the list, and the forms to propose and to send."""
        standing_ = self.standing(request, 0)
        return standing_ if isinstance(standing_, HTMLResponse) else self.front(request, standing_)

    def front(
        self,
        request: Request,
        here: Standing,
        error: RefusedError | None = None,
        typed: Said = NOTHING,
        drafts: Drafts | None = None,
    ) -> HTMLResponse:
        """Send the list, with what is wrong and what was typed, and with what would be proposed."""
        asked = {name: value for name, value in request.query_params.items() if value}
        rows = rows_of(self.room.office.book.notices.values(), here.inventory, here.today)
        found = narrowed(rows, asked, here.inventory)
        values = {
            "wrong": () if error is None else error.reasons,
            "typed": typed,
            "drafts": drafts,
            "query": asked,
            "chosen": asked.get("state", OPEN),
            "choices": CHOICES,
            "divisions": sorted(here.inventory.divisions.values(), key=lambda one: one.code),
            "indicators": here.inventory.indicators.values(),
            "tallies": tallies(rows),
            "sheet": Sheet.of(found, asked.get("page", ""), SHOWN),
            "own": lambda notice: same_person(notice.proposed_by, visitor_of(request).user),
        }
        return self.send(request, "notices_list.html", here, values, 200 if error is None else error.status)

    async def one(self, request: Request, identifier: str) -> HTMLResponse:
        """Answer with a notice."""
        here = self.standing(request, 1)
        if isinstance(here, HTMLResponse):
            return here
        try:
            notice = self.found(identifier)
        except RefusedError as error:
            return self.refused(here, error)
        return self.notice(request, here, notice)

    def notice(
        self, request: Request, here: Standing, notice: Notice, error: RefusedError | None = None, typed: Said = NOTHING
    ) -> HTMLResponse:
        """Send a notice, with what is wrong and what was typed."""
        network = here.inventory.networks.get(notice.network)
        values = {
            "wrong": () if error is None else error.reasons,
            "typed": typed,
            "notice": notice,
            "stands": standing(notice, here.today),
            "network": notice.network if network is None else here.speech.title(network),
            "unit_known": notice.unit in here.inventory.units,
            "names": {one.demand: one.name for one in notice.lacking},
            "own": same_person(notice.proposed_by, visitor_of(request).user),
            "formats": self.room.desk.formats,
        }
        return self.send(request, "notice.html", here, values, 200 if error is None else error.status)

    async def file(self, request: Request, identifier: str, form: str) -> Response:
        """Answer with a notice to print and send, in a format."""
        here = self.standing(request, 3)
        if isinstance(here, HTMLResponse):
            return here
        try:
            notice = self.found(identifier)
            if form not in self.room.desk.formats:
                raise RefusedError(404, Reason.of("shift_pages.no_format", name=form[:40]))
            made = await self.room.desk.file(notice, form, here.speech.language)
        except RefusedError as error:
            return self.refused(here, error)
        return attachment(made.name, made.body)

    def found(self, identifier: str) -> Notice:
        """Return the notice of an address. Raises RefusedError."""
        notice = self.room.office.book.notices.get(NoticeId(identifier))
        if notice is None:
            raise RefusedError(404, Reason.of("rectify.none_such", id=identifier[:64]))
        return notice

    def standing(self, request: Request, depth: int) -> Standing | HTMLResponse:
        """Return what a page starts from, or the page that says that there is nothing yet."""
        speech = self.pages.speech(self.pages.viewer(request, depth))
        if speech.inventory is None:
            return self.pages.nothing_loaded(speech)
        return Standing(speech, speech.inventory, datetime.fromtimestamp(speech.now, speech.zone).date())

    def send(
        self, request: Request, template: str, here: Standing, values: Mapping[str, object], status: int
    ) -> HTMLResponse:
        """Render and send, with what all of these pages say."""
        visitor = visitor_of(request)
        always: dict[str, object] = {
            "visitor": visitor,
            "acting": bool(visitor.user) and visitor.operator,
            "token": self.tokens.make(visitor.user),
            "today": here.today,
        }
        return self.pages.send(template, here.speech, always | dict(values), status)

    def refused(self, here: Standing, error: RefusedError) -> HTMLResponse:
        """Send why something is not shown, or was not done."""
        values = {"reasons": error.reasons, "back": "rectification"}
        return self.pages.send("act_refused.html", here.speech, values, error.status)
