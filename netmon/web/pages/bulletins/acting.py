"""The forms of bulletins: to make one, to publish it and to withdraw it. They are for users who logged in."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from typing import Final
from urllib.parse import parse_qsl, quote

from fastapi import APIRouter, Request
from fastapi.responses import RedirectResponse, Response

from netmon.bulletins.verify import Given
from netmon.model.belief import Reason
from netmon.model.publishing import KeptBulletin
from netmon.web.api.bodies import cleaned
from netmon.web.api.request import caller_of, check_same_site, check_writer, read
from netmon.web.bulletins.bodies import NOW, MakeBody, period_around, wanted_of
from netmon.web.multipart import form_of
from netmon.web.office import Caller, RefusedError
from netmon.web.pages.bulletins.router import BulletinPages
from netmon.web.visitor import visitor_of

LARGEST: Final = 32 << 20
"""Octets of a file that is held against what was published."""
PATIENCE: Final = 3.0
"""Seconds after which the list is shown with what is being made; it leads to the draft once there is one."""


class BulletinActing:
    """The routes that forms are sent to."""

    def __init__(self, pages: BulletinPages) -> None:
        self._pages: Final = pages

    def add_to(self, router: APIRouter) -> None:
        """Add them."""
        router.add_api_route("/bulletins", self.make, methods=["POST"], include_in_schema=False)
        router.add_api_route("/bulletins/verify", self.verify, methods=["POST"], include_in_schema=False)
        router.add_api_route(
            "/bulletins/{identifier}/{revision}/decide", self.decide, methods=["POST"], include_in_schema=False
        )

    async def make(self, request: Request) -> Response:
        """Begin to make a draft, and lead to it; what is wrong is told beside what was typed."""
        pages, said = self._pages, dict[str, str]()
        standing = pages.standing(request, 0)
        if isinstance(standing, Response):
            return standing
        try:
            said = await _fields(request)
            caller = self._caller(request, said)
            period = period_around(said.get("kind", ""), said.get("first", ""), said.get("last", ""))
            body = MakeBody(
                network=said.get("network", ""),
                period=period,
                known="now" if said.get("known") == NOW else "reported",
                number=said.get("number", ""),
                title=said.get("title", ""),
                because=said.get("because", ""),
            )
            task = pages.office.begin(wanted_of(body, standing.inventory, standing.speech.now), caller)
            await asyncio.wait([task], timeout=PATIENCE)
            made = task.result().what if task.done() else None
        except RefusedError as error:
            return await pages.front(request, standing, error.reasons, said, error.status)
        return _see(request, "bulletins" if made is None else address_of(made))

    async def verify(self, request: Request) -> Response:
        """Hold a file that somebody has against what was published. It changes nothing; whoever may look may ask."""
        pages = self._pages
        standing = pages.standing(request, 1)
        if isinstance(standing, Response):
            return standing
        try:
            check_same_site(request)
            form = await form_of(request, LARGEST)
            if not pages.tokens.right(visitor_of(request).user, form.fields.get("token", "")):
                raise RefusedError(403, Reason("api.stale_form"))
            sent = form.files.get("file")
            if sent is None or not sent.content:
                raise RefusedError(422, Reason("returned.no_file"))
            found = await pages.office.verified(Given(sent.name, sent.content))
        except RefusedError as error:
            return pages.refused(standing, error)
        return pages.send(request, "bulletin_verified.html", standing, {"name": sent.name, "found": found})

    async def decide(self, request: Request, identifier: str, revision: str) -> Response:
        """Publish a draft, or withdraw it."""
        pages = self._pages
        standing = pages.standing(request, 3)
        if isinstance(standing, Response):
            return standing
        there = f"bulletins/{quote(identifier, safe='')}/{quote(revision, safe='')}"
        try:
            said = await _fields(request)
            caller = self._caller(request, said)
            kept = await pages.found(identifier, revision)
            if said.get("digest") != kept.publication.digest:
                raise RefusedError(409, Reason.of("bulletin_pages.made_again", name=kept.name))
            match said.get("decision"):
                case "publish":
                    await pages.office.publish(kept, caller)
                case "withdraw":
                    await pages.office.withdraw(kept, said.get("why", ""), caller)
                    return _see(request, "../../../bulletins")
                case _:
                    choices = "publish, withdraw"
                    raise RefusedError(422, Reason.of("api.field_choice", field="decision", choices=choices))
        except RefusedError as error:
            return pages.refused(standing, error, there)
        return _see(request, f"../../../{there}")

    def _caller(self, request: Request, said: Mapping[str, str]) -> Caller:
        check_writer(request)
        check_same_site(request)
        user = visitor_of(request).user
        if not user:
            raise RefusedError(403, Reason("bulletin_pages.users_needed"))
        if not self._pages.tokens.right(user, said.get("token", "")):
            raise RefusedError(403, Reason("api.stale_form"))
        return caller_of(request, None, "page")


def address_of(kept: KeptBulletin) -> str:
    """Return the address of a bulletin's page, below the front page."""
    return f"bulletins/{quote(kept.publication.id, safe='')}/{kept.publication.revision}"


async def _fields(request: Request) -> dict[str, str]:
    pairs = parse_qsl((await read(request)).decode(errors="replace"), max_num_fields=20)
    return {name: cleaned(value) for name, value in pairs}


def _see(request: Request, there: str) -> Response:
    lang = request.query_params.get("lang")
    # 303: the browser asks for the page, and a reload of it sends nothing again.
    return RedirectResponse(there + (f"?lang={lang}" if lang in {"zh", "en"} else ""), 303)
