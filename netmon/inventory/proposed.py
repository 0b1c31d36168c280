"""Whether a proposed file would load, by itself or together with the inventory, before anybody includes it."""

from __future__ import annotations

import json
from pathlib import Path

from netmon.inventory.files import Draft, identity
from netmon.inventory.load import load
from netmon.inventory.problem import InventoryError, Problem
from netmon.model.names import NetworkId

BOTH = Path("/.netmon-inventory-and-proposal")
"""A file that is never written, where no wildcard of the inventory finds it."""


def problems_of(text: str, path: Path, inventory: Path | None, network: NetworkId | None) -> tuple[Problem, ...]:
    """Return what `netmon check` would say with `text` at `path`, included by `inventory` where there is one."""
    contents = {identity(path): text.encode()}
    main = path
    if inventory is not None:
        main = BOTH
        both = json.dumps([str(inventory.absolute()), str(path.absolute())], ensure_ascii=False)
        contents[identity(main)] = f"include: {both}\n".encode()
    try:
        # Whether secrets are there is for the host that watches.
        load(main, {}, secrets=False, network=network, draft=Draft(contents))
    except InventoryError as error:
        return error.problems
    return ()
