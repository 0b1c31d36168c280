"""`netmon discover` on the command line: what it refuses, what would be right, and what it says of a real agent."""

from __future__ import annotations

from pathlib import Path

import pytest

from netmon.cli.errors import DONE, NOT_DONE, WRONG_USE
from tests.cli.given import Cli
from tests.wires.snmp.usm.real_agents import AUTH_SECRET, PRIV_SECRET, Snmpd

FLAGS = ("--snmp", "v2c", "--community", "env:COMMUNITY")
HERE = ("127.0.0.0/30",)
V3 = ("--snmp", "v3", "--user", "sha256-aes128", "--auth", "sha256:env:AUTH", "--priv", "aes128:env:PRIV")
SECRETS = {"COMMUNITY": "lab-community", "AUTH": AUTH_SECRET, "PRIV": PRIV_SECRET, "WRONG": "wrong-passphrase"}
TWO_NETWORKS = "networks: {extranet: {name: 外网}, intranet: {name: 内网}}\n"
ONE_NETWORK = "networks: {extranet: {name: 外网}}\n"
CREDENTIALS = "credentials: {readonly: {version: v2c, community: env:COMMUNITY}}\n"


@pytest.fixture
def at(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ((*FLAGS,), "where is it to look? Give prefixes, as in netmon discover 10.1.0.0/16"),
        (("--seed", "127.0.0.1", *FLAGS), "give the prefixes that are allowed, as in --scope 10.0.0.0/8"),
        (("10.0.0.0/8", *FLAGS), "say --max-hosts 16777214"),
        (("2001:db8::/64", *FLAGS), "for IPv6 give a /120 or smaller, or follow neighbours from a device with --seed"),
        (("10.1.2.3/16", *FLAGS), "did you mean 10.1.0.0/16?"),
        (("here", *FLAGS), "PREFIX here is no prefix"),
        (("10.2.0.0/24", "--scope", "10.1.0.0/16", *FLAGS), "10.2.0.0/24 is not within --scope 10.1.0.0/16"),
        (HERE, "with which credential? Say --credential"),
        ((*HERE, "--credential", "readonly"), "--credential readonly is one of an inventory, and there is none"),
        ((*HERE, "--community", "env:COMMUNITY"), "--snmp"),
        ((*HERE, "--snmp", "v2c", "--community", "public"), "--community"),
        ((*HERE, *FLAGS, "--rate", "0"), "--rate must be above 0"),
        ((*HERE, *FLAGS, "--max-hosts", "0"), "--max-hosts must be positive"),
        ((*HERE, *FLAGS, "--snmp-port", "0"), "--snmp-port must be from 1 to 65535"),
        ((*HERE, *FLAGS, "--timeout", "99"), "--timeout must be from 1 to 30 seconds"),
    ],
)
def test_what_cannot_be_meant_is_refused_with_what_would_be_right(
    cli: Cli, at: Path, words: tuple[str, ...], sentence: str
) -> None:
    ended = cli("discover", *words, **SECRETS)
    assert (ended.code, ended.out) == (WRONG_USE, "")
    assert sentence in ended.err
    assert list(at.iterdir()) == [], "nothing was begun"


@pytest.mark.parametrize(
    ("inventory", "words", "sentence"),
    [
        (TWO_NETWORKS + CREDENTIALS, ("--credential", "readonly"), "say with --network which one this host is in"),
        (ONE_NETWORK + CREDENTIALS, (), "The inventory has readonly; name one with --credential"),
        (ONE_NETWORK + CREDENTIALS, ("--credential", "other"), "there is no credential other in the inventory"),
        (ONE_NETWORK + CREDENTIALS, ("--credential", "readonly", *FLAGS), "an address gets only one"),
        (ONE_NETWORK + CREDENTIALS, ("--credential", "readonly=127.0.0.0/31"), "add a --credential without a prefix"),
    ],
)
def test_what_does_not_go_with_the_inventory_is_refused(
    cli: Cli, at: Path, inventory: str, words: tuple[str, ...], sentence: str
) -> None:
    (at / "inventory.yaml").write_text(inventory)
    ended = cli("discover", *HERE, *words, **SECRETS)
    assert (ended.code, sentence in ended.err) == (WRONG_USE, True), ended.err


def test_a_secret_that_is_not_there_is_told_before_anything_is_begun(cli: Cli, at: Path) -> None:
    ended = cli("discover", *HERE, *FLAGS)
    assert (ended.code, "COMMUNITY" in ended.err, list(at.iterdir())) == (NOT_DONE, True, [])


def test_a_file_of_somebody_else_is_never_overwritten(cli: Cli, at: Path) -> None:
    mine = at / "mine.yaml"
    mine.write_text(ONE_NETWORK)
    for more in ((), ("--force",)):
        ended = cli("discover", *HERE, *FLAGS, "--output", "mine.yaml", *more, **SECRETS)
        assert ended.code == NOT_DONE
    assert "was not written by netmon discover" in ended.err
    assert mine.read_text() == ONE_NETWORK


def one(snmpd: Snmpd, *words: str) -> tuple[str, ...]:
    return ("discover", "127.0.0.1/32", "--no-ping", "--snmp-port", str(snmpd.port), *words)


@pytest.mark.parametrize("words", [FLAGS, V3], ids=["v2c", "v3"])
def test_a_real_agent_is_found_and_the_file_stands_by_itself(
    cli: Cli, snmpd: Snmpd, at: Path, words: tuple[str, ...]
) -> None:
    ended = cli(*one(snmpd, *words), **SECRETS)
    assert (ended.code, ended.err) == (DONE, "")
    assert "1 new devices (1 addresses answered)" in ended.out
    assert "next: netmon check discovered.yaml" in ended.out
    checked = cli("check", "discovered.yaml", "--no-secrets", **SECRETS)
    assert checked.code == DONE, checked.out
    text = (at / "discovered.yaml").read_text()
    assert "address: 127.0.0.1" in text
    assert 'name: "长沙-pe1"' in text
    assert f"snmp_port: {snmpd.port}" in text
    assert not any(secret in text + (at / "discovered.yaml.state").read_text() for secret in SECRETS.values())


@pytest.mark.parametrize(
    ("words", "cause"),
    [
        ((*V3[:4], "--auth", "sha256:env:WRONG"), "wrong SNMPv3 authentication password"),
        (("--snmp", "v3", "--user", "nobody", *V3[4:]), "the SNMPv3 user is unknown"),
        ((*V3[:6], "--priv", "aes128:env:WRONG"), "wrong SNMPv3 privacy password"),
    ],
)
def test_why_an_agent_refused_is_told(cli: Cli, snmpd: Snmpd, at: Path, words: tuple[str, ...], cause: str) -> None:
    ended = cli(*one(snmpd, *words), **SECRETS)
    assert ended.code == NOT_DONE
    (line,) = (line for line in ended.lines() if "(127.0.0.1)" in line)
    assert cause in line
    assert "nothing was written" in ended.out
    again = cli(*one(snmpd, *V3), **SECRETS)
    assert (again.code, "was made with another --credential" in again.err) == (WRONG_USE, True)


def test_an_ipv6_address_is_found(cli: Cli, snmpd: Snmpd, at: Path) -> None:
    ended = cli(
        "discover", "--seed", "::1", "--scope", "::1/128", "--snmp-port", str(snmpd.port), *FLAGS, "--json", **SECRETS
    )
    said = ended.json()
    assert isinstance(said, dict)
    assert [device["address"] for device in said["devices"]] == ["::1"]
