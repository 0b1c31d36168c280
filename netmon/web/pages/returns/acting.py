"""The forms of returns: to hand a file in, to accept one and to reject one. They are for users who logged in."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Final
from urllib.parse import parse_qsl

from fastapi import APIRouter, Request
from fastapi.responses import RedirectResponse, Response

from netmon.model.belief import Reason
from netmon.model.names import ReturnedFileId
from netmon.web.api.bodies import cleaned
from netmon.web.api.request import caller_of, check_same_site, check_writer, read
from netmon.web.multipart import form_of
from netmon.web.office import Caller, RefusedError
from netmon.web.pages.returns.router import ReturnPages
from netmon.web.returns.office import LARGEST
from netmon.web.visitor import visitor_of


class ReturnActing:
    """The routes that forms are sent to."""

    def __init__(self, pages: ReturnPages) -> None:
        self._pages: Final = pages

    def add_to(self, router: APIRouter) -> None:
        """Add them."""
        routes: dict[str, Callable[..., Awaitable[Response]]] = {
            "/returns/files": self.hand_in,
            "/returns/files/{identifier}/decide": self.decide,
        }
        for path, answer in routes.items():
            router.add_api_route(path, answer, methods=["POST"], include_in_schema=False)

    async def hand_in(self, request: Request) -> Response:
        """Take a file in, and lead to its page; what cannot be taken is told beside the form."""
        pages = self._pages
        standing = pages.standing(request, 1)
        if isinstance(standing, Response):
            return standing
        try:
            # Who may not need not send their file first, but a browser shows nothing before it has.
            form = await form_of(request, LARGEST)
            caller = self._caller(request, form.fields.get("token", ""))
            sent = form.files.get("file")
            if sent is None:
                raise RefusedError(422, Reason("returned.no_file"))
            done = await pages.office.hand_in(sent.name, sent.content, standing.speech.language, caller)
        except RefusedError as error:
            return await pages.front(request, standing, error.reasons, error.status)
        return _see(request, f"files/{done.what.id}")

    async def decide(self, request: Request, identifier: str) -> Response:
        """Accept a file, or reject it."""
        pages = self._pages
        standing = pages.standing(request, 3)
        if isinstance(standing, Response):
            return standing
        id_ = ReturnedFileId(identifier)
        try:
            said = dict(parse_qsl((await read(request)).decode(errors="replace"), max_num_fields=20))
            caller, note = self._caller(request, said.get("token", "")), cleaned(said.get("note", ""))
            match said.get("decision"):
                case "accept":
                    await pages.office.accept(id_, note, standing.speech.language, caller)
                case "reject":
                    await pages.office.reject(id_, note, caller)
                case _:
                    raise RefusedError(422, Reason.of("api.field_choice", field="decision", choices="accept, reject"))
        except RefusedError as error:
            values = {"reasons": error.reasons, "back": f"returns/files/{identifier}"}
            return pages.pages.send("act_refused.html", standing.speech, values, error.status)
        return _see(request, f"../{identifier}")

    def _caller(self, request: Request, token: str) -> Caller:
        check_writer(request)
        check_same_site(request)
        user = visitor_of(request).user
        if not user:
            raise RefusedError(403, Reason("returned.users_needed"))
        if not self._pages.tokens.right(user, token):
            raise RefusedError(403, Reason("api.stale_form"))
        return caller_of(request, None, "page")


def _see(request: Request, there: str) -> Response:
    lang = request.query_params.get("lang")
    # 303: the browser asks for the page, and a reload of it sends nothing again.
    return RedirectResponse(there + (f"?lang={lang}" if lang in {"zh", "en"} else ""), 303)
