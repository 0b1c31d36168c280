"""Links that flap: which of them are down just now."""

from __future__ import annotations

from collections.abc import Collection

from netmon.lab.faults import Fault, Verb
from netmon.model.clock import Clock


class Turns:
    """Every link that flaps begins with being down, and then is up and down in turn."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._began: dict[Fault, float] = {}
        self._down: frozenset[Fault] = frozenset()

    def in_force(self, faults: Collection[Fault]) -> list[Fault]:
        """Return the faults as they are now: a link that flaps is cut, or is well."""
        now = self._clock.monotonic()
        flapping = [fault for fault in faults if fault.verb is Verb.FLAP]
        self._began = {fault: self._began.get(fault, now) for fault in flapping}
        self._down = self._down_now()
        cuts = [Fault(Verb.CUT, fault.thing) for fault in flapping if fault in self._down]
        return [*(fault for fault in faults if fault.verb is not Verb.FLAP), *cuts]

    def due(self, faults: Collection[Fault]) -> bool:
        """Tell whether another link is down now than when this was last looked at."""
        return any(fault.verb is Verb.FLAP for fault in faults) and self._down_now() != self._down

    def _down_now(self) -> frozenset[Fault]:
        now = self._clock.monotonic()
        return frozenset(fault for fault, began in self._began.items() if (now - began) // fault.every % 2 == 0)
