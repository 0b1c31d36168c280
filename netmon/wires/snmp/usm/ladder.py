"""What to try next when an agent does not answer.

Silence has many causes: a lost packet, a dead agent, an agent with a new engine id that keeps quiet about messages for
the old one, a wrong privacy key or context (net-snmp says nothing to either). Discovery is answered without user and
key, an authenticated message with time 0 by whoever knows the user and the authentication key: so the tries that are
answered tell which it is.
"""

from __future__ import annotations

from enum import Enum

from netmon.model.observation import Cause, Failure, FailureKind
from netmon.wires.snmp.usm.user import UsmUser


class Try(Enum):
    """One way to send."""

    PLAIN = "plain"  # the request, with the engine's time as we know it, 0 where we do not
    DISCOVER = "discover"  # a discovery message in its place (RFC 3414 §4)
    FROM_ZERO = "from_zero"  # the request with boots and time 0, so that the agent tells its own (RFC 3414 §4)
    DEFAULT_CONTEXT = "default_context"  # a small request in the default context
    SMALL = "small"  # a small request, whose answer fits any path
    AS_CLAIMED = "as_claimed"  # the request with boots and time as discovery said


LADDER = (
    Try.PLAIN,
    Try.PLAIN,
    Try.DISCOVER,
    Try.FROM_ZERO,
    Try.PLAIN,
    Try.DEFAULT_CONTEXT,
    Try.SMALL,
    Try.AS_CLAIMED,
)
AT_DISCOVERY = LADDER.index(Try.DISCOVER)
SOUNDINGS = frozenset((Try.DEFAULT_CONTEXT, Try.SMALL))  # their answers are evidence, not data

# Requests that must stay unanswered, while discovery is answered, before silence is held for a refusal.
_ENOUGH = 2


class Trouble:
    """What was sent and heard of one request. `rung` is the next step, `silent` counts the requests without any answer
    since something was first answered.
    """

    __slots__ = ("default_context", "discovered", "rung", "silent", "small", "synchronised")

    def __init__(self, rung: int = 0) -> None:
        self.rung = rung
        self.silent = 0
        self.discovered = False
        self.synchronised = False
        self.default_context = False
        self.small = False

    def next_try(self, user: UsmUser) -> Try:
        """Return how to send now, and go up the ladder."""
        chosen = LADDER[self.rung % len(LADDER)]
        self.rung += 1
        return self.next_try(user) if chosen is Try.DEFAULT_CONTEXT and not user.context else chosen

    def hear_discovery(self) -> None:
        """Note that discovery was answered."""
        self._hear()
        self.discovered = True

    def hear_time(self) -> None:
        """Note that the engine's time was told, and so that user and authentication key are right."""
        self._hear()
        self.synchronised = True

    def hear_sounding(self, how: Try) -> None:
        """Note that a small request was answered, and so that all keys are right."""
        self._hear()
        if how is Try.SMALL:
            self.small = True
        else:
            self.default_context = True

    def _hear(self) -> None:
        if not self.heard:
            self.silent = 0

    @property
    def heard(self) -> bool:
        """Return whether anything was answered."""
        return self.discovered or self.synchronised or self.default_context or self.small

    def verdict(self, user: UsmUser, *, read_before: bool) -> Failure:
        """Say why nothing was read. `read_before`: data was read since the request before this one failed.

        Silence is no refusal while data was read a moment ago: then the one answer may be too big for the path.
        """
        if not self.heard:
            return Failure(FailureKind.TIMEOUT)
        if self.small:
            return Failure(FailureKind.TIMEOUT, "a small request is answered, this one is not", answered=True)
        refusal = self._refusal(user)
        if refusal is None or read_before or self.silent < _ENOUGH:
            return Failure(FailureKind.TIMEOUT, "discovery is answered, the request is not", answered=True)
        return refusal

    def _refusal(self, user: UsmUser) -> Failure | None:
        if self.default_context:
            return _auth("unknown context (the default context is answered)", Cause.CONTEXT)
        if not user.authenticated:
            return None
        if not self.synchronised:
            detail = "user or authentication key (discovery is answered, authenticated requests are not)"
            return _auth(detail, Cause.USER_OR_AUTH_KEY)
        used = " or ".join(name for name, used in (("privacy key", user.private), ("context", user.context)) if used)
        cause = Cause.PRIV_KEY_OR_CONTEXT if used else None
        return _auth(f"{used or 'access'} (discovery and time are answered, requests are not)", cause)


def _auth(detail: str, cause: Cause | None) -> Failure:
    return Failure(FailureKind.AUTH, detail, answered=True, cause=cause)
