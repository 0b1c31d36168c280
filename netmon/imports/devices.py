"""Devices of a system as devices of an inventory: which of them, under which id, whose, and for what."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network
from typing import Final

from netmon.imports.known import Known
from netmon.imports.mapping import ADDRESS, Map
from netmon.imports.names import first_id, id_from, untaken
from netmon.imports.proposal import Gap
from netmon.imports.seen import Remark, Seen, SeenDevice
from netmon.model.plant import Address, Role
from netmon.words.headings import ROLES

PREFIXES: Final = {4: 24, 6: 64}
"""The prefix that a map is proposed to go by where devices have nothing else in common."""

OFF: Final = "off"
ROLE_FIELDS: Final = ("role", "type")


@dataclass(frozen=True, slots=True)
class Taken:
    """A device that is taken. `own` is False where the inventory declares it already, under this id."""

    id: str
    unit: str
    role: Role | None
    address: Address | None
    snmp: str
    seen: SeenDevice
    own: bool = True


@dataclass(slots=True)
class Devices:
    """Goes through the devices, in the order of their keys, so that ids do not depend on the order of an answer.

    `waiting` counts by unit the devices that lack nothing but a role.
    """

    seen: Seen
    map: Map
    known: Known
    by_key: dict[str, Taken] = field(default_factory=dict)
    remarks: list[Remark] = field(default_factory=list)
    waiting: Counter[str] = field(default_factory=Counter)
    _gaps: Counter[tuple[str, str, str]] = field(default_factory=Counter)
    _examples: dict[tuple[str, str, str], str] = field(default_factory=dict)
    _left_out: int = 0
    _ids: set[str] = field(default_factory=set)
    _addresses: dict[Address, str] = field(default_factory=dict)

    def take(self) -> None:
        """Take every device that can be taken; the others are told of in `remarks` and `gaps`."""
        self._ids |= self.known.ids.get("devices", frozenset())
        for device in sorted(self.seen.devices, key=lambda each: (len(each.key), each.key, each.origin)):
            address = self._address(device)
            if address is None:
                continue
            existing = self.known.by_address.get(address)
            if existing is not None:
                self._tell("imports.declared_already", device, id=existing)
                role = self.known.roles.get(existing)
                self.by_key[device.key] = Taken(existing, "", role, address, "", device, own=False)
            elif address in self._addresses:
                self._tell("imports.same_address", device, address=str(address), other=self._addresses[address])
            else:
                self._take(device, address)
        if self._left_out:
            self.remarks.append(Remark("imports.left_out", {"count": str(self._left_out)}))

    def gaps(self) -> tuple[Gap, ...]:
        """Return what the map lacks, the most frequent of a table first."""
        ordered = sorted(self._gaps.items(), key=lambda each: (each[0][0], each[0][1], -each[1], each[0][2]))
        return tuple(Gap(*gap, count, self._examples[gap]) for gap, count in ordered)

    def lack(self, table: str, field_: str, value: str, example: str) -> None:
        """Remember that a table does not speak of something."""
        self._gaps[table, field_, value] += 1
        self._examples.setdefault((table, field_, value), example)

    def _address(self, device: SeenDevice) -> Address | None:
        """Return the address of a device that may be taken; why another may not is told."""
        try:
            address = ip_address(device.address)
        except ValueError:
            address = None
        if not self.map.wants(device.marks, address):
            self._left_out += 1
        elif not device.address:
            self._tell("imports.no_address", device)
        elif address is None:
            self._tell("imports.not_an_address", device, address=device.address)
        elif _is_no_host(address):
            self._tell("imports.no_host", device, address=device.address)
        else:
            return address
        return None

    def _take(self, device: SeenDevice, address: Address) -> None:
        unit, role = self._unit(device, address), self._role(device, address)
        if unit is None or role is None:
            self.waiting.update([unit] if unit is not None else [])
            return
        hints = [hint for hint in device.hints if id_from(hint)]
        id_ = untaken(first_id(hints, str(address)), device.key, self._ids)
        if not hints:
            self._tell("imports.id_from_address", device, id=id_)
        self._ids.add(id_)
        self._addresses[address] = id_
        snmp = self.map.find("credentials", device.marks, address) or self.map.default.snmp
        taken = Taken(id_, unit, role, address, snmp if device.asks_snmp else OFF, device)
        self.by_key[device.key] = taken

    def _unit(self, device: SeenDevice, address: Address) -> str | None:
        unit = self.map.find("units", device.marks, address)
        if unit is None and device.marks.get(self.seen.unit_field):
            unit = id_from(device.marks[self.seen.unit_field][0])
        unit = unit or self.map.default.unit
        if not unit:
            self._lack("units", self.seen.unit_fields, device, address)
        return unit or None

    def _role(self, device: SeenDevice, address: Address) -> Role | None:
        said = self.map.find("roles", device.marks, address)
        if said is None:
            own = [each for name in ROLE_FIELDS for each in device.marks.get(name, ())]
            said = next((word for each in own if (word := role_word(each)) is not None), self.map.default.role)
        role = None if said is None else role_word(said)
        if role is None:
            self._lack("roles", self.seen.role_fields, device, address)
        return None if role is None else Role(role)

    def _lack(self, table: str, fields: tuple[str, ...], device: SeenDevice, address: Address) -> None:
        where = next((name for name in fields if device.marks.get(name)), ADDRESS)
        value = device.marks[where][0] if where != ADDRESS else prefix_of(address)
        self.lack(table, where, value, called(device))

    def _tell(self, code: str, device: SeenDevice, **facts: str) -> None:
        self.remarks.append(Remark(code, {"what": called(device), **facts}))


def role_word(text: str) -> str | None:
    """Return the role that a word of either language means, None for none."""
    word = ROLES.get(text, text.casefold())
    return word if word in tuple(Role) else None


def called(device: SeenDevice) -> str:
    """Return what a person may find a device by."""
    name = device.name or device.address
    return f"{name} ({device.origin})" if name else device.origin


def prefix_of(address: IPv4Address | IPv6Address) -> str:
    """Return the network that a device's address is probably in."""
    return str(ip_network(f"{address}/{PREFIXES[address.version]}", strict=False))


def _is_no_host(address: Address) -> bool:
    """Say whether nobody can be asked at an address, or not from every host."""
    mapped = isinstance(address, IPv6Address) and (address.ipv4_mapped is not None or address.is_link_local)
    return mapped or address.is_multicast or address.is_unspecified or address == IPv4Address("255.255.255.255")
