"""Alertmanager, API v2: told again and again what is open, because it forgets; told of the end of each.

It knows an alert by its labels alone. Where those change (another severity), the alert with the old ones ends.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Final

from netmon.model.notification import Happening, Notification, Outcome, Sent
from netmon.model.receiver import AlertmanagerReceiver
from netmon.notify.channels.means import Means
from netmon.notify.channels.outcomes import of_secret, taken
from netmon.notify.channels.posting import Ask, Poster, as_json_list
from netmon.secrets import SecretError
from netmon.words import Language

ALERTS: Final = "/api/v2/alerts"
KEPT: Final = 1000
"""Ended alerts that are kept for an Alertmanager that does not answer; more are over by its own resolve_timeout."""
AT_ONCE: Final = 500

Labels = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Alert:
    """One alert as it is to be told."""

    labels: Labels
    annotations: Labels
    starts_at: float
    ends_at: float | None = None


@dataclass(slots=True)
class _Peer:
    """One Alertmanager, and the ended alerts that it still has to be told of."""

    url: str
    owed: dict[Labels, Alert] = field(default_factory=dict)


class Alertmanager:
    """Each of several Alertmanagers is told: they do not pass alerts on to each other."""

    per_minute = 0

    def __init__(self, receiver: AlertmanagerReceiver, means: Means) -> None:
        self._receiver, self._means = receiver, means
        self._poster = Poster(receiver, means)
        self._open: dict[str, Notification] = {}
        self._peers = [_Peer(url.rstrip("/")) for url in receiver.urls]

    async def send(self, notification: Notification) -> Outcome:
        """Tell one change. It is taken where any of them takes it: the others are told at the next turn."""
        if notification.incident is None:
            return await self._post_all([alert_of(notification)])
        self._take(notification)
        return await self.refresh()

    def restore(self, notifications: Iterable[Notification]) -> None:
        """Take over what is open."""
        for notification in notifications:
            if notification.incident is not None and notification.happening is not Happening.RESOLVED:
                self._open[notification.incident] = notification

    def open(self) -> tuple[Notification, ...]:
        """Return what is open, by what was told last."""
        return tuple(self._open.values())

    async def refresh(self) -> Outcome:
        """Tell all that is open, and the end of what each has not heard of."""
        alerts = [alert_of(notification) for notification in self._open.values()]
        if not alerts and not any(peer.owed for peer in self._peers):
            return taken()
        return await self._post_all(alerts)

    async def close(self) -> None:
        """Nothing is open between messages."""

    def _take(self, notification: Notification) -> None:
        incident = str(notification.incident)
        before = self._open.get(incident)
        over = notification.happening is Happening.RESOLVED
        if before is not None and (over or before.labels != notification.labels):
            ended = alert_of(before)
            self._owe(replace(ended, ends_at=notification.ends_at or notification.made_at))
        elif over:
            self._owe(alert_of(notification))
        if over:
            self._open.pop(incident, None)
        else:
            self._open[incident] = notification
            for peer in self._peers:
                peer.owed.pop(notification.labels, None)

    def _owe(self, alert: Alert) -> None:
        for peer in self._peers:
            peer.owed[alert.labels] = alert
            while len(peer.owed) > KEPT:
                del peer.owed[next(iter(peer.owed))]

    async def _post_all(self, alerts: list[Alert]) -> Outcome:
        outcomes = await asyncio.gather(*(self._post(peer, alerts) for peer in self._peers))
        return min(outcomes, key=lambda outcome: list(Sent).index(outcome.sent))

    async def _post(self, peer: _Peer, alerts: list[Alert]) -> Outcome:
        owed = dict(peer.owed)
        told = [*owed.values(), *alerts]
        try:
            authorization = self._authorization()
        except SecretError as error:
            return of_secret(error, Language(self._receiver.language))
        headers = (("Authorization", authorization),) if authorization else ()
        for start in range(0, len(told), AT_ONCE):
            body = as_json_list([_json(alert) for alert in told[start : start + AT_ONCE]])
            answer = await self._poster.ask(
                Ask(peer.url + ALERTS, body, headers=headers, secrets=(authorization,) if authorization else ())
            )
            if isinstance(answer, Outcome):
                return answer
        for labels, alert in owed.items():
            if peer.owed.get(labels) is alert:
                del peer.owed[labels]
        return taken()

    def _authorization(self) -> str:
        reference = self._receiver.authorization
        return "" if reference is None else self._means.secret(reference)


def alert_of(notification: Notification) -> Alert:
    """Return the alert that a message is about."""
    starts = notification.made_at if notification.starts_at is None else notification.starts_at
    over = notification.happening is Happening.RESOLVED
    ends = (notification.ends_at or notification.made_at) if over else None
    annotations = dict(notification.annotations) | {"description": notification.text}
    labels = notification.labels or (("alertname", "NetmonTest"), ("severity", str(notification.severity)))
    return Alert(labels, tuple(annotations.items()), starts, ends)


def _json(alert: Alert) -> dict[str, object]:
    """Return an alert as the API takes it; an open one has no end, so that Alertmanager's resolve_timeout counts."""
    said: dict[str, object] = {
        "labels": dict(alert.labels),
        "annotations": dict(alert.annotations),
        "startsAt": _instant(alert.starts_at),
    }
    if alert.ends_at is not None:
        said["endsAt"] = _instant(alert.ends_at)
    return said


def _instant(at: float) -> str:
    return datetime.fromtimestamp(at, UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
