"""`/sd` lists what there is to scrape, with the labels by which people ask."""

from __future__ import annotations

from dataclasses import replace
from ipaddress import IPv4Address
from typing import Any

import pytest

from netmon.model.names import CredentialId, DivisionCode, ServiceId, SiteId, UnitId
from netmon.model.plant import Prefer, Role, Service
from netmon.model.register import Division, Level, Site
from netmon.watch.board import Board
from tests.exporters import plain
from tests.exporters.snmp_exporter.asked import get, polled

pytestmark = pytest.mark.anyio

CITY, COUNTY = DivisionCode("430100"), DivisionCode("430121")
DIVISIONS = {
    CITY: Division(CITY, "长沙市", Level.PREFECTURE),
    COUNTY: Division(COUNTY, "长沙县", Level.COUNTY, CITY),
}


def board() -> Board:
    made = plain.Wall()
    devices = [
        polled("hub", role=Role.CORE, address=IPv4Address("192.0.2.1")),
        polled("second", role=Role.CORE, address=IPv4Address("192.0.2.2"), site=None),
        polled("leaf", "u2", address=IPv4Address("192.0.2.3")),
        plain.device("pinged alone"),
        polled("over-ssh", ssh=CredentialId("x"), prefer=Prefer.SSH),
    ]
    links = [
        plain.link("a", ("hub", "ge1"), ("leaf", "ge0")),
        plain.link("b", ("second", "ge1"), ("leaf", "ge1")),
        plain.link("c", ("hub", "ge2"), ("leaf", "ge2")),
    ]
    units = [plain.unit("u1"), plain.unit("u2", division=COUNTY)]
    services = [
        Service(ServiceId("portal"), "门户", plain.NETWORK, UnitId("u1"), "https://www.example.gov.cn/", portal=True),
        Service(ServiceId("dns"), "域名", plain.NETWORK, UnitId("u2"), "tcp://192.0.2.9:53"),
    ]
    made.show(
        replace(
            plain.inventory(devices, links, units),
            divisions=DIVISIONS,
            services={one.id: one for one in services},
            sites={SiteId("hall"): Site(SiteId("hall"), "机房"), SiteId("empty"): Site(SiteId("empty"), "空")},
        )
    )
    made.seen("leaf").record = plain.record()
    return made.board


async def found(query: str = "") -> dict[str, Any]:
    answer = await get(board(), f"/sd{query}")
    assert answer.status_code == 200, answer.text
    assert answer.headers["content-type"] == "application/json"
    listed = answer.json()
    assert all(set(group) == {"targets", "labels"} for group in listed)
    return {target: group["labels"] for group in listed for target in group["targets"]}


async def test_every_device_that_is_asked_over_snmp_is_a_target() -> None:
    assert set(await found()) == {"hub", "second", "leaf"}


async def test_a_device_carries_where_it_belongs_and_what_is_upstream() -> None:
    assert (await found())["leaf"] == {
        "network": "extranet",
        "site": "hall",
        "unit": "u2",
        "division": "430121",
        "prefecture": "430100",
        "role": "ce",
        "parent": "hub,second",
        "__meta_netmon_kind": "device",
        "__meta_netmon_name": "leaf 路由器",
        "__meta_netmon_address": "192.0.2.3",
        "__meta_netmon_vendor": "Huawei",
        "__meta_netmon_os": "vrp",
        "__meta_netmon_model": "S5735",
    }


async def test_what_is_not_known_is_an_empty_label_which_is_none_to_prometheus() -> None:
    hub = (await found())["second"]
    assert (hub["site"], hub["parent"], hub["__meta_netmon_vendor"]) == ("", "", "")


FILTERED = [
    ("?network=extranet", {"hub", "second", "leaf"}),
    ("?role=core", {"hub", "second"}),
    ("?role=core&role=ce", {"hub", "second", "leaf"}),
    ("?role=core&site=hall", {"hub"}),
    ("?site=empty", set()),
    ("?unit=u2", {"leaf"}),
    ("?division=430121", {"leaf"}),
    ("?prefecture=430100", {"hub", "second", "leaf"}),
    ("?kind=device&role=firewall", set()),
    ("?kind=service", {"https://www.example.gov.cn/", "192.0.2.9:53"}),
    ("?kind=service&unit=u2", {"192.0.2.9:53"}),
]


@pytest.mark.parametrize(("query", "targets"), FILTERED)
async def test_a_filter_lets_through_what_it_names(query: str, targets: set[str]) -> None:
    assert set(await found(query)) == targets


async def test_nothing_is_an_empty_list() -> None:
    made = plain.Wall()
    made.show(plain.inventory())
    answer = await get(made.board, "/sd")
    assert (answer.status_code, answer.text) == (200, "[]\n")


async def test_a_service_says_how_it_is_reached() -> None:
    services = await found("?kind=service")
    assert services["192.0.2.9:53"]["__meta_netmon_scheme"] == "tcp"
    assert services["https://www.example.gov.cn/"] == {
        "network": "extranet",
        "unit": "u1",
        "division": "430100",
        "prefecture": "430100",
        "service": "portal",
        "__meta_netmon_kind": "service",
        "__meta_netmon_name": "门户",
        "__meta_netmon_scheme": "https",
        "__meta_netmon_portal": "true",
    }


WRONG = [
    ("?netwrok=extranet", "kind, network, site, role, unit, division, prefecture"),
    ("?kind=switch", "device, service"),
    ("?network=extrnet", "network=extrnet"),
    ("?site=nowhere", "site=nowhere"),
    ("?role=CORE", "role=CORE"),
]


@pytest.mark.parametrize(("query", "told"), WRONG)
async def test_a_slip_of_the_pen_does_not_take_all_targets_away(query: str, told: str) -> None:
    answer = await get(board(), f"/sd{query}")
    assert answer.status_code == 400
    assert all(told in line for line in answer.text.splitlines())
