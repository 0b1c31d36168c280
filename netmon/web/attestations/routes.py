"""The routes of attestations."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

from fastapi import APIRouter, Request
from fastapi.responses import JSONResponse

from netmon.coverage.attesting import Doubt
from netmon.model.attestation import Attestation, Claim
from netmon.model.belief import Reason
from netmon.model.clock import Clock
from netmon.model.inventory import Inventory
from netmon.model.names import AttestationId
from netmon.views.attestation_json import attestation_json
from netmon.views.incident_json import Json
from netmon.watch.board import Board
from netmon.web.api.request import body_of, caller_of, via_of
from netmon.web.api.router import CREATED, OK, language_of, outcome, routed, sent
from netmon.web.attestations.answers import entered_json, wrong_json
from netmon.web.attestations.bodies import LARGEST, AttestationBody, RowsBody, WithdrawBody
from netmon.web.attestations.entry import Draught
from netmon.web.attestations.office import AttestationOffice
from netmon.web.office import RefusedError

USUALLY: Final = 200
MOST: Final = 20_000
AT_ONCE: Final = 200
"""Rows that are read before others have their turn on the loop."""

REFUSED: Final = 422


def attestations_router(office: AttestationOffice, board: Board, clock: Clock) -> APIRouter:
    """Return all routes."""
    api = AttestationApi(office, board, clock)
    return routed(
        [
            ("GET", "/units", api.units),
            ("GET", "/attestations", api.listed),
            ("GET", "/attestations/{identifier}", api.shown),
            ("POST", "/attestations", api.add),
            ("POST", "/attestations/batch", api.add_rows),
            ("POST", "/attestations/{identifier}/withdraw", api.withdraw),
        ]
    )


@dataclass(frozen=True, slots=True)
class AttestationApi:
    """Answers, one for each route."""

    office: AttestationOffice
    board: Board
    clock: Clock

    async def units(self, request: Request) -> JSONResponse:
        """Tell who is to be connected, in the order of the inventory."""
        inventory = self._inventory()
        listed: list[Json] = [
            {
                "id": unit.id,
                "name": unit.name,
                "name_en": unit.name_en,
                "level": unit.level.value,
                "kind": unit.kind,
                "division": unit.division,
                "networks": list(unit.networks),
                "sample": unit.sample,
            }
            for unit in inventory.units.values()
        ]
        networks: list[Json] = [
            {"id": one.id, "name": one.name, "name_en": one.name_en} for one in inventory.networks.values()
        ]
        return sent({"units": listed, "networks": networks, "time_zone": inventory.time_zone}, OK, language_of(request))

    async def listed(self, request: Request) -> JSONResponse:
        """Tell of the newest entries, narrowed down as asked; withdrawn ones with `which=all`."""
        query = request.query_params
        which, limit = query.get("which", "standing"), query.get("limit", str(USUALLY))
        if which not in {"standing", "all"}:
            raise RefusedError(REFUSED, Reason.of("api.field_choice", field="which", choices="standing, all"))
        if not (limit.isascii() and limit.isdigit() and 0 < int(limit[:6]) <= MOST):
            raise RefusedError(REFUSED, Reason.of("attest.bad_limit", most=MOST))
        if query.get("claim", Claim.PORTAL) not in tuple(Claim):
            raise RefusedError(REFUSED, Reason.of("api.field_choice", field="claim", choices=", ".join(Claim)))
        found = [
            paper
            for paper in reversed(list(self.office.book.papers.values()))
            if (which == "all" or paper.withdrawn_at is None)
            and query.get("unit", paper.unit) == paper.unit
            and query.get("network", paper.network) == paper.network
            and query.get("claim", paper.claim) == paper.claim
        ]
        told: list[Json] = [self._json(paper) for paper in found[: int(limit)]]
        return sent({"attestations": told, "count": len(found)}, OK, language_of(request))

    async def shown(self, request: Request, identifier: str) -> JSONResponse:
        """Tell of one."""
        paper = self.office.book.papers.get(AttestationId(identifier))
        if paper is None:
            raise RefusedError(404, Reason.of("attest.none_such", id=identifier[:64]))
        return sent({"attestation": self._json(paper)}, OK, language_of(request))

    async def add(self, request: Request) -> JSONResponse:
        """Enter one. What is on record already is not entered again, and told."""
        body = await body_of(request, AttestationBody)
        caller = caller_of(request, body.by, via_of(request))
        draft = self._draught().read(body)
        if not isinstance(draft, Attestation):
            raise RefusedError(REFUSED, *(doubt.why for doubt in draft))
        done = await self.office.enter((draft,), (), caller)
        paper = done.what.new[0] if done.what.new else done.what.unchanged[0][1]
        answer: dict[str, Json] = {"attestation": self._json(paper), "entered": bool(done.what.new)}
        return outcome(request, answer, CREATED if done.what.new else OK, stored=done.stored)

    async def add_rows(self, request: Request) -> JSONResponse:
        """Enter rows all together; where one of them is wrong none is, and all that is wrong is told by row."""
        body = await body_of(request, RowsBody, LARGEST)
        caller = caller_of(request, body.by, via_of(request))
        draught, inventory = self._draught(), self._inventory()
        drafts: list[Attestation] = []
        wrong: list[tuple[int, Doubt]] = []
        for place, row in enumerate(body.rows):
            if row.file is not None and row.file >= len(body.files):
                wrong.append((place, Doubt("file", Reason("attest.no_such_file"))))
                continue
            read = draught.read(row, "" if row.file is None else body.files[row.file].digest)
            if isinstance(read, Attestation):
                drafts.append(read)
            else:
                wrong += ((place, doubt) for doubt in read)
            if place % AT_ONCE == 0:
                await asyncio.sleep(0)
        if wrong:
            language = language_of(request)
            told: list[Json] = [wrong_json(*one, language) for one in wrong]
            return sent({"errors": told}, REFUSED, language)
        files = [file.name for file in body.files]
        done = await self.office.enter(drafts, files, caller, dry_run=body.dry_run)
        return outcome(request, entered_json(done.what, inventory), OK, stored=done.stored)

    async def withdraw(self, request: Request, identifier: str) -> JSONResponse:
        """Withdraw one from now on."""
        body = await body_of(request, WithdrawBody)
        caller = caller_of(request, body.by, via_of(request))
        done = await self.office.withdraw(AttestationId(identifier), body.reason, caller)
        return outcome(request, {"attestation": self._json(done.what)}, OK, stored=done.stored)

    def _inventory(self) -> Inventory:
        if not self.board.loaded:
            raise RefusedError(503, Reason("web.no_inventory"))
        return self.board.inventory

    def _draught(self) -> Draught:
        inventory = self._inventory()
        today = datetime.fromtimestamp(self.clock.wall(), ZoneInfo(inventory.time_zone)).date()
        return Draught(inventory, today)

    def _json(self, paper: Attestation) -> dict[str, Json]:
        unit = self.board.inventory.units.get(paper.unit) if self.board.loaded else None
        return attestation_json(paper, "" if unit is None else unit.name)
