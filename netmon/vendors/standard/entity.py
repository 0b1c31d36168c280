"""ENTITY-MIB (RFC 6933): which of the things in a box is the box, and what it says of itself."""

from __future__ import annotations

import re
from collections.abc import Iterable

from netmon.vendors.facts import Pick, from_object
from netmon.vendors.objects import Answers, Oid, steady
from netmon.vendors.profile import Profile
from netmon.vendors.sensors import Label, Port

_ENTRY = "1.3.6.1.2.1.47.1.1.1.1"
DESCR = steady("entPhysicalDescr", f"{_ENTRY}.2")
CONTAINED_IN = steady("entPhysicalContainedIn", f"{_ENTRY}.4")
CLASS = steady("entPhysicalClass", f"{_ENTRY}.5")
NAME = steady("entPhysicalName", f"{_ENTRY}.7")
SOFTWARE = steady("entPhysicalSoftwareRev", f"{_ENTRY}.10")
SERIAL = steady("entPhysicalSerialNum", f"{_ENTRY}.11")
MODEL = steady("entPhysicalModelName", f"{_ENTRY}.13")
ALIAS = steady("entAliasMappingIdentifier", "1.3.6.1.2.1.47.1.3.2.1.2")

POWER_SUPPLY_CLASS, FAN_CLASS, MODULE, STACK, CHASSIS_CLASS = 6, 7, 9, 11, 3
PARTS = frozenset({POWER_SUPPLY_CLASS, FAN_CLASS, 8, 10})
"""What a box is never: 8 is a sensor, 10 a port. Some agents put every part of a box beside it, not inside."""
_LEADING_PORT = re.compile(r"^[A-Za-z][\w./:-]*\d(?= )")
"""`Te1/1/1 Receive Power Sensor`: many call a sensor by its port and what it measures."""
_IF_INDEX = (1, 3, 6, 1, 2, 1, 2, 2, 1, 1)
_DEEPEST = 16
"""Containers up from a sensor to its port, at most; a loop of containers ends here."""


def _chassis(said: Answers, rows: Iterable[Oid]) -> Iterable[Oid]:
    there = list(rows)
    kinds = {row: said.number(CLASS, row) for row in there}
    for wanted in (CHASSIS_CLASS, STACK):
        if found := [row for row in there if kinds[row] == wanted]:
            return found
    whole = [row for row in there if kinds[row] not in PARTS]
    outermost = [row for row in whole if said.number(CONTAINED_IN, row) == 0]
    return outermost or whole[:1]


CHASSIS = Pick((CLASS, CONTAINED_IN), _chassis)
"""The chassis, of a stack its members in order; where nobody is one, the outermost that is no part of a box."""

NO_PART = Pick((CLASS,), lambda said, rows: [row for row in rows if said.number(CLASS, row) not in PARTS])
"""All but what is plugged into a box: where the chassis says nothing, its first board is known by what it says."""

OWN_NAME = Label("{index}", (NAME, DESCR))


def port_of(said: Answers, index: Oid) -> int | None:
    """Return the ifIndex of the port that a thing is, or that it is plugged into.

    By entAliasMapping, else by a name that is an interface's or begins with one, of the thing or of what contains it.
    """
    row: Oid | None = index[:1]
    for _ in range(_DEEPEST):
        if not row or row == (0,):
            return None
        alias = said.at(ALIAS, (*row, 0))
        if isinstance(alias, tuple) and alias[: len(_IF_INDEX)] == _IF_INDEX and len(alias) == len(_IF_INDEX) + 1:
            return alias[-1]
        for wanted in (NAME, DESCR):
            if (found := _port_named(said, said.text(wanted, row))) is not None:
                return found
        container = said.number(CONTAINED_IN, row)
        row = None if container is None else (container,)
    return None


def _port_named(said: Answers, name: str) -> int | None:
    leading = _LEADING_PORT.match(name)
    return said.ports.get(name, said.ports.get(leading[0]) if leading else None)


BY_ENTITY = Port((ALIAS, NAME, DESCR, CONTAINED_IN), port_of)
"""The sensor's index is an entPhysicalIndex: the port that it is in."""

PROFILE = Profile(
    name="entity",
    source="ENTITY-MIB, RFC 6933",
    model=(from_object(MODEL, pick=CHASSIS),),
    version=(from_object(SOFTWARE, pick=CHASSIS),),
    serial=(from_object(SERIAL, pick=CHASSIS),),
)
