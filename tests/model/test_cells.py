"""Cells of CSV files that others have written into."""

from __future__ import annotations

import pytest

from netmon.model.cells import cell_text, text_of_cell


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("=HYPERLINK(1)", "'=HYPERLINK(1)"),
        ("+1", "'+1"),
        ("-1", "'-1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("长沙县政府", "长沙县政府"),
        ("'88 年", "'88 年"),
        ("", ""),
    ],
)
def test_a_text_that_looks_like_a_formula_is_quoted_and_comes_back(text: str, cell: str) -> None:
    assert cell_text(text) == cell
    assert text_of_cell(cell) == text
