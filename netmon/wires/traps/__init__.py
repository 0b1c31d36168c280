"""Listens for traps. A trap is a hint: it says that somebody should ask, and nothing that is believed."""

from __future__ import annotations

from netmon.wires.traps.listener import Listener, TrapsError
from netmon.wires.traps.stats import Outcome, TrapStats

__all__ = ["Listener", "Outcome", "TrapStats", "TrapsError"]
