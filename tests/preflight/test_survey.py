"""A survey of a lab: many devices at once, some of them dead, slow or wired otherwise than the inventory says."""

from __future__ import annotations

import asyncio
from collections import Counter
from pathlib import Path

from netmon.clock import SystemClock
from netmon.inventory import load
from netmon.judge.preflight import inspect
from netmon.lab import Lab
from netmon.model.inventory import Inventory
from netmon.model.names import DeviceId
from netmon.model.observation import Echo
from netmon.model.preflight import Inspection, Matter, Sighting
from netmon.preflight import Survey, open_wires
from tests.lab.given import ENVIRON, listening, small
from tests.ports import free_port

CLOCK = SystemClock()


def survey(inventory: Inventory, *faults: str, at_once: int = 200) -> dict[DeviceId, Inspection]:
    """Run a lab of the inventory with these faults, look at every device, and judge."""
    sightings: dict[DeviceId, Sighting] = {}

    async def run() -> None:
        lab = Lab(inventory, ENVIRON, CLOCK, ports=6)
        async with listening(lab):
            for fault in faults:
                lab.carry_out(lab.order_of(fault.split()))
            looking = Survey(inventory, tuple(inventory.devices.values()), at_once)
            async with open_wires(CLOCK, ENVIRON, Path("known_hosts"), ping=True, ssh_port=None) as wires:
                await looking.run(wires, lambda sighting: seen.append(sighting.device))
            sightings.update(looking.sightings)

    seen: list[DeviceId] = []
    asyncio.run(run())
    assert sorted(seen) == sorted(inventory.devices)
    return {inspection.device: inspection for inspection in inspect(inventory, sightings)}


def matters(inspection: Inspection) -> list[Matter]:
    return [finding.matter for finding in inspection.findings if finding.matter is not Matter.COMMUNITY]


def test_a_province_that_is_as_declared_has_no_obstacle(tmp_path: Path) -> None:
    found = survey(small(tmp_path))
    assert {device: matters(inspection) for device, inspection in found.items()} == {device: [] for device in found}


def test_what_is_dead_what_is_behind_it_and_what_is_slow_are_told_apart(tmp_path: Path) -> None:
    found = survey(small(tmp_path), "kill device pref", "slow device hub 700ms", at_once=10)
    assert matters(found[DeviceId("pref")]) == [Matter.UNPINGED], "the lab's inventory has ping off"
    (first, *_) = found[DeviceId("ce-a")].findings
    assert (first.matter, dict(first.facts)["upstream"]) == (Matter.SILENT_WITH, "device:pref@extranet")
    slow = next(finding for finding in found[DeviceId("hub")].findings)
    assert slow.matter is Matter.SLOW
    assert dict(slow.facts)["suggestion"].startswith("timeout: ")


def test_a_device_that_was_slow_for_a_moment_is_looked_at_again_when_it_is_quiet(tmp_path: Path) -> None:
    inventory = small(tmp_path)
    looks: list[DeviceId] = []

    async def run() -> Survey:
        lab = Lab(inventory, ENVIRON, CLOCK, ports=6)
        looking = Survey(inventory, tuple(inventory.devices.values()), 200)

        def seen(sighting: Sighting) -> None:
            looks.append(sighting.device)
            if sighting.device == "hub":
                lab.carry_out(lab.order_of(["heal", "device", "hub"]))

        async with listening(lab):
            lab.carry_out(lab.order_of(["slow", "device", "hub", "300ms"]))
            async with open_wires(CLOCK, ENVIRON, Path("known_hosts"), ping=False, ssh_port=None) as wires:
                await looking.run(wires, seen)
        return looking

    found = {one.device: one for one in inspect(inventory, asyncio.run(run()).sightings)}
    assert matters(found[DeviceId("hub")]) == []
    assert looks.count(DeviceId("hub")) == 1, "it is counted once"


def test_an_interface_that_is_written_otherwise_is_found_and_its_name_proposed(tmp_path: Path) -> None:
    inventory = small(tmp_path)
    elsewhere = load(_rewritten(tmp_path, inventory), ENVIRON, secrets=False)
    sightings: dict[DeviceId, Sighting] = {}

    async def run() -> None:
        async with listening(Lab(inventory, ENVIRON, CLOCK, ports=6)):
            looking = Survey(elsewhere, tuple(elsewhere.devices.values()), 10)
            async with open_wires(CLOCK, ENVIRON, Path("known_hosts"), ping=False, ssh_port=None) as wires:
                await looking.run(wires, lambda _: None)
            sightings.update(looking.sightings)

    asyncio.run(run())
    found = {one.device: one for one in inspect(elsewhere, sightings)}
    (finding,) = [one for one in found[DeviceId("ce-a")].findings if one.matter is Matter.NO_INTERFACE]
    assert dict(finding.facts) == {
        "interface": "GE0/0/1",
        "link": "link:pref-a@extranet",
        "near": "GigabitEthernet0/0/1",
    }


def _rewritten(folder: Path, inventory: Inventory) -> Path:
    """Write the same inventory with the abbreviation that the command line of a switch shows."""
    port = next(iter(inventory.devices.values())).snmp_port
    path = folder / "rewritten.yaml"
    text = (folder / "inventory.yaml").read_text()
    assert str(port) in text
    path.write_text(
        text.replace("{device: ce-a, interface: GigabitEthernet0/0/1}", "{device: ce-a, interface: GE0/0/1}")
    )
    return path


def many(folder: Path, devices: int, sites: int) -> Inventory:
    """Return an inventory of so many devices, spread over sites."""
    lines = [
        "networks: {extranet: {name: 政务外网}}",
        'divisions: {"430000": {name: 湖南省, level: province}}',
        'credentials: {lab: {version: v2c, community: "env:LAB_COMMUNITY"}}',
        f"probing: {{snmp: lab, snmp_port: {free_port()}, icmp: off}}",
        "limits: {per_site: 10}",
        'units: {office: {name: 办公厅, level: province, kind: 厅局, division: "430000"}}',
        "sites:",
        *(f"  s{site}: {{name: 机房 {site}}}" for site in range(sites)),
        "devices:",
        *(
            f"  d{number}: {{unit: office, site: s{number % sites}, role: ce, "
            f"address: 127.67.{number // 250}.{number % 250 + 1}}}"
            for number in range(devices)
        ),
    ]
    path = folder / "many.yaml"
    path.write_text("\n".join([*lines, ""]))
    return load(path, ENVIRON, secrets=False)


def test_two_hundred_devices_are_seen_each_once(tmp_path: Path) -> None:
    inventory = many(tmp_path, 200, 20)
    dead = [f"d{number}" for number in range(0, 200, 20)]
    found = survey(inventory, *(f"kill device {device}" for device in dead))
    counts = Counter(tuple(matters(inspection)) for inspection in found.values())
    assert counts == {(): 190, (Matter.UNPINGED,): 10}
    assert {device for device, inspection in found.items() if inspection.obstructed} == set(dead)


def test_a_device_that_only_ping_answers_is_seen_by_ping(tmp_path: Path) -> None:
    """Loopback answers for every device of the lab, also for those without SNMP."""
    inventory = small(tmp_path, lambda text: text.replace("icmp: off", "icmp: on"))

    async def run() -> Sighting:
        looking = Survey(inventory, (inventory.devices[DeviceId("ce-a")],), 1)
        async with open_wires(CLOCK, ENVIRON, Path("known_hosts"), ping=True, ssh_port=None) as wires:
            await looking.run(wires, lambda _: None)
        return looking.sightings[DeviceId("ce-a")]

    sighting = asyncio.run(run())
    assert sighting.ping is not None
    if isinstance(sighting.ping, Echo):  # a host may let nobody ping
        assert sighting.ping.received == sighting.ping.sent
