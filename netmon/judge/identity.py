"""Whether a device is still the one it was: what it says now against what it said before. Pure.

A value that differs is believed when two readings in a row say it: agents answer wrongly for a moment, most of all
while they start. What is not said this time erases nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from netmon.model.device_identity import Fact
from netmon.model.hardware import DeviceChange, DeviceRecord, FactName, KeptFact

Doubts = Mapping[FactName, tuple[Fact, float]]
"""Values that were read once and differ from what is believed, and when (UTC, epoch seconds)."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """What is believed now, what awaits its second reading, and what changed."""

    record: DeviceRecord
    doubts: Doubts = field(default_factory=dict)
    changes: tuple[DeviceChange, ...] = ()


def compare(record: DeviceRecord, doubts: Doubts, said: Iterable[tuple[FactName, Fact]], at: float) -> Comparison:
    """Compare what a device said `at` (UTC, epoch seconds) with what is believed of it."""
    facts = dict(record.facts)
    left = dict(doubts)
    confirmed: dict[FactName, tuple[Fact, float]] = {}
    for name, fact in said:
        known, doubt = facts.get(name), left.pop(name, None)
        if known is None:
            facts[name] = KeptFact(fact, at, at)
        elif known.fact.value == fact.value:
            facts[name] = KeptFact(fact, known.since, at)
        elif doubt is not None and doubt[0].value == fact.value:
            confirmed[name] = fact, doubt[1]
        else:
            left[name] = fact, at
    same_kind = FactName.OBJECT_ID not in confirmed and FactName.OBJECT_ID not in left
    changes = tuple(
        DeviceChange(record.device, name, facts[name].fact.value, fact.value, fact.source, first)
        for name, (fact, first) in confirmed.items()
        # Another rule read another object: on the same kind of device it is the reading that changed.
        if not (same_kind and facts[name].fact.source.rule != fact.source.rule)
    )
    for name, (fact, first) in confirmed.items():
        facts[name] = KeptFact(fact, first, at)
    ordered = tuple((name, facts[name]) for name in FactName if name in facts)
    return Comparison(DeviceRecord(record.device, ordered), left, changes)
