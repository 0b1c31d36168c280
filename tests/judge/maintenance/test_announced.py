"""What is entered by a slip of the pen is refused, with what would be right."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from netmon.judge.announced import doubts
from netmon.model.maintenance import Approval, Recurrence
from netmon.words import Language, say
from tests.judge.maintenance.given import at, entry

NOW = at("2026-11-24 20:00")

WRONG = [
    ({"zone": "Asia/Changsha"}, "maintenance.bad_zone"),
    ({"zone": "Asia"}, "maintenance.bad_zone"),
    ({"zone": "../etc/passwd"}, "maintenance.bad_zone"),
    ({"lasts": 0.0}, "maintenance.bad_length"),
    ({"lasts": 32 * 86400.0}, "maintenance.bad_length"),
    ({"begins": entry(begins="2206-11-24 22:00").begins}, "maintenance.too_far"),
    ({"begins": entry(begins="2026-11-24 22:00+08:00").begins}, "maintenance.begins_with_zone"),
    ({"begins": entry(begins="2026-11-23 22:00").begins}, "maintenance.over_already"),
    ({"until": date(2026, 12, 1)}, "maintenance.until_once"),
    ({"until": date(2026, 11, 1), "recurrence": Recurrence.DAILY}, "maintenance.until_before"),
    ({"weekdays": (0,)}, "maintenance.weekdays_not_weekly"),
    ({"monthdays": (1,), "recurrence": Recurrence.WEEKLY}, "maintenance.monthdays_not_monthly"),
    ({"weekdays": (7,), "recurrence": Recurrence.WEEKLY}, "maintenance.bad_days"),
    ({"monthdays": (0,), "recurrence": Recurrence.MONTHLY}, "maintenance.bad_days"),
    ({"lasts": 86400.0, "recurrence": Recurrence.DAILY}, "maintenance.never_ends"),
    ({"reason": " "}, "maintenance.reason_missing"),
    ({"by": ""}, "maintenance.by_missing"),
    ({"reason": "x" * 501}, "maintenance.text_too_long"),
    ({"approval": Approval("", 0.0)}, "maintenance.approval_without_number"),
    ({"approval": Approval("17", NOW + 60)}, "maintenance.approval_to_come"),
]


@pytest.mark.parametrize(("change", "code"), WRONG)
def test_what_cannot_be_meant_is_named(change: dict[str, object], code: str) -> None:
    found = doubts(replace(entry(), **change), NOW)  # type: ignore[arg-type]  # the table names what it changes
    assert code in [reason.code for reason in found]
    for language in Language:
        assert all(say(language, reason.code, **dict(reason.facts)) for reason in found)


def test_what_can_be_meant_is_taken() -> None:
    assert doubts(entry(), NOW) == ()
    assert doubts(entry(begins="2026-11-24 19:00"), NOW) == (), "work that has begun already"
    recurring = entry(recurrence=Recurrence.WEEKLY, weekdays=(0, 3), until=date(2027, 1, 1))
    assert doubts(recurring, NOW) == ()
