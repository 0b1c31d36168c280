"""The pages of returns: how they stand, the sheets, and each file that came back."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, Response

from netmon.figures.errors import FigureError
from netmon.model.belief import Reason
from netmon.model.inventory import Inventory
from netmon.model.names import DivisionCode, ReturnedFileId
from netmon.model.returned_file import FileState, ReturnedFile
from netmon.web.attachment import attachment
from netmon.web.pages.indicators.card import rate
from netmon.web.pages.lists import Sheet
from netmon.web.pages.page import READ, Pages
from netmon.web.pages.render import Speech
from netmon.web.pages.returns.preview import Outlook, lines_of, outlook
from netmon.web.pages.sources import Sources
from netmon.web.returns.desk import Group, Reading
from netmon.web.returns.office import LARGEST, ReturnOffice
from netmon.web.tokens import FormTokens
from netmon.web.visitor import visitor_of

FILES_SHOWN: Final = 20
LINES_SHOWN: Final = 200


@dataclass(frozen=True, slots=True)
class Standing:
    """What a page starts from; `today` is the local day."""

    speech: Speech
    inventory: Inventory
    today: date


class ReturnPages:
    """Answers, one for each page. They read; `tokens` are for their forms."""

    def __init__(self, sources: Sources, pages: Pages, office: ReturnOffice) -> None:
        self.sources: Final = sources
        self.pages: Final = pages
        self.office: Final = office
        self.tokens: Final = FormTokens(sources.clock)

    def add_to(self, router: APIRouter) -> None:
        """Add the routes."""
        routes: dict[str, Callable[..., Awaitable[Response]]] = {
            "/returns": self.shown,
            "/returns/template/{code}": self.template,
            "/returns/divisions/{code}": self.division,
            "/returns/files/{identifier}": self.file,
            "/returns/files/{identifier}/marked": self.marked,
            "/returns/files/{identifier}/original": self.original,
        }
        for path, answer in routes.items():
            router.add_api_route(path, answer, methods=READ, include_in_schema=False)

    async def shown(self, request: Request) -> HTMLResponse:
        """Answer with how returns stand, and with the files that came back."""
        standing = self.standing(request, 0)
        if isinstance(standing, HTMLResponse):
            return standing
        return await self.front(request, standing)

    async def front(
        self, request: Request, standing: Standing, wrong: tuple[Reason, ...] = (), status: int = 200
    ) -> HTMLResponse:
        """Send the first page, with what is wrong where something was handed in."""
        book = self.office.book
        decided = [one for one in reversed(list(book.files.values())) if one.state is not FileState.WAITING]
        values = {
            "wrong": wrong,
            "divisions": self.office.desk.divisions(),
            "groups": _by_code(await self.office.desk.standings()),
            "waiting": book.waiting(),
            "sheet": Sheet.of(decided, request.query_params.get("page", ""), FILES_SHOWN),
        }
        return self.send(request, "returns_front.html", standing, values, status)

    async def division(self, request: Request, code: str) -> HTMLResponse:
        """Answer with what each unit of a prefecture owes, and what expires."""
        standing = self.standing(request, 2)
        if isinstance(standing, HTMLResponse):
            return standing
        named = {one.code: one for one in self.office.desk.divisions()}.get(DivisionCode(code))
        if named is None:
            return self._refused(standing, 404, Reason.of("returned.no_division", division=code[:40]))
        groups = await self.office.desk.standings()
        group = None if groups is None else _by_code(groups).get(named.code)
        owed = () if group is None else group.owed
        values = {
            "division": named,
            "group": group,
            "sheet": Sheet.of(owed, request.query_params.get("page", ""), LINES_SHOWN),
        }
        return self.send(request, "returns_division.html", standing, values)

    async def template(self, request: Request, code: str) -> Response:
        """Answer with the sheet of a prefecture."""
        standing = self.standing(request, 2)
        if isinstance(standing, HTMLResponse):
            return standing
        form = request.query_params.get("format", "xlsx")
        if form not in {"xlsx", "csv"}:
            return self._refused(standing, 422, Reason.of("api.field_choice", field="format", choices="xlsx, csv"))
        file = await self.office.desk.template(DivisionCode(code), form, standing.speech.language)
        if file is None:
            return self._refused(standing, 404, Reason.of("returned.no_division", division=code[:40]))
        return attachment(*file)

    async def file(self, request: Request, identifier: str) -> HTMLResponse:
        """Answer with a file: what is wrong at its rows, or what accepting it would do."""
        found = self._found(request, identifier, 2)
        if isinstance(found, HTMLResponse):
            return found
        standing, file = found
        reading = await self.office.reading(file, standing.speech.language)
        waits = file.state is FileState.WAITING
        lines = () if reading is None else lines_of(reading.answers, self.office.attestations.book, standing.today)
        wrong = () if reading is None else reading.wrong
        page = request.query_params.get("page", "")
        values = {
            "file": file,
            "reading": reading,
            "outlook": await self._outlook(reading) if waits and reading is not None and not wrong else None,
            "waits": waits,
            "own": waits and self.office.is_own(file, visitor_of(request).user),
            "fresh": sum(not line.there for line in lines),
            "sheet": Sheet.of(wrong, page, LINES_SHOWN) if wrong else Sheet.of(lines, page, LINES_SHOWN),
        }
        return self.send(request, "returns_file.html", standing, values)

    async def marked(self, request: Request, identifier: str) -> Response:
        """Answer with a copy with what is wrong marked where it stands."""
        found = self._found(request, identifier, 3)
        if isinstance(found, HTMLResponse):
            return found
        standing, file = found
        content = await self.office.content(file)
        language = standing.speech.language
        copy = None if content is None else await self.office.desk.marked(file.name, content, language)
        return self._refused(standing, 404, Reason("returned.no_copy")) if copy is None else attachment(*copy)

    async def original(self, request: Request, identifier: str) -> Response:
        """Answer with a file as it was handed in."""
        found = self._found(request, identifier, 3)
        if isinstance(found, HTMLResponse):
            return found
        standing, file = found
        content = await self.office.content(file)
        return (
            self._refused(standing, 503, Reason("returned.unread"))
            if content is None
            else attachment(file.name, content)
        )

    def standing(self, request: Request, depth: int) -> Standing | HTMLResponse:
        """Return what a page starts from, or the page that says that there is nothing yet."""
        speech = self.pages.speech(self.pages.viewer(request, depth))
        if speech.inventory is None:
            return self.pages.nothing_loaded(speech)
        return Standing(speech, speech.inventory, datetime.fromtimestamp(speech.now, speech.zone).date())

    def send(
        self, request: Request, template: str, standing: Standing, values: Mapping[str, object], status: int = 200
    ) -> HTMLResponse:
        """Render and send, with what all of these pages say."""
        visitor = visitor_of(request)
        here: dict[str, object] = {
            "visitor": visitor,
            "acting": bool(visitor.user) and visitor.operator,
            "token": self.tokens.make(visitor.user),
            "units_known": standing.inventory.units,
            "largest": LARGEST >> 20,
            "rate": rate,
        }
        return self.pages.send(template, standing.speech, here | dict(values), status)

    async def _outlook(self, reading: Reading) -> Outlook | None:
        book, now = self.sources.figures, self.sources.clock.wall()
        if book is None:
            return None
        try:
            return await book.read(lambda figures: outlook(figures, [one.paper for one in reading.answers], now))
        except FigureError:
            return None

    def _found(self, request: Request, identifier: str, depth: int) -> tuple[Standing, ReturnedFile] | HTMLResponse:
        standing = self.standing(request, depth)
        if isinstance(standing, HTMLResponse):
            return standing
        file = self.office.book.files.get(ReturnedFileId(identifier))
        if file is None:
            return self._refused(standing, 404, Reason.of("returned.none_such", id=identifier[:64]))
        return standing, file

    def _refused(self, standing: Standing, status: int, reason: Reason) -> HTMLResponse:
        values = {"reasons": (reason,), "back": "returns"}
        return self.pages.send("act_refused.html", standing.speech, values, status)


def _by_code(groups: tuple[Group, ...] | None) -> dict[DivisionCode, Group]:
    return {} if groups is None else {one.division.code: one for one in groups}
