"""A small province whose beliefs and events come from the real watch, on a clock that only the test moves."""

from __future__ import annotations

import io
from pathlib import Path

from rich.console import Console

from netmon.cli.live.picture import Picture, picture_of
from netmon.cli.live.screen import Block, Screen
from netmon.cli.live.view import render
from netmon.cli.times import zone_of
from netmon.inventory import load
from netmon.judge.news import falls, news_of
from netmon.model.inventory import Inventory
from netmon.model.names import NetworkId, Subject, SubjectKind
from netmon.words import Language
from tests.watch.world import World

FILE = Path(__file__).with_name("province.yaml")
EXTRANET, INTRANET = NetworkId("extranet"), NetworkId("intranet")


def province() -> Inventory:
    """Return two networks: an extranet of three tiers, and an intranet."""
    return load(FILE, {}, secrets=False)


def at_rest() -> World:
    """Return the province a while after everything was found up."""
    world = World(province())
    world.run(120.0)
    return world


def troubled() -> World:
    """Return it while a leg of a pair is dark, and a prefecture's device died with all behind it; a port flapped."""
    world = at_rest()
    for _ in range(2):
        world.dark.add("changsha-wangcheng")
        world.run(60.0)
        world.dark.discard("changsha-wangcheng")
        world.run(60.0)
    world.dark.add("core-zhuzhou-1")
    world.run(75.0)
    world.box("x-changsha").hung = True
    world.run(90.0)
    return world


def cut_off() -> World:
    """Return it with the core of the extranet dead: one root, and everything else behind it."""
    world = at_rest()
    world.box("x-core").hung = True
    world.run(120.0)
    return world


def picture(world: World, network: NetworkId) -> Picture:
    return picture_of(world.inventory, network, list(world.books.beliefs.values()))


def block(world: World, network: NetworkId, language: Language) -> Block:
    events = [event for event in reversed(world.books.events) if event.subject.network == network]
    known = world.inventory.networks[network]
    return Block(
        title=known.name if language is Language.ZH else known.name_en,
        picture=picture(world, network),
        news=tuple(news_of(events)),
        falls=falls(events),
        names={subject: world.inventory.name_of(subject) for subject in world.books.beliefs},
        address="http://127.0.0.1:9899/",
        zone=zone_of(world.inventory.time_zone),
    )


def screen(world: World, language: Language, *networks: NetworkId) -> Screen:
    shown = networks or (INTRANET, EXTRANET)
    return Screen(
        world.clock.wall(), "netmon", tuple(block(world, network, language) for network in shown), footer=("Ctrl-C",)
    )


def drawn(shown: Screen, language: Language, width: int, height: int) -> str:
    """Return what a terminal of that size would show, without colours."""
    console = Console(
        file=io.StringIO(), width=width, height=height, color_system=None, markup=False, highlight=False, emoji=False
    )
    with console.capture() as captured:
        console.print(render(shown, language, width, height))
    return captured.get()


def subject(kind: SubjectKind, identifier: str, network: NetworkId = EXTRANET) -> Subject:
    return Subject(kind, identifier, network)
