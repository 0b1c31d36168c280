"""The pages of bulletins: the list, each one with its files, and what a file would look like."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Final
from zoneinfo import ZoneInfo

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, Response

from netmon.bulletins.naming import period_text
from netmon.bulletins.wording import in_words
from netmon.model.belief import Reason
from netmon.model.inventory import Inventory
from netmon.model.period import PeriodKind
from netmon.model.publishing import BulletinState, KeptBulletin
from netmon.web.attachment import attachment
from netmon.web.bulletins.bodies import revision_of
from netmon.web.bulletins.desk import FIRST_FORMAT
from netmon.web.bulletins.office import BulletinOffice, previous_of
from netmon.web.office import RefusedError
from netmon.web.pages.indicators.card import rate, threshold
from netmon.web.pages.lists import Sheet
from netmon.web.pages.page import READ, Pages
from netmon.web.pages.render import Speech
from netmon.web.pages.sources import Sources
from netmon.web.tokens import FormTokens
from netmon.web.visitor import visitor_of
from netmon.words import Language

SHOWN: Final = 50
DIFFERENCES: Final = 200
AGAIN: Final = 5
"""Seconds after which the list is asked for again while a bulletin is made."""
_STYLE: Final = re.compile(rb"<style>(.*?)</style>", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Standing:
    """What a page starts from."""

    speech: Speech
    inventory: Inventory


class BulletinPages:
    """Answers, one for each page. They read; `tokens` are for their forms."""

    def __init__(self, sources: Sources, pages: Pages, office: BulletinOffice) -> None:
        self.sources: Final = sources
        self.pages: Final = pages
        self.office: Final = office
        self.tokens: Final = FormTokens(sources.clock)

    def add_to(self, router: APIRouter) -> None:
        """Add the routes."""
        routes: dict[str, Callable[..., Awaitable[Response]]] = {
            "/bulletins": self.shown,
            "/bulletins/{identifier}/{revision}": self.one,
            "/bulletins/{identifier}/{revision}/preview": self.preview,
            "/bulletins/{identifier}/{revision}/changes": self.changes,
            "/bulletins/{identifier}/{revision}/files/{name}": self.file,
        }
        for path, answer in routes.items():
            router.add_api_route(path, answer, methods=READ, include_in_schema=False)

    async def shown(self, request: Request) -> HTMLResponse:
        """Answer with the list, and the form to make one."""
        standing = self.standing(request, 0)
        if isinstance(standing, HTMLResponse):
            return standing
        return await self.front(request, standing)

    async def front(
        self,
        request: Request,
        standing: Standing,
        wrong: tuple[Reason, ...] = (),
        typed: Mapping[str, str] | None = None,
        status: int = 200,
    ) -> HTMLResponse:
        """Send the list, with what is wrong where one was to be made, and what was typed."""
        try:
            every = await self.office.desk.listed()
        except RefusedError as error:
            every, wrong = (), (*wrong, *error.reasons)
        making = self.office.making
        values = {
            "wrong": wrong,
            "typed": typed or {},
            "kinds": tuple(PeriodKind),
            "making": making,
            "failed": self.office.failed,
            "sheet": Sheet.of(every, request.query_params.get("page", ""), SHOWN),
        }
        return self.send(
            request, "bulletins_front.html", standing, values, status, refresh=AGAIN if making is not None else 0
        )

    async def one(self, request: Request, identifier: str, revision: str) -> HTMLResponse:
        """Answer with a bulletin: what it says in short, its files, and what stands against publishing it."""
        standing = self.standing(request, 2)
        if isinstance(standing, HTMLResponse):
            return standing
        visitor = visitor_of(request)
        try:
            kept = await self.found(identifier, revision)
            bulletin = await self.office.bulletin(kept)
            draft = kept.state is BulletinState.DRAFT
            values = {
                "kept": kept,
                "bulletin": bulletin,
                "draft": draft,
                "against": await self.office.doubts(kept, visitor.user) if draft else (),
                "files": await self.office.desk.files(kept),
                "previous": previous_of(kept, await self.office.desk.listed()),
                "languages": tuple(Language),
                "names": bulletin.names_en if standing.speech.language is Language.EN else {},
            }
        except RefusedError as error:
            return self.refused(standing, error)
        return self.send(request, "bulletin.html", standing, values)

    async def changes(self, request: Request, identifier: str, revision: str) -> HTMLResponse:
        """Answer with what is another than in the revision before, or in the period before."""
        standing = self.standing(request, 3)
        if isinstance(standing, HTMLResponse):
            return standing
        try:
            kept = await self.found(identifier, revision)
            other = previous_of(kept, await self.office.desk.listed())
            if other is None:
                raise RefusedError(404, Reason.of("bulletin_pages.nothing_before", name=kept.name))
            found = await self.office.differences(kept, other)
        except RefusedError as error:
            return self.refused(standing, error)
        sheet = Sheet.of(found, request.query_params.get("page", ""), DIFFERENCES)
        zone, language = ZoneInfo(standing.inventory.time_zone), standing.speech.language
        said = [(one.part.value, *in_words(one, language, zone)) for one in sheet.rows]
        values = {"kept": kept, "other": other, "sheet": sheet, "said": said}
        return self.send(request, "bulletin_changes.html", standing, values)

    async def preview(self, request: Request, identifier: str, revision: str) -> Response:
        """Answer with the bulletin itself as it would be published, a document of its own."""
        standing = self.standing(request, 3)
        if isinstance(standing, HTMLResponse):
            return standing
        try:
            kept = await self.found(identifier, revision)
            bulletin, language = await self.office.bulletin(kept), standing.speech.language
            file = await self.office.desk.rendered(bulletin, kept.publication, FIRST_FORMAT, language)
        except RefusedError as error:
            return self.refused(standing, error)
        headers = {"Content-Security-Policy": policy_of(file.body), "Content-Language": language.value}
        return HTMLResponse(file.body, headers=headers)

    async def file(self, request: Request, identifier: str, revision: str, name: str) -> Response:
        """Answer with a file as it was when the bulletin was published."""
        standing = self.standing(request, 4)
        if isinstance(standing, HTMLResponse):
            return standing
        try:
            _, body = await self.office.file(await self.found(identifier, revision), name)
        except RefusedError as error:
            return self.refused(standing, error)
        return attachment(name, body)

    async def found(self, identifier: str, revision: str) -> KeptBulletin:
        """Return the bulletin of an address. Raises RefusedError."""
        return await self.office.find(identifier, revision_of(revision))

    def standing(self, request: Request, depth: int) -> Standing | HTMLResponse:
        """Return what a page starts from, or the page that says that there is nothing yet."""
        speech = self.pages.speech(self.pages.viewer(request, depth))
        if speech.inventory is None:
            return self.pages.nothing_loaded(speech)
        return Standing(speech, speech.inventory)

    def send(
        self,
        request: Request,
        template: str,
        standing: Standing,
        values: Mapping[str, object],
        status: int = 200,
        refresh: int = 0,
    ) -> HTMLResponse:
        """Render and send, with what all of these pages say."""
        visitor = visitor_of(request)
        here: dict[str, object] = {
            "visitor": visitor,
            "acting": bool(visitor.user) and visitor.operator,
            "token": self.tokens.make(visitor.user),
            "period_text": period_text,
            "rate": rate,
            "threshold": threshold,
        }
        return self.pages.send(template, standing.speech, here | dict(values), status, refresh)

    def refused(self, standing: Standing, error: RefusedError, back: str = "bulletins") -> HTMLResponse:
        """Send why something is not shown, or was not done."""
        values = {"reasons": error.reasons, "back": back}
        return self.pages.send("act_refused.html", standing.speech, values, error.status)


def policy_of(page: bytes) -> str:
    """Return the policy of a document that brings its own style: that, and nothing else, may act (CSP 3)."""
    styles = (b64encode(sha256(each).digest()).decode() for each in _STYLE.findall(page))
    allowed = " ".join(f"'sha256-{each}'" for each in styles) or "'none'"
    nothing = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    return f"{nothing}; style-src {allowed}"
