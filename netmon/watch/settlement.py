"""From what is believed to what becomes of the incidents of connection: one pass over what has changed.

Nothing here remembers an edge. Whatever is asked is asked of the beliefs of now and of the incidents that are open, so
that a pass over everything comes to the same as one over what has changed since the last.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from netmon.judge.incidents.common import Common, Fallen, common_causes
from netmon.judge.incidents.plight import FAILS, Beliefs, Plight, connection, root_behind
from netmon.judge.incidents.rules import IncidentRules
from netmon.judge.incidents.surroundings import Group
from netmon.judge.path import BROKEN
from netmon.model.belief import Reason, State
from netmon.model.incident import Affected, Ending, Family, Incident, Matter, Severity
from netmon.model.names import IncidentId, NetworkId, Subject, SubjectKind
from netmon.watch.docket import Case, Docket

_KEPT: tuple[tuple[frozenset[Plight], frozenset[Plight]], ...] = (
    (FAILS, FAILS | {Plight.UNKNOWN}),
    (frozenset({Plight.UNKNOWN}), frozenset({Plight.UNKNOWN})),
    (frozenset({Plight.BEHIND}), frozenset({Plight.BEHIND})),
    (frozenset(), frozenset({Plight.WELL})),
)
"""Which roots stay, where there is one of those named first."""

_Loose = tuple[Group, dict[Subject, float]]


@dataclass(frozen=True, slots=True)
class Moment:
    """Both clocks: seconds of the monotonic one, and UTC in epoch seconds."""

    monotonic: float
    wall: float


class Settlement:
    """One pass. Afterwards `touched` are the cases to be told of, and `ended` those of them that are over, and how.

    Cases of `frozen` networks are left alone: there it is we who are cut off.
    """

    def __init__(
        self,
        docket: Docket,
        beliefs: Beliefs,
        rules: IncidentRules,
        now: Moment,
        new_id: Callable[[], str],
        frozen: frozenset[NetworkId] = frozenset(),
    ) -> None:
        self.touched: dict[IncidentId, Case] = {}
        self.ended: dict[IncidentId, tuple[Ending, IncidentId | None]] = {}
        self._docket = docket
        self._beliefs = beliefs
        self._rules = rules
        self._now = now
        self._new_id = new_id
        self._frozen = frozen
        self._moving: dict[Subject, None] = {}
        self._carried: dict[Subject, float] = {}

    def touch(self, case: Case | None) -> None:
        """Look at a case in this pass."""
        if case is not None and case.incident.network not in self._frozen:
            self.touched[case.id] = case

    def connect(self, changed: Iterable[Subject]) -> None:
        """Bring the incidents of connection in line with what is believed; `changed` is sorted."""
        self._place(self._look(changed))
        connections = [case for _, case in sorted(self.touched.items()) if case.family is Family.CONNECTION]
        for case in connections:
            if case.id not in self.ended:
                self._merge_up(case)
        for case in connections:
            if case.id not in self.ended:
                self._see_to_roots(case)
        self._move()

    def fares(self, case: Case, plight: Plight) -> None:
        """Note how the roots of a case fare, all together."""
        match plight:
            case Plight.FAILING | Plight.FLAPPING:
                case.calm_since = case.over_since = None
            case Plight.WELL:
                case.calm_since = self._now.monotonic if case.calm_since is None else case.calm_since
                case.over_since = self._now.wall if case.over_since is None else case.over_since
            case _:
                case.calm_since = None  # what is not known is not known to last

    def lasts(self, case: Case) -> bool:
        """Tell whether all has been well for long enough, and nothing hangs on the case any more."""
        if case.calm_since is None or self._now.monotonic - case.calm_since < self._rules.close_after:
            return False
        cut = (one.subject for one in case.affected.values() if one.until is None)
        return not any(self._beliefs[one].standing.state in BROKEN for one in cut if one in self._beliefs)

    def end(self, case: Case, ending: Ending, into: IncidentId | None = None) -> None:
        """Close a case, and all it still takes along."""
        if case.family is Family.CONNECTION:
            for subject in [one.subject for one in case.affected.values() if one.until is None]:
                self._carried[subject] = self._docket.leave(case, subject, self._now.wall)
        self._docket.close(case)
        self.ended[case.id] = ending, into
        self.touched[case.id] = case

    def begin(self, matter: Matter, root: Subject, since: float) -> Case:
        """Open an incident of one root."""
        case = self.open(matter, root.network, since)
        self._docket.set_roots(case, {root: since})
        return case

    def open(self, matter: Matter, network: NetworkId, since: float) -> Case:
        """Open an incident."""
        id_ = IncidentId(self._new_id())
        wall = self._now.wall
        incident = Incident(id_, network, matter, Severity.MINOR, (), Reason(""), min(since, wall), wall)
        case = Case(incident, told=False, roots={}, since=incident.since)
        self._docket.open(case)
        self.touched[id_] = case
        return case

    def plight(self, subject: Subject) -> Plight:
        """Return how a subject fares."""
        return connection(subject, self._beliefs)

    # Who is new.

    def _look(self, changed: Iterable[Subject]) -> list[Subject]:
        """Take note of what is behind what now; return the roots that no incident has."""
        docket, found = self._docket, []
        for subject in changed:
            root = root_behind(subject, self._beliefs.get(subject))
            self.touch(docket.taken.get(subject))
            docket.claim(subject, root)
            own = docket.of_root.get((Family.CONNECTION, subject))
            self.touch(own)
            if root is not None:
                self.touch(docket.of_root.get((Family.CONNECTION, root)))
            self.touch(docket.of_group.get(Group(subject, legs=True)))
            self._moving[subject] = None
            plight = self.plight(subject)
            if plight in FAILS and subject.kind is not SubjectKind.UNIT and own is None:
                found.append(subject)
            elif plight is Plight.ORDERED:
                self._moving.update(docket.behind.get(subject, {}))
        return found

    def _began(self, subject: Subject) -> float:
        """Return since when a root fails: with what it was taken along by until now, if it was."""
        case = self._docket.taken.get(subject)
        return self._beliefs[subject].since if case is None else case.affected[subject].since

    def _place(self, roots: Iterable[Subject]) -> None:
        """Find an incident for every root, or open one."""
        groups: dict[Group, dict[Subject, float]] = {}
        for since, root in sorted((self._began(root), root) for root in roots):
            groups.setdefault(self._docket.near.group(root), {})[root] = since
        loose: list[_Loose] = []
        for group, some in groups.items():
            home = self._docket.of_group.get(group) or self._open_common(some)
            if home is None and (home := self._overtaken(some)) is not None:
                home.since = min([*some.values(), *self._held(home)])  # not of what was well again before
            if home is None:
                loose.append((group, some))
            else:
                self._add(home, some)
        left = self._found_common(loose)
        for _, some in left:
            self._add(self._new(some), some)

    def _new(self, roots: dict[Subject, float]) -> Case:
        first = next(iter(roots))
        case = self.open(Matter.OUTAGE, first.network, roots[first])
        before = next((taken for root in roots if (taken := self._docket.taken.get(root)) is not None), None)
        if before is not None:
            case.incident = replace(case.incident, split_from=before.id)
        return case

    def _add(self, case: Case, roots: dict[Subject, float]) -> None:
        for root in roots:
            taker = self._docket.taken.get(root)
            if taker is not None:
                self._docket.leave(taker, root, self._now.wall)
                self.touch(taker)
            for subject in self._docket.behind.get(root, ()):
                self._moving[subject] = None
                self.touch(self._docket.of_root.get((Family.CONNECTION, subject)))
        self._docket.set_roots(case, case.roots | roots)
        case.since = min([case.since, *roots.values()])
        self.touch(case)

    def _held(self, case: Case) -> Iterable[float]:
        """Return since when all of a case is broken that still is, now that its roots are behind others."""
        yield from (since for root, since in case.roots.items() if self.plight(root) is Plight.BEHIND)
        yield from (one.since for one in case.affected.values() if one.until is None)

    def _overtaken(self, roots: Iterable[Subject]) -> Case | None:
        """Return the oldest incident that turns out to have one of these for its root."""
        behind = {
            case.id: case
            for root in roots
            for subject in self._docket.behind.get(root, ())
            if (case := self._docket.of_root.get((Family.CONNECTION, subject))) is not None
        }
        free = [case for case in behind.values() if not any(self.plight(root) in FAILS for root in case.roots)]
        return min(free, key=lambda case: case.age, default=None)

    # What has a cause in common.

    def _fallen(self, what: Case | _Loose, roots: dict[Subject, float], *, fresh: bool) -> Fallen[Case | _Loose]:
        near = self._docket.near
        return Fallen(what, min(roots.values()), near.bearer(roots), near.carrier(roots), fresh)

    def _open_common(self, roots: dict[Subject, float]) -> Case | None:
        """Return the common cause that these roots came to belong to, where one is open."""
        if any(self.plight(root) is not Plight.FAILING for root in roots):
            return None
        near, network = self._docket.near, next(iter(roots)).network
        names = {near.bearer(roots), near.carrier(roots)} - {""}
        since, within = min(roots.values()), self._rules.common_within
        fitting = [
            case
            for case in self._docket.cases.values()
            if case.bearer in names
            and case.incident.network == network
            and abs(since - max(case.roots.values(), default=case.since)) <= within
        ]
        return min(fitting, key=lambda case: case.age, default=None)

    def _found_common(self, loose: list[_Loose]) -> list[_Loose]:
        """Make one incident of what probably has one cause, and return what is left."""
        near = self._docket.near
        joint = [one for one in loose if self._is_fallen(one[1]) and (near.bearer(one[1]) or near.carrier(one[1]))]
        gone: set[Group] = set()
        for network in dict.fromkeys(next(iter(roots)).network for _, roots in joint):
            fallen = [self._fallen(one, one[1], fresh=True) for one in joint if _network(one[1]) == network]
            fallen += [
                self._fallen(case, case.roots, fresh=False)
                for case in self._docket.cases.values()
                if case.family is Family.CONNECTION
                and not case.bearer
                and case.over_since is None
                and case.incident.network == network
                and self._is_fallen(case.roots)
            ]
            for common in common_causes(fallen, self._rules):
                gone.update(self._unite(common))
        return [one for one in loose if one[0] not in gone]

    def _is_fallen(self, roots: dict[Subject, float]) -> bool:
        return all(
            root.kind is SubjectKind.LINK and self.plight(root) is Plight.FAILING for root in roots
        )  # a port that flaps does so for a reason of its own

    def _unite(self, common: Common[Case | _Loose]) -> list[Group]:
        """Make one incident of these: the oldest of them stays."""
        parts = [one.what for one in common.members]
        cases = sorted((part for part in parts if isinstance(part, Case)), key=lambda case: case.age)
        loose = [part for part in parts if not isinstance(part, Case)]
        survivor = cases[0] if cases else self._new(loose[0][1])
        survivor.bearer = common.bearer
        for case in cases[1:]:
            roots = dict(case.roots)
            self._absorb(case, survivor)
            self._add(survivor, roots)
        for _, roots in loose:
            self._add(survivor, roots)
        self.touch(survivor)
        return [group for group, _ in loose]

    def _absorb(self, case: Case, into: Case) -> None:
        """Make one incident a part of another, with all that it takes along."""
        taken = [one for one in case.affected.values() if one.until is None]
        into.since = min([into.since, *self._held(case)])
        self.end(case, Ending.MERGED, into.id)
        for one in taken:
            self._docket.join(into, one.subject, one.since)
            self._moving[one.subject] = None
        into.merged.append(case.id)
        self.touch(into)

    # Who is not a root any more.

    def _merge_up(self, case: Case) -> None:
        """Make a case whose roots turned out to be behind another one a part of that one's."""
        plights = {root: self.plight(root) for root in case.roots}
        if not set(plights.values()) <= {Plight.BEHIND, Plight.WELL, Plight.ORDERED, Plight.GONE}:
            return
        tops = [self._docket.root_of[root] for root, plight in plights.items() if plight is Plight.BEHIND]
        homes = [self._docket.of_root.get((Family.CONNECTION, top)) for top in tops]
        home = next((home for home in homes if home is not None and home is not case), None)
        if home is None:
            return
        for root, plight in plights.items():
            if plight is Plight.BEHIND:
                self._carried[root] = case.roots[root]
                self._moving[root] = None
        self._absorb(case, home)

    def _see_to_roots(self, case: Case) -> None:
        """Keep the roots that fail, or may: else those that are well, until that has lasted."""
        plights = {root: self.plight(root) for root in case.roots}
        found = set(plights.values())
        kept = next(kept for told, kept in _KEPT if told & found or not told)
        staying = {root: since for root, since in case.roots.items() if plights[root] in kept}
        if not staying:
            self.end(case, Ending.ORDERED if Plight.ORDERED in found else Ending.RETIRED)
            return
        for root in case.roots.keys() - staying.keys():
            self._drop(case, root)
        if len(staying) < len(case.roots):
            self._docket.set_roots(case, staying)
        well = kept == {Plight.WELL}
        self.fares(case, Plight.WELL if well else Plight.FAILING if found & FAILS else Plight.UNKNOWN)

    def _drop(self, case: Case, root: Subject) -> None:
        """Keep of a root that is none any more that it was."""
        self._carried[root] = case.roots[root]
        self._moving[root] = None
        case.affected[root] = case.moved[root] = Affected(root, case.roots[root], self._now.wall)

    # Who is taken along.

    def _move(self) -> None:
        """Give everyone whose belief changed to the incident that takes it along now."""
        for subject in sorted(self._moving):
            if subject.network in self._frozen:
                continue
            now, home = self._docket.taken.get(subject), self._home(subject)
            if home is now:
                continue
            if now is not None:
                self._carried[subject] = self._docket.leave(now, subject, self._now.wall)
                self.touch(now)
            if home is not None:
                began = self._beliefs[subject].since
                self._docket.join(home, subject, min(self._carried.get(subject, began), began))
                self.touch(home)

    def _home(self, subject: Subject) -> Case | None:
        """Return the incident that takes a subject along. Of what is not known, or held to be behind what is back, it
        stays the one that did.
        """
        docket, belief = self._docket, self._beliefs.get(subject)
        if belief is None or (Family.CONNECTION, subject) in docket.of_root:
            return None
        if belief.standing.state is State.UNKNOWN:
            return docket.taken.get(subject)
        root = docket.root_of.get(subject)
        if root is None:
            return None
        home = docket.of_root.get((Family.CONNECTION, root))
        if home is not None:
            return home
        return None if self.plight(root) in {Plight.ORDERED, Plight.GONE} else docket.taken.get(subject)


def _network(roots: dict[Subject, float]) -> NetworkId:
    return next(iter(roots)).network
