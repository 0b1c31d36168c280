"""Text from devices, made safe."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netmon.model.text import MAX_LENGTH, CleanText, clean_text

HOSTILE = st.one_of(
    st.binary(max_size=400),
    st.text(max_size=200).map(lambda text: text.encode("utf-8", "surrogatepass")),
    st.text(alphabet="\u202e\u2066\x1b[31m\0\r\ne\u0301é中\U0001f600", max_size=60).map(str.encode),
    st.text(alphabet="政务外网湖南省", max_size=60).map(lambda text: text.encode("gb18030")),
)


@given(HOSTILE)
def test_what_comes_out_is_safe_whatever_went_in(octets: bytes) -> None:
    text = clean_text(octets).text
    assert not {unicodedata.category(letter) for letter in text} & {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
    assert text == unicodedata.normalize("NFC", text)
    assert len(text) <= MAX_LENGTH
    assert text.encode("utf-8").decode("utf-8") == text


@given(HOSTILE)
def test_clean_text_stays_as_it_is(octets: bytes) -> None:
    once = clean_text(octets).text
    assert clean_text(once.encode()).text == once


@pytest.mark.parametrize(
    ("octets", "text", "guessed"),
    [
        (b"", "", False),
        (b"GigabitEthernet0/1", "GigabitEthernet0/1", False),
        ("至望城区政府".encode(), "至望城区政府", False),
        ("至望城区政府".encode("gb18030"), "至望城区政府", False),
        ("朱镕基、喆、㵲阳".encode("gb18030"), "朱镕基、喆、㵲阳", False),
        ("喆".encode("gb18030"), "喆", False),
        (b"caf\xe9", "café", True),
        (b"S\xe3o Paulo, B\xfcro 10 \xb5s", "São Paulo, Büro 10 µs", True),
        (b"eth0\0\0\0\0", "eth0", False),
        (b"a\0b", "ab", False),
        (b"line 1\r\nline 2\tend", "line 1 line 2 end", False),
        (b"\x1b[31mred\x1b[0m", "[31mred[0m", False),
        ("user\u202egnp.exe".encode(), "usergnp.exe", False),
        ("e\u0301".encode(), "é", False),
        (b"\xed\xa0\x80", "\xed\xa0", True),
        (b" ", " ", False),
    ],
)
def test_each_encoding_and_each_trick(octets: bytes, text: str, guessed: bool) -> None:
    assert clean_text(octets) == CleanText(text, guessed)


def test_a_page_of_text_is_cut() -> None:
    assert clean_text("中".encode() * 20_000).text == "中" * MAX_LENGTH
