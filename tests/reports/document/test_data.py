"""Documents as data: CSV for spreadsheets, JSON for programs, and the ZIP that holds several tables."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netmon.reports.document.blocks import Column, Line, Table
from netmon.reports.document.csv import table_csv
from netmon.reports.document.plain import printable, zip_time
from netmon.reports.render import FORMATS, file_name, format_of, render
from tests.reports.document.sample import TABLE, document


def rows(content: bytes) -> list[list[str]]:
    assert content.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def test_each_table_is_a_file_that_says_what_it_is() -> None:
    with zipfile.ZipFile(io.BytesIO(render(document(), "csv"))) as files:
        assert files.namelist() == ["about.csv", "units.csv", "nothing.csv", "annex.csv"]
        assert {entry.date_time for entry in files.infolist()} == {zip_time(document().made_at)}
        units, about = rows(files.read("units.csv")), rows(files.read("about.csv"))
    assert units == [
        ["单位", "数", "率", "注意"],
        ["甲局", "3", "75.0%", "示例数据"],
        ["'=HYPERLINK(1)", "", "-1.4", "示例数据"],
        ["<script>alert(1)</script>", "0", "+0.6", "示例数据"],
    ]
    assert about[:4] == [["标题 & <i>"], ["副标题"], ["示例数据"], ['脚注 "}{; sm3:00']]
    assert ["摘要", "sm3:00"] in about


def test_a_single_table_is_a_plain_file() -> None:
    alone = replace(document(watermark=""), blocks=(TABLE,))
    assert (file_name(alone, "csv"), format_of(alone, "csv").media_type) == ("sample.csv", "text/csv; charset=utf-8")
    assert rows(render(alone, "csv"))[0] == ["单位", "数", "率"]
    assert file_name(document(), "csv") == "sample.csv.zip"


@given(st.text(max_size=8).map(lambda text: "=+-@\t\r"[len(text) % 6] + text))
def test_no_cell_begins_a_formula(text: str) -> None:
    table = Table("t", "t", (Column("c"),), (Line((text,)),))
    [[_], [cell]] = rows(table_csv(document(watermark=""), table))
    ran = cell.startswith(("=", "@", "\t", "\r")) or (
        cell[:1] in {"+", "-"} and not cell[1:].rstrip("%").replace(".", "").isdigit()
    )
    assert not ran
    assert cell.lstrip("'").replace("\r\n", "\n") == printable(text).lstrip("'").replace("\r\n", "\n")


def test_programs_are_given_the_tables_or_what_they_were_made_from() -> None:
    told = json.loads(render(document(), "json"))
    assert told["made_at"] == "2026-05-28T20:26:40.000Z"
    assert [table["name"] for table in told["tables"]] == ["units", "nothing", "annex"]
    assert told["tables"][0]["rows"][1] == ["=HYPERLINK(1)", None, "-1.4"]
    made = json.loads(render(replace(document(), content='{"a":1}'), "json"))
    assert made["content"] == {"a": 1}
    assert "tables" not in made


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_document_makes_the_same_bytes(name: str) -> None:
    assert render(document(), name) == render(document(), name)


def test_a_format_that_there_is_not_is_told() -> None:
    with pytest.raises(KeyError):
        render(document(), "odt")
