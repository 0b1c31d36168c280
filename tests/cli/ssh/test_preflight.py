"""`netmon preflight` goes through SSH step by step: key, login, prompt, first command."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.given import Cli
from tests.ssh_servers.devices import Simulated, serve

INVENTORY = """
networks: {{extranet: {{name: 政务外网}}}}
divisions: {{"430000": {{name: 湖南省, level: province}}}}
credentials: {{login: {{kind: ssh, user: netmon, password: "env:LAB_LOGIN"}}}}
probing: {{ssh: login, icmp: off}}
units: {{platform: {{name: 省平台, level: province, kind: 平台, division: "430000", networks: extranet}}}}
devices:
  hub: {{unit: platform, address: 127.0.0.1, role: core, ssh_port: {port}}}
"""


@pytest.fixture
def hub(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Simulated]:
    monkeypatch.chdir(tmp_path)
    with serve("huawei_vrp") as device:
        (tmp_path / "inventory.yaml").write_text(INVENTORY.format(port=device.port))
        yield device


def codes(cli: Cli, password: str) -> list[str]:
    ended = cli("preflight", "--json", LAB_LOGIN=password)
    (found,) = json.loads(ended.out)["devices"]
    return [finding["code"] for finding in found["findings"] if finding["obstacle"]]


def test_each_step_is_an_obstacle_until_it_is_taken(hub: Simulated, cli: Cli) -> None:
    assert codes(cli, hub.password) == ["ssh_unknown_key"]
    assert hub.typed == [], "nobody logged in before the key was on record"
    assert cli("ssh", "enrol", "hub", "--yes").code == 0
    assert codes(cli, "not-the-password-7") == ["ssh_login"]
    assert codes(cli, hub.password) == []
    assert "display version" in hub.typed
    hub.rekey()
    assert codes(cli, hub.password) == ["ssh_changed_key"]
