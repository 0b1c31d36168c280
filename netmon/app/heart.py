"""Whether the daemon itself is alive: when it last ticked, how late its loop runs, whether what it sees is written."""

from __future__ import annotations

from dataclasses import dataclass, field

from netmon.model.clock import Clock
from netmon.poller.lag import LoopLag


@dataclass(slots=True)
class Heart:
    """A loop that hangs is seen from outside: `beat` is when the last tick succeeded, in monotonic seconds."""

    beat: float
    writing: bool = False
    lag: LoopLag = field(default_factory=LoopLag)

    def age(self, clock: Clock) -> float:
        """Return the seconds since the last tick that succeeded."""
        return clock.monotonic() - self.beat
