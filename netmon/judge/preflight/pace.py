"""Whether a device answers within the times that the inventory gives it, and which times would do."""

from __future__ import annotations

import math
from collections.abc import Iterator

from netmon.model.preflight import Finding, Matter, Sighting
from netmon.model.probing import Probing

HEADROOM = 1.5
"""Times what was measured: the device was asked once, by day or by night, and not while it was busy."""
LITTLE_LEFT = 0.5
"""Of the timeout; an answer that takes more is one busy hour away from being missed."""


def pace(sighting: Sighting, probing: Probing) -> Iterator[Finding]:
    """Compare what a visit took with `timeout` and `deadline`. One that was cut short took at least that long."""
    first = sighting.first
    if first is None:
        return
    if first > probing.timeout:
        yield Finding.of(
            Matter.SLOW, seconds=_spoken(first), limit=_spoken(probing.timeout), suggestion=_more_time(probing, first)
        )
    elif first > probing.timeout * LITTLE_LEFT:
        yield Finding.of(Matter.NEARLY_SLOW, seconds=_spoken(first), limit=_spoken(probing.timeout))
    if sighting.tables is not None and (whole := first + sighting.tables) > probing.deadline:
        yield Finding.of(
            Matter.SLOW_TABLES,
            seconds=_spoken(whole),
            limit=_spoken(probing.deadline),
            suggestion=_more_time(probing, first, whole),
        )


def _more_time(probing: Probing, first: float, whole: float = 0.0) -> str:
    """Return what to write under the device's `probing`: every value that must grow, none of those that need not.

    The inventory asks for timeout < reachability and timeout < deadline <= counters.
    """
    timeout = max(probing.timeout, _up(first * HEADROOM, 0.5) if first > probing.timeout else 0)
    deadline = max(
        probing.deadline, _up(whole * HEADROOM, 5), _up(2 * timeout, 5) if timeout >= probing.deadline else 0
    )
    values = {
        "timeout": timeout,
        "deadline": deadline,
        "reachability": max(probing.reachability, _up(2 * timeout, 5) if timeout >= probing.reachability else 0),
        "counters": max(probing.counters, _up(deadline, 60) if deadline > probing.counters else 0),
    }
    return ", ".join(f"{key}: {_spoken(value)}" for key, value in values.items() if value > getattr(probing, key))


def _up(seconds: float, step: float) -> float:
    return math.ceil(seconds / step) * step


def _spoken(seconds: float) -> str:
    """Return seconds as the inventory writes them."""
    return f"{seconds:.1f}".removesuffix(".0") + "s"
