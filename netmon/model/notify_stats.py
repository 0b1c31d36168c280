"""How telling fares, by receiver: for metrics, pages and `netmon status`."""

from __future__ import annotations

from dataclasses import dataclass

from netmon.model.names import ReceiverId


@dataclass(frozen=True, slots=True)
class ReceiverStats:
    """Counts since the start. Times: UTC, epoch seconds; None: never, or nothing.

    `failed` are attempts that came to nothing, `refused` the messages that a receiver will never take. `waiting` are
    messages not yet sent, `oldest` when the oldest of them was made. `failing_since` is set while attempts fail, and
    `error` says why the last one did.
    """

    receiver: ReceiverId
    sent: int = 0
    failed: int = 0
    refused: int = 0
    waiting: int = 0
    oldest: float | None = None
    last_success: float | None = None
    failing_since: float | None = None
    error: str = ""
