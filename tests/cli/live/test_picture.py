"""The picture of a network says what is believed, and nothing that is not known."""

from __future__ import annotations

from dataclasses import replace

from netmon.cli.live.picture import Toll, picture_of
from netmon.model.belief import Belief, Reason, Standing, State, Truth
from netmon.model.names import SubjectKind
from netmon.model.register import Level
from tests.cli.live.given import EXTRANET, INTRANET, at_rest, cut_off, picture, province, subject, troubled


def test_before_anything_is_believed_every_unit_is_unknown_and_none_is_missing() -> None:
    found = picture_of(province(), EXTRANET, ())
    assert {level: count.total for level, count in found.units.items()} == {
        Level.PROVINCE: 1,
        Level.PREFECTURE: 2,
        Level.COUNTY: 3,
    }
    assert all(count.by_state[State.UNKNOWN] == count.total for count in found.units.values())
    assert found.unknown == 6


def test_a_network_at_rest_is_up_and_counts_no_other_network() -> None:
    world = at_rest()
    assert {level: (count.up, count.total) for level, count in picture(world, INTRANET).units.items()} == {
        Level.PROVINCE: (2, 2)
    }
    found = picture(world, EXTRANET)
    assert (found.devices.up, found.devices.total, found.links.up, found.links.total) == (6, 6, 6, 6)
    assert (found.roots, found.unknown, found.outdated) == ((), 0, 0)


def test_devices_that_ssh_reads_for_want_of_snmp_are_counted() -> None:
    device = subject(SubjectKind.DEVICE, "x-core")
    standing = Standing(State.UP, reachable=Truth.YES, manageable=Truth.YES)
    belief = Belief(device, standing, 0.0, Reason.of("reason.ssh_stands_in", why="failure.timeout"))
    assert picture_of(province(), EXTRANET, (belief,)).stood_in == 1
    assert picture_of(province(), EXTRANET, (replace(belief, reason=Reason("reason.answers")),)).stood_in == 0


def test_the_widest_root_comes_first_with_every_unit_it_takes_along() -> None:
    widest, leg = picture(troubled(), EXTRANET).roots
    assert widest.belief.subject == subject(SubjectKind.DEVICE, "x-changsha")
    assert {unit.id for unit in widest.units} == {"changsha", "wangcheng", "changsha-county", "ningxiang"}
    assert widest.toll is Toll.NOTHING
    assert leg.belief.subject == subject(SubjectKind.LINK, "core-zhuzhou-1")


def test_a_leg_of_a_pair_that_is_dark_costs_redundancy_and_no_unit() -> None:
    found = picture(troubled(), EXTRANET)
    assert [(root.units, root.toll) for root in found.roots if root.belief.subject.id == "core-zhuzhou-1"] == [
        ((), Toll.REDUNDANCY)
    ]
    assert found.spared == 1


def test_a_link_without_a_twin_costs_no_redundancy_while_what_is_below_is_probed_again() -> None:
    world = at_rest()
    world.dark.add("changsha-wangcheng")
    while not (roots := picture(world, EXTRANET).roots):
        world.run(0.5)
    assert [(root.belief.subject.id, root.units, root.toll) for root in roots] == [
        ("changsha-wangcheng", (), Toll.OPEN)
    ]
    world.run(60.0)
    assert [len(root.units) for root in picture(world, EXTRANET).roots] == [1]


def test_a_dead_core_is_one_root_for_its_network_and_none_for_the_other() -> None:
    world = cut_off()
    assert [(root.belief.subject.id, len(root.units)) for root in picture(world, EXTRANET).roots] == [("x-core", 6)]
    assert picture(world, INTRANET).roots == ()
