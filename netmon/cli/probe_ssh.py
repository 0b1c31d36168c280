"""`netmon probe --ssh`: one session with one device, and what to do where there is none."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from pathlib import Path

from netmon.cli.declared import declared_device
from netmon.cli.endpoint import Endpoint, endpoint, resolve
from netmon.cli.errors import CliError
from netmon.cli.session import Session
from netmon.cli.ssh_flags import SshFlags
from netmon.model.names import DeviceId, NetworkId, UnitId
from netmon.model.observation import DeviceReadings, Failure, Observation, ProbeName, Question
from netmon.model.plant import Device, Role
from netmon.model.probing import IcmpUse, Probing
from netmon.model.target import Target
from netmon.probes.ssh import SshProbe
from netmon.secrets import SecretError
from netmon.settings import Flags, settings_from
from netmon.vendors.cli.masking import mask
from netmon.wires.ssh import KnownHosts, SshWire
from netmon.words import CATALOGUE

PORT = 22
QUESTIONS = frozenset(Question) - {Question.COUNTERS}
SHORTEST = 60.0
"""Seconds that a session may last at least: it reads everything there is."""


def probe_over_ssh(
    session: Session, target: str, flags: SshFlags, inventory: Path | None, patience: float
) -> Observation:
    """Return what one session with `target` (an address, or a device of the inventory) came to."""
    flags.check()
    settings = settings_from(Flags(inventory=inventory, known_hosts=flags.known_hosts), session.environ)
    asked = endpoint(target, PORT) if flags.given() else _declared(session, settings.inventory, inventory, target)
    try:
        if session.err.is_terminal:
            with session.err.status(session.say("cli.probing", target=target)):
                return asyncio.run(_ask(session, asked, flags, settings.known_hosts, patience))
        return asyncio.run(_ask(session, asked, flags, settings.known_hosts, patience))
    except SecretError as error:
        raise CliError(error.code, **error.facts) from error


def advise(session: Session, target: str, observation: Observation) -> None:
    """Say what to do where there was no session, or a part of it was refused."""
    result = observation.result
    failures = (result,) if isinstance(result, Failure) else result.faults if isinstance(result, DeviceReadings) else ()
    codes = dict.fromkeys(f"advice.{each.cause}" if each.cause else f"advice.ssh_{each.kind}" for each in failures)
    for code in codes:
        if code in CATALOGUE:
            session.warn("cli.probe_advice", advice=session.say(code, device=target))


def _declared(session: Session, path: Path, given: Path | None, name: str) -> Target:
    device, inventory = declared_device(
        session, path, given, name, missing="cli.ssh_user_missing", unknown="cli.unknown_device_ssh"
    )
    if device.ssh is None:
        raise CliError("cli.device_without_ssh", device=name)
    return Target(device, ProbeName.SSH, {}, inventory.ssh_credentials[device.ssh])


async def _ask(
    session: Session, asked: Endpoint | Target, flags: SshFlags, known_hosts: Path, patience: float
) -> Observation:
    target = asked if isinstance(asked, Target) else await _target(asked, flags)
    device = target.device
    target = replace(
        target,
        device=replace(device, profile=flags.platform or device.profile, ssh_legacy=flags.legacy or device.ssh_legacy),
    )
    wire = SshWire(session.clock, KnownHosts(known_hosts), 1)
    probe = SshProbe(wire, session.clock, session.environ, mask)
    try:
        probe.load([target])
        deadline = session.clock.monotonic() + max(SHORTEST, device.probing.ssh_session, patience)
        return await probe.ask(target, QUESTIONS, deadline, "first")
    finally:
        probe.close()
        await wire.close()


async def _target(asked: Endpoint, flags: SshFlags) -> Target:
    """Return a device that is in no inventory."""
    credential = flags.credential()
    device = Device(
        id=DeviceId(asked.host),
        name=asked.host,
        network=NetworkId(""),
        unit=UnitId(""),
        site=None,
        address=await resolve(asked.host),
        role=Role.ACCESS,
        probing=Probing(icmp=IcmpUse.OFF),
        ssh=credential.id,
        ssh_port=asked.port,
    )
    return Target(device, ProbeName.SSH, {}, credential)
