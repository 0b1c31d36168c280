"""A delivery that comes twice is one; a reminder is one; what changes is news."""

from __future__ import annotations

from dataclasses import replace

import pytest

from netmon.model.alert_group import AlertGroup, Received
from netmon.model.notification import Happening
from netmon.notify.alerts.compose import compose
from netmon.notify.alerts.memory import AGAIN, Fresh, GroupMemory
from tests.notify.alerts.given import alert, group
from tests.notify.given import START, robot, small

FIRST = group(alert("a"), alert("b"))
TABLE: list[tuple[str, AlertGroup, float, Fresh | Received]] = [
    ("the same within minutes is a delivery that is tried again", FIRST, AGAIN - 1, Received.REPEATED),
    ("so it is where a clock was set back a little", FIRST, -60, Received.REPEATED),
    ("the order in which they come is nothing", group(alert("b"), alert("a")), 60, Received.REPEATED),
    ("the same after long is a reminder", FIRST, AGAIN, Fresh(Happening.FIRING, reminder=True)),
    ("one more is a change", group(*FIRST.alerts, alert("c")), 1, Fresh(Happening.CHANGED)),
    ("one less is a change", group(alert("a"), alert("b", over=60)), 1, Fresh(Happening.CHANGED)),
    ("all over is the end", group(alert("a", over=60), alert("b", over=60)), 1, Fresh(Happening.RESOLVED)),
    ("another group is another", replace(FIRST, key="other"), 1, Fresh(Happening.FIRING)),
    ("so is the same group of another receiver", replace(FIRST, receiver="other"), 1, Fresh(Happening.FIRING)),
]


@pytest.mark.parametrize("restored", [False, True], ids=["remembered", "restored"])
@pytest.mark.parametrize(("why", "then", "after", "expected"), TABLE, ids=[row[0] for row in TABLE])
def test_what_comes_after_a_first_delivery(
    why: str, then: AlertGroup, after: float, expected: Fresh | Received, restored: bool
) -> None:
    memory = GroupMemory()
    first = memory.judge(FIRST, START)
    assert first == Fresh(Happening.FIRING)
    assert isinstance(first, Fresh)
    if restored:
        memory.restore([compose(FIRST, FIRST.alerts, first, robot("zhang"), small(), START)])
    else:
        memory.note(FIRST, START)
    assert memory.judge(then, START + after) == expected, why


def test_what_fires_anew_after_its_end_is_an_alert_and_no_change() -> None:
    memory = GroupMemory()
    memory.note(group(alert("a", over=60)), START)
    assert memory.judge(group(replace(alert("a"), starts_at=START)), START) == Fresh(Happening.FIRING)
