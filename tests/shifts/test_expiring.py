"""What expires: on which day it is over, and from when on that is told."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from netmon.shifts.expiring import rectification_due
from netmon.shifts.values import AHEAD, Lapse
from tests.rectification.given import NOTICE, sent

DEADLINE = sent().steps[0].deadline or date.min


@pytest.mark.parametrize(
    ("today", "told"),
    [
        (DEADLINE - timedelta(days=AHEAD), False),
        (DEADLINE - timedelta(days=AHEAD - 1), True),
        (DEADLINE, True),
        (DEADLINE + timedelta(days=90), True),
    ],
)
def test_a_deadline_is_told_thirty_days_before_it_is_over_and_while_it_is_missed(today: date, told: bool) -> None:
    found = list(rectification_due([sent()], today))
    assert bool(found) is told
    assert {(one.lapse, one.subject.id, one.day) for one in found} <= {
        (Lapse.RECTIFICATION, NOTICE.unit, DEADLINE + timedelta(days=1))
    }


def test_a_notice_that_was_not_sent_has_no_deadline() -> None:
    assert list(rectification_due([NOTICE], DEADLINE)) == []
