"""Whatever is written as short messages is read as the same text at the other end."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netmon.wires.modem import submits
from tests.wires.modem.decoding import decoded, together

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=500) | st.text("县𠮷a", max_size=500)
PHONES = st.from_regex(r"\+?[0-9]{3,20}", fullmatch=True)


@given(PHONES, TEXTS, st.integers(0, 1000))
def test_a_text_comes_back_from_its_parts(phone: str, text: str, reference: int) -> None:
    parts = [decoded(pdu.line(), pdu.length) for pdu in submits(phone, text, reference)]
    assert together(parts) == text
    assert {part.to for part in parts} == {phone}
    if len(parts) > 1:
        assert parts[0].joined == (reference & 0xFF, len(parts), 1)


@pytest.mark.parametrize(("letters", "parts"), [(0, 1), (70, 1), (71, 2), (134, 2), (135, 3), (670, 10)])
def test_a_text_has_as_many_parts_as_it_needs(letters: int, parts: int) -> None:
    assert len(submits("13800000000", "县" * letters, 1)) == parts


def test_a_known_message_has_these_octets() -> None:
    """By hand from TS 23.040: 11 00 0D 91 683108000000F0 00 08 A7 04 4E2D65AD."""
    (pdu,) = submits("+8613800000000", "中断", 0)
    assert pdu.line() == b"0011000D91683108000000F00008A7044E2D65AD"
    assert pdu.length == 19


@pytest.mark.parametrize("phone", ["", "+", "138-0000", "1" * 21, "１３８"])
def test_what_is_no_number_is_refused(phone: str) -> None:
    with pytest.raises(ValueError, match="telephone"):
        submits(phone, "x", 0)


def test_a_book_is_no_short_message() -> None:
    with pytest.raises(ValueError, match="too long"):
        submits("138", "县" * 67 * 256, 0)
