"""What the wire counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from netmon.model.observation import Failure


@dataclass(frozen=True, slots=True)
class SshStats:
    """`running`, `waiting`, `stuck` and `open_sockets` are now, the others since the wire was made.

    `stuck` are threads that did not come out of a session whose time was over. `failures` counts sessions that had
    none, by `kind` or `kind/cause`.
    """

    running: int
    waiting: int
    stuck: int
    open_sockets: int
    sessions: int
    failures: Mapping[str, int] = field(default_factory=dict)


class Tally:
    """The counters behind `SshStats`."""

    __slots__ = ("failures", "running", "sessions", "stuck", "waiting")

    def __init__(self) -> None:
        self.running = self.waiting = self.stuck = self.sessions = 0
        self.failures: Counter[str] = Counter()

    def fail(self, failure: Failure) -> None:
        """Count a session that there was not."""
        self.failures[f"{failure.kind}/{failure.cause}" if failure.cause else str(failure.kind)] += 1
