"""Floor 5: both ends of a link asked now, beside what is on record, for `netmon.judge.diagnosis` to judge."""

from __future__ import annotations

from netmon.diagnose.asking import Wires, open_wires
from netmon.diagnose.gather import Inquiry

__all__ = ["Inquiry", "Wires", "open_wires"]
