"""Where a file was changed is told so that a person finds the place."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from netmon.bulletins.texts import digests_in
from netmon.bulletins.where import MOST, where
from tests.bulletins.published import archive, workbook

DIGEST = "sm3:" + "a" * 64
PAGE = "<html>\n<p>接入率 95.0%</p>\n<p>共 14 个市州</p>\n".encode()


def said(kept: bytes, given_: bytes) -> list[tuple[str, dict[str, str]]]:
    return [(one.code.removeprefix("places."), dict(one.facts)) for one in where(kept, given_)]


def test_the_same_bytes_differ_nowhere() -> None:
    assert where(PAGE, PAGE) == ()


def test_a_line_of_text_is_told_with_what_stands_there() -> None:
    changed = PAGE.replace(b"95.0", b"96.0")
    assert said(PAGE, changed) == [
        ("line", {"number": "2", "before": "<p>接入率 95.0%</p>", "after": "<p>接入率 96.0%</p>"})
    ]


def test_of_a_long_line_the_part_around_the_place_is_told() -> None:
    kept = ("a" * 5000 + "1" + "b" * 5000).encode()
    [(_, facts)] = said(kept, kept.replace(b"1", b"2"))
    assert (len(facts["before"]), facts["before"][31], facts["after"][31]) == (61, "1", "2")


def test_a_value_of_json_is_told_by_its_path() -> None:
    assert said(b'{"a":[{"b":1}],"c":2}', b'{"a":[{"b":3}],"c":2}') == [
        ("path", {"path": "$.a[0].b", "before": "1", "after": "3"})
    ]


def test_a_cell_of_a_workbook_is_told_with_its_sheet() -> None:
    kept, changed = (workbook([("长沙", "met"), ("株洲", verdict)], DIGEST) for verdict in ("unmet", "met"))
    assert said(kept, changed) == [("cell", {"sheet": "应接入单位", "cell": "B2", "before": "unmet", "after": "met"})]


def test_a_paragraph_of_a_document_is_told() -> None:
    text = "<w:body><w:p><w:r><w:t>总体</w:t></w:r></w:p><w:p ><w:t>接入 {}</w:t></w:p></w:body>"
    kept, changed = (archive({"word/document.xml": text.format(number)}) for number in (12, 13))
    assert said(kept, changed) == [("paragraph", {"number": "2", "before": "接入 12", "after": "接入 13"})]


def test_a_member_that_is_missing_or_added_is_told() -> None:
    one, two = archive({"a.xml": "1"}), archive({"a.xml": "1", "b.xml": "2"})
    assert said(two, one) == [("member_missing", {"member": "b.xml"})]
    assert said(one, two) == [("member_added", {"member": "b.xml"})]


def test_only_so_many_places_are_told() -> None:
    kept = "\n".join("a" * 100).encode()
    assert [code for code, _ in said(kept, kept.replace(b"a", b"b"))] == ["line"] * MOST + ["more"]


@settings(max_examples=120, deadline=None)
@given(st.data())
def test_wherever_one_byte_of_a_workbook_is_changed_a_place_is_told(data: st.DataObject) -> None:
    kept = workbook([("长沙", "met"), ("株洲", "unmet")], DIGEST)
    place = data.draw(st.integers(0, len(kept) - 1))
    changed = bytearray(kept)
    changed[place] ^= data.draw(st.integers(1, 255))
    assert where(kept, bytes(changed))


@pytest.mark.parametrize(
    "body",
    [
        f"x {DIGEST} y".encode(),
        f"<p>sm3:<b>{'a' * 64}</b></p>".encode(),
        workbook([("长沙", "met")], DIGEST),
    ],
)
def test_the_digest_that_a_file_names_is_found(body: bytes) -> None:
    assert digests_in(body) == (DIGEST,)


@given(st.binary(max_size=200))
def test_no_file_is_too_strange_to_be_looked_at(junk: bytes) -> None:
    assert digests_in(junk) == ()
    assert digests_in(b"PK\x03\x04" + junk) == ()
    assert where(PAGE, junk)
