"""Who made a device and what it runs, from sysObjectID, sysDescr and, where many share those, one object more."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Final

from netmon.model.device_identity import Fact, Source
from netmon.vendors.enterprises import maker_of
from netmon.vendors.system import System
from netmon.vendors.systems import SYSTEMS

SYS_DESCR: Final = "1.3.6.1.2.1.1.1.0"
SYS_OBJECT_ID: Final = "1.3.6.1.2.1.1.2.0"
ENTERPRISES: Final = "1.3.6.1.4.1"
LONGEST_DESCR: Final = 1024
"""RFC 3418 allows 255; what stands beyond this tells no system from another and would only cost time."""

SHARED: Final = frozenset({"", "99", "2021", "4413", "8072", "10002", "27282"})
"""Enterprises whose agents others build in: SNMP Research, UCD, Broadcom, net-snmp, Frogfoot, Realtek; and none."""

NOTHING_ASKED: Final[Mapping[str, str | None]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Detected:
    """What is known so far. `ask` lists object instances, dotted, whose values may tell more: see `detect`."""

    vendor: Fact | None = None
    os: Fact | None = None
    ask: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Match:
    """A rule that holds, or that would if the device answers for `System.has`."""

    system: System
    arcs: int
    order: int
    shared: bool

    @property
    def rank(self) -> tuple[bool, int, bool, bool, int, int]:
        """The more is higher: the longest prefix, then what sysDescr says, then an object held, then the table's order.

        Under an enterprise that many makers' agents carry, the prefix comes after what the device says of itself.
        """
        said = (bool(self.system.says), bool(self.system.has))
        return (not self.system.general, 0 if self.shared else self.arcs, *said, self.arcs, -self.order)


def detect(object_id: str | None, descr: str | None, answers: Mapping[str, str | None] = NOTHING_ASKED) -> Detected:
    """Tell maker and system.

    `object_id` is sysObjectID, dotted, with or without a leading dot; `descr` is sysDescr, cleaned. `answers` are the
    values, as text, of the objects that an earlier call listed in `ask`, None for one that the device does not have;
    an object that was not asked is left out, and is asked for as long as it could change the answer.
    """
    oid = (object_id or "").strip().lstrip(".")
    text = (descr or "")[:LONGEST_DESCR]
    matches = sorted(_matches(oid, text), key=lambda match: match.rank, reverse=True)
    ask: list[str] = []
    for match in matches:
        held = _holds(match.system, answers)
        if held is None:
            ask.append(absolute(match.system.has))
        elif held:
            return _found(match.system, oid, tuple(dict.fromkeys(ask)))
    return Detected(_maker(oid), None, tuple(dict.fromkeys(ask)))


def absolute(prefix: str) -> str:
    """Return an object identifier as it is written in a rule, from the root, without a leading dot."""
    return prefix[1:] if prefix.startswith(".") else f"{ENTERPRISES}.{prefix}"


def _matches(oid: str, text: str) -> list[_Match]:
    branch = _branch(oid)
    shared = branch in SHARED
    found = []
    for prefix, order in _INDEX.get(branch, ()):
        system = SYSTEMS[order]
        if (oid == prefix or oid.startswith(prefix + ".")) and _describes(system, text):
            found.append(_Match(system, prefix.count(".") + 1, order, shared))
    if shared or not found:
        by_text = (order for order in _BY_TEXT if _describes(SYSTEMS[order], text))
        found += [_Match(SYSTEMS[order], 0, order, shared) for order in by_text]
    return found


def _describes(system: System, text: str) -> bool:
    if system.says and not _pattern(system.says).search(text):
        return False
    return not (system.unless and _pattern(system.unless).search(text))


def _holds(system: System, answers: Mapping[str, str | None]) -> bool | None:
    """Whether the device has the object that the rule wants; None where it has not been asked."""
    if not system.has:
        return True
    instance = absolute(system.has)
    if instance not in answers:
        return None
    value = answers[instance]
    return value is not None and bool(_pattern(system.shows).search(value))


def _found(system: System, oid: str, ask: tuple[str, ...]) -> Detected:
    said = SYS_DESCR if system.says else SYS_OBJECT_ID
    source = Source(system.rule, absolute(system.has) if system.has else said)
    vendor = Fact(system.vendor, source) if system.vendor else _maker(oid)
    return Detected(vendor, Fact(system.os, source), ask)


def _maker(oid: str) -> Fact | None:
    if not oid.startswith(ENTERPRISES + "."):
        return None
    number = oid[len(ENTERPRISES) + 1 :].partition(".")[0]
    name = maker_of(number)
    return Fact(name, Source("detect.vendor.enterprise", SYS_OBJECT_ID)) if name else None


def _branch(oid: str) -> str:
    """Return what rules are filed under: the enterprise's number, or "" for what is not an enterprise's."""
    if oid.startswith(ENTERPRISES + "."):
        return oid[len(ENTERPRISES) + 1 :].partition(".")[0]
    return ""


def _index() -> dict[str, tuple[tuple[str, int], ...]]:
    filed: defaultdict[str, list[tuple[str, int]]] = defaultdict(list)
    for order, system in enumerate(SYSTEMS):
        for prefix in map(absolute, system.under.split()):
            filed[_branch(prefix)].append((prefix, order))
    return {branch: tuple(rules) for branch, rules in filed.items()}


@cache
def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text, re.IGNORECASE)


_INDEX: Final = _index()
_BY_TEXT: Final = tuple(order for order, system in enumerate(SYSTEMS) if not system.under)
