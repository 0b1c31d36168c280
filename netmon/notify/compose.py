"""A telling as a notification: its id, its words, and labels for receivers that are machines."""

from __future__ import annotations

from netmon.model.incident import Incident, Matter
from netmon.model.inventory import Inventory
from netmon.model.names import NotificationId, UnitId
from netmon.model.notification import Happening, Notification
from netmon.notify.brief import Brief
from netmon.notify.plan import Telling
from netmon.notify.routing import unit_of
from netmon.notify.told import MATTER, ROOT, TIER, UNITS
from netmon.notify.wording import Speaker

ALERTS = {
    Matter.ISOLATED: "NetmonIsolated",
    Matter.COMMON_CAUSE: "NetmonCommonCause",
    Matter.OUTAGE: "NetmonOutage",
    Matter.REDUNDANCY: "NetmonRedundancyLost",
    Matter.FLAPPING: "NetmonFlapping",
    Matter.UNMANAGED: "NetmonUnmanaged",
    Matter.DEGRADED: "NetmonDegraded",
}
"""What Alertmanager calls each matter."""


def compose(telling: Telling, brief: Brief, speaker: Speaker, *, short: bool) -> Notification:
    """Return the message. `short` is the form for receivers that count every character."""
    incident = brief.incident
    title = speaker.title(brief, telling.happening)
    text = speaker.short(brief, telling.happening) if short else speaker.long(brief, telling.happening)
    annotations = [("summary", title), (UNITS, str(brief.extent.units))]
    if telling.happening is Happening.ESCALATED:
        annotations.append((TIER, str(telling.step)))
    return Notification(
        id=notification_id(incident, telling),
        receiver=telling.receiver,
        happening=telling.happening,
        incident=incident.id,
        network=incident.network,
        severity=incident.severity,
        made_at=speaker.now,
        title=title,
        text=text,
        starts_at=incident.since,
        ends_at=incident.closed_at,
        labels=_labels(incident, speaker.inventory),
        annotations=tuple(annotations),
    )


def notification_id(incident: Incident, telling: Telling) -> NotificationId:
    """Return the id of a message: the same whenever the same is to be told."""
    return NotificationId(f"{incident.id}.{telling.happening}.{telling.step}.{telling.receiver}")


def _labels(incident: Incident, inventory: Inventory) -> tuple[tuple[str, str], ...]:
    labels = {
        "alertname": ALERTS[incident.matter],
        "incident": incident.id,
        MATTER: incident.matter,
        "network": incident.network,
        "severity": incident.severity,
    }
    if incident.root is not None:
        labels[ROOT] = str(incident.root)
        unit = inventory.units.get(unit_of(incident.root, inventory) or UnitId(""))
        if unit is not None:
            labels |= {"unit": unit.id, "division": unit.division}
    return tuple(sorted((name, str(value)) for name, value in labels.items()))
