"""The province that comes with netmon: whole, marked where it is invented, and arranged as its comments say."""

from __future__ import annotations

import csv
import re
from collections import Counter
from datetime import date
from ipaddress import IPv4Address, IPv4Network
from itertools import chain
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from netmon.inventory import load, only
from netmon.judge.topology import Topology
from netmon.model.indicator import Criterion, Indicator
from netmon.model.inventory import Inventory
from netmon.model.names import DeviceId, DivisionCode, IndicatorId, NetworkId, Subject, SubjectKind, UnitId
from netmon.model.plant import Device, Link, Prefer, Redundancy, Role
from netmon.model.probing import IcmpUse
from netmon.model.register import Division, Level, Unit

ROOT = Path(__file__).parent.parent.parent
FOLDER = ROOT / "inventory.d"
INTRANET, EXTRANET = NetworkId("intranet"), NetworkId("extranet")
PLACES = (Level.PREFECTURE, Level.COUNTY)
CENTRAL = "中央在湘单位"

NAMED = {
    *("general-office", "development-reform", "industry-commerce", "information-centre", "informatization"),
    *("citizen-information", "credit-office", "peoples-bank"),
}
"""The units that the report of 2006-12-28 names; every other body of the province or the centre is a guess."""

ALONE = {
    DeviceId(f"extranet-{unit}-lan")
    for unit in ("forestry", "sports", "culture", "grain", "tourism", "press", "post", "earthquake")
}
"""Switches without SNMP."""

PLAN = {
    INTRANET: dict.fromkeys(Role, "127.10.0.0/16"),
    EXTRANET: {**dict.fromkeys(Role, "127.20.0.0/16"), Role.LAN: "127.21.0.0/16"},
}


@pytest.fixture(scope="module")
def hunan() -> Inventory:
    return load(ROOT / "inventory.yaml", {})


@pytest.fixture(scope="module", params=[INTRANET, EXTRANET])
def one(hunan: Inventory, request: pytest.FixtureRequest) -> Inventory:
    network: NetworkId = request.param
    return only(hunan, network)


def today(hunan: Inventory, level: Level) -> dict[DivisionCode, Division]:
    return {code: found for code, found in hunan.divisions.items() if found.level is level and found.valid_to is None}


def at(hunan: Inventory, *levels: Level) -> list[Unit]:
    return [unit for unit in hunan.units.values() if unit.level in levels]


# The register.


def test_the_divisions_are_those_of_today(hunan: Inventory) -> None:
    assert [len(today(hunan, level)) for level in (Level.PROVINCE, *PLACES)] == [1, 14, 122]
    kinds = Counter(division.name[-1] for division in today(hunan, Level.COUNTY).values())
    assert kinds == {"区": 36, "县": 67, "市": 19}
    for code, division in chain(today(hunan, Level.PREFECTURE).items(), today(hunan, Level.COUNTY).items()):
        above = code[:2] if division.level is Level.PREFECTURE else code[:4]
        assert division.parent == above.ljust(6, "0")
        assert re.fullmatch(r"[A-Z][a-z']+( [A-Za-z]+)*", division.name_en), division.name_en


def test_the_codes_of_2006_are_there_and_lead_to_those_of_today(hunan: Inventory) -> None:
    then = date(2006, 12, 28)
    valid = [
        one
        for one in hunan.divisions.values()
        if one.level is Level.COUNTY and (one.valid_from or then) <= then < (one.valid_to or date.max)
    ]
    assert len(valid) == 122
    assert Counter(division.name[-1] for division in valid) == {"区": 34, "县": 72, "市": 16}
    followed = {
        (hunan.divisions[old].name, new.name, new.valid_from.year)
        for new in hunan.divisions.values()
        for old in new.replaces
        if new.valid_from is not None and hunan.divisions[old].valid_to == new.valid_from
    }
    assert followed == {
        ("望城县", "望城区", 2011),
        ("宁乡县", "宁乡市", 2017),
        ("株洲县", "渌口区", 2018),
        ("邵东县", "邵东市", 2019),
        ("祁阳县", "祁阳市", 2021),
    }


def test_every_place_has_a_government_under_the_code_of_today(hunan: Inventory) -> None:
    for level in PLACES:
        assert {unit.division: unit.name for unit in at(hunan, level)} == {
            code: f"{division.name}人民政府" for code, division in today(hunan, level).items()
        }


def test_the_province_has_52_units_and_the_centre_20(hunan: Inventory) -> None:
    units = at(hunan, Level.PROVINCE)
    own = [unit for unit in units if unit.kind != CENTRAL]
    assert (len(own), len(units) - len(own)) == (52, 20)
    assert all(set(unit.networks) == {INTRANET, EXTRANET} for unit in own)
    assert [unit.id for unit in at(hunan, Level.NATION)] == ["national-extranet"]


def test_who_is_not_known_to_have_been_connected_is_marked_as_sample(hunan: Inventory) -> None:
    units = at(hunan, Level.PROVINCE)
    assert {unit.id for unit in units if not unit.sample} == NAMED
    assert not any(unit.sample for unit in at(hunan, *PLACES))  # that a place has a government is no guess


def test_everything_that_is_invented_is_marked_as_sample(hunan: Inventory) -> None:
    assert [device.id for device in hunan.devices.values() if not device.sample] == []
    assert [link.id for link in hunan.links.values() if not link.sample] == []
    assert [service.id for service in hunan.services.values() if not service.sample] == []
    said = [contact for unit in hunan.units.values() for contact in unit.contacts]
    assert said
    assert all("示例" in contact.name and contact.phone.startswith("000-") for contact in said)
    assert {link.carrier for link in hunan.links.values()} == {"", "示例电信", "示例联通"}


def test_ids_say_what_they_mean_and_outlive_codes_and_names(hunan: Inventory) -> None:
    sections = (hunan.units, hunan.sites, hunan.devices, hunan.links, hunan.services, hunan.indicators)
    ids = [str(id_) for section in sections for id_ in section]
    assert [id_ for id_ in ids if not re.fullmatch(r"[a-z]+(-[a-z]+)*(-[0-9]){0,2}", id_)] == []
    assert {hunan.units[UnitId(name)].division for name in ("wangcheng", "changsha-county")} == {"430112", "430121"}


# The plant.


def test_no_device_leaves_loopback_or_shares_an_address(hunan: Inventory) -> None:
    addresses = [device.address for device in hunan.devices.values()]
    assert len(set(addresses)) == len(addresses)
    for device in hunan.devices.values():
        assert device.address in IPv4Network(PLAN[device.network][device.role]), device.id
        assert (device.probing.icmp, device.snmp_port, device.ssh_port) == (IcmpUse.OFF, 1161, 1122)
    hosts = [urlsplit(service.url).hostname for service in hunan.services.values()]
    assert len(set(hosts)) == len(hosts)
    assert all(host is not None and IPv4Address(host).is_loopback for host in hosts)


def test_addresses_follow_the_codes_of_the_places(hunan: Inventory) -> None:
    for device in hunan.devices.values():
        unit = hunan.units[device.unit]
        if unit.level not in PLACES:
            assert device.address.packed[2] == 0, device.id
            continue
        prefecture, county = int(unit.division[2:4]), int(unit.division[4:])
        assert tuple(device.address.packed[2:]) == (prefecture, county or 254), device.id


def test_every_unit_has_a_device_in_each_network_but_the_one_beyond(one: Inventory) -> None:
    owners = {device.unit for device in one.devices.values()}
    assert set(one.units) - owners <= {UnitId("national-extranet")}


def uplinks(one: Inventory, device: Device) -> tuple[Link, ...]:
    topology = Topology.of(one.links.values())
    return topology.links_above(Subject(SubjectKind.DEVICE, device.id, device.network))


def routers(one: Inventory, level: Level) -> list[Device]:
    return [
        device
        for device in one.devices.values()
        if device.role is not Role.LAN and one.units[device.unit].level is level
    ]


def above(one: Inventory, link: Link) -> Device:
    assert link.upper.device is not None
    return one.devices[link.upper.device]


def test_each_prefecture_hangs_on_both_cores_over_two_carriers_and_either_is_enough(one: Inventory) -> None:
    nodes = routers(one, Level.PREFECTURE)
    assert len(nodes) == 14
    for node in nodes:
        links = uplinks(one, node)
        assert {above(one, link).role for link in links} == {Role.CORE}
        assert len({link.upper.device for link in links}) == len({link.carrier for link in links}) == 2
        assert {link.redundancy for link in links} == {Redundancy.ANY}


def test_each_county_hangs_on_the_node_of_its_own_prefecture(one: Inventory) -> None:
    places = routers(one, Level.COUNTY)
    assert len(places) == 122
    for device in places:
        (link,) = uplinks(one, device)
        upper = one.units[above(one, link).unit]
        assert one.divisions[one.units[device.unit].division].parent == upper.division
        assert device.site is not None
        assert one.sites[device.site].division == one.units[device.unit].division


def test_the_hub_of_the_intranet_is_the_general_office(hunan: Inventory) -> None:
    inner = only(hunan, INTRANET)
    cores = [device for device in inner.devices.values() if device.role is Role.CORE]
    assert {device.unit for device in cores} == {"general-office"}
    assert all(uplinks(inner, core) == () for core in cores)
    units = [device for device in routers(inner, Level.PROVINCE) if device.role is Role.CE]
    assert len(units) == 51
    assert {above(inner, uplinks(inner, device)[0]).id for device in units} == {core.id for core in cores}
    assert not any(unit.kind == CENTRAL for unit in inner.units.values())


def test_the_platform_of_the_extranet_stands_below_the_national_one_and_above_the_ring(hunan: Inventory) -> None:
    outer = only(hunan, EXTRANET)
    cores = [device for device in outer.devices.values() if device.role is Role.CORE]
    assert {device.unit for device in cores} == {"information-centre"}
    for core in cores:
        (link,) = uplinks(outer, core)
        assert (link.upper.unit, link.upper.device) == ("national-extranet", None)
    ring = {device.id for device in routers(outer, Level.PROVINCE) if device.role is Role.PE}
    assert all(len(uplinks(outer, outer.devices[id_])) == 2 for id_ in ring)
    units = [device for device in routers(outer, Level.PROVINCE) if device.role is Role.CE]
    assert len(units) == 71
    assert {link.upper.device for device in units for link in uplinks(outer, device)} == ring


def test_a_lan_switch_hangs_on_the_router_of_its_own_unit(hunan: Inventory) -> None:
    outer = only(hunan, EXTRANET)
    for device in outer.devices.values():
        if device.role is Role.LAN:
            (link,) = uplinks(outer, device)
            assert above(outer, link).unit == device.unit


def test_the_backbone_is_read_over_ssh_too_and_eight_switches_over_ssh_alone(hunan: Inventory) -> None:
    over_ssh = {device.id for device in hunan.devices.values() if device.ssh is not None}
    backbone = {device.id for device in hunan.devices.values() if device.role in {Role.CORE, Role.PE}}
    assert over_ssh == backbone | ALONE
    assert {device.id for device in hunan.devices.values() if device.snmp is None} == ALONE
    assert {hunan.devices[id_].prefer for id_ in ALONE} == {Prefer.SSH}
    assert {hunan.devices[id_].role for id_ in ALONE} == {Role.LAN}
    both = {device.id for device in hunan.devices.values() if device.prefer is Prefer.BOTH}
    assert both == {"extranet-metro-1", "extranet-metro-2"}


# The services and the figures.


def test_the_services_of_the_report_are_there(hunan: Inventory) -> None:
    names = {service.name for service in hunan.services.values()}
    assert {"湖南省人民政府门户网站", "信用信息系统", "湖南信用网", "防汛信息系统", "数字认证"} <= names
    portals = {service.unit for service in hunan.services.values() if service.id.endswith("-portal")}
    assert portals == {"general-office", *(unit.id for unit in at(hunan, Level.PREFECTURE))}
    assert sum(service.id.endswith("-database") for service in hunan.services.values()) == 4
    assert sum(service.id.startswith("golden-") for service in hunan.services.values()) == 12
    assert "rural-distance-education" in hunan.services


def counted(hunan: Inventory, id_: str) -> tuple[Indicator, set[UnitId]]:
    """Return an indicator and the units of its population."""
    indicator = hunan.indicators[IndicatorId(id_)]
    asked = indicator.population
    return indicator, {
        unit.id
        for unit in hunan.units.values()
        if asked.network in unit.networks
        and (not asked.levels or unit.level in asked.levels)
        and (not asked.kinds or unit.kind in asked.kinds)
    }


@pytest.mark.parametrize(
    ("id_", "criterion", "met", "of", "shown"),
    [
        ("departments-lan", Criterion("lan_built"), 67, 72, "93.0"),
        ("localities-lan-by-units", Criterion("lan_built"), 46, 136, "33.8"),
        ("localities-lan-by-jurisdictions", Criterion("lan_built_by_jurisdiction"), 46, 136, "33.8"),
        ("window-on-the-internet", Criterion("portal_exists"), 53, 66, "80.3"),
    ],
)
def test_the_figures_of_the_report_come_out(
    hunan: Inventory, id_: str, criterion: Criterion, met: int, of: int, shown: str
) -> None:
    indicator, units = counted(hunan, id_)
    switches = {device.unit for device in hunan.devices.values() if device.role is Role.LAN}
    sites = {
        service.unit
        for service in hunan.services.values()
        if service.network == EXTRANET and service.url.startswith("http")
    }
    evidence = sites if criterion == Criterion("portal_exists") else switches
    assert indicator.criterion == criterion
    assert (len(units & evidence), len(units)) == (met, of)
    assert f"{met * 1000 // of / 10:.1f}" == shown  # rounded down


def test_its_targets_name_their_document(hunan: Inventory) -> None:
    due = date(2010, 12, 31)
    found = {target.indicator: (float(target.at_least), target.due) for target in hunan.indicator_targets}
    assert found == {"departments-connected": (0.9, due), "functions-online": (0.8, due)}
    assert all("红网" in target.document for target in hunan.indicator_targets)
    assert len(counted(hunan, "departments-connected")[1]) == 72


# The files.


def test_a_person_can_read_the_files() -> None:
    for path in [ROOT / "inventory.yaml", *FOLDER.glob("*.yaml")]:
        lines = path.read_text(encoding="utf-8").splitlines()
        assert len(lines) <= 120
        assert [line for line in lines if len(line) > 130] == []
    for path in FOLDER.glob("*.csv"):
        content = path.read_bytes()
        assert content.startswith(b"\xef\xbb\xbf"), "Excel takes a file without this mark for GBK"
        assert len(content) < 100_000
        rows = list(csv.reader(content.decode("utf-8-sig").splitlines()))
        assert {len(row) for row in rows} == {len(rows[0])}
        assert [heading for number, heading in enumerate(rows[0]) if not any(row[number] for row in rows[1:])] == []


def test_what_holds_for_all_devices_is_said_once(hunan: Inventory) -> None:
    by_role: dict[tuple[Role, NetworkId, bool], set[object]] = {}
    for device in hunan.devices.values():
        way = (device.probing, *(() if device.id in ALONE else (device.snmp, device.ssh)), device.snmp_port)
        by_role.setdefault((device.role, device.network, device.id in ALONE), set()).add(way)
    assert {len(ways) for ways in by_role.values()} == {1}
    assert hunan.devices[DeviceId("extranet-core-1")].probing.reachability == 10
