"""All that is told of the network, as text: rendered from the board in small steps."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable
from typing import Final, TypeVar, cast

from exporters.prometheus.blocks import Blocks, Rendered, families
from exporters.prometheus.budget import Budget
from exporters.prometheus.packing import Piece, series_in
from exporters.prometheus.rows import DeviceRow, LinkRow, ServiceRow, UnitRow, interfaces_of_links
from exporters.prometheus.sections import (
    DEVICE_SECTIONS,
    HEALTH_SECTION,
    LIGHT_SECTION,
    LINK_SECTIONS,
    OTHER_SECTIONS,
    SERVICE_SECTIONS,
    UNIT_SECTIONS,
    Scene,
    Section,
)
from exporters.prometheus.sections.units import Tally
from netmon.model.inventory import Inventory
from netmon.model.place import prefecture_of
from netmon.settings import DEFAULT_SERIES_BUDGET
from netmon.watch.board import Board

Item = TypeVar("Item")
Row = TypeVar("Row")

Steps = Generator[None, None, list[Piece]]
"""Work in steps of a few milliseconds; what it came to is returned at the end."""

_STEP = 200
"""Rows of which something is done at once."""


class Exposition:
    """The series of units, links, services, devices and ports. Holds text only of what is in the inventory in force.

    Not for two renderings at a time.
    """

    def __init__(self, board: Board, all_interfaces: bool = False, budget: int = DEFAULT_SERIES_BUDGET) -> None:
        self._board: Final = board
        self.budget: Final = Budget(budget, all_interfaces=all_interfaces)
        self._inventory: Inventory | None = None
        self._members: list[UnitRow] = []
        self._units: Final = Blocks[UnitRow](cast("tuple[Section[UnitRow, object], ...]", UNIT_SECTIONS))
        self._links: Final = Blocks[LinkRow](cast("tuple[Section[LinkRow, object], ...]", LINK_SECTIONS))
        self._services: Final = Blocks[ServiceRow](cast("tuple[Section[ServiceRow, object], ...]", SERVICE_SECTIONS))
        self._devices: Final = _of_devices(DEVICE_SECTIONS)
        self._sensors: Final = _of_devices((HEALTH_SECTION,))
        self._others: Final = _of_devices((*OTHER_SECTIONS, LIGHT_SECTION))

    def render(self, own: int = 0) -> Steps:
        """Render the board as it is; empty before an inventory is loaded. `own` series are told beside it.

        The board may change between two steps. Then each sample still tells what was so at some moment of the
        rendering, as it does in any scrape.
        """
        if not self._board.loaded:
            return []
        if self._inventory is not self._board.inventory:
            yield from self._load(self._board.inventory)
        scene = Scene(self._board.beliefs, self._board.devices, self._board.services)
        tally = Tally()
        for start in range(0, len(self._members), _STEP):
            tally.add(self._members[start : start + _STEP], scene)
            yield
        counts = [Piece(family.encode(), series_in(family)) for family in tally.text()]
        always: tuple[Rendered, ...] = (self._units, self._links, self._services, self._devices)
        for blocks in always:
            yield from blocks.render(scene)
        kept = own + sum(piece.series for piece in counts) + sum(blocks.series for blocks in always)
        yield from self.budget.plan(scene, kept)
        yield from self._sensors.render(scene)
        yield from self._others.render(scene)
        together = (*always, self._sensors, self._others)
        return [*counts, *families(column for blocks in together for column in blocks.columns())]

    def _load(self, inventory: Inventory) -> Generator[None, None, None]:
        named = interfaces_of_links(inventory)
        yield
        divisions = inventory.divisions
        self._members = yield from _made(
            [(unit, network) for unit in inventory.units.values() for network in unit.networks],
            lambda member: UnitRow(*member, prefecture_of(member[0].division, divisions) or ""),
        )
        rows = yield from _made(
            inventory.devices.values(), lambda device: DeviceRow(device, named.get(device.id, frozenset()))
        )
        links = yield from _made(inventory.links.values(), LinkRow)
        services = yield from _made(inventory.services.values(), ServiceRow)
        self._units.load(self._members)
        self._links.load(links)
        self._services.load(services)
        for blocks in (self._devices, self._sensors, self._others):
            blocks.load(rows)
        self.budget.load(rows)
        self._inventory = inventory  # last: a rendering that was given up half way starts again


def _of_devices(sections: tuple[object, ...]) -> Blocks[DeviceRow]:
    return Blocks(cast("tuple[Section[DeviceRow, object], ...]", sections))


def _made(items: Iterable[Item], make: Callable[[Item], Row]) -> Generator[None, None, list[Row]]:
    rows: list[Row] = []
    for item in items:
        rows.append(make(item))
        if len(rows) % _STEP == 0:
            yield
    return rows
