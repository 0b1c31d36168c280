"""Which interfaces of a device are shown, and by what name.

An interface that a link names is called what the link calls it. Any other is called by its ifName, else its ifDescr,
where that is a name: no other port of the device has it, and it is made of the characters that names of ports are made
of. One with another text to tell it by is called `port-` and a digest of that, one with nothing but a MAC `mac-` and
that: whatever the label, it goes with the port when the device gives it another ifIndex. Only a port that nothing tells
from others is `ifindex-N`. No device can call a port what another is called, so a label that identifies is never free
text of a device.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Hashable, Iterator
from dataclasses import dataclass, field
from hashlib import sha256

from exporters.prometheus.text import label_value
from netmon.judge.matching import Key, entries_of, own_keys
from netmon.judge.ports import find_interface
from netmon.model.interfaces import InterfaceIdentity

_NAME = re.compile(
    r"(?!ifindex-|port-[0-9a-f]{12}$|mac-[0-9a-f]{2,}$)[A-Za-z0-9](?:[A-Za-z0-9 ._:/+-]{0,61}[A-Za-z0-9])?"
)


@dataclass(frozen=True, slots=True)
class Port:
    """`labels` is `device="…",network="…",interface="…"`; `row` is the interface's row in the identity columns."""

    labels: str
    index: int
    row: int


@dataclass(slots=True, eq=False)
class Ports:
    """Some of a device's interfaces, in the order of its table. Equal is only the same object."""

    ports: tuple[Port, ...] = ()
    _index: tuple[int, ...] | None = None
    _placed: list[tuple[str, int]] = field(default_factory=list)

    def placed(self, index: tuple[int, ...]) -> list[tuple[str, int]]:
        """Return the labels of each port and its row in a table with that index column; none that it does not list."""
        if index != self._index:
            row_of = {number: row for row, number in enumerate(index)}
            self._placed = [(port.labels, row_of[port.index]) for port in self.ports if port.index in row_of]
            self._index = index
        return self._placed


NO_PORTS = Ports()


def linked_ports(identity: InterfaceIdentity, names: Collection[str], device_labels: str) -> Ports:
    """Return the interfaces that links call by those names, as far as the device has them."""
    return _ports(identity, _named(identity, names), device_labels)


def other_ports(identity: InterfaceIdentity, names: Collection[str], device_labels: str) -> Ports:
    """Return all other interfaces of the device."""
    taken = {index for index, _ in _named(identity, names)}
    free = ((index, name) for index, name in _all_named(identity) if index not in taken)
    return _ports(identity, free, device_labels)


def _ports(identity: InterfaceIdentity, named: Iterator[tuple[int, str]], device_labels: str) -> Ports:
    row_of = {index: row for row, index in enumerate(identity.index)}
    return Ports(
        tuple(
            Port(f'{device_labels},interface="{label_value(name)}"', index, row_of[index])
            for index, name in sorted(named, key=lambda port: row_of[port[0]])
        )
    )


def _named(identity: InterfaceIdentity, wanted: Collection[str]) -> Iterator[tuple[int, str]]:
    for name in wanted:
        index = find_interface(identity, name)
        if isinstance(index, int):
            yield index, name


def _all_named(identity: InterfaceIdentity) -> Iterator[tuple[int, str]]:
    own = own_keys(entries_of(identity))
    names = [_name(key) for key in own]
    times = Counter(names)
    for index, key, name in zip(identity.index, own, names, strict=True):
        if name is None:
            yield index, f"ifindex-{index}"
        elif times[name] > 1 and key is not None and key[0] is not Key.NAME:
            yield index, _digest(key)  # the ifDescr of one is the ifName of another, which keeps it
        else:
            yield index, name


def _name(key: tuple[Key, Hashable] | None) -> str | None:
    if key is None:
        return None
    kind, value = key
    if kind in {Key.NAME, Key.DESCR} and _NAME.fullmatch(str(value)):
        return str(value)
    return "mac-" + str(value).replace(":", "") if kind is Key.MAC else _digest(key)


def _digest(key: tuple[Key, Hashable]) -> str:
    return "port-" + sha256(repr((str(key[0]), key[1])).encode()).hexdigest()[:12]
