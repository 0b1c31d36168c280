"""What the live view shows of one network, as values. Everything is counted from committed belief."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from netmon.judge.topology import subject_of
from netmon.judge.wiring import device_subject, link_subject
from netmon.model.belief import Belief, State
from netmon.model.inventory import Inventory
from netmon.model.names import LinkId, NetworkId, Subject, SubjectKind
from netmon.model.register import Level

_OUTDATED = frozenset({"reason.stale", "reason.restarted"})

_STANDS_IN = "reason.ssh_stands_in"

_UNPROBED = frozenset({"reason.no_path", "reason.link_without_interface"})


@dataclass(frozen=True, slots=True)
class Count:
    """How many there are, and how many are in each state. What nobody believes anything of yet is unknown."""

    total: int
    by_state: Mapping[State, int]

    @property
    def up(self) -> int:
        """How many are up."""
        return self.by_state[State.UP]


class Toll(Enum):
    """What a root costs while it takes no unit along."""

    NOTHING = auto()
    REDUNDANCY = auto()
    """What is below a link has another that is up."""
    OPEN = auto()
    """What is below a link is believed to be up, by no way that is known: it is being probed again."""


@dataclass(frozen=True, slots=True)
class Root:
    """A fault that explains itself, and the units that it takes along."""

    belief: Belief
    units: tuple[Subject, ...] = ()
    toll: Toll = Toll.NOTHING


@dataclass(frozen=True, slots=True)
class Picture:
    """One network at a moment. `outdated` counts the subjects whose last probe result is too old to count."""

    network: NetworkId
    units: Mapping[Level, Count]
    devices: Count
    links: Count
    outdated: int
    roots: tuple[Root, ...]
    waiting: int
    """Subjects that can be judged and are not up: those without any path or port to probe are not among them."""
    stood_in: int = 0
    """Devices whose SNMP does not answer and that SSH reads."""

    @property
    def unknown(self) -> int:
        """How many units are unknown."""
        return sum(count.by_state[State.UNKNOWN] for count in self.units.values())

    @property
    def spared(self) -> int:
        """How many links are down while others carry what they carried."""
        return sum(root.toll is Toll.REDUNDANCY for root in self.roots)


def picture_of(inventory: Inventory, network: NetworkId, beliefs: Sequence[Belief]) -> Picture:
    """Return the picture of one network of the inventory; `beliefs` may hold those of others too."""
    held = {belief.subject: belief for belief in beliefs if belief.subject.network == network}
    return Picture(
        network,
        _units(inventory, network, held),
        _count(held, (device_subject(each) for each in inventory.devices.values() if each.network == network)),
        _count(held, (link_subject(each) for each in inventory.links.values() if each.network == network)),
        outdated=sum(belief.reason.code in _OUTDATED for belief in held.values()),
        roots=_roots(inventory, held),
        waiting=sum(
            belief.standing.state is not State.UP and belief.reason.code not in _UNPROBED for belief in held.values()
        ),
        stood_in=sum(belief.reason.code == _STANDS_IN for belief in held.values()),
    )


def is_found(picture: Picture) -> bool:
    """Whether everything that can be up was found up."""
    return picture.devices.total > 0 and picture.devices.up == picture.devices.total and not picture.waiting


def _units(inventory: Inventory, network: NetworkId, held: Mapping[Subject, Belief]) -> dict[Level, Count]:
    """Return the units that should be connected, the highest level first."""
    at: dict[Level, list[Subject]] = {level: [] for level in Level}
    for unit in inventory.units.values():
        if network in unit.networks:
            at[unit.level].append(Subject(SubjectKind.UNIT, unit.id, network))
    return {level: _count(held, units) for level, units in at.items() if units}


def _count(held: Mapping[Subject, Belief], subjects: Iterable[Subject]) -> Count:
    found = [held[subject].standing.state if subject in held else State.UNKNOWN for subject in subjects]
    counted = Counter(found)
    return Count(len(found), {state: counted[state] for state in State})


def _roots(inventory: Inventory, held: Mapping[Subject, Belief]) -> tuple[Root, ...]:
    """Return the open roots, the widest first, then the newest."""
    taken: dict[Subject, list[Subject]] = {}
    for subject, belief in held.items():
        root = belief.standing.root
        if root is not None and subject.kind is SubjectKind.UNIT:
            taken.setdefault(root, []).append(subject)
    roots = [
        Root(belief, tuple(taken.get(subject, ())), _toll(inventory, subject, held))
        for subject, belief in held.items()
        if belief.standing.root == subject and belief.standing.state is State.DOWN
    ]
    return tuple(sorted(roots, key=lambda root: (-len(root.units), -root.belief.since, root.belief.subject)))


def _toll(inventory: Inventory, subject: Subject, held: Mapping[Subject, Belief]) -> Toll:
    link = inventory.links.get(LinkId(subject.id)) if subject.kind is SubjectKind.LINK else None
    if link is None:
        return Toll.NOTHING
    end = subject_of(link.lower, link.network)
    if not _is_up(held, end):
        return Toll.NOTHING
    others = (
        link_subject(other) for other in inventory.links.values() if subject_of(other.lower, other.network) == end
    )
    return Toll.REDUNDANCY if any(_is_up(held, other) for other in others) else Toll.OPEN


def _is_up(held: Mapping[Subject, Belief], subject: Subject) -> bool:
    return subject in held and held[subject].standing.state is State.UP
