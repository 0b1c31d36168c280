"""Alerts of a group as a notification to one receiver."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from zoneinfo import ZoneInfo

from netmon.model.alert_group import Alert, AlertGroup
from netmon.model.incident import Severity
from netmon.model.inventory import Inventory
from netmon.model.names import NetworkId, NotificationId
from netmon.model.notification import Happening, Notification
from netmon.model.receiver import Receiver
from netmon.notify.alerts.memory import GROUP, STATE, Fresh, group_of, state_of
from netmon.notify.alerts.own import ALERTMANAGER, ORIGIN
from netmon.notify.alerts.wording import Teller, severity_of
from netmon.notify.kinds import is_short
from netmon.words import Language, say


def compose(
    group: AlertGroup, alerts: tuple[Alert, ...], fresh: Fresh, receiver: Receiver, inventory: Inventory, now: float
) -> Notification:
    """Return the message that tells `receiver` of `alerts`, which are of `group`. `now`: UTC, epoch seconds."""
    language = Language(receiver.language)
    teller = Teller(language, ZoneInfo(inventory.time_zone), now)
    firing = [alert for alert in alerts if alert.firing]
    if not firing:
        fresh = Fresh(Happening.RESOLVED)
    title = teller.title(alerts, fresh)
    source = say(language, "alerts.source", receiver=group.receiver)
    if group.url:
        source = say(language, "alerts.source_at", receiver=group.receiver, url=group.url)
    text = teller.short(alerts, fresh) if is_short(receiver) else teller.long(alerts, fresh, group.truncated, source)
    labels = common(alert.labels for alert in alerts)
    network = NetworkId(labels.get("network", ""))
    return Notification(
        id=NotificationId(f"alerts.{group_of(group)}.{state_of(group)}.{int(now)}.{receiver.id}"),
        receiver=receiver.id,
        happening=fresh.happening,
        incident=None,
        network=network if network in inventory.networks else None,
        severity=gravest(firing or alerts),
        made_at=now,
        title=title,
        text=text,
        starts_at=min((alert.starts_at for alert in firing or alerts), default=None),
        ends_at=None if firing else max((alert.ends_at or now for alert in alerts), default=None),
        labels=tuple(sorted(labels.items())),
        annotations=(("summary", title), (ORIGIN, ALERTMANAGER), (GROUP, group_of(group)), (STATE, state_of(group))),
    )


def gravest(alerts: Iterable[Alert]) -> Severity:
    """Return how grave a message about them is; what does not say counts as the least."""
    found = (severity_of(alert) or Severity.WARNING for alert in alerts)
    return min(found, key=lambda severity: severity.rank, default=Severity.WARNING)


def common(labels: Iterable[Mapping[str, str]]) -> dict[str, str]:
    """Return the labels that all of them have alike."""
    first, *others = labels
    return {name: value for name, value in first.items() if all(other.get(name) == value for other in others)}
