"""Label values and numbers, as the text format wants them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from prometheus_client.parser import text_string_to_metric_families

from exporters.prometheus.text import LABEL_CAP, cleaned, label_value, labels, number

ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=300)


@given(ANY_TEXT)
def test_any_text_is_read_back_as_what_it_was_cleaned_to(text: str) -> None:
    line = f"x{labels(name=text)} 1\n"
    line.encode()  # no half of a surrogate pair is left
    (family,) = text_string_to_metric_families(line)
    assert [sample.labels for sample in family.samples] == [{"name": cleaned(text)}]


@given(ANY_TEXT)
def test_cleaned_text_is_short_stays_clean_and_is_one_line(text: str) -> None:
    clean = cleaned(text)
    assert len(clean) <= LABEL_CAP
    assert cleaned(clean) == clean
    assert len(clean.splitlines()) <= 1


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("长沙市 1#", "长沙市 1#"),
        (" padded ", "padded"),
        ("two\nlines", "two lines"),
        ('a "quoted" \\ path', 'a \\"quoted\\" \\\\ path'),
        ("\u202eabc", "abc"),
    ],
)
def test_a_label_value_is_cleaned_and_escaped(text: str, value: str) -> None:
    assert label_value(text) == value


@pytest.mark.parametrize(
    ("value", "text"), [(0, "0"), (1.0, "1"), (0.5, "0.5"), (2**64 - 1, "18446744073709551615"), (True, "1")]
)
def test_a_number_is_exact(value: float, text: str) -> None:
    assert number(value) == text
