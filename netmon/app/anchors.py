"""Our own anchors in the daemon: asked beside the devices, and the log told when we are cut off."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from datetime import datetime
from zoneinfo import ZoneInfo

from netmon.model.anchor import AnchorAnswer
from netmon.model.clock import Clock
from netmon.model.inventory import Inventory
from netmon.model.names import NetworkId
from netmon.poller.anchors import AnchorPoller
from netmon.probes.anchor import AnchorProbe
from netmon.watch.board import Board
from netmon.wires.icmp import Pinger
from netmon.words import Language, say

log = logging.getLogger("netmon.app")


class Anchors:
    """`sink` is handed what came of each asking."""

    def __init__(self, pinger: Pinger, clock: Clock, language: Language, sink: Callable[[AnchorAnswer], None]) -> None:
        self._language = language
        self._poller = AnchorPoller(AnchorProbe(pinger, clock).ask, clock, sink)
        self._told: Mapping[NetworkId, float] = {}
        self._zone = ZoneInfo("UTC")

    def load(self, inventory: Inventory) -> None:
        """Ask the anchors of an inventory from now on."""
        self._zone = ZoneInfo(inventory.time_zone)
        self._poller.load(inventory.anchors)

    def ask(self, network: NetworkId) -> None:
        """Ask the anchors of a network at once."""
        self._poller.ask(network)

    async def run(self) -> None:
        """Ask until cancelled."""
        await self._poller.run()

    def tell(self, board: Board) -> None:
        """Compare what is shown with what was told last, and log what changed."""
        isolated = dict(board.isolated)
        for network in isolated:
            if network not in self._told:
                names = ", ".join(one.anchor.id for one in board.anchors.values() if one.anchor.network == network)
                log.error("%s", say(self._language, "isolation.begun", network=network, anchors=names))
        for network, since in self._told.items():
            if network not in isolated:
                began = f"{datetime.fromtimestamp(since, self._zone):%Y-%m-%d %H:%M:%S}"
                log.warning("%s", say(self._language, "isolation.over", network=network, since=began))
        self._told = isolated
