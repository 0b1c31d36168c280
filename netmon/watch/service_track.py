"""What a service's own checks show, and how far the judging of it has got."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from math import inf

from netmon.judge.device import NEVER_ASKED
from netmon.judge.memory import still_good
from netmon.judge.serving import DOWN_AFTER, stale_after
from netmon.model.belief import Belief, Reason, State, Truth
from netmon.model.names import ObservationId, Subject
from netmon.model.plant import Service
from netmon.model.service_check import Fault, ServiceCheck, ServiceFailure, ServiceRecord
from netmon.watch.board import ServiceView

RESTARTED = Reason("reason.restarted")
ASKING_AGAIN = Reason("reason.asking_again")


@dataclass(slots=True)
class ServiceTrack:
    """A service: its evidence. Times are monotonic seconds but for those that say otherwise.

    `misses` follow each other; `missed_since` is when the first of them began. `turned_at` is when the check began that
    first showed what it shows now (UTC, epoch seconds). `checked` is when the newest check that
    says anything began; what began before `asked_anew` says nothing. `want` is when it is to be looked at out of turn,
    `held_until` how long its judgement waits for what is above it; `cut`: it was behind a cut when it was last judged.
    `doubted` are failed checks of which it is not known yet whether it is we who were cut off.
    """

    service: Service
    subject: Subject
    unit: Subject
    view: ServiceView
    serving: Truth = Truth.UNKNOWN
    misses: int = 0
    missed_since: float = inf
    turned_at: float | None = None
    checked: float = -inf
    failure: ServiceFailure | None = None
    ids: tuple[ObservationId, ...] = ()
    heard: float | None = None
    why_unknown: Reason = NEVER_ASKED
    asked_anew: float = -inf
    want: float | None = None
    held_until: float | None = None
    cut: bool = False
    doubted: list[ServiceCheck] = field(default_factory=list)

    @property
    def window(self) -> float:
        """How long what was seen lasts, in seconds."""
        return stale_after(self.service.interval, self.service.timeout)

    def recall(self, belief: Belief, record: ServiceRecord | None, now: float, wall: float) -> None:
        """Let a remembered belief stand in for evidence, as old as it is."""
        well = [at for at in (belief.heard, record.well_at if record else None) if at is not None]
        self.heard = max(well, default=None)
        kept = Belief(belief.subject, belief.standing, belief.since, belief.reason, self.heard)
        if belief.standing.state is State.UNKNOWN or not still_good(kept, wall, self.window):
            self.why_unknown = RESTARTED
            return
        self.serving = belief.standing.serving
        if self.serving is Truth.YES:
            self.checked = now - max(0.0, wall - (self.heard or wall))
        elif self.serving is Truth.NO:
            self.checked, self.misses = now, DOWN_AFTER
            self.cut = belief.standing.state is State.UNREACHABLE
            self.failure = (record.failure if record else None) or ServiceFailure(Fault.TIMEOUT, belief.reason)

    def well(self, check: ServiceCheck) -> None:
        """Take that it serves."""
        if self.misses or self.serving is not Truth.YES:
            self.turned_at = check.at
        self.serving, self.misses, self.missed_since, self.failure = Truth.YES, 0, inf, None
        self.checked, self.ids, self.heard = check.began, (check.id,), check.at + check.took

    def missed(self, check: ServiceCheck) -> None:
        """Take that a check failed."""
        if not self.misses:
            self.missed_since, self.turned_at = check.began, check.at
        self.misses += 1
        self.ids = (*self.ids, check.id)[-DOWN_AFTER:] if self.misses > 1 else (check.id,)
        self.checked, self.failure, self.why_unknown = check.began, check.failure, ASKING_AGAIN
        if self.misses >= DOWN_AFTER:
            self.serving = Truth.NO

    def doubt(self, now: float) -> None:
        """Hold nothing against it that was seen while its way was cut, and have it looked at."""
        self.misses, self.missed_since, self.cut, self.want = 0, inf, False, now

    def forget(self, why: Reason) -> None:
        """Know nothing of it any more, and why."""
        self.serving, self.misses, self.missed_since, self.ids = Truth.UNKNOWN, 0, inf, ()
        self.why_unknown, self.held_until, self.cut = why, None, False

    def stale(self, now: float) -> bool:
        """Tell whether what was seen is too old."""
        return self.serving is not Truth.UNKNOWN and now - self.checked > self.window


def outcome_of(check: ServiceCheck) -> str:
    """Return what a check is counted as."""
    return "ok" if check.failure is None else check.failure.fault.value


def count(checks: Counter[str], check: ServiceCheck) -> None:
    """Add a check to the counts of a service."""
    checks[outcome_of(check)] += 1
