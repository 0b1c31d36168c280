"""`netmon discover` as those see it who are asked: once, at the rate, with one community, and nobody else."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from netmon.clock import SystemClock
from netmon.inventory import load
from netmon.probes.if_mib import SYS_UP_TIME
from tests.cli.given import Cli, eventually
from tests.discover.witness import COMMUNITY, Witness, name_of, witness

PROGRAM = str(Path(sys.executable).with_name("netmon"))
ADDRESSES = [f"127.68.{number // 250}.{number % 250 + 1}" for number in range(500)]
PREFIX = "127.68.0.0/23"
FLAGS = ("--snmp", "v2c", "--community", "env:COMMUNITY", "--no-ping")
ENVIRON = {"COMMUNITY": COMMUNITY, "NETMON_LANG": "en"}
AT_MOST = 2
"""Packets of the first question to an address: itself, and one retransmission."""


@pytest.fixture(scope="module")
def lab() -> Iterator[Witness]:
    with witness(ADDRESSES) as running:
        yield running


@pytest.fixture
def cli(capsys: pytest.CaptureFixture[str]) -> Cli:
    return Cli(capsys)


@pytest.fixture
def seen(lab: Witness) -> Witness:
    lab.packets.clear()
    return lab


def command(seen: Witness, folder: Path, *more: str) -> list[str]:
    at = ["--snmp-port", str(seen.port), "--output", str(folder / "found.yaml"), "--timeout", "1"]
    return ["discover", PREFIX, *FLAGS, *at, "--inventory", str(empty(folder)), *more]


def empty(folder: Path) -> Path:
    """Write an inventory that has a network and nothing in it."""
    path = folder / "inventory.yaml"
    path.write_text(
        "networks: {extranet: {name: 政务外网}}\n"
        'divisions: {"430000": {name: 湖南省, level: province}}\n'
        'units: {office: {name: 办公厅, kind: 厅局, division: "430000"}}\n'
    )
    return path


def found_in(folder: Path) -> dict[str, str]:
    """Return the devices of inventory and proposal, as `netmon check` would take them."""
    main = folder / "both.yaml"
    main.write_text("include: [inventory.yaml, found.yaml]\n")
    inventory = load(main, ENVIRON)
    return {str(device.address): device.id for device in inventory.devices.values()}


def test_five_hundred_devices_are_found_none_is_asked_twice_and_the_rate_is_kept(
    cli: Cli, seen: Witness, tmp_path: Path
) -> None:
    clock = SystemClock()
    began = clock.monotonic()
    ended = cli(*command(seen, tmp_path, "--rate", "250", "--json"), **ENVIRON)
    took = clock.monotonic() - began
    assert (ended.code, ended.err) == (0, "")
    said = ended.json()
    assert isinstance(said, dict)
    assert said["outcomes"] == {
        "found": 500, "silent": 10, "refused": 0, "pinged": 0, "unsent": 0, "unfinished": 0
    }  # fmt: skip
    assert took >= 0.99 * (510 - 1) / 250 - 0.1
    assert said["asked"] == 510
    firsts = seen.first_questions(SYS_UP_TIME)
    assert set(firsts) == {*ADDRESSES, *(f"127.68.1.{number}" for number in (0, *range(251, 255))),
                           *(f"127.68.0.{number}" for number in range(251, 256))}  # fmt: skip
    assert max(firsts.values()) <= AT_MOST
    assert {packet.community for packet in seen.packets} == {COMMUNITY.encode()}
    assert found_in(tmp_path) == {address: name_of(address) for address in ADDRESSES}


def test_a_second_run_sends_nothing_and_writes_the_same_file(cli: Cli, seen: Witness, tmp_path: Path) -> None:
    few = ("--exclude", "127.68.1.0/24", "--exclude", "127.68.0.64/26", "--exclude", "127.68.0.128/25")
    assert cli(*command(seen, tmp_path, "--rate", "1000", *few), **ENVIRON).code == 0
    first = (tmp_path / "found.yaml").read_text()
    seen.packets.clear()
    refused = cli(*command(seen, tmp_path, *few), **ENVIRON)
    assert (refused.code, "is there already" in refused.err) == (1, True)
    again = cli(*command(seen, tmp_path, "--force", *few), **ENVIRON)
    assert (again.code, seen.packets) == (0, [])
    assert (tmp_path / "found.yaml").read_text() == first


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGINT])
def test_a_run_that_is_killed_is_gone_on_with(cli: Cli, seen: Witness, tmp_path: Path, how: signal.Signals) -> None:
    here = ("--exclude", "127.68.1.0/24", "--exclude", "127.68.0.128/25")
    words = command(seen, tmp_path, "--rate", "100", *here)
    process = subprocess.Popen([PROGRAM, *words], env={**os.environ, **ENVIRON}, stderr=subprocess.PIPE, text=True)
    try:
        eventually(lambda: len(seen.first_questions(SYS_UP_TIME)) > 40)
        process.send_signal(how)
        _, said = process.communicate(timeout=30)
    finally:
        process.kill()
        process.wait()
    if how is signal.SIGINT:
        assert process.returncode == 130
        assert "run the same command again to go on" in said
    assert not (tmp_path / "found.yaml").exists()
    lines = [json.loads(line) for line in (tmp_path / "found.yaml.state").read_bytes().split(b"\n")[:-1]]
    over = {line["address"] for line in lines if "address" in line}
    before = seen.first_questions(SYS_UP_TIME)
    seen.packets.clear()
    ended = cli(*command(seen, tmp_path, "--rate", "1000", *here), **ENVIRON)
    assert ended.code == 0, ended.err
    after = seen.first_questions(SYS_UP_TIME)
    assert set(after) & over == set(), "whoever has answered is left alone"
    assert max((before + after).values()) <= 2 * AT_MOST
    assert found_in(tmp_path) == {address: name_of(address) for address in ADDRESSES[:127]}


def test_devices_of_another_community_are_asked_with_the_one_and_never_with_another(cli: Cli, tmp_path: Path) -> None:
    """The second credential that was given is for another prefix: it is not tried here."""
    inventory = empty(tmp_path)
    inventory.write_text(
        inventory.read_text()
        + "credentials:\n"
        + "  here: {version: v2c, community: env:COMMUNITY}\n"
        + "  branch: {version: v2c, community: env:BRANCH}\n"
    )
    with witness(["127.69.0.1", "127.69.0.2", "127.69.1.1"], "branch-secret-9") as strangers:
        ended = cli(
            "discover", "127.69.0.0/29", "127.69.1.0/29", "--no-ping", "--json", "--timeout", "1", "--rate", "100",
            "--credential", "here", "--credential", "branch=127.69.1.0/24",
            "--snmp-port", str(strangers.port), "--inventory", str(inventory), "--output", str(tmp_path / "found.yaml"),
            BRANCH="branch-secret-9", **ENVIRON,
        )  # fmt: skip
        tried = Counter((packet.to, packet.community) for packet in strangers.packets if packet.names(SYS_UP_TIME))
    said = ended.json()
    assert isinstance(said, dict)
    assert [device["address"] for device in said["devices"]] == ["127.69.1.1"]
    assert len({address for address, _ in tried}) == len(tried), "one community for an address"
    assert max(tried.values()) <= AT_MOST
    assert {community for address, community in tried if address.startswith("127.69.0.")} == {COMMUNITY.encode()}
    assert "branch-secret-9" not in (tmp_path / "found.yaml.state").read_text()
    assert COMMUNITY not in (tmp_path / "found.yaml").read_text()
    assert "snmp: branch" in (tmp_path / "found.yaml").read_text()


def test_what_is_excluded_gets_no_packet(cli: Cli, seen: Witness, tmp_path: Path) -> None:
    excluded = ("--exclude", "127.68.0.0/24", "--exclude", "127.68.1.0/26", "--exclude", "127.68.1.128/25")
    ended = cli(*command(seen, tmp_path, *excluded, "--rate", "1000"), **ENVIRON)
    assert ended.code == 0
    assert {packet.to for packet in seen.packets} == {f"127.68.1.{number}" for number in range(64, 128)}


def test_devices_of_the_inventory_are_known_and_left_alone(cli: Cli, seen: Witness, tmp_path: Path) -> None:
    words = command(seen, tmp_path, "--rate", "1000", "--exclude", "127.68.1.0/24", "--exclude", "127.68.0.64/26",
                    "--exclude", "127.68.0.128/25")  # fmt: skip
    inventory = tmp_path / "inventory.yaml"
    inventory.write_text(
        inventory.read_text()
        + "credentials: {own: {version: v2c, community: env:COMMUNITY}}\n"
        + f"probing: {{snmp: own, snmp_port: {seen.port}}}\n"
        + "devices: {hub: {unit: office, address: 127.68.0.9, role: core}}\n"
    )
    ended = cli(*words, **ENVIRON)
    assert ended.code == 0, ended.err
    assert "127.68.0.9" not in {packet.to for packet in seen.packets}
    assert "in the inventory already 1" in ended.out
    assert "127.68.0.9," not in (tmp_path / "found.yaml").read_text()
    text = (tmp_path / "found.yaml").read_text()
    assert "perhaps of office: it owns all known devices in 127.68.0." in text
    assert len(found_in(tmp_path)) == 63
    again = cli(*words, "--again", "--forget", "--force", **ENVIRON)
    assert again.code == 0, again.err
    assert "hub: 127.68.0.9 (sw-127-68-0-9)" in (tmp_path / "found.yaml").read_text()
    assert len(found_in(tmp_path)) == 63
