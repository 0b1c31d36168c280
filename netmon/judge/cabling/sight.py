"""What is known of one device: what it sees, when, and what its ports are called."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from netmon.judge.port_names import canonical
from netmon.model.interfaces import InterfaceIdentity, StoredInterface
from netmon.model.neighbours import Neighbours, PortName


@dataclass(frozen=True, slots=True)
class PortNames:
    """The ports of a device by everything they are called; a name that two have finds neither."""

    texts: Mapping[tuple[str, str], str | None] = field(default_factory=dict)
    macs: Mapping[str, str | None] = field(default_factory=dict)
    indexes: Mapping[int, str] = field(default_factory=dict)
    spellings: frozenset[str] = frozenset()
    """Every ifName, ifDescr and ifAlias as it stands: what a link may name a port by."""

    @classmethod
    def of(cls, ports: Iterable[tuple[int, str | None, str | None, str | None, str | None]]) -> PortNames:
        """Index ports given as ifIndex, ifName, ifDescr, ifAlias, MAC; a port goes by its ifName, else its ifDescr."""
        names: dict[tuple[str, str], str | None] = {}
        aliases: dict[tuple[str, str], str | None] = {}
        macs: dict[str, str | None] = {}
        indexes: dict[int, str] = {}
        spellings: set[str] = set()
        for index, name, descr, alias, mac in ports:
            its = name or descr
            if not its:
                continue
            indexes[index] = its
            spellings |= {text for text in (name, descr, alias) if text}
            for text in {canonical(text) for text in (name, descr) if text}:
                names[text] = None if text in names else its
            if alias:
                aliases[canonical(alias)] = None if canonical(alias) in aliases else its
            if mac:
                macs[mac] = None if mac in macs else its
        return cls(aliases | names, macs, indexes, frozenset(spellings))

    def find(self, port: PortName) -> str | None:
        """Return which port a name means: by its text, its MAC, its description; a bare number is an ifIndex."""
        if port.name is not None and (found := self.texts.get(canonical(port.name))) is not None:
            return found
        if port.mac is not None and (found := self.macs.get(port.mac)) is not None:
            return found
        if port.descr is not None and (found := self.texts.get(canonical(port.descr))) is not None:
            return found
        if port.name is not None and port.name.isdecimal():
            return self.indexes.get(int(port.name))
        return None


@dataclass(frozen=True, slots=True)
class Sight:
    """What a device sees `at` (UTC, epoch seconds). `heard`: it ever saw anybody, so its LLDP or CDP is known to work.

    `sys_name` is its sysName, `macs` its interfaces' addresses.
    """

    neighbours: Neighbours
    at: float
    heard: bool
    ports: PortNames = field(default_factory=PortNames)
    sys_name: str | None = None

    @property
    def macs(self) -> Iterable[str]:
        """The MAC addresses of its ports."""
        return self.ports.macs.keys()


def names_read(identity: InterfaceIdentity | None) -> PortNames:
    """Return the ports of a reading."""
    if identity is None:
        return PortNames()
    macs = (octets.hex(":") if octets else None for octets in identity.phys_address)
    return PortNames.of(zip(identity.index, identity.name, identity.descr, identity.alias, macs, strict=True))


def names_kept(interfaces: Iterable[StoredInterface]) -> PortNames:
    """Return the ports as the database has them."""
    return PortNames.of((port.index, port.name, port.descr, port.alias, port.mac) for port in interfaces)
