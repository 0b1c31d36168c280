"""Where a device is put until somebody says whose it is: under a unit that says so. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from netmon.model.inventory import Inventory
from netmon.model.names import NetworkId, UnitId
from netmon.model.register import Level

UNIT = "unassigned"
NOWHERE = "000000"
"""No division has this code."""
_LEVELS = list(Level)


@dataclass(frozen=True, slots=True)
class Home:
    """`unit` and `network` are ids to put; the sections hold what the inventory does not have."""

    unit: str
    network: str
    networks: Mapping[str, Mapping[str, str]]
    divisions: Mapping[str, Mapping[str, str]]
    units: Mapping[str, Mapping[str, str]]


def home_in(inventory: Inventory | None, network: str) -> Home:
    """Return where devices of `network` are put. Without an inventory the file stands by itself."""
    networks = {} if inventory is not None and network in inventory.networks else {network: {"name": _name(network)}}
    code = None if inventory is None else _top(inventory)
    divisions = {} if code is not None else {NOWHERE: {"name": "proposal.nowhere", "level": str(Level.PROVINCE)}}
    unit, there = _unit(inventory, network)
    entry = {"name": "proposal.unassigned", "kind": "proposal.kind", "division": code or NOWHERE, "networks": network}
    return Home(unit, network, networks, divisions, {} if there else {unit: entry})


def _name(network: str) -> str:
    return f"proposal.{network}" if network in ("intranet", "extranet") else network


def _top(inventory: Inventory) -> str | None:
    """Return the division that all others belong to."""
    found = sorted(inventory.divisions.values(), key=lambda one: (_LEVELS.index(one.level), one.code))
    return found[0].code if found else None


def _unit(inventory: Inventory | None, network: str) -> tuple[str, bool]:
    """Return a unit for what is unassigned, and whether the inventory has it."""
    if inventory is None:
        return UNIT, False
    for id_ in (UNIT, f"{UNIT}-{network}"):
        unit = inventory.units.get(UnitId(id_))
        if unit is None or NetworkId(network) in unit.networks:
            return id_, unit is not None
    return f"{UNIT}-{network}-devices", False
