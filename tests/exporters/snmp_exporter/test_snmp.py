"""`/snmp?target=` says what snmp_exporter would, of a device that answers, and nothing of one that does not."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import replace
from ipaddress import IPv6Address

import pytest

from exporters.snmp_exporter import catalogue
from exporters.snmp_exporter.catalogue import MibMetric
from exporters.snmp_exporter.scraper import LATELY, TargetScraper
from netmon.model.belief import Standing, State, Truth
from netmon.model.interfaces import InterfaceCounters, InterfaceDetail
from netmon.model.names import CredentialId, DeviceId, SubjectKind
from netmon.model.observation import Failure, FailureKind, ProbeName
from netmon.model.plant import Prefer
from netmon.model.probing import Probing
from netmon.watch.board import Board, ProbeView
from tests.exporters import plain
from tests.exporters.rendering import Samples
from tests.exporters.snmp_exporter.asked import get, polled, read, wall
from tests.exporters.test_promtool import HOSTILE

pytestmark = pytest.mark.anyio
METRICS = {one.name: one for one in vars(catalogue).values() if isinstance(one, MibMetric)}
OF_PORT = {"ifAlias", "ifDescr", "ifIndex", "ifName"}


async def samples(board: Board, query: str = "target=d") -> Samples:
    answer = await get(board, f"/snmp?{query}")
    assert answer.status_code == 200, answer.text
    return read(answer.text)


def value(found: Samples, name: str, **labels: str) -> float | None:
    """Return the one sample of a metric that has these labels."""
    hits = [at for (metric, had), at in found.items() if metric == name and labels.items() <= dict(had).items()]
    assert len(hits) <= 1
    return hits[0] if hits else None


async def test_every_interface_of_the_device_is_told_with_the_labels_of_snmp_exporter() -> None:
    found = await samples(wall("ge0", "ge1", "ge2").board)
    ports = [dict(labels) for (name, labels) in found if name == "ifOperStatus"]
    assert ports == [
        {"ifIndex": str(at + 1), "ifName": f"ge{at}", "ifDescr": f"ge{at}", "ifAlias": ""} for at in range(3)
    ]


async def test_what_is_told_of_an_interface_is_what_the_device_said() -> None:
    found = await samples(wall("ge0").board)
    told = {name: at for (name, labels), at in found.items() if "ifIndex" in dict(labels)}
    assert told == {
        "ifAdminStatus": 1,
        "ifOperStatus": 1,
        "ifType_info": 1,
        "ifMtu": 1500,
        "ifSpeed": 1e9,
        "ifHighSpeed": 1000,
        "ifPhysAddress": 1,
        "ifLastChange": 0,
        "ifHCInOctets": 123_456_789_012,
        "ifHCOutOctets": 123_456_789_012,
        "ifInOctets": 123_456_789_012 % 2**32,
        "ifOutOctets": 123_456_789_012 % 2**32,
        "ifInErrors": 0,
        "ifOutErrors": 0,
        "ifInDiscards": 0,
        "ifOutDiscards": 0,
    }
    assert value(found, "ifType_info", ifType="ethernetCsmacd") == 1
    assert value(found, "ifPhysAddress", ifPhysAddress="00:1B:54:00:00:01") == 1


async def test_what_is_read_in_detail_is_told_and_its_last_change_is_the_newer_one() -> None:
    made = wall("ge0")
    counts = replace(plain.counters(1), detail=InterfaceDetail((1,), *((value,) for value in range(10, 20))))
    made.seen("d").counters = plain.shown(counts)
    found = await samples(made.board)
    assert {name: value(found, name) for name in DETAIL} == dict(zip(DETAIL, range(10, 20), strict=True))


DETAIL = (
    "ifHCInUcastPkts",
    "ifHCInMulticastPkts",
    "ifHCInBroadcastPkts",
    "ifHCOutUcastPkts",
    "ifHCOutMulticastPkts",
    "ifHCOutBroadcastPkts",
    "ifLastChange",
    "ifPromiscuousMode",
    "ifConnectorPresent",
    "ifCounterDiscontinuityTime",
)


async def test_a_device_is_read_in_detail_for_as_long_as_somebody_scrapes_it() -> None:
    made, clock = wall("ge0"), plain.StillClock()
    scraper = TargetScraper(made.board, clock)
    device = DeviceId("d")
    assert not scraper.shows(device)
    scraper.scrape(["d"], ["system"])
    assert not scraper.shows(device)
    scraper.scrape(["192.0.2.1"], ["if_mib"])
    clock.now += LATELY - 1
    assert scraper.shows(device)
    clock.now += 1
    assert not scraper.shows(device)


SPEEDS = [  # bit/s, ifHighSpeed, ifSpeed
    (64_000, 0, 64_000),
    (499_999, 0, 499_999),
    (500_000, 1, 500_000),
    (2_048_000, 2, 2_048_000),
    (4_294_967_295, 4295, 4_294_967_295),
    (10_000_000_000, 10_000, 4_294_967_295),
    (0, 0, 0),
    (None, None, None),
]


@pytest.mark.parametrize(("bps", "high", "low"), SPEEDS)
async def test_speed_is_told_in_both_units(bps: int | None, high: int | None, low: int | None) -> None:
    made = wall("ge0")
    made.seen("d").identity = plain.shown(plain.identity("ge0", speed_bps=(bps,)))
    found = await samples(made.board)
    assert (value(found, "ifHighSpeed"), value(found, "ifSpeed")) == (high, low)


async def test_a_port_with_counters_of_32_bits_has_none_of_64() -> None:
    made = wall("ge0", "ge1")
    octets, none = (2**40, 7), (0, 0)
    made.seen("d").counters = plain.shown(InterfaceCounters((1, 2), octets, octets, none, none, none, none, (64, 32)))
    found = await samples(made.board)
    assert value(found, "ifHCInOctets", ifName="ge0") == 2**40
    assert value(found, "ifHCInOctets", ifName="ge1") is None
    assert value(found, "ifInOctets", ifName="ge1") == 7


async def test_what_the_device_did_not_say_is_no_sample() -> None:
    made = wall("ge0")
    made.seen("d").counters = plain.shown(plain.counters(1, None))
    made.seen("d").identity = plain.shown(plain.identity("ge0", mtu=(None,), phys_address=(None,), type=(None,)))
    made.seen("d").interface_count = None
    found = await samples(made.board)
    absent = {"ifHCInOctets", "ifInOctets", "ifMtu", "ifPhysAddress", "ifType_info", "ifNumber"}
    assert {name for name, _ in found} & absent == set()


async def test_a_port_whose_name_was_not_read_yet_is_left_out() -> None:
    made = wall("ge0")
    made.seen("d").status = plain.shown(plain.status(2))
    assert [dict(labels)["ifIndex"] for name, labels in await samples(made.board) if name == "ifOperStatus"] == ["1"]


MODULES = [
    ("target=d", {"if_mib"}),
    ("target=d&module=if_mib", {"if_mib"}),
    ("target=d&module=system", {"system"}),
    ("target=d&module=system,if_mib", {"if_mib", "system"}),
    ("target=d&module=if_mib&module=system&module=if_mib", {"if_mib", "system"}),
    ("target=d&auth=public_v2&module=if_mib", {"if_mib"}),
]


@pytest.mark.parametrize(("query", "modules"), MODULES)
async def test_each_module_tells_its_own(query: str, modules: set[str]) -> None:
    found = await samples(wall("ge0").board, query)
    assert {dict(labels)["module"] for name, labels in found if name == "snmp_scrape_pdus_returned"} == modules
    assert value(found, "sysUpTime") == 123_456
    assert (value(found, "ifOperStatus") is not None) is ("if_mib" in modules)
    assert value(found, "sysName", sysName="r1") == (1 if "system" in modules else None)


async def test_the_values_of_an_answer_are_counted_and_the_visit_is_timed() -> None:
    made = wall("ge0", "ge1")
    made.seen("d").probes[ProbeName.SNMP] = ProbeView(1000.0, 0.25, True)
    found = await samples(made.board)
    own = {key for key in found if key[0].startswith("snmp_scrape_")}
    assert value(found, "snmp_scrape_pdus_returned", module="if_mib") == len(found) - len(own)
    assert value(found, "snmp_scrape_walk_duration_seconds", module="if_mib") == 0.25
    assert value(found, "snmp_scrape_duration_seconds", module="if_mib") == 0.25


NAMES = ["d", "192.0.2.1", "192.0.2.1:161", "udp://192.0.2.1"]


@pytest.mark.parametrize("target", NAMES)
async def test_a_device_goes_by_its_id_and_its_address(target: str) -> None:
    assert value(await samples(wall("ge0").board, f"target={target}"), "ifOperStatus") == 1


@pytest.mark.parametrize("target", ["2001:db8::1", "[2001:db8::1]", "[2001:db8::1]:1161"])
async def test_a_device_goes_by_its_ipv6_address(target: str) -> None:
    board = wall("ge0", address=IPv6Address("2001:db8::1"), snmp_port=1161).board
    assert value(await samples(board, f"target={target}"), "ifOperStatus") == 1


WRONG = [
    ("", 400, "target"),
    ("target=", 400, "target"),
    ("target=d&target=d", 400, "target"),
    ("target=e", 404, "/sd"),
    ("target=192.0.2.1:162", 404, "/sd"),
    ("target=d&module=cisco_wlc", 400, "if_mib, system"),
]


@pytest.mark.parametrize(("query", "status", "told"), WRONG)
async def test_a_wrong_request_is_told_what_would_be_right_in_both_languages(
    query: str, status: int, told: str
) -> None:
    answer = await get(wall("ge0").board, f"/snmp?{query}")
    assert answer.status_code == status
    chinese, english = answer.text.splitlines()
    assert told in chinese
    assert told in english


@pytest.mark.parametrize("query", ["target=a%1B%5B31m%0Ab%E2%80%AE", "target=d&module=%1B%5B31m%0A"])
async def test_what_a_refusal_repeats_does_not_act_in_a_terminal(query: str) -> None:
    answer = await get(wall().board, f"/snmp?{query}")
    assert answer.status_code in {400, 404}
    lines = answer.text.splitlines()
    assert len(lines) == 2
    assert all(line.isprintable() for line in lines)


async def test_an_address_of_two_devices_names_neither() -> None:
    made = wall("ge0")
    made.show(plain.inventory([polled("d"), polled("e", snmp_port=1161)]))
    assert "d, e" in (await get(made.board, "/snmp?target=192.0.2.1")).text
    assert (await get(made.board, "/snmp?target=192.0.2.1:161")).status_code == 200


def believed(state: State, manageable: Truth) -> Callable[[plain.Wall], None]:
    about = plain.subject(SubjectKind.DEVICE, "d")
    return lambda made: made.believe(about, Standing(state, manageable=manageable))


def without(*names: str) -> Callable[[plain.Wall], None]:
    def forget(made: plain.Wall) -> None:
        for name in names:
            setattr(made.seen("d"), name, None)

    return forget


def over_ssh(made: plain.Wall) -> None:
    made.seen("d").ssh = plain.over_ssh()


def another(**changes: object) -> Callable[[plain.Wall], None]:
    return lambda made: made.show(plain.inventory([polled("d", **changes)]))


SILENT = {
    "down": (believed(State.DOWN, Truth.NO), "state is down"),
    "upstream of it something is down": (believed(State.UNREACHABLE, Truth.NO), "state is unreachable"),
    "not known": (believed(State.UNKNOWN, Truth.UNKNOWN), "state is unknown"),
    "it answers pings alone": (believed(State.UP, Truth.NO), "state is up"),
    "SSH stands in": (over_ssh, "does not answer SNMP"),
    "sysUpTime is too old": (without("uptime"), "does not answer SNMP"),
    "its table is too old": (without("status", "counters"), "not yet"),
    "its names are in doubt": (without("identity"), "being read again"),
    "it is not asked over SNMP": (another(snmp=None), "not polled over SNMP"),
    "SSH is preferred": (another(ssh=CredentialId("x"), prefer=Prefer.SSH), "not polled over SNMP"),
}


@pytest.mark.parametrize(("happens", "told"), SILENT.values(), ids=SILENT)
async def test_of_a_device_that_does_not_answer_nothing_is_served(
    happens: Callable[[plain.Wall], None], told: str
) -> None:
    made = wall("ge0")
    happens(made)
    answer = await get(made.board, "/snmp?target=d")
    assert (answer.status_code, len(answer.text.splitlines())) == (503, 2)
    assert told in answer.text.splitlines()[1]
    assert "ifOperStatus" not in answer.text


async def test_the_fault_of_a_table_that_was_not_read_is_told() -> None:
    made = wall("ge0")
    view = made.seen("d")
    view.status, view.faults = None, (Failure(FailureKind.TIMEOUT, "status: no reply"),)
    assert "status: no reply" in (await get(made.board, "/snmp?target=d")).text
    assert (await get(made.board, "/snmp?target=d&module=system")).status_code == 200


async def test_of_a_device_whose_interfaces_are_not_read_the_rest_is_told() -> None:
    made = wall("ge0", probing=replace(Probing(), interfaces=False))
    view = made.seen("d")
    view.status = view.identity = view.counters = None
    assert {name for name, _ in await samples(made.board)} == {"sysUpTime", "snmp_scrape_pdus_returned"}


async def test_before_an_inventory_is_loaded_nobody_is_told_that_there_are_no_devices() -> None:
    for path in ("/snmp?target=d", "/sd"):
        assert (await get(Board(), path)).status_code == 503


async def test_a_device_that_left_the_inventory_leaves_at_once() -> None:
    made = wall("ge0")
    scraper = TargetScraper(made.board, plain.StillClock())
    assert (await get(made.board, "/snmp?target=d", scraper)).status_code == 200
    made.show(plain.inventory([polled("e")]))
    assert (await get(made.board, "/snmp?target=d", scraper)).status_code == 404


async def test_what_did_not_change_is_not_written_again() -> None:
    made = wall("ge0")
    scraper = TargetScraper(made.board, plain.StillClock())
    before = scraper.scrape(["d"], [])
    made.seen("d").counters = plain.shown(plain.counters(1, 5))
    after = scraper.scrape(["d"], [])
    assert isinstance(before, list)
    assert isinstance(after, list)
    same = [one is other for one, other in zip(before, after, strict=True)]
    assert same == [False, True, True, False, True]  # the scalars, the identity, the states, the counters, ifLastChange
    assert b'ifHCInOctets{ifAlias="",ifDescr="ge0",ifName="ge0",ifIndex="1"} 5\n' in after[3].text


async def test_text_is_kept_of_the_devices_scraped_last(monkeypatch: pytest.MonkeyPatch) -> None:
    made = plain.Wall()
    made.show(plain.inventory([polled(name) for name in "abc"]))
    for name in "abc":
        made.up(name)
        plain.see_all(made.seen(name), plain.identity("ge0"))
    scraper = TargetScraper(made.board, plain.StillClock())
    first = scraper.scrape(["a"], [])
    assert isinstance(first, list)
    monkeypatch.setattr("exporters.snmp_exporter.scraper.MOST_KEPT", 2 * sum(len(one.text) for one in first[1:]))
    for name in "bac":
        scraper.scrape([name], [])

    def kept(name: str) -> bool:
        before, after = scraper.scrape([name], []), scraper.scrape([name], [])
        return before[1] is after[1] if isinstance(before, list) and isinstance(after, list) else False

    assert list(scraper._texts) == ["a", "c"]
    assert kept("c")
    assert scraper._kept == sum(text.size for text in scraper._texts.values())


async def test_requests_are_counted_by_what_came_of_them() -> None:
    made = wall("ge0")
    scraper = TargetScraper(made.board, plain.StillClock())
    for query in ("target=d", "target=e", "target=e", ""):
        await get(made.board, f"/snmp?{query}", scraper)
    assert (scraper.scrapes, scraper.refused) == (4, {"no_such_target": 2, "no_target": 1})


async def test_gzip_holds_the_same() -> None:
    board = wall(*(f"ge{number}" for number in range(48))).board
    plain_text = await get(board, "/snmp?target=d")
    packed = await get(board, "/snmp?target=d", encoding="gzip")
    assert packed.headers["content-encoding"] == "gzip"
    assert packed.content == plain_text.content
    assert plain_text.headers["content-type"] == "text/plain; version=0.0.4; charset=utf-8"


async def test_every_metric_is_typed_and_helped_as_the_catalogue_says() -> None:
    text = (await get(wall("ge0").board, "/snmp?target=d&module=if_mib,system")).text
    heads = re.findall(r"# HELP (\S+) (.+)\n# TYPE \1 (\S+)\n(\w+)", text)
    assert len(heads) == text.count("# TYPE")
    for name, told, kind, first in heads:
        metric = METRICS[name]
        assert first == name
        assert kind == metric.type
        assert told.endswith(f" - {metric.oid}") or not metric.oid
    for name, labels in read(text):
        assert {label for label, _ in labels} == set(METRICS[name].labels)


@pytest.mark.skipif(shutil.which("promtool") is None, reason="Debian's prometheus is not installed")
@pytest.mark.parametrize("text", ["长沙市档案馆", *HOSTILE.values()], ids=["plain", *HOSTILE])
async def test_promtool_objects_to_nothing_but_the_names_of_the_mib(text: str) -> None:
    made = wall("ge0", "ge1")
    made.seen("d").identity = plain.shown(plain.identity(text, "ge1", alias=(text, text), descr=(text, text)))
    answer = (await get(made.board, "/snmp?target=d&module=if_mib,system")).text
    done = subprocess.run(
        ["promtool", "check", "metrics"], input=answer, capture_output=True, check=False, text=True, timeout=60
    )
    assert done.returncode in (0, 3)
    names = {name: metric for name, metric in METRICS.items() if metric.oid}
    of_the_mib = re.compile(
        rf"({'|'.join(names)}) ((metric|label) names should be written in 'snake_case' not 'camelCase'"
        r'|counter metrics should have "_total" suffix)'
    )
    assert [line for line in done.stderr.splitlines() if not of_the_mib.fullmatch(line)] == []
    assert len(read(answer)) == len(read((await get(made.board, "/snmp?target=d&module=system,if_mib")).text))
