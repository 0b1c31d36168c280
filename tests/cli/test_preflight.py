"""`netmon preflight` against a real agent and a real SSH server, and against nobody at all."""

from __future__ import annotations

import asyncio
import json
import os
import re
import signal
import socket
import subprocess
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from openpyxl import load_workbook

from netmon.clock import SystemClock
from netmon.wires.icmp import Pinger, Way
from tests.cli.given import PROGRAM, Cli
from tests.cli.golden import same_as_golden
from tests.cli.preflighted import ENVIRON, machine_room
from tests.wires.snmp.usm.real_agents import MISSING as NO_SNMPD
from tests.wires.ssh.sshd import MISSING as NO_SSHD
from tests.wires.ssh.sshd import OLD, sshd

OBSTACLES = {
    "sound": ["no_interface", "ssh_kex", "ssh_key", "ssh_cipher", "ssh_mac"],
    "by-community": ["community"],
    "wrong-community": ["snmp_silent", "community"],
    "wrong-user": ["unknown_user"],
    "wrong-auth": ["auth_key"],
    "wrong-priv": ["priv_key_or_context"],
    "no-auth": ["no_access", "no_auth"],
    "no-agent": ["snmp_closed"],
    "only-ping": [],
}


def can_ping() -> bool:
    async def way() -> Way:
        pinger = Pinger(SystemClock())
        await pinger.start()
        pinger.close()
        return pinger.mode.way

    return asyncio.run(way()) is not Way.OFF


needs_ping = pytest.mark.skipif(not can_ping(), reason="this host lets nobody ping")


@pytest.fixture(scope="module")
def room(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, str]]:
    """Return the inventory of a machine room, and the port of its old SSH server."""
    if reason := NO_SNMPD or NO_SSHD:
        pytest.skip(reason)
    with ExitStack() as stack:
        inventory, _ = stack.enter_context(machine_room(tmp_path_factory.mktemp("room")))
        port = stack.enter_context(sshd(tmp_path_factory.mktemp("sshd"), *OLD))
        yield str(inventory), str(port)


@needs_ping
def test_every_device_is_told_what_stands_in_its_way(cli: Cli, room: tuple[str, str], tmp_path: Path) -> None:
    book = tmp_path / "preflight.xlsx"
    ended = cli("preflight", room[0], "--ssh-port", room[1], "--json", "--xlsx", str(book), **ENVIRON)
    assert ended.code == 1, ended.err
    said = ended.json()
    assert isinstance(said, dict)
    assert {device["device"]: [one["code"] for one in device["findings"]] for device in said["devices"]} == OBSTACLES
    counts = {key: said[key] for key in ("asked", "seen", "complete", "obstacles", "remarks", "fine")}
    assert counts == {"asked": 9, "seen": 9, "complete": True, "obstacles": 7, "remarks": 1, "fine": 1}
    (sound,) = [device for device in said["devices"] if device["device"] == "sound"]
    assert sound["snmp"]["sysName"] == "room"
    assert sound["ping"]["received"] == 3
    assert sound["ssh"]["ciphers"] == ["aes128-cbc", "3des-cbc"]
    assert not [secret for secret in (ENVIRON["COMMUNITY"], ENVIRON["WRONG"]) if secret in ended.out]
    _check(book)


def _check(book: Path) -> None:
    devices, findings = load_workbook(book).worksheets
    rows = list(devices.iter_rows(values_only=True))
    assert len(rows) == 1 + len(OBSTACLES)
    assert [row[0] for row in rows[1:]] == ["obstacle"] * 7 + ["remark", "fine"]
    cells = {cell for row in rows for cell in row}
    assert "the device does not know this SNMPv3 user: credential nobody, user nobody" in cells
    assert devices.freeze_panes == "A2"
    assert devices.auto_filter.ref == f"A1:R{len(rows)}"
    assert findings.max_row == 1 + sum(map(len, OBSTACLES.values()))


@needs_ping
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_people_read_it_in_groups_the_most_basic_first(cli: Cli, room: tuple[str, str], lang: str) -> None:
    ended = cli("preflight", room[0], "--ssh-port", room[1], lang=lang, **ENVIRON, COLUMNS="130")
    assert ended.code == 1
    same_ports = re.sub(r"UDP [0-9]{5}", "UDP 50000", ended.out)
    same_as_golden(f"preflight.{lang}.txt", re.sub(r"(用时|devices in) [^：:]+", r"\1 …", same_ports))


@needs_ping
def test_devices_that_are_fine_end_with_0_and_only_they_are_asked(cli: Cli, room: tuple[str, str]) -> None:
    ended = cli("preflight", room[0], "--device", "by-community", "--device", "only-ping", "--no-ssh", **ENVIRON)
    assert ended.code == 0, ended.out
    assert "2 devices" in ended.out
    assert "netmon run can be started" in ended.out


def test_a_missing_secret_is_told_before_anything_is_sent(cli: Cli, room: tuple[str, str]) -> None:
    ended = cli("preflight", room[0], **{key: value for key, value in ENVIRON.items() if key != "AUTH"})
    assert (ended.code, ended.out) == (1, "")
    assert "AUTH" in ended.err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--device", "soundd"), "did you mean sound"),
        (("--device", "xyz"), "no device xyz"),
        (("--concurrency", "0"), "--concurrency"),
        (("--ssh-port", "70000"), "--ssh-port"),
    ],
)
def test_wrong_use_is_refused(cli: Cli, room: tuple[str, str], arguments: tuple[str, ...], said: str) -> None:
    ended = cli("preflight", room[0], *arguments, **ENVIRON)
    assert (ended.code, ended.out) == (2, "")
    assert said in ended.err


@pytest.mark.parametrize(
    ("arguments", "said"), [(("--network", "intranet"), "intranet"), (("--xlsx", "/nowhere/at/all.xlsx"), "/nowhere")]
)
def test_what_cannot_be_done_is_told(cli: Cli, room: tuple[str, str], arguments: tuple[str, ...], said: str) -> None:
    ended = cli("preflight", room[0], "--device", "no-agent", "--no-ssh", *arguments, **ENVIRON)
    assert ended.code == 1
    assert said in ended.err


SILENT = """
networks: {n: {name: n}}
divisions: {"430000": {name: 湖南省, level: province}}
units: {u: {name: u, level: province, kind: k, division: "430000"}}
credentials: {c: {version: v2c, community: "env:COMMUNITY"}}
probing: {snmp: c, snmp_port: PORT, icmp: off}
devices:
"""


def test_what_is_known_when_somebody_breaks_it_off_is_shown(tmp_path: Path) -> None:
    with ExitStack() as stack:
        # Sockets that are open and never answer: to the prober they are hosts that drop what they get.
        first = stack.enter_context(socket.socket(socket.AF_INET, socket.SOCK_DGRAM))
        first.bind(("127.66.1.1", 0))
        port = first.getsockname()[1]
        second = stack.enter_context(socket.socket(socket.AF_INET, socket.SOCK_DGRAM))
        second.bind(("127.66.1.2", port))
        inventory = tmp_path / "inventory.yaml"
        devices = [f"  d{number}: {{unit: u, address: 127.66.1.{number}, role: ce}}" for number in (1, 2)]
        inventory.write_text("\n".join([SILENT.replace("PORT", str(port)), *devices, ""]))
        process = subprocess.Popen(
            [PROGRAM, "preflight", str(inventory), "--no-ssh", "--concurrency", "1", "--json"],
            stdout=subprocess.PIPE,
            env={"PATH": os.environ["PATH"], "NETMON_LANG": "en", **ENVIRON},
        )
        second.settimeout(60)
        second.recv(4096)  # so the first device is seen to its end
        process.send_signal(signal.SIGINT)
        out, _ = process.communicate(timeout=60)
    assert process.returncode == 130
    said = json.loads(out)
    assert (said["asked"], said["seen"], said["complete"]) == (2, 1, False)
    assert [finding["code"] for finding in said["devices"][0]["findings"]] == ["unpinged", "community"]
