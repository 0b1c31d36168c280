"""Inventories of plain devices, and probes whose devices do what a test says."""

from __future__ import annotations

import asyncio
import dataclasses
from collections import defaultdict
from collections.abc import Callable, Iterable
from ipaddress import IPv4Address

from netmon.model.clock import Clock
from netmon.model.credential import CommunityCredential, SecretRef, SecretScheme
from netmon.model.interfaces import InterfaceCounters, InterfaceIdentity
from netmon.model.inventory import Inventory, Limits
from netmon.model.names import CredentialId, DeviceId, NetworkId, ObservationId, SiteId, UnitId
from netmon.model.observation import (
    DeviceReadings,
    Echo,
    Failure,
    FailureKind,
    Observation,
    ProbeName,
    Question,
    Readings,
    System,
)
from netmon.model.plant import Device, Role
from netmon.model.probing import IcmpUse, Probing
from netmon.model.target import Target

COMMUNITY = CredentialId("county")
TIMEOUT = Failure(FailureKind.TIMEOUT, "no answer")
COUNTERS = InterfaceCounters((1,), (1,), (1,), (0,), (0,), (0,), (0,), (64,))
IDENTITY = InterfaceIdentity((1,), ("eth0",), ("eth0",), ("",), (6,), (1500,), (10**9,), (0,), (None,))


def device(
    name: str, probing: Probing | None = None, *, site: str | None = None, snmp: bool = False, number: int = 1
) -> Device:
    """Make a device; without SNMP it is only pinged."""
    return Device(
        id=DeviceId(name),
        name=name,
        network=NetworkId("extranet"),
        unit=UnitId("u"),
        site=SiteId(site) if site else None,
        address=IPv4Address(0x7F000000 + number),
        role=Role.ACCESS,
        probing=probing or Probing(),
        snmp=COMMUNITY if snmp else None,
    )


def devices(count: int, probing: Probing | None = None, prefix: str = "ce", site: str | None = None) -> list[Device]:
    """Make devices that are only pinged."""
    return [device(f"{prefix}-{number}", probing, site=site, number=number) for number in range(count)]


def inventory(plant: Iterable[Device], limits: Limits | None = None) -> Inventory:
    """Make an inventory of nothing but devices."""
    return Inventory(
        networks={},
        divisions={},
        units={},
        sites={},
        devices={each.id: each for each in plant},
        links={},
        services={},
        credentials={COMMUNITY: CommunityCredential(COMMUNITY, "v2c", SecretRef(SecretScheme.ENV, "C"))},
        indicators={},
        indicator_targets=(),
        limits=limits or Limits(in_flight=100_000, per_site=100_000),
        time_zone="Asia/Shanghai",
        digest="",
    )


def snmp_only(each: Device) -> Device:
    """Return a device that is asked by SNMP alone."""
    return dataclasses.replace(each, probing=dataclasses.replace(each.probing, icmp=IcmpUse.OFF), snmp=COMMUNITY)


def snmp_answer(questions: frozenset[Question]) -> DeviceReadings:
    """Return what a healthy agent says."""
    return DeviceReadings(
        uptime=1,
        counters=COUNTERS if Question.COUNTERS in questions else None,
        identity=IDENTITY if Question.IDENTITY in questions else None,
        system=System(name="r1") if Question.IDENTITY in questions else None,
    )


Behaviour = Callable[[Target, frozenset[Question], float], "Readings | Failure | float"]
"""What a device does: answer at once, fail at once, or (a number) answer after so many seconds."""


class ScriptedProbe:
    """A probe whose devices do what the test says; it notes when each was asked what, and by which slot."""

    def __init__(self, name: ProbeName, clock: Clock, behaviour: Behaviour | None = None) -> None:
        self.name = name
        self.clock = clock
        self.behaviour = behaviour
        self.asked: list[tuple[float, DeviceId, frozenset[Question]]] = []
        self.slots: list[str] = []
        self.targets: dict[DeviceId, Target] = {}
        self.at_once: defaultdict[DeviceId, int] = defaultdict(int)
        self.most_at_once: defaultdict[DeviceId, int] = defaultdict(int)

    def load(self, targets: Iterable[Target]) -> None:
        self.targets = {target.device.id: target for target in targets}

    async def ask(self, target: Target, questions: frozenset[Question], deadline: float, slot: str) -> Observation:
        now, wall, name = self.clock.monotonic(), self.clock.wall(), target.device.id
        self.asked.append((now, name, questions))
        self.slots.append(f"{name}/{slot}")
        self.at_once[name] += 1
        self.most_at_once[name] = max(self.most_at_once[name], self.at_once[name])
        try:
            does = self.behaviour(target, questions, deadline) if self.behaviour else 0.0
            if isinstance(does, float):
                if does:
                    await asyncio.sleep(does)
                does = Echo(3, 3, 0.001, 0.001, 0.001) if self.name is ProbeName.ICMP else snmp_answer(questions)
        finally:
            self.at_once[name] -= 1
        took = self.clock.monotonic() - now
        return Observation(ObservationId(f"{name}/{self.name}/{slot}"), name, self.name, questions, wall, took, does)

    def close(self) -> None:
        pass

    def times(self, name: str, question: Question = Question.REACHABILITY) -> list[float]:
        """Return when a device was asked a question."""
        return [at for at, device, questions in self.asked if device == name and question in questions]

    def starts(self) -> list[float]:
        """Return when anybody was asked for reachability."""
        return [at for at, _, questions in self.asked if Question.REACHABILITY in questions]


def busiest_second(times: Iterable[float]) -> int:
    """Return the most events that any window of one second holds."""
    ordered = sorted(times)
    most = first = 0
    for last, at in enumerate(ordered):
        while at - ordered[first] >= 1.0:
            first += 1
        most = max(most, last - first + 1)
    return most
