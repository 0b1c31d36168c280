"""The ports of a device by their names: what SSH reads, told by the numbers that SNMP has for the same ports. Pure.

A command line knows no ifIndex; the numbers of its rows are made of the names. They and SNMP's are never mixed: either
every row has SNMP's number, or every row has its own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from netmon.judge.port_names import canonical
from netmon.judge.ports import Port, find_interface, read_port
from netmon.model.health import Health
from netmon.model.interfaces import InterfaceIdentity, InterfaceStatus
from netmon.model.neighbours import Neighbours

Renumbered = Mapping[int, int]
"""From the number of a row over SSH to the ifIndex of the same port."""


def names_of(identity: InterfaceIdentity) -> dict[tuple[str, str], str]:
    """Return the names of the ports by their canonical form, where only one port has it."""
    known = [name for name in identity.name if name]
    times = Counter(canonical(name) for name in known)
    return {canonical(name): name for name in known if times[canonical(name)] == 1}


def renumbered(ssh: InterfaceIdentity, snmp: InterfaceIdentity) -> Renumbered:
    """Pair the rows of both by name; a port that only one of them has, or has twice, is left out."""
    ours, theirs = _indexes(snmp), _indexes(ssh)
    return {index: ours[name] for name, index in theirs.items() if name in ours}


def _indexes(identity: InterfaceIdentity) -> dict[tuple[str, str], int]:
    single = names_of(identity)
    return {
        canonical(name): index
        for index, name in zip(identity.index, identity.name, strict=True)
        if name and canonical(name) in single
    }


def status_by(status: InterfaceStatus, numbers: Renumbered) -> InterfaceStatus:
    """Return the rows that have another number, by that, in its order."""
    rows = sorted((numbers[index], row) for row, index in enumerate(status.index) if index in numbers)
    return InterfaceStatus(
        tuple(index for index, _ in rows),
        tuple(status.admin[row] for _, row in rows),
        tuple(status.oper[row] for _, row in rows),
    )


def health_by(health: Health, numbers: Renumbered) -> Health:
    """Return the sensors with the ports' other numbers; a sensor of a port that has none is left out."""
    return Health(
        tuple(
            one if one.interface is None else replace(one, interface=numbers[one.interface])
            for one in health.readings
            if one.interface is None or one.interface in numbers
        )
    )


def neighbours_by(neighbours: Neighbours, numbers: Renumbered) -> Neighbours:
    """Return the neighbours with the local ports' other numbers, None where a port has none."""
    return replace(
        neighbours,
        rows=tuple(
            row
            if row.local.index is None
            else replace(row, local=replace(row.local, index=numbers.get(row.local.index)))
            for row in neighbours.rows
        ),
    )


def find_port(identity: InterfaceIdentity, name: str) -> int | Port:
    """Return the number of the port that the inventory calls `name`: exactly so, else shortened or in full.

    Command lines shorten names at will (`GE0/0/1`); whoever wrote the inventory had another one before them.
    """
    found = find_interface(identity, name)
    if found is not Port.MISSING or not canonical(name)[0]:
        return found
    return _indexes(identity).get(canonical(name), Port.MISSING)


def called_also(identity: InterfaceIdentity, wanted: Iterable[str]) -> InterfaceIdentity:
    """Return the ports with the names that the inventory has for them as ifDescr, where the command tells none."""
    descr = list(identity.descr)
    for name in wanted:
        index = find_port(identity, name)
        row = identity.index.index(index) if isinstance(index, int) else -1
        if row >= 0 and descr[row] is None and name not in (identity.name[row], identity.alias[row]):
            descr[row] = name
    return identity if tuple(descr) == identity.descr else replace(identity, descr=tuple(descr))


@dataclass(frozen=True, slots=True)
class Sighted:
    """The ports of a device as one session showed them."""

    identity: InterfaceIdentity
    status: InterfaceStatus

    def port(self, name: str, known: InterfaceIdentity | None, index: int | Port) -> Port | None:
        """Return what the interface is doing that the inventory calls `name`.

        Where the command line has no such name, its own name at `index` of what SNMP knows is looked for. None where
        SNMP knows the interface and the command does not list it: then nothing is known of it.
        """
        row = find_port(self.identity, name)
        numbered = known is not None and isinstance(index, int)
        if row is Port.MISSING and known is not None and isinstance(index, int):
            place = known.index.index(index) if index in known.index else -1
            for called in (known.name[place], known.descr[place]) if place >= 0 else ():
                found = find_port(self.identity, called) if called else Port.MISSING
                row = found if isinstance(found, int) else row
        if isinstance(row, int):
            return read_port(self.status, row)
        if numbered and row is Port.MISSING:
            return None
        return Port.UNREAD if row is Port.MISSING and self.identity.partial else row
