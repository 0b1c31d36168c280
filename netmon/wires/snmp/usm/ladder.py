"""What to try next when an agent does not answer.

Silence has many causes: a lost packet, a dead agent, an agent with a new engine id that keeps quiet about messages for
the old one, a wrong privacy key. Discovery is answered without user and key, an authenticated message with time 0 by
whoever knows the user and the authentication key: so the tries that are answered tell which it is.
"""

from __future__ import annotations

from enum import Enum

from netmon.model.observation import Failure, FailureKind


class Try(Enum):
    """One way to send."""

    PLAIN = "plain"  # the request, with the engine's time as we know it, 0 where we do not
    DISCOVER = "discover"  # a discovery message in its place (RFC 3414 §4)
    FROM_ZERO = "from_zero"  # the request with boots and time 0, so that the agent tells its own (RFC 3414 §4)
    AS_CLAIMED = "as_claimed"  # the request with boots and time as discovery said


LADDER = (Try.PLAIN, Try.PLAIN, Try.DISCOVER, Try.PLAIN, Try.FROM_ZERO, Try.AS_CLAIMED)
AT_DISCOVERY = LADDER.index(Try.DISCOVER)

# Requests that must stay unanswered, while discovery is answered, before silence is held for a refusal.
_ENOUGH = 2


class Trouble:
    """What was sent and heard of one request. `rung` is the next step, `silent` counts the requests without any answer
    since discovery or time were first answered.
    """

    __slots__ = ("discovered", "rung", "silent", "synchronised")

    def __init__(self, rung: int = 0) -> None:
        self.rung = rung
        self.silent = 0
        self.discovered = False
        self.synchronised = False

    def next_try(self) -> Try:
        """Return how to send now, and go one rung up."""
        chosen = LADDER[self.rung % len(LADDER)]
        self.rung += 1
        return chosen

    def hear_discovery(self) -> None:
        """Note that discovery was answered."""
        if not self.discovered and not self.synchronised:
            self.silent = 0
        self.discovered = True

    def hear_time(self) -> None:
        """Note that the engine's time was told, and so that user and authentication key are right."""
        if not self.discovered and not self.synchronised:
            self.silent = 0
        self.synchronised = True

    def verdict(self, *, private: bool, authenticated: bool, read_before: bool) -> Failure:
        """Say why nothing was read. `read_before`: data was read since the request before this one failed.

        A key is not blamed while data was read a moment ago: then the one answer may be too big for the path.
        """
        if not self.discovered and not self.synchronised:
            return Failure(FailureKind.TIMEOUT)
        if read_before or not authenticated or self.silent < _ENOUGH:
            return Failure(FailureKind.TIMEOUT, "discovery is answered, the request is not", answered=True)
        if not self.synchronised:
            detail = "user or authentication key (discovery is answered, authenticated requests are not)"
        elif private:
            detail = "privacy key (discovery and time are answered, encrypted requests are not)"
        else:
            detail = "access (discovery and time are answered, requests are not)"
        return Failure(FailureKind.AUTH, detail, answered=True)
