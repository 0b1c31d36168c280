"""The record, page by page into the past."""

from __future__ import annotations

from dataclasses import dataclass

from netmon.model.event_id import is_event_id
from netmon.model.note import Entry

Events = tuple[Entry, ...] | None


def before_of(asked: str) -> str:
    """Return the event that an address asks for older ones than; "" where it asks for the newest, or for nonsense."""
    return asked if is_event_id(asked) else ""


@dataclass(frozen=True, slots=True)
class EventSheet:
    """One page. `events` is None where they could not be read; `older` is what to ask for the next page with."""

    events: Events
    older: str | None

    @classmethod
    def of(cls, found: Events, size: int) -> EventSheet:
        """Return a page of `size` events of `found`, which has one more where there are older ones."""
        if found is None or len(found) <= size:
            return cls(found, None)
        return cls(found[:size], found[size - 1].id)
