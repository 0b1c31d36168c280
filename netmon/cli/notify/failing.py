"""Receivers that messages do not reach, as the database tells them beside the daemon."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import tzinfo

from netmon.cli.session import Json, Session
from netmon.cli.times import instant, iso
from netmon.model.names import ReceiverId
from netmon.model.notification import Delivery


@dataclass(frozen=True, slots=True)
class Failing:
    """A receiver whose first message was tried, and waits. `since`: when that was made (UTC, epoch seconds).

    `waiting` are all that wait, `attempts` and `error` those of the first.
    """

    receiver: ReceiverId
    since: float
    waiting: int
    attempts: int
    error: str


def failing_of(waiting: Iterable[Delivery]) -> tuple[Failing, ...]:
    """Return the receivers that do not take what `waiting`, the oldest first, is for, the one failing longest first.

    What waits and was never tried is on its way, or the daemon is not running.
    """
    found: dict[ReceiverId, Failing] = {}
    behind: dict[ReceiverId, int] = {}
    for delivery in waiting:
        told = delivery.notification
        behind[told.receiver] = behind.get(told.receiver, 0) + 1
        if delivery.attempts:
            one = Failing(told.receiver, told.made_at, 0, delivery.attempts, delivery.error)
            found.setdefault(told.receiver, one)
    failing = (replace(one, waiting=behind[one.receiver]) for one in found.values())
    return tuple(sorted(failing, key=lambda one: one.since))


def tell_failing(session: Session, found: Iterable[Failing], zone: tzinfo) -> None:
    """Print a line for each."""
    for one in found:
        since = instant(one.since, zone)
        session.tell("notify.failing", receiver=one.receiver, since=since, count=one.waiting, error=one.error)


def failing_json(found: Iterable[Failing]) -> Json:
    """Return them for scripts."""
    return [
        {
            "receiver": one.receiver,
            "since": iso(one.since),
            "waiting": one.waiting,
            "attempts": one.attempts,
            "error": one.error,
        }
        for one in found
    ]
