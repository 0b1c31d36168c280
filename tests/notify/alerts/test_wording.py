"""What people read of alerts, as files, in both languages, long and short."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from netmon.model.alert_group import AlertGroup
from netmon.model.incident import Severity
from netmon.model.notification import Happening
from netmon.notify.alerts.compose import compose
from netmon.notify.alerts.memory import Fresh
from netmon.notify.alerts.wording import MOST
from netmon.notify.wording import SHORT
from tests.golden import golden
from tests.notify.alerts.given import alert, group
from tests.notify.given import START, modem, robot, small

TEXTS = golden(Path(__file__).parent / "golden")
FIRING = Fresh(Happening.FIRING)
BARE = replace(alert("DiskFull", severity="", instance="srv1:9100"), annotations={})
STORIES: dict[str, tuple[AlertGroup, Fresh]] = {
    "one": (group(alert("NetmonDeviceDown")), FIRING),
    "several": (
        group(
            alert("NetmonLinkDown"),
            alert("NetmonUnitOffline", severity="critical"),
            alert("NetmonPortalDown", over=60),
            truncated=7,
        ),
        Fresh(Happening.CHANGED),
    ),
    "many": (group(*(alert(f"NetmonLinkDown{number:02}") for number in range(MOST + 3))), FIRING),
    "reminder": (group(alert("NetmonDeviceDown")), Fresh(Happening.FIRING, reminder=True)),
    "over": (group(alert("NetmonDeviceDown", over=90), alert("NetmonLinkDown", over=100)), Fresh(Happening.RESOLVED)),
    "bare": (group(BARE, url=""), FIRING),
}


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("name", STORIES)
def test_alerts_are_told_in_words(name: str, language: str) -> None:
    told, fresh = STORIES[name]
    message = compose(told, told.alerts, fresh, robot("zhang", language), small(), START)
    assert message.text.startswith(message.title)
    TEXTS(f"{name}_{language}", message.text)


@pytest.mark.parametrize("name", STORIES)
def test_a_short_message_fits_into_three_parts(name: str) -> None:
    told, fresh = STORIES[name]
    message = compose(told, told.alerts, fresh, modem("zhang"), small(), START)
    assert len(message.text) <= SHORT
    assert "\n" not in message.text
    TEXTS(f"{name}_short", message.text)


def test_a_message_is_as_grave_as_the_gravest_that_fires() -> None:
    told = group(alert("a", severity="page", over=1), alert("b", severity="average"), alert("c", severity="nonsense"))
    message = compose(told, told.alerts, FIRING, robot("zhang"), small(), START)
    assert message.severity is Severity.MINOR
    assert (message.network, message.incident) == ("extranet", None)
    assert dict(message.labels) == {"network": "extranet"}
    assert message.ends_at is None


def test_what_is_left_for_a_receiver_decides_what_it_is_told_to_have_happened() -> None:
    over = alert("a", over=60)
    message = compose(group(over, alert("b")), (over,), FIRING, robot("zhang"), small(), START)
    assert message.happening is Happening.RESOLVED
    assert message.ends_at == over.ends_at
