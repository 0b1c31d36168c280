"""`netmon ssh parse`: a captured text, without a device."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path

import pytest

from netmon.cli.ssh.parse import LARGEST
from tests.cli.given import Cli

VERSION = """\
core-1#show version
Cisco IOS Software, C2960X Software (C2960X-UNIVERSALK9-M), Version 15.2(7)E3, RELEASE SOFTWARE (fc3)
core-1 uptime is 5 weeks, 2 days
cisco WS-C2960X-24TS-L (APM86XXX) processor (revision A0) with 524288K bytes of memory.
Processor board ID FOC0000K013
core-1#
"""
CONFIGURATION = """\
Building configuration...

Current configuration : 120 bytes
!
version 15.2
hostname core-1
enable secret 5 $1$abcd$efghijklmnopqrstuvwxy.
snmp-server community Zq81canary RO
end
"""
NEIGHBOURS = "Local Intf: Gi1/0/1\nChassis id: 02aa.bb00.6601\nPort id: Gi0/2\nSystem Name: county-7\n"
INTERFACES = "GigabitEthernet1/0/1 is up, line protocol is up\n  MTU 1500 bytes, BW 1000000 Kbit/sec\n"


@pytest.fixture
def capture(tmp_path: Path) -> Path:
    return tmp_path / "capture.txt"


def test_a_version_is_told_with_the_command_that_it_rests_on(cli: Cli, capture: Path) -> None:
    capture.write_text(VERSION)
    ended = cli("ssh", "parse", "--platform", "cisco_ios", "--command", "show version", str(capture))
    assert ended.code == 0
    assert "WS-C2960X-24TS-L (cisco_ios.model show version)" in ended.out
    assert "5 weeks, 2 days" in ended.out


def test_an_abbreviated_command_is_understood_and_the_json_is_whole(cli: Cli, capture: Path) -> None:
    capture.write_text(VERSION)
    ended = cli("ssh", "parse", "--platform", "cisco_ios", "--command", "sh ver", "--json", str(capture))
    told = json.loads(ended.out)
    assert told["command"] == "show version"
    assert told["identity"]["version"] == "15.2(7)E3"
    assert told["rows"][0]["hostname"] == "core-1"
    assert (told["ports"], told["health"], told["problems"]) == ([], None, {})


def test_standard_input_is_read_and_neighbours_and_ports_are_tables(
    cli: Cli, capture: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(NEIGHBOURS.encode())))
    ended = cli("ssh", "parse", "--platform", "cisco_ios", "--command", "show lldp neighbors detail")
    assert "county-7" in ended.out
    capture.write_text(INTERFACES)
    ended = cli("ssh", "parse", "--platform", "cisco_ios", "--command", "show interfaces", str(capture))
    assert "GigabitEthernet1/0/1" in ended.out
    assert "1 Gbit/s" in ended.out


def test_a_configuration_is_shown_without_its_secrets_even_as_json(cli: Cli, capture: Path) -> None:
    capture.write_text(CONFIGURATION)
    command = ("ssh", "parse", "--platform", "cisco_ios", "--command", "show running-config", str(capture))
    for ended in (cli(*command), cli(*command, "--json")):
        assert "hostname core-1" in ended.out
        assert "Zq81canary" not in ended.out + ended.err
        assert "$1$abcd" not in ended.out + ended.err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "say the platform with --platform: "),
        (("--platform", "cisco_isos"), "there is no platform cisco_isos; known are cisco_ios"),
        (
            ("--platform", "cisco_ios"),
            "say the command with --command; of cisco_ios, these can be parsed: show version",
        ),
    ],
)
def test_what_is_missing_or_wrong_is_told_with_what_would_be_right(
    cli: Cli, capture: Path, arguments: tuple[str, ...], said: str
) -> None:
    capture.write_text("x")
    ended = cli("ssh", "parse", *arguments, str(capture))
    assert ended.code == 2
    assert said in ended.err


def test_a_text_of_which_nothing_can_be_read_is_no_success_and_names_commands(cli: Cli, capture: Path) -> None:
    capture.write_text("\n\n")
    ended = cli("ssh", "parse", "--platform", "cisco_ios", "--command", "show versoin", str(capture))
    assert ended.code == 1
    assert "show version" in ended.err


def test_a_file_that_is_missing_or_too_big_is_told(cli: Cli, capture: Path) -> None:
    command = ("ssh", "parse", "--platform", "cisco_ios", "--command", "show version", str(capture))
    assert "cannot read" in cli(*command).err
    capture.write_bytes(b"x" * (LARGEST + 1))
    ended = cli(*command)
    assert ended.code == 1
    assert "larger than 8 MB" in ended.err
