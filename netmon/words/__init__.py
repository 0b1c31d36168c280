"""Floor 0: every sentence a user sees, in Chinese and English, from one catalogue.

A message is named by a code such as `reason.no_answer`; the part before the first dot is the topic, and a topic is a
file in this folder. Facts fill the sentence by name (`str.format` fields without attribute or index access).
"""

from __future__ import annotations

from collections.abc import Mapping

from netmon.words.catalogue import CATALOGUE
from netmon.words.text import Language, Text, language_of

__all__ = ["CATALOGUE", "Language", "Text", "language_of", "say", "say_reason"]


def say(language: Language, code: str, /, **facts: object) -> str:
    """Say `code` in `language`. A code that the catalogue lacks raises KeyError: that is a bug, and a test finds it."""
    return CATALOGUE[code].in_(language).format(**facts)


def say_reason(language: Language, code: str, facts: Mapping[str, str]) -> str:
    """Say `code` with facts of which some may be codes themselves (the state of a port, a kind of failure)."""
    return say(language, code, **{name: _fact(language, fact) for name, fact in facts.items()})


def _fact(language: Language, fact: str) -> str:
    return CATALOGUE[fact].in_(language) if fact in CATALOGUE else fact
