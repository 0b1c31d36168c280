"""What the tests of discovery start from: plans, devices as they describe themselves, and a network that is made up."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from ipaddress import ip_address, ip_network
from pathlib import Path

from netmon.discover.discovery import Discovery
from netmon.discover.frontier import Ask, Frontier
from netmon.discover.journal import Journal
from netmon.discover.plan import Plan, Rule, check
from netmon.discover.scope import Scope
from netmon.discover.sighting import Found, Origin, Outcome, Port, Sighting
from netmon.model.clock import Clock
from netmon.model.credential import CommunityCredential, SecretRef, SecretScheme
from netmon.model.names import CredentialId, DeviceId, NetworkId, UnitId
from netmon.model.neighbours import Neighbour, NeighbourProtocol, Neighbours, PortName
from netmon.model.observation import Failure, FailureKind
from netmon.model.plant import Address, Device, Role
from netmon.model.probing import Probing

READONLY = CommunityCredential(CredentialId("readonly"), "v2c", SecretRef(SecretScheme.ENV, "COMMUNITY"))
BRANCH = replace(READONLY, id=CredentialId("branch"))


def plan(
    *prefixes: str,
    seeds: Iterable[str] = (),
    scope: Iterable[str] = (),
    exclude: Iterable[str] = (),
    rules: tuple[Rule, ...] = (Rule(READONLY),),
    known: Mapping[Address, Device] | None = None,
    **more: float | bool,
) -> Plan:
    """Return a plan that holds; without a scope it is the prefixes."""
    ranges = tuple(map(ip_network, prefixes))
    made = Plan(
        prefixes=ranges,
        seeds=tuple(map(ip_address, seeds)),
        scope=Scope(tuple(map(ip_network, scope)) or ranges, tuple(map(ip_network, exclude))),
        rules=rules,
        known=known or {},
    )
    return check(replace(made, **more))  # type: ignore[arg-type]  # the test names fields of Plan


def device(address: str, id_: str = "hub", unit: str = "platform") -> Device:
    """Return a device of the inventory."""
    return Device(
        DeviceId(id_), id_, NetworkId("extranet"), UnitId(unit), None, ip_address(address), Role.CORE, Probing()
    )


def row(local: str, name: str, port: str, *addresses: str, chassis: str | None = None) -> Neighbour:
    """Return a neighbour as LLDP tells of it."""
    return Neighbour(NeighbourProtocol.LLDP, PortName(name=local), PortName(name=port), chassis, name, None, addresses)


def found(name: str, *rows: Neighbour, ports: Iterable[str] = (), chassis: str | None = None, **more: str) -> Found:
    """Return a device with ports and neighbours; its chassis ID is its own name unless it is given."""
    return Found(
        name=name,
        ports=tuple(Port(index, port) for index, port in enumerate(ports, start=1)),
        neighbours=Neighbours(rows, chassis or f"chassis-{name}", name),
        **more,
    )


def saw(address: str, what: Found | Outcome, origin: Origin = Origin.PREFIX) -> Sighting:
    """Return what came of an address."""
    at = ip_address(address)
    if isinstance(what, Found):
        return Sighting(at, origin, Outcome.FOUND, found=what)
    failure = Failure(FailureKind.TIMEOUT, "no answer") if what is not Outcome.UNFINISHED else None
    return Sighting(at, origin, what, failure)


@dataclass
class MadeUp:
    """A network in memory: who answers, how long the rest is waited for, and a log of who was asked when."""

    clock: Clock
    answers: Mapping[str, Found] = field(default_factory=dict)
    patience: float = 3.0
    pace: float = 0.05
    log: list[tuple[float, str]] = field(default_factory=list)
    then: Callable[[str], None] = lambda _address: None

    async def ask(self, ask: Ask) -> Sighting:
        text = str(ask.address)
        self.log.append((self.clock.monotonic(), text))
        self.then(text)
        answer = self.answers.get(text)
        await asyncio.sleep(self.patience if answer is None else self.pace)
        return saw(text, answer or Outcome.SILENT, ask.origin)

    @property
    def asked(self) -> list[str]:
        """The addresses in the order they were asked."""
        return [address for _, address in self.log]


async def discover(agreed: Plan, network: MadeUp, state: Path) -> Frontier:
    """Run a discovery to its end, from the state of an earlier one where there is any."""
    journal = Journal(state, agreed.terms())
    try:
        frontier = Frontier(agreed)
        frontier.restore(journal.sightings, journal.begun)
        await Discovery(agreed, frontier, journal, network, network.clock, lambda _progress: None).run()
        return frontier
    finally:
        journal.close()
