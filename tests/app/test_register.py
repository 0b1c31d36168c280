"""The daemon's register: begun with the first inventory, kept in the store, known again after a restart."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest

from netmon.app.register import Registering
from netmon.clock import SystemClock
from netmon.model.event_id import EventIds
from netmon.model.inventory import Inventory
from netmon.model.register_change import Act, Review
from netmon.store import Store
from netmon.watch.board import Board
from netmon.web.office import Caller
from netmon.words import Language
from tests.coverage.given import inventory, unit
from tests.store.given import eventually, running


async def settled(store: Store, taken: Inventory) -> Registering:
    """Start a register on the store, and give it an inventory."""
    ids = EventIds(store.reader.newest_event())
    register = Registering(SystemClock(), store, Board(), ids, Language.EN)
    register.start()
    register.load(taken)
    return register


@pytest.mark.anyio
async def test_it_is_begun_once_and_later_differences_wait_for_a_person(tmp_path: Path) -> None:
    first, second = inventory([unit("a")]), inventory([unit("a"), unit("b")])
    async with running(tmp_path / "n.db") as store:
        register = await settled(store, first)
        work = asyncio.create_task(register.run())
        await eventually(lambda: len(store.reader.register_changes()) == 2)
        assert all(one.baseline for one in store.reader.register_changes())
        register.load(second)
        await eventually(lambda: len(store.reader.register_changes()) == 4)
        await register.office.approve(["b"], "", Caller("甲", "cli", ""))
        await eventually(lambda: store.reader.register_changes()[-1].review is Review.APPROVED)
        work.cancel()
    async with running(tmp_path / "n.db") as store:
        before = store.reader.register_version()
        register = await settled(store, second)
        work = asyncio.create_task(register.run())
        register.load(first)
        await eventually(lambda: store.reader.register_version() != before)
        waiting = store.reader.register_changes(waiting=True)
        assert [(one.act, one.unit) for one in waiting if not one.baseline] == [(Act.CLOSED, "b")]
        codes = [line.entry.what.code for line in store.reader.audit()]
        assert sorted(codes) == [
            "audit.register_approved",
            "audit.register_approved",
            "audit.register_begun",
            "audit.register_derived",
            "audit.register_derived",
        ]
        work.cancel()
