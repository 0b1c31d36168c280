"""Sentences as offices print them (GB/T 9704): between Chinese and digits or Latin letters stands no space, which the
rest of the catalogue has there for screens; and the numerals of headings.
"""

from __future__ import annotations

import re
from datetime import date
from functools import cache

from netmon.words.catalogue import CATALOGUE
from netmon.words.text import Language

_HAN = r"[\u3400-\u9fff]"
_SPACE = re.compile(rf"(?<={_HAN}) (?=[A-Za-z0-9{{])|(?<=[A-Za-z0-9}}%]) (?={_HAN})|(?<=}}) (?={{)")
_DIGITS = "零一二三四五六七八九"
_TEN = "十"


def say_official(language: Language, code: str, /, **facts: object) -> str:
    """Say `code` as it is printed; facts keep their spaces. A code that the catalogue lacks raises KeyError."""
    return _printed(language, code).format(**facts)


def official_date(language: Language, day: date) -> str:
    """Write a day out: 2026年6月30日, 30 June 2026."""
    month = say_official(language, f"bulletin_doc.month_{day.month}")
    return say_official(language, "bulletin_doc.date", year=day.year, month=month, day=day.day)


def say_input(language: Language, name: str) -> str:
    """Return what a part of the record is called that a bulletin was gathered from: `register`, `availability:2026-06`.

    A name that this release does not know is said as it is.
    """
    kind, _, about = name.partition(":")
    code = f"bulletin_input.{kind}"
    return say_official(language, code, about=about) if code in CATALOGUE else name


def chinese_numeral(number: int) -> str:
    """Return 1 to 99 in Chinese: 一, 十, 十一, 二十."""
    if not 0 < number < 100:
        raise ValueError(number)
    tens, ones = divmod(number, 10)
    ten = "" if not tens else _TEN if tens == 1 else _DIGITS[tens] + _TEN
    return ten + (_DIGITS[ones] if ones else "")


@cache
def _printed(language: Language, code: str) -> str:
    text = CATALOGUE[code].in_(language)
    return _SPACE.sub("", text) if language is Language.ZH else text
