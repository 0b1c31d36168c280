"""Floor 5: every device of an inventory asked once, before anybody relies on it being watched."""

from __future__ import annotations

from netmon.preflight.survey import Survey
from netmon.preflight.visit import Wires, open_wires

__all__ = ["Survey", "Wires", "open_wires"]
