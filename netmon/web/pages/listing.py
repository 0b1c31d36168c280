"""`/units`, `/devices`, `/links`, `/services`, to be narrowed down; `/hardware`: how many are what; `/events`."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Final

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from netmon.model.inventory import Inventory
from netmon.model.names import SubjectKind
from netmon.model.plant import Role
from netmon.model.register import Division, Level
from netmon.web.pages.condition import Condition
from netmon.web.pages.groups import LEVELS
from netmon.web.pages.hardware import BY, counts_of
from netmon.web.pages.lists import Filter, Sheet, rows_of
from netmon.web.pages.page import READ, Pages
from netmon.web.pages.past import EventSheet, before_of
from netmon.web.pages.sources import Sources
from netmon.web.pages.viewer import FOLDERS

LIST_REFRESH = 60
EVENTS_SHOWN = 100
_DIVISIONS_OFFERED = 300


class Lists:
    """The routes of all lists."""

    def __init__(self, sources: Sources, pages: Pages) -> None:
        self._sources: Final = sources
        self._pages: Final = pages

    def add_to(self, router: APIRouter) -> None:
        """Add them."""
        for kind, folder in FOLDERS.items():
            router.add_api_route(f"/{folder}", self._list(SubjectKind(kind)), methods=READ, include_in_schema=False)
        router.add_api_route("/hardware", self.hardware, methods=READ, include_in_schema=False)
        router.add_api_route("/events", self.events, methods=READ, include_in_schema=False)

    def _list(self, kind: SubjectKind) -> Callable[[Request], Awaitable[HTMLResponse]]:
        async def answer(request: Request) -> HTMLResponse:
            board = self._sources.board
            speech = self._pages.speech(self._pages.viewer(request, 0))
            if speech.inventory is None:
                return self._pages.nothing_loaded(speech)
            query = dict(request.query_params)
            by_device = kind is SubjectKind.DEVICE
            rows = rows_of(kind, speech.inventory, board.beliefs, Filter.of(query, speech.inventory, board.devices))
            values = {
                "kind_listed": kind,
                "folder": FOLDERS[kind],
                "sheet": Sheet.of(rows, query.get("page", "")),
                "query": query,
                "networks": tuple(speech.inventory.networks.values()),
                "units": speech.inventory.units,
                "divisions_known": speech.inventory.divisions,
                "divisions": _divisions_offered(speech.inventory),
                "levels": _levels_offered(speech.inventory),
                "kinds": tuple(dict.fromkeys(unit.kind for unit in speech.inventory.units.values())),
                "roles": tuple(Role),
                "conditions": tuple(Condition),
                "said_by": BY,
                "records": {id_: view.record for id_, view in board.devices.items()} if by_device else {},
                "checked": board.services if kind is SubjectKind.SERVICE else {},
                "sample": sum(row.thing.sample for row in rows),
            }
            return self._pages.send("list.html", speech, values, refresh=LIST_REFRESH)

        return answer

    async def hardware(self, request: Request) -> HTMLResponse:
        """Answer with how many devices are what."""
        board = self._sources.board
        speech = self._pages.speech(self._pages.viewer(request, 0))
        if speech.inventory is None:
            return self._pages.nothing_loaded(speech)
        inventory = speech.inventory
        network = next((id_ for id_ in inventory.networks if id_ == request.query_params.get("network")), None)
        devices = (one.id for one in inventory.devices.values() if network in {None, one.network})
        values = {
            "counts": counts_of(devices, board.devices),
            "by": BY,
            "networks": tuple(inventory.networks.values()),
            "network": network,
        }
        return self._pages.send("models.html", speech, values, refresh=LIST_REFRESH)

    async def events(self, request: Request) -> HTMLResponse:
        """Answer with the events of a network, page by page into the past."""
        query = request.query_params
        before = before_of(query.get("before", ""))
        board = self._sources.board
        networks = tuple(board.inventory.networks) if board.loaded else ()
        network = next((id_ for id_ in networks if id_ == query.get("network")), networks[0] if networks else None)
        found = None
        if network is not None:
            found = await self._sources.records.events(network, before, EVENTS_SHOWN + 1)
        speech = self._pages.speech(self._pages.viewer(request, 0))
        if speech.inventory is None or network is None:
            return self._pages.nothing_loaded(speech)
        sheet = EventSheet.of(found, EVENTS_SHOWN)
        values = {
            "network": speech.inventory.networks.get(network),
            "networks": tuple(speech.inventory.networks.values()),
            "events": sheet.events,
            "older": sheet.older,
            "before": before,
        }
        return self._pages.send("events.html", speech, values, refresh=0 if before else LIST_REFRESH)


def _divisions_offered(inventory: Inventory) -> tuple[Division, ...]:
    """Return the divisions to choose from: as far down as a menu can be read."""
    offered: list[Division] = []
    for level in Level:
        here = [division for division in inventory.divisions.values() if division.level is level]
        if len(offered) + len(here) > _DIVISIONS_OFFERED:
            break
        offered += here
    return tuple(sorted(offered, key=lambda division: division.code))


def _levels_offered(inventory: Inventory) -> tuple[Level, ...]:
    return tuple(sorted({unit.level for unit in inventory.units.values()}, key=LEVELS.__getitem__))
