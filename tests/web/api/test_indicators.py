"""The figures over the API: what `netmon coverage --json` prints, from the same database, and a figure day by day."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar

import httpx
import pytest

from netmon.app.figures import FigureDesk
from netmon.app.shown_figures import ShownFigures
from netmon.figures.figures import Figures
from netmon.inventory import load
from netmon.model.figure import Figure
from netmon.model.names import IndicatorId
from netmon.store import Store
from netmon.views.figure_json import Json
from netmon.web.api.indicators import PATIENCE, indicators_router
from netmon.web.application import create_app
from tests.cli.given import Cli, FixedClock
from tests.figures.database import INVENTORY, LAST, NOW, write
from tests.store.given import QUICK

pytestmark = pytest.mark.anyio
T = TypeVar("T")
LAN = "localities-lan"


@dataclass
class Clock:
    now: float = NOW
    ran: float = 0.0

    def wall(self) -> float:
        return self.now

    def monotonic(self) -> float:
        return self.ran


@dataclass
class Place:
    desk: FigureDesk
    store: Store
    clock: Clock
    instance: str
    patience: float = 60.0

    async def ask(self, path: str, language: str = "en", **query: str) -> tuple[int, Mapping[str, Json]]:
        shown = ShownFigures(self.desk, self.store, self.clock, self.patience)
        router = indicators_router(shown, self.clock, "省中心机房", self.instance)
        transport = httpx.ASGITransport(create_app([router]))
        async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1/api/v1/") as client:
            answer = await client.get(f"indicators{path}", params=query, headers={"accept-language": language})
        told: Mapping[str, Json] = answer.json()
        return answer.status_code, told

    async def refused(self, path: str, **query: str) -> tuple[int, str]:
        status, told = await self.ask(path, **query)
        errors = told["errors"]
        assert isinstance(errors, list)
        assert isinstance(errors[0], dict)
        return status, f"{errors[0]['code']}: {errors[0]['message']}"


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> str:
    return write(tmp_path_factory.mktemp("figures") / "netmon.db")


@pytest.fixture
async def place(database: str) -> AsyncIterator[Place]:
    clock = Clock()
    store = Store.open(database, clock, QUICK)
    store.start()
    desk = FigureDesk(store, clock, "省中心机房")
    desk.load(load(INVENTORY, {}, secrets=False))
    yield Place(desk, store, clock, store.reader.instance())
    desk.close()
    await store.close()


@pytest.mark.parametrize(
    ("path", "query", "words"),
    [
        ("", {}, []),
        (f"/{LAN}", {}, [LAN]),
        (f"/{LAN}", {"at": "2026-06-19", "by": "level"}, [LAN, "--at", "2026-06-19", "--by", "level"]),
        (f"/{LAN}", {"units": "true", "known": "2026-06-30", "at": "2026-06-20"},
         [LAN, "--units", "--at", "2026-06-20", "--known", "2026-06-30"]),
        ("", {"network": "intranet"}, ["--network", "intranet"]),
        (f"/{LAN}/items/division/430100", {}, [LAN, "--unit", "division:430100"]),
        (f"/{LAN}/items/division/430129", {}, [LAN, "--unit", "division:430121"]),  # the code that it had before
    ],
)  # fmt: skip
async def test_it_answers_with_what_the_command_prints(
    place: Place,
    database: str,
    capsys: pytest.CaptureFixture[str],
    path: str,
    query: dict[str, str],
    words: list[str],
) -> None:
    cli = Cli(capsys)
    cli.clock = FixedClock(NOW)
    cli.environ = {"NETMON_DATABASE": database, "NETMON_INVENTORY": "/nowhere/inventory.yaml", "NETMON_LANG": "en"}
    printed = await asyncio.to_thread(lambda: json.loads(cli("coverage", *words, "--json").out))
    assert await place.ask(path, **query) == (200, printed)


async def test_the_figures_of_now_are_those_that_were_made_last(place: Place) -> None:
    await place.desk.turn()
    place.clock.now += 60
    _, told = await place.ask("")
    assert told["at"] == "2026-07-01T08:00:00.000Z"
    _, of_a_day = await place.ask("", at="2026-07-01")
    assert of_a_day["at"] == "2026-07-01T08:01:00.000Z"


async def test_a_day_is_told_as_it_was_reported(place: Place) -> None:
    await place.desk.turn()
    _, told = await place.ask(f"/{LAN}", at=str(LAST), known="reported")
    figures = told["figures"]
    assert isinstance(figures, list)
    assert isinstance(figures[0], dict)
    assert (figures[0]["reported"], figures[0]["met"], figures[0]["n"]) == (True, 1, 3)


async def test_a_figure_is_told_day_by_day(place: Place) -> None:
    status, told = await place.ask(f"/{LAN}/series", "zh", **{"from": "2026-06-01", "to": "2026-07-15"})
    days = told["days"]
    assert isinstance(days, list)
    assert status == 200
    assert (told["from"], told["to"], told["sample"]) == ("2026-06-01", "2026-07-01", False)
    assert told["name"] == "市州县局域网普及率（按行政区划）"
    met = {str(one["day"]): one["met"] for one in days if isinstance(one, dict)}
    assert (len(met), met["2026-06-19"], met["2026-06-20"], met["2026-07-01"]) == (31, 2, 1, 1)


async def test_only_days_that_were_reported_are_told_as_reported(place: Place) -> None:
    await place.desk.turn()
    _, told = await place.ask(f"/{LAN}/series", known="reported")
    days = told["days"]
    assert isinstance(days, list)
    assert [one["day"] for one in days if isinstance(one, dict)][-1:] == [str(LAST)]
    assert told["reported"] is True


async def test_a_series_that_takes_too_long_is_not_answered_with_half_of_it(place: Place) -> None:
    @dataclass
    class Slow:
        clock: Clock
        current: Mapping[IndicatorId, Figure] = field(default_factory=dict)

        async def read(self, query: Callable[[Figures], T]) -> T | None:
            self.clock.ran += PATIENCE / 3
            return await place.desk.read(query)

    app = create_app([indicators_router(Slow(place.clock), place.clock, "", "")])
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://127.0.0.1/api/v1/") as client:
        answer = await client.get(f"indicators/{LAN}/series")
    assert (answer.status_code, answer.json()["errors"][0]["code"]) == (503, "api_indicator.unread")


@pytest.mark.parametrize(
    ("path", "query", "status", "said"),
    [
        ("/nothing", {}, 404, "no indicator “nothing” was defined then; there is departments-connected"),
        (f"/{LAN}/items/division/999999", {}, 404, "did not count “division:999999” then"),
        (f"/{LAN}", {"at": "2020-01-01"}, 404, "nothing was on record then"),
        (f"/{LAN}/items/province/430000", {}, 422, "kind: choose unit, division"),
        (f"/{LAN}", {"date": "2026-06-30"}, 422, "there is no date; known are at, known, by, units"),
        (f"/{LAN}", {"at": "last week"}, 422, "“last week” is not a date; write 2026-06-30"),
        (f"/{LAN}", {"at": "2030-01-01"}, 422, "2030-01-01 has not come yet"),
        (f"/{LAN}", {"at": "2026-06-20", "known": "2026-06-10"}, 422, "must not be earlier"),
        (f"/{LAN}", {"by": "colour"}, 422, "by: choose level, kind, prefecture"),
        (f"/{LAN}", {"units": "1"}, 422, "units: choose true, false"),
        ("", {"network": "internet"}, 422, "network: choose extranet, intranet"),
        (f"/{LAN}/series", {"from": "june"}, 422, "from: must be a day, like 2026-06-30"),
        (f"/{LAN}/series", {"from": "2026-06-02", "to": "2026-06-01"}, 422, "from is later than to"),
        (f"/{LAN}/series", {"from": "1999-01-01"}, 422, "at most 800 days"),
    ],
)
async def test_what_cannot_be_answered_is_refused_with_what_would_be_right(
    place: Place, path: str, query: dict[str, str], status: int, said: str
) -> None:
    answered, told = await place.refused(path, **query)
    assert said in told
    assert answered == status


async def test_it_says_so_where_figures_take_too_long(place: Place) -> None:
    place.patience = 0.0
    assert (await place.refused(f"/{LAN}"))[0] == 503


async def test_nothing_is_answered_for_a_day_that_was_never_recorded(place: Place) -> None:
    _, told = await place.ask(f"/{LAN}/series", **{"from": str(date(2025, 1, 1)), "to": "2025-02-01"})
    assert told["days"] == []
