"""GET `/api/v1/incidents` and `/api/v1/incidents/ID`: what `netmon incident … --json` prints, while the daemon runs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from fastapi import APIRouter, Request
from fastapi.responses import JSONResponse

from netmon.model.event_id import is_event_id
from netmon.model.incident import Incident, Matter, Severity
from netmon.model.incident_past import IncidentPast
from netmon.model.inventory import Inventory
from netmon.model.names import IncidentId, Subject
from netmon.views.incident_json import Json, Telling, incident_json, whole_json
from netmon.views.incidents import by_urgency
from netmon.views.instants import iso
from netmon.web.language import wanted_language
from netmon.web.pages import Sources
from netmon.web.pages.condition import subject_from
from netmon.words import Language, say

PREFIX: Final = "/api/v1/incidents"
MOST: Final = 1000
USUALLY: Final = 200
WHICH: Final = ("open", "all")
_OK, _NOT_FOUND, _UNFIT, _UNREAD = 200, 404, 422, 503


class _RefusedError(Exception):
    def __init__(self, status: int, code: str, **facts: object) -> None:
        super().__init__(code)
        self.status, self.code, self.facts = status, code, facts


def incidents_router(sources: Sources) -> APIRouter:
    """Return both routes."""
    router = APIRouter(prefix=PREFIX)

    @router.get("", include_in_schema=False)
    async def listed(request: Request) -> JSONResponse:
        try:
            return _sent(await _list(sources, request), _language(request))
        except _RefusedError as error:
            return _refused(error, _language(request))

    @router.get("/{identifier}", include_in_schema=False)
    async def shown(request: Request, identifier: str) -> JSONResponse:
        try:
            return _sent(await _one(sources, request, identifier), _language(request))
        except _RefusedError as error:
            return _refused(error, _language(request))

    return router


async def _list(sources: Sources, request: Request) -> dict[str, Json]:
    """Return the incidents that are open, or with `which=all` the newest, open or not, narrowed down as asked."""
    query = request.query_params
    which, limit = query.get("which", WHICH[0]), _limit(query.get("limit"))
    _check(query)
    known = dict(sources.incidents())
    if which == "all":
        kept = await sources.records.incidents(_before(query), MOST)
        if kept is None:
            raise _RefusedError(_UNREAD, "api_incident.unread")
        before = _before(query)
        known = {one.id: one for one in kept} | {id_: one for id_, one in known.items() if not before or id_ < before}
    wanted = [one for one in by_urgency(known.values()) if (which == "all" or one.open) and _fits(one, query)]
    telling = _telling(sources, request)
    return {
        "at": iso(sources.clock.wall()),
        "incidents": [incident_json(one, telling) for one in wanted[:limit]],
    }


async def _one(sources: Sources, request: Request, identifier: str) -> dict[str, Json]:
    past: IncidentPast | None = IncidentPast()
    if is_event_id(identifier):
        past = await sources.records.incident(IncidentId(identifier))
    incident = sources.incidents().get(IncidentId(identifier)) or (past.stored if past is not None else None)
    if incident is None and past is None:
        raise _RefusedError(_UNREAD, "api_incident.unread")
    if incident is None or past is None:
        if incident is None:
            raise _RefusedError(_NOT_FOUND, "api_incident.unknown", id=identifier[:64])
        past = IncidentPast()
    return whole_json(incident, past, _telling(sources, request))


def _check(query: Mapping[str, str]) -> None:
    """Refuse what cannot be meant: a filter that is misspelt must not answer with nothing, as if all were well."""
    choices: dict[str, tuple[str, ...]] = {"which": WHICH, "severity": tuple(Severity), "matter": tuple(Matter)}
    for name, known in choices.items():
        if query.get(name, known[0]) not in known:
            raise _RefusedError(_UNFIT, "api_incident.choice", field=name, choices=", ".join(known))
    if (subject := query.get("subject")) is not None and not subject_from(subject).id:
        raise _RefusedError(_UNFIT, "api_incident.subject")
    if (before := query.get("before")) is not None and not is_event_id(before):
        raise _RefusedError(_UNFIT, "api_incident.before")


def _limit(text: str | None) -> int:
    if text is None:
        return USUALLY
    if not (text.isascii() and text.isdigit() and len(text) <= 4 and 1 <= int(text) <= MOST):
        raise _RefusedError(_UNFIT, "api_incident.limit", most=MOST)
    return int(text)


def _before(query: Mapping[str, str]) -> str:
    return query.get("before", "")


def _fits(incident: Incident, query: Mapping[str, str]) -> bool:
    asked = {"network": incident.network, "severity": incident.severity, "matter": incident.matter}
    if any(query.get(name, str(value)) != str(value) for name, value in asked.items()):
        return False
    if (text := query.get("subject")) is None:
        return True
    subject = subject_from(text)
    return subject in incident.roots or any(one.subject == subject for one in incident.affected)


def _telling(sources: Sources, request: Request) -> Telling:
    board = sources.board
    inventory: Inventory | None = board.inventory if board.loaded else None

    def name_of(subject: Subject) -> str:
        return inventory.name_of(subject) if inventory is not None else ""

    return Telling(_language(request), inventory, name_of, sources.sample_until)


def _language(request: Request) -> Language:
    return wanted_language(request.query_params.get("lang"), request.headers.get("accept-language", ""))


def _refused(error: _RefusedError, language: Language) -> JSONResponse:
    message = say(language, error.code, **error.facts)
    return _sent({"errors": [{"code": error.code, "message": message}]}, language, error.status)


def _sent(body: Mapping[str, Json], language: Language, status: int = _OK) -> JSONResponse:
    headers = {"Content-Language": language.value, "Vary": "Accept-Language", "Cache-Control": "no-store"}
    return JSONResponse(body, status, headers=headers)
