"""What netmon said itself, and comes back by way of Alertmanager. Pure."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Final

from netmon.model.alert_group import Alert
from netmon.model.names import IncidentId, ReceiverId

ORIGIN: Final = "origin"
ALERTMANAGER: Final = "alertmanager"
"""Annotation of a notification that came from Alertmanager, and its value."""

ToldOf = Collection[tuple[IncidentId, ReceiverId]]
"""Which incidents netmon has told to which receivers by itself."""


def incidents_of(alerts: Iterable[Alert]) -> frozenset[IncidentId]:
    """Return the incidents that alerts are about."""
    return frozenset(IncidentId(one.labels["incident"]) for one in alerts if one.labels.get("incident"))


def news_for(receiver: ReceiverId, alerts: Iterable[Alert], told: ToldOf) -> tuple[Alert, ...]:
    """Return the alerts that a receiver does not know already.

    An incident that netmon told a receiver of is not told again as an alert, whether that comes from netmon's own
    receiver of kind alertmanager or from a rule; netmon tells the end of it, too. What went out through here and comes
    back, as by a webhook of somebody's, is never told twice.
    """
    return tuple(
        one
        for one in alerts
        if one.annotations.get(ORIGIN) != ALERTMANAGER
        and (IncidentId(one.labels.get("incident", "")), receiver) not in told
    )
