"""The captures of command lines that others made, with what they expect of them."""

from __future__ import annotations

from collections import Counter

import pytest

from tests.vendors.cli_score import CORPUS, captures, judge

MISSED: dict[str, int] = {
    "hp_comware": 1,
}
"""Captures of a platform that may still be read otherwise than expected: never more than these."""


@pytest.mark.skipif(not CORPUS.is_dir(), reason="the corpus of captures is not here")
def test_captures_are_read_as_others_expect() -> None:
    results = [judge(*capture) for capture in captures()]
    assert len(results) > 200
    missed = Counter(one.platform for one in results if not one.agreed)
    assert {name: count for name, count in missed.items() if count > MISSED.get(name, 0)} == {}
