"""Devices: who owns them, in which network, how they are asked, and that no two are the same."""

from __future__ import annotations

from dataclasses import replace

from netmon.inventory.access import credential_of, preferred
from netmon.inventory.asking import Askings
from netmon.inventory.book import Book
from netmon.inventory.located import Located
from netmon.inventory.owners import Register
from netmon.inventory.problem import Report, here
from netmon.inventory.schema.credentials import CredentialKind
from netmon.inventory.schema.plant import DeviceEntry
from netmon.inventory.thresholds import Rulings
from netmon.model.names import DeviceId, NetworkId, SiteId
from netmon.model.plant import Address, Device
from netmon.model.probing import IcmpUse


def devices_of(
    book: Book[DeviceEntry], register: Register, askings: Askings, rulings: Rulings, report: Report
) -> dict[DeviceId, Device]:
    """Return the devices that are right."""
    devices: dict[DeviceId, Device] = {}
    for id_, declared, entry in book:
        device = _device(id_, declared, entry, register, askings, report)
        if device is not None:
            rules = rulings.of(entry.role, declared.follow(("thresholds",)), entry.thresholds)
            devices[device.id] = replace(device, thresholds=rules)
    _tell_shared_addresses(devices, book, report)
    return devices


def _device(
    id_: str, declared: Located, entry: DeviceEntry, register: Register, askings: Askings, report: Report
) -> Device | None:
    unit = register.unit(entry.unit, declared, "unit")
    if entry.site is not None:
        register.sites.find(entry.site, declared, "site")
    probing = askings.of(entry.role, declared.follow(("probing",)), entry.probing)
    snmp = credential_of(CredentialKind.SNMP, declared, entry, register, askings, report)
    ssh = credential_of(CredentialKind.SSH, declared, entry, register, askings, report)
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
        snmp_port=entry.snmp_port or askings.snmp_port_of(entry.role),
        accept_reply_from=entry.accept_reply_from,
        profile=entry.profile or "",
        ssh=ssh,
        ssh_port=entry.ssh_port or askings.ssh_port_of(entry.role),
        ssh_legacy=entry.ssh_legacy,
        prefer=preferred(declared, entry.prefer, snmp, ssh, report),
        sample=unit.sample if entry.sample is None else entry.sample,
    )


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
    """Say whether two devices at one address can be told apart: on ports of their own, and nothing pinged."""
    return (
        one.probing.icmp is IcmpUse.OFF
        and other.probing.icmp is IcmpUse.OFF
        and all(device.snmp is not None or device.ssh is not None for device in (one, other))
        and (one.snmp is None or other.snmp is None or one.snmp_port != other.snmp_port)
        and (one.ssh is None or other.ssh is None or one.ssh_port != other.ssh_port)
    )
