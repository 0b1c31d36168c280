"""A text is cut to what fits, at a whole character, and says so."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netmon.notify.channels.cut import cut, octets, octets_of_json, one, size, units_of_ucs2
from netmon.words import Language

COSTS = [octets, octets_of_json, units_of_ucs2, one]
LETTERS = st.characters(exclude_categories=["Cs"])
TEXTS = st.text(LETTERS, max_size=300) | st.text('县é"\\\n𠮷a', max_size=300)


@pytest.mark.parametrize("cost", COSTS)
@given(text=TEXTS, most=st.integers(0, 700), language=st.sampled_from(Language))
def test_what_is_cut_fits_and_is_a_beginning(cost: object, text: str, most: int, language: Language) -> None:
    assert cost in COSTS
    counted = COSTS[COSTS.index(cost)]
    kept = cut(text, most, language, counted)
    assert size(kept, counted) <= most
    if size(text, counted) <= most:
        assert kept == text
    else:
        start, _, note = kept.rpartition("\n")
        assert text.startswith(kept) or (text.startswith(start) and "netmon" in note)


@given(TEXTS)
def test_the_costs_are_what_encoding_them_costs(text: str) -> None:
    assert size(text, octets) == len(text.encode())
    assert size(text, units_of_ucs2) == len(text.encode("utf-16-be")) // 2
    assert size(text, octets_of_json) == len(json.dumps(text, ensure_ascii=False).encode()) - 2


def test_the_cut_is_at_a_line_where_one_is_near() -> None:
    text = "\n".join(f"岳阳县{number}" for number in range(200))
    kept = cut(text, 600, Language.ZH).split("\n")
    assert kept[-1] == "……内容过长，此处截断，全文见 netmon"
    assert kept[:-1] == text.split("\n")[: len(kept) - 1]
