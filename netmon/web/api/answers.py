"""What is answered of maintenance. Keys and codes are English and stable, times RFC 3339 in UTC."""

from __future__ import annotations

from itertools import islice

from netmon.judge.maintenance import Window, counts, over, running, windows
from netmon.model.inventory import Inventory
from netmon.model.maintenance import Maintenance
from netmon.model.names import Subject
from netmon.views.incident_json import Json
from netmon.views.instants import iso
from netmon.web.api.entry import WEEK

NEXT = 3
"""Windows to come that are told."""


def maintenance_json(entry: Maintenance, inventory: Inventory | None, now: float) -> dict[str, Json]:
    """Return an entry, the window that runs `now` (UTC, epoch seconds), and the next ones."""
    current = running(entry, now)
    coming = islice((window for window in windows(entry, now) if window.begins > now), NEXT)
    approval = entry.approval
    return {
        "id": entry.id,
        **subject_json(entry.subject, inventory),
        "begins": entry.begins.isoformat(sep=" ", timespec="minutes"),
        "lasts": entry.lasts,
        "zone": entry.zone,
        "below": entry.below,
        "every": entry.recurrence.value,
        "weekdays": [WEEK[day] for day in entry.weekdays],
        "monthdays": list(entry.monthdays),
        "until": None if entry.until is None else entry.until.isoformat(),
        "reason": entry.reason,
        "by": entry.by,
        "created": iso(entry.created_at),
        "approval": None
        if approval is None
        else {"number": approval.number, "at": iso(approval.at), "by": approval.by},
        "cancelled": iso(entry.cancelled_at),
        "cancelled_by": entry.cancelled_by or None,
        "over": over(entry, now),
        "running": None if current is None else _window(entry, current),
        "next": [_window(entry, window) for window in coming],
    }


def subject_json(subject: Subject, inventory: Inventory | None) -> dict[str, Json]:
    """Return what names a subject."""
    return {
        "subject": str(subject),
        "kind": subject.kind.value,
        "subject_id": subject.id,
        "network": subject.network,
        "name": inventory.name_of(subject) if inventory is not None else "",
    }


def _window(entry: Maintenance, window: Window) -> Json:
    return {"begins": iso(window.begins), "ends": iso(window.ends), "counts": counts(entry, window)}
