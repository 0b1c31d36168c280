"""What is committed of rules and of the page about them is what the tables make."""

from __future__ import annotations

from pathlib import Path

import pytest

from exporters.prometheus import rules
from exporters.prometheus.alerts.files import rule_files
from exporters.prometheus.alerts.reference import FILES, reference
from netmon.words import Language

FOLDER = Path(rules.__file__).parent
DOCS = Path(__file__).parent.parent.parent.parent / "docs"


def test_the_rule_files_are_what_the_tables_make_of_them() -> None:
    """Made by: python -m exporters.prometheus.alerts"""
    kept = {file.name: file.read_text(encoding="utf-8") for file in FOLDER.glob("*-*.yml")}
    assert kept == rule_files()


@pytest.mark.parametrize("language", Language)
def test_the_page_of_alerts_is_what_the_tables_make_of_it(language: Language) -> None:
    """Made by: python -m exporters.prometheus.alerts"""
    assert (DOCS / FILES[language]).read_text(encoding="utf-8") == reference(language)
