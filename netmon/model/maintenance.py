"""Maintenance: work that is announced, so that what it causes is expected."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from netmon.model.names import MaintenanceId, Subject


class Recurrence(StrEnum):
    """How often a window comes back."""

    ONCE = "once"
    DAILY = "daily"
    WEEKLY = "weekly"
    MONTHLY = "monthly"


@dataclass(frozen=True, slots=True)
class Approval:
    """Who allowed it under which number (批准文号), and when (UTC, epoch seconds)."""

    number: str
    at: float
    by: str = ""


@dataclass(frozen=True, slots=True)
class Maintenance:
    """A window, or windows that come back.

    `begins` is local time (naive) in `zone`, an IANA name, so that a weekly window keeps its hour over a change of the
    clock. `lasts` is in seconds of real time. With `below` everything that is reached only through `subject` is covered
    too. A recurring window comes back on `weekdays` (0 is Monday) or `monthdays`, up to and with `until`.

    It counts for availability only where `approval` came before it began. Cancelled ones are kept.
    """

    id: MaintenanceId
    subject: Subject
    begins: datetime
    lasts: float
    zone: str
    reason: str
    by: str
    created_at: float
    below: bool = True
    recurrence: Recurrence = Recurrence.ONCE
    weekdays: tuple[int, ...] = ()
    monthdays: tuple[int, ...] = ()
    until: date | None = None
    approval: Approval | None = None
    cancelled_at: float | None = None
    cancelled_by: str = ""
