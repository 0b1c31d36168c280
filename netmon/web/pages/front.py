"""What the front page shows of each network, as values. Figures of two networks are never mixed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from netmon.judge.assuring import running, span_of
from netmon.model.assurance import Assurance
from netmon.model.inventory import Inventory
from netmon.model.names import NetworkId, Subject
from netmon.model.register import Level, Network
from netmon.web.pages.condition import NONE, Beliefs, Condition, Count, condition_of
from netmon.web.pages.groups import Members
from netmon.web.pages.redundancy import Lost, lost_redundancy
from netmon.web.pages.roots import Root, roots_of


@dataclass(frozen=True, slots=True)
class NetworkFront:
    """One network. A level of which nobody declared a unit has a count of nothing, and no rate.

    `kinds` are in the order of the inventory; `sample` is how many of its units are invented.
    """

    network: Network
    online: Count
    levels: tuple[tuple[Level, Count], ...]
    kinds: tuple[tuple[str, Count], ...]
    devices: Count
    links: Count
    faults: tuple[Root, ...]
    orders: tuple[Root, ...]
    lost: tuple[Lost, ...]
    sample: int


def fronts_of(inventory: Inventory, groups: Iterable[Members], beliefs: Beliefs) -> tuple[NetworkFront, ...]:
    """Return the picture of every network of the inventory in force."""
    roots = roots_of(inventory, beliefs)
    return tuple(_front(members, roots[members.network.id], beliefs) for members in groups)


def assured_now(inventory: Inventory, now: float) -> Mapping[NetworkId, list[tuple[Assurance, float]]]:
    """Return the assurances that run, and until when (UTC, epoch seconds), by network."""
    found: dict[NetworkId, list[tuple[Assurance, float]]] = {}
    for one in running(inventory.assurances.values(), now):
        found.setdefault(one.network, []).append((one, span_of(one)[1]))
    return found


def _front(members: Members, roots: tuple[Root, ...], beliefs: Beliefs) -> NetworkFront:
    tally: Counter[tuple[Level, str, Condition]] = Counter(
        (unit.level, unit.kind, condition_of(beliefs.get(subject), beliefs)) for subject, unit in members.population
    )
    levels: dict[Level, Count] = dict.fromkeys(members.levels, NONE)
    kinds: dict[str, Count] = {}
    for (level, kind, condition), count in tally.items():
        some = Count({each: count if each is condition else 0 for each in Condition})
        levels[level] += some
        kinds[kind] = kinds.get(kind, NONE) + some
    return NetworkFront(
        members.network,
        sum(levels.values(), NONE),
        tuple(levels.items()),
        tuple(kinds.items()),
        _count(members.devices, beliefs),
        _count(members.links, beliefs),
        tuple(root for root in roots if not root.ordered),
        tuple(root for root in roots if root.ordered),
        lost_redundancy(members, beliefs),
        members.sample,
    )


def _count(subjects: Iterable[Subject], beliefs: Beliefs) -> Count:
    found = Counter(condition_of(beliefs.get(subject), beliefs) for subject in subjects)
    return Count({each: found[each] for each in Condition})
