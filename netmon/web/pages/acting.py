"""Forms: seeing to an incident, saying what it was, calling maintenance off; and `/maintenance`, the list."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable
from typing import Final
from urllib.parse import parse_qsl

from fastapi import APIRouter, Request
from fastapi.responses import RedirectResponse, Response

from netmon.judge.maintenance import next_turn, over, running
from netmon.model.belief import Reason
from netmon.model.incident import CauseKind, Conclusion
from netmon.model.names import IncidentId, MaintenanceId
from netmon.web.api.bodies import cleaned
from netmon.web.api.request import caller_of, check_same_site, check_writer, read
from netmon.web.office import Caller, Office, RefusedError
from netmon.web.pages.page import READ, Pages
from netmon.web.pages.sources import Sources
from netmon.web.visitor import visitor_of

SHOWN: Final = 200
_HOURS: Final = re.compile(r"[0-9]{1,3}")

Act = Callable[[str, dict[str, str], Caller], Awaitable[object]]


class Acting:
    """The routes that forms are sent to."""

    def __init__(self, sources: Sources, pages: Pages, office: Office) -> None:
        self._sources: Final = sources
        self._pages: Final = pages
        self._office: Final = office

    def add_to(self, router: APIRouter) -> None:
        """Add them."""
        router.add_api_route("/maintenance", self.listed, methods=READ, include_in_schema=False)
        acts: dict[str, Act] = {
            "incidents/{identifier}/acknowledge": self._acknowledge,
            "incidents/{identifier}/release": self._release,
            "incidents/{identifier}/conclude": self._conclude,
            "maintenance/{identifier}/cancel": self._cancel,
        }
        for path, act in acts.items():
            router.add_api_route(f"/{path}", self._route(act), methods=["POST"], include_in_schema=False)

    def _route(self, act: Act) -> Callable[[Request, str], Awaitable[Response]]:
        async def answer(request: Request, identifier: str) -> Response:
            try:
                await act(identifier, *await self._form(request))
            except RefusedError as error:
                speech = self._pages.speech(self._pages.viewer(request, 2))
                back = "maintenance" if act == self._cancel else f"incidents/{identifier}"
                values = {"reasons": error.reasons, "back": back}
                return self._pages.send("act_refused.html", speech, values, error.status)
            lang = request.query_params.get("lang")
            query = f"?lang={lang}" if lang in {"zh", "en"} else ""
            there = "../../maintenance" if act == self._cancel else f"../{identifier}"
            # 303: the browser asks for the page, and a reload of it sends nothing again.
            return RedirectResponse(there + query, 303)

        return answer

    async def listed(self, request: Request) -> Response:
        """Answer with the maintenance that runs or is to come, and what was lately."""
        speech = self._pages.speech(self._pages.viewer(request, 0))
        if speech.inventory is None:
            return self._pages.nothing_loaded(speech)
        now, entries = speech.now, list(self._office.book.entries.values())
        waiting = sorted((one for one in entries if not over(one, now)), key=lambda one: next_turn(one, now) or now)
        past = [one for one in reversed(entries) if over(one, now)]
        values = {
            "waiting": [(one, running(one, now), next_turn(one, now)) for one in waiting[:SHOWN]],
            "past": past[:SHOWN],
            "visitor": visitor_of(request),
            "token": self._office.tokens.make(visitor_of(request).user),
        }
        return self._pages.send("windows.html", speech, values)

    async def _form(self, request: Request) -> tuple[dict[str, str], Caller]:
        check_writer(request)
        check_same_site(request)
        fields = dict(parse_qsl((await read(request)).decode(errors="replace"), max_num_fields=20))
        said = {name: cleaned(value) for name, value in fields.items()}
        if not self._office.tokens.right(visitor_of(request).user, said.get("token", "")):
            raise RefusedError(403, Reason("api.stale_form"))
        return said, caller_of(request, said.get("by"), "page")

    async def _acknowledge(self, identifier: str, said: dict[str, str], caller: Caller) -> object:
        hours = said.get("hours", "")
        if hours and not _HOURS.fullmatch(hours):
            raise RefusedError(422, Reason("api.bad_acknowledgement_time"))
        lasts = float(hours) * 3600 if hours else None
        return await self._office.acknowledge(IncidentId(identifier), said.get("note", ""), lasts, caller)

    async def _release(self, identifier: str, _said: dict[str, str], caller: Caller) -> object:
        return await self._office.release(IncidentId(identifier), caller)

    async def _conclude(self, identifier: str, said: dict[str, str], caller: Caller) -> object:
        if said.get("cause") not in tuple(CauseKind):
            choices = ", ".join(CauseKind)
            raise RefusedError(422, Reason.of("api.field_choice", field="cause", choices=choices))
        told = (said.get("party", ""), said.get("ticket", ""), said.get("note", ""))
        conclusion = Conclusion(CauseKind(said["cause"]), *told, "", 0.0)
        return await self._office.conclude(IncidentId(identifier), conclusion, caller)

    async def _cancel(self, identifier: str, _said: dict[str, str], caller: Caller) -> object:
        return await self._office.cancel(MaintenanceId(identifier), caller)
