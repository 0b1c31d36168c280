"""Ends that SNMP does not tell of, asked at their command lines: real sessions with the lab's devices."""

from __future__ import annotations

import asyncio
from pathlib import Path

from netmon.clock import SystemClock
from netmon.diagnose import Inquiry, open_wires
from netmon.diagnose.over_ssh import pinged
from netmon.judge.diagnosis import Diagnosis, Evidence, diagnose
from netmon.judge.ports import Port
from netmon.lab import Lab
from netmon.model.names import LinkId
from netmon.model.observation import Echo, ProbeName
from netmon.wires.ssh import KnownHosts, scan
from tests.lab.ssh.test_lab import ENVIRON, lab_of
from tests.ssh_servers.fake_terminal import FakeTerminal


def known(text: str) -> str:
    """Say what the hub is: nothing is on record of it here."""
    return text.replace("address: 127.77.0.1, role: core", "address: 127.77.0.1, role: core, profile: vrp")


def ssh_alone(text: str) -> str:
    return known(text).replace("  snmp: lab\n", "  snmp: off\n")


async def asked_about(lab: Lab, known_hosts: Path, link: str, *orders: str) -> tuple[Evidence, Diagnosis]:
    inventory = lab.inventory
    lab.start()
    try:
        for device in inventory.devices.values():
            keys = await scan(device.address, device.ssh_port, 30.0)
            assert isinstance(keys, tuple)
            KnownHosts(known_hosts).record(device.address, device.ssh_port, keys)
        for order in orders:
            lab.obey(order.split())
        async with open_wires(SystemClock(), ENVIRON, ping=False, known_hosts=known_hosts) as wires:
            inquiry = Inquiry(inventory, inventory.links[LinkId(link)], 60.0, 1.0)
            evidence = await inquiry.run(wires, None, lambda _device, _took: None)
    finally:
        await lab.close()
    return evidence, diagnose(evidence)


def test_both_ways_are_told_beside_each_other(tmp_path: Path) -> None:
    evidence, diagnosis = asyncio.run(asked_about(lab_of(tmp_path, known), tmp_path / "known_hosts", "hub-pref"))
    assert diagnosis.findings == ()
    assert {way.probe for way in evidence.upper.ways if way.failure is None} == {ProbeName.SNMP, ProbeName.SSH}
    assert {end.port for end in evidence.ends} == {Port.UP}


def test_a_port_that_is_shut_is_found_over_ssh_alone(tmp_path: Path) -> None:
    lab = lab_of(tmp_path, ssh_alone)
    evidence, diagnosis = asyncio.run(asked_about(lab, tmp_path / "known_hosts", "hub-pref", "shut port hub 10GE1/0/1"))
    assert {way.probe for way in evidence.upper.ways} == {ProbeName.SSH}
    assert evidence.upper.port is Port.ADMIN_DOWN
    assert [finding.what.code for finding in diagnosis.findings] == ["diagnosis.shut"]


def test_a_device_that_nobody_enrolled_is_told_as_such_and_gets_no_password(tmp_path: Path) -> None:
    lab = lab_of(tmp_path)

    async def ask() -> Evidence:
        lab.start()
        try:
            async with open_wires(SystemClock(), ENVIRON, ping=False, known_hosts=tmp_path / "none") as wires:
                inquiry = Inquiry(lab.inventory, lab.inventory.links[LinkId("hub-pref")], 60.0, 1.0)
                return await inquiry.run(wires, None, lambda _device, _took: None)
        finally:
            await lab.close()

    evidence = asyncio.run(ask())
    missing = [dict(reason.facts) for reason in diagnose(evidence).missing if reason.code == "diagnosis.missing_probe"]
    assert [(facts["probe"], facts["kind"]) for facts in missing] == [("diagnosis.probe_ssh", "failure.hostkey")] * 2
    assert not (tmp_path / "none").exists()


def test_a_ping_that_a_device_sends_is_read() -> None:
    command = "ping -c 5 10.0.0.1"
    terminal = FakeTerminal({command: "5 packet(s) transmitted\n 5 packet(s) received\n min/avg/max = 1/1/1 ms"})
    assert pinged(terminal, command) == Echo(5, 5, 0.001, 0.001, 0.001)
    assert pinged(FakeTerminal({command: "who knows"}), command) is None
