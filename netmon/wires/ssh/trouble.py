"""How what goes wrong within a session reaches its end: as an exception that carries a value and no secret."""

from __future__ import annotations

from netmon.model.observation import Cause, Failure, FailureKind


class SessionError(Exception):
    """The session is over; `failure` says why."""

    def __init__(self, failure: Failure) -> None:
        super().__init__(failure.detail)
        self.failure = failure


def timed_out(cause: Cause, detail: str) -> SessionError:
    """Return: somebody is there, and did not go on."""
    return SessionError(Failure(FailureKind.TIMEOUT, detail, answered=True, cause=cause))


def refused(detail: str, cause: Cause | None = None) -> SessionError:
    """Return: the server ended it."""
    return SessionError(Failure(FailureKind.REFUSED, detail, answered=True, cause=cause))


def not_let_in(detail: str, cause: Cause | None = None) -> SessionError:
    """Return: the server does not take who we say that we are."""
    return SessionError(Failure(FailureKind.AUTH, detail, answered=True, cause=cause))
