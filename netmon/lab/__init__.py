"""Floor 5: an inventory's devices as simulated SNMP agents on loopback, and every way to break them."""

from __future__ import annotations

from netmon.lab.lab import Lab
from netmon.lab.refusal import LabError

__all__ = ["Lab", "LabError"]
