"""One network of an inventory is an inventory of its own, and says nothing of the others."""

from __future__ import annotations

from pathlib import Path

import pytest

from netmon.inventory import InventoryError, load, only
from netmon.model.inventory import Inventory
from netmon.model.names import NetworkId
from netmon.words import Language

INTRANET, EXTRANET = NetworkId("intranet"), NetworkId("extranet")
TWO = """
networks: {intranet: {name: 政务内网}, extranet: {name: 政务外网}}
divisions: {430000: {name: 湖南省, level: province}}
units:
  office: {name: 办公厅, kind: 组成部门, division: 430000, networks: [intranet, extranet]}
  customs: {name: 海关, kind: 中央在湘单位, division: 430000, networks: extranet}
sites: {hub: {name: 内网机房}, platform: {name: 外网机房}, both: {name: 共用机房}, spare: {name: 备用机房}}
credentials:
  inner: {version: v2c, community: "env:INNER"}
  outer: {version: v2c, community: "env:OUTER"}
devices:
  a1: {unit: office, network: intranet, site: hub, address: 192.0.2.1, role: core, snmp: inner}
  a2: {unit: office, network: intranet, site: both, address: 192.0.2.2, role: ce, snmp: inner}
  b1: {unit: office, network: extranet, site: platform, address: 192.0.2.1, role: core, snmp: outer}
  b2: {unit: customs, site: both, address: 192.0.2.2, role: ce, snmp: outer}
links:
  a: {upper: {device: a1}, lower: {device: a2}}
  b: {upper: {device: b1}, lower: {device: b2}}
services:
  inside: {name: 内部系统, unit: office, network: intranet, url: "http://192.0.2.3/"}
  outside: {name: 门户, unit: office, network: extranet, url: "http://192.0.2.3/"}
anchors:
  gateway: {network: 政务内网, address: 192.0.2.254}
  dns: {network: extranet, address: 192.0.2.254, port: 53}
indicators:
  in: {name: 内网联网率, criterion: connected, population: {network: intranet}}
  out: {name: 外网联网率, criterion: connected, population: {network: extranet}}
targets:
  - {indicator: in, at_least: 90%, due: 2010-12-31}
  - {indicator: out, at_least: 80%, due: 2010-12-31}
"""
SECRETS = {"INNER": "kept-well-9f", "OUTER": "kept-well-2b"}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    found = tmp_path / "inventory.yaml"
    found.write_text(TWO, encoding="utf-8")
    return found


@pytest.fixture
def both(path: Path) -> Inventory:
    return load(path, SECRETS)


def test_only_what_belongs_to_the_network_is_left(both: Inventory) -> None:
    left = only(both, INTRANET)
    assert list(left.networks) == [INTRANET]
    assert {id_: unit.networks for id_, unit in left.units.items()} == {"office": (INTRANET,)}
    assert set(left.sites) == {"hub", "both", "spare"}
    assert set(left.devices) == {"a1", "a2"}
    assert set(left.links) == {"a"}
    assert set(left.services) == {"inside"}
    assert set(left.credentials) == {"inner"}
    assert set(left.anchors) == {"gateway"}
    assert set(left.indicators) == {"in"}
    assert [target.indicator for target in left.indicator_targets] == ["in"]
    assert (left.divisions, left.time_zone, left.digest) == (both.divisions, both.time_zone, both.digest)


def test_the_networks_together_are_the_whole(both: Inventory) -> None:
    parts = [only(both, network) for network in both.networks]
    for name in ("units", "sites", "devices", "links", "services", "anchors", "credentials", "indicators"):
        assert set().union(*(getattr(part, name) for part in parts)) == set(getattr(both, name))


def test_the_only_network_of_an_inventory_is_all_of_it(both: Inventory) -> None:
    left = only(both, EXTRANET)
    assert only(left, EXTRANET) == left


def test_reading_one_network_looks_for_no_secret_of_the_others(path: Path) -> None:
    assert set(load(path, {"OUTER": "kept-well-2b"}, network=EXTRANET).devices) == {"b1", "b2"}
    with pytest.raises(InventoryError) as error:
        load(path, {"OUTER": "kept-well-2b"}, network=INTRANET)
    assert [problem.code for problem in error.value.problems] == ["problem.secret_env_unset"]


def test_a_mistake_in_another_network_is_told_all_the_same(path: Path) -> None:
    path.write_text(TWO.replace("address: 192.0.2.1, role: core, snmp: inner", "address: x, role: core"), "utf-8")
    with pytest.raises(InventoryError) as error:
        load(path, SECRETS, network=EXTRANET)
    assert {problem.path for problem in error.value.problems} == {"devices.a1.address"}


def test_a_network_that_is_not_declared_is_refused_with_those_that_are(path: Path) -> None:
    with pytest.raises(InventoryError) as error:
        load(path, SECRETS, network=NetworkId("extra-net"))
    (problem,) = error.value.problems
    assert problem.message(Language.EN) == (
        "the inventory has no network “extra-net” (--network or NETMON_NETWORK); it has intranet, extranet"
    )
    assert problem.message(Language.ZH) == (
        "台账中没有网络“extra-net”（--network 或 NETMON_NETWORK）；现有 intranet, extranet"
    )
