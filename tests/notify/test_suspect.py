"""Which side a message suspects: what the evidence shows or points at, and nothing where it merely allows it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from netmon.judge.diagnosis import Finding, Likelihood, Side, Suspect
from netmon.model.link_sample import LinkSample
from netmon.model.names import LinkId
from netmon.model.plant import Link
from netmon.notify.suspect import suspect_of
from tests.watch.plant import tree
from tests.watch.world import World

CHAIN = {"core": "", "pe": "core", "ce": "pe"}
PE_CE = LinkId("pe-ce")


def dark(world: World) -> None:
    world.dark.add("pe-ce")


def shut(world: World) -> None:
    world.box("pe").admin_down.add("to-ce")


def silent(name: str) -> Callable[[World], None]:
    def do(world: World) -> None:
        world.box(name).hung = True

    return do


def calm(_: World) -> None:
    pass


def after(happens: Callable[[World], None]) -> World:
    world = World(tree(CHAIN))
    world.run(60)
    happens(world)
    world.run(90)
    return world


def suspected(world: World, link: Link | None = None) -> Finding | None:
    asked = link or world.inventory.links[PE_CE]
    return suspect_of(asked, world.watch.board, world.watch.explain, world.clock.wall())


@pytest.mark.parametrize(
    ("happens", "light", "suspect", "likelihood", "side"),
    [
        (shut, None, Suspect.CONFIGURATION, Likelihood.SHOWN, Side.UPPER),
        (dark, -40.0, Suspect.FIBRE, Likelihood.LIKELY, None),
        (dark, -8.0, Suspect.CARRIER, Likelihood.LIKELY, None),
    ],
)
def test_what_a_port_and_its_light_say_is_a_verdict(
    happens: Callable[[World], None], light: float | None, suspect: Suspect, likelihood: Likelihood, side: Side | None
) -> None:
    """`light` is what the upper port receives, in dBm."""
    world = after(happens)
    world.watch.board.sample(LinkSample(PE_CE, 0, rx_upper=light))
    found = suspected(world)
    assert found is not None
    assert (found.suspect, found.likelihood, found.side) == (suspect, likelihood, side)


@pytest.mark.parametrize("happens", [calm, dark, silent("ce"), silent("pe"), silent("core")])
def test_what_is_merely_possible_is_left_to_whoever_looks(happens: Callable[[World], None]) -> None:
    assert suspected(after(happens)) is None


def test_of_a_link_that_has_left_the_inventory_nothing_is_said() -> None:
    world = after(shut)
    assert suspected(world, replace(world.inventory.links[PE_CE], id=LinkId("gone"))) is None
