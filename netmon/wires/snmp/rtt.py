"""How long to wait for an answer: the timer of RFC 6298, with bounds that suit a busy management plane."""

from __future__ import annotations

from typing import NamedTuple

FIRST_WAIT = 1.0
SHORTEST_WAIT = 0.5
"""An agent busy with routing may take this long for what it usually does in a millisecond."""
LONGEST_PAUSE = 6.0
"""Waiting longer each time stops here: a lost packet shall not cost an agent of ordinary pace more."""
LONGEST_WAIT = 20.0
"""An agent that takes this long for every answer is waited for; asking it twice would make it slower still."""


class RoundTrip(NamedTuple):
    """Smoothed round-trip time and its variation, in seconds; None before the first answer."""

    srtt: float | None = None
    rttvar: float | None = None

    def after(self, sample: float) -> RoundTrip:
        """Return what is known after one more answer took `sample` seconds."""
        srtt, rttvar = self
        if srtt is None or rttvar is None:
            return RoundTrip(sample, sample / 2)
        return RoundTrip(0.875 * srtt + 0.125 * sample, 0.75 * rttvar + 0.25 * abs(srtt - sample))

    def wait(self, unanswered: int = 0) -> float:
        """Return how long to wait for the next answer when `unanswered` of the same request went before it."""
        srtt, rttvar = self
        base = FIRST_WAIT if srtt is None or rttvar is None else max(srtt + 4 * rttvar, SHORTEST_WAIT)
        return min(max(base, min(base * (1 << unanswered), LONGEST_PAUSE)), LONGEST_WAIT)
