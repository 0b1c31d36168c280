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
from dataclasses import dataclass
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


def ports_of(identity: InterfaceIdentity, wanted: Collection[str] | None, device_labels: str) -> tuple[Port, ...]:
    """Return the interfaces called `wanted` (all of them for None) that the device has, in the order of its table."""
    row_of = {index: row for row, index in enumerate(identity.index)}
    named = _named(identity, wanted) if wanted is not None else _all_named(identity)
    return tuple(
        Port(f'{device_labels},interface="{label_value(name)}"', index, row_of[index])
        for index, name in sorted(named, key=lambda port: row_of[port[0]])
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
