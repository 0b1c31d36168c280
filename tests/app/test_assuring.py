"""An assurance is put in force at its time and taken back at its end, also after a restart in the middle."""

from __future__ import annotations

import asyncio
import time
from dataclasses import dataclass, replace

import pytest

from netmon.app import assuring
from netmon.app.assuring import Assuring
from netmon.app.reading import Read
from netmon.judge.wiring import Wiring
from netmon.model.names import DeviceId, Subject, SubjectKind
from netmon.words import Language
from tests.judge.test_assuring import EXTRANET, assurance, at
from tests.shifts.given import inventory

BEGINS, ENDS = at("2026-09-28 08:00"), at("2026-10-08 20:00")


@dataclass
class Clock:
    now: float

    def monotonic(self) -> float:
        return time.monotonic()

    def wall(self) -> float:
        return self.now


def declared() -> Read:
    made = replace(inventory(), assurances={"guoqing": assurance()})
    return Read(made, Wiring.of(made))


def reachability(found: Read) -> tuple[float, float]:
    """In the inventory, and where belief looks it up."""
    ce = found.wiring.devices[Subject(SubjectKind.DEVICE, "ce", EXTRANET)]
    return found.inventory.devices[DeviceId("ce")].probing.reachability, ce.probing.reachability


@pytest.mark.parametrize(("now", "seconds"), [(BEGINS - 1, 30.0), (BEGINS + 86400, 5.0), (ENDS, 30.0)])
def test_after_a_start_what_runs_is_in_force(now: float, seconds: float) -> None:
    found = declared()
    assert reachability(Assuring(Clock(now), Language.ZH, found).now(found)) == (seconds, seconds)


@pytest.mark.anyio
async def test_it_begins_and_ends_by_itself_and_nothing_is_read_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(assuring, "LOOK_EVERY", 0.0)
    clock, found = Clock(BEGINS - 1), declared()
    keeper = Assuring(clock, Language.ZH, found)
    keeper.taken(found)
    seen: list[tuple[float, float]] = []
    turned = asyncio.Event()

    async def take(what: Read) -> None:
        seen.append(reachability(await keeper.beside(what)))
        keeper.taken(what)
        turned.set()

    running = asyncio.create_task(keeper.run(take))
    for now in (BEGINS, ENDS):
        clock.now = now
        await asyncio.wait_for(turned.wait(), 30)
        turned.clear()
    running.cancel()
    keeper.close()
    assert seen == [(5.0, 5.0), (30.0, 30.0)]
