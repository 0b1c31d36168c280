"""`netmon probe`: visit one device now, and show what it says."""

from __future__ import annotations

import asyncio
import math
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from netmon.cli.credential import COMMAND_LINE, CredentialFlags
from netmon.cli.declared import declared_device
from netmon.cli.endpoint import Endpoint, endpoint, resolve
from netmon.cli.errors import DONE, NOT_DONE, CliError, WrongUseError, end
from netmon.cli.options import InventoryOption, JsonOption, KnownHostsOption
from netmon.cli.probe_ssh import advise, probe_over_ssh
from netmon.cli.probe_view import tell
from netmon.cli.session import Session, session_of
from netmon.cli.ssh_flags import SshFlags
from netmon.model.credential import CommunityCredential, Credential, SnmpCredential
from netmon.model.names import DeviceId, NetworkId, UnitId
from netmon.model.observation import DeviceReadings, Failure, FailureKind, Observation, ProbeName, Question
from netmon.model.plant import Device, Role
from netmon.model.probing import IcmpUse, Probing
from netmon.model.target import Target
from netmon.probes.report import report
from netmon.probes.snmp import SnmpProbe
from netmon.secrets import SecretError
from netmon.settings import Flags, settings_from
from netmon.wires.snmp.engine import SnmpEngine

DEFAULT_TIMEOUT = 5.0
# A device that goes on answering, however slowly, may take this many times the first patience for all of its tables,
# and never less than this; one that falls silent is given up long before.
TABLES_TAKE = 6
SHORTEST_DEADLINE = 180.0
QUESTIONS = frozenset(Question) - {Question.CONFIGURATION}


def probe(  # noqa: PLR0913, PLR0917 - Typer calls it by name, one parameter for each option
    context: typer.Context,
    target: Annotated[str, typer.Argument(metavar="HOST[:PORT]|DEVICE", help="help.probe_target")],
    snmp: Annotated[str | None, typer.Option("--snmp", metavar="v1|v2c|v3", help="help.probe_snmp")] = None,
    community: Annotated[str | None, typer.Option("--community", metavar="REF", help="help.probe_community")] = None,
    user: Annotated[str | None, typer.Option("--user", metavar="NAME", help="help.probe_user")] = None,
    auth: Annotated[str | None, typer.Option("--auth", metavar="PROTOCOL:REF", help="help.probe_auth")] = None,
    priv: Annotated[str | None, typer.Option("--priv", metavar="PROTOCOL:REF", help="help.probe_priv")] = None,
    context_name: Annotated[str | None, typer.Option("--context", metavar="NAME", help="help.probe_context")] = None,
    timeout: Annotated[
        float, typer.Option("--timeout", metavar="SECONDS", help="help.probe_timeout")
    ] = DEFAULT_TIMEOUT,
    ssh: Annotated[bool, typer.Option("--ssh", help="help.probe_ssh")] = False,
    password: Annotated[str | None, typer.Option("--password", metavar="REF", help="help.probe_password")] = None,
    key: Annotated[str | None, typer.Option("--key", metavar="REF", help="help.probe_key")] = None,
    passphrase: Annotated[str | None, typer.Option("--passphrase", metavar="REF", help="help.probe_passphrase")] = None,
    enable: Annotated[str | None, typer.Option("--enable", metavar="REF", help="help.probe_enable")] = None,
    platform: Annotated[str | None, typer.Option("--platform", metavar="NAME", help="help.probe_platform")] = None,
    legacy: Annotated[bool, typer.Option("--legacy", help="help.probe_legacy")] = False,
    known_hosts: KnownHostsOption = None,
    json: JsonOption = False,
    inventory: InventoryOption = None,
) -> None:
    """Read system and interfaces of one device. Exit code 0 where it was read, 1 where it was not."""
    session = session_of(context)
    if not timeout > 0:
        raise WrongUseError("cli.bad_timeout")
    login = SshFlags(user if ssh else None, password, key, passphrase, enable, platform, legacy, known_hosts)
    flags = CredentialFlags(snmp, community, None if ssh else user, auth, priv, context_name)
    if ssh:
        if flags.given():
            raise WrongUseError("cli.snmp_with_ssh")
        observation = probe_over_ssh(session, target, login, inventory, timeout)
        _show(session, target, observation, as_json=json)
        if not json:
            advise(session, target, observation)
    else:
        if login != SshFlags():
            raise WrongUseError("cli.ssh_flag_missing")
        observation = _over_snmp(session, target, flags, inventory, timeout, as_json=json)
    end(NOT_DONE if isinstance(observation.result, Failure) else DONE)


def _show(session: Session, target: str, observation: Observation, *, as_json: bool) -> None:
    if as_json:
        session.json(report([observation]))
    else:
        tell(session, target, observation)


def _over_snmp(
    session: Session, target: str, flags: CredentialFlags, inventory: Path | None, timeout: float, *, as_json: bool
) -> Observation:
    asked: _Asked | Target
    if flags.given():
        asked = _Asked(endpoint(target), flags.credential())
    else:
        asked = _declared(session, Flags(inventory=inventory), target)
    observation = _visit(session, asked, target, timeout)
    _show(session, target, observation, as_json=as_json)
    if not as_json:
        _explain_silence(session, asked.credential, observation)
    return observation


def _explain_silence(session: Session, credential: Credential | None, observation: Observation) -> None:
    result = observation.result
    silent = isinstance(result, Failure) and result.kind is FailureKind.TIMEOUT and not result.answered
    if silent and isinstance(credential, CommunityCredential):
        session.warn(f"cli.silence_{credential.version}")


class _Asked:
    """What was asked for on the command line alone, before its host has an address."""

    def __init__(self, where: Endpoint, credential: SnmpCredential) -> None:
        self.where = where
        self.credential = credential


def _declared(session: Session, flags: Flags, name: str) -> Target:
    """Return the device of the inventory with that id, as it would be asked by the daemon."""
    path = settings_from(flags, session.environ).inventory
    device, inventory = declared_device(
        session, path, flags.inventory, name, missing="cli.snmp_version_missing", unknown="cli.unknown_device"
    )
    if device.snmp is None:
        raise CliError("cli.device_without_snmp", device=name)
    return Target(device, ProbeName.SNMP, {}, inventory.credentials[device.snmp])


def _visit(session: Session, asked: _Asked | Target, name: str, timeout: float) -> Observation:
    try:
        if session.err.is_terminal:
            with session.err.status(session.say("cli.probing", target=name)):
                return asyncio.run(_ask(session, asked, timeout))
        return asyncio.run(_ask(session, asked, timeout))
    except SecretError as error:
        raise CliError(error.code, **error.facts) from error


async def _ask(session: Session, asked: _Asked | Target, patience: float) -> Observation:
    target = asked if isinstance(asked, Target) else await _target(asked)
    target = replace(target, device=replace(target.device, probing=replace(target.device.probing, timeout=patience)))
    engine = SnmpEngine(session.clock)
    await engine.start()
    prober = SnmpProbe(engine, session.clock, session.environ, {}, lambda _device, _memory: None)
    try:
        prober.load([target])
        deadline = session.clock.monotonic() + max(SHORTEST_DEADLINE, patience * TABLES_TAKE)
        first = await prober.ask(target, QUESTIONS, deadline, "first")
        if not _silences(first) or session.clock.monotonic() >= deadline:
            return first
        # It answered, but fell silent for a while: what was lost by that may well be read now.
        second = await prober.ask(target, QUESTIONS, deadline, "second")
        return second if _faults(second) < _faults(first) else first
    finally:
        prober.close()
        engine.close()


def _silences(observation: Observation) -> bool:
    result = observation.result
    return isinstance(result, DeviceReadings) and any(fault.kind is FailureKind.TIMEOUT for fault in result.faults)


def _faults(observation: Observation) -> float:
    result = observation.result
    return len(result.faults) if isinstance(result, DeviceReadings) else math.inf


async def _target(asked: _Asked) -> Target:
    """Return a device that is in no inventory."""
    device = Device(
        id=DeviceId(asked.where.host),
        name=asked.where.host,
        network=NetworkId(""),
        unit=UnitId(""),
        site=None,
        address=await resolve(asked.where.host),
        role=Role.ACCESS,
        probing=Probing(icmp=IcmpUse.OFF),
        snmp=COMMAND_LINE,
        snmp_port=asked.where.port,
    )
    return Target(device, ProbeName.SNMP, {}, asked.credential)
