"""What a spreadsheet made of what was typed: put right where that is certain, told where it is not."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from pathlib import Path

import pytest
from openpyxl import load_workbook

from netmon.inventory.sheets.cells import Said, said
from netmon.inventory.sheets.imports import draw_up
from netmon.words import Language
from tests.inventory.sheets.filled import Rows, cell_of, fill, name_of

NOON = datetime(2026, 1, 2, 12, 0)  # noqa: DTZ001 - a cell has no time zone


@pytest.mark.parametrize(
    ("value", "kind", "number_format", "key", "expected"),
    [
        (430100, "n", "General", "division", Said("430100")),
        (430100.0, "n", "General", "division", Said("430100")),
        (12, "n", "000000", "circuit", Said("000012")),
        (1.1, "n", "General", "circuit", Said("1.1", "sheets.number")),
        (28.2282, "n", "General", "latitude", Said("28.2282")),
        (112.0, "n", "0.00", "longitude", Said("112")),
        (1.23456789012346e17, "n", "0", "circuit", Said("1.23456789012346e+17", "sheets.number_too_long")),
        (True, "b", "General", "sample", Said("true")),
        (date(2011, 5, 20), "d", "yyyy-mm-dd", "valid_from", Said("2011-05-20")),
        (datetime.combine(date(2011, 5, 20), time()), "d", "yyyy-mm-dd", "valid_to", Said("2011-05-20")),
        (NOON, "d", "yyyy-mm-dd", "valid_to", Said("2026-01-02 12:00:00", "sheets.date")),
        (date(2026, 1, 2), "d", "m-d", "phone", Said("2026-01-02", "sheets.date")),
        (time(8, 30), "d", "h:mm", "duty", Said("08:30:00", "sheets.date")),
        (timedelta(hours=30), "d", "[h]:mm", "circuit", Said("1 day, 6:00:00", "sheets.date")),
        ("=A1", "f", "General", "id", Said("=", "sheets.formula")),
        ("#N/A", "e", "General", "id", Said("#N/A", "sheets.error_value")),
        ("  cs-gov\u3000", "s", "@", "id", Said("cs-gov")),
        ("ｃｓ－ｇｏｖ０１", "s", "@", "id", Said("cs-gov01")),
        ("１９２．０．２．１", "s", "@", "address", Said("192.0.2.1")),
        ("（０７３１）８８８８", "s", "@", "phone", Said("(0731)8888")),
        ("长沙（市）办公厅", "s", "@", "name", Said("长沙（市）办公厅")),
        ("a\r\nb", "s", "@", "name", Said("a\nb")),
        ("0012", "s", "@", "circuit", Said("0012")),
        (None, "n", "General", "id", Said("")),
    ],
)
def test_a_cell_is_read_as_it_was_meant(value: object, kind: str, number_format: str, key: str, expected: Said) -> None:
    assert said(value, kind, number_format, key) == expected


ROWS: Rows = {
    "divisions": [{"code": "430100", "name": "长沙市", "level": "市州级"}],
    "units": [{"id": "cs", "name": "长沙", "kind": "党政机关", "division": "430100"}],
}


def told(path: Path) -> list[str]:
    return [str(mistake) for mistake in draw_up(path, path.parent, Language.EN).mistakes]


def test_numbers_that_excel_made_of_codes_are_taken(tmp_path: Path) -> None:
    path = tmp_path / "units.xlsx"
    book = fill(path, ROWS)
    cell_of(book, "divisions", 0, "code").value = 430100.0
    cell_of(book, "units", 0, "division").value = 430100
    book.save(path)
    assert told(path) == []


def test_merged_cells_are_told_where_they_begin(tmp_path: Path) -> None:
    path = tmp_path / "units.xlsx"
    book = fill(path, {**ROWS, "contacts": [{"unit": "cs", "name": "张三"}, {"name": "李四"}]})
    book["联系人"].merge_cells("A3:A4")
    book.save(path)
    assert told(path) == [
        "联系人!A3: A3:A4 are merged cells; unmerge them and fill in each row",
        "联系人!A4: “Unit” is missing; fill it in",
    ]


def test_blank_rows_and_cells_of_blanks_do_not_count_and_rows_keep_their_numbers(tmp_path: Path) -> None:
    path = tmp_path / "units.xlsx"
    book = fill(path, ROWS)
    sheet = book["单位"]
    sheet.cell(7, 1).value = "   "
    for column, text in enumerate(("cz", "财政局", None, None, "组成部门", "430100"), 1):
        sheet.cell(9, column).value = text
    sheet.cell(12, 1).value = "x y"
    book.save(path)
    assert [line.split(":")[0] for line in told(path)] == ["单位!A12"]


def test_an_example_that_someone_made_his_own_is_not_skipped_in_silence(tmp_path: Path) -> None:
    path = tmp_path / "units.xlsx"
    book = fill(path, ROWS)
    book["单位"]["B2"].value = "株洲市人民政府办公厅"
    book.save(path)
    (line,) = told(path)
    assert line.startswith("单位!A2: the example row was changed but still begins with “例:”")


def test_a_value_below_no_heading_is_told(tmp_path: Path) -> None:
    path = tmp_path / "units.xlsx"
    book = fill(path, ROWS)
    book["单位"]["M3"].value = "备注"
    book.save(path)
    assert told(path) == ["单位!M3: this column has no heading; add one, or empty the cell"]


def test_a_heading_that_is_wrong_or_missing_is_told_at_the_headings(tmp_path: Path) -> None:
    path = tmp_path / "units.xlsx"
    book = fill(path, ROWS)
    book["单位"]["E1"].value = "类别别"
    book["单位"]["G1"].value = "单位名称*"
    book["单位"].delete_rows(2)
    book.save(path)
    assert [line.split(";")[0] for line in told(path)] == [
        "单位!A1: the column “Kind” is missing",
        "单位!E1: unknown heading “类别别”",
        "单位!G1: the heading “单位名称*” means the same as another column",
    ]


def test_an_id_that_became_a_date_is_told_once_and_not_what_refers_to_it(tmp_path: Path) -> None:
    path = tmp_path / "units.xlsx"
    book = fill(path, {**ROWS, "contacts": [{"unit": "1-2", "name": "张三"}]})
    cell = cell_of(book, "units", 0, "id")
    cell.value = date(2026, 1, 2)
    book.save(path)
    (line,) = told(path)
    assert line.startswith(f"{name_of(cell)}: Excel made a date or time of it, “2026-01-02”")


def test_a_cell_far_away_costs_nothing_and_sheets_of_others_are_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "units.xlsx"
    book = fill(path, ROWS)
    book["单位"]["A1048576"].value = " "
    book.create_sheet("备忘")["A1"].value = "打电话"
    book.save(path)
    draught = draw_up(path, tmp_path, Language.EN)
    assert (draught.mistakes, draught.filled.ignored) == ((), ("备忘",))


def test_two_sheets_of_one_kind_may_not_both_be_there(tmp_path: Path) -> None:
    path = tmp_path / "units.xlsx"
    fill(path, ROWS).save(path)
    book = load_workbook(path)
    book.create_sheet("Units")
    book.save(path)
    with pytest.raises(Exception, match="sheet_twice"):
        draw_up(path, tmp_path, Language.EN)
