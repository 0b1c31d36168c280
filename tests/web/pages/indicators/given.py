"""The pages of figures on a real database: three departments, a prefecture and two counties in June 2026."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import httpx
from anyio import to_thread
from fastapi import APIRouter
from starlette.types import ASGIApp, Receive, Scope, Send

from netmon.app.bulletins import Bulletins
from netmon.app.figures import FigureDesk
from netmon.app.records import StoredRecords
from netmon.app.rectification import Rectifying
from netmon.app.returns import Returning
from netmon.app.shown_figures import ShownFigures
from netmon.inventory import load
from netmon.model.event_id import EventIds
from netmon.store import Store
from netmon.web.application import create_app
from netmon.web.attestations.book import AttestationBook
from netmon.web.attestations.office import AttestationOffice
from netmon.web.bulletins.office import BulletinOffice
from netmon.web.pages import pages_router
from netmon.web.register.book import RegisterBook
from netmon.web.register.office import RegisterOffice
from netmon.web.returns.office import ReturnOffice
from netmon.web.visitor import Visitor, admit
from tests.exporters import plain
from tests.figures.database import INVENTORY, NOW
from tests.store.given import QUICK
from tests.web.pages.browsing import Page, parsed, sources

T = TypeVar("T")


@dataclass
class Clock:
    """It is the afternoon of 1 July."""

    now: float = NOW

    def monotonic(self) -> float:
        return time.monotonic()

    def wall(self) -> float:
        return self.now


@dataclass
class Shown:
    """The pages, and what they are made from."""

    desk: FigureDesk
    store: Store
    figures: ShownFigures
    router: APIRouter
    office: RegisterOffice
    returns: ReturnOffice
    bulletins: BulletinOffice
    rectifying: Rectifying

    async def page(self, path: str = "", accept: str = "", visitor: Visitor | None = None) -> Page:
        """Ask for a page, without a server between."""
        async with self.browser(visitor or Visitor()) as client:
            return parsed(await client.get(path, headers={"Accept-Language": accept}))

    def browser(self, visitor: Visitor) -> httpx.AsyncClient:
        """Return the browser of somebody whom the door has let in."""

        async def door(scope: Scope, receive: Receive, send: Send) -> None:
            admit(scope, visitor)
            app: ASGIApp = create_app([self.router])
            await app(scope, receive, send)

        transport = httpx.ASGITransport(door, client=("192.0.2.7", 4711))
        return httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1/")


def beside(work: Callable[[], T]) -> Awaitable[T]:
    """Run beside the loop."""
    return to_thread.run_sync(work)


@asynccontextmanager
async def shown(database: str, patience: float = 30.0, file: Path = INVENTORY) -> AsyncIterator[Shown]:
    """Show the figures of a database, made once."""
    clock, inventory, wall = Clock(), load(file, {}, secrets=False), plain.Wall()
    wall.show(inventory)
    store = Store.open(database, clock, QUICK)
    store.start()
    desk = FigureDesk(store, clock, "省中心机房")
    try:
        desk.load(inventory)
        await desk.turn()
        figures = ShownFigures(desk, store, clock, patience)
        office = RegisterOffice(clock, EventIds(), RegisterBook(), store.papers, beside)
        office.book.put(store.reader.register_changes())
        ids = EventIds()
        papers = AttestationOffice(clock, ids, AttestationBook(), store.papers)
        papers.book.load(store.reader.attestations(float("inf"), withdrawn=True))
        returning = Returning(clock, store, wall.board, ids, papers, figures)
        returning.start()
        publishing = Bulletins(clock, store, wall.board, ids, desk)
        rectifying = Rectifying(clock, store, wall.board, ids, desk)
        rectifying.start()
        given = sources(
            wall.board,
            clock=clock,
            records=StoredRecords(store),
            figures=figures,
            register=office,
            returns=returning.office,
            bulletins=publishing.office,
            rectification=rectifying.room,
        )
        router = APIRouter()
        router.include_router(pages_router(given))
        router.include_router(publishing.router())
        yield Shown(desk, store, figures, router, office, returning.office, publishing.office, rectifying)
        returning.close()
        publishing.close()
    finally:
        desk.close()
        await store.close()
