"""Tables of command lines: headings, rulers, columns that long words push aside."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netmon.vendors.cli.tables import blocks, generic, lines, pairs, table

PARTS = """\
Slot  Part       State      Serial number
----  ---------  ---------  -------------
0     FAN 1      Normal     A1
0     PSU 2      Not there
"""


def test_a_word_belongs_to_the_column_that_it_stands_under() -> None:
    assert list(table(lines(PARTS), r"^Slot +Part")) == [
        {"Slot": "0", "Part": "FAN 1", "State": "Normal", "Serial number": "A1"},
        {"Slot": "0", "Part": "PSU 2", "State": "Not there", "Serial number": ""},
    ]


def test_a_long_name_pushes_the_others_aside() -> None:
    text = "Port      State  Speed\nTen-GigabitEthernet1/0/1 up 10G\n"
    assert list(table(lines(text), "^Port")) == [{"Port": "Ten-GigabitEthernet1/0/1", "State": "up", "Speed": "10G"}]


def test_an_empty_line_ends_a_table() -> None:
    assert len(list(table(lines("A    B\n1    2\n\n3    4\n"), "^A +B"))) == 1


def test_headings_of_several_words_are_named() -> None:
    text = "Router ID Address Pri\n1.1.1.1   2.2.2.2 1\n"
    (row,) = table(lines(text), "^Router ID", ("Router ID", "Address", "Pri"))
    assert row == {"Router ID": "1.1.1.1", "Address": "2.2.2.2", "Pri": "1"}


def test_the_first_of_a_name_counts() -> None:
    assert pairs(["  CPU  usage : 5%", "Time: 10:20:30", "cpu usage: 9%", "no pair"]) == {
        "cpu usage": "5%",
        "time": "10:20:30",
    }


def test_blocks_begin_with_their_head() -> None:
    found = [(head[1], body) for head, body in blocks("x\nport 1\n a\n b\nport 2\n", r"^port (\d)")]
    assert found == [("1", [" a", " b"]), ("2", [""])]


def test_a_text_that_nobody_knows_is_rows_all_the_same() -> None:
    assert generic(PARTS)[0]["Serial number"] == "A1"
    assert generic("Name : a\nSize : 1\n\nName : b\n") == [{"name": "a", "size": "1"}, {"name": "b"}]
    assert generic("nothing at all") == []


def test_chinese_text_and_controls_are_read() -> None:
    assert lines("a\x00b\r\n\t长沙 \n") == ["ab", "        长沙", ""]


@given(st.text(alphabet=" -=|:\tab1\n\r长", max_size=400))
def test_any_text_is_read(text: str) -> None:
    generic(text)
    list(table(lines(text), "a"))


@pytest.mark.parametrize("line", ["a" * 1_000_000, "- " * 500_000, "a: " * 300_000, " " * 1_000_000])
def test_a_line_of_a_megabyte_costs_no_more_than_its_length(line: str) -> None:
    generic(f"Name  State\n-----------\n{line}\n")
