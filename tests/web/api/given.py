"""The API over a board, a book and a ledger in memory."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from zoneinfo import ZoneInfo

import httpx
from starlette.types import ASGIApp, Receive, Scope, Send

from netmon.judge.wiring import Wiring
from netmon.model.audit import AuditEntry
from netmon.model.belief import Belief, Reason, Standing
from netmon.model.event_id import EventIds
from netmon.model.incident import (
    Acknowledgement,
    Conclusion,
    Incident,
    IncidentChange,
    IncidentNews,
    IncidentStep,
    Matter,
    Severity,
)
from netmon.model.maintenance import Maintenance
from netmon.model.names import IncidentId, MaintenanceId, NetworkId
from netmon.watch.board import Board
from netmon.watch.maintenance import MaintenanceBook
from netmon.web.api.router import api_router
from netmon.web.application import create_app
from netmon.web.office import Office
from netmon.web.visitor import Visitor, admit
from tests.watch.plant import dev, tree
from tests.watch.world import VirtualClock

IDENTIFIER = IncidentId("00000000000000042")
PLANT = {"hub": "", "pref": "hub", "a": "pref", "b": "pref"}


class Desk:
    """Incidents by the contract of `netmon.web.office.Desk`."""

    def __init__(self) -> None:
        self.incident = Incident(
            IDENTIFIER,
            NetworkId("intranet"),
            Matter.OUTAGE,
            Severity.MAJOR,
            (dev("pref"),),
            Reason("reason.no_answer"),
            0.0,
            0.0,
        )

    @property
    def incidents(self) -> Mapping[IncidentId, Incident]:
        return {self.incident.id: self.incident}

    def acknowledge(self, incident: IncidentId, acknowledgement: Acknowledgement) -> IncidentNews | Reason:
        return self._change(
            incident, replace(self.incident, acknowledgement=acknowledgement), IncidentStep.ACKNOWLEDGED
        )

    def release(self, incident: IncidentId, by: str) -> IncidentNews | Reason:
        if self.incident.acknowledgement is None:
            return Reason("api.maintenance_over", (("id", incident),))
        return self._change(incident, replace(self.incident, acknowledgement=None), IncidentStep.RELEASED)

    def conclude(
        self, incident: IncidentId, conclusion: Conclusion, stored: Incident | None = None
    ) -> IncidentNews | Reason:
        return self._change(incident, replace(self.incident, conclusion=conclusion), IncidentStep.CONCLUDED)

    def _change(self, id_: IncidentId, after: Incident, step: IncidentStep) -> IncidentNews | Reason:
        self.incident = after
        return IncidentNews(IncidentChange("1", id_, step, 0.0, Reason("x")), after)


@dataclass
class Place:
    """An office, and whoever comes to it: `visitor` is who logged in."""

    visitor: Visitor = field(default_factory=Visitor)
    stored: bool | None = True
    """What the store answers; None: nothing yet."""
    papers: list[Maintenance | AuditEntry] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.clock = VirtualClock()
        self.board = Board()
        inventory = tree(PLANT)
        wiring = Wiring.of(inventory)
        beliefs = {one: Belief(one, Standing(), 0.0, Reason("x")) for one in wiring.ranks}
        self.board.replace(inventory, beliefs, {})
        self.book = MaintenanceBook(self.clock, self.board)
        self.book.load(wiring)
        self.desk = Desk()
        self.waiting: list[asyncio.Future[bool]] = []
        self.office = Office(self.clock, EventIds(), self.book, self.desk, self._keep, self._find)
        self.app = create_app([api_router(self.office, self.board, self.clock)])

    def _keep(self, papers: tuple[Maintenance | AuditEntry, ...]) -> asyncio.Future[bool]:
        self.papers += papers
        future: asyncio.Future[bool] = asyncio.get_running_loop().create_future()
        if self.stored is None:
            self.waiting.append(future)
        else:
            future.set_result(self.stored)
        return future

    def enter(self, device: str, reason: str) -> Maintenance:
        """Put an entry into the book that runs for an hour."""
        now = datetime.fromtimestamp(self.clock.wall(), ZoneInfo("Asia/Shanghai")).replace(tzinfo=None, microsecond=0)
        made = Maintenance(MaintenanceId("7".zfill(17)), dev(device), now, 3600.0, "Asia/Shanghai", reason, "张三", 0.0)
        self.book.put(made)
        return made

    async def _find(self, incident: IncidentId) -> Incident | None:
        return None

    def _door(self) -> ASGIApp:
        async def door(scope: Scope, receive: Receive, send: Send) -> None:
            admit(scope, self.visitor)
            await self.app(scope, receive, send)

        return door

    async def ask(self, method: str, path: str, body: object = None, **headers: str) -> httpx.Response:
        """Ask as the command line does, but for `headers` (`_` for `-`; an empty one is left out)."""
        sent = {"accept-language": "en", "x-netmon": "cli", "content-type": "application/json"}
        sent |= {name.replace("_", "-"): value for name, value in headers.items()}
        transport = httpx.ASGITransport(self._door(), client=("192.0.2.7", 4711))
        async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1:9899/api/v1/") as client:
            content = body if isinstance(body, bytes) else None
            kept = {name: value for name, value in sent.items() if value}
            if content is not None:
                return await client.request(method, path, content=content, headers=kept)
            return await client.request(method, path, json=body, headers=kept)
