"""What people are reminded of, when, and that nobody is told of nothing."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netmon.model.notification import Notification
from netmon.model.notify_plan import Reminding, Weekday
from netmon.notify.letters.reminders import LISTED, Debt, Owed, reminders, times_due
from tests.notify.letters.given import EXTRANET, INTRANET, NOON, WALL, reminded

NINE = 9 * 60
TODAY = NOON.date()
DEBTS = (
    Debt(Owed.RETURN, EXTRANET, "长沙市", count=12),
    Debt(Owed.DUE, EXTRANET, "浏阳市政府", TODAY + timedelta(days=7), "湘整〔2026〕6 号"),
    Debt(Owed.DUE, EXTRANET, "宁乡市政府", TODAY + timedelta(days=8), "湘整〔2026〕7 号"),
    Debt(Owed.OVERDUE, INTRANET, "省财政厅", TODAY - timedelta(days=1), "湘整〔2026〕5 号"),
    Debt(Owed.BULLETIN, INTRANET, "内网六月通报（zhang 编制）"),
)


def said(*entries: Reminding, debts: tuple[Debt, ...] = DEBTS, at: int = NINE) -> dict[str, Notification]:
    found = reminders(reminded(*entries), {"zh": debts, "en": debts}, at, NOON, WALL)
    return {one.receiver: one for one in found}


def test_all_that_is_owed_stands_in_one_letter_the_most_pressing_first() -> None:
    letter = said(Reminding(("chief", "zhang")))["chief"]
    assert letter.title == "【提醒】15 项待办"
    assert letter.text.splitlines()[1:] == [
        "",
        "整改已超期 1 项",
        "· 省财政厅，湘整〔2026〕5 号，期限 2026-07-01",
        "",
        "整改即将到期 1 项",
        "· 浏阳市政府，湘整〔2026〕6 号，期限 2026-07-09",
        "",
        "通报草稿等待另一人发布 1 份",
        "· 内网六月通报（zhang 编制）",
        "",
        "填报未交 12 项",
        "· 长沙市：12 项",
        "",
        "详见 https://netmon.example",
    ]


def test_a_short_message_has_the_numbers_alone() -> None:
    assert said(Reminding(("phone",)))["phone"].text.splitlines() == [
        "【提醒】15 项待办",
        "整改已超期 1 项；整改即将到期 1 项；通报草稿等待另一人发布 1 份；填报未交 12 项",
    ]


@pytest.mark.parametrize(
    ("entry", "count"),
    [
        (Reminding(("chief",), (EXTRANET,)), 13),
        (Reminding(("chief",), (INTRANET,)), 2),
        (Reminding(("chief",), within=60), 16),
        (Reminding(("chief",), (EXTRANET,), within=1), 12),
    ],
)
def test_each_is_told_of_its_networks_and_of_deadlines_that_are_near(entry: Reminding, count: int) -> None:
    assert said(entry)["chief"].title == f"【提醒】{count} 项待办"


def test_nobody_is_told_of_nothing_and_no_program_of_anything() -> None:
    assert said(Reminding(("chief",)), debts=()) == {}
    assert said(Reminding(("am",))) == {}
    assert said(Reminding(("chief",), weekdays=(Weekday.SAT,))) == {}
    assert said(Reminding(("chief",)), at=NINE + 1) == {}


def test_a_long_list_is_cut_and_says_so() -> None:
    many = tuple(Debt(Owed.RETURN, EXTRANET, f"县{number:03}", count=2) for number in range(LISTED + 5))
    text = said(Reminding(("guest",)), debts=many)["guest"].text
    assert text.count("\n- 县") == LISTED
    assert "- and 5 more" in text
    assert f"missing: {2 * (LISTED + 5)}" in text


@pytest.mark.parametrize(
    ("now", "due"),
    [
        ("2026-07-02 08:59", ()),
        ("2026-07-02 09:00", (NINE,)),
        ("2026-07-02 23:59", (NINE, NINE + 300)),
        ("2026-07-04 12:00", ()),  # a Saturday
        ("2026-07-04 14:00", (NINE + 300,)),
    ],
)
def test_it_is_told_from_its_time_on_of_the_days_that_are_named(now: str, due: tuple[int, ...]) -> None:
    plan = reminded(Reminding(("chief",)), Reminding(("chief",), at=NINE + 300, weekdays=tuple(Weekday)))
    assert times_due(plan, datetime.fromisoformat(now)) == due


debts = st.builds(
    Debt,
    st.sampled_from(Owed),
    st.sampled_from([EXTRANET, INTRANET, None]),
    st.sampled_from(["甲", "乙", "丙"]),
    st.none() | st.dates(date(2026, 6, 1), date(2026, 8, 1)),
    count=st.integers(1, 9),
)


@given(st.lists(debts, unique=True, max_size=12).map(tuple))
def test_the_number_in_the_title_is_that_of_all_sections(owed: tuple[Debt, ...]) -> None:
    for letter in said(Reminding(("chief",)), debts=owed).values():
        heads = [line for line in letter.text.splitlines()[1:] if line and line[0] not in "·详"]
        counts = [int(line.rsplit(" ", 2)[1]) for line in heads]
        assert letter.title == f"【提醒】{sum(counts)} 项待办"
        assert all(counts)
