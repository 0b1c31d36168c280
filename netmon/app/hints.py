"""What a trap brings about: a visit now, and a look at the configuration where that may have changed."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final

from netmon.judge.hinting import due_after
from netmon.model.belief import Reason
from netmon.model.clock import Clock
from netmon.model.names import DeviceId
from netmon.vendors.traps import TrapKind

ASK_APART = 1.0
"""Seconds between two visits of a device that traps bring about, however many come."""
SUSPECT_APART = 10.0
NOTE_APART = 3600.0
"""Seconds between two notes that somebody asks a device with wrong credentials: who scans asks thousands of times."""

Ask = Callable[[DeviceId, float], None]
"""Is told to visit a device in so many seconds."""
Suspect = Callable[[DeviceId, str], None]
"""Is told that the configuration of a device may have changed, and why (a code of the catalogue)."""

Noting = Callable[[DeviceId, Reason], None]
"""Is told what is to be noted of a device."""

REFUSING: Final = Reason("note.authentication_failure")
_WHY = {
    TrapKind.START: "traps.started",
    TrapKind.CONFIGURATION: "traps.configuration",
    TrapKind.HARDWARE: "traps.hardware",
}


class Hints:
    """Belief is not touched here: whatever is asked is judged as if it had been asked at its time."""

    def __init__(self, clock: Clock, ask: Ask, suspect: Suspect, note: Noting) -> None:
        self._clock, self._ask, self._suspect, self._note = clock, ask, suspect, note
        self._asked: dict[DeviceId, float] = {}
        self._suspected: dict[DeviceId, float] = {}
        self._noted: dict[DeviceId, float] = {}

    def load(self, devices: Iterable[DeviceId]) -> None:
        """Forget all others."""
        kept = set(devices)
        self._asked = {device: at for device, at in self._asked.items() if device in kept}
        self._suspected = {device: at for device, at in self._suspected.items() if device in kept}
        self._noted = {device: at for device, at in self._noted.items() if device in kept}

    def heard(self, device: DeviceId, kind: TrapKind) -> None:
        """Take a trap of a device."""
        if kind is TrapKind.OTHER:
            return
        now = self._clock.monotonic()
        after = due_after(self._asked.get(device), now, ASK_APART)
        if after is not None:
            self._asked[device] = now + after
            self._ask(device, after)
        if kind is TrapKind.AUTHENTICATION and due_after(self._noted.get(device), now, NOTE_APART) == 0.0:
            # No asking of ours can show it. What other traps claim is told when it is seen, and as it is seen.
            self._noted[device] = now
            self._note(device, REFUSING)
        why = _WHY.get(kind)
        if why is not None and due_after(self._suspected.get(device), now, SUSPECT_APART) == 0.0:
            self._suspected[device] = now
            self._suspect(device, why)
