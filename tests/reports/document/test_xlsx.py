"""The XLSX of a document, read back with openpyxl."""

from __future__ import annotations

import io
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from netmon.reports.document.archive import unpack
from netmon.reports.document.excel.names import sheet_names
from netmon.reports.render import render
from tests.reports.document.sample import TABLE, document


def read() -> Workbook:
    return load_workbook(io.BytesIO(render(document(), "xlsx")))


def test_there_is_a_cover_with_the_facts_and_a_sheet_for_each_table() -> None:
    book = read()
    assert book.sheetnames[:3] == ["封面", "正文", "表 1"]
    assert {"空表", "图"} <= set(book.sheetnames)
    said = {str(cell.value) for row in book["封面"].iter_rows() for cell in row if cell.value is not None}
    assert {"标题 & <i>", "副标题", "示例数据", "监测点", "甲", "sm3:00", "没有", "注"} <= said
    assert [row[0].value for row in book["正文"].iter_rows()][:2] == ["一、总体", "一段话。"]


def test_a_table_has_a_header_that_stays_filters_and_is_printed_on_each_page() -> None:
    page = read()["表 1"]
    assert (page.freeze_panes, page.auto_filter.ref, page.print_title_rows) == ("A2", "A1:C4", "$1:$1")
    assert (page.page_setup.paperSize, page.page_setup.orientation, page.page_setup.fitToHeight) == (9, "landscape", 0)
    assert page.oddHeader is not None
    assert page.oddHeader.center.text == "示例数据"


def test_numbers_are_numbers_rates_are_text_and_nothing_is_a_formula() -> None:
    page = read()["表 1"]
    assert [(cell.value, cell.data_type) for cell in page[2]] == [("甲局", "s"), (3, "n"), ("75.0%", "s")]
    assert [(cell.value, cell.data_type) for cell in page[3]] == [("=HYPERLINK(1)", "s"), (None, "n"), ("-1.4", "s")]
    assert page["A3"].quotePrefix
    assert not page["A2"].quotePrefix


def test_pictures_are_metafiles_and_say_in_words_what_they_show() -> None:
    members = unpack(render(document(), "xlsx"))
    assert [name for name in members if name.endswith(".emf")] == ["xl/media/image1.emf"]
    assert 'descr="甲比乙多"' in members["xl/drawings/drawing1.xml"].decode()
    assert 'ContentType="image/x-emf"' in members["[Content_Types].xml"].decode()


@given(st.lists(st.text(max_size=60), max_size=12))
def test_every_title_has_a_name_that_excel_takes_and_no_two_are_alike(titles: list[str]) -> None:
    names = sheet_names([*titles, "History", "附件/全表"])
    assert len({name.casefold() for name in names}) == len(names)
    for name in names:
        assert 0 < len(name.encode("utf-16-le")) // 2 <= 31
        assert not set(name) & set("[]:*?/\\")
        assert name.strip("'") == name


def test_tables_of_one_title_have_sheets_of_their_own() -> None:
    twice = replace(document(), blocks=(TABLE, TABLE))
    assert load_workbook(io.BytesIO(render(twice, "xlsx"))).sheetnames == ["封面", "正文", "表 1", "表 1 (2)"]
