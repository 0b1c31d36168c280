"""Command lines that others made up: fakenos, which prints what it has of real devices, is read as devices are."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from functools import partial
from ipaddress import ip_address
from pathlib import Path

import paramiko
import pytest
from fakenos import FakeNOS  # type: ignore[import-untyped]  # it has no types

from netmon.clock import SystemClock
from netmon.configs.diff import hunks_of, unified
from netmon.model.observation import Failure, Question
from netmon.model.ssh import HostKey
from netmon.probes.ssh_visit import Said, visit
from netmon.secrets import Secret
from netmon.vendors.cli.masking import mask
from netmon.vendors.cli.recognise import UNKNOWN
from netmon.vendors.cli.registry import of_platform
from netmon.wires.ssh import KnownHosts, SshAccess, SshWire
from tests.ports import free_port

pytestmark = pytest.mark.anyio

HERE, USER, PASSWORD = ip_address("127.0.0.1"), "netmon", "fake-login-9"
QUESTIONS = frozenset({Question.IDENTITY, Question.REACHABILITY, Question.CONFIGURATION})
KEY = paramiko.RSAKey.generate(2048)
VRP = "!Software Version V200R019C10\n#\nsysname HN-1\n#\ninterface GigabitEthernet0/0/2\n description {}\n#\nreturn"
COMWARE = (
    "#\n version 7.1.070, Release 6749P20\n#\n sysname HN-1\n#\n"
    "interface GigabitEthernet1/0/2\n description {}\n#\nreturn"
)
IOS = (
    "Building configuration...\n\nCurrent configuration : 120 bytes\n!\nversion 15.2\n!\nhostname HN-1\n!\n"
    "interface GigabitEthernet0/2\n description {}\n!\nend"
)


@dataclass(frozen=True, slots=True)
class Fake:
    """A device: its `name` is the prompt but for the end; `known` where its version does not tell what it is."""

    platform: str
    name: str
    command: str
    text: str
    up: str
    known: bool
    enable: bool = False


FAKES = (
    Fake("huawei_vrp", "<HN-1", "display current-configuration", VRP, "GigabitEthernet0/0/2", known=False),
    Fake("hp_comware", "<HN-2", "display current-configuration", COMWARE, "Bridge-Aggregation20", known=True),
    Fake("cisco_ios", "HN-3", "show running-config", IOS, "TenGigabitEthernet1/1/1", known=True, enable=True),
)


def served(folder: Path, description: str) -> tuple[FakeNOS, dict[str, int]]:
    """Return the devices, not started yet, and their ports by name."""
    KEY.write_private_key_file(str(folder / "key"))
    settings = {"address": "127.0.0.1", "ssh_key_file": str(folder / "key")}
    hosts, ports = {}, {}
    for fake in FAKES:
        ports[fake.name] = free_port()
        prompt = "{base_prompt}#" if fake.enable else "{base_prompt}>"
        printed = {"output": fake.text.format(description), "help": "the configuration", "prompt": prompt}
        hosts[fake.name] = {
            "port": ports[fake.name],
            "username": USER,
            "password": PASSWORD,
            "server": {"plugin": "ParamikoSshServer", "configuration": settings},
            "nos": {"plugin": fake.platform, "configuration": {"commands": {fake.command: printed}}},
        }
    return FakeNOS({"hosts": hosts}), ports


async def read(folder: Path, description: str) -> list[Said]:
    """Visit all of them at once."""
    net, ports = served(folder, description)
    hosts = KnownHosts(folder / "known_hosts")
    wire = SshWire(SystemClock(), hosts)

    async def one(fake: Fake) -> Said | Failure:
        port = ports[fake.name]
        hosts.record(HERE, port, [HostKey(KEY.get_name(), KEY.asbytes())])
        profile = of_platform(fake.platform) if fake.known else None
        speaks = profile or UNKNOWN
        enable = Secret(b"none") if fake.enable else None
        access = SshAccess(HERE, port, USER, Secret(PASSWORD.encode()), enable=enable)
        script = partial(visit, profile=profile, questions=QUESTIONS, mask=mask)
        return await wire.talk(access, speaks.dialect, speaks.allows, script, SystemClock().monotonic() + 60)

    try:
        with net:
            found = await asyncio.gather(*map(one, FAKES))
    finally:
        await wire.close()
    assert [said for said in found if isinstance(said, Failure)] == []
    return [said for said in found if isinstance(said, Said)]


async def test_devices_of_fakenos_are_read_and_a_change_is_a_line(tmp_path: Path) -> None:
    before = await read(tmp_path, "old")
    after = await read(tmp_path, "new")
    for fake, first, second in zip(FAKES, before, after, strict=True):
        assert first.platform == fake.platform
        assert fake.up in {port.name for port in first.ports or () if port.oper == 1}
        assert any(port.oper != 1 for port in first.ports or ())
        assert first.configuration is not None
        assert second.configuration is not None
        hunks = hunks_of(first.configuration.text, second.configuration.text)
        changed = [line for line in unified(hunks, "before", "after") if line[:2] in {"+ ", "- "}]
        assert changed == ["- description old", "+ description new"]
    assert before[0].device is not None
    assert before[0].device.model is not None
