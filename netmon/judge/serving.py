"""Whether a service serves: the official limit of time, how many misses are a loss, and what stands above it. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from netmon.judge.device import NEVER_ASKED
from netmon.judge.path import BROKEN
from netmon.model.belief import Flag, Reason, Standing, State, Truth
from netmon.model.names import Subject
from netmon.model.service_check import SPACING, ServiceFailure

DOWN_AFTER: Final = 3
"""Checks in a row that have to fail before a service is believed not to serve; one that is well ends it."""
AGAIN: Final = (10.0, 20.0)
"""Seconds after the first and the second failed check, from its end, until the service is checked once more."""
STALE_INTERVALS: Final = 3.0
SERVES: Final = Reason("reason.serves")
SERVES_AGAIN: Final = Reason("reason.serves_again")


@dataclass(frozen=True, slots=True)
class ServiceCase:
    """All that a service is judged by. `failure` is that of the newest check; `unit` how its unit stands, in which
    nothing is said where the unit is not in that network.
    """

    subject: Subject
    before: Standing
    serving: Truth
    failure: ServiceFailure | None
    unit: Standing
    why_unknown: Reason = NEVER_ASKED


def in_time(took: float, limit: float) -> bool:
    """Tell whether a complete answer came in time: after exactly the limit it did not."""
    return took < limit


def counts(at: float, newest: float | None) -> bool:
    """Tell whether a check that began `at` counts, the newest that does having begun at `newest` (epoch seconds).

    A clock that was set back must not stop the counting for good: what lies ahead of now is no reason not to count.
    """
    return newest is None or at - newest >= SPACING or at < newest - SPACING


def stale_after(interval: float, timeout: float) -> float:
    """Return the seconds after which the newest check of a service proves nothing any more."""
    return STALE_INTERVALS * interval + timeout


def judge_service(case: ServiceCase) -> tuple[Standing, Reason]:
    """Judge a service. One that serves is UP, wherever its unit stands: the answer counts.

    One that does not is UNREACHABLE behind a unit that is cut off, else it is DOWN and its own root.
    """
    if case.serving is Truth.YES:
        again = case.before.state in BROKEN
        return Standing(State.UP, serving=Truth.YES), SERVES_AGAIN if again else SERVES
    if case.serving is Truth.UNKNOWN or case.failure is None:
        return Standing(), case.why_unknown
    unit = case.unit
    if unit.state in BROKEN and unit.root is not None:
        ordered = Flag.ADMIN_DOWN in unit.flags
        why = Reason.of("reason.cut_by_order" if ordered else "reason.upstream_down", root=unit.root)
        return Standing(State.UNREACHABLE, serving=Truth.NO, root=unit.root), why
    return Standing(State.DOWN, serving=Truth.NO, root=case.subject), case.failure.why
