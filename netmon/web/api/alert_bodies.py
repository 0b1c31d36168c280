"""What Alertmanager's webhook says, and what of it is kept: cleaned, and no more than people can be told."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from itertools import islice
from types import MappingProxyType
from typing import Final, Literal

from pydantic import BaseModel, ConfigDict, Field

from netmon.model.alert_group import Alert, AlertGroup
from netmon.model.text import clean_text

VERSION: Final = "4"
MOST: Final = 100
"""Alerts of a group that are looked at, those that fire first; the rest count as not sent along. To clean the texts of
so many takes some 30 ms at worst, for which the loop stands still.
"""
PAIRS: Final = 64
"""Labels, and annotations, of an alert that are kept."""
NAME, LABEL, TEXT, KEY = 100, 300, 2000, 4000
"""Characters that are kept of a name, a label, an annotation and the key of a group."""
FIRST, LAST = 0.0, 4_102_444_800.0
"""From 1970 to 2100: a time outside was never measured, and those at the ends of the calendar have no local time."""
MOST_LEFT_OUT: Final = 1_000_000
"""Alerts not sent along that are told of; a number beyond is no number of alerts."""


class WrongTimeError(Exception):
    """A time that is none. `field` says where it stands."""

    def __init__(self, field: str) -> None:
        super().__init__(field)
        self.field = field


class _Body(BaseModel):
    # What another release of Alertmanager says beside is no mistake.
    model_config = ConfigDict(strict=True, extra="ignore", frozen=True)


class AlertBody(_Body):
    """`endsAt` is of the year 1 while the alert fires, or when it would be over by itself."""

    status: Literal["firing", "resolved"]
    labels: dict[str, str]
    annotations: dict[str, str] = Field(default_factory=dict)
    starts_at: str = Field(alias="startsAt")
    ends_at: str = Field(default="", alias="endsAt")
    fingerprint: str


class WebhookBody(_Body):
    """One notification. What its parts have in common is read from the parts."""

    version: str
    receiver: str
    group_key: str = Field(alias="groupKey")
    truncated_alerts: int = Field(default=0, alias="truncatedAlerts", ge=0)
    external_url: str = Field(default="", alias="externalURL")
    alerts: tuple[AlertBody, ...] = Field(min_length=1)


def group_of(body: WebhookBody) -> AlertGroup:
    """Return what is kept; raises WrongTimeError."""
    ordered = sorted(enumerate(body.alerts), key=lambda numbered: numbered[1].status != "firing")
    kept = tuple(_alert(alert, f"alerts.{number}") for number, alert in ordered[:MOST])
    url = line(body.external_url, LABEL)
    return AlertGroup(
        receiver=line(body.receiver, NAME),
        key=body.group_key[:KEY],
        alerts=kept,
        truncated=min(body.truncated_alerts, MOST_LEFT_OUT) + len(body.alerts) - len(kept),
        url=url if url.startswith(("http://", "https://")) else "",
    )


def _alert(body: AlertBody, where: str) -> Alert:
    starts = _instant(body.starts_at, f"{where}.startsAt")
    resolved = body.status == "resolved"
    return Alert(
        fingerprint=body.fingerprint[:NAME],
        starts_at=starts,
        ends_at=max(starts, _instant(body.ends_at, f"{where}.endsAt")) if resolved else None,
        labels=_pairs(body.labels, LABEL),
        annotations=MappingProxyType(
            {line(name, NAME): lines(value) for name, value in islice(body.annotations.items(), PAIRS)}
        ),
    )


def _pairs(pairs: Mapping[str, str], most: int) -> Mapping[str, str]:
    return MappingProxyType({line(name, NAME): line(value, most) for name, value in islice(pairs.items(), PAIRS)})


def line(text: str, most: int) -> str:
    """Return one line without what no screen shows."""
    return clean_text(text[: 2 * most].encode(errors="replace")).text[:most].strip()


def lines(text: str) -> str:
    """Return lines without what no screen shows, and without empty ones."""
    return "\n".join(filter(None, (line(one, TEXT) for one in text[:TEXT].splitlines())))


def _instant(text: str, where: str) -> float:
    """Return a time of RFC 3339 as epoch seconds; Go writes up to nine digits of a second."""
    try:
        at = datetime.fromisoformat(text)
        seconds = at.timestamp()
    except (ValueError, OverflowError) as error:
        raise WrongTimeError(where) from error
    if at.tzinfo is None or not FIRST <= seconds <= LAST:
        raise WrongTimeError(where)
    return seconds
