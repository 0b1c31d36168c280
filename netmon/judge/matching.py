"""Which port of a device is which: the ports known so far against a reading. Pure.

A port is told by its ifName; else by ifDescr and ifAlias together; else by its MAC. A value that several ports of one
table share tells nothing: neither a name that all of them have, nor the one MAC of a whole chassis. ifIndex alone
identifies nothing (RFC 2863 §3.1.5: a restart may change it), so ports that nothing else tells apart stay the same
only while all that look like them have the very numbers they had. In doubt a port is a new one: two histories that are
one can be joined by whoever reads them, one that is two cannot be taken apart.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from netmon.model.interfaces import InterfaceIdentity

# ifType of ports whose MAC is burned in; those of a VLAN or a trunk borrow the chassis' (IANAifType-MIB).
_BURNED_IN = frozenset({6, 7, 26, 62, 69, 117})
_NO_MAC = frozenset("0:")


class Key(StrEnum):
    """What told that a port is the one that was known."""

    NAME = "name"  # ifName
    DESCR_ALIAS = "descr_alias"  # ifDescr and ifAlias together
    DESCR = "descr"  # ifDescr, of a device whose ports have no ifName; what is written on them may change
    MAC = "mac"
    PLACE = "place"  # nothing but where it stands among its likes, none of which has moved


@dataclass(frozen=True, slots=True)
class Entry:
    """A port, read or known. None is what the device did not say; `id` is None while it has no row yet.

    `gone` is whether the device had lost it when it was last read.
    """

    id: int | None
    if_index: int
    if_name: str | None
    if_descr: str | None
    if_alias: str | None
    if_type: int | None
    speed_bps: int | None
    mac: str | None
    gone: bool = False

    def key(self, key: Key) -> Hashable | None:
        """Return what the port has of a key; None where that is nothing. An empty text is nothing."""
        if key is Key.NAME:
            return self.if_name or None
        if key is Key.DESCR_ALIAS:
            return (self.if_descr, self.if_alias or "") if self.if_descr else None
        if key is Key.DESCR:
            return self.if_descr or None
        return self.mac if self.mac and not set(self.mac) <= _NO_MAC else None


@dataclass(frozen=True, slots=True)
class Again:
    """A port met again: as it was, what is known of it now, and what told so."""

    before: Entry
    now: Entry
    key: Key

    @property
    def moved(self) -> bool:
        """Whether it has another ifIndex."""
        return self.before.if_index != self.now.if_index

    @property
    def renamed(self) -> bool:
        """Whether it has another ifName."""
        return bool(self.before.if_name) and self.before.if_name != self.now.if_name


@dataclass(frozen=True, slots=True)
class Matching:
    """Ports met again, ports met first, and known ones that the reading lacks."""

    again: tuple[Again, ...]
    new: tuple[Entry, ...]
    gone: tuple[Entry, ...]


def entries_of(identity: InterfaceIdentity) -> list[Entry]:
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
        Entry(None, index, name, descr, alias, kind, speed, address.hex(":") if address else None)
        for index, name, descr, alias, kind, speed, address in columns
    ]


def own_keys(entries: Iterable[Entry]) -> list[tuple[Key, Hashable] | None]:
    """Return, port by port, the first key that no other port of the table shares; None where there is none."""
    entries = list(entries)
    unique = {key: _unique(entries, key) for key in _LASTING}
    return [
        next(((key, entry.key(key)) for key in _LASTING if entry.key(key) in unique[key]), None) for entry in entries
    ]


def match(known: Iterable[Entry], read: Sequence[Entry]) -> Matching:
    """Tell which port is which. A reading without any port is a failed one: it changes nothing."""
    if not read:
        return Matching((), (), ())
    table = _Table(known, read)
    for key in _KEYS:
        for pool in (table.live, table.left):
            table.pair(key, pool)
    table.pair_places()
    return table.matching()


_KEYS = (Key.NAME, Key.DESCR_ALIAS, Key.DESCR, Key.MAC)
_LASTING = (Key.NAME, Key.DESCR, Key.DESCR_ALIAS, Key.MAC)


class _Table:
    """What is not matched yet: live and lost ports by id, read ones by their place."""

    def __init__(self, known: Iterable[Entry], read: Sequence[Entry]) -> None:
        entries = [entry for entry in known if entry.id is not None]
        self.live = {entry.id: entry for entry in entries if not entry.gone}
        self.left = {entry.id: entry for entry in entries if entry.gone}
        self.news = dict(enumerate(read))
        self._unique_read = {key: _unique(read, key) for key in _KEYS}
        self._unique_live = {key: _unique(self.live.values(), key) for key in _KEYS}
        self._again: list[Again] = []

    def pair(self, key: Key, pool: dict[int | None, Entry]) -> None:
        """Pair what has the same key on both sides, once each, and nothing that speaks against it."""
        unique = self._unique_live[key] if pool is self.live else _unique(pool.values(), key)
        olds = {value: number for number, entry in pool.items() if (value := entry.key(key)) in unique}
        for place, new in list(self.news.items()):
            value = new.key(key)
            if value in olds and value in self._unique_read[key] and self._agree(pool[olds[value]], new, key):
                self._take(pool, olds.pop(value), place, key)

    def pair_places(self) -> None:
        """Pair ports that nothing tells apart, where all of their likes have the numbers that they had."""
        olds: defaultdict[Hashable, dict[int, int | None]] = defaultdict(dict)
        news: defaultdict[Hashable, dict[int, int]] = defaultdict(dict)
        for number, entry in self.live.items():
            olds[_look(entry)][entry.if_index] = number
        for place, entry in self.news.items():
            news[_look(entry)][entry.if_index] = place
        for look, places in news.items():
            numbers = olds.get(look, {})
            if numbers.keys() == places.keys():
                for index, place in places.items():
                    self._take(self.live, numbers[index], place, Key.PLACE)

    def matching(self) -> Matching:
        """Return what came of it."""
        return Matching(tuple(self._again), tuple(self.news.values()), (*self.live.values(), *self.left.values()))

    def _take(self, pool: dict[int | None, Entry], number: int | None, place: int, key: Key) -> None:
        before = pool.pop(number)
        self._again.append(Again(before, _merge(before, self.news.pop(place)), key))

    def _agree(self, old: Entry, new: Entry, key: Key) -> bool:
        """Tell whether a key weighs more than the stronger ones that say otherwise."""
        if key is Key.NAME:
            return True
        renamed = self._differ(old, new, Key.NAME)
        if key is Key.DESCR_ALIAS:
            # A rename, where what somebody wrote on the port, or its hardware, is still the same.
            return not renamed or bool(new.if_alias) or (old.key(Key.MAC) or 0) == new.key(Key.MAC)
        if key is Key.DESCR:
            return not renamed
        return _same_hardware(old, new) or not (renamed or self._differ(old, new, Key.DESCR))

    def _differ(self, old: Entry, new: Entry, key: Key) -> bool:
        """Tell whether both sides have a key of their own, and not the same."""
        before, after = old.key(key), new.key(key)
        own = after in self._unique_read[key] and (old.gone or before in self._unique_live[key])
        return before is not None and after is not None and own and before != after


def _unique(entries: Iterable[Entry], key: Key) -> frozenset[Hashable]:
    times = Counter(entry.key(key) for entry in entries)
    return frozenset(value for value, count in times.items() if count == 1 and value is not None)


def _same_hardware(old: Entry, new: Entry) -> bool:
    """Tell whether equal MACs are those of one physical port: a port that was split hands its own on to a part."""
    same_speed = not old.speed_bps or not new.speed_bps or old.speed_bps == new.speed_bps
    return old.if_type == new.if_type and new.if_type in _BURNED_IN and same_speed


def _look(entry: Entry) -> Hashable:
    return entry.if_name or "", entry.if_descr or "", entry.if_alias or "", entry.mac or "", entry.if_type


def _merge(old: Entry, new: Entry) -> Entry:
    """Return the port as known now; what the device did not say this time is kept."""
    kept: Mapping[str, object] = {field: getattr(old, field) for field in _KEPT if getattr(new, field) is None}
    return replace(new, id=old.id, gone=False, **kept)  # type: ignore[arg-type]  # fields of the same class


_KEPT = ("if_name", "if_descr", "if_alias", "if_type", "speed_bps", "mac")
