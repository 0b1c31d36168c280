"""The open incidents, and where to find each: by root, by what it takes along, by what it is a part of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from netmon.judge.incidents.surroundings import Group, Surroundings
from netmon.model.incident import FAMILY, Affected, Family, Incident, Matter
from netmon.model.names import IncidentId, NetworkId, Subject, SubjectKind


@dataclass(slots=True)
class Case:
    """An open incident while it is worked on. `incident` is what was told of it last, `told` whether anything was.

    `roots` are those of now in the order in which they came, with since when; `affected` all that was ever taken along.
    `moved` is what of that changed since it was told. `calm_since` is since when all is known to be well (monotonic
    seconds), `over_since` the same as it is told (UTC, epoch seconds). `units` are cut off now, `high` of them of
    prefecture level or above.
    """

    incident: Incident
    told: bool
    roots: dict[Subject, float]
    affected: dict[Subject, Affected] = field(default_factory=dict)
    bearer: str = ""
    since: float = 0.0
    over_since: float | None = None
    calm_since: float | None = None
    units: int = 0
    high: int = 0
    moved: dict[Subject, Affected] = field(default_factory=dict)
    merged: list[IncidentId] = field(default_factory=list)

    @property
    def id(self) -> IncidentId:
        """The incident's."""
        return self.incident.id

    @property
    def family(self) -> Family:
        """The incident's: it never changes."""
        return FAMILY[self.incident.matter]

    @property
    def age(self) -> tuple[float, IncidentId]:
        """Sorts the oldest first."""
        return self.since, self.id


class Docket:
    """`behind` holds by root what is broken by it, `root_of` the same the other way round: as it is believed."""

    def __init__(self) -> None:
        self.near = Surroundings()
        self.cases: dict[IncidentId, Case] = {}
        self.of_root: dict[tuple[Family, Subject], Case] = {}
        self.of_group: dict[Group, Case] = {}
        self.taken: dict[Subject, Case] = {}
        self.isolation: dict[NetworkId, Case] = {}
        self.behind: dict[Subject, dict[Subject, None]] = {}
        self.root_of: dict[Subject, Subject] = {}

    def resume(self, incidents: Iterable[Incident], since: Mapping[Subject, float]) -> None:
        """Continue what is open. `since` is when the state began that each subject is remembered in."""
        for incident in sorted(incidents, key=lambda one: one.id):
            alone = len(incident.roots) == 1
            case = Case(
                incident,
                told=True,
                roots={},
                affected={one.subject: one for one in incident.affected},
                bearer=incident.bearer,
                since=incident.since,
                over_since=incident.over_since,
            )
            self.open(case)
            began = {
                root: incident.since if alone else max(incident.since, since.get(root, incident.since))
                for root in incident.roots
            }
            self.set_roots(case, began)
            for one in incident.affected:
                if one.until is None and case.family is Family.CONNECTION:
                    self.taken[one.subject] = case
            self.count(case)

    def resettle(self, near: Surroundings) -> None:
        """Take another inventory: what belongs together is another."""
        self.near = near
        self.of_group.clear()
        for case in self.cases.values():
            self._find_by_group(case)
            self.count(case)

    def open(self, case: Case) -> None:
        """Add a case; its roots come later."""
        self.cases[case.id] = case
        if case.incident.matter is Matter.ISOLATED:
            self.isolation[case.incident.network] = case

    def close(self, case: Case) -> None:
        """Let go of a case that takes nothing along any more. Its roots stay with it, to be told."""
        self._lose_roots(case)
        del self.cases[case.id]
        if case.incident.matter is Matter.ISOLATED:
            del self.isolation[case.incident.network]

    def set_roots(self, case: Case, roots: dict[Subject, float]) -> None:
        """Give a case other roots. Whoever takes a root away from another case does that first."""
        self._lose_roots(case)
        case.roots = roots
        for root in roots:
            self.of_root[case.family, root] = case
        self._find_by_group(case)

    def _lose_roots(self, case: Case) -> None:
        for root in case.roots:
            del self.of_root[case.family, root]
            group = self.near.group(root)
            if self.of_group.get(group) is case:
                del self.of_group[group]

    def _find_by_group(self, case: Case) -> None:
        if case.family is Family.CONNECTION:
            for root in case.roots:
                self.of_group.setdefault(self.near.group(root), case)

    def claim(self, subject: Subject, root: Subject | None) -> None:
        """Take note of what a subject is broken by."""
        before = self.root_of.get(subject)
        if before == root:
            return
        if before is not None:
            del self.behind[before][subject]
            if not self.behind[before]:
                del self.behind[before]
            del self.root_of[subject]
        if root is not None:
            self.root_of[subject] = root
            self.behind.setdefault(root, {})[subject] = None

    def join(self, case: Case, subject: Subject, since: float) -> None:
        """Have a case take a subject along."""
        case.affected[subject] = case.moved[subject] = Affected(subject, since)
        self.taken[subject] = case
        self._weigh(case, subject, 1)

    def leave(self, case: Case, subject: Subject, at: float) -> float:
        """Have a case take a subject along no longer, and return since when it did."""
        since = case.affected[subject].since
        case.affected[subject] = case.moved[subject] = Affected(subject, since, max(at, since))
        del self.taken[subject]
        self._weigh(case, subject, -1)
        return since

    def count(self, case: Case) -> None:
        """Count anew what a case cuts off."""
        case.units = case.high = 0
        for one in case.affected.values():
            if one.until is None:
                self._weigh(case, one.subject, 1)

    def _weigh(self, case: Case, subject: Subject, more: int) -> None:
        if subject.kind is SubjectKind.UNIT:
            case.units += more
            case.high += more * (subject in self.near.high)
