"""Floor 4: when to ask: the wheel, the gate, the visit."""

from __future__ import annotations

from netmon.poller.lag import LagReading, LoopLag
from netmon.poller.poller import Poller
from netmon.poller.sessions import Sessions
from netmon.poller.stats import Histogram, PollerStats
from netmon.poller.targets import targets

__all__ = ["Histogram", "LagReading", "LoopLag", "Poller", "PollerStats", "Sessions", "targets"]
