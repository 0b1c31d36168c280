"""Any network, any faults in any order: what is believed in the end is what is true, and nothing false on the way."""

from __future__ import annotations

from dataclasses import dataclass

from hypothesis import HealthCheck, given, note, settings
from hypothesis import strategies as st

from netmon.model.belief import Standing
from netmon.model.belief import Truth as YesNo
from netmon.model.inventory import Inventory
from netmon.model.names import Subject, SubjectKind
from netmon.model.plant import Redundancy
from tests.watch.plant import dev, device, inventory, link
from tests.watch.truth import Truth
from tests.watch.world import World

QUIET = 100.0
KNOWN_WITHIN = 45.0


@dataclass(frozen=True)
class Change:
    """One thing that breaks, or is mended where it is broken already."""

    what: str
    where: str

    def make(self, world: World) -> bool:
        """Change the world, and tell whether something broke."""
        if self.what in ("dark", "leaky"):
            return _toggle(getattr(world, self.what), self.where)
        if self.what == "shut":
            name, port = self.where.split("/")
            world.ever_shut.add(self.where)
            return _toggle(world.box(name).admin_down, port)
        box = world.box(self.where)
        attribute = "alive" if self.what == "power" else self.what
        before: bool = getattr(box, attribute)
        setattr(box, attribute, not before)
        return before if attribute != "hung" else not before


def _toggle(members: set[str], member: str) -> bool:
    if member in members:
        members.remove(member)
        return False
    members.add(member)
    return True


@st.composite
def networks(draw: st.DrawFn) -> Inventory:
    """Up to eight devices, each below one or two of those before it, or a root of its own; some have a line out."""
    names = [f"d{number}" for number in range(draw(st.integers(1, 8)))]
    links = []
    for number, name in enumerate(names[1:], start=1):
        above = draw(st.lists(st.sampled_from(names[:number]), max_size=2, unique=True))
        redundancy = draw(st.sampled_from([Redundancy.ANY, Redundancy.ANY, Redundancy.ALL]))
        above += ["unit:beyond"] if draw(st.integers(0, 5)) == 0 else []
        links += [link(upper, name, redundancy, blind=draw(st.integers(0, 5)) == 0) for upper in above]
    return inventory([device(name, snmp=draw(st.integers(0, 5)) > 0) for name in names], links)


def changes(plant: Inventory) -> st.SearchStrategy[Change]:
    things = [Change(what, id_) for id_ in plant.devices for what in ("hung", "power", "agent")]
    things += [Change(what, id_) for id_ in plant.links for what in ("dark", "leaky")]
    for one in plant.links.values():
        things += [Change("shut", f"{end.device}/{end.interface}") for end in (one.upper, one.lower) if end.interface]
    return st.sampled_from(things)


@settings(max_examples=200, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.data(), networks(), st.floats(0.0, 30.0), st.integers(0, 1 << 16))
def test_belief_follows_the_truth(data: st.DataObject, plant: Inventory, pause: float, seed: int) -> None:
    world = World(plant, seed=seed, alike=False)
    world.run(60.0)
    for _ in range(data.draw(st.integers(1, 5), label="changes")):
        before = Truth(world).roots()
        change = data.draw(changes(plant))
        began = world.clock.now
        broke = change.make(world)
        note(f"{began}: {change} {'breaks' if broke else 'is mended'}")
        truth = Truth(world)
        world.run(KNOWN_WITHIN)
        if change.what != "agent" or not broke:  # to lose sight of a fault is not to find one
            assert_true(world, truth, "in time")
        assert_managed(world, "in time")
        world.run(QUIET - KNOWN_WITHIN)
        assert_true(world, truth, "in the end")
        named = {event.subject for event in world.events(began) if event.after.root == event.subject}
        assert named <= before | truth.roots() | truth.hidden_orders(), (
            "something that never failed was named as a root"
        )
        assert not world.judged_again(), "judged again from the same evidence, it came out differently"
        world.run(pause)
    assert_events_are_changes(world)
    assert world.watch.board.stats.bugs == 0


def assert_true(world: World, truth: Truth, when: str) -> None:
    either = truth.hidden_orders()
    for subject, state in truth.states().items():
        belief = world.watch.board.beliefs[subject]
        assert belief.standing.state is state, f"{when}: {subject} is {state}, believed {belief}"
        if subject not in either:
            assert truth.may_be_root(subject, belief.standing.root), f"{when}: {belief}"
    roots = {subject for subject in world.roots() if subject.kind is not SubjectKind.UNIT}
    assert roots | either == truth.roots() | either, when


def assert_managed(world: World, when: str) -> None:
    """What is reachable is believed manageable exactly where its agent answers."""
    for id_, one in world.inventory.devices.items():
        if one.snmp is not None and world.reachable(id_):
            standing = world.watch.board.beliefs[dev(id_)].standing
            assert (standing.manageable is YesNo.YES) is world.boxes[id_].agent, f"{when}: {id_}: {standing}"


def assert_events_are_changes(world: World) -> None:
    """No event without a difference, each begins where the one before ended, and ids grow."""
    last: dict[Subject, Standing] = {}
    ids = [event.id for event in world.books.events]
    assert ids == sorted(set(ids))
    for event in world.books.events:
        assert event.before != event.after
        assert event.before == last.get(event.subject, event.before)
        last[event.subject] = event.after
    for subject, after in last.items():
        assert world.watch.board.beliefs[subject].standing == after
