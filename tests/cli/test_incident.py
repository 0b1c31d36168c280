"""`incident list` and `incident show` over a database that the daemon's own store wrote."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from pathlib import Path

import pytest

from netmon.clock import SystemClock
from netmon.model.belief import Reason
from netmon.model.event_id import EventIds
from netmon.model.incident import (
    Acknowledgement,
    Affected,
    CauseKind,
    Conclusion,
    Ending,
    Incident,
    IncidentChange,
    IncidentNews,
    IncidentStep,
    Matter,
    Severity,
)
from netmon.model.names import IncidentId, MaintenanceId
from netmon.store import Store
from tests.cli.given import CE, COUNTY, HUB, INVENTORY, LINK, MORNING, NETWORK, NOW, Cli, FixedClock, write_database
from tests.cli.golden import same_as_golden
from tests.store.given import PATIENT

CUT = MORNING + 86400
IDS = EventIds()
EARLIER, OUTAGE, MERGED, DEGRADED = (IncidentId(IDS.next(at)) for at in (MORNING + 3600, CUT + 1, CUT + 2, CUT + 7200))
WHY = Reason.of("reason.port_down", device="hub", interface="lo")


def opened(id_: IncidentId, at: float, **changes: object) -> Incident:
    values: dict[str, object] = {
        "id": id_,
        "network": NETWORK,
        "matter": Matter.OUTAGE,
        "severity": Severity.MAJOR,
        "roots": (LINK,),
        "reason": WHY,
        "since": at,
        "opened_at": at + 1,
    }
    return Incident(**(values | changes))  # type: ignore[arg-type]  # a test names what it changes


def history() -> list[IncidentNews]:
    """An outage that is open and seen to, one of the day before, one that merged into it, and something lesser."""
    behind = (Affected(CE, CUT + 1), Affected(COUNTY, CUT + 1))
    outage = opened(OUTAGE, CUT, affected=behind)
    seen = replace(outage, revision=2, acknowledgement=Acknowledgement("王五", CUT + 300, "已报 10000 号", CUT + 86400))
    conclusion = Conclusion(CauseKind.CARRIER, "电信", "DX-77", "光缆被挖断", "王五", CUT + 1000)
    earlier = opened(EARLIER, MORNING + 3599, closed_at=MORNING + 7200, over_since=MORNING + 7140)
    earlier = replace(earlier, ending=Ending.RECOVERED, conclusion=conclusion)
    merged = opened(MERGED, CUT, roots=(CE,), closed_at=CUT + 10, ending=Ending.MERGED, merged_into=OUTAGE)
    degraded = opened(
        DEGRADED,
        CUT + 7100,
        roots=(HUB,),
        matter=Matter.DEGRADED,
        severity=Severity.WARNING,
        conditions=("fan", "temperature"),
        reason=Reason("reason.answers"),
        covered_by=MaintenanceId("00000000000000007"),
    )
    told = [
        (IncidentStep.OPENED, earlier, MORNING + 3600, "", ()),
        (IncidentStep.CLOSED, earlier, MORNING + 7200, "", ()),
        (IncidentStep.OPENED, outage, CUT + 1, "", behind),
        (IncidentStep.CLOSED, merged, CUT + 10, "", ()),
        (IncidentStep.ACKNOWLEDGED, seen, CUT + 300, "王五", ()),
        (IncidentStep.OPENED, degraded, CUT + 7200, "", ()),
    ]
    ids = EventIds()
    return [
        IncidentNews(IncidentChange(ids.next(at), after.id, step, at, after.reason, by, moved), after)
        for step, after, at, by, moved in told
    ]


@pytest.fixture(scope="module")
def troubled(tmp_path_factory: pytest.TempPathFactory) -> str:
    url = write_database(tmp_path_factory.mktemp("incidents") / "netmon.db")

    async def write() -> None:
        store = Store.open(url, SystemClock(), PATIENT)
        store.start()
        assert await store.incidents(tuple(history()))
        assert await store.close()

    asyncio.run(write())
    return url


@pytest.fixture
def asked(cli: Cli, troubled: str) -> Cli:
    cli.clock = FixedClock()
    cli.environ = {"NETMON_DATABASE": troubled, "NETMON_INVENTORY": str(INVENTORY)}
    return cli


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize(
    ("name", "arguments"),
    [
        ("incident-list", ("list",)),
        ("incident-list-all", ("list", "--all")),
        ("incident-show", ("show", OUTAGE)),
        ("incident-show-closed", ("show", EARLIER)),
        ("incident-show-degraded", ("show", "hub")),
    ],
)
def test_people_read_it_in_their_language(asked: Cli, name: str, arguments: tuple[str, ...], lang: str) -> None:
    ended = asked("incident", *arguments, lang=lang)
    assert ended.code == 0
    same_as_golden(f"{name}.{lang}.txt", ended.out + ended.err)


@pytest.mark.parametrize(
    ("arguments", "ids"),
    [
        ((), [OUTAGE, DEGRADED]),
        (("--open",), [OUTAGE, DEGRADED]),
        (("--all",), [OUTAGE, DEGRADED, MERGED, EARLIER]),
        (("--severity", "warning"), [DEGRADED]),
        (("--subject", "county", "--all"), [OUTAGE]),
        (("--subject", "hub"), [DEGRADED]),
        (("--since", "2026-01-02 08:00"), [OUTAGE, DEGRADED, MERGED]),
        (("--until", "2026-01-02 07:00"), [EARLIER]),
        (("--all", "--limit", "1"), [DEGRADED]),
        (("--network", "extranet", "--severity", "critical"), []),
    ],
)
def test_a_script_gets_those_it_asks_for(asked: Cli, arguments: tuple[str, ...], ids: list[IncidentId]) -> None:
    found = asked("incident", "list", "--json", *arguments).json()
    assert isinstance(found, dict)
    assert [one["incident"] for one in found["incidents"]] == ids


def test_a_script_gets_all_of_one(asked: Cli) -> None:
    found = asked("incident", "show", OUTAGE, "--json").json()
    assert isinstance(found, dict)
    assert [change["step"] for change in found["changes"]] == ["opened", "acknowledged"]
    assert [one["subject"] for one in found["affected"]] == ["device:ce@extranet", "unit:county@extranet"]
    assert [one["incident"] for one in found["absorbed"]] == [MERGED]
    assert [one["incident"] for one in found["before"]] == [EARLIER]
    call, below = found["calls"]
    assert (call["carrier"], call["circuit"], call["hotline"]) == ("电信", "CS-0001", "10000")
    assert (below["subject"], below["contacts"][0]["name"]) == ("unit:county@extranet", "王五")


@pytest.mark.parametrize(("what", "id_"), [("hub-ce", OUTAGE), ("county", OUTAGE), ("hub", DEGRADED), (MERGED, MERGED)])
def test_an_incident_is_found_by_what_it_is_about(asked: Cli, what: str, id_: IncidentId) -> None:
    found = asked("incident", "show", what, "--json").json()
    assert isinstance(found, dict)
    assert found["incident"] == id_


@pytest.mark.parametrize("what", ["paper", "nobody", "00000000000000009"])
def test_what_never_had_an_incident_is_said(asked: Cli, what: str) -> None:
    ended = asked("incident", "show", what)
    assert (ended.code, ended.out) == (1, "")
    assert what in ended.err


@pytest.mark.parametrize(
    "arguments",
    [
        ("--open", "--all"),
        ("--open", "--since", "1d"),
        ("--severity", "awful"),
        ("--since", "soon"),
        ("--network", "nowhere"),
        ("--limit", "0"),
    ],
)
def test_wrong_use_ends_with_2_and_prints_nothing_to_parse(asked: Cli, arguments: tuple[str, ...]) -> None:
    ended = asked("incident", "list", *arguments)
    assert (ended.code, ended.out) == (2, "")
    assert ended.err


def test_nothing_open_is_an_answer(cli: Cli, tmp_path: Path) -> None:
    url = write_database(tmp_path / "netmon.db")
    ended = cli("incident", "list", NETMON_DATABASE=url, NETMON_INVENTORY=str(INVENTORY))
    assert (ended.code, ended.out) == (0, "no incident is open\n")


def test_how_long_an_open_one_lasts_is_counted_to_now(asked: Cli) -> None:
    assert NOW - CUT == 2 * 86400 + 4 * 3600
    assert "2 days 4 hours" in asked("incident", "list", lang="en").out


def test_events_say_where_the_steps_of_incidents_are(asked: Cli) -> None:
    assert "incidents in that time: 4" in asked("events", "--since", "30d", lang="en").err
    assert f"netmon incident show {DEGRADED}" in asked("events", "--since", "30d", "--subject", "hub", lang="en").err
    assert asked("events", "--since", "30d", "--json").err == ""


def test_why_names_the_incident_that_a_thing_is_in(asked: Cli) -> None:
    for subject, id_ in (("hub-ce", OUTAGE), ("county", OUTAGE), ("hub", DEGRADED)):
        found = asked("why", subject, "--json").json()
        assert isinstance(found, dict)
        assert [one["incident"] for one in found["incidents"]] == [id_]
    line = f"major  incident {OUTAGE}: outage, link hub-ce; acknowledged by 王五"
    assert line in asked("why", "county", lang="en").lines()
    assert "incident" not in asked("why", "paper", lang="en").out
