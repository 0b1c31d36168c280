"""What a receiver knows of an incident, as far as it was told."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from netmon.model.incident import Matter, Severity
from netmon.model.names import IncidentId, ReceiverId
from netmon.model.notification import Happening, Notification

MATTER, ROOT, UNITS, TIER = "matter", "root", "units", "tier"
"""Labels and annotations of a notification that what was told is read from again."""


@dataclass(frozen=True, slots=True)
class Told:
    """`first_at` and `last_at` are when it was told first and last (UTC, epoch seconds).

    `units` is how many units were said to be cut off, `tier` the highest step of escalation that was told.
    """

    first_at: float
    last_at: float
    severity: Severity
    matter: Matter
    root: str
    units: int
    tier: int = 0
    resolved: bool = False

    def after(self, later: Told) -> Told:
        """Return what is known after one more message."""
        resolved = self.resolved or later.resolved
        return replace(later, first_at=self.first_at, tier=max(self.tier, later.tier), resolved=resolved)


def told_by(notification: Notification, at: float) -> Told:
    """Return what one message tells; it was told `at`."""
    facts = dict((*notification.labels, *notification.annotations))
    return Told(
        first_at=at,
        last_at=at,
        severity=notification.severity,
        matter=Matter(facts[MATTER]),
        root=facts.get(ROOT, ""),
        units=int(facts.get(UNITS, "0")),
        tier=int(facts.get(TIER, "0")),
        resolved=notification.happening is Happening.RESOLVED,
    )


Memory = dict[IncidentId, dict[ReceiverId, Told]]
"""By incident, what each receiver knows of it."""


def remember(memory: Memory, notification: Notification, at: float) -> None:
    """Add one message to what is known. Digests and tests tell of no incident by themselves."""
    if notification.incident is None:
        return
    known = memory.setdefault(notification.incident, {})
    before, later = known.get(notification.receiver), told_by(notification, at)
    known[notification.receiver] = later if before is None else before.after(later)


def memory_of(notifications: Iterable[Notification]) -> Memory:
    """Return what was told, from all messages in their order."""
    memory: Memory = {}
    for notification in notifications:
        remember(memory, notification, notification.made_at)
    return memory
