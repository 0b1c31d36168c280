"""The forms of the register: to propose, to approve and to reject. They are for users who logged in, one by one.

Over a form two people are two users. Where nobody logs in a name is all that there is, and nothing would keep one
person from typing two of them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Final
from urllib.parse import parse_qsl, quote

from fastapi import APIRouter, Request
from fastapi.responses import RedirectResponse, Response

from netmon.coverage.registry import all_rules
from netmon.model.belief import Reason
from netmon.model.register import Level
from netmon.web.api.bodies import cleaned
from netmon.web.api.request import LARGEST, caller_of, check_same_site, check_writer, read
from netmon.web.office import Caller, RefusedError
from netmon.web.pages.page import READ
from netmon.web.pages.register.asking import LONGEST
from netmon.web.pages.register.proposal import Draft
from netmon.web.pages.register.router import RegisterPages
from netmon.web.visitor import visitor_of

MOST_FIELDS: Final = 1100
"""All that may wait of one unit, and what is said of it."""

Said = Mapping[str, Sequence[str]]
Act = Callable[[Said, Caller], Awaitable[object]]


class RegisterActing:
    """The routes that forms are sent to, and the form for a proposal."""

    def __init__(self, pages: RegisterPages) -> None:
        self._pages: Final = pages

    def add_to(self, router: APIRouter) -> None:
        """Add them."""
        router.add_api_route("/register/propose", self.form, methods=READ, include_in_schema=False)
        router.add_api_route("/register/propose", self.propose, methods=["POST"], include_in_schema=False)
        acts: dict[str, Act] = {"review": self._review, "baseline": self._baseline}
        for name, act in acts.items():
            router.add_api_route(f"/register/{name}", self._route(act), methods=["POST"], include_in_schema=False)

    async def form(self, request: Request) -> Response:
        """Answer with a form to fill in: first for what is to change, then for what goes with it."""
        said = {name: value[:LONGEST] for name, value in request.query_params.items()}
        return await self._form(request, Draft.of(said), (), 200)

    async def propose(self, request: Request) -> Response:
        """Propose what was filled in; what is wrong is told beside what was typed."""
        draft = Draft.of({})
        try:
            fields = await _fields(request)
            draft = Draft.of({name: values[0] for name, values in fields.items()})
            caller = self._caller(request, fields)
            standing = await self._pages.standing(request, 1)
            if isinstance(standing, Response):
                return standing
            change = draft.change(standing.last)
            done = await self._pages.office.propose(change, standing.inventory, caller)
        except RefusedError as error:
            return await self._form(request, draft, error.reasons, error.status)
        return _see(request, f"units/{quote(done.what.unit, safe='')}")

    async def _form(self, request: Request, draft: Draft, wrong: Sequence[Reason], status: int) -> Response:
        standing = await self._pages.standing(request, 1)
        if isinstance(standing, Response):
            return standing
        values = {
            "draft": draft,
            "wrong": wrong,
            "levels": tuple(Level),
            "kinds": tuple(dict.fromkeys(unit.kind for unit in standing.register.units.values())),
            "networks": tuple(standing.inventory.networks.values()),
            "criteria": tuple(map(str, all_rules())),
        }
        return self._pages.send(request, "register_propose.html", standing, values, status)

    def _route(self, act: Act) -> Callable[[Request], Awaitable[Response]]:
        async def answer(request: Request) -> Response:
            try:
                said = await _fields(request)
                await act(said, self._caller(request, said))
            except RefusedError as error:
                speech = self._pages.pages.speech(self._pages.pages.viewer(request, 1))
                values = {"reasons": error.reasons, "back": "register"}
                return self._pages.pages.send("act_refused.html", speech, values, error.status)
            return _see(request, "../register")

        return answer

    def _caller(self, request: Request, said: Said) -> Caller:
        check_writer(request)
        check_same_site(request)
        user = visitor_of(request).user
        if not user:
            raise RefusedError(403, Reason("register.users_needed"))
        if not self._pages.tokens.right(user, _one(said, "token")):
            raise RefusedError(403, Reason("api.stale_form"))
        return caller_of(request, None, "page")

    async def _review(self, said: Said, caller: Caller) -> None:
        office, named, note = self._pages.office, said.get("change", ()), _one(said, "note")
        if not named:
            raise RefusedError(422, Reason("register.nothing_ticked"))
        match _one(said, "decision"):
            case "approve":
                await office.approve(named, note, caller)
            case "reject":
                await office.reject(named, note, caller)
            case _:
                raise RefusedError(422, Reason.of("api.field_choice", field="decision", choices="approve, reject"))

    async def _baseline(self, said: Said, caller: Caller) -> None:
        await self._pages.office.approve_baseline(_one(said, "note"), caller)


async def _fields(request: Request) -> Said:
    found: defaultdict[str, list[str]] = defaultdict(list)
    try:
        pairs = parse_qsl((await read(request)).decode(errors="replace"), max_num_fields=MOST_FIELDS)
    except ValueError as error:
        raise RefusedError(413, Reason.of("api.too_large", limit=LARGEST // 1024)) from error
    for name, value in pairs:
        found[name].append(cleaned(value))
    return found


def _one(said: Said, name: str) -> str:
    return next(iter(said.get(name, ())), "")


def _see(request: Request, there: str) -> Response:
    lang = request.query_params.get("lang")
    # 303: the browser asks for the page, and a reload of it sends nothing again.
    return RedirectResponse(there + (f"?lang={lang}" if lang in {"zh", "en"} else ""), 303)
