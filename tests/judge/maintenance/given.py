"""Maintenance to judge."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from netmon.model.maintenance import Maintenance
from netmon.model.names import MaintenanceId, Subject
from tests.watch.plant import dev


def entry(
    subject: Subject | None = None, begins: str = "2026-11-24 22:00", hours: float = 2, **more: object
) -> Maintenance:
    """Maintenance in Shanghai, once, unless told otherwise."""
    made = Maintenance(
        id=MaintenanceId("00000000000000001"),
        subject=subject or dev("hub"),
        begins=datetime.fromisoformat(begins),
        lasts=hours * 3600,
        zone="Asia/Shanghai",
        reason="更换板卡",
        by="张三",
        created_at=0.0,
    )
    return replace(made, **more)  # type: ignore[arg-type]  # a test names what it changes


def at(text: str, zone: str = "Asia/Shanghai", fold: int = 0) -> float:
    """An instant, as clocks show it there."""
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone), fold=fold).timestamp()


def utc(text: str) -> float:
    return datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp()
