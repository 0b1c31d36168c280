"""Devices: who owns them, in which network, how they are asked, and that no two are the same."""

from __future__ import annotations

from netmon.inventory.asking import Askings
from netmon.inventory.book import Book
from netmon.inventory.located import Located
from netmon.inventory.owners import Register
from netmon.inventory.problem import Report, here
from netmon.inventory.schema.plant import DeviceEntry
from netmon.model.names import CredentialId, DeviceId, NetworkId, SiteId
from netmon.model.plant import Address, Device
from netmon.model.probing import IcmpUse

OFF = "off"
"""What `snmp` says where SNMP is not to be asked."""


def devices_of(book: Book[DeviceEntry], register: Register, askings: Askings, report: Report) -> dict[DeviceId, Device]:
    """Return the devices that are right."""
    devices: dict[DeviceId, Device] = {}
    for id_, declared, entry in book:
        device = _device(id_, declared, entry, register, askings, report)
        if device is not None:
            devices[device.id] = device
    _tell_shared_addresses(devices, book, report)
    return devices


def _device(
    id_: str, declared: Located, entry: DeviceEntry, register: Register, askings: Askings, report: Report
) -> Device | None:
    unit = register.unit(entry.unit, declared, "unit")
    if entry.site is not None:
        register.sites.find(entry.site, declared, "site")
    probing = askings.of(entry.role, declared.follow(("probing",)), entry.probing)
    snmp = _credential(declared, entry, register, askings)
    for number, other in enumerate(entry.accept_reply_from):
        if other.version != entry.address.version:
            declared.tell(report, "problem.address_family", "accept_reply_from", number, address=str(entry.address))
    network = None if unit is None else register.network(entry.network, unit, declared, report)
    if unit is None or network is None:
        return None
    return Device(
        id=DeviceId(id_),
        name=entry.name or id_,
        network=network,
        unit=unit.id,
        site=None if entry.site is None else SiteId(entry.site),
        address=entry.address,
        role=entry.role,
        probing=probing,
        snmp=snmp,
        snmp_port=entry.snmp_port or askings.port_of(entry.role),
        accept_reply_from=entry.accept_reply_from,
        profile=entry.profile or "",
        sample=unit.sample if entry.sample is None else entry.sample,
    )


def _credential(declared: Located, entry: DeviceEntry, register: Register, askings: Askings) -> CredentialId | None:
    """Return the credential that the device, its role or the file names; None where SNMP is not asked."""
    said, where = entry.snmp, declared.follow(("snmp",))
    if said is None:
        inherited = askings.credential_of(entry.role)
        if inherited is None:
            return None
        said, where = inherited
    if said == OFF:
        return None
    if entry.snmp is not None:  # what a role says is looked up once, where it is said
        register.credentials.find(said, where)
    return CredentialId(said)


def _tell_shared_addresses(devices: dict[DeviceId, Device], book: Book[DeviceEntry], report: Report) -> None:
    """Tell of two devices at one address of one network, unless each can answer for itself alone."""
    taken: dict[tuple[NetworkId, Address], list[Device]] = {}
    for device in devices.values():
        others = taken.setdefault((device.network, device.address), [])
        for other in others:
            if not _apart(device, other):
                declared, first = book.declared[device.id], book.declared[other.id]
                where = here(first.follow(("address",)).place, declared.place.file)
                declared.tell(report, "problem.duplicate_address", "address", other=other.id, first=where)
                break
        others.append(device)


def _apart(one: Device, other: Device) -> bool:
    """Say whether two devices at one address can be told apart: agents on ports of their own, and nothing pinged."""
    return (
        one.probing.icmp is IcmpUse.OFF
        and other.probing.icmp is IcmpUse.OFF
        and one.snmp is not None
        and other.snmp is not None
        and one.snmp_port != other.snmp_port
    )
