"""The figures in the manual are those that were measured."""

from __future__ import annotations

import pytest

from tests.bench.report import DOCS, KEPT, filled


@pytest.mark.parametrize("name", ["performance.md", "performance.zh.md"])
def test_the_table_of_the_manual_is_the_one_that_was_measured(name: str) -> None:
    page = (DOCS / name).read_text(encoding="utf-8")
    assert page == filled(page, KEPT, chinese=".zh." in name)
