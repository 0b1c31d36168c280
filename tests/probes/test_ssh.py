"""Devices read over SSH, from the first packet to columns: simulated ones, each with its maker's command line."""

from __future__ import annotations

import dataclasses
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from ipaddress import ip_address
from pathlib import Path

import pytest

from netmon.clock import SystemClock
from netmon.judge.port_names import canonical
from netmon.model.credential import SecretRef, SecretScheme, SshCredential
from netmon.model.health import Measure
from netmon.model.names import CredentialId, DeviceId, NetworkId, UnitId
from netmon.model.observation import Cause, DeviceReadings, Failure, FailureKind, Observation, ProbeName, Question
from netmon.model.plant import Device, Role
from netmon.model.probing import Probing
from netmon.model.target import Target
from netmon.probes.ssh import SshProbe
from netmon.probes.ssh_columns import digest
from netmon.vendors.cli.masking import mask
from netmon.vendors.cli.registry import of_platform
from netmon.wires.ssh import KnownHosts, Patience, SshWire
from tests.ssh_servers.devices import DOWN, PASSWORD, PLATFORMS, UP, USER, Simulated, serve

LOGIN = SshCredential(
    CredentialId("login"), USER, SecretRef(SecretScheme.ENV, "PASSWORD"), enable=SecretRef(SecretScheme.ENV, "ENABLE")
)
ENABLE = "lab-enable-9"
ENVIRON = {"PASSWORD": PASSWORD, "ENABLE": ENABLE}
HOME = ip_address("127.0.0.1")
EVERYTHING = frozenset(Question) - {Question.COUNTERS}
CLOCK = SystemClock()

pytestmark = pytest.mark.anyio


def target_of(server: Simulated, *, profile: str = "", probing: Probing | None = None) -> Target:
    device = Device(
        id=DeviceId("d"),
        name="d",
        network=NetworkId("extranet"),
        unit=UnitId("u"),
        site=None,
        address=HOME,
        role=Role.ACCESS,
        probing=probing or Probing(),
        ssh=LOGIN.id,
        ssh_port=server.port,
        profile=profile,
    )
    return Target(device, ProbeName.SSH, {}, LOGIN)


@asynccontextmanager
async def asking(
    folder: Path, server: Simulated, target: Target, system: str = "", *, enrolled: bool = True
) -> AsyncIterator[SshProbe]:
    hosts = KnownHosts(folder / "known_hosts")
    if enrolled:
        hosts.record(HOME, server.port, [server.host_key])
    wire = SshWire(CLOCK, hosts, patience=Patience(prompt=5))
    probe = SshProbe(wire, CLOCK, ENVIRON, mask, lambda _: system)
    probe.load([target])
    try:
        yield probe
    finally:
        probe.close()
        await wire.close()


async def ask(
    probe: SshProbe, target: Target, questions: frozenset[Question] = EVERYTHING, seconds: float = 30.0
) -> Observation:
    return await probe.ask(target, questions, CLOCK.monotonic() + seconds, "7")


def readings(seen: Observation) -> DeviceReadings:
    assert isinstance(seen.result, DeviceReadings), seen.result
    return seen.result


def failure(seen: Observation) -> Failure:
    assert isinstance(seen.result, Failure), seen.result
    return seen.result


@pytest.mark.parametrize("platform", sorted(PLATFORMS))
async def test_a_device_is_read_into_the_columns_that_snmp_fills(platform: str, tmp_path: Path) -> None:
    if of_platform(platform) is None:
        pytest.skip("nobody has written this profile yet")
    with serve(platform, enable=ENABLE if platform in {"cisco_ios", "ruijie_os"} else None) as server:
        target = target_of(server, profile=platform)
        async with asking(tmp_path, server, target) as probe:
            seen = await ask(probe, target)
    read = readings(seen)
    assert (seen.id, seen.probe, seen.device) == ("d/ssh/7", ProbeName.SSH, "d")
    assert read.status is not None
    assert read.identity is not None
    states = {
        canonical(name or ""): (admin, oper)
        for name, admin, oper in zip(read.identity.name, read.status.admin, read.status.oper, strict=True)
    }
    shown = {canonical(port.name): (port.admin, port.oper) for port in server.picture.ports}
    assert {name: states.get(name) for name in shown} == shown
    numbers = dict(zip((canonical(name or "") for name in read.identity.name), read.identity.index, strict=True))
    assert all(numbers[name] == digest(name) for name in shown)
    assert read.device is not None
    assert read.device.version is not None
    assert read.neighbours is not None
    uplink = numbers[canonical(server.picture.ports[0].name)]
    assert [(row.name, row.local.index) for row in read.neighbours.rows] == [("HN-core-1", uplink)]
    assert read.health is not None
    assert {one.interface for one in read.health.of(Measure.RX_POWER)} <= {uplink}
    assert read.configuration is not None
    assert read.configuration.platform == platform
    assert read.commands
    assert (read.uptime, read.system, read.counters) == (None, None, None)


async def test_a_port_that_goes_down_is_seen_at_the_next_visit(tmp_path: Path) -> None:
    with serve("huawei_vrp") as server:
        target = target_of(server, profile="vrp")
        async with asking(tmp_path, server, target) as probe:
            before = readings(await ask(probe, target, frozenset({Question.REACHABILITY})))
            again = readings(await ask(probe, target, frozenset({Question.REACHABILITY})))
            server.put(server.picture.ports[0].name, admin=UP, oper=DOWN)
            after = readings(await ask(probe, target, frozenset({Question.REACHABILITY})))
    assert before.status is not None
    assert after.status is not None
    assert again.status is before.status
    assert after.identity is before.identity
    number = digest(canonical(server.picture.ports[0].name))
    row = before.status.index.index(number)
    assert (before.status.oper[row], after.status.oper[row]) == (UP, DOWN)
    assert before.status.index == after.status.index


async def test_the_system_that_snmp_knows_is_spoken_to_at_once(tmp_path: Path) -> None:
    with serve("hp_comware") as server:
        target = target_of(server)
        async with asking(tmp_path, server, target, "comware") as probe:
            readings(await ask(probe, target, frozenset({Question.IDENTITY})))
            assert probe.platform_of(target.device.id) == "hp_comware"
    assert "show version" not in server.typed


@pytest.mark.parametrize("platform", ["cisco_ios", "huawei_vrp", "hp_comware", "ruijie_os"])
async def test_a_system_that_nobody_named_is_found_out_once(platform: str, tmp_path: Path) -> None:
    with serve(platform) as server:
        target = target_of(server)
        async with asking(tmp_path, server, target) as probe:
            first = readings(await ask(probe, target, frozenset({Question.REACHABILITY})))
            typed = len(server.typed)
            second = readings(await ask(probe, target, frozenset({Question.REACHABILITY})))
            assert probe.platform_of(target.device.id) == platform
    assert first.status is not None
    assert second.status is first.status
    assert set(server.typed[:typed]) & {"show version", "display version"}
    assert not set(server.typed[typed:]) & {"show version", "display version"}


async def test_a_system_that_was_taken_for_another_is_found_out(tmp_path: Path) -> None:
    with serve("cisco_ios") as server:
        target = target_of(server)
        async with asking(tmp_path, server, target, "vrp") as probe:
            wrong = failure(await ask(probe, target, frozenset({Question.REACHABILITY}), seconds=15))
            right = readings(await ask(probe, target, frozenset({Question.REACHABILITY})))
    assert wrong.cause is Cause.NO_PROMPT
    assert right.status is not None


async def test_where_the_interface_table_is_not_wanted_it_is_not_asked(tmp_path: Path) -> None:
    with serve("huawei_vrp") as server:
        target = target_of(server, profile="vrp", probing=Probing(interfaces=False))
        async with asking(tmp_path, server, target) as probe:
            read = readings(await ask(probe, target, frozenset({Question.REACHABILITY})))
    assert read.status is None
    assert read.device is not None
    assert not any("interface" in line for line in server.typed)


async def test_nobody_logs_in_to_a_host_that_is_not_on_record(tmp_path: Path) -> None:
    with serve("huawei_vrp") as server:
        target = target_of(server, profile="vrp")
        async with asking(tmp_path, server, target, enrolled=False) as probe:
            refused = failure(await ask(probe, target))
    assert (refused.kind, refused.cause) == (FailureKind.HOSTKEY, Cause.HOST_KEY_UNKNOWN)
    assert server.typed == []


async def test_a_wrong_password_is_told_as_such(tmp_path: Path) -> None:
    with serve("huawei_vrp", password="another-one") as server:
        target = target_of(server, profile="vrp")
        async with asking(tmp_path, server, target) as probe:
            refused = failure(await ask(probe, target))
    assert (refused.kind, refused.answered) == (FailureKind.AUTH, True)


async def test_a_device_that_is_not_loaded_is_skipped(tmp_path: Path) -> None:
    with serve("huawei_vrp") as server:
        target = target_of(server, profile="vrp")
        async with asking(tmp_path, server, target) as probe:
            probe.load([])
            assert failure(await ask(probe, target)).kind is FailureKind.SKIPPED
    assert server.typed == []


async def test_what_was_found_out_stays_over_a_reload_that_changes_nothing(tmp_path: Path) -> None:
    with serve("cisco_ios") as server:
        target = target_of(server)
        async with asking(tmp_path, server, target) as probe:
            await ask(probe, target, frozenset({Question.IDENTITY}))
            probe.load([target])
            assert probe.platform_of(target.device.id) == "cisco_ios"
            probe.load([dataclasses.replace(target, device=dataclasses.replace(target.device, ssh_legacy=True))])
            assert probe.platform_of(target.device.id) == ""


async def test_no_secret_is_told_by_the_log_or_by_what_was_seen(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    with serve("cisco_ios", enable=ENABLE) as server:
        target = target_of(server, profile="ios")
        async with asking(tmp_path, server, target) as probe:
            seen = await ask(probe, target)
    for text in (caplog.text, repr(seen), repr(probe)):
        assert PASSWORD not in text
        assert ENABLE not in text
