"""`netmon ssh enrol` and `netmon ssh list`: keys that servers show are compared, recorded, refused."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from netmon.wires.ssh import KnownHosts
from tests.cli.given import Cli
from tests.ports import free_port
from tests.ssh_servers.devices import Simulated, Strength, serve

INVENTORY = """
networks: {{extranet: {{name: 政务外网}}}}
divisions: {{"430000": {{name: 湖南省, level: province}}}}
credentials: {{login: {{kind: ssh, user: netmon, password: "env:LAB_LOGIN"}}}}
probing: {{ssh: login, icmp: off}}
units: {{platform: {{name: 省平台, level: province, kind: 平台, division: "430000", networks: extranet}}}}
devices:
  hub: {{unit: platform, address: 127.0.0.1, role: core, ssh_port: {hub}}}
  old: {{unit: platform, address: 127.0.0.1, role: lan, ssh_port: {old}{legacy}}}
  deaf: {{unit: platform, address: 127.0.0.1, role: lan, ssh_port: {deaf}}}
  bare: {{unit: platform, address: 127.0.0.2, role: lan, ssh: off}}
"""


class Place:
    """Two devices that are served, one that is not, and an inventory that names them."""

    def __init__(self, folder: Path, hub: Simulated, old: Simulated) -> None:
        self.folder, self.hub, self.old = folder, hub, old
        self.file = folder / "known_hosts"
        self.deaf = free_port()
        self.write()

    def write(self, legacy: bool = False) -> None:
        text = INVENTORY.format(
            hub=self.hub.port, old=self.old.port, deaf=self.deaf, legacy=", ssh_legacy: true" if legacy else ""
        )
        (self.folder / "inventory.yaml").write_text(text)

    def on_record(self, device: Simulated) -> list[str]:
        from ipaddress import ip_address  # noqa: PLC0415 - only here

        return [key.fingerprint for key in KnownHosts(self.file).of(ip_address("127.0.0.1"), device.port)]


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Place]:
    monkeypatch.chdir(tmp_path)
    with ExitStack() as stack:
        hub = stack.enter_context(serve("huawei_vrp"))
        old = stack.enter_context(serve("hp_comware", strength=Strength.LEGACY))
        yield Place(tmp_path, hub, old)


def test_a_key_is_shown_and_recorded_without_a_login(place: Place, cli: Cli) -> None:
    ended = cli("ssh", "enrol", "hub", "--yes")
    assert ended.code == 0, ended.err
    assert place.hub.host_key.fingerprint in ended.out
    assert "Huawei: display rsa local-key-pair public" in ended.out
    assert place.on_record(place.hub) == [place.hub.host_key.fingerprint]
    assert place.hub.typed == []


def test_a_key_that_is_on_record_is_not_asked_about_again(place: Place, cli: Cli) -> None:
    cli("ssh", "enrol", "hub", "--yes")
    before = place.file.read_text()
    ended = cli("ssh", "enrol", "hub")
    assert ended.code == 0
    assert place.file.read_text() == before


def test_nothing_is_recorded_where_nobody_can_be_asked(place: Place, cli: Cli) -> None:
    ended = cli("ssh", "enrol", "hub")
    assert ended.code == 2
    assert "--fingerprint" in ended.err
    assert place.on_record(place.hub) == []


def test_only_the_key_with_the_fingerprint_is_taken(place: Place, cli: Cli) -> None:
    wrong = cli("ssh", "enrol", "hub", "--fingerprint", "SHA256:" + "A" * 43)
    assert wrong.code == 1
    assert place.hub.host_key.fingerprint in wrong.err
    assert place.on_record(place.hub) == []
    right = cli("ssh", "enrol", "hub", "--fingerprint", place.hub.host_key.fingerprint)
    assert right.code == 0
    assert place.on_record(place.hub) == [place.hub.host_key.fingerprint]


def test_another_key_is_refused_until_it_is_said_that_it_replaces_the_old_one(place: Place, cli: Cli) -> None:
    cli("ssh", "enrol", "hub", "--yes")
    old = place.hub.host_key.fingerprint
    place.hub.rekey()
    new = place.hub.host_key.fingerprint
    refused = cli("ssh", "enrol", "hub", "--yes")
    assert refused.code == 1
    assert old in refused.out
    assert new in refused.out
    assert "--replace hub" in refused.err
    assert place.on_record(place.hub) == [old]
    replaced = cli("ssh", "enrol", "hub", "--yes", "--replace")
    assert replaced.code == 0
    assert place.on_record(place.hub) == [new]


def test_an_old_switch_is_named_as_such_with_what_to_write(place: Place, cli: Cli) -> None:
    ended = cli("ssh", "enrol", "old", "--yes")
    assert ended.code == 1
    assert "ssh_legacy: true" in ended.err
    assert "sha1" in ended.err
    place.write(legacy=True)
    ended = cli("ssh", "enrol", "old", "--yes")
    assert ended.code == 0, ended.err
    assert place.on_record(place.old) == [place.old.host_key.fingerprint]


def test_all_takes_those_that_are_not_on_record_and_tells_of_each_that_fails(place: Place, cli: Cli) -> None:
    cli("ssh", "enrol", "hub", "--yes")
    ended = cli("ssh", "enrol", "--all", "--yes", "--json", "--timeout", "5")
    assert ended.code == 1
    found = {one["device"]: one for one in json.loads(ended.out)}
    assert found.keys() == {"old", "deaf"}
    assert found["old"]["cause"] == "weak_algorithms"
    assert found["deaf"]["failure"] == "refused"
    assert not any(one["recorded"] for one in found.values())


def test_the_list_tells_who_is_on_record_and_who_is_not(place: Place, cli: Cli) -> None:
    cli("ssh", "enrol", "hub", "--yes")
    listed = json.loads(cli("ssh", "list", "--json").out)
    assert {one["device"]: [key["fingerprint"] for key in one["on_record"]] for one in listed} == {
        "hub": [place.hub.host_key.fingerprint],
        "old": [],
        "deaf": [],
    }
    said = cli("ssh", "list").out
    assert place.hub.host_key.fingerprint in said
    assert "1 of 3" in said


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "--all"),
        (["hub", "--all"], "one of the two"),
        (["hob"], "did you mean hub"),
        (["bare"], "ssh: CREDENTIAL"),
        (["hub", "--fingerprint", "MD5:00:11"], "SHA256:"),
        (["hub", "old", "--fingerprint", "SHA256:" + "A" * 43], "one device"),
        (["hub", "--timeout", "0"], "--timeout"),
    ],
)
def test_what_cannot_be_meant_says_what_would_be_right(place: Place, cli: Cli, arguments: list[str], said: str) -> None:
    ended = cli("ssh", "enrol", *arguments)
    assert ended.code == 2
    assert said in ended.err


def test_a_file_that_cannot_be_written_is_told(place: Place, cli: Cli) -> None:
    (place.folder / "in_the_way").write_text("")
    ended = cli("ssh", "enrol", "hub", "--yes", "--known-hosts", str(place.folder / "in_the_way" / "known_hosts"))
    assert ended.code == 1
    assert "in_the_way" in ended.err
