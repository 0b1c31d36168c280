"""How long each part of a session may take; the session's own deadline is above them all."""

from __future__ import annotations

from dataclasses import dataclass

from netmon.model.clock import Clock
from netmon.wires.ssh.connect import Wire


@dataclass(frozen=True, slots=True)
class Patience:
    """In seconds. `silence` is how long a command may print nothing before it counts as hung.

    `quiet` is how long nothing may follow a prompt before it counts as one, `settled` the same for the first,
    `unsure` where the echo has not come back or the prompt is another one than at login, `page` for a pager's mark.
    After `nudge` of silence with nothing on the line, an empty one is typed.
    """

    connect: float = 8.0
    banner: float = 10.0
    key_exchange: float = 20.0
    login: float = 30.0
    prompt: float = 20.0
    nudge: float = 5.0
    silence: float = 30.0
    quiet: float = 0.15
    settled: float = 0.5
    unsure: float = 1.5
    page: float = 0.05


class Watch:
    """The time of one session, and its connection, which somebody else cuts when the time is over."""

    def __init__(self, clock: Clock, deadline: float, wire: Wire, patience: Patience) -> None:
        self._clock = clock
        self.deadline = deadline
        self.wire = wire
        self.patience = patience

    def now(self) -> float:
        """Return monotonic seconds."""
        return self._clock.monotonic()

    def end_of(self, seconds: float) -> float:
        """Return when a part ends that begins now and may take so long."""
        return min(self.deadline, self.now() + seconds)

    @property
    def over(self) -> bool:
        """Whether the session's time is over, or somebody else has ended it."""
        return self.wire.cut_off or self.now() >= self.deadline
