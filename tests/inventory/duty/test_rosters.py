"""Duty rosters as offices keep them in workbooks: who is on duty, or what is wrong with which cell."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from netmon.inventory import InventoryError, load
from netmon.inventory.duty.dates import Period, day_of
from netmon.inventory.duty.times import hours_in
from netmon.words import Language

YAML = """
networks: {extranet: {name: 政务外网}}
notify:
  receivers: {group: {kind: webhook, url: https://hook.example/}}
  people:
    zhang: {name: 张三, receivers: group}
    li: {name: 李四, receivers: group}
    wang: {name: 王二小, receivers: group}
  rosters: {ROSTERS}
shifts_from: FILE
"""

Grid = Sequence[Sequence[object]]
Found = list[tuple[str, str, str]]


def workbook(folder: Path, cells: Grid, *merged: str, title: str = "Sheet1", name: str = "duty.xlsx") -> Path:
    book = Workbook()
    (sheet,) = book.worksheets
    sheet.title = title
    for row in cells:
        sheet.append(list(row))
    for each in merged:
        sheet.merge_cells(each)
    book.save(folder / name)
    return folder / name


def inventory_of(path: Path, rosters: str) -> Path:
    yaml = path.with_name("inventory.yaml")
    yaml.write_text(YAML.replace("ROSTERS", rosters).replace("FILE", path.name), encoding="utf-8")
    return yaml


def shifts(path: Path, rosters: str = "main: {}", roster: str = "main") -> Found:
    found = load(inventory_of(path, rosters), {}).notify.rosters[roster].shifts
    return [(f"{one.begins:%m-%d %H:%M}", f"{one.ends:%m-%d %H:%M}", " ".join(one.people)) for one in found]


def mistakes(path: Path, rosters: str = "main: {}", language: Language = Language.EN) -> list[str]:
    with pytest.raises(InventoryError) as refused:
        load(inventory_of(path, rosters), {})
    return [problem.say(language).removeprefix(f"{path}: ") for problem in refused.value.problems]


TWO_DAYS: Found = [("11-03 08:30", "11-04 08:30", "zhang"), ("11-04 08:30", "11-05 08:30", "li zhang")]
DAY_AND_NIGHT: Found = [
    ("11-03 08:30", "11-03 18:00", "zhang"),
    ("11-03 18:00", "11-04 08:30", "li"),
    ("11-04 08:30", "11-04 18:00", "li"),
    ("11-04 18:00", "11-05 08:30", "zhang"),
]

ROW_LAYOUTS: dict[str, Grid] = {
    "dates and times of Excel": [
        ["日期", "接班时间", "值班人"],
        [date(2026, 11, 3), time(8, 30), "张三"],
        [datetime.fromisoformat("2026-11-04"), time(8, 30), "李四、张三"],
    ],
    "texts, and the year in the title": [
        ["省政务外网 2026 年 11 月值班表"],
        [],
        ["日 期", "星期", "开始时间", "值班人员", "联系电话", "备注"],
        ["11月3日", "星期二", "8：30", "张 三", "13800000000", ""],
        ["11月4日（周三）", "三", "8点半", "李四/张三", "", "换班"],
        ["", "", "", "", "", ""],
        ["值班电话：0731-88880000"],
    ],
    "days alone": [
        ["2026年11月"],
        ["日期", "班次", "姓名"],
        ["3日", "8:30—次日8:30", "张三"],
        [4, "08:30~08:30", "李四 zhang"],
    ],
    "English": [
        ["Date", "Weekday", "Start", "Name", "Notes"],
        ["2026-11-03", "Tue", "08:30", "zhang", ""],
        ["2026/11/4", "Wednesday", "8:30", "li; zhang", "swapped"],
    ],
    "a roster that is named in a column": [
        ["值班表*", "日期*", "值班人*", "开始时间"],
        ["main", "2026.11.3", "张三", "08:30"],
        ["main", "2026年11月4日", "李四，张三", "08:30:00"],
    ],
}

GRIDS: dict[str, tuple[Grid, tuple[str, ...]]] = {
    "a column for each shift": (
        [
            ["日期", "白班 08:30-18:00", "夜班（18:00至次日8:30）"],
            [date(2026, 11, 3), "张三", "李四"],
            [date(2026, 11, 4), "李四", "张三"],
        ],
        (),
    ),
    "headings in two rows": (
        [
            ["2026年11月值班表", None, None, None],
            ["日期", "星期", "值班人员", None],
            [None, None, "白班\n8:30-18:00", "夜班\n18:00-8:30"],
            ["11月3日", "周二", "张三", "李四"],
            ["11月4日", "周三", "李四", "张三"],
            ["备注：按时交接班", None, None, None],
        ],
        ("A1:D1", "A2:A3", "B2:B3", "C2:D2", "A6:D6"),
    ),
    "a night without anybody": (
        [
            ["Date", "Day 08:30-18:00", "Night 18:00-08:30", "Remarks"],
            ["2026-11-03", "zhang", "li", ""],
            ["2026-11-04", "li", "zhang", ""],
            ["2026-11-05", "—", "/", "holiday"],
        ],
        (),
    ),
}


@pytest.mark.parametrize("name", ROW_LAYOUTS)
def test_one_row_for_each_shift_is_read(name: str, tmp_path: Path) -> None:
    assert shifts(workbook(tmp_path, ROW_LAYOUTS[name])) == TWO_DAYS


@pytest.mark.parametrize("name", GRIDS)
def test_a_row_for_each_day_with_a_column_for_each_shift_is_read(name: str, tmp_path: Path) -> None:
    cells, merged = GRIDS[name]
    assert shifts(workbook(tmp_path, cells, *merged)) == DAY_AND_NIGHT


def test_merged_cells_hold_for_each_row_that_they_cover(tmp_path: Path) -> None:
    cells: Grid = [
        ["日期", "开始时间", "结束时间", "值班人"],
        ["2026-11-03", time(8, 30), time(18), "张三"],
        [None, time(18), time(8, 30), "李四"],
        ["2026-11-04", time(8, 30), time(18), "李四"],
        [None, time(18), timedelta(hours=8.5), "张三"],
    ]
    assert shifts(workbook(tmp_path, cells, "A2:A3", "A4:A5")) == DAY_AND_NIGHT


@pytest.mark.parametrize(
    ("title", "name"), [("2026年11月", "duty.xlsx"), ("11月", "值班2026.xlsx"), ("Sheet1", "duty-2026-11.xlsx")]
)
def test_the_year_and_the_month_may_stand_in_the_name_of_the_sheet_or_of_the_file(
    title: str, name: str, tmp_path: Path
) -> None:
    path = workbook(tmp_path, [["日期", "值班人"], ["3日", "张三"]], title=title, name=name)
    assert shifts(path) == [("11-03 00:00", "11-04 00:00", "zhang")]


def test_a_roster_of_december_may_end_in_january(tmp_path: Path) -> None:
    path = workbook(tmp_path, [["2026年12月值班表"], ["日期", "值班人"], ["12月31日", "张三"], ["1月1日", "李四"]])
    found = load(inventory_of(path, "main: {}"), {}).notify.rosters["main"].shifts
    assert [str(one.begins.date()) for one in found] == ["2026-12-31", "2027-01-01"]


def test_a_sheet_may_be_called_after_its_roster(tmp_path: Path) -> None:
    path = workbook(tmp_path, [["日期", "值班人"], ["2026-11-03", "张三"]], title="leaders")
    assert shifts(path, "main: {}, leaders: {}", "leaders") == [("11-03 00:00", "11-04 00:00", "zhang")]
    assert shifts(path, "main: {}, leaders: {}", "main") == []


def test_other_sheets_and_hidden_ones_are_left_alone(tmp_path: Path) -> None:
    path = workbook(tmp_path, [["日期", "值班人"], ["2026-11-03", "张三"]])
    book = Workbook()
    del book["Sheet"]
    for title, row in (("通讯录", ["姓名", "电话"]), ("旧表", ["日期", "值班人"]), ("11月", ["日期", "值班人"])):
        sheet = book.create_sheet(title)
        sheet.append(row)
        sheet.append(["2026-11-03", "张三"])
    book["旧表"].sheet_state = "hidden"
    book.save(path)
    assert shifts(path) == [("11-03 00:00", "11-04 00:00", "zhang")]


NO_YEAR = (
    "says no year, nor does the title, the name of the sheet or of the file; write 2026-11-03, or the year in the "
)
HEAD = ["日期", "开始时间", "值班人"]
NO_HOURS = (
    "Sheet1!C1: unknown heading “夜班”; a shift needs its hours, such as “Day 08:30-18:00”; head what has nothing to "
    "do with duty as “Notes”"
)
NO_HEADINGS = (
    "Sheet1!A1: no headings were found; there must be the columns “Date” and “Name”, or “Date” and one for each shift, "
    "such as “Day 08:30-18:00”"
)
WRONG: dict[str, tuple[Grid, list[str]]] = {
    "nobody of that name": ([HEAD, ["2026-11-03", "", "张四"]], ["Sheet1!C2: “张四” is not in notify.people"]),
    "a day that could be two": (
        [HEAD, ["11/3", "", "张三"]],
        ["Sheet1!A2: “11/3” is no date; write 2026-11-03 or 11 月 3 日, or a date of Excel"],
    ),
    "a day that is none": (
        [HEAD, ["2026-11-31", "", "张三"]],
        ["Sheet1!A2: “2026-11-31” is no date; write 2026-11-03 or 11 月 3 日, or a date of Excel"],
    ),
    "no year": ([HEAD, ["11月3日", "", "张三"]], [f"Sheet1!A2: “11月3日” {NO_YEAR}title"]),
    "no day": ([HEAD, ["", "08:30", "张三"]], ["Sheet1!A2: this row has no date; fill it in"]),
    "another day of the week": (
        [["日期", "星期", "值班人"], ["2026-11-03", "星期一", "张三"]],
        ["Sheet1!B2: 2026-11-03 is no “星期一” but a Tuesday; check the day and the year"],
    ),
    "no time": (
        [HEAD, ["2026-11-03", "早上", "张三"]],
        ["Sheet1!B2: “早上” is no time of day; write 08:30, or a time of Excel"],
    ),
    "a shift without hours": (
        [["日期", "班次", "值班人"], ["2026-11-03", "白班", "张三"]],
        ["Sheet1!B2: “白班” does not say from when to when; write it as “Day 08:30-18:00”, or fill in when it starts"],
    ),
    "a column of a shift without hours": (
        [["日期", "白班 8:30-18:00", "夜班"], ["2026-11-03", "张三", "李四"]],
        [NO_HOURS],
    ),
    "two columns that say the same": (
        [["日期", "值班人", "姓名"], ["2026-11-03", "张三", "李四"]],
        ["Sheet1!C1: the heading “姓名” means the same as another column; delete one"],
    ),
    "no people": (
        [["日期", "谁"], ["2026-11-03", "张三"]],
        [NO_HEADINGS],
    ),
    "a formula that nobody has worked out": (
        [HEAD, ["=DATE(2026,11,3)", "", "张三"]],
        ["Sheet1!A2: this formula has no value yet; open the workbook in Excel or WPS and save it"],
    ),
}


@pytest.mark.parametrize("name", WRONG)
def test_a_mistake_is_told_with_its_cell_and_what_would_be_right(name: str, tmp_path: Path) -> None:
    cells, told = WRONG[name]
    assert mistakes(workbook(tmp_path, cells)) == told


def test_of_several_rosters_one_must_be_named(tmp_path: Path) -> None:
    path = workbook(tmp_path, [HEAD, ["2026-11-03", "", "张三"], ["2026-11-04", "", "李四"]])
    assert mistakes(path, "main: {}, leaders: {}", Language.ZH) == [
        "Sheet1!C2: 不知道属于哪个值班表；请加一列“值班表”，或把工作表名改为值班表的编号（main, leaders）"
    ]


def test_what_is_no_workbook_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "duty.xlsx"
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
    assert "old format" in mistakes(path)[0]


@given(st.dates(date(2000, 1, 1), date(2099, 12, 31)))
def test_a_day_is_the_same_however_it_is_written(day: date) -> None:
    written: list[object] = [day, day.isoformat(), f"{day.year}年{day.month}月{day.day}日", f"{day.month}月{day.day}号"]
    written += [f"{day.year}/{day.month}/{day.day}", day.day, f"{day.day}日"]
    assert {day_of(one, Period(day.year, day.month)) for one in written} == {day}


@given(st.integers(0, 1439), st.integers(0, 1440))
def test_hours_are_found_in_the_name_of_a_shift(begins: int, ends: int) -> None:
    said = f"班（{begins // 60}:{begins % 60:02d} — {ends // 60}:{ends % 60:02d}）"
    assert hours_in(said) == (begins, ends)
