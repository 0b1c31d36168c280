"""Which port of a device is which: the ports known so far against a new reading. Pure.

A port keeps its identity by ifName, else by ifDescr, ifAlias or MAC where one side lacks the keys before. Where several
ports share a key, those with an unchanged ifIndex stay together; what cannot be told apart is a new port. ifIndex alone
identifies nothing: a reboot may shuffle it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from netmon.model.interfaces import InterfaceIdentity

_Key = str | tuple[int, int | None]
_Group = tuple[list[int], list[int]]  # ids of old ports, places of new ones
_RANKS = 4


@dataclass(frozen=True, slots=True)
class Port:
    """An interface as stored. None is what the device never said; `id` is None while it has no row yet."""

    id: int | None
    if_index: int
    if_name: str | None
    if_descr: str | None
    if_alias: str | None
    if_type: int | None
    speed_bps: int | None
    mac: str | None

    @property
    def keys(self) -> tuple[str | None, ...]:
        """What may identify the port, the strongest first. An empty text identifies nothing."""
        return tuple(key or None for key in (self.if_name, self.if_descr, self.if_alias, self.mac))


@dataclass(frozen=True, slots=True)
class Comparison:
    """Ports met again (with their old id and what is now known), ports met first, and ids of ports not met."""

    again: tuple[Port, ...]
    new: tuple[Port, ...]
    gone: tuple[int, ...]


def ports_of(identity: InterfaceIdentity) -> list[Port]:
    """Return the ports of a reading."""
    columns = zip(
        identity.index,
        identity.name,
        identity.descr,
        identity.alias,
        identity.type,
        identity.speed_bps,
        identity.phys_address,
        strict=True,
    )
    return [
        Port(None, index, name, descr, alias, kind, speed, address.hex(":") if address else None)
        for index, name, descr, alias, kind, speed, address in columns
    ]


def compare(known: Iterable[Port], read: Sequence[Port]) -> Comparison:
    """Tell which port is which. A reading without any port is a failed one: it changes nothing."""
    if not read:
        return Comparison((), (), ())
    olds = {port.id: port for port in known if port.id is not None}
    news = dict(enumerate(read))
    again: list[Port] = []
    for rank in (*range(_RANKS), None):
        groups: defaultdict[_Key, _Group] = defaultdict(lambda: ([], []))
        for place, port in news.items():
            if (key := _key(port, rank)) is not None:
                groups[key][1].append(place)
        for number, port in olds.items():
            if (key := _key(port, rank)) in groups and key is not None:
                groups[key][0].append(number)
        for group in groups.values():
            for number, place in _pairs(olds, news, group, rank or 0):
                again.append(_merge(olds.pop(number), news.pop(place)))
    return Comparison(tuple(again), tuple(news.values()), tuple(olds))


def _pairs(olds: Mapping[int, Port], news: Mapping[int, Port], group: _Group, rank: int) -> list[tuple[int, int]]:
    """Pair those of a group with the same ifIndex, then the last old with the last new where there is one of each."""
    numbers, places = group
    by_index = {olds[number].if_index: number for number in numbers}
    found = []
    for place in places:
        index = news[place].if_index
        if index in by_index and _agree(olds[by_index[index]], news[place], rank):
            found.append((by_index.pop(index), place))
    left = set(numbers) - {number for number, _ in found}, set(places) - {place for _, place in found}
    if len(left[0]) == len(left[1]) == 1:
        number, place = left[0].pop(), left[1].pop()
        if _agree(olds[number], news[place], rank):
            found.append((number, place))
    return found


def _key(port: Port, rank: int | None) -> _Key | None:
    if rank is not None:
        return port.keys[rank]
    return None if any(port.keys) else (port.if_index, port.if_type)


def _agree(old: Port, new: Port, before: int) -> bool:
    """Tell whether no stronger key than that of rank `before` speaks against their being the same."""
    stronger = zip(old.keys[:before], new.keys[:before], strict=True)
    return all(mine is None or theirs is None or mine == theirs for mine, theirs in stronger)


def _merge(old: Port, new: Port) -> Port:
    """Return the port as known now; what the device did not say this time is kept."""
    return Port(
        id=old.id,
        if_index=new.if_index,
        if_name=old.if_name if new.if_name is None else new.if_name,
        if_descr=old.if_descr if new.if_descr is None else new.if_descr,
        if_alias=old.if_alias if new.if_alias is None else new.if_alias,
        if_type=old.if_type if new.if_type is None else new.if_type,
        speed_bps=old.speed_bps if new.speed_bps is None else new.speed_bps,
        mac=old.mac if new.mac is None else new.mac,
    )
