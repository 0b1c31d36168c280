"""`netmon probe` against Debian's snmpd."""

from __future__ import annotations

import jsonschema
import pytest

from netmon.probes.report import schema
from tests.cli.given import Cli, program
from tests.ports import free_port
from tests.wires.snmp.usm.real_agents import AUTH_SECRET, PRIV_SECRET, Snmpd

V2C = ("--snmp", "v2c", "--community", "env:COMMUNITY")
V3 = ("--snmp", "v3", "--user", "sha256-aes128", "--auth", "sha256:env:AUTH", "--priv", "aes128:env:PRIV")
SECRETS = {"COMMUNITY": "lab-community", "AUTH": AUTH_SECRET, "PRIV": PRIV_SECRET}
SECRET = "correct-horse"


@pytest.mark.parametrize("host", ["127.0.0.1:{port}", "[::1]:{port}", "localhost:{port}"])
@pytest.mark.parametrize("credential", [("--snmp", "v1", *V2C[2:]), V2C, V3], ids=["v1", "v2c", "v3"])
def test_an_agent_is_read_at_any_kind_of_address(
    cli: Cli, snmpd: Snmpd, host: str, credential: tuple[str, ...]
) -> None:
    ended = cli("probe", host.format(port=snmpd.port), *credential, "--json", **SECRETS)
    assert ended.code == 0, ended.err
    found = ended.json()
    jsonschema.validate(found, schema())
    assert isinstance(found, dict)
    assert found["device"]["sysName"] == "长沙-pe1"
    assert found["device"]["sysLocation"] == "机房 3"
    assert found["failures"] == []
    (loopback,) = [row for row in found["interfaces"] if row["ifName"] == "lo"]
    assert (loopback["ifType"], loopback["ifOperStatus"]) == ("softwareLoopback", "up")
    assert loopback["ifAlias"] == "", "the device sent an empty text; that is not nothing"
    assert found["device"]["sources"].keys() >= {"os"}
    (memory,) = [row for row in found["health"]["memory"] if row["name"] == "Physical memory"]
    assert 0 < memory["percent"] < 100
    assert memory["used_bytes"] < memory["total_bytes"]
    assert memory["rule"]
    assert memory["oid"].startswith("1.3.6.1.")


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("zh", ["端口", "管理", "运行", "机房 3", "系统", "序列号", "传感器", "内存", "Physical memory"]),
        ("en", ["interfaces", "admin", "oper", "机房 3", "system", "serial number", "sensors", "memory"]),
    ],
)
def test_people_get_the_system_and_its_interfaces_in_their_language(
    cli: Cli, snmpd: Snmpd, lang: str, said: list[str]
) -> None:
    ended = cli("probe", f"127.0.0.1:{snmpd.port}", *V2C, lang=lang, **SECRETS)
    assert ended.code == 0
    assert [word for word in said if word not in ended.out] == []
    assert " lo " in ended.out


def test_a_device_of_the_inventory_is_asked_as_it_is_declared(
    cli: Cli, snmpd: Snmpd, tmp_path_factory: pytest.TempPathFactory
) -> None:
    inventory = tmp_path_factory.mktemp("declared") / "inventory.yaml"
    inventory.write_text(
        f"""
networks: {{n: {{name: n}}}}
divisions: {{"430000": {{name: 湖南省, level: province}}}}
units: {{u: {{name: u, level: province, kind: k, division: "430000", networks: n}}}}
credentials: {{lab: {{version: v2c, community: "env:COMMUNITY"}}}}
devices: {{hub: {{unit: u, address: 127.0.0.1, snmp_port: {snmpd.port}, role: core, snmp: lab}}}}
"""
    )
    ended = cli("probe", "hub", "--inventory", str(inventory), **SECRETS)
    assert ended.code == 0, ended.err
    assert "长沙-pe1" in ended.out
    stranger = cli("probe", "nobody", "--inventory", str(inventory), **SECRETS)
    assert (stranger.code, stranger.out) == (2, "")
    assert "nobody" in stranger.err


@pytest.mark.parametrize(
    ("wrong", "kind"),
    [
        ({"AUTH": "another-secret"}, "auth"),
        ({"PRIV": "another-secret"}, "auth"),
    ],
)
def test_a_wrong_key_is_called_so_and_not_a_dead_device(
    cli: Cli, snmpd: Snmpd, wrong: dict[str, str], kind: str
) -> None:
    ended = cli("probe", f"127.0.0.1:{snmpd.port}", *V3, "--json", "--timeout", "2", **{**SECRETS, **wrong})
    assert ended.code == 1
    found = ended.json()
    assert isinstance(found, dict)
    assert [failure["kind"] for failure in found["failures"]] == [kind]


def test_nobody_there_ends_with_1_and_nulls(cli: Cli) -> None:
    ended = cli("probe", f"127.0.0.1:{free_port()}", *V2C, "--json", "--timeout", "1", **SECRETS)
    assert ended.code == 1
    found = ended.json()
    assert isinstance(found, dict)
    jsonschema.validate(found, schema())
    assert found["device"].pop("sources") == {}
    assert set(found["device"].values()) == {None}
    assert found["interfaces"] == []
    assert len(found["failures"]) == 1


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--snmp", "v2c", "--community", SECRET), "env:NAME"),
        (("--snmp", "v2c", "--community", f"pw:{SECRET}"), "env:NAME"),
        (("--snmp", "v2c"), "--community env:"),
        (("--snmp", "v4", "--community", "env:COMMUNITY"), "v4"),
        (("--community", "env:COMMUNITY"), "v1, v2c or v3"),
        (("--snmp", "v3"), "--user"),
        (("--snmp", "v3", "--user", "u", "--community", "env:COMMUNITY"), "--community"),
        (("--snmp", "v2c", "--community", "env:COMMUNITY", "--user", "u"), "v3"),
        (("--snmp", "v3", "--user", "u", "--auth", SECRET), "sha256"),
        (("--snmp", "v3", "--user", "u", "--auth", f"sha256:{SECRET}"), "env:NAME"),
        (("--snmp", "v3", "--user", "u", "--auth", f"{SECRET}:env:AUTH"), "sha256"),
        (("--snmp", "v3", "--user", "u", "--priv", "aes128:env:PRIV"), "--auth"),
        (("--snmp", "v3", "--user", "u", "--auth", "sha256:env:AUTH", "--priv", SECRET), "aes128"),
        (("--snmp", "v2c", "--community", "env:COMMUNITY", SECRET), "wrong arguments"),
        (("--snmp", "v2c", "--community", "env:COMMUNITY", "--timeout", "0"), "--timeout"),
        (("--snmp", "v2c", "--community", "env:COMMUNITY", "--timeout", "soon"), "--timeout"),
    ],
)
def test_wrong_use_is_refused_with_what_would_be_right_and_without_the_secret(
    cli: Cli, arguments: tuple[str, ...], said: str
) -> None:
    ended = cli("probe", "127.0.0.1", *arguments, **SECRETS)
    assert (ended.code, ended.out) == (2, "")
    assert said in ended.err
    assert SECRET not in ended.err
    assert SECRET not in cli("probe", "127.0.0.1", *arguments, lang="zh", **SECRETS).err


@pytest.mark.parametrize("host", ["", "a b", "[127.0.0.1]:161", "[::1", "h:0", "h:65536", "http://h", "h:x", "[x]:1"])
def test_what_is_no_host_is_refused(cli: Cli, host: str) -> None:
    assert cli("probe", host, *V2C, **SECRETS).code == 2


def test_a_name_without_an_address_is_said_so(cli: Cli) -> None:
    ended = cli("probe", "nobody.invalid", *V2C, **SECRETS)
    assert ended.code == 1
    assert "nobody.invalid" in ended.err


def test_a_secret_that_is_not_there_is_named(cli: Cli) -> None:
    ended = cli("probe", "127.0.0.1", *V2C)
    assert ended.code == 1
    assert "COMMUNITY" in ended.err


def test_the_installed_program_does_the_same(snmpd: Snmpd) -> None:
    ended = program("probe", f"127.0.0.1:{snmpd.port}", *V3, NETMON_LANG="en", PATH="/usr/bin", **SECRETS)
    assert (ended.returncode, ended.stderr) == (0, "")
    assert "长沙-pe1" in ended.stdout
    assert "\x1b" not in ended.stdout, "no colours where there is no terminal"
