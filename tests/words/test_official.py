"""Sentences as offices print them."""

from __future__ import annotations

import pytest

from netmon.words import Language
from netmon.words.official import chinese_numeral, say_official


def test_no_space_parts_chinese_from_digits_but_facts_keep_theirs() -> None:
    assert say_official(Language.ZH, "coverage.exempt", count=3) == "另免考3家"
    said = say_official(Language.ZH, "verdict.on_baseline", document="湘政办 A 12 号")
    assert said == "列入存量台账湘政办 A 12 号"
    assert say_official(Language.EN, "coverage.exempt", count=3) == "3 exempt besides"


@pytest.mark.parametrize(
    ("number", "said"), [(1, "一"), (9, "九"), (10, "十"), (11, "十一"), (20, "二十"), (99, "九十九")]
)
def test_headings_are_numbered_in_chinese(number: int, said: str) -> None:
    assert chinese_numeral(number) == said


@pytest.mark.parametrize("number", [0, -1, 100])
def test_no_other_number_is_told(number: int) -> None:
    with pytest.raises(ValueError, match=str(number)):
        chinese_numeral(number)
