"""The proposed file: what it says of a small network, in both languages, and that it loads."""

from __future__ import annotations

from dataclasses import replace
from ipaddress import ip_address
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netmon.discover.propose import findings_of, propose, role_of
from netmon.discover.sighting import Found, Origin, Outcome, Port, Sighting
from netmon.discover.unassigned import home_in
from netmon.inventory import load
from netmon.inventory.proposal import render
from netmon.inventory.proposed import problems_of
from netmon.model.inventory import Inventory
from netmon.model.observation import Cause, Failure, FailureKind
from netmon.model.plant import Role
from netmon.model.text import clean_text
from netmon.words import Language
from tests.discover.given import READONLY, found, plan, row, saw
from tests.golden import golden

same_as_golden = golden(Path(__file__).parent / "golden")
UPLINKS = ("10GE1/0/1", "10GE1/0/2", "10GE1/0/3")
CORE = replace(
    found(
        "core-1",
        row("10GE1/0/1", "长沙-PE1", "GE0/0/1", "10.0.0.2"),
        row("10GE1/0/2", "fw", "port1", "10.0.0.3"),
        row("10GE1/0/3", "elsewhere", "1", "192.0.2.9"),
        ports=UPLINKS,
    ),
    descr="Huawei Versatile Routing Platform Software",
    vendor="Huawei", os="vrp", model="NE40E-X8", version="8.180", serial="210235",
    location="机房 3",
)  # fmt: skip
PE = found("长沙-PE1", row("GE0/0/1", "core-1", "10GE1/0/1", "10.0.0.1"), ports=["GE0/0/1", "GE0/0/2"])
FIREWALL = replace(
    found("fw", row("port2", "nameless", "3"), ports=["port1", "port2"]), os="fortigate", vendor="Fortinet"
)
HOSTILE = Found(
    name='x: "]}#{\\', descr="*anchor &alias !tag % @ ` | > - ? , '", serial="{a: b}", ports=(Port(1, "p"),)
)
WRONG_KEY = Failure(FailureKind.AUTH, "", True, cause=Cause.AUTH_KEY)
SIGHTINGS = [
    saw("10.0.0.1", CORE, Origin.SEED),
    saw("10.0.1.1", CORE),
    saw("10.0.0.2", PE, Origin.NEIGHBOUR),
    saw("10.0.0.3", FIREWALL, Origin.NEIGHBOUR),
    saw("10.0.0.7", HOSTILE),
    saw("10.0.0.8", Found()),
    saw("10.0.0.20", Outcome.SILENT),
    saw("10.0.0.21", Outcome.PINGED),
    Sighting(ip_address("10.0.0.22"), Origin.PREFIX, Outcome.REFUSED, WRONG_KEY),
    saw("10.0.0.23", Outcome.UNFINISHED),
]  # fmt: skip
AGREED = plan("10.0.0.0/23", seeds=["10.0.0.1"])


def text(
    language: Language = Language.EN, inventory: Inventory | None = None, sightings: list[Sighting] = SIGHTINGS
) -> str:
    known = {} if inventory is None else {device.address: device for device in inventory.devices.values()}
    home = home_in(inventory, "extranet")
    credentials = () if inventory is not None and inventory.credentials else (READONLY,)
    return render(propose(sightings, replace(AGREED, known=known), inventory, home, credentials), language)


@pytest.mark.parametrize("language", list(Language))
def test_the_file_says_all_that_was_found(language: Language) -> None:
    same_as_golden(f"proposal.{language}.yaml", text(language))


@pytest.mark.parametrize("language", list(Language))
def test_it_loads_by_itself_and_has_every_device(tmp_path: Path, language: Language) -> None:
    path = tmp_path / "discovered.yaml"
    path.write_text(text(language))
    inventory = load(path, {}, secrets=False)
    assert {device.id: str(device.address) for device in inventory.devices.values()} == {
        "core-1": "10.0.0.1",
        "PE1": "10.0.0.2",
        "fw": "10.0.0.3",
        "device-10-0-0-7": "10.0.0.7",
        "device-10-0-0-8": "10.0.0.8",
    }
    assert [(link.upper.device, link.lower.device) for link in inventory.links.values()] == [
        ("core-1", "PE1"),
        ("core-1", "fw"),
    ]
    assert inventory.devices[next(iter(inventory.devices))].snmp == "readonly"


def test_the_order_in_which_it_was_found_changes_nothing() -> None:
    shuffled = SIGHTINGS.copy()
    Random(7).shuffle(shuffled)
    assert text(sightings=shuffled) == text()


MINE = """
networks: {extranet: {name: 政务外网}}
divisions: {"430000": {name: 湖南省, level: province}}
credentials: {readonly: {version: v2c, community: env:COMMUNITY}}
units: {platform: {name: 省平台, kind: 平台, division: "430000"}}
devices:
  hub: {unit: platform, address: 10.0.0.99, role: core, snmp: readonly}
  fw: {unit: platform, address: 10.9.0.1, role: firewall, snmp: readonly}
"""


def test_it_loads_together_with_the_inventory_and_clashes_with_nothing(tmp_path: Path) -> None:
    mine = tmp_path / "inventory.yaml"
    mine.write_text(MINE)
    proposal = text(inventory=load(mine, {}, secrets=False))
    assert problems_of(proposal, tmp_path / "discovered.yaml", mine, None) == ()
    assert "divisions:" not in proposal, "the inventory has one"
    assert "fw-10-0-0-3:" in proposal
    assert "the inventory has a device of this name, fw (10.9.0.1): is it the same?" in proposal


def test_a_file_that_a_wildcard_of_the_inventory_finds_is_no_trouble(tmp_path: Path) -> None:
    mine, folder = tmp_path / "inventory.yaml", tmp_path / "inventory.d"
    folder.mkdir()
    (folder / "hub.yaml").write_text(MINE)
    mine.write_text("include: inventory.d/*.yaml\n")
    proposal = text(inventory=load(mine, {}, secrets=False))
    assert problems_of(proposal, folder / "discovered.yaml", mine, None) == ()


def test_what_would_not_load_is_told_with_its_line(tmp_path: Path) -> None:
    mine = tmp_path / "inventory.yaml"
    mine.write_text(MINE)
    clash = 'devices:\n  hub: {unit: platform, address: "10.0.0.50", role: ce}\n'
    (problem,) = problems_of(clash, tmp_path / "discovered.yaml", mine, None)
    assert (problem.code, problem.line) == ("problem.duplicate_id", 2)


def test_a_link_to_a_device_of_the_inventory_is_proposed_and_one_that_is_declared_is_not(tmp_path: Path) -> None:
    mine = tmp_path / "inventory.yaml"
    mine.write_text(MINE)
    pe = found("pe", row("ge1", "hub", "10GE1", "10.0.0.99"), ports=["ge1"])
    assert "upper: {device: hub, interface: 10GE1}, lower: {device: pe, interface: ge1}" in text(
        inventory=load(mine, {}, secrets=False), sightings=[saw("10.0.0.5", pe)]
    )
    mine.write_text(MINE + "links: {hub-x: {upper: {device: hub, interface: 10GE1}, lower: {device: fw}}}\n")
    taken = text(inventory=load(mine, {}, secrets=False), sightings=[saw("10.0.0.5", pe)])
    assert "in the inventory 10GE1 of hub belongs to another link" in taken
    assert "links:" not in taken.splitlines()


@given(st.lists(st.text(max_size=12), min_size=6, max_size=6))
def test_whatever_a_device_says_of_itself_the_file_loads(said: list[str]) -> None:
    """Text comes here cleaned, as every text of a device does."""
    name, descr, model, serial, location, port = (clean_text(one.encode("utf-8", "replace")).text for one in said)
    device = Found(name or None, descr or None, None, location or None, None, None, model or None, None, serial or None,
                   ports=(Port(1, port or None),))  # fmt: skip
    assert problems_of(text(sightings=[saw("10.0.0.1", device)]), Path("/nowhere/discovered.yaml"), None, None) == ()


@pytest.mark.parametrize(
    ("device", "role"),
    [(Found(os="panos"), Role.FIREWALL), (Found(descr="Acme Firewall 3"), Role.FIREWALL), (Found(os="vrp"), None)],
)
def test_a_role_is_said_where_it_is_evident(device: Found, role: Role | None) -> None:
    assert role_of(device) is role


def test_a_known_device_that_is_found_at_another_address_is_still_the_known_one(tmp_path: Path) -> None:
    mine = tmp_path / "inventory.yaml"
    mine.write_text(MINE)
    inventory = load(mine, {}, secrets=False)
    known = {device.address: device for device in inventory.devices.values()}
    hub = replace(found("hub"), serial="1")
    seen = findings_of([saw("10.0.0.98", hub), saw("10.0.0.99", hub)], replace(AGREED, known=known), inventory)
    assert (list(seen.devices), list(seen.known)) == ([], ["hub"])
