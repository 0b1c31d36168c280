"""Whatever happens: every root has one incident, nobody is taken along twice, and looking at less finds the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from enum import Enum

from hypothesis import example, given, settings
from hypothesis import strategies as st

from netmon.judge.incidents.plight import FAILS, Plight, connection
from netmon.judge.wiring import Wiring
from netmon.model.belief import Belief, Flag, Reason, Standing, State, Truth
from netmon.model.degradation import Condition, Degradation
from netmon.model.event_id import EventIds
from netmon.model.incident import Ending, Family, Incident, IncidentNews, IncidentStep, Severity
from netmon.model.inventory import Inventory
from netmon.model.names import IncidentId, Subject, SubjectKind
from netmon.watch.board import Board
from netmon.watch.desk import Desk
from tests.watch.plant import NET, dev, lnk, tree, unit
from tests.watch.world import START, Books, VirtualClock

SHAPE = {"core": "", "a": "core", "b": "core", "n": ["a", "b"], "x": "n", "y": "n", "p": "a", "q": "p"}
WHY = Reason("reason.no_answer")


class Fate(Enum):
    WELL = "well"
    DOWN = "down"
    SHUT = "shut"
    UNKNOWN = "unknown"
    FLAPS_UP = "flaps up"
    FLAPS_DOWN = "flaps down"


BROKEN_BY_ITSELF = {Fate.DOWN, Fate.FLAPS_DOWN}


def plant() -> Inventory:
    whole = tree(SHAPE)
    links = {id_: replace(one, carrier="甲", bearer="环" if "n" in id_ else "") for id_, one in whole.links.items()}
    return replace(whole, links=links)


PLANT = plant()
WIRING = Wiring.of(PLANT)
DEVICES = [dev(name) for name in SHAPE]
LINKS = [lnk(id_) for id_ in PLANT.links]


@dataclass
class Reality:
    """What is so, and what would be believed of it: top down, each part from the parts above it."""

    fates: dict[Subject, Fate] = field(default_factory=dict)
    since: dict[Subject, tuple[State, float]] = field(default_factory=dict)

    def beliefs(self, now: float) -> dict[Subject, Belief]:
        found: dict[Subject, Standing] = {}
        for subject in sorted(WIRING.ranks, key=lambda one: (WIRING.ranks[one], one)):
            if subject.kind is SubjectKind.UNIT:
                (path,) = WIRING.units[subject].devices
                found[subject] = replace(found[path], flags=frozenset(), manageable=Truth.UNKNOWN)
            else:
                found[subject] = self._standing(subject, found)
        return {subject: self._belief(subject, standing, now) for subject, standing in found.items()}

    def _belief(self, subject: Subject, standing: Standing, now: float) -> Belief:
        state, since = self.since.get(subject, (None, 0.0))
        if state is not standing.state:
            since = now
            self.since[subject] = standing.state, now
        return Belief(subject, standing, since, WHY)

    def _standing(self, subject: Subject, found: dict[Subject, Standing]) -> Standing:
        fate = self.fates.get(subject, Fate.WELL)
        above = self._above(subject, found)
        if above is not None and subject.kind is SubjectKind.DEVICE:
            return Standing(State.UNREACHABLE, root=above)
        flags = frozenset({Flag.FLAPPING} if fate in {Fate.FLAPS_UP, Fate.FLAPS_DOWN} else ())
        match fate:
            case Fate.UNKNOWN:
                return Standing()
            case Fate.SHUT if subject.kind is SubjectKind.LINK:
                return Standing(State.DOWN, flags=frozenset({Flag.ADMIN_DOWN}))
            case Fate.DOWN | Fate.FLAPS_DOWN:
                return Standing(State.DOWN, flags=flags, root=subject)
            case Fate.SHUT:
                return Standing(State.UP, Truth.YES, Truth.NO)
            case _:
                return Standing(State.UP, Truth.YES, Truth.YES, flags=flags)

    @staticmethod
    def _above(subject: Subject, found: dict[Subject, Standing]) -> Subject | None:
        """The root of what cuts a device off: every way is broken. Of several roots an order comes last."""
        roots = []
        for uplink in WIRING.uplinks.get(subject, ()):
            assert uplink.upper is not None
            upper, link = found[uplink.upper], found[uplink.link]
            if upper.state in {State.DOWN, State.UNREACHABLE}:
                roots.append(upper.root or uplink.upper)
            elif link.state is State.DOWN:
                roots.append(link.root or uplink.link)
            else:
                return None
        faults = [root for root in roots if Flag.ADMIN_DOWN not in found[root].flags]
        return min(faults or roots, key=lambda root: (WIRING.ranks[root], root), default=None)


class Room:
    """A desk over a board; `whole` has it look at everything each time."""

    def __init__(self, clock: VirtualClock, *, whole: bool) -> None:
        self.board, self.books, self.whole = Board(), Books(), whole
        self.desk = Desk(clock, self.books, self.board, EventIds())
        unknown = {subject: Belief(subject, Standing(), START, WHY) for subject in WIRING.ranks}
        self.board.replace(PLANT, unknown, {})

    def show(self, beliefs: dict[Subject, Belief]) -> None:
        before = self.board.beliefs
        self.board.show(one for one in beliefs.values() if self.whole or before[one.subject] != one)
        self.desk.tick()

    @property
    def open(self) -> list[Incident]:
        return [one for one in self.desk.incidents.values() if one.open]


FATES = st.sampled_from([Fate.DOWN, Fate.DOWN, Fate.DOWN, Fate.WELL, Fate.WELL, *Fate])
HAPPENS = st.tuples(
    st.dictionaries(st.sampled_from([*DEVICES, *LINKS]), FATES, max_size=4),
    st.sampled_from([0.5, 5.0, 59.0, 61.0, 400.0]),
    st.sampled_from([None, None, None, False, True]),
    st.dictionaries(st.sampled_from([dev("x"), lnk("a-n")]), st.booleans(), max_size=1),
)
TALES = st.lists(HAPPENS, min_size=1, max_size=14)


@settings(max_examples=150, deadline=None)
@given(TALES)
# The second look comes less than a second before what ended is over for good.
@example([({}, 0.5, True, {}), ({}, 0.5, False, {}), ({dev("core"): Fate.DOWN}, 59.5, None, {}), ({}, 0.5, None, {})])
def test_looking_at_what_changed_finds_the_same_as_looking_at_everything(
    tale: list[tuple[dict[Subject, Fate], float, bool | None, dict[Subject, bool]]],
) -> None:
    clock, reality = VirtualClock(), Reality()
    some, every = Room(clock, whole=False), Room(clock, whole=True)
    for fates, later, isolated, degraded in tale:
        clock.now += later
        reality.fates |= fates
        beliefs = reality.beliefs(clock.wall())
        for room in (some, every):
            if isolated is not None:
                room.board.isolated = {NET: clock.wall()} if isolated else {}
            for subject, bad in degraded.items():
                found = (Degradation(subject, Condition.LOSS, Severity.MAJOR, clock.wall(), 0.5, 0.1),) if bad else ()
                room.board.degrade(subject, found)
            room.show(beliefs)
        assert some.books.news == every.books.news
        assert dict(some.desk.incidents) == dict(every.desk.incidents)
        if not some.board.isolated:
            holds_together(some.open, beliefs)
    tells_a_tale(some.books.news)


def holds_together(incidents: list[Incident], beliefs: dict[Subject, Belief]) -> None:
    connections = [one for one in incidents if one.family is Family.CONNECTION]
    homes = {root: one for one in connections for root in one.roots}
    assert len(homes) == sum(len(one.roots) for one in connections)
    taken = Counter(subject for one in connections for subject in one.cut_off)
    assert set(taken.values()) <= {1}
    assert not taken.keys() & homes.keys()
    for subject, belief in beliefs.items():
        plight = connection(subject, beliefs)
        if subject.kind is not SubjectKind.UNIT and plight in FAILS:
            assert subject in homes
        root = belief.standing.root
        if root is not None and root != subject and connection(root, beliefs) in FAILS:
            assert subject in homes[root].cut_off
        if plight in {Plight.WELL, Plight.ORDERED}:
            assert subject not in taken
    for one in connections:
        # Whatever is open has a root that fails, is not known, or has not been well for long.
        assert one.over_since is not None or {connection(root, beliefs) for root in one.roots} & {
            *FAILS,
            Plight.UNKNOWN,
        }


def tells_a_tale(news: Iterable[IncidentNews]) -> None:
    """Each opens once and first, closes once and last, and its revisions follow each other."""
    tales: dict[IncidentId, list[IncidentNews]] = {}
    for one in news:
        tales.setdefault(one.incident.id, []).append(one)
    changes = [one.change.id for one in news]
    assert len(set(changes)) == len(changes)
    for tale in tales.values():
        steps = [one.change.step for one in tale]
        assert steps[0] is IncidentStep.OPENED
        assert steps.count(IncidentStep.OPENED) == 1
        assert IncidentStep.CLOSED not in steps[:-1]
        assert [one.incident.revision for one in tale] == list(range(1, len(tale) + 1))
        before: dict[Subject, float | None] = {}
        for one in tale:
            before |= {it.subject: it.until for it in one.change.moved}
            assert {it.subject: it.until for it in one.incident.affected} == before
        last = tale[-1].incident
        if not last.open:
            assert not last.cut_off
            assert (last.ending is Ending.MERGED) == (last.merged_into is not None)
            assert last.merged_into is None or last.merged_into in tales


@settings(max_examples=60, deadline=None)
@given(TALES)
def test_nothing_is_over_that_is_not_known_to_be_well(
    tale: list[tuple[dict[Subject, Fate], float, bool | None, dict[Subject, bool]]],
) -> None:
    clock, reality = VirtualClock(), Reality()
    room = Room(clock, whole=False)
    for fates, later, _, _ in tale:
        clock.now += later
        reality.fates |= fates
        beliefs = reality.beliefs(clock.wall())
        told = len(room.books.news)
        room.show(beliefs)
        for one in room.books.news[told:]:
            if one.incident.family is Family.CONNECTION and one.incident.ending is Ending.RECOVERED:
                assert {connection(root, beliefs) for root in one.incident.roots} == {Plight.WELL}


@settings(max_examples=60, deadline=None)
@given(TALES, st.integers(0, 13))
def test_a_restart_anywhere_leaves_the_same_open(
    tale: list[tuple[dict[Subject, Fate], float, bool | None, dict[Subject, bool]]], place: int
) -> None:
    clock, reality = VirtualClock(), Reality()
    room = Room(clock, whole=False)
    for number, (fates, later, _, _) in enumerate(tale):
        clock.now += later
        reality.fates |= fates
        beliefs = reality.beliefs(clock.wall())
        room.show(beliefs)
        if number == place:
            again = Room(clock, whole=False)
            again.desk.resume(room.open)
            again.show(beliefs)
            assert {one.id: (one.roots, set(one.cut_off), one.matter) for one in again.open} == {
                one.id: (one.roots, set(one.cut_off), one.matter) for one in room.open
            }
            room = again
            holds_together(room.open, beliefs)


def test_all_that_ever_happened_can_be_over() -> None:
    clock, reality = VirtualClock(), Reality()
    room = Room(clock, whole=False)
    for subject in [*DEVICES, *LINKS]:
        clock.now += 5.0
        reality.fates[subject] = Fate.DOWN
        room.show(reality.beliefs(clock.wall()))
    assert unit("u-q") in room.open[0].cut_off
    reality.fates.clear()
    for _ in range(3):
        clock.now += 61.0
        room.show(reality.beliefs(clock.wall()))
    assert room.open == []
