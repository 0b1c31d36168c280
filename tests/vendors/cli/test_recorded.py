"""Sessions and captures that others recorded of real devices: prompts, and what napalm expects of the same texts."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path

import pytest
import yaml

from netmon.vendors.cli.profile import CliProfile
from netmon.vendors.cli.registry import of_platform

CORPUS = Path(__file__).parents[4] / "shared" / "corpus" / "cli"
PLATFORMS = {
    "ios": "cisco_ios", "nxos": "cisco_nxos", "asa": "cisco_asa", "firelinuxos": "cisco_ftd", "junos": "juniper_junos",
    "aoscx": "aruba_aoscx", "fortigate": "fortinet", "fastiron": "ruckus_fastiron", "vyos": "vyatta_vyos",
    "h3c": "hp_comware",
}  # fmt: skip
"""Of oxidized's names, those of platforms that are read here."""
SESSIONS = sorted(
    path for name in PLATFORMS for path in CORPUS.glob(f"oxidized/{name}/*/*.yaml") if path.name != "secret.yaml"
)
pytestmark = pytest.mark.skipif(not CORPUS.is_dir(), reason="the corpus of captures is not here")


def profile(platform: str) -> CliProfile:
    found = of_platform(platform)
    assert found is not None
    return found


def drawn(text: str) -> str:
    return re.sub(r"\x1b(?:\[[0-9;?]*[A-Za-z]|[=>])|[\r\b]", "", text).split("\n")[-1].strip()


def recorded_prompts(path: Path) -> tuple[list[str], list[str]]:
    """Return what a session shows that is a prompt, and what is none."""
    said = yaml.safe_load(path.read_text(encoding="utf-8"))
    if path.name == "prompt.yaml":
        return [drawn(one) for one in said.get("pass", [])], [drawn(one) for one in said.get("fail") or []]
    first = said.get("init_prompt") if isinstance(said, Mapping) else None
    last = drawn(first.rstrip("\n")) if isinstance(first, str) else ""
    return ([last] if re.search(r"[>#$]$", last) else []), []


@pytest.mark.parametrize("path", SESSIONS, ids=lambda path: "/".join(path.parts[-3:]))
def test_the_prompts_of_recorded_sessions_are_known(path: Path) -> None:
    dialect = profile(PLATFORMS[path.parts[-3]]).dialect
    prompts, others = recorded_prompts(path)
    shells = [one for one in prompts if path.parts[-3] == "vyos" and "~" not in one and one.endswith("#")]
    assert [one for one in prompts if not re.fullmatch(dialect.prompt, one) and one not in shells] == []
    assert [one for one in others if re.fullmatch(dialect.prompt, one)] == []


@pytest.mark.parametrize("path", SESSIONS, ids=lambda path: "/".join(path.parts[-3:]))
def test_the_pagers_of_recorded_sessions_are_known(path: Path) -> None:
    more = re.compile(profile(PLATFORMS[path.parts[-3]]).dialect.more, re.IGNORECASE)
    marks = [
        one
        for one in map(drawn, path.read_text(encoding="utf-8").split("\n"))
        if re.match(r'["\s]*-+ ?more', one, re.I)
    ]
    assert [one for one in marks if not more.search(one)] == []


def napalm(platform: str, getter: str) -> list[Path]:
    return sorted(CORPUS.glob(f"napalm/{platform}*/{getter}/*"))


def said_by(folder: Path) -> Mapping[str, str]:
    texts = {path.stem.replace("_", " "): path.read_text(encoding="utf-8") for path in folder.glob("*.txt")}
    return {
        "show interface" if "nxos" in str(folder) and name == "show interfaces" else name: text
        for name, text in texts.items()
    }


@pytest.mark.parametrize("platform", ["cisco_ios", "cisco_nxos"])
def test_what_a_device_is_agrees_with_napalm(platform: str) -> None:
    reader = profile(platform).identity
    assert reader is not None
    for folder in napalm(platform, "test_get_facts"):
        expected = json.loads((folder / "expected_result.json").read_text())
        found = reader.read(said_by(folder))
        assert found.version is not None, folder
        assert found.model is not None, folder
        assert found.version.value in expected["os_version"], folder
        assert found.model.value.split()[-1] in expected["model"], folder
        if platform == "cisco_ios":
            assert found.serial is not None, folder
            assert found.serial.value == expected["serial_number"], folder


@pytest.mark.parametrize("platform", ["cisco_ios", "cisco_nxos"])
def test_its_ports_agree_with_napalm(platform: str) -> None:
    reader = profile(platform).ports
    assert reader is not None
    for folder in napalm(platform, "test_get_interfaces"):
        expected = json.loads((folder / "expected_result.json").read_text())
        # napalm writes names out in full: `mgmt0` is `Management0` there.
        ports = {port.name.lower().replace("mgmt", "management"): port for port in reader.read(said_by(folder))}
        assert {name.lower() for name in expected} <= set(ports), folder
        for name, wanted in expected.items():
            port = ports[name.lower()]
            assert (port.oper == 1) is wanted["is_up"], (folder, name)
            assert (port.admin == 1) is wanted["is_enabled"], (folder, name)
            if wanted["mac_address"]:  # two blanks before the address of a VLAN are one too many for it
                assert port.mac == wanted["mac_address"].lower(), (folder, name)
            assert (port.alias or "") == wanted["description"], (folder, name)


@pytest.mark.parametrize("platform", ["cisco_ios", "cisco_nxos"])
def test_its_neighbours_agree_with_napalm(platform: str) -> None:
    reader = profile(platform).neighbours
    assert reader is not None
    for folder in napalm(platform, "test_get_lldp_neighbors"):
        expected = json.loads((folder / "expected_result.json").read_text())
        rows = reader.read(said_by(folder)).rows
        seen = {(number(row.local.name or ""), row.name or row.chassis) for row in rows}
        wanted = {(number(local), end["hostname"]) for local, ends in expected.items() for end in ends}
        assert seen == wanted, folder


def number(port: str) -> str:
    """Return a port without its sort, which one of the two writes out in full."""
    return re.sub(r"^[A-Za-z]+", "", port)
