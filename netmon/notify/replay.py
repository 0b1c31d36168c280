"""What would have been sent: the past again, decided by the notifier itself on a clock that only the past moves."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from netmon.judge.explanation import Explanation
from netmon.model.belief import Reason
from netmon.model.incident import Incident, IncidentNews
from netmon.model.inventory import Inventory
from netmon.model.names import Subject
from netmon.model.notification import Notification
from netmon.notify.brief import Sight
from netmon.notify.notifier import Notifier
from netmon.notify.plan import Telling


@dataclass(frozen=True, slots=True)
class Replayed:
    """A message as it would have been sent at `notification.made_at`, and why."""

    notification: Notification
    why: Reason


class PastClock:
    """Stands where it is put."""

    def __init__(self, at: float) -> None:
        self.at = at

    def monotonic(self) -> float:
        """Return the time it was put to."""
        return self.at

    def wall(self) -> float:
        """Return the same."""
        return self.at


def replay(news: Iterable[IncidentNews], inventory: Inventory, since: float, until: float) -> tuple[Replayed, ...]:
    """Return what `since` ≤ at < `until` (UTC, epoch seconds) would have brought, by `inventory`; digests apart.

    `news` of each incident begin with its opening, so that what was told before `since` counts as told.
    """
    ordered = sorted(news, key=lambda one: one.change.id)
    clock = PastClock(ordered[0].change.at if ordered else since)
    made: list[Replayed] = []
    whys: list[Reason] = []

    def explained(telling: Telling, _: Incident) -> None:
        whys.append(telling.why)

    def put(notification: Notification) -> None:
        made.append(Replayed(notification, whys[-1]))

    notifier = Notifier(clock, put, lambda _: Sight(inventory, _nothing_known, lambda _: None), explained)
    notifier.load(inventory)
    for one in ordered:
        _pass(notifier, clock, one.change.at)
        notifier.hear([one])
    _pass(notifier, clock, until)
    return tuple(one for one in made if since <= one.notification.made_at < until)


def _pass(notifier: Notifier, clock: PastClock, until: float) -> None:
    """Let time pass, deciding whatever comes due."""
    while notifier.due < until:
        clock.at = max(clock.at, notifier.due)
        notifier.tick()
    clock.at = max(clock.at, until)


def _nothing_known(subject: Subject) -> Explanation:
    """Raise KeyError: what was probed then is not on record."""
    raise KeyError(subject)
