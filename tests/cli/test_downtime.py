"""`downtime` over a database that the daemon's own store wrote."""

from __future__ import annotations

import asyncio
import shutil
from datetime import datetime
from pathlib import Path

import pytest

from netmon.clock import SystemClock
from netmon.model.maintenance import Approval, Maintenance
from netmon.model.names import MaintenanceId
from netmon.store import Store
from tests.cli.given import INVENTORY, LINK, MORNING, Cli, FixedClock
from tests.cli.golden import same_as_golden
from tests.cli.watched import write_watched
from tests.store.given import PATIENT

HOUR = 3600
SINCE = ("--from", "2026-01-01 08:01", "--to", "2026-01-04 12:00")


@pytest.fixture(scope="module")
def watched(tmp_path_factory: pytest.TempPathFactory) -> str:
    return write_watched(tmp_path_factory.mktemp("downtime"))


@pytest.fixture
def asked(cli: Cli, watched: str) -> Cli:
    cli.clock = FixedClock()
    cli.environ = {"NETMON_DATABASE": watched, "NETMON_INVENTORY": str(INVENTORY)}
    return cli


@pytest.fixture
def planned_county(cli: Cli, tmp_path: Path, watched: str) -> Cli:
    """The same with work at the link, announced and approved a day before it was cut, for ten hours of the outage."""
    path = tmp_path / "netmon.db"
    shutil.copy(watched.removeprefix("sqlite:///"), path)
    approval = Approval("政网〔2026〕1 号", MORNING)
    begins = datetime(2026, 1, 2, 20, 0)  # noqa: DTZ001 - maintenance begins at local time, in its zone
    id_ = MaintenanceId("01767225600000009")
    work = Maintenance(id_, LINK, begins, 10 * HOUR, "Asia/Shanghai", "换光缆", "张三", MORNING, approval=approval)

    async def write() -> None:
        store = Store.open(f"sqlite:///{path}", SystemClock(), PATIENT)
        store.start()
        assert await store.papers((work,))
        assert await store.close()

    asyncio.run(write())
    cli.clock = FixedClock()
    cli.environ = {"NETMON_DATABASE": f"sqlite:///{path}", "NETMON_INVENTORY": str(INVENTORY)}
    return cli


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize(
    ("name", "arguments"),
    [
        ("downtime", SINCE),
        ("downtime-named", ("link:hub-ce", "hub", *SINCE)),
        ("downtime-carrier", ("--carrier", *SINCE)),
    ],
)
def test_people_read_it_in_their_language(asked: Cli, name: str, arguments: tuple[str, ...], lang: str) -> None:
    ended = asked("downtime", *arguments, lang=lang)
    assert (ended.code, ended.err) == (0, "")
    same_as_golden(f"{name}.{lang}.txt", ended.out)


def test_a_county_loses_what_its_own_link_loses_and_a_collector_that_stood_still_is_no_outage(asked: Cli) -> None:
    found = asked("downtime", "--json", *SINCE).json()
    assert isinstance(found, dict)
    assert (found["from"], found["to"]) == ("2026-01-01T00:01:00.000Z", "2026-01-04T04:00:00.000Z")
    units = {row["id"]: row for row in found["subjects"]}
    down = 52 * HOUR - 1 - 2 * HOUR  # cut from 2026-01-02 08:00:01 to the end, but for two hours that nobody looked
    county = units["county"]
    assert (county["business"]["gross"], county["own"]["gross"], county["no_data"]) == (down, down, 2 * HOUR)
    assert [(root["subject"], root["seconds"]) for root in county["charged"]] == [("link:hub-ce@extranet", down)]
    exact = (76 * HOUR - 60 - 2 * HOUR - down) / (74 * HOUR - 60)
    assert 0 <= exact - county["business"]["rate_net"] < 1e-6  # rounded down
    assert units["platform"]["business"]["gross"] == 0
    assert units["paper"]["business"]["rate_net"] is None


def test_approved_maintenance_is_told_apart_gross_and_net(planned_county: Cli) -> None:
    found = planned_county("downtime", "--json", "county", *SINCE).json()
    assert isinstance(found, dict)
    (county,) = found["subjects"]
    assert county["business"]["planned"] == 10 * HOUR
    assert county["business"]["net"] == county["business"]["gross"] - 10 * HOUR
    assert county["maintenance"] == 10 * HOUR
    assert county["business"]["rate_net"] > county["business"]["rate_gross"]


def test_a_carrier_answers_for_its_links_and_for_what_units_lost_by_them(asked: Cli) -> None:
    found = asked("downtime", "--carrier", "--json", *SINCE).json()
    assert isinstance(found, dict)
    (telecom,) = found["carriers"]
    assert (telecom["carrier"], telecom["links"], telecom["faults"]) == ("电信", 1, 1)
    assert telecom["own"]["gross"] == 50 * HOUR
    assert telecom["units"] == 50 * HOUR - 1


@pytest.mark.parametrize(
    "arguments",
    [
        ("--units", "--links"),
        ("hub", "--carrier"),
        ("--month", "2026-13"),
        ("--month", "2026-01", "--from", "2026-01-01"),
        ("--to", "2026-01-02"),
        ("--from", "soon"),
        ("--from", "2026-01-03", "--to", "2026-01-01"),
        ("--month", "2027-01"),
    ],
)
def test_wrong_use_ends_with_2_and_prints_nothing_to_parse(asked: Cli, arguments: tuple[str, ...]) -> None:
    ended = asked("downtime", *arguments)
    assert (ended.code, ended.out) == (2, "")
    assert ended.err


@pytest.mark.parametrize(
    ("arguments", "since", "until"),
    [
        ((), "2025-12-31T16:00:00.000Z", "2026-01-04T04:00:00.000Z"),
        (("--month", "2025-12"), "2025-11-30T16:00:00.000Z", "2025-12-31T16:00:00.000Z"),
        (("--from", "2026-01-01", "--to", "2026-01-02"), "2025-12-31T16:00:00.000Z", "2026-01-02T16:00:00.000Z"),
        (("--from", "2026-01-01T00:00:00Z"), "2026-01-01T00:00:00.000Z", "2026-01-04T04:00:00.000Z"),
    ],
)
def test_a_period_is_of_the_inventorys_zone_and_ends_now_at_the_latest(
    asked: Cli, arguments: tuple[str, ...], since: str, until: str
) -> None:
    found = asked("downtime", "--json", *arguments).json()
    assert isinstance(found, dict)
    assert (found["from"], found["to"]) == (since, until)


def test_without_a_database_it_says_so(cli: Cli, tmp_path: Path) -> None:
    ended = cli("downtime", NETMON_DATABASE=f"sqlite:///{tmp_path / 'none.db'}")
    assert (ended.code, ended.out) == (1, "")
    assert "none.db" in ended.err
