"""A table as a workbook, read back with openpyxl."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import load_workbook

from netmon.reports import Column, Row, Sheet, Tone, write_workbook

SHEET = Sheet(
    "设备",
    (Column("结论", 12), Column("说明", 40), Column("毫秒", 8)),
    (
        Row(("有障碍", "=cmd|' /C calc'!A0", 3.5), Tone.BAD),
        Row(("没有问题", "two\nlines \x1b[31mred", None), Tone.GOOD),
        Row(("", "+1", 7)),
    ),
)


def test_a_sheet_has_a_header_that_stays_filters_widths_and_colours(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    write_workbook(path, [SHEET, Sheet("x" * 40, (Column("空", 10),), ())])
    first, second = load_workbook(path).worksheets
    assert [cell.value for cell in first[1]] == ["结论", "说明", "毫秒"]
    assert (first.freeze_panes, first.auto_filter.ref) == ("A2", "A1:C4")
    assert first.column_dimensions["B"].width == 40
    assert first["A1"].font.bold
    assert [first[f"A{row}"].fill.fgColor.rgb[-6:] for row in (2, 3)] == ["FFC7CE", "C6EFCE"]
    assert first["C2"].value == 3.5
    assert first["C3"].value is None
    assert (second.title, second.max_row) == ("x" * 31, 1)


def test_text_is_never_a_formula_and_has_no_control_characters(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    write_workbook(path, [SHEET])
    page = load_workbook(path).worksheets[0]
    assert (page["B2"].data_type, page["B2"].value) == ("s", "=cmd|' /C calc'!A0")
    assert page["B3"].value == "two\nlines [31mred"
    assert page["B4"].data_type == "s"


def test_text_longer_than_a_cell_is_cut(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    write_workbook(path, [Sheet("t", (Column("h", 9),), (Row(("长" * 40_000,)),))])
    assert load_workbook(path).worksheets[0]["A2"].value == "长" * 32_767


def test_a_workbook_is_replaced_whole_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(b"old")
    with pytest.raises(ValueError, match="title"):
        write_workbook(path, [SHEET, Sheet("no/slash", (), ())])
    assert path.read_bytes() == b"old"
    write_workbook(path, [SHEET])
    assert [found.name for found in tmp_path.iterdir()] == ["a.xlsx"]
    assert path.stat().st_mode & 0o777 == 0o644


def test_where_nothing_can_be_written_it_is_an_error_of_the_system(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="No such file"):
        write_workbook(tmp_path / "nowhere" / "a.xlsx", [SHEET])
