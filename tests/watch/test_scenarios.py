from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import pytest

from netmon.model.belief import Event, Flag, State, Truth
from netmon.model.names import Subject, SubjectKind
from netmon.model.plant import Redundancy
from netmon.model.probing import Probing
from netmon.watch.asker import SOON
from tests.watch.plant import dev, device, inventory, link, lnk, tree, unit
from tests.watch.world import World

UP, DOWN, UNREACHABLE, UNKNOWN = State.UP, State.DOWN, State.UNREACHABLE, State.UNKNOWN
CHAIN = {"core": "", "pe": "core", "ce": "pe", "lan": "ce"}
KNOWN_WITHIN = 45.0
BACK_WITHIN = 60.0


def quiet(world: World) -> World:
    world.run(60.0)
    assert set(world.states().values()) == {UP}
    return world


def changed(events: Iterable[Event]) -> list[tuple[Subject, State]]:
    """What changed its state, in order; changes of facets alone are left out, and so are units."""
    return [
        (event.subject, event.after.state)
        for event in events
        if event.before.state is not event.after.state and event.subject.kind is not SubjectKind.UNIT
    ]


def test_a_network_that_answers_is_up() -> None:
    world = World(tree(CHAIN))
    assert set(world.states().values()) == {UNKNOWN}
    quiet(world)
    assert world.watch.board.beliefs[dev("ce")].standing.manageable is Truth.YES


@pytest.mark.parametrize("moment", [0.0, 7.5, 15.0, 22.5, 29.9])
def test_a_device_that_dies_is_down_within_45_seconds_and_is_its_own_root(moment: float) -> None:
    world = quiet(World(tree(CHAIN)))
    world.run(moment)
    since = world.clock.now
    world.box("lan").hung = True
    world.run(KNOWN_WITHIN)
    assert changed(world.events(since)) == [(dev("lan"), DOWN)]
    assert world.roots() == {dev("lan")}
    assert world.state(unit("u-lan")) is DOWN
    assert world.root(unit("u-lan")) == dev("lan")


def test_a_device_that_returns_is_up_after_its_second_answer() -> None:
    world = quiet(World(tree(CHAIN)))
    world.box("lan").hung = True
    world.run(120.0)
    since = world.clock.now
    world.box("lan").hung = False
    world.run(32.0)
    first_answer = min(at for at, id_ in world.visits if id_ == "lan" and at >= since)
    event = next(event for event in world.events(since) if event.subject == dev("lan"))
    assert event.after.state is UP
    assert event.reason.code == "reason.answers_again"
    assert 1.0 <= event.at - world.clock.offset - first_answer <= 1.1


@pytest.mark.parametrize("middle", ["core-pe", "pe-ce"])
def test_a_cut_with_dark_ports_has_one_root_and_all_behind_it_is_unreachable(middle: str) -> None:
    world = quiet(World(tree(CHAIN)))
    since = world.clock.now
    world.dark.add(middle)
    world.run(KNOWN_WITHIN)
    behind = {"core-pe": ["pe", "ce", "lan"], "pe-ce": ["ce", "lan"]}[middle]
    assert world.roots() == {lnk(middle)}
    for name in behind:
        assert world.state(dev(name)) is UNREACHABLE
        assert world.root(dev(name)) == lnk(middle)
        assert world.state(unit(f"u-{name}")) is UNREACHABLE
        assert world.root(unit(f"u-{name}")) == lnk(middle)
    assert not [one for one in changed(world.events(since)) if one[1] is DOWN and one[0] != lnk(middle)]
    world.dark.clear()
    world.run(BACK_WITHIN)
    assert set(world.states().values()) == {UP}


def test_a_cut_behind_lit_ports_shows_as_the_first_silent_device() -> None:
    world = quiet(World(tree(CHAIN)))
    since = world.clock.now
    world.leaky.add("pe-ce")
    world.run(KNOWN_WITHIN)
    assert world.roots() == {dev("ce")}
    assert world.state(dev("lan")) is UNREACHABLE
    assert (dev("lan"), DOWN) not in changed(world.events(since))
    assert world.state(lnk("pe-ce")) is UP  # its upper end has light
    assert world.state(lnk("ce-lan")) is UNREACHABLE


@pytest.mark.parametrize("lead", [1.0, 5.0, 9.0, 14.0, 20.0, 28.0])
def test_a_child_seen_before_its_parent_waits_for_it(lead: float) -> None:
    """The order of the regular visits must not decide who is the root."""
    world = World(tree(CHAIN))
    world.run(60.0 + lead)
    since = world.clock.now
    world.box("pe").hung = True
    world.run(KNOWN_WITHIN)
    downs = [subject for subject, state in changed(world.events(since)) if state is DOWN]
    assert downs == [dev("pe")]
    assert world.state(dev("ce")) is world.state(dev("lan")) is UNREACHABLE


def test_when_the_parent_returns_a_child_that_stays_dead_becomes_a_root_on_fresh_evidence_only() -> None:
    world = quiet(World(tree(CHAIN)))
    world.box("pe").hung = True
    world.run(60.0)
    world.box("ce").hung = True
    world.run(60.0)
    assert world.roots() == {dev("pe")}
    since = world.clock.now
    world.box("pe").hung = False
    world.run(90.0)
    states = changed(world.events(since))
    assert states.index((dev("pe"), UP)) < states.index((dev("ce"), DOWN))
    assert world.roots() == {dev("ce")}
    assert world.root(dev("lan")) == dev("ce")
    back = next(one for one in world.events(since) if one.subject == dev("pe") and one.after.state is UP)
    down = next(one for one in world.events(since) if one.subject == dev("ce") and one.after.state is DOWN)
    assert 9.0 < down.at - back.at < 30.0
    assert len(down.evidence) >= 4


def test_children_are_asked_at_once_when_their_parent_returns() -> None:
    world = quiet(World(tree(CHAIN)))
    world.box("core").hung = True
    world.run(120.0)
    since = world.clock.now
    world.box("core").hung = False
    world.run(40.0)
    ups = {event.subject: event.at for event in world.events(since) if event.after.state is UP}
    assert max(ups.values()) - min(ups.values()) < 6.0  # and not an interval each


def test_an_outage_too_short_to_be_believed_above_is_no_evidence_below() -> None:
    """All askings of the child fell into the parent's outage; the parent answers before it is given up."""
    world = quiet(World(tree({"core": "", "pe": "core", "ce": "pe"})))
    for _ in range(40):
        since = world.clock.now
        world.box("pe").hung = True
        world.run(11.0)
        world.box("pe").hung = False
        world.run(49.7)
        assert (dev("ce"), DOWN) not in changed(world.events(since))


def test_a_dead_agent_leaves_its_device_reachable_and_all_behind_it_alone() -> None:
    world = quiet(World(tree(CHAIN)))
    since = world.clock.now
    world.box("pe").agent = False
    world.run(KNOWN_WITHIN)
    standing = world.watch.board.beliefs[dev("pe")].standing
    assert (standing.state, standing.reachable, standing.manageable) == (UP, Truth.YES, Truth.NO)
    assert world.watch.board.beliefs[dev("pe")].reason.code == "reason.snmp_refused"
    assert [event.subject for event in world.events(since)] == [dev("pe")]
    assert world.state(lnk("core-pe")) is UP  # the other end has seen it
    world.box("pe").agent = True
    world.run(BACK_WITHIN)
    assert world.watch.board.beliefs[dev("pe")].standing.manageable is Truth.YES


def test_a_device_that_falls_silent_takes_its_links_with_it_in_one_step() -> None:
    """The port that nobody can read any more is not told as news of its own."""
    one_sided = inventory(
        [device("core"), device("ce"), device("lan", snmp=False)], [link("core", "ce"), link("ce", "lan")]
    )
    world = quiet(World(one_sided))
    since = world.clock.now
    world.leaky.add("core-ce")
    world.run(KNOWN_WITHIN)
    assert [event.after.state for event in world.events(since) if event.subject == lnk("ce-lan")] == [UNREACHABLE]
    world.leaky.clear()
    world.run(BACK_WITHIN)
    assert set(world.states().values()) == {UP}


def test_those_seldom_asked_are_asked_soon_when_their_way_is_cut() -> None:
    seldom = device("lan", replace(Probing(), reachability=600.0))
    world = World(inventory([device("core"), device("ce"), seldom], [link("core", "ce"), link("ce", "lan")]))
    world.run(700.0)
    since = world.clock.now
    world.dark.add("core-ce")
    world.run(KNOWN_WITHIN + SOON / 2 + 10.0)
    assert {event.subject for event in world.events(since) if event.after.state is UNREACHABLE} >= {
        dev("ce"),
        dev("lan"),
    }
    assert world.state(unit("u-lan")) is UNREACHABLE


def test_a_link_whose_only_witness_is_mute_is_unknown() -> None:
    one_sided = inventory([device("core"), device("ce", snmp=False)], [link("core", "ce")])
    world = quiet(World(one_sided))
    world.box("core").agent = False
    world.run(KNOWN_WITHIN)
    assert world.state(lnk("core-ce")) is UNKNOWN
    assert world.watch.board.beliefs[lnk("core-ce")].reason.code == "reason.port_no_snmp"
    assert world.state(dev("ce")) is UP


def test_a_port_shut_by_an_administrator_is_no_fault_and_has_no_root() -> None:
    world = quiet(World(tree(CHAIN)))
    world.box("pe").admin_down.add("to-ce")
    world.run(KNOWN_WITHIN)
    standing = world.watch.board.beliefs[lnk("pe-ce")].standing
    assert (standing.state, standing.flags, standing.root) == (DOWN, frozenset({Flag.ADMIN_DOWN}), None)
    assert world.roots() == set()
    below = world.watch.board.beliefs[dev("ce")]
    assert (below.standing.state, below.standing.root) == (UNREACHABLE, lnk("pe-ce"))
    assert below.reason.code == "reason.cut_by_order"
    assert world.watch.board.beliefs[dev("lan")].reason.code == "reason.cut_by_order"


def test_a_port_without_light_is_a_fault_and_the_root() -> None:
    world = quiet(World(tree(CHAIN)))
    world.dark.add("pe-ce")
    world.run(KNOWN_WITHIN)
    standing = world.watch.board.beliefs[lnk("pe-ce")].standing
    assert (standing.state, standing.flags, standing.root) == (DOWN, frozenset(), lnk("pe-ce"))


def test_an_order_at_the_far_end_is_told_before_a_fault_is_claimed() -> None:
    """Both ends answer, by another way; the near end merely loses its light."""
    ring = tree({"core": "", "pe": "core", "ce": ["core", "pe"]})
    world = quiet(World(ring))
    for _ in range(10):
        since = world.clock.now
        world.box("ce").admin_down.add("to-pe")
        world.run(50.3)
        world.box("ce").admin_down.clear()
        world.run(51.1)
        of_link = [event.after for event in world.events(since) if event.subject == lnk("pe-ce")]
        assert [(one.state, Flag.ADMIN_DOWN in one.flags) for one in of_link] == [(DOWN, True), (UP, False)]


@pytest.mark.parametrize(
    ("redundancy", "dead", "state"),
    [
        (Redundancy.ANY, ["a"], DOWN),
        (Redundancy.ALL, ["a"], UNREACHABLE),
        (Redundancy.ANY, ["a", "b"], UNREACHABLE),
        (Redundancy.ALL, ["a", "b"], UNREACHABLE),
    ],
    ids=["one of any", "one of all", "both of any", "both of all"],
)
def test_a_silent_device_below_a_redundant_pair(redundancy: Redundancy, dead: list[str], state: State) -> None:
    pair = inventory(
        [device("a"), device("b"), device("ce")], [link("a", "ce", redundancy), link("b", "ce", redundancy)]
    )
    world = quiet(World(pair))
    for name in [*dead, "ce"]:
        world.box(name).hung = True
    world.run(60.0)
    assert world.state(dev("ce")) is state
    assert world.root(dev("ce")) == (dev("ce") if state is DOWN else dev("a"))


def test_a_device_with_one_uplink_left_is_up() -> None:
    pair = tree({"a": "", "b": "", "ce": ["a", "b"]})
    world = quiet(World(pair))
    world.box("a").hung = True
    world.run(KNOWN_WITHIN)
    assert world.state(dev("ce")) is UP
    assert world.roots() == {dev("a")}


def test_a_link_that_recovers_is_up_once_and_for_all() -> None:
    """The counters that are read right after the first answer say nothing of its ports."""
    world = quiet(World(tree(CHAIN)))
    world.box("core").hung = True
    world.run(300.0)
    for name in CHAIN:
        world.box(name).owed = True
    since = world.clock.now
    world.box("core").hung = False
    world.run(90.0)
    for link_ in ("core-pe", "pe-ce", "ce-lan"):
        assert [event.after.state for event in world.events(since) if event.subject == lnk(link_)] == [UP]


def test_an_answer_lost_on_the_way_back_takes_no_link_away_again() -> None:
    """Answer, miss, answer: the agent counts as back only with the second of them."""
    world = quiet(World(inventory([device("ce")], [link("ce", "unit:bureau")])))
    world.box("ce").agent = False
    world.run(90.0)
    since = world.clock.now
    world.box("ce").agent = True
    while world.state(lnk("ce-unit:bureau")) is not UP:
        world.run(0.1)
    world.box("ce").agent = False
    world.run(1.5)
    world.box("ce").agent = True
    world.run(60.0)
    assert [event.after.state for event in world.events(since) if event.subject == lnk("ce-unit:bureau")] == [UP]
    assert world.watch.board.beliefs[dev("ce")].standing.manageable is Truth.YES


def test_a_port_that_blinks_once_changes_nothing() -> None:
    world = quiet(World(tree(CHAIN)))
    since = world.clock.now
    for _ in range(60):
        world.dark.add("pe-ce")
        world.run(0.7)
        world.dark.clear()
        world.run(17.9)
    assert world.events(since) == []


def test_a_unit_whose_only_line_has_no_device_is_online_while_the_line_carries() -> None:
    world = quiet(World(inventory([device("ce")], [link("ce", "unit:bureau")])))
    assert world.state(unit("bureau")) is UP
    world.dark.add("ce-unit:bureau")
    world.run(KNOWN_WITHIN)
    assert world.state(unit("bureau")) is DOWN
    assert world.root(unit("bureau")) == lnk("ce-unit:bureau")
    world.dark.clear()
    world.run(KNOWN_WITHIN)
    world.box("ce").hung = True
    world.run(KNOWN_WITHIN)
    assert world.state(unit("bureau")) is UNREACHABLE
    assert world.root(unit("bureau")) == dev("ce")


def test_a_cut_shows_through_a_place_without_a_device() -> None:
    """core - (a unit with nothing to ask) - ce: the first half of the way is dark."""
    world = quiet(World(inventory([device("core"), device("ce")], [link("core", "unit:pop"), link("unit:pop", "ce")])))
    world.dark.add("core-unit:pop")
    world.box("ce").hung = True
    world.run(KNOWN_WITHIN)
    assert world.state(dev("ce")) is UNREACHABLE
    assert world.root(dev("ce")) == lnk("core-unit:pop")


NATIONAL = "unit:national-core"


def national() -> World:
    """national (not ours to ask) - core - pe: whoever asks stands at the core."""
    links = [link("unit:national", "core"), link("core", "pe")]
    return quiet(World(inventory([device("core"), device("pe")], links)))


def test_a_line_that_leads_out_of_the_plant_takes_nothing_along_but_the_unit_beyond_it() -> None:
    world = national()
    since = world.clock.now
    world.dark.add(NATIONAL)
    world.run(KNOWN_WITHIN)
    assert changed(world.events(since)) == [(lnk(NATIONAL), DOWN)]
    assert world.roots() == {lnk(NATIONAL)}
    assert (world.state(unit("national")), world.root(unit("national"))) == (DOWN, lnk(NATIONAL))
    assert {world.state(unit(name)) for name in ("u-core", "u-pe")} == {UP}
    world.dark.clear()
    world.run(BACK_WITHIN)
    assert set(world.states().values()) == {UP}


@pytest.mark.parametrize("how", ["hung", "dead"])
def test_what_stands_at_a_broken_line_out_of_the_plant_is_its_own_root_when_it_fails_too(how: str) -> None:
    world = national()
    world.dark.add(NATIONAL)
    world.run(KNOWN_WITHIN)
    world.box("core").hung, world.box("core").alive = how == "hung", how != "dead"
    world.run(KNOWN_WITHIN)
    assert (world.state(dev("core")), world.root(dev("core"))) == (DOWN, dev("core"))
    assert (world.state(dev("pe")), world.root(dev("pe"))) == (UNREACHABLE, dev("core"))


def test_a_unit_with_nothing_is_unknown() -> None:
    world = World(inventory([device("ce")], units=["bureau"]))
    world.run(60.0)
    assert world.state(unit("bureau")) is UNKNOWN


def test_a_month_passes_with_a_fault_every_few_hours() -> None:
    world = World(tree({"core": "", "pe": "core", "ce": "pe"}, Probing(reachability=120.0)), tick=10.0)
    hours = 30 * 24
    for hour in range(0, hours, 5):  # 2.6 million seconds, in a few
        world.run(4.5 * 3600.0)
        name = ("core", "pe", "ce")[hour % 3]
        world.box(name).hung = True
        world.run(600.0)
        assert world.roots() == {dev(name)}
        world.box(name).hung = False
        world.run(1200.0)
        assert set(world.states().values()) == {UP}
    down = [event for event in world.books.events if event.after.root == event.subject]
    assert len(down) == hours // 5
