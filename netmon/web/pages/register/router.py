"""The pages of the register: what waits, the lists, and the life of a unit."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from netmon.coverage.difference import INVENTORY
from netmon.coverage.fold import Registers
from netmon.coverage.register import Register
from netmon.figures.errors import FigureError
from netmon.figures.figures import Figures
from netmon.model.belief import Reason
from netmon.model.inventory import Inventory
from netmon.model.names import UnitId
from netmon.model.register import Level
from netmon.model.register_change import Act, RegisterChange, Review
from netmon.web.office import RefusedError
from netmon.web.pages.indicators.card import rate
from netmon.web.pages.lists import Sheet
from netmon.web.pages.page import READ, Pages
from netmon.web.pages.register.asking import Wanted, listings
from netmon.web.pages.register.effects import Effect, Question, effects
from netmon.web.pages.register.waiting import Group, groups_of, names_of, says, standing_of
from netmon.web.pages.render import Speech
from netmon.web.pages.sources import Sources
from netmon.web.register.office import RegisterOffice
from netmon.web.tokens import FormTokens
from netmon.web.visitor import visitor_of

GROUPS_SHOWN: Final = 20
UNITS_SHOWN: Final = 200
DECIDED_SHOWN: Final = 20
FORESEEING: Final = 1.5
"""Seconds after which no further unit's effect on the figures is worked out; its own page does."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What a page starts from: who is registered today, and `last`, with all that is to come."""

    speech: Speech
    inventory: Inventory
    today: date
    register: Register
    last: Register


class RegisterPages:
    """Answers, one for each page. They read; `tokens` are for their forms."""

    def __init__(self, sources: Sources, pages: Pages, office: RegisterOffice) -> None:
        self.sources: Final = sources
        self.pages: Final = pages
        self.office: Final = office
        self.tokens: Final = FormTokens(sources.clock)

    def add_to(self, router: APIRouter) -> None:
        """Add the routes."""
        router.add_api_route("/register", self.shown, methods=READ, include_in_schema=False)
        router.add_api_route("/register/units", self.listed, methods=READ, include_in_schema=False)
        router.add_api_route("/register/units/{identifier}", self.unit, methods=READ, include_in_schema=False)

    async def shown(self, request: Request) -> HTMLResponse:
        """Answer with what waits, and with the list of each network."""
        standing = await self.standing(request, 0)
        if isinstance(standing, HTMLResponse):
            return standing
        book = self.office.book
        groups = await self._groups(request, standing, book.waiting())
        baseline = book.waiting(baseline=True)
        values = {
            "sheet": groups,
            "baseline": len({one.unit for one in baseline}),
            "lists": listings(standing.register, standing.inventory.networks),
            "decided": self._decided(),
            "total": len(standing.register.units),
        }
        return self.send(request, "register_front.html", standing, values)

    async def listed(self, request: Request) -> HTMLResponse:
        """Answer with who was registered on a day, as known at the end of another: all, or those of one list."""
        standing = await self.standing(request, 1)
        if isinstance(standing, HTMLResponse):
            return standing
        wanted, zone = Wanted.of(request.query_params), standing.speech.zone
        register, day = standing.register, standing.today
        wrong: tuple[Reason, ...] = ()
        try:
            day = wanted.day(standing.today)
            known = wanted.moment(standing.speech.now, zone)
            if wanted.at or wanted.known:
                register = (await self._registers(standing.inventory, known)).at(day)
        except RefusedError as error:
            wrong = error.reasons
        units = wanted.of_register(register)
        values = {
            "wanted": wanted,
            "day": day,
            "wrong": wrong,
            "shown_register": register,
            "sheet": Sheet.of(units, request.query_params.get("page", ""), UNITS_SHOWN),
            "sample": any(unit.sample for unit in units),
            "exempt": sum(any(one.network == wanted.network for one in unit.exemptions) for unit in units),
            "levels": tuple(Level),
            "kinds": tuple(dict.fromkeys(unit.kind for unit in register.units.values())),
        }
        return self.send(request, "register_units.html", standing, values, 422 if wrong else 200)

    async def unit(self, request: Request, identifier: str) -> HTMLResponse:
        """Answer with what a unit is, what waits of it, and all that ever happened to it."""
        standing = await self.standing(request, 2)
        if isinstance(standing, HTMLResponse):
            return standing
        id_ = UnitId(identifier)
        life = self.office.book.of(id_)
        if not life:
            return self.send(request, "register_unknown.html", standing, {"id": identifier[:100]}, 404)
        waiting = [one for one in life if one.review is Review.PROPOSED and not one.baseline]
        groups = await self._groups(request, standing, [one for one in waiting if one.unit == id_])
        values = {
            "id": id_,
            "unit": standing.register.units.get(id_),
            "sheet": groups,
            # Of one day, what was entered first stands first.
            "life": sorted(life, key=lambda one: (one.effective or date.min, one.id), reverse=True),
            "sample": id_ in standing.last.units and standing.last.units[id_].sample,
            "in_inventory": id_ in standing.inventory.units,
        }
        return self.send(request, "register_unit.html", standing, values)

    async def standing(self, request: Request, depth: int) -> Standing | HTMLResponse:
        """Return what a page starts from, or the page that says that there is nothing yet."""
        speech = self.pages.speech(self.pages.viewer(request, depth))
        inventory = speech.inventory
        if inventory is None:
            return self.pages.nothing_loaded(speech)
        today = datetime.fromtimestamp(speech.now, speech.zone).date()
        registers = await self._registers(inventory, speech.now)
        return Standing(speech, inventory, today, registers.at(today), registers.at(date.max))

    def send(
        self, request: Request, template: str, standing: Standing, values: Mapping[str, object], status: int = 200
    ) -> HTMLResponse:
        """Render and send, with what all of these pages say."""
        visitor = visitor_of(request)
        here: dict[str, object] = {
            "visitor": visitor,
            "acting": bool(visitor.user) and visitor.operator,
            "token": self.tokens.make(visitor.user),
            "acts": tuple(Act),
            "names": names_of(self.office.book.changes.values(), standing.last, standing.speech.language),
            "divisions_known": standing.inventory.divisions,
            "says": says,
            "standing_of": standing_of,
            "inventory_id": INVENTORY,
            "rate": rate,
        }
        return self.pages.send(template, standing.speech, here | dict(values), status)

    async def _registers(self, inventory: Inventory, known: float) -> Registers:
        changes, divisions = tuple(self.office.book.changes.values()), inventory.divisions.values()

        def folded() -> Registers:
            registers = Registers(changes, divisions, known)
            registers.at(date.max)
            return registers

        return await self.office.beside(folded)

    async def _groups(self, request: Request, standing: Standing, waiting: Collection[RegisterChange]) -> Sheet[Group]:
        visitor, names = visitor_of(request), names_of(waiting, standing.last, standing.speech.language)
        sheet = Sheet.of(groups_of(waiting, names, visitor, {}), request.query_params.get("page", ""), GROUPS_SHOWN)
        shown = [entry.change for group in sheet.rows for entry in group.entries]
        moved = await self._effects(standing, sheet.rows) if shown else {}
        return Sheet(groups_of(shown, names, visitor, moved), sheet.total, sheet.page, sheet.pages)

    async def _effects(self, standing: Standing, groups: Collection[Group]) -> dict[UnitId, tuple[Effect, ...]]:
        book = self.sources.figures
        if book is None:
            return {}
        changes = tuple(self.office.book.changes.values())
        asked = {group.unit: [entry.change for entry in group.entries] for group in groups}
        question = Question(changes, tuple(standing.inventory.divisions.values()), standing.speech.now, standing.today)
        clock = self.sources.clock

        def query(figures: Figures) -> dict[UnitId, tuple[Effect, ...]]:
            began = clock.monotonic()
            return effects(figures, question, asked, lambda: clock.monotonic() - began < FORESEEING)

        try:
            return await book.read(query) or {}
        except FigureError:
            return {}

    def _decided(self) -> tuple[RegisterChange, ...]:
        found = [one for one in self.office.book.changes.values() if one.reviewed_at is not None and not one.baseline]
        return tuple(sorted(found, key=lambda one: one.reviewed_at or 0.0, reverse=True)[:DECIDED_SHOWN])
