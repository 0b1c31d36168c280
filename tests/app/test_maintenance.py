"""Maintenance with a real daemon: entered from the command line, kept over kill -9, shown as a flag, and audited; so is
a test of a receiver.
"""

from __future__ import annotations

import json
import signal
from pathlib import Path

import pytest

from tests.app.running import Running, until
from tests.cli.given import Cli

INVENTORY = """
networks: {extranet: {name: 政务外网}}
divisions: {'430000': {name: 湖南省, level: province}}
credentials: {lab: {version: v2c, community: 'env:LAB_COMMUNITY'}}
probing: {icmp: off, snmp: lab}
units:
  u1: {name: 省平台, level: province, kind: 平台, division: '430000', networks: extranet}
  u2: {name: 长沙县, level: county, kind: 节点, division: '430000', networks: extranet}
devices:
  hub: {unit: u1, address: 127.0.0.1, snmp_port: 9, role: core}
  ce: {unit: u2, address: 127.0.0.2, snmp_port: 9, role: ce}
links:
  hub-ce: {upper: {device: hub, interface: ge1}, lower: {device: ce, interface: ge1}}
notify:
  receivers: {hook: {kind: webhook, url: "http://127.0.0.1:9/"}}
  otherwise: hook
"""


def test_what_was_accepted_survives_kill_9_and_is_flagged_again_at_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "inventory.yaml").write_text(INVENTORY)
    with Running(tmp_path, environ={"LAB_COMMUNITY": "nobody"}) as daemon:
        cli = Cli(capsys, {**daemon.environ, "USER": "ops", "NETMON_URL": daemon.page.rstrip("/")})
        added = cli("maintenance", "add", "ce", "--for", "2h", "--reason", "割接", "--json")
        daemon.end(signal.SIGKILL)
        assert added.code == 0, added.err
        entered = json.loads(added.out)
        covered = {one["subject"] for one in entered["covers"]}
        assert covered == {"device:ce@extranet", "link:hub-ce@extranet", "unit:u2@extranet"}
        gone = cli("maintenance", "list")
        assert gone.code == 1
        assert "netmon run" in gone.err
        alone = cli("notify", "test", "hook", "--json", lang="en")
        assert (json.loads(alone.out)["sent"], json.loads(alone.out)["audited"]) == ("later", False)
        assert "not noted in the audit log: no netmon is running" in alone.err

        daemon.start()
        cli.environ["NETMON_URL"] = daemon.page.rstrip("/")
        until(lambda: daemon.value("netmon_device_flag", device="ce", flag="maintenance") == 1.0, "the flag is back")
        assert daemon.value("netmon_device_flag", device="hub", flag="maintenance") is None
        assert "割接" in cli("maintenance", "list").out
        assert cli("maintenance", "cancel", entered["id"], "--by", "张三").code == 0
        assert daemon.value("netmon_device_flag", device="ce", flag="maintenance") is None
        assert json.loads(cli("notify", "test", "hook", "--json").out)["audited"]
        said = [json.loads(line) for line in cli("audit", "list", "--json").lines()]
        people = [one for one in said if one["via"] != "netmon"]
        assert [(one["who"], one["via"], one["source"], one["what"]["code"]) for one in people] == [
            ("ops", "cli", "127.0.0.1", "audit.maintenance_added"),
            ("张三", "cli", "127.0.0.1", "audit.maintenance_cancelled"),
            ("ops", "cli", "127.0.0.1", "audit.tested_later"),
        ]
        assert cli("audit", "verify").code == 0


def test_a_unit_leaves_the_list_once_two_people_say_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "inventory.yaml").write_text(INVENTORY)
    with Running(tmp_path, environ={"LAB_COMMUNITY": "nobody"}) as daemon:
        cli = Cli(capsys, {**daemon.environ, "NETMON_URL": daemon.page.rstrip("/")})
        until(lambda: "u2" in cli("register", "list").out, "the register begins with the inventory")
        why = ("--effective", "2026-07-01", "--document", "湘编办〔2026〕1 号", "--reason", "撤并")
        proposed = cli("register", "propose", "unscoped", "u2", "--network", "extranet", *why, "--by", "甲", "--json")
        change = json.loads(proposed.out)["id"]
        own = cli("register", "approve", change, "--by", "甲", lang="en")
        assert (own.code, own.err.strip()) == (1, f"netmon: 甲 proposed {change}: somebody else has to approve it")
        assert cli("register", "approve", change, "--by", "乙").code == 0
        assert cli("register", "approve", "--all-baseline", "--by", "乙").code == 0

        def listed(*when: str) -> list[str]:
            return [
                one["id"]
                for one in json.loads(cli("register", "list", "--network", "extranet", "--json", *when).out)["units"]
            ]

        assert (listed("--at", "2026-06-30"), listed("--at", "2026-07-01")) == (["u1", "u2"], ["u1"])
        until(lambda: "scoped" in cli("register", "pending", "--json").out, "the inventory still has it on the list")
        assert cli("register", "reject", "u2", "--reason", "台账未更新", "--by", "乙").code == 0
        said = [json.loads(line)["what"]["code"] for line in cli("audit", "list", "--json").lines()]
        steps = ("approved", "baseline", "begun", "derived", "proposed", "rejected")
        assert sorted(said) == [f"audit.register_{step}" for step in steps]
