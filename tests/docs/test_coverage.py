"""The page on figures shows what the command really prints."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.docs.pages import DOCS, ROOT, name_of, text_of

PRINTED = ROOT / "tests" / "lab" / "history" / "golden"


@pytest.mark.parametrize("page", [DOCS / "coverage.md", DOCS / "coverage.zh.md"], ids=name_of)
def test_the_seven_claims_stand_on_the_page_as_they_are_told(page: Path) -> None:
    language = "zh" if page.name.endswith(".zh.md") else "en"
    told = (PRINTED / f"claims.{language}.txt").read_text(encoding="utf-8")
    assert f"```text\n{told}```\n" in text_of(page)
