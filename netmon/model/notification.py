"""What is told to a receiver, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from netmon.model.incident import Severity
from netmon.model.names import IncidentId, NetworkId, NotificationId, ReceiverId


class Happening(StrEnum):
    """Why somebody is told."""

    FIRING = "firing"
    CHANGED = "changed"  # graver, or wider, or another root than was told
    RESOLVED = "resolved"
    ESCALATED = "escalated"  # nobody has acknowledged it
    DIGEST = "digest"  # several in one, because the channel's limit is near
    PUBLISHED = "published"  # a bulletin
    REMINDER = "reminder"  # of what is owed on paper
    TEST = "test"


@dataclass(frozen=True, slots=True)
class Notification:
    """One message to one receiver, in words. `id` is the same whenever the same is to be told.

    `title` is one line, `text` all of it in lines, both in the receiver's language. `labels` and `annotations` are for
    receivers that are machines. `starts_at` and `ends_at` (None: still open) are the incident's. UTC, epoch seconds.
    """

    id: NotificationId
    receiver: ReceiverId
    happening: Happening
    incident: IncidentId | None
    network: NetworkId | None
    severity: Severity
    made_at: float
    title: str
    text: str
    starts_at: float | None = None
    ends_at: float | None = None
    labels: tuple[tuple[str, str], ...] = ()
    annotations: tuple[tuple[str, str], ...] = ()


class DeliveryState(StrEnum):
    """How far a notification has got."""

    WAITING = "waiting"
    SENT = "sent"
    REFUSED = "refused"  # the receiver will never take it
    SUPERSEDED = "superseded"  # told in a digest, or out of date before it could be sent


@dataclass(frozen=True, slots=True)
class Delivery:
    """A notification in the outbox, and later in the log. `error` holds no secret. UTC, epoch seconds."""

    notification: Notification
    state: DeliveryState = DeliveryState.WAITING
    attempts: int = 0
    next_at: float = 0.0
    done_at: float | None = None
    error: str = ""
    reference: str = ""


class Sent(StrEnum):
    """What came of one attempt."""

    TAKEN = "taken"
    LATER = "later"  # nobody there, too busy, too many: try again
    REFUSED = "refused"  # trying again would be refused again


@dataclass(frozen=True, slots=True)
class Outcome:
    """`detail` is a short phrase for the log, without a secret; `retry_after` seconds, where the receiver says so.

    `reference` is what the receiver calls the message.
    """

    sent: Sent
    detail: str = ""
    retry_after: float | None = None
    reference: str = ""
