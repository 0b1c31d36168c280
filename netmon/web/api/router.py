"""The routes of the API."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import wraps
from typing import Final

from fastapi import APIRouter, Request
from fastapi.responses import JSONResponse, Response

from netmon.judge.maintenance import over
from netmon.model.belief import Reason
from netmon.model.clock import Clock
from netmon.model.event_id import is_event_id
from netmon.model.incident import CauseKind, Conclusion, IncidentNews
from netmon.model.inventory import Inventory
from netmon.model.names import IncidentId, MaintenanceId, ReceiverId, Subject
from netmon.model.notification import Sent
from netmon.views.incident_json import Json, Telling, incident_json
from netmon.watch.board import Board
from netmon.web.api.answers import maintenance_json, subject_json
from netmon.web.api.bodies import AcknowledgeBody, ByBody, ConcludeBody, MaintenanceBody, TestedBody
from netmon.web.api.entry import Draught, called
from netmon.web.api.request import body_of, caller_of, via_of
from netmon.web.language import wanted_language
from netmon.web.office import Done, Office, RefusedError
from netmon.words import Language, say, say_reason

PREFIX: Final = "/api/v1"
CREATED, OK, ACCEPTED = 201, 200, 202
WHICH: Final = ("current", "past", "all")

Answerer = Callable[..., Awaitable[Response]]


def api_router(office: Office, board: Board, clock: Clock, sample_until: float | None = None) -> APIRouter:
    """Return all routes. What was recorded before `sample_until` (UTC, epoch seconds) is made up."""
    api = Api(office, board, clock, sample_until)
    return routed(
        [
            ("GET", "/maintenance", api.listed),
            ("GET", "/maintenance/{identifier}", api.shown),
            ("POST", "/maintenance", api.add),
            ("POST", "/maintenance/{identifier}/cancel", api.cancel),
            ("POST", "/incidents/{identifier}/acknowledge", api.acknowledge),
            ("POST", "/incidents/{identifier}/release", api.release),
            ("POST", "/incidents/{identifier}/conclude", api.conclude),
            ("POST", "/receivers/{identifier}/tested", api.tested),
        ]
    )


def routed(routes: Iterable[tuple[str, str, Answerer]]) -> APIRouter:
    """Return a router of these: method, path below the prefix of the API, and what answers there."""
    router = APIRouter(prefix=PREFIX)
    for method, path, answer in routes:
        router.add_api_route(path, answering(answer), methods=[method], include_in_schema=False)
    return router


def answering(answer: Answerer) -> Answerer:
    """Return `answer`, with a refusal told in the language of whoever asks."""

    @wraps(answer)
    async def answered(request: Request, **path: str) -> Response:
        try:
            return await answer(request, **path)
        except RefusedError as error:
            return refusal(error, language_of(request))

    # FastAPI reads the signature: the path's parameters are those of the method it wraps.
    return answered


def refusal(error: RefusedError, language: Language) -> JSONResponse:
    """Return why something was not done: a code and a sentence each."""
    said = [{"code": one.code, "message": say_reason(language, one.code, dict(one.facts))} for one in error.reasons]
    return sent({"errors": said}, error.status, language)


def language_of(request: Request) -> Language:
    """Return in which language to answer."""
    return wanted_language(request.query_params.get("lang"), request.headers.get("accept-language", ""))


def outcome(request: Request, body: Mapping[str, Json], status: int, *, stored: bool) -> JSONResponse:
    """Return what is in force now: with 202 and a warning where it is not written yet."""
    language = language_of(request)
    if stored:
        return sent({**body, "stored": True}, status, language)
    return sent({**body, "stored": False, "warning": say(language, "api.not_stored")}, ACCEPTED, language)


def sent(body: Mapping[str, Json], status: int, language: Language) -> JSONResponse:
    """Return an answer in a language."""
    headers = {"Content-Language": language.value, "Vary": "Accept-Language"}
    return JSONResponse(body, status, headers=headers)


@dataclass(frozen=True, slots=True)
class Api:
    """Answers, one for each route."""

    office: Office
    board: Board
    clock: Clock
    sample_until: float | None = None

    async def listed(self, request: Request) -> JSONResponse:
        """Tell of maintenance: what runs or is to come (`which=current`), what was, or all; the newest last."""
        which = request.query_params.get("which", WHICH[0])
        if which not in WHICH:
            raise RefusedError(422, Reason.of("api.field_choice", field="which", choices=", ".join(WHICH)))
        now = self.clock.wall()
        found = [
            maintenance_json(entry, self._inventory, now)
            for entry in self.office.book.entries.values()
            if which == "all" or over(entry, now) is (which == "past")
        ]
        return sent({"maintenance": found}, OK, language_of(request))

    async def shown(self, request: Request, identifier: str) -> JSONResponse:
        """Tell of one entry, and what it covers."""
        entry = self.office.book.entries.get(MaintenanceId(identifier))
        if entry is None:
            raise RefusedError(404, Reason.of("api.no_maintenance", id=identifier[:64]))
        covers = [subject_json(one, self._inventory) for one in self.office.book.would_cover(entry)]
        body = maintenance_json(entry, self._inventory, self.clock.wall()) | {"covers": covers}
        return sent({"maintenance": body}, OK, language_of(request))

    async def add(self, request: Request) -> JSONResponse:
        """Enter maintenance."""
        body = await body_of(request, MaintenanceBody)
        if not self.board.loaded:
            raise RefusedError(503, Reason("web.no_inventory"))
        caller = caller_of(request, body.by, via_of(request))
        draught = Draught(self.clock.wall(), self.board.inventory.time_zone, self.board.beliefs)
        done = await self.office.add(draught.entry(body), caller)
        told = maintenance_json(done.what, self._inventory, self.clock.wall())
        return outcome(request, {"maintenance": told}, CREATED, stored=done.stored)

    async def cancel(self, request: Request, identifier: str) -> JSONResponse:
        """Call maintenance off."""
        body = await body_of(request, ByBody)
        done = await self.office.cancel(MaintenanceId(identifier), caller_of(request, body.by, via_of(request)))
        told = maintenance_json(done.what, self._inventory, self.clock.wall())
        return outcome(request, {"maintenance": told}, OK, stored=done.stored)

    async def acknowledge(self, request: Request, identifier: str) -> JSONResponse:
        """Note that somebody sees to an incident."""
        body = await body_of(request, AcknowledgeBody)
        caller = caller_of(request, body.by, via_of(request))
        return self._news(
            request, await self.office.acknowledge(self._incident(identifier), body.note, body.lasts, caller)
        )

    async def release(self, request: Request, identifier: str) -> JSONResponse:
        """Note that nobody sees to an incident any more."""
        body = await body_of(request, ByBody)
        caller = caller_of(request, body.by, via_of(request))
        return self._news(request, await self.office.release(self._incident(identifier), caller))

    async def conclude(self, request: Request, identifier: str) -> JSONResponse:
        """Note what an incident was."""
        body = await body_of(request, ConcludeBody)
        caller = caller_of(request, body.by, via_of(request))
        conclusion = Conclusion(CauseKind(body.cause), body.party, body.ticket, body.note, "", 0.0)
        return self._news(request, await self.office.conclude(self._incident(identifier), conclusion, caller))

    async def tested(self, request: Request, identifier: str) -> JSONResponse:
        """Note that somebody sent a test message to a receiver."""
        body = await body_of(request, TestedBody)
        inventory = self._inventory
        if inventory is None or identifier not in inventory.notify.receivers:
            raise RefusedError(404, Reason.of("api.no_receiver", id=identifier[:64]))
        caller = caller_of(request, body.by, via_of(request))
        done = await self.office.tested(ReceiverId(identifier), Sent(body.outcome), caller)
        return outcome(request, {"receiver": identifier}, OK, stored=done.stored)

    def _incident(self, text: str) -> IncidentId:
        """Return the incident of that id, or the open one about what is named: often a device and its link alike."""
        if is_event_id(text):
            return IncidentId(text)
        return self.office.open_about(called(self.board.beliefs, text))

    def _news(self, request: Request, done: Done[IncidentNews]) -> JSONResponse:
        telling = Telling(language_of(request), self._inventory, self._name_of, self.sample_until)
        return outcome(request, {"incident": incident_json(done.what.incident, telling)}, OK, stored=done.stored)

    @property
    def _inventory(self) -> Inventory | None:
        return self.board.inventory if self.board.loaded else None

    def _name_of(self, subject: Subject) -> str:
        return self.board.inventory.name_of(subject) if self.board.loaded else ""
