"""Which interfaces of a device are shown, and by what name.

An interface that a link names is called what the link calls it. Any other is called by its ifName, if that is a name:
unique on the device and made of the characters that names of ports are made of. Otherwise it is `ifindex-N`, which no
device can call another port. So a label that identifies is never free text of a device.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from exporters.prometheus.text import label_value
from netmon.judge.ports import find_interface
from netmon.model.interfaces import InterfaceIdentity

_NAME = re.compile(r"(?!ifindex-)[A-Za-z0-9](?:[A-Za-z0-9 ._:/+-]{0,61}[A-Za-z0-9])?")


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
    times = Counter(identity.name)
    for index, name in zip(identity.index, identity.name, strict=True):
        fit = name is not None and times[name] == 1 and _NAME.fullmatch(name)
        yield index, name if name is not None and fit else f"ifindex-{index}"
