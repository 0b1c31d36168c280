"""All that is told of the network, as text: rendered from the board in small steps."""

from __future__ import annotations

from collections.abc import Generator
from typing import Final, cast

from exporters.prometheus.blocks import Blocks
from exporters.prometheus.packing import Piece
from exporters.prometheus.rows import DeviceRow, LinkRow, ServiceRow, UnitRow, interfaces_of_links
from exporters.prometheus.sections import (
    DEVICE_SECTIONS,
    LINK_SECTIONS,
    SERVICE_SECTIONS,
    UNIT_SECTIONS,
    Scene,
    Section,
)
from exporters.prometheus.sections.units import Tally
from netmon.model.inventory import Inventory
from netmon.model.place import prefecture_of
from netmon.watch.board import Board

Steps = Generator[None, None, list[Piece]]
"""Work in steps of a few milliseconds; what it came to is returned at the end."""


class Exposition:
    """The series of units, links, services, devices and ports. Holds text only of what is in the inventory in force.

    Not for two renderings at a time.
    """

    def __init__(self, board: Board, all_interfaces: bool = False) -> None:
        self._board: Final = board
        self._all_interfaces: Final = all_interfaces
        self._inventory: Inventory | None = None
        self._units: Final = Blocks[UnitRow](cast("tuple[Section[UnitRow, object], ...]", UNIT_SECTIONS))
        self._links: Final = Blocks[LinkRow](cast("tuple[Section[LinkRow, object], ...]", LINK_SECTIONS))
        self._services: Final = Blocks[ServiceRow](cast("tuple[Section[ServiceRow, object], ...]", SERVICE_SECTIONS))
        self._devices: Final = Blocks[DeviceRow](cast("tuple[Section[DeviceRow, object], ...]", DEVICE_SECTIONS))

    def render(self) -> Steps:
        """Render the board as it is; empty before an inventory is loaded.

        The board may change between two steps. Then each sample still tells what was so at some moment of the
        rendering, as it does in any scrape.
        """
        if not self._board.loaded:
            return []
        if self._inventory is not self._board.inventory:
            yield from self._load(self._board.inventory)
        scene = Scene(self._board.beliefs, self._board.devices, self._board.services)
        tally = Tally()
        for rows in self._units.rows():
            tally.add(rows, scene)
            yield
        yield from self._units.render(scene)
        yield from self._links.render(scene)
        yield from self._services.render(scene)
        yield from self._devices.render(scene)
        counts = [Piece(family.encode()) for family in tally.text()]
        own = (self._units, self._links, self._services, self._devices)
        return [*counts, *(piece for blocks in own for piece in blocks.pieces())]

    def _load(self, inventory: Inventory) -> Generator[None, None, None]:
        named = interfaces_of_links(inventory)
        yield
        everything = self._all_interfaces
        members = [(unit, network) for unit in inventory.units.values() for network in unit.networks]
        yield from self._units.load(
            members, lambda member: UnitRow(*member, prefecture_of(member[0].division, inventory.divisions) or "")
        )
        yield from self._links.load(list(inventory.links.values()), LinkRow)
        yield from self._services.load(list(inventory.services.values()), ServiceRow)
        yield from self._devices.load(
            list(inventory.devices.values()),
            lambda device: DeviceRow(device, None if everything else named.get(device.id, frozenset())),
        )
        self._inventory = inventory  # last: a rendering that was given up half way starts again
