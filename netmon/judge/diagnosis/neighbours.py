"""Who is plugged into the declared port of one end, as its own device sees it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from netmon.judge.cabling.cables import near_port
from netmon.judge.cabling.declared import fits
from netmon.judge.cabling.identify import Directory
from netmon.judge.cabling.sight import Sight
from netmon.judge.diagnosis.evidence import Neighbourship
from netmon.judge.port_names import canonical, is_logical
from netmon.model.inventory import Inventory
from netmon.model.names import DeviceId
from netmon.model.neighbours import Neighbour
from netmon.model.plant import Link, LinkEnd


@dataclass(frozen=True, slots=True)
class Plugged:
    """`verdict` is None where the device is in no position to tell. `sees` is who is there, in its own words.

    `port` is the port at which the other end is plugged in instead: of OTHER_PORT one of its own, of MOVED one of this
    device.
    """

    verdict: Neighbourship | None = None
    sees: tuple[str, ...] = ()
    port: str | None = None


def plugged(inventory: Inventory, link: Link, end: LinkEnd, sight: Sight | None, far: Sight | None) -> Plugged:
    """Tell who is plugged in at `end`. `far` is what is known of the device at the other end, for the names it has."""
    other = link.lower if end is link.upper else link.upper
    if end.device is None or end.interface is None or sight is None or not sight.neighbours.protocols:
        return Plugged()
    known = {end.device: sight} | ({other.device: far} if other.device is not None and far is not None else {})
    directory = Directory(inventory, known)
    who = [(row, directory.who(row, link.network)) for row in sight.neighbours.rows]
    here = [(row, ids) for row, ids in who if (port := near_port(sight, row)) and fits(end.interface, port)]
    if is_logical(end.interface):
        here = [(row, ids) for row, ids in here if other.device in ids]
        if not here:
            return Plugged()  # of what is plugged in below an aggregate nobody knows which port it is
    sees = tuple(_spoken(row) for row, _ in here)
    verdict, port = _judged(here, other, far)
    if here:
        return Plugged(verdict, sees, port)
    strayed = next((port for port, _row in _elsewhere(inventory, link, end, sight, who)), None)
    if strayed is not None:
        return Plugged(Neighbourship.MOVED, (), strayed)
    return Plugged(Neighbourship.NOBODY if sight.heard or sight.neighbours.rows else None)


_Seen = list[tuple[Neighbour, frozenset[DeviceId]]]


def _judged(here: _Seen, other: LinkEnd, far: Sight | None) -> tuple[Neighbourship | None, str | None]:
    """Judge the neighbours at the port: the declared one outweighs others that are seen there too."""
    strayed: str | None = None
    for row, ids in here:
        if other.device is not None and ids == {other.device}:
            port = _far_port(row, far)
            if port is None or fits(other.interface, port):
                return Neighbourship.RIGHT, None
            strayed = port
    if strayed is not None:
        return Neighbourship.OTHER_PORT, strayed
    if other.device is None or any(other.device in ids for _, ids in here):
        return None, None  # nothing is declared to compare with, or it may well be the declared one
    if any(len(ids) == 1 for _, ids in here):
        return Neighbourship.OTHER_DEVICE, None
    return Neighbourship.STRANGER, None


def _elsewhere(
    inventory: Inventory, link: Link, end: LinkEnd, sight: Sight, who: _Seen
) -> Iterator[tuple[str, Neighbour]]:
    """Yield the ports at which the other end is seen instead: those that no other link declares."""
    other = link.lower if end is link.upper else link.upper
    declared = [
        one.interface
        for some in inventory.links.values()
        if some.id != link.id
        for one in (some.upper, some.lower)
        if one.device == end.device and one.interface is not None
    ]
    for row, ids in who:
        port = near_port(sight, row)
        if other.device is None or ids != {other.device} or port is None:
            continue
        if not any(fits(name, port) for name in declared):
            yield port, row


def _far_port(row: Neighbour, far: Sight | None) -> str | None:
    """Return the port that a neighbour speaks from; None where its name does not tell, as a MAC address does not."""
    found = far.ports.find(row.remote) if far is not None else None
    if found is not None:
        return found
    name = row.remote.name
    return name if name is not None and canonical(name)[0] else None


def _spoken(row: Neighbour) -> str:
    name = row.name or row.chassis or "?"
    port = row.remote.name or row.remote.mac or row.remote.descr
    return f"{name} {port}" if port else name
