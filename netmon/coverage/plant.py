"""What of an inventory is counted with."""

from __future__ import annotations

from ipaddress import IPv6Address

from netmon.model.counted import CountedDevice, CountedLink, CountedService, Plant
from netmon.model.credential import CommunityCredential, SnmpCredential
from netmon.model.inventory import Inventory
from netmon.model.plant import Device, Link, Prefer, Service


def plant_of(inventory: Inventory) -> Plant:
    """Return the plant that an inventory declares."""
    return Plant(
        {id_: _device(device, inventory) for id_, device in inventory.devices.items()},
        {id_: _link(link) for id_, link in inventory.links.items()},
        {id_: _service(service) for id_, service in inventory.services.items()},
    )


def _device(device: Device, inventory: Inventory) -> CountedDevice:
    asked = device.snmp if device.prefer is not Prefer.SSH else None
    credential = None if asked is None else inventory.credentials.get(asked)
    return CountedDevice(
        id=device.id,
        name=device.name,
        network=device.network,
        unit=device.unit,
        role=device.role,
        ipv6=isinstance(device.address, IPv6Address),
        snmp="" if credential is None else _strength(credential),
        sample=device.sample,
    )


def _strength(credential: SnmpCredential) -> str:
    """Return the version, of v3 the security level as RFC 3411 §3.4.3 spells it."""
    if isinstance(credential, CommunityCredential):
        return credential.version
    if credential.auth is None:
        return "noAuthNoPriv"
    return "authNoPriv" if credential.priv is None else "authPriv"


def _link(link: Link) -> CountedLink:
    return CountedLink(
        id=link.id,
        name=link.name,
        network=link.network,
        upper_unit=link.upper.unit,
        lower_unit=link.lower.unit,
        upper_device=link.upper.device,
        lower_device=link.lower.device,
        redundancy=link.redundancy,
        carrier=link.carrier,
        bearer=link.bearer,
        circuit=link.circuit,
        sample=link.sample,
    )


def _service(service: Service) -> CountedService:
    return CountedService(
        id=service.id,
        name=service.name,
        network=service.network,
        unit=service.unit,
        url=service.url,
        portal=service.portal,
        sample=service.sample,
    )
