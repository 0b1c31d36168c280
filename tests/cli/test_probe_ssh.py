"""`netmon probe --ssh` against simulated devices."""

from __future__ import annotations

from ipaddress import ip_address
from pathlib import Path

import jsonschema
import pytest

from netmon.probes.report import schema
from netmon.wires.ssh import KnownHosts
from tests.cli.given import Cli, Ended
from tests.ports import free_port
from tests.ssh_servers.devices import PASSWORD, USER, Simulated, serve

HOME = ip_address("127.0.0.1")
LOGIN = ("--ssh", "--user", USER, "--password", "env:PASSWORD")
SECRETS = {"PASSWORD": PASSWORD}


def enrolled(folder: Path, server: Simulated) -> tuple[str, str]:
    path = folder / "known_hosts"
    KnownHosts(path).record(HOME, server.port, [server.host_key])
    return "--known-hosts", str(path)


def test_a_device_is_read_in_one_session_as_over_snmp(cli: Cli, tmp_path: Path) -> None:
    with serve("huawei_vrp") as server:
        hosts = enrolled(tmp_path, server)
        ended = cli("probe", f"127.0.0.1:{server.port}", *LOGIN, "--platform", "vrp", *hosts, "--json", **SECRETS)
    assert ended.code == 0, ended.err
    found = ended.json()
    jsonschema.validate(found, schema())
    assert isinstance(found, dict)
    assert found["device"]["os"] == "vrp"
    assert found["device"]["version"]
    assert found["device"]["sysName"] is None
    shown = {row["ifName"]: row["ifOperStatus"] for row in found["interfaces"]}
    assert {"up", "down"} <= set(shown.values())
    assert found["neighbours"][0]["remote_name"] == "HN-core-1"
    assert found["configuration"]["platform"] == "huawei_vrp"
    assert found["configuration"]["lines"] > 5
    assert PASSWORD not in ended.out


@pytest.mark.parametrize(
    ("lang", "said"),
    [("zh", ["端口", "运行", "运行配置", "口令已遮盖"]), ("en", ["interfaces", "oper", "secrets masked"])],
)
def test_people_get_it_in_their_language(cli: Cli, tmp_path: Path, lang: str, said: list[str]) -> None:
    with serve("cisco_ios") as server:
        hosts = enrolled(tmp_path, server)
        ended = cli("probe", f"127.0.0.1:{server.port}", *LOGIN, *hosts, lang=lang, **SECRETS)
    assert ended.code == 0, ended.err
    assert [word for word in said if word not in ended.out] == []
    assert "sysDescr" not in ended.out


def inventory(folder: Path, server: Simulated) -> Path:
    path = folder / "inventory.yaml"
    path.write_text(
        f"""
networks: {{extranet: {{name: 政务外网}}}}
divisions: {{430100: {{name: 长沙市, level: prefecture}}}}
units: {{cs: {{name: 长沙, kind: 党政机关, division: 430100}}}}
credentials: {{login: {{kind: ssh, user: {USER}, password: "env:PASSWORD"}}}}
devices:
  ce: {{unit: cs, address: {HOME}, role: ce, ssh: login, ssh_port: {server.port}, profile: vrp}}
  plain: {{unit: cs, address: 127.0.0.2, role: ce}}
""",
        encoding="utf-8",
    )
    return path


def test_a_device_of_the_inventory_is_asked_as_it_is_declared_and_an_unknown_key_is_told_with_the_way_out(
    cli: Cli, tmp_path: Path
) -> None:
    with serve("huawei_vrp") as server:
        path = inventory(tmp_path, server)
        stranger = cli("probe", "ce", "--ssh", "--inventory", str(path), lang="en", **SECRETS)
        enrolled(tmp_path, server)
        known = cli("probe", "ce", "--ssh", "--inventory", str(path), "--json", **SECRETS)
    assert stranger.code == 1
    assert "netmon ssh enrol ce" in stranger.err
    assert server.host_key.fingerprint in "".join(stranger.err.split())
    assert known.code == 0, known.err


def test_a_wrong_password_is_told_as_such(cli: Cli, tmp_path: Path) -> None:
    with serve("huawei_vrp", password="another-one") as server:
        hosts = enrolled(tmp_path, server)
        ended = cli("probe", f"127.0.0.1:{server.port}", *LOGIN, *hosts, lang="en", **SECRETS)
    assert ended.code == 1
    assert "authentication failed" in ended.err
    assert "check the SSH credential" in ended.err
    assert PASSWORD not in ended.err


def test_nobody_listening_is_a_refusal_and_no_traceback(cli: Cli, tmp_path: Path) -> None:
    hosts = ("--known-hosts", str(tmp_path / "known_hosts"))
    ended = cli("probe", f"127.0.0.1:{free_port()}", *LOGIN, *hosts, "--json", **SECRETS)
    assert ended.code == 1
    found = ended.json()
    jsonschema.validate(found, schema())
    assert isinstance(found, dict)
    assert [(row["probe"], row["kind"]) for row in found["failures"]] == [("ssh", "refused")]


def said(ended: Ended) -> str:
    return " ".join(ended.err.split())


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("192.0.2.1", "--ssh", "--user", "netmon"), "--password or --key is missing"),
        (("192.0.2.1", "--ssh", "--password", "env:PASSWORD"), "name the user with --user"),
        (("192.0.2.1", "--ssh", "--user", "netmon", "--password", "hunter2"), "never write a secret here"),
        (("192.0.2.1", *LOGIN, "--platform", "vms"), "there is no “vms”; choose"),
        (("192.0.2.1", *LOGIN, "--snmp", "v2c"), "--ssh does not go with --snmp"),
        (("192.0.2.1", "--password", "env:PASSWORD"), "add --ssh"),
        (("192.0.2.1", "--legacy"), "add --ssh"),
    ],
)
def test_what_cannot_be_meant_is_answered_with_what_would_be_right(
    cli: Cli, words: tuple[str, ...], expected: str
) -> None:
    ended = cli("probe", *words, lang="en", **SECRETS)
    assert ended.code == 2
    assert expected in said(ended)
    assert "hunter2" not in ended.err


def test_a_device_without_a_login_or_that_is_not_there_is_told(cli: Cli, tmp_path: Path) -> None:
    with serve("huawei_vrp") as server:
        path = inventory(tmp_path, server)
        bare = cli("probe", "plain", "--ssh", "--inventory", str(path), lang="en", **SECRETS)
        nobody = cli("probe", "nobody", "--ssh", "--inventory", str(path), lang="en", **SECRETS)
    assert (bare.code, nobody.code) == (1, 2)
    assert "no SSH credential" in said(bare)
    assert "there is no device nobody" in said(nobody)
