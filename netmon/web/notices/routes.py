"""The routes of notices."""

from __future__ import annotations

from collections.abc import Awaitable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol
from zoneinfo import ZoneInfo

from fastapi import APIRouter, Request
from fastapi.responses import JSONResponse

from netmon.coverage.notices import standing
from netmon.figures.errors import FigureError
from netmon.model.belief import Reason
from netmon.model.bulletin import DueState
from netmon.model.clock import Clock
from netmon.model.inventory import Inventory
from netmon.model.names import IndicatorId, NetworkId, NoticeId, UnitId
from netmon.model.notice import Notice, NoticeAct, NoticeStep
from netmon.rectification.proposing import Drafts, Wanted
from netmon.views.incident_json import Json
from netmon.views.notice_json import notice_json
from netmon.watch.board import Board
from netmon.web.api.request import body_of, caller_of, via_of
from netmon.web.api.router import CREATED, OK, language_of, outcome, routed, sent
from netmon.web.notices.bodies import ExtendBody, ProposeBody, ReplyBody, SendBody, WithdrawBody, day_of
from netmon.web.notices.office import NoticeOffice
from netmon.web.office import RefusedError


class Drawing(Protocol):
    """Draws notices up from what was reported, beside the loop. Raises FigureError, TimeoutError, StoreError."""

    def __call__(self, wanted: Wanted) -> Awaitable[Drafts]:
        """Return drafts."""
        ...


def notices_router(office: NoticeOffice, drawing: Drawing, board: Board, clock: Clock) -> APIRouter:
    """Return all routes."""
    api = NoticeApi(office, drawing, board, clock)
    return routed(
        [
            ("GET", "/notices", api.listed),
            ("GET", "/notices/{identifier}", api.shown),
            ("POST", "/notices", api.propose),
            ("POST", "/notices/send", api.send),
            ("POST", "/notices/{identifier}/reply", api.reply),
            ("POST", "/notices/{identifier}/extend", api.extend),
            ("POST", "/notices/{identifier}/withdraw", api.withdraw),
        ]
    )


@dataclass(frozen=True, slots=True)
class NoticeApi:
    """Answers, one for each route."""

    office: NoticeOffice
    drawing: Drawing
    board: Board
    clock: Clock

    async def listed(self, request: Request) -> JSONResponse:
        """Tell of notices, the oldest first, narrowed down by network, unit and state."""
        query, today = request.query_params, self._today()
        if query.get("state", DueState.OPEN) not in tuple(DueState):
            raise RefusedError(422, Reason.of("api.field_choice", field="state", choices=", ".join(DueState)))
        found: list[Json] = [
            self._json(one, request)
            for one in self.office.book.notices.values()
            if query.get("network", one.network) == one.network
            and query.get("unit", one.unit) == one.unit
            and query.get("state") in {None, standing(one, today).state.value}
        ]
        return sent({"notices": found}, OK, language_of(request))

    async def shown(self, request: Request, identifier: str) -> JSONResponse:
        """Tell of one."""
        notice = self.office.book.notices.get(NoticeId(identifier))
        if notice is None:
            raise RefusedError(404, Reason.of("rectify.none_such", id=identifier[:64]))
        return sent({"notice": self._json(notice, request)}, OK, language_of(request))

    async def propose(self, request: Request) -> JSONResponse:
        """Propose a notice for each unit that lacks something, or with `dry_run` tell which there would be."""
        body = await body_of(request, ProposeBody)
        caller = caller_of(request, body.by, via_of(request))
        inventory = self._inventory()
        if body.network not in inventory.networks:
            choices = ", ".join(inventory.networks)
            raise RefusedError(422, Reason.of("register.unknown_network", network=body.network[:100], choices=choices))
        wanted = Wanted(
            NetworkId(body.network),
            tuple(map(UnitId, body.units)),
            tuple(map(IndicatorId, body.indicators)),
            None if body.day is None else day_of("day", body.day),
            body.unknown,
        )
        try:
            drafts = await self.drawing(wanted)
        except FigureError as error:
            raise RefusedError(422, Reason.of(error.code, **_plain(error))) from error
        told: dict[str, Json] = {
            "day": drafts.day.isoformat(),
            "already": [
                {"indicator": one.indicator, "item": str(one.item), "notice": id_} for one, id_ in drafts.already
            ],
            "nobodys": list(drafts.nobodys),
            "drafts": [
                {"unit": one.unit, "unit_name": one.unit_name, "lacking": len(one.lacking)} for one in drafts.drafts
            ],
        }
        if body.dry_run:
            return sent({**told, "notices": []}, OK, language_of(request))
        done = await self.office.propose(drafts, body.network, caller)
        answer = {**told, "notices": [self._json(one, request) for one in done.what]}
        return outcome(request, answer, CREATED if done.what else OK, stored=done.stored)

    async def send(self, request: Request) -> JSONResponse:
        """Note that notices were sent, under which number, and until when: all of them, or none."""
        body = await body_of(request, SendBody)
        step = _step(NoticeAct.SENT, document=body.document, deadline=day_of("deadline", body.deadline), text=body.note)
        return await self._take(request, body.notices, step, body.by)

    async def reply(self, request: Request, identifier: str) -> JSONResponse:
        """Note what the unit answered. That closes nothing."""
        body = await body_of(request, ReplyBody)
        day = self._today() if body.day is None else day_of("day", body.day)
        step = _step(NoticeAct.REPLIED, document=body.document, text=body.text, signer=body.signer, day=day)
        return await self._take(request, [identifier], step, body.by)

    async def extend(self, request: Request, identifier: str) -> JSONResponse:
        """Move the deadline."""
        body = await body_of(request, ExtendBody)
        deadline = day_of("deadline", body.deadline)
        step = _step(NoticeAct.EXTENDED, document=body.document, deadline=deadline, text=body.reason)
        return await self._take(request, [identifier], step, body.by)

    async def withdraw(self, request: Request, identifier: str) -> JSONResponse:
        """Withdraw one: it asks for nothing any more."""
        body = await body_of(request, WithdrawBody)
        return await self._take(request, [identifier], _step(NoticeAct.WITHDRAWN, text=body.reason), body.by)

    async def _take(
        self, request: Request, named: list[str] | tuple[str, ...], step: NoticeStep, by: str | None
    ) -> JSONResponse:
        caller = caller_of(request, by, via_of(request))
        done = await self.office.take(named, step, self._today(), caller)
        answer: dict[str, Json] = {"notices": [self._json(one, request) for one in done.what]}
        return outcome(request, answer, OK, stored=done.stored)

    def _json(self, notice: Notice, request: Request) -> dict[str, Json]:
        return notice_json(notice, standing(notice, self._today()), language_of(request))

    def _today(self) -> date:
        return datetime.fromtimestamp(self.clock.wall(), ZoneInfo(self._inventory().time_zone)).date()

    def _inventory(self) -> Inventory:
        if not self.board.loaded:
            raise RefusedError(503, Reason("web.no_inventory"))
        return self.board.inventory


def _step(
    act: NoticeAct,
    document: str = "",
    deadline: date | None = None,
    text: str = "",
    signer: str = "",
    day: date | None = None,
) -> NoticeStep:
    """Return a step of nobody yet, with no notice."""
    return NoticeStep("", NoticeId(""), act, 0.0, "", document, deadline, text, signer, day)


def _plain(error: FigureError) -> dict[str, object]:
    return {
        name: ", ".join(map(str, fact)) if isinstance(fact, list | tuple) else fact
        for name, fact in error.facts.items()
    }
