"""Something happened to a subject that is no change of belief: a configuration changed, a host key is another one."""

from __future__ import annotations

from dataclasses import dataclass

from netmon.model.belief import Event, Reason
from netmon.model.names import Subject


@dataclass(frozen=True, slots=True)
class Note:
    """Append-only, never pruned, shown among the events. `at`: UTC, epoch seconds; `id` sorts by time like an event's.

    `what` is a code of the catalogue (`note.configuration_changed`) and the facts that fill its sentence.
    """

    id: str
    subject: Subject
    at: float
    what: Reason


Entry = Event | Note
"""A line of the record: belief changed, or something else happened."""
