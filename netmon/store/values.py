"""What readers of the store get that is not in the vocabulary of the other rooms."""

from __future__ import annotations

from dataclasses import dataclass

from netmon.model.names import Subject


@dataclass(frozen=True, slots=True)
class RegisteredSubject:
    """A subject that an inventory named; `retired_at` (UTC, epoch seconds) is set while the present one does not."""

    subject: Subject
    name: str
    first_seen: float
    retired_at: float | None
