"""Whether the interfaces that links name are there, and what may have been meant where they are not."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher

from netmon.judge.ports import Port, find_interface
from netmon.judge.wiring import link_subject
from netmon.model.interfaces import InterfaceIdentity
from netmon.model.plant import Device, Link
from netmon.model.preflight import Finding, Matter

MOST_NEAR = 3
MOST_COMPARED = 2000
_NUMBER = re.compile(r"[0-9][0-9/.:]*$")


def ends(device: Device, links: Iterable[Link], identity: InterfaceIdentity) -> Iterator[Finding]:
    """Look up the interface that each link names at its end on this device."""
    for link in links:
        for end in (link.upper, link.lower):
            if end.device != device.id or end.interface is None:
                continue
            found = find_interface(identity, end.interface)
            if found is Port.MISSING:
                near = ", ".join(nearest(end.interface, identity)) or "-"
                yield Finding.of(Matter.NO_INTERFACE, link=link_subject(link), interface=end.interface, near=near)
            elif found is Port.AMBIGUOUS:
                yield Finding.of(Matter.SAME_NAMES, link=link_subject(link), interface=end.interface)


def nearest(wanted: str, identity: InterfaceIdentity) -> tuple[str, ...]:
    """Return the names most like `wanted`, of the same number where any are: GE1/0/1 is GigabitEthernet1/0/1."""
    number = _number(wanted)
    there = dict.fromkeys(name for name in (*identity.name, *identity.descr) if name)
    scored = [
        (_number(name) == number, SequenceMatcher(None, wanted.casefold(), name.casefold()).ratio(), name)
        for name in list(there)[:MOST_COMPARED]
    ]
    alike = [one for one in scored if one[1] >= 0.4]
    near = [one for one in alike if number and one[0]] or alike
    return tuple(name for _, _, name in sorted(near, key=lambda one: (-one[1], one[2]))[:MOST_NEAR])


def _number(name: str) -> str:
    found = _NUMBER.search(name)
    return found.group() if found else ""
