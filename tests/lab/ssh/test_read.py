"""What simulated command lines print is read by the profiles: ports, identity, neighbours, configuration."""

from __future__ import annotations

import asyncio
from functools import partial
from ipaddress import ip_address
from pathlib import Path

import pytest

from netmon.clock import SystemClock
from netmon.model.observation import Failure, Question
from netmon.probes.ssh_visit import Said, visit
from netmon.secrets import Secret
from netmon.vendors.cli.masking import mask
from netmon.vendors.cli.recognise import UNKNOWN
from netmon.wires.ssh import KnownHosts, SshAccess, SshWire
from tests.ssh_servers.devices import PLATFORMS, UP, Simulated, serve

HERE = ip_address("127.0.0.1")
QUESTIONS = frozenset(
    {Question.IDENTITY, Question.REACHABILITY, Question.NEIGHBOURS, Question.HEALTH, Question.CONFIGURATION}
)


async def read(device: Simulated, file: Path) -> Said:
    """Visit a device of which nothing is known but its key."""
    hosts = KnownHosts(file)
    hosts.record(HERE, device.port, [device.host_key], replace=True)
    wire = SshWire(SystemClock(), hosts)
    access = SshAccess(HERE, device.port, device.user, Secret(device.password.encode()))
    script = partial(visit, profile=None, questions=QUESTIONS, mask=mask)
    try:
        said = await wire.talk(access, UNKNOWN.dialect, UNKNOWN.allows, script, SystemClock().monotonic() + 60)
    finally:
        await wire.close()
    assert not isinstance(said, Failure), said
    return said


@pytest.mark.parametrize("platform", PLATFORMS)
def test_a_device_is_read_and_a_change_of_its_configuration_is_one_line(platform: str, tmp_path: Path) -> None:
    with serve(platform) as device:
        first = asyncio.run(read(device, tmp_path / "known_hosts"))
        device.configure("zhangsan")
        second = asyncio.run(read(device, tmp_path / "known_hosts"))
    assert first.platform == platform
    assert first.faults == []
    assert first.device is not None
    assert first.device.serial is not None
    assert first.device.serial.value == device.picture.serial
    assert [port.oper for port in first.ports or ()] == [port.oper for port in device.picture.ports]
    assert any(port.oper == UP for port in first.ports or ())
    assert first.neighbours is not None
    assert first.configuration is not None
    assert second.configuration is not None
    added = set(second.configuration.text.splitlines()) - set(first.configuration.text.splitlines())
    assert len(added) == 1
    assert second.configuration.changed_by == ("zhangsan" if platform in {"huawei_vrp", "cisco_ios"} else None)
