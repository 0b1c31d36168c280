"""`/incidents` and `/incidents/ID`: what is the matter, since when, what it takes along, whom to ring."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from netmon.model.event_id import is_event_id
from netmon.model.incident import CauseKind, Incident, Matter, Severity
from netmon.model.incident_past import IncidentPast
from netmon.model.names import IncidentId, Subject
from netmon.views.calls import calls_about
from netmon.views.incidents import by_urgency
from netmon.web.pages.page import READ, Pages
from netmon.web.pages.past import before_of
from netmon.web.pages.sources import Sources
from netmon.web.visitor import visitor_of

LIST_REFRESH = 15
INCIDENT_REFRESH = 30
OPEN_SHOWN = 200
CLOSED_SHOWN = 50
CLOSED_READ = 400
"""Incidents that are read to find so many closed ones that are wanted."""
TAKEN_SHOWN = 40
"""Units of a level, devices or links that an incident's page lists at once; the rest can be unfolded."""
PAST_SHOWN = 10
OF_SUBJECT_SHOWN = 8


@dataclass(frozen=True, slots=True)
class Closed:
    """A page of closed incidents; None where they cannot be read. `older` is what to ask for the next page with."""

    shown: list[Incident] | None
    older: IncidentId | None = None

    @classmethod
    def of(cls, known: Iterable[Incident], kept: tuple[Incident, ...] | None, query: Mapping[str, str]) -> Closed:
        """Return those that closed just now and are still known, then the newest of the records."""
        lately = by_urgency(one for one in known if not one.open and _wanted(one, query))
        if kept is None:
            return cls(lately or None)
        told = {one.id for one in lately}
        rest = [one for one in kept if not one.open and one.id not in told and _wanted(one, query)]
        shown = rest[:CLOSED_SHOWN]
        if len(rest) > len(shown):
            return cls(lately + shown, shown[-1].id)
        # Few of those that were read were wanted: there may be more among older ones.
        return cls(lately + shown, kept[-1].id if len(kept) >= CLOSED_READ else None)


class Incidents:
    """The routes of incidents."""

    def __init__(self, sources: Sources, pages: Pages) -> None:
        self._sources: Final = sources
        self._pages: Final = pages

    def add_to(self, router: APIRouter) -> None:
        """Add them."""
        router.add_api_route("/incidents", self.listed, methods=READ, include_in_schema=False)
        router.add_api_route("/incidents/{identifier}", self.one, methods=READ, include_in_schema=False)

    async def listed(self, request: Request) -> HTMLResponse:
        """Answer with those that are open, and those that closed lately."""
        query = dict(request.query_params)
        before = before_of(query.get("before", ""))
        kept = await self._sources.records.incidents(before, CLOSED_READ)
        speech = self._pages.speech(self._pages.viewer(request, 0))
        if speech.inventory is None:
            return self._pages.nothing_loaded(speech)
        known = self._sources.incidents()
        waiting = by_urgency(one for one in known.values() if one.open and _wanted(one, query))
        sheet = Closed.of(known.values() if not before else (), kept, query)
        values = {
            "waiting": waiting[:OPEN_SHOWN],
            "waiting_count": len(waiting),
            "over": sheet.shown,
            "older": sheet.older,
            "before": before,
            "query": query,
            "networks": tuple(speech.inventory.networks.values()),
            "severities": tuple(Severity),
            "matters": tuple(Matter),
        }
        return self._pages.send("incidents.html", speech, values, refresh=0 if before else LIST_REFRESH)

    async def one(self, request: Request, identifier: str) -> HTMLResponse:
        """Answer with everything about one."""
        past: IncidentPast | None = IncidentPast()
        if is_event_id(identifier):
            past = await self._sources.records.incident(IncidentId(identifier))
        speech = self._pages.speech(self._pages.viewer(request, 1))
        if speech.inventory is None:
            return self._pages.nothing_loaded(speech)
        incident = self._sources.incidents().get(IncidentId(identifier)) or (past.stored if past is not None else None)
        if incident is None:
            status = 404 if past is not None else 503
            return self._pages.send("no_incident.html", speech, {"identifier": identifier[:64]}, status)
        values: dict[str, object] = {
            "incident": incident,
            "past": past,
            "well": [one for one in incident.affected if incident.open and one.until is not None],
            "calls": calls_about(incident.roots, speech.inventory),
            "beliefs": self._sources.board.beliefs,
            "taken_shown": TAKEN_SHOWN,
            "past_shown": PAST_SHOWN,
        }
        visitor, office = visitor_of(request), self._sources.office
        acting: dict[str, object] = {
            "visitor": visitor,
            "token": office.tokens.make(visitor.user) if office is not None else "",
            "acting": "act" in request.query_params,
            "causes": tuple(CauseKind),
        }
        # A form that is being filled in must not be emptied by the page that loads itself again.
        refresh = INCIDENT_REFRESH if incident.open and "act" not in request.query_params else 0
        return self._pages.send("one_incident.html", speech, values | acting, refresh=refresh)


def _wanted(incident: Incident, query: Mapping[str, str]) -> bool:
    asked = {"network": incident.network, "severity": incident.severity, "matter": incident.matter}
    return all(query.get(name) in {None, "", str(value)} for name, value in asked.items())


def of_subjects(
    subjects: Iterable[Subject], known: Mapping[IncidentId, Incident], kept: tuple[Incident, ...] | None
) -> tuple[list[Incident], list[Incident] | None]:
    """Return the incidents of a page's subjects: those open now, and earlier ones; None where those are not known."""
    about = frozenset(subjects)
    waiting = [one for one in known.values() if one.open and _concerns(one, about)]
    over = None
    if kept is not None:
        here = {one.id: one for one in known.values() if _concerns(one, about)}
        over = [one for one in by_urgency(({one.id: one for one in kept} | here).values()) if not one.open]
    return by_urgency(waiting), over


def _concerns(incident: Incident, about: frozenset[Subject]) -> bool:
    if not about.isdisjoint(incident.roots):
        return True
    return any(one.subject in about and (one.until is None or not incident.open) for one in incident.affected)
