"""What came of reading the inventory: at start, and at every reload."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class LoadOutcome(StrEnum):
    """An inventory is taken whole or not at all."""

    LOADED = "loaded"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class InventoryLoad:
    """One reading. `at` is UTC, epoch seconds; `digest` is "" where the files could not even be read.

    `message` says what was wrong, ready for a person, "" where nothing was. `number` grows with every load that is
    kept; 0 until then.
    """

    at: float
    outcome: LoadOutcome
    digest: str = ""
    message: str = ""
    number: int = 0
