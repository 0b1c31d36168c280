"""The scenario of a demo: read before anything is started, told in words, played into the lab."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from netmon.lab.control import ask
from netmon.lab.faults import HEAL, Fault, Names, Noun, Order, Thing, fault_of, healing_of
from netmon.lab.refusal import LabError
from netmon.lab.scenario import Happening, load_scenario, timeline
from netmon.model.inventory import Inventory
from netmon.model.names import DeviceId, LinkId, NetworkId, ServiceId, SiteId
from netmon.words import Language, say


@dataclass(frozen=True, slots=True)
class Script:
    """All that happens, in its order."""

    happenings: tuple[Happening, ...] = ()

    def after(self, done: int) -> Happening | None:
        """Return what comes after so many happenings, None at the end."""
        return self.happenings[done] if done < len(self.happenings) else None


def read_script(path: Path, inventory: Inventory) -> Script:
    """Read a scenario. Raises `InventoryError` with all that is wrong with it."""
    names = Names(inventory)

    def order_of(words: list[str]) -> Order:
        return healing_of(words[1:], names) if words and words[0] == HEAL else fault_of(words, names)

    return Script(tuple(timeline(load_scenario(path, order_of))))


def perform(control: Path, happening: Happening) -> None:
    """Have the lab do it. What is to be healed may have been healed by hand meanwhile."""
    order = happening.order
    words: Sequence[str] = str(order).split()
    if happening.ends and isinstance(order, Fault):
        words = [HEAL, *str(order.thing).split()]
    try:
        ask(control, words)
    except LabError as error:
        if not all(problem.code == "lab.nothing_to_heal" for problem in error.problems):
            raise


def in_words(happening: Happening, inventory: Inventory, language: Language) -> str:
    """Say what happens: “链路 长沙—望城 中断”, “link … is cut”."""
    order = happening.order
    if not isinstance(order, Fault):
        return say(language, "demo.heal_all") if order.thing is None else _ends(order.thing, inventory, language)
    if happening.ends:
        return _ends(order.thing, inventory, language)
    facts = {"name": _name(order.thing, inventory), "interface": order.thing.interface, "by": order.by}
    return say(language, f"demo.{order.verb}_{order.thing.noun}", amount=_amount(order), **facts)


def _amount(fault: Fault) -> str:
    if fault.decibels:
        return f"{fault.decibels:g} dB"
    if fault.delay >= 1:
        return f"{fault.delay:g} s"
    return f"{fault.delay * 1000:g} ms" if fault.delay else f"{fault.loss:.0%}"


def _ends(thing: Thing, inventory: Inventory, language: Language) -> str:
    return say(language, f"demo.heal_{thing.noun}", name=_name(thing, inventory), interface=thing.interface)


def _name(thing: Thing, inventory: Inventory) -> str:
    match thing.noun:
        case Noun.LINK:
            return inventory.links[LinkId(thing.id)].name or thing.id
        case Noun.SITE:
            return inventory.sites[SiteId(thing.id)].name or thing.id
        case Noun.NETWORK:
            return inventory.networks[NetworkId(thing.id)].name
        case Noun.SERVICE:
            return inventory.services[ServiceId(thing.id)].name or thing.id
        case _:
            return inventory.devices[DeviceId(thing.id)].name or thing.id
