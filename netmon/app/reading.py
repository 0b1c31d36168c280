"""Reading an inventory while the daemon goes on: all that can be done beside the loop is done there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from netmon.app.collector import collector_at_rest
from netmon.inventory import load
from netmon.judge.wiring import Wiring
from netmon.model.inventory import Inventory
from netmon.model.names import NetworkId


@dataclass(frozen=True, slots=True)
class Read:
    """An inventory, and what its links come to."""

    inventory: Inventory
    wiring: Wiring


def read(path: Path, environ: Mapping[str, str], network: NetworkId | None = None) -> Read:
    """Read the inventory at `path`, or `network` of it; raises InventoryError with everything that is wrong with it.

    The garbage collector stands still meanwhile: it stops every thread, and over a million new objects for a third of a
    second.
    """
    with collector_at_rest():
        inventory = load(path, environ, network=network)
        return Read(inventory, Wiring.of(inventory))
