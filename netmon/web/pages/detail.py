"""`/units/ID`, `/devices/ID`, `/links/ID`: everything about one."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Final

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from netmon.model.belief import Event
from netmon.model.event_id import is_event_id
from netmon.model.inventory import Inventory
from netmon.model.names import Subject, SubjectKind
from netmon.web.pages.groups import units_by_level
from netmon.web.pages.page import READ, Pages
from netmon.web.pages.roots import whom_to_call
from netmon.web.pages.sources import Sources
from netmon.web.pages.subject import UPSTREAM_SHOWN, case_of, subjects_called
from netmon.web.pages.viewer import FOLDERS

DETAIL_REFRESH = 30
EVENTS_SHOWN = 50


class Details:
    """The routes of what there is one of."""

    def __init__(self, sources: Sources, pages: Pages) -> None:
        self._sources: Final = sources
        self._pages: Final = pages

    def add_to(self, router: APIRouter) -> None:
        """Add them."""
        for kind, folder in FOLDERS.items():
            route = f"/{folder}/{{identifier}}"
            router.add_api_route(route, self._page(SubjectKind(kind)), methods=READ, include_in_schema=False)

    def _page(self, kind: SubjectKind) -> Callable[[Request, str], Awaitable[HTMLResponse]]:
        async def answer(request: Request, identifier: str) -> HTMLResponse:
            board = self._sources.board
            viewer = self._pages.viewer(request, 1)
            before = request.query_params.get("before", "")
            before = before if is_event_id(before) else ""
            events: tuple[Event, ...] | None = ()
            if board.loaded and (about := self._about(kind, identifier, board.inventory)):
                events = await self._sources.records.timeline(about, before, EVENTS_SHOWN + 1)
            speech = self._pages.speech(viewer)
            if speech.inventory is None:
                return self._pages.nothing_loaded(speech)
            subjects = subjects_called(kind, identifier, speech.inventory, board.beliefs)
            if not subjects:
                return self._pages.not_found(speech, kind, identifier)
            values = self._values(speech.inventory, subjects)
            values |= {
                "kind_shown": kind,
                "identifier": identifier,
                "before": before,
                "events": None if events is None else events[:EVENTS_SHOWN],
                "older": events[EVENTS_SHOWN - 1].id if events is not None and len(events) > EVENTS_SHOWN else None,
            }
            return self._pages.send("subject.html", speech, values, refresh=0 if before else DETAIL_REFRESH)

        return answer

    def _about(self, kind: SubjectKind, identifier: str, inventory: Inventory) -> tuple[Subject, ...]:
        """Return whose events belong on the page."""
        return subjects_called(kind, identifier, inventory, self._sources.board.beliefs)

    def _values(self, inventory: Inventory, subjects: tuple[Subject, ...]) -> dict[str, object]:
        beliefs = self._sources.board.beliefs
        cases = [case_of(subject, inventory, beliefs, self._sources.explain) for subject in subjects]
        return {
            "subjects": subjects,
            "cases": [case for case in cases if case is not None],
            "call": whom_to_call(subjects[0], inventory),
            "by_level": units_by_level,
            "upstream_shown": UPSTREAM_SHOWN,
            "networks": inventory.networks,
        }
