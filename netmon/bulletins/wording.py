"""What differs between two bulletins, in words."""

from __future__ import annotations

import re
from datetime import tzinfo
from typing import Final, NamedTuple

from netmon.bulletins.diff import Difference, Part
from netmon.figures.dates import text_of
from netmon.words import CATALOGUE, Language, say
from netmon.words.official import say_input

_TIMES: Final = frozenset({"known", "at", "began", "ended"})
_DIGEST: Final = re.compile(r"(?:sm3:|sha256:)?[0-9a-f]{64}")
_SHORT: Final = 16
"""Letters of a digest that are told; all of them are in the JSON."""


class Said(NamedTuple):
    """What differs, and from what to what; None where it is new, or gone."""

    what: str
    before: str | None
    after: str | None


def in_words(one: Difference, language: Language, zone: tzinfo) -> Said:
    """Say one difference; times are told by `zone`."""
    name = say_input(language, one.name) if one.part is Part.INPUTS else one.name
    what = " ".join(part for part in (name, _field(one.field, language)) if part) or one.path
    before, after = (
        None if value is None else _value(one.field, value, language, zone) for value in (one.before, one.after)
    )
    return Said(what, before, after)


def _field(field: str, language: Language) -> str:
    code = f"differs.field_{field.replace('.', '_')}"
    return say(language, code) if code in CATALOGUE else field


def _value(field: str, value: str, language: Language, zone: tzinfo) -> str:
    for code in (f"coverage.verdict_{value}", f"coverage.attainment_{value}", f"differs.due_{value}"):
        if code in CATALOGUE:
            return say(language, code)
    if field in _TIMES:
        return text_of(float(value), zone)
    return f"{value[:_SHORT]}…" if _DIGEST.fullmatch(value) else value
