"""Where SNMP and SSH say different things of one device. Pure.

The two are read at different moments, and what is read may really change in between. So they disagree only while each
says its own over a stretch of time that both cover: each has said it at least twice, and each said it again after the
other had begun to. No single change of the device can look like that.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from netmon.judge.port_names import canonical
from netmon.model.device_identity import DeviceIdentity
from netmon.model.interfaces import InterfaceIdentity, InterfaceStatus
from netmon.model.over_ssh import Aspect, Disagreement

TWICE = 2

_UP = 1
_OPER = {1: "up", 2: "down", 5: "dormant", 6: "notPresent", 7: "lowerLayerDown"}
"""ifOperStatus (RFC 2863) as far as a command line tells it too; `testing` and `unknown` it does not."""
_ADMIN = {1: "up", 2: "down"}


class Item(NamedTuple):
    """What is said something about: an aspect of a port, or of the device itself."""

    port: str
    aspect: Aspect


class Begun(NamedTuple):
    """When something was said first of the readings in a row that all said it, and which of all readings that was."""

    at: float
    reading: int


@dataclass(frozen=True, slots=True)
class Account:
    """What one way says, and since when. `last` is when it was read last, `readings` how often in all.

    Times are seconds of any clock, the same for both ways.
    """

    said: Mapping[Item, str] = field(default_factory=dict)
    begun: Mapping[Item, Begun] = field(default_factory=dict)
    last: float = 0.0
    readings: int = 0


def heard(before: Account | None, said: Mapping[Item, str], at: float, lasts: float) -> Account:
    """Add a reading. After a silence of more than `lasts` seconds nothing said before it counts."""
    if before is None or at - before.last > lasts:
        before = Account()
    reading = before.readings + 1
    if said is before.said or said == before.said:
        return Account(before.said, before.begun, at, reading)
    begun = {
        item: before.begun[item] if before.said.get(item) == value else Begun(at, reading)
        for item, value in said.items()
    }
    return Account(said, begun, at, reading)


def disagreements(snmp: Account, ssh: Account, wall: float) -> tuple[Disagreement, ...]:
    """Return what they disagree about, by port and aspect. `wall` is to be added to their times to give UTC."""
    found = []
    for item, other in ssh.said.items():
        one = snmp.said.get(item)
        if one is None or agree(item.aspect, one, other):
            continue
        ours, theirs = snmp.begun[item], ssh.begun[item]
        since = max(ours.at, theirs.at)
        often = min(snmp.readings - ours.reading, ssh.readings - theirs.reading) + 1
        if often >= TWICE and min(snmp.last, ssh.last) > since:
            found.append(Disagreement(item.port, item.aspect, one, other, since + wall))
    return tuple(sorted(found, key=lambda one: (one.port, one.aspect)))


def agree(aspect: Aspect, one: str, other: str) -> bool:
    """Tell whether two values say the same. A port that is not up is called by many names; a text may say more."""
    if one == other:
        return True
    if aspect is Aspect.ADMIN:
        return False
    if aspect is Aspect.OPER:
        return (one == "up") is (other == "up")
    ours, theirs = _words(one), _words(other)
    return ours <= theirs or theirs <= ours


def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"[\w./+-]*\w", text.casefold()))


def ports_said(status: InterfaceStatus, identity: InterfaceIdentity) -> dict[Item, str]:
    """Return what a way says of the states of ports, each called as `identity` names it."""
    names = dict(zip(identity.index, identity.name, strict=True))
    said = {}
    for index, admin, oper in zip(status.index, status.admin, status.oper, strict=True):
        name = names.get(index)
        if not name:
            continue
        if admin in _ADMIN:
            said[Item(name, Aspect.ADMIN)] = _ADMIN[admin]
        # A port that is shut is down whatever is plugged in; what its light does then is told by nobody alike.
        if oper in _OPER and (oper == _UP or admin != _ADMIN_DOWN):
            said[Item(name, Aspect.OPER)] = _OPER[oper]
    return said


_ADMIN_DOWN = 2


def facts_said(device: DeviceIdentity) -> dict[Item, str]:
    """Return what a way says of the device itself."""
    facts = {Aspect.MODEL: device.model, Aspect.VERSION: device.version, Aspect.SERIAL: device.serial}
    return {Item("", aspect): fact.value for aspect, fact in facts.items() if fact is not None}


def called_as(said: Mapping[Item, str], names: Mapping[tuple[str, str], str]) -> dict[Item, str]:
    """Return what is said with the ports called as `names` has them, by canonical name; what is not there is left out.

    See `netmon.judge.over_ssh.names_of`.
    """
    found = {}
    for item, value in said.items():
        name = names.get(canonical(item.port))
        if name is not None:
            found[Item(name, item.aspect)] = value
    return found
