"""Floor 2: from YAML and CSV to a checked Inventory."""

from __future__ import annotations

from netmon.inventory.editors import schema_json
from netmon.inventory.load import load
from netmon.inventory.only import only
from netmon.inventory.problem import InventoryError, Problem

__all__ = ["InventoryError", "Problem", "load", "only", "schema_json"]
