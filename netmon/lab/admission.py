"""Which inventories the lab can simulate, and what it takes from them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from netmon.lab.agent import Agent
from netmon.lab.ports import ports_of
from netmon.lab.refusal import LabError, some
from netmon.model.belief import Reason
from netmon.model.credential import CommunityCredential
from netmon.model.inventory import Inventory
from netmon.model.names import CredentialId, DeviceId
from netmon.model.plant import Device, Link
from netmon.model.probing import IcmpUse
from netmon.secrets import Secret, SecretError
from netmon.wires.snmp.access import CommunityAccess, reveal
from netmon.wires.snmp.message import V2C

_NOBODY = CommunityAccess(V2C, Secret(b""))


def agents_of(inventory: Inventory, environ: Mapping[str, str], ports: int, seed: int) -> dict[DeviceId, Agent]:
    """Return an agent for every device that is asked over SNMP or SSH. Raises `LabError` with all that is in the way.

    One that is asked over SSH alone has no community, and no socket for one.
    """
    present = [device for device in inventory.devices.values() if device.snmp is not None or device.ssh is not None]
    asked = [device for device in present if device.snmp is not None]
    accesses, problems = _accesses(inventory, environ, {device.snmp for device in asked if device.snmp is not None})
    problems = [*_misplaced(inventory.devices.values()), *_too_new(inventory, asked), *problems]
    if not present:
        problems.append(Reason.of("lab.nobody_to_simulate"))
    if problems:
        raise LabError(problems)
    ends = _ends(inventory)
    agents: dict[DeviceId, Agent] = {}
    for device in present:
        access = accesses[device.snmp] if device.snmp is not None else _NOBODY
        interfaces = ports_of(device.id, device.role, ends.get(device.id, ()), ports, seed)
        agents[device.id] = Agent(device, access.version, access.community.reveal(), interfaces, seed)
    return agents


def pinged(inventory: Inventory) -> list[DeviceId]:
    """Return the devices that a daemon would ping: loopback answers for them whatever the lab does."""
    return [device.id for device in inventory.devices.values() if device.probing.icmp is IcmpUse.ON]


def silent(inventory: Inventory) -> list[DeviceId]:
    """Return the devices that are not simulated, because nobody would ask them over SNMP or SSH."""
    return [device.id for device in inventory.devices.values() if device.snmp is None and device.ssh is None]


def _misplaced(devices: Iterable[Device]) -> Iterator[Reason]:
    elsewhere = [f"{device.id} ({device.address})" for device in devices if not device.address.is_loopback]
    if elsewhere:
        yield Reason.of("lab.not_on_loopback", count=len(elsewhere), devices=some(elsewhere))


def _too_new(inventory: Inventory, asked: Iterable[Device]) -> Iterator[Reason]:
    users = [
        device.id
        for device in asked
        if device.snmp is not None and not isinstance(inventory.credentials[device.snmp], CommunityCredential)
    ]
    if users:
        yield Reason.of("lab.version_3", count=len(users), devices=some(users))


def _accesses(
    inventory: Inventory, environ: Mapping[str, str], wanted: Iterable[CredentialId]
) -> tuple[dict[CredentialId, CommunityAccess], list[Reason]]:
    """Return the communities in use, and what is wrong with those that cannot be read."""
    found: dict[CredentialId, CommunityAccess] = {}
    problems: list[Reason] = []
    for name in sorted(wanted):
        credential = inventory.credentials[name]
        if not isinstance(credential, CommunityCredential):
            continue
        try:
            access = reveal(credential, environ)
        except SecretError as error:
            problems.append(Reason.of(error.code, **error.facts))
            continue
        if isinstance(access, CommunityAccess):
            found[name] = access
    return found, problems


def _ends(inventory: Inventory) -> dict[DeviceId, Sequence[tuple[Link, bool]]]:
    """Return the links of each device, each with whether the device is its upper end."""
    ends: dict[DeviceId, list[tuple[Link, bool]]] = {}
    for link in inventory.links.values():
        if link.upper.device is not None:
            ends.setdefault(link.upper.device, []).append((link, True))
        if link.lower.device is not None:
            ends.setdefault(link.lower.device, []).append((link, False))
    return dict(ends)
