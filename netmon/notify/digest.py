"""When several messages become one, and what it is made of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import takewhile

from netmon.model.incident import Severity
from netmon.model.names import NetworkId, NotificationId
from netmon.model.notification import Happening, Notification
from netmon.model.notify_plan import Digest
from netmon.notify.attachments import attached
from netmon.words import Language, say

MOST = 200
"""Messages in one digest; more than that make another."""
SPARE = 1
"""Messages of a minute that are left free before a channel's limit: what waits then is told together."""


@dataclass(frozen=True, slots=True)
class Traffic:
    """What a receiver was sent: in the last minute, and within the window of the digests."""

    minute: int
    window: int


def together(waiting: Sequence[Notification], traffic: Traffic, per_minute: int, digest: Digest) -> int:
    """Return how many of the oldest that wait are told in one; 0 or 1: none. One with files goes by itself."""
    plain = sum(1 for _ in takewhile(lambda one: attached(one) is None, waiting))
    near = per_minute > 0 and traffic.minute + len(waiting) > max(1, per_minute - SPARE)
    many = traffic.window + len(waiting) > digest.after
    return min(plain, MOST) if plain > 1 and (near or many) else 0


def digest_of(parts: Sequence[Notification], at: float, language: Language) -> Notification:
    """Return one message that tells all of `parts`, which are for one receiver: the gravest first."""
    ordered = sorted(parts, key=lambda part: (part.happening is Happening.RESOLVED, part.severity.rank, part.id))
    firing = sum(part.happening is not Happening.RESOLVED for part in parts)
    title = say(language, "notify.digest_title", count=len(parts), firing=firing, resolved=len(parts) - firing)
    lines = [
        say(language, "notify.digest_line", number=number, title=part.title) for number, part in enumerate(ordered, 1)
    ]
    return Notification(
        id=digest_id(parts),
        receiver=parts[0].receiver,
        happening=Happening.DIGEST,
        incident=None,
        network=_same([part.network for part in parts]),
        severity=min((part.severity for part in parts), key=lambda severity: severity.rank, default=Severity.WARNING),
        made_at=at,
        title=title,
        text="\n".join([title, *lines]),
    )


def digest_id(parts: Sequence[Notification]) -> NotificationId:
    """Return the id of a digest: the same for the same parts."""
    told = sha256("\n".join(part.id for part in parts).encode()).hexdigest()[:16]
    return NotificationId(f"digest.{told}.{parts[0].receiver}")


def _same(values: Sequence[NetworkId | None]) -> NetworkId | None:
    return values[0] if len(set(values)) == 1 else None
