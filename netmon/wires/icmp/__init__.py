"""Floor 2: ICMP and ICMPv6 echo, on unprivileged sockets where the kernel allows them, on raw ones otherwise."""

from __future__ import annotations

from netmon.wires.icmp.mode import Mode, Way
from netmon.wires.icmp.pinger import Pinger
from netmon.wires.icmp.stats import PingerStats

__all__ = ["Mode", "Pinger", "PingerStats", "Way"]
