"""`availability` over a database that the daemon's own store wrote."""

from __future__ import annotations

import asyncio
import csv
import io
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from netmon.figures.availability.closing import Closing, due_months
from netmon.inventory import load
from netmon.judge.wiring import Wiring
from netmon.model.belief import Event, Reason, Standing, State
from netmon.model.event_id import EventIds
from netmon.model.incident import (
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
from netmon.model.maintenance import Approval, Maintenance
from netmon.model.names import DeviceId, IncidentId, MaintenanceId
from netmon.model.observation import ProbeName
from netmon.model.rollup import HourTally
from netmon.store import Store
from tests.cli.given import CE, COUNTY, HUB, INVENTORY, LINK, NETWORK, PLATFORM, Cli, FixedClock
from tests.cli.golden import same_as_golden
from tests.store.given import PATIENT

HOUR = 3600
HUNAN = ZoneInfo("Asia/Shanghai")
UP, CUT, BEHIND = Standing(State.UP), Standing(State.DOWN, root=LINK), Standing(State.UNREACHABLE, root=LINK)
WHY = Reason("reason.answers")
NOVEMBER = ("--month", "2025-11")


def at(text: str) -> float:
    return datetime.fromisoformat(text).replace(tzinfo=HUNAN).timestamp()


class Early:
    """The clock of a store that was begun in October."""

    def monotonic(self) -> float:
        return 0.0

    def wall(self) -> float:
        return at("2025-10-20")


def outages() -> list[Event]:
    """The line to the county falls twice: for 10 hours, of which 4 were announced, and for 43 min 12 s."""
    ids = EventIds()
    story = [(at("2025-10-20"), one, UP) for one in (HUB, CE, LINK, PLATFORM, COUNTY)]
    for since, until in (("2025-11-03 08:00", "2025-11-03 18:00"), ("2025-11-20 00:00", "2025-11-20 00:43:12")):
        story += [(at(since), LINK, CUT), (at(since), CE, BEHIND), (at(since), COUNTY, BEHIND)]
        story += [(at(until), one, UP) for one in (LINK, CE, COUNTY)]
    return [Event(ids.next(when), subject, when, Standing(), after, WHY) for when, subject, after in story]


def concluded() -> tuple[IncidentNews, ...]:
    """What people found of the first."""
    opened, closed = at("2025-11-03 08:00"), at("2025-11-03 18:01")
    id_ = IncidentId(EventIds().next(opened))
    incident = Incident(
        id_,
        NETWORK,
        Matter.OUTAGE,
        Severity.MAJOR,
        (LINK,),
        WHY,
        opened,
        opened,
        closed_at=closed,
        ending=Ending.RECOVERED,
        conclusion=Conclusion(CauseKind.CARRIER, "电信", "GD-17", "", "李四", closed + HOUR),
    )
    return (IncidentNews(IncidentChange(id_, id_, IncidentStep.OPENED, opened, WHY), incident),)


@pytest.fixture(scope="module")
def november(tmp_path_factory: pytest.TempPathFactory) -> str:
    """October and November, of which November was watched whole; both are closed."""
    url = f"sqlite:///{tmp_path_factory.mktemp('availability') / 'netmon.db'}"
    inventory = load(INVENTORY, {}, secrets=False)
    approval = Approval("政网〔2025〕9 号", at("2025-11-01"))
    begins = datetime(2025, 11, 3, 8)  # noqa: DTZ001 - maintenance begins at local time, in its zone
    id_ = MaintenanceId(EventIds().next(at("2025-11-01")))
    work = Maintenance(id_, LINK, begins, 4 * HOUR, "Asia/Shanghai", "割接", "张三", approval.at, approval=approval)

    async def write() -> None:
        store = Store.open(url, Early(), PATIENT)
        store.start()
        store.sync(inventory)
        hours = range(int(at("2025-10-20")), int(at("2025-12-02")), HOUR)
        store.tally(HourTally(DeviceId("hub"), ProbeName.ICMP, hour, 1, 1, {}) for hour in hours)
        assert await store.record(tuple(outages()), ())
        assert await store.papers((work, *concluded()))
        now = at("2025-12-01 01:10")
        for due in due_months(store.reader, inventory.networks, HUNAN, now):
            closing = Closing.of(store.reader, due, inventory, Wiring.of(inventory))
            while closing.some():
                pass
            assert await store.papers((closing.done(now),))
        assert await store.close()

    asyncio.run(write())
    return url


@pytest.fixture
def asked(cli: Cli, november: str) -> Cli:
    cli.clock = FixedClock(at("2025-12-01 12:00"))
    cli.environ = {"NETMON_DATABASE": november, "NETMON_INVENTORY": str(INVENTORY)}
    return cli


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize(
    ("name", "arguments"),
    [
        ("availability", NOVEMBER),
        ("availability-named", ("county", "--own", "--from", "2025-11-03", "--to", "2025-11-03")),
        ("availability-carrier", ("--by", "carrier", *NOVEMBER)),
        ("availability-reported", ("--by", "prefecture", "--known", "reported", *NOVEMBER)),
    ],
)
def test_people_read_it_in_their_language(
    asked: Cli, name: str, arguments: tuple[str, ...], lang: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "100")
    ended = asked("availability", *arguments, lang=lang, COLUMNS="100")
    assert (ended.code, ended.err) == (0, "")
    same_as_golden(f"{name}.{lang}.txt", ended.out)


def test_gross_and_net_stand_side_by_side_and_faults_have_cause_party_and_ticket(asked: Cli) -> None:
    found = asked("availability", "county", "--json", *NOVEMBER).json()
    assert isinstance(found, dict)
    (county,) = found["lines"]
    month, down = 30 * 24 * HOUR * 1000, (10 * HOUR + 43 * 60 + 12) * 1000
    business = county["rates"]["business"]
    assert business["gross"] == {"up_ms": month - down, "of_ms": month, "percent": "98.511%"}
    announced = 4 * HOUR * 1000
    assert business["net"] == {"up_ms": month - down, "of_ms": month - announced, "percent": "99.061%"}
    assert (county["faults"], county["ended"], county["mttr_ms"]) == (2, 2, (down - announced) // 2)
    first, second = found["faults"]
    assert (first["subject"], first["cause"], first["party"], first["ticket"]) == (
        "link:hub-ce@extranet",
        "carrier",
        "电信",
        "GD-17",
    )
    assert (second["cause"], second["repaired_ms"]) == (None, (43 * 60 + 12) * 1000)


def test_a_network_counts_a_fault_once_and_weighs_its_units_by_time(asked: Cli) -> None:
    found = asked("availability", "--by", "network", "--json", *NOVEMBER).json()
    assert isinstance(found, dict)
    (network,) = found["networks"]
    assert (network["units"], network["unwatched"], network["faults"]) == (2, 1, 2)
    assert network["rates"]["business"]["net"]["of_ms"] == (2 * 30 * 24 - 4) * HOUR * 1000


def test_a_month_is_shown_as_it_was_closed_and_not_before_it_was(asked: Cli) -> None:
    now = asked("availability", "--worst", "0", "--json", *NOVEMBER).json()
    closed = asked("availability", "--worst", "0", "--json", "--known", "2025-12-01", *NOVEMBER).json()
    assert isinstance(now, dict)
    assert isinstance(closed, dict)
    assert closed["lines"] == now["lines"]
    assert [one["revision"] for one in closed["closings"]] == [1]
    early = asked("availability", "--known", "2025-11-30", *NOVEMBER)
    assert (early.code, early.out) == (1, "")
    assert "2025-11" in early.err


def test_a_sheet_has_a_line_for_each_with_whole_milliseconds(asked: Cli) -> None:
    rows = list(csv.DictReader(io.StringIO(asked("availability", "--by", "link", "--csv", *NOVEMBER).out)))
    assert [(row["kind"], row["id"], row["business_net"]) for row in rows] == [("link", "hub-ce", "99.061%")]
    assert rows[0]["sample"] == "false"
    assert int(rows[0]["own_ms"]) - int(rows[0]["own_planned_ms"]) == int(rows[0]["repaired_ms"])


@pytest.mark.parametrize(
    "arguments",
    [
        ("--own", "--business"),
        ("--json", "--csv"),
        ("county", "--by", "link"),
        ("--worst", "-1"),
        ("--by", "village"),
        ("--known", "reported"),
        ("--known", "reported", "--from", "2025-11-01"),
        ("--known", "soon", *NOVEMBER),
        ("--month", "2025-13"),
    ],
)
def test_wrong_use_ends_with_2_and_prints_nothing_to_parse(asked: Cli, arguments: tuple[str, ...]) -> None:
    ended = asked("availability", *arguments)
    assert (ended.code, ended.out) == (2, "")
    assert ended.err


def test_without_a_database_it_says_so(cli: Cli, tmp_path: Path) -> None:
    ended = cli("availability", NETMON_DATABASE=f"sqlite:///{tmp_path / 'none.db'}")
    assert (ended.code, ended.out) == (1, "")
    assert "none.db" in ended.err


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_claim_sheet_tells_each_outage_with_its_evidence_and_whose_it_is(
    cli: Cli, november: str, lang: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "120")
    cli.clock = FixedClock(at("2025-12-05 09:00"))
    cli.environ = {"NETMON_DATABASE": november, "NETMON_INVENTORY": str(INVENTORY), "COLUMNS": "120"}
    said = cli("claims", "--month", "2025-11", "--network", NETWORK, lang=lang)
    same_as_golden(f"claims.{lang}.txt", said.out)
    assert said.code == 0


def test_the_claim_sheet_of_a_carrier_is_written_as_a_file_that_is_the_same_whenever_it_is_made(
    cli: Cli, november: str, tmp_path: Path
) -> None:
    cli.environ = {"NETMON_DATABASE": november, "NETMON_INVENTORY": str(INVENTORY)}
    asked = (
        "claims",
        *NOVEMBER,
        "--network",
        NETWORK,
        "--carrier",
        "电信",
        "--known",
        "2025-12-03",
        "--format",
        "html",
    )
    for folder, when in (("a", "2025-12-05 09:00"), ("b", "2026-12-05 09:00")):
        cli.clock = FixedClock(at(when))
        assert cli(*asked, "--out", str(tmp_path / folder)).code == 0
    (one,), (other,) = (list((tmp_path / folder).iterdir()) for folder in ("a", "b"))
    assert one.name == f"claims-{NETWORK}-2025-11-电信.html"
    assert one.read_bytes() == other.read_bytes()


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("--month", "November"), 2),
        (("--month", "2031-01"), 2),
        (("--known", "2025-10-01"), 2),
        (("--carrier", "移动"), 2),
        (("--format", "pdf"), 2),
    ],
)
def test_a_claim_sheet_that_cannot_be_meant_is_refused(
    cli: Cli, november: str, words: tuple[str, ...], code: int
) -> None:
    cli.clock = FixedClock(at("2025-12-05 09:00"))
    cli.environ = {"NETMON_DATABASE": november, "NETMON_INVENTORY": str(INVENTORY)}
    assert cli("claims", "--network", NETWORK, *words).code == code
