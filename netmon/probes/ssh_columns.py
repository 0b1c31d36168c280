"""From ports as a command line shows them to columns, with a number for each that is made of its name.

A command line has no ifIndex. The number is a digest of the canonical name, so that it is the same after a restart,
whichever way the name is spelled, and whatever ports come and go.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Final

from netmon.judge.port_names import canonical
from netmon.model.health import Health
from netmon.model.interfaces import InterfaceIdentity, InterfaceStatus
from netmon.model.neighbours import Neighbour, Neighbours
from netmon.vendors.cli.profile import CliPort

LARGEST: Final = 2**31 - 1
"""InterfaceIndex (RFC 2863) is 1 to this."""

Name = tuple[str, str]


@dataclass(slots=True)
class Ports:
    """The ports of one device, from visit to visit: what did not change is the same object as before.

    Two names with one digest take the next free number each, in the order of their names; a number that was given
    once stays its port's.
    """

    numbers: dict[Name, int] = field(default_factory=dict)
    spelled: dict[Name, str] = field(default_factory=dict)
    """How each port was last named where all are told."""
    _read: tuple[CliPort, ...] | None = None
    _status: InterfaceStatus = field(default_factory=lambda: InterfaceStatus((), (), ()))
    _identity: InterfaceIdentity = field(default_factory=lambda: InterfaceIdentity((), (), (), (), (), (), (), (), ()))
    _health: Health | None = None
    _neighbours: Neighbours | None = None

    def take(self, ports: tuple[CliPort, ...]) -> tuple[InterfaceStatus, InterfaceIdentity]:
        """Return what the ports are, as columns."""
        if ports != self._read:
            self._read = ports
            self._number(canonical(port.name) for port in ports)
            rows = {self.numbers[canonical(port.name)]: port for port in reversed(ports)}
            index = tuple(sorted(rows))
            status = _status(index, rows)
            identity = _identity(index, rows)
            self._status = self._status if status == self._status else status
            self._identity = self._identity if identity == self._identity else identity
            self.spelled = {canonical(port.name): port.name for port in ports}
        return self._status, self._identity

    def health(self, health: Health) -> Health:
        """Return the sensors, each light at its port."""
        readings = tuple(
            replace(one, interface=self.number_of(one.name)) if one.measure.is_light else one for one in health.readings
        )
        if self._health is None or self._health.readings != readings:
            self._health = Health(readings)
        return self._health

    def neighbours(self, neighbours: Neighbours) -> Neighbours:
        """Return the neighbours, each at its port."""
        placed = replace(neighbours, rows=tuple(self._placed(row) for row in neighbours.rows))
        if self._neighbours != placed:
            self._neighbours = placed
        return self._neighbours or placed

    def number_of(self, name: str) -> int | None:
        """Return the number of the port that goes by a name, or is named first in it; None where there is none."""
        known = self.numbers.get(canonical(name))
        return known if known is not None else self.numbers.get(canonical(name.split(" ", maxsplit=1)[0]))

    def _placed(self, row: Neighbour) -> Neighbour:
        name = row.local.name or ""
        known = canonical(name)
        return replace(
            row,
            local=replace(row.local, index=self.numbers.get(known)),
            interface=self.spelled.get(known, name) or None,
        )

    def _number(self, names: Iterable[Name]) -> None:
        taken = set(self.numbers.values())
        for name in sorted(set(names) - self.numbers.keys()):
            number = digest(name)
            while number in taken:
                number = number % LARGEST + 1
            self.numbers[name] = number
            taken.add(number)


def digest(name: Name) -> int:
    """Return a number from 1 to LARGEST for a canonical name: the same in every process."""
    octets = hashlib.blake2b("\0".join(name).encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(octets, "big") % LARGEST + 1


def _status(index: tuple[int, ...], rows: dict[int, CliPort]) -> InterfaceStatus:
    return InterfaceStatus(index, tuple(rows[row].admin for row in index), tuple(rows[row].oper for row in index))


def _identity(index: tuple[int, ...], rows: dict[int, CliPort]) -> InterfaceIdentity:
    none = (None,) * len(index)
    return InterfaceIdentity(
        index=index,
        name=tuple(rows[row].name for row in index),
        descr=none,
        alias=tuple(rows[row].alias for row in index),
        type=tuple(rows[row].type for row in index),
        mtu=tuple(rows[row].mtu for row in index),
        speed_bps=tuple(rows[row].speed_bps for row in index),
        last_change=none,
        phys_address=tuple(_octets(rows[row].mac) for row in index),
    )


def _octets(mac: str | None) -> bytes | None:
    return None if mac is None else bytes.fromhex(mac.replace(":", ""))
