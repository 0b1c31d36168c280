"""The routes of the register."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final
from zoneinfo import ZoneInfo

from fastapi import APIRouter, Request
from fastapi.responses import JSONResponse

from netmon.coverage.fold import Registers
from netmon.coverage.register import Register
from netmon.coverage.registry import all_rules
from netmon.model.belief import Reason
from netmon.model.clock import Clock
from netmon.model.days import end_of
from netmon.model.inventory import Inventory
from netmon.model.names import NetworkId, UnitId
from netmon.model.register_change import RegisterChange
from netmon.views.incident_json import Json
from netmon.views.register_json import change_json, unit_json
from netmon.watch.board import Board
from netmon.web.api.request import body_of, caller_of, via_of
from netmon.web.api.router import CREATED, OK, language_of, outcome, routed, sent
from netmon.web.office import RefusedError
from netmon.web.register.bodies import ApproveBody, ChangeBody, RejectBody
from netmon.web.register.office import RegisterOffice

AT_ONCE: Final = 500
"""Units that are told of before others have their turn on the loop."""


def register_router(office: RegisterOffice, board: Board, clock: Clock) -> APIRouter:
    """Return all routes."""
    api = RegisterApi(office, board, clock)
    return routed(
        [
            ("GET", "/register", api.listed),
            ("GET", "/register/pending", api.pending),
            ("GET", "/register/units/{identifier}", api.shown),
            ("POST", "/register/changes", api.propose),
            ("POST", "/register/approve", api.approve),
            ("POST", "/register/reject", api.reject),
        ]
    )


@dataclass(frozen=True, slots=True)
class RegisterApi:
    """Answers, one for each route."""

    office: RegisterOffice
    board: Board
    clock: Clock

    async def listed(self, request: Request) -> JSONResponse:
        """Tell who was registered on a day (`at`), as known at the end of another (`known`), by default now."""
        inventory, now = self._inventory(), self.clock.wall()
        zone = ZoneInfo(inventory.time_zone)
        today = datetime.fromtimestamp(now, zone).date()
        at, known = _asked(request, "at") or today, _asked(request, "known")
        network = request.query_params.get("network")
        if network is not None and network not in inventory.networks:
            choices = ", ".join(inventory.networks)
            raise RefusedError(422, Reason.of("register.unknown_network", network=network[:100], choices=choices))
        if known is not None:
            now = min(now, end_of(known, zone))
        register = await self._register(inventory, at, now)
        found: list[Json] = []
        for place, unit in enumerate(register.units.values()):
            if network is None or NetworkId(network) in unit.listed:
                found.append(unit_json(unit))
            if place % AT_ONCE == 0:
                await asyncio.sleep(0)
        told: dict[str, Json] = {"at": at.isoformat(), "reviewed": register.reviewed, "pending": register.pending}
        return sent({**told, "units": found}, OK, language_of(request))

    async def pending(self, request: Request) -> JSONResponse:
        """Tell what waits for a second person, and how much of the first inventory does."""
        book = self.office.book
        told = await self._told(book.waiting())
        answer: dict[str, Json] = {"changes": told, "baseline": len(book.waiting(baseline=True))}
        return sent(answer, OK, language_of(request))

    async def shown(self, request: Request, identifier: str) -> JSONResponse:
        """Tell the whole life of a unit, and what it is today."""
        life = self.office.book.of(UnitId(identifier))
        if not life:
            raise RefusedError(404, Reason.of("register.unknown_unit", unit=identifier[:100]))
        inventory, now = self._inventory(), self.clock.wall()
        today = datetime.fromtimestamp(now, ZoneInfo(inventory.time_zone)).date()
        register = await self._register(inventory, today, now)
        unit = register.units.get(UnitId(identifier))
        answer: dict[str, Json] = {
            "unit": None if unit is None else unit_json(unit),
            "changes": [change_json(one, _name(one, register)) for one in life],
        }
        return sent(answer, OK, language_of(request))

    async def propose(self, request: Request) -> JSONResponse:
        """Propose a change."""
        body = await body_of(request, ChangeBody)
        caller = caller_of(request, body.by, via_of(request))
        done = await self.office.propose(body.change(tuple(map(str, all_rules()))), self._inventory(), caller)
        answer: dict[str, Json] = {"changes": await self._told([done.what])}
        return outcome(request, answer, CREATED, stored=done.stored)

    async def approve(self, request: Request) -> JSONResponse:
        """Approve changes: all that are named, or none of them."""
        body = await body_of(request, ApproveBody)
        caller = caller_of(request, body.by, via_of(request))
        if body.all_baseline == bool(body.changes):
            raise RefusedError(422, Reason("register.which_changes"))
        if body.all_baseline:
            whole = await self.office.approve_baseline(body.note, caller)
            units = len({one.unit for one in whole.what})
            return outcome(request, {"changes": [], "baseline": units}, OK, stored=whole.stored)
        done = await self.office.approve(body.changes, body.note, caller)
        return outcome(request, {"changes": await self._told(done.what)}, OK, stored=done.stored)

    async def reject(self, request: Request) -> JSONResponse:
        """Reject changes: all that are named, or none of them."""
        body = await body_of(request, RejectBody)
        caller = caller_of(request, body.by, via_of(request))
        done = await self.office.reject(body.changes, body.reason, caller)
        return outcome(request, {"changes": await self._told(done.what)}, OK, stored=done.stored)

    async def _told(self, changes: Sequence[RegisterChange]) -> list[Json]:
        register = await self._register(self._inventory(), date.max, self.clock.wall())
        return [change_json(one, _name(one, register)) for one in changes]

    async def _register(self, inventory: Inventory, day: date, known: float) -> Register:
        changes = tuple(self.office.book.changes.values())
        return await self.office.beside(lambda: Registers(changes, inventory.divisions.values(), known).at(day))

    def _inventory(self) -> Inventory:
        if not self.board.loaded:
            raise RefusedError(503, Reason("web.no_inventory"))
        return self.board.inventory


def _name(change: RegisterChange, register: Register) -> str:
    unit = register.units.get(change.unit)
    return "" if unit is None else unit.name


def _asked(request: Request, field: str) -> date | None:
    text = request.query_params.get(field)
    if text is None:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise RefusedError(422, Reason.of("register.not_a_day", field=field, value=text[:40])) from None
