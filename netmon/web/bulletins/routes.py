"""The routes of bulletins."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass

from fastapi import APIRouter, Request
from fastapi.responses import JSONResponse, Response

from netmon.model.belief import Reason
from netmon.model.clock import Clock
from netmon.model.publishing import KeptBulletin
from netmon.views.incident_json import Json
from netmon.watch.board import Board
from netmon.web.api.bodies import ByBody
from netmon.web.api.request import body_of, caller_of, via_of
from netmon.web.api.router import ACCEPTED, CREATED, OK, language_of, outcome, routed, sent
from netmon.web.attachment import attachment
from netmon.web.bulletins.answers import bulletin_json, failed_json, making_json
from netmon.web.bulletins.bodies import MakeBody, ReasonBody, revision_of, wanted_of
from netmon.web.bulletins.office import BulletinOffice
from netmon.web.office import RefusedError


def bulletins_router(office: BulletinOffice, board: Board, clock: Clock) -> APIRouter:
    """Return all routes."""
    api = BulletinApi(office, board, clock)
    return routed(
        [
            ("GET", "/bulletins", api.listed),
            ("GET", "/bulletins/{identifier}", api.shown),
            ("GET", "/bulletins/{identifier}/content", api.content),
            ("GET", "/bulletins/{identifier}/files/{name}", api.file),
            ("POST", "/bulletins", api.make),
            ("POST", "/bulletins/{identifier}/publish", api.publish),
            ("POST", "/bulletins/{identifier}/withdraw", api.withdraw),
        ]
    )


@dataclass(frozen=True, slots=True)
class BulletinApi:
    """Answers, one for each route. `?revision=` is a revision; without it the newest is meant, drafts included."""

    office: BulletinOffice
    board: Board
    clock: Clock

    async def listed(self, request: Request) -> JSONResponse:
        """Tell of all that were ever made, and what is being made now."""
        listed, language = await self.office.desk.listed(), language_of(request)
        making, failed = self.office.making, self.office.failed
        told: dict[str, Json] = {
            "bulletins": [bulletin_json(one) for one in listed],
            "making": None if making is None else making_json(making),
            "failed": None if failed is None else failed_json(failed, language),
        }
        return sent(told, OK, language)

    async def shown(self, request: Request, identifier: str) -> JSONResponse:
        """Tell of one, with its files."""
        kept = await self._found(request, identifier)
        told = bulletin_json(kept, await self.office.desk.files(kept))
        return sent({"bulletin": told}, OK, language_of(request))

    async def content(self, request: Request, identifier: str) -> Response:
        """Answer with the canonical text, of which the digest is."""
        kept = await self._found(request, identifier)
        return Response(await self.office.desk.content(kept), media_type="application/json")

    async def file(self, request: Request, identifier: str, name: str) -> Response:
        """Answer with a file, octet by octet as it was when the bulletin was published."""
        _, body = await self.office.file(await self._found(request, identifier), name)
        return attachment(name, body)

    async def make(self, request: Request) -> JSONResponse:
        """Make a draft; 202 where that takes longer than the caller waits. It goes on being made."""
        body = await body_of(request, MakeBody)
        if not self.board.loaded:
            raise RefusedError(503, Reason("web.no_inventory"))
        caller = caller_of(request, body.by, via_of(request))
        task = self.office.begin(wanted_of(body, self.board.inventory, self.clock.wall()), caller)
        making = self.office.making
        await asyncio.wait([task], timeout=body.wait)
        if not task.done() and making is not None:
            return sent({"making": making_json(making)}, ACCEPTED, language_of(request))
        done = task.result()
        return outcome(request, {"bulletin": bulletin_json(done.what)}, CREATED, stored=done.stored)

    async def publish(self, request: Request, identifier: str) -> JSONResponse:
        """Publish a draft."""
        body = await body_of(request, ByBody)
        caller = caller_of(request, body.by, via_of(request))
        done = await self.office.publish(await self._found(request, identifier), caller)
        told = bulletin_json(done.what, await self.office.desk.files(done.what) if done.stored else ())
        return outcome(request, {"bulletin": told}, OK, stored=done.stored)

    async def withdraw(self, request: Request, identifier: str) -> JSONResponse:
        """Withdraw a draft."""
        body = await body_of(request, ReasonBody)
        caller = caller_of(request, body.by, via_of(request))
        done = await self.office.withdraw(await self._found(request, identifier), body.reason, caller)
        return outcome(request, {"bulletin": bulletin_json(done.what)}, OK, stored=done.stored)

    async def _found(self, request: Request, identifier: str) -> KeptBulletin:
        return await self.office.find(identifier, revision_of(request.query_params.get("revision", "")))
