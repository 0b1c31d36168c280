"""Which interface a local port of LLDP is: by its name, by its description, and only then by its number.

LLDP-MIB lets a bridge number its ports as dot1dBasePort does and others as ifIndex; agents do either, or neither.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from netmon.judge.port_names import canonical
from netmon.model.interfaces import InterfaceIdentity
from netmon.probes.neighbours.ids import PORT_ALIAS, Identifier

_SOFTWARE_LOOPBACK = 24


@dataclass(frozen=True, slots=True)
class LocalPort:
    """A row of lldpLocPortTable."""

    subtype: int | None = None
    id: Identifier | None = None
    descr: str | None = None


def interfaces_of(
    wanted: Iterable[int],
    ports: Mapping[int, LocalPort],
    base_ports: Mapping[int, int],
    identity: InterfaceIdentity | None,
) -> dict[int, int]:
    """Return the ifIndex of each local port number that it is known of."""
    if identity is None:
        return {}
    names = _Names(identity)
    named = {number: names.find(port) for number, port in ports.items()}
    by_name = {number: index for number, index in named.items() if index is not None}
    found = {number: by_name[number] for number in wanted if number in by_name}
    taken = set(by_name.values())
    numbered = {
        number: index
        for number in wanted
        if number not in by_name and (index := base_ports.get(number, number)) in names.plugs and index not in taken
    }
    if _contradicted(by_name, base_ports):
        return found
    return found | numbered


def needs_base_ports(wanted: Iterable[int], ports: Mapping[int, LocalPort], identity: InterfaceIdentity | None) -> bool:
    """Whether some local port cannot be told by its name or description."""
    if identity is None:
        return False
    names = _Names(identity)
    return any(number not in ports or names.find(ports[number]) is None for number in wanted)


def _contradicted(by_name: Mapping[int, int], base_ports: Mapping[int, int]) -> bool:
    """Whether ports that are known by name show that numbers are neither ifIndex nor what dot1dBasePort says."""
    return any(base_ports.get(number, number) != index for number, index in by_name.items())


class _Names:
    """The interfaces of a device by what they are called; a name that two have finds neither."""

    def __init__(self, identity: InterfaceIdentity) -> None:
        columns = (identity.name, identity.descr, identity.alias)
        self._texts = [_unique(identity.index, map(_key, column)) for column in columns]
        self._mac = _unique(identity.index, (octets.hex(":") if octets else None for octets in identity.phys_address))
        types = zip(identity.index, identity.type, strict=True)
        self.plugs = {index for index, type_ in types if type_ != _SOFTWARE_LOOPBACK}

    def find(self, port: LocalPort) -> int | None:
        """Return the interface that a row of lldpLocPortTable names."""
        name, descr, alias = self._texts
        order = (alias, name, descr) if port.subtype == PORT_ALIAS else (name, descr, alias)
        mac = port.id.mac if port.id is not None else None
        texts = [port.id.text] if port.id is not None and mac is None else []
        for text in (*texts, port.descr):
            for known in order:
                if (index := known.get(_key(text))) is not None:
                    return index
        return self._mac.get(mac)


Key = tuple[str, str] | str | None


def _key(name: str | None) -> Key:
    return canonical(name) if name and name.strip() else None


def _unique(index: Iterable[int], names: Iterable[Key]) -> dict[Key, int | None]:
    found: dict[Key, int | None] = {None: None}
    for at, name in zip(index, names, strict=True):
        if name is not None:
            found[name] = None if name in found else at
    return found
