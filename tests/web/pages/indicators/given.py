"""The pages of figures on a real database: three departments, a prefecture and two counties in June 2026."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass

import httpx
from fastapi import APIRouter

from netmon.app.figures import FigureDesk
from netmon.app.records import StoredRecords
from netmon.app.shown_figures import ShownFigures
from netmon.inventory import load
from netmon.store import Store
from netmon.web.application import create_app
from netmon.web.pages import pages_router
from tests.exporters import plain
from tests.figures.database import INVENTORY, NOW
from tests.store.given import QUICK
from tests.web.pages.browsing import Page, parsed, sources


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

    async def page(self, path: str = "", accept: str = "") -> Page:
        """Ask for a page, without a server between."""
        transport = httpx.ASGITransport(create_app([self.router]))
        async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1/") as client:
            return parsed(await client.get(path, headers={"Accept-Language": accept}))


@asynccontextmanager
async def shown(database: str, patience: float = 30.0) -> AsyncIterator[Shown]:
    """Show the figures of a database, made once."""
    clock, inventory, wall = Clock(), load(INVENTORY, {}, secrets=False), plain.Wall()
    wall.show(inventory)
    store = Store.open(database, clock, QUICK)
    store.start()
    desk = FigureDesk(store, clock, "省中心机房")
    try:
        desk.load(inventory)
        await desk.turn()
        figures = ShownFigures(desk, store, clock, patience)
        router = pages_router(sources(wall.board, clock=clock, records=StoredRecords(store), figures=figures))
        yield Shown(desk, store, figures, router)
    finally:
        desk.close()
        await store.close()
