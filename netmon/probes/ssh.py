"""Reads a device over SSH: one session a visit, in the words of its command line, into the columns that SNMP fills."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import partial

from netmon.model.clock import Clock
from netmon.model.credential import SshCredential
from netmon.model.names import DeviceId
from netmon.model.observation import (
    Cause,
    DeviceReadings,
    Failure,
    FailureKind,
    Observation,
    ProbeName,
    Question,
)
from netmon.model.plant import Device
from netmon.model.target import Target
from netmon.probes.observing import observe
from netmon.probes.ssh_columns import Ports
from netmon.probes.ssh_visit import Mask, Said, visit
from netmon.secrets import Secret
from netmon.vendors.cli.profile import CliProfile
from netmon.vendors.cli.recognise import UNKNOWN
from netmon.vendors.cli.registry import of_platform, of_system
from netmon.wires.ssh import SshAccess, SshWire, reveal


@dataclass(slots=True)
class _Known:
    """A device as it was loaded, and what its last visits left.

    `platform` is the command line that it was found to have; `doubted` is whether what others say of its system has
    proved wrong.
    """

    identity: tuple[object, ...]
    access: SshAccess | None
    platform: str = ""
    doubted: bool = False
    ports: Ports = field(default_factory=Ports)


class SshProbe:
    """Asks all questions in one session.

    `mask` makes configurations fit to be kept; `system_of` tells what is known of a device's system from elsewhere
    (`os` as `netmon.vendors.detect` names it), "" where nothing is.
    """

    name = ProbeName.SSH

    def __init__(
        self,
        wire: SshWire,
        clock: Clock,
        environ: Mapping[str, str],
        mask: Mask,
        system_of: Callable[[DeviceId], str] = lambda _: "",
    ) -> None:
        self._wire, self._clock, self._environ = wire, clock, environ
        self._mask, self._system_of = mask, system_of
        self._known: dict[DeviceId, _Known] = {}

    def load(self, targets: Iterable[Target]) -> None:
        """See `Probe`. Raises `netmon.secrets.SecretError` before anything is taken over."""
        loaded: dict[DeviceId, _Known] = {}
        for target in targets:
            device, credential = target.device, target.credential
            access = reveal(credential, device, self._environ) if isinstance(credential, SshCredential) else None
            identity = _identity(device, access)
            known = self._known.get(device.id)
            loaded[device.id] = known if known is not None and known.identity == identity else _Known(identity, access)
        self._known = loaded

    async def ask(self, target: Target, questions: frozenset[Question], deadline: float, slot: str) -> Observation:
        """See `Probe`."""
        asking = self._result(target.device, questions, deadline)
        return await observe(asking, self._clock, self.name, target, questions, slot)

    def close(self) -> None:
        """See `Probe`."""
        self.load(())

    def platform_of(self, device: DeviceId) -> str:
        """Return the command line that the last session with a device spoke; "" where there was none."""
        known = self._known.get(device)
        return "" if known is None else known.platform

    async def _result(
        self, device: Device, questions: frozenset[Question], deadline: float
    ) -> DeviceReadings | Failure:
        known = self._known.get(device.id)
        if known is None or known.access is None:
            return Failure(FailureKind.SKIPPED, "no SSH credential")
        profile = self._profile(device, known)
        speaks = profile or UNKNOWN
        if not device.probing.interfaces and Question.REACHABILITY in questions:
            questions = questions - {Question.REACHABILITY} | {Question.IDENTITY}  # something must show that it works
        script = partial(visit, profile=profile, questions=questions, mask=self._mask)
        said = await self._wire.talk(known.access, speaks.dialect, speaks.allows, script, deadline)
        if isinstance(said, Failure):
            if said.cause is Cause.NO_PROMPT and profile is not None:
                known.platform, known.doubted = "", True
            return said
        known.platform = said.platform
        return _readings(said, known.ports)

    def _profile(self, device: Device, known: _Known) -> CliProfile | None:
        """Return the command line that a device has; None where that is to be found out in the session."""
        if device.profile and (declared := named(device.profile)) is not None:
            return declared
        if known.platform:
            return of_platform(known.platform)
        system = "" if known.doubted else self._system_of(device.id)
        return of_system(system) if system else None


def named(name: str) -> CliProfile | None:
    """Return the command line of a system (`vrp`) or a platform (`huawei_vrp`); None where nobody knows it."""
    return of_system(name) or of_platform(name)


def _readings(said: Said, ports: Ports) -> DeviceReadings:
    status = identity = None
    if said.ports is not None:
        status, identity = ports.take(said.ports)
    return DeviceReadings(
        status=status,
        identity=identity,
        device=said.device,
        health=None if said.health is None else ports.health(said.health),
        neighbours=None if said.neighbours is None else ports.neighbours(said.neighbours),
        configuration=said.configuration,
        faults=tuple(said.faults),
        commands=said.commands,
    )


def _identity(device: Device, access: SshAccess | None) -> tuple[object, ...]:
    """Return all that, when it changes, makes a device another: what was found out of the old one may not hold."""
    secrets: tuple[Secret | None, ...] = () if access is None else (access.password, access.key, access.enable)
    return (
        device.address,
        device.ssh_port,
        device.ssh,
        device.ssh_legacy,
        device.profile,
        "" if access is None else access.user,
        tuple(None if secret is None else secret.reveal() for secret in secrets),
    )
