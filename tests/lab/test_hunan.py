"""The inventory that comes with netmon, simulated and watched: all of it is up, and a lost prefecture is seen."""

from __future__ import annotations

import re
import shutil
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from netmon.clock import SystemClock
from netmon.inventory import load
from netmon.lab import Lab
from netmon.lab.control import ask
from netmon.lab.ssh.host_keys import ed25519_key
from netmon.model.inventory import Inventory
from netmon.model.names import NetworkId
from netmon.model.plant import Role
from netmon.store import Reader
from netmon.wires.ssh import KnownHosts
from tests.app.running import Running, until
from tests.lab.given import program
from tests.ports import free_port

ROOT = Path(__file__).parent.parent.parent
pytestmark = pytest.mark.xdist_group("hunan")  # one lab and one daemon serve all of these
EXTRANET = NetworkId("extranet")
QUICK = """
  reachability: 4s
  counters: 30s
  timeout: 1s
  reasks: [500ms, 500ms]
  down: 3/3
  stale_after: 20
  ssh_status: 10s
  roles: {core: {reachability: 4s, ssh: lab-login}, pe: {ssh: lab-login}}
"""
LOST = "xiangxi"


def copied(folder: Path) -> Path:
    """Copy the inventory as it is but for its ports, which another lab may have, and for how often it is probed."""
    shutil.copytree(ROOT / "inventory.d", folder / "inventory.d")
    for path in folder.glob("inventory.d/*-services.csv"):
        path.write_text(re.sub(r":(8080|8443)\b", f":{free_port()}", path.read_text("utf-8")), "utf-8")
    said, ssh_port = (ROOT / "inventory.yaml").read_text("utf-8"), str(free_port())
    said = re.sub(r"  ssh_status: .*\n", "", said).replace("1161", str(free_port())).replace("1122", ssh_port)
    for path in folder.glob("inventory.d/*net.yaml"):
        path.write_text(re.sub(r"port: 11\d\d}", lambda _: f"port: {free_port()}}}", path.read_text("utf-8")), "utf-8")
    known_hosts = folder / "inventory.d" / "known_hosts"
    known_hosts.write_text(known_hosts.read_text("utf-8").replace("]:1122 ", f"]:{ssh_port} "), "utf-8")
    path = folder / "inventory.yaml"
    path.write_text(re.sub(r"\n  roles:\n(    .*\n)+", QUICK, said), "utf-8")
    return path


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("hunan")


@pytest.fixture(scope="module")
def outer(folder: Path) -> Inventory:
    return load(copied(folder), {}, network=EXTRANET)


@pytest.fixture(scope="module")
def watched(folder: Path, outer: Inventory) -> Iterator[Running]:
    with (
        program(folder / "inventory.yaml", folder / "control", "--network", EXTRANET, "--ports", "8"),
        Running(folder, "--network", EXTRANET) as daemon,
    ):
        until(lambda: daemon.states() == all_up(outer), "everything is up")
        yield daemon


def all_up(outer: Inventory) -> dict[str, str]:
    names = [f"device:{id_}" for id_ in outer.devices] + [f"link:{id_}" for id_ in outer.links]
    return dict.fromkeys([*names, *(f"unit:{id_}" for id_ in outer.units)], "up")


def test_all_of_it_is_up_and_nothing_was_ever_down(watched: Running, outer: Inventory) -> None:
    assert (len(outer.units), len(outer.devices)) == (209, 326)
    assert {event.after.state for event in watched.events()} == {"up"}


def test_a_lost_uplink_of_a_prefecture_or_of_the_province_cuts_nobody_off(
    watched: Running, folder: Path, outer: Inventory
) -> None:
    lost = [f"extranet-{LOST}-1", "national-2"]
    for link in lost:
        ask(folder / "control", ["cut", "link", link])
    wanted = all_up(outer) | {f"link:{link}": "down" for link in lost}
    until(lambda: watched.states() == wanted, "two links are down, and nothing else")
    assert watched.scrape().roots() == {f"link:{link}" for link in lost}
    ask(folder / "control", ["heal", "all"])
    until(lambda: watched.states() == all_up(outer), "they are up again")


def test_a_lost_prefecture_is_one_root_with_all_its_places_behind_it(
    watched: Running, folder: Path, outer: Inventory
) -> None:
    places = [unit for unit in outer.units.values() if outer.divisions[unit.division].parent == "433100"]
    assert len(places) == 8
    ask(folder / "control", ["kill", "device", f"extranet-{LOST}"])
    lost = {f"unit:{unit.id}": "unreachable" for unit in places} | {f"unit:{LOST}": "down"}
    until(lambda: units(watched) == {**units_up(outer), **lost}, f"{LOST} and its places are gone, and nobody else")
    until(lambda: watched.scrape().roots() == {f"device:extranet-{LOST}"}, "its node is the one root")
    roots = Counter(
        event.after.root.id
        for event in watched.events()
        if event.subject.kind == "unit" and event.after.state == "unreachable" and event.after.root is not None
    )
    assert roots == {f"extranet-{LOST}": 8}
    ask(folder / "control", ["heal", "all"])
    until(lambda: watched.states() == all_up(outer), "all is well again")


def test_the_host_keys_that_come_with_it_are_those_that_the_lab_serves() -> None:
    inventory = load(ROOT / "inventory.yaml", {})
    lab = Lab(inventory, {}, SystemClock())
    known = KnownHosts(ROOT / "inventory.d" / "known_hosts")
    asked = [device for device in inventory.devices.values() if device.ssh is not None]
    assert len(asked) == 44
    assert {device.ssh_port for device in asked} == {1122}
    for device in asked:
        agent = lab.agent(device.id)
        served = ed25519_key(1, device.id, agent.box.generation, agent.keys)
        assert [key.blob for key in known.of(device.address, 1122)] == [served.asbytes()], device.id
    lines = (ROOT / "inventory.d" / "known_hosts").read_text("utf-8").splitlines()
    assert len(lines) == len(asked), "and no others"


def test_configurations_of_the_backbone_are_read_and_switches_without_snmp_are_up(
    watched: Running, outer: Inventory
) -> None:
    backbone = {device.id for device in outer.devices.values() if device.role in {Role.CORE, Role.PE}}
    alone = {device.id for device in outer.devices.values() if device.snmp is None}
    assert len(alone) == 8
    until(
        lambda: set(Reader.open(watched.url).newest_snapshots()) == backbone | alone,
        "every configuration is kept",
    )


def units(daemon: Running) -> dict[str, str]:
    return {name: state for name, state in daemon.states().items() if name.startswith("unit:")}


def units_up(outer: Inventory) -> dict[str, str]:
    return {f"unit:{id_}": "up" for id_ in outer.units}
