"""Alerts and groups made by hand."""

from __future__ import annotations

from dataclasses import replace

from netmon.model.alert_group import Alert, AlertGroup
from tests.notify.given import START


def alert(name: str, over: float | None = None, severity: str = "major", **labels: str) -> Alert:
    """Return an alert that began two minutes before START, or one that was over `over` seconds after it began."""
    starts = START - 120
    return Alert(
        fingerprint=f"{name}-{severity}",
        starts_at=starts,
        ends_at=None if over is None else starts + over,
        labels={"alertname": name, "severity": severity, "network": "extranet", **labels},
        annotations={
            "summary": f"{name} 的中文概要",
            "summary_en": f"what {name} is about",
            "description": f"{name} 的中文说明\n第二行",
            "description_en": f"{name} at length",
            "runbook_url": f"https://netmon.example/runbooks/{name}",
        },
    )


def group(*alerts: Alert, receiver: str = "zhang", **changes: object) -> AlertGroup:
    return replace(
        AlertGroup(receiver, '{}:{network="extranet"}', alerts, url="http://alerts.example:9093"),
        **changes,  # type: ignore[arg-type] # its fields, by name
    )
