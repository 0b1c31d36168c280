"""The health checks."""

from __future__ import annotations

import pytest
from fastapi import APIRouter

from netmon.model.observation import ProbeName
from netmon.model.probing import IcmpUse, Probing
from netmon.watch.board import ProbeView, WatchStats
from netmon.web.health import STALLED_SECONDS, health_router, readiness
from tests.exporters import plain
from tests.watch.plant import device, inventory, tree
from tests.watch.world import World
from tests.web.serving import get, serving


def health(wall: plain.Wall, *, store_open: bool = True, tick_age: float | None = 0.5) -> APIRouter:
    return health_router(wall.board, lambda: store_open, lambda: tick_age)


@pytest.mark.anyio
@pytest.mark.parametrize(
    ("age", "status", "word"), [(None, 200, "ok"), (0.5, 200, "ok"), (STALLED_SECONDS + 1, 503, "stalled")]
)
async def test_the_daemon_is_healthy_while_the_watch_ticks(age: float | None, status: int, word: str) -> None:
    async with serving(router=health(plain.Wall(), tick_age=age)) as server:
        answer = await get(server, "healthz")
    assert (answer.status_code, answer.json()) == (status, {"status": word, "tick_age_seconds": age})


@pytest.mark.anyio
async def test_it_is_ready_once_store_inventory_and_first_visits_are_there() -> None:
    wall, store_open = plain.Wall(), False
    async with serving(router=health_router(wall.board, lambda: store_open, lambda: 0.1)) as server:

        async def reasons() -> tuple[int, list[str]]:
            answer = await get(server, "readyz")
            return answer.status_code, [reason["code"] for reason in answer.json()["reasons"]]

        assert await reasons() == (503, ["web.store_closed", "web.no_inventory"])
        store_open = True
        wall.show(plain.inventory([plain.device("d")]))
        wall.seen("d").probes[ProbeName.ICMP] = ProbeView()  # as `watch` has it before anything was asked
        answer = (await get(server, "readyz")).json()
        assert answer["reasons"] == [
            {
                "code": "web.no_visit_yet",
                "zh": "尚未轮询到任何设备（共 1 台）",
                "en": "no device has been visited yet (there are 1)",
            }
        ]
        wall.board.stats = WatchStats(observations=1)
        assert await reasons() == (200, [])


def test_it_is_not_ready_before_the_first_visit_has_come_back() -> None:
    world = World(tree({"core": "", "ce": "core"}))
    assert [reason.code for reason in readiness(world.watch.board, store_open=True)] == ["web.no_visit_yet"]
    world.run(31.0)
    assert readiness(world.watch.board, store_open=True) == ()


@pytest.mark.parametrize("devices", [0, 1])
def test_a_plant_with_nothing_to_ask_is_ready(devices: int) -> None:
    silent = device("ce", Probing(icmp=IcmpUse.OFF), snmp=False)
    world = World(inventory([silent] * devices, units=["bureau"]))
    assert readiness(world.watch.board, store_open=True) == ()
