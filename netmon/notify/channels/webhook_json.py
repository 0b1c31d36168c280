"""The two kinds of JSON that a webhook is posted."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import Final

from netmon.model.notification import Happening, Notification

STILL_OPEN: Final = "0001-01-01T00:00:00Z"
"""What Alertmanager says where an alert has no end: Go's zero time."""
OFFSET, PRIME, WORD = 0xCBF29CE484222325, 0x100000001B3, (1 << 64) - 1
"""FNV-1a of 64 bits."""
BETWEEN: Final = b"\xff"


def alertmanager(notification: Notification) -> dict[str, object]:
    """Return the webhook of Alertmanager, version 4, with one alert."""
    labels = {"alertname": "Netmon", "severity": notification.severity.value} | dict(notification.labels)
    if notification.incident is not None:
        labels.setdefault("incident", notification.incident)
    annotations = {"summary": notification.title, "description": notification.text} | dict(notification.annotations)
    status = "resolved" if notification.happening is Happening.RESOLVED else "firing"
    alert = {
        "status": status,
        "labels": labels,
        "annotations": annotations,
        "startsAt": instant(notification.starts_at or notification.made_at),
        "endsAt": STILL_OPEN if notification.ends_at is None else instant(notification.ends_at),
        "generatorURL": "",
        "fingerprint": fingerprint(labels),
    }
    group = {"alertname": labels["alertname"]} | ({"incident": labels["incident"]} if "incident" in labels else {})
    spelled = ", ".join(f'{name}="{value}"' for name, value in sorted(group.items()))
    return {
        "version": "4",
        "groupKey": f"{{}}:{{{spelled}}}",
        "truncatedAlerts": 0,
        "status": status,
        "receiver": notification.receiver,
        "groupLabels": group,
        "commonLabels": labels,
        "commonAnnotations": annotations,
        "externalURL": "",
        "alerts": [alert],
    }


def own(notification: Notification) -> dict[str, object]:
    """Return netmon's own: all that a notification is, times as RFC 3339 says, null where there is none."""
    return {
        "version": 1,
        "id": notification.id,
        "receiver": notification.receiver,
        "happening": notification.happening.value,
        "incident": notification.incident,
        "network": notification.network,
        "severity": notification.severity.value,
        "title": notification.title,
        "text": notification.text,
        "made_at": instant(notification.made_at),
        "starts_at": None if notification.starts_at is None else instant(notification.starts_at),
        "ends_at": None if notification.ends_at is None else instant(notification.ends_at),
        "labels": dict(notification.labels),
        "annotations": dict(notification.annotations),
    }


def instant(at: float) -> str:
    """Return a time in UTC as RFC 3339 spells it, to the millisecond."""
    return datetime.fromtimestamp(at, UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def fingerprint(labels: Mapping[str, str]) -> str:
    """Return what Prometheus calls a set of labels: FNV-1a over names and values in order, 0xff after each."""
    return f"{_fnv(part for name in sorted(labels) for part in (name, labels[name])):016x}"


def _fnv(parts: Iterable[str]) -> int:
    found = OFFSET
    for part in parts:
        for octet in part.encode("utf-8", "replace") + BETWEEN:
            found = ((found ^ octet) * PRIME) & WORD
    return found
