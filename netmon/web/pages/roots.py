"""Root causes: what explains the other failures, and what each takes along."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from netmon.model.belief import Belief, Flag, State
from netmon.model.inventory import Inventory
from netmon.model.names import NetworkId, Subject, SubjectKind, UnitId
from netmon.model.register import Level
from netmon.web.pages.condition import Beliefs

NEW_SECONDS = 900.0
"""A root younger than this is marked, wherever its impact puts it."""


@dataclass(slots=True)
class Taken:
    """What hangs on a root, beside itself: units by level, devices, links, and services of units that are off."""

    units: Counter[Level] = field(default_factory=Counter)
    devices: int = 0
    links: int = 0
    services: int = 0


@dataclass(frozen=True, slots=True)
class Root:
    """A subject that explains itself. `ordered` marks an administrator's doing, which is no fault."""

    belief: Belief
    taken: Taken
    ordered: bool = False

    @property
    def weight(self) -> tuple[bool, int, int, float, Subject]:
        """Sorts as it is to be worked off: faults first, then the widest, among equals the newest."""
        taken = self.taken
        return self.ordered, -taken.units.total(), -taken.devices, -self.belief.since, self.belief.subject


def roots_of(inventory: Inventory, beliefs: Beliefs) -> Mapping[NetworkId, tuple[Root, ...]]:
    """Return the open roots of every network, in the order in which they are to be worked off."""
    taken = _taken(inventory, beliefs)
    found: dict[NetworkId, list[Root]] = {network: [] for network in inventory.networks}
    for subject, what in taken.items():
        belief = beliefs.get(subject)
        # A root that is well again, or gone, is so a moment before what hung on it.
        if belief is not None and belief.standing.state is not State.UP and subject.network in found:
            found[subject.network].append(Root(belief, what, Flag.ADMIN_DOWN in belief.standing.flags))
    return {network: tuple(sorted(roots, key=lambda root: root.weight)) for network, roots in found.items()}


def taken_by(root: Subject, inventory: Inventory, beliefs: Beliefs) -> Taken | None:
    """Return what hangs on `root`, None where it is no root."""
    return _taken(inventory, beliefs).get(root)


def _taken(inventory: Inventory, beliefs: Beliefs) -> dict[Subject, Taken]:
    found: dict[Subject, Taken] = {}
    for subject, belief in beliefs.items():
        root = belief.standing.root
        if root is None:
            continue
        taken = found.get(root)
        if taken is None:
            taken = found[root] = Taken()
        if root != subject:
            _add(taken, subject, inventory)
    if found:
        _add_services(found, inventory, beliefs)
    return found


def _add(taken: Taken, subject: Subject, inventory: Inventory) -> None:
    match subject.kind:
        case SubjectKind.UNIT:
            unit = inventory.units.get(UnitId(subject.id))
            if unit is not None:
                taken.units[unit.level] += 1
        case SubjectKind.DEVICE:
            taken.devices += 1
        case SubjectKind.LINK:
            taken.links += 1
        case SubjectKind.SERVICE:
            taken.services += 1


def _add_services(found: Mapping[Subject, Taken], inventory: Inventory, beliefs: Beliefs) -> None:
    """Count services of units that are cut off with their root, as nobody reaches them, seen or not yet."""
    for service in inventory.services.values():
        belief = beliefs.get(Subject(SubjectKind.UNIT, service.unit, service.network))
        own = beliefs.get(Subject(SubjectKind.SERVICE, service.id, service.network))
        counted = own is not None and own.standing.root is not None
        if belief is not None and belief.standing.root is not None and not counted:
            found[belief.standing.root].services += 1
