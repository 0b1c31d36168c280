"""Floor 0: every sentence a user sees, in Chinese and English, from one catalogue.

A message is named by a code such as `reason.no_answer`; the part before the first dot is the topic, and a topic is a
file in this folder. Facts fill the sentence by name (`str.format` fields without attribute or index access).
"""

from __future__ import annotations

from netmon.words.catalogue import CATALOGUE
from netmon.words.text import Language, Text, language_of

__all__ = ["CATALOGUE", "Language", "Text", "language_of", "say"]


def say(language: Language, code: str, /, **facts: object) -> str:
    """Say `code` in `language`. A code that the catalogue lacks raises KeyError: that is a bug, and a test finds it."""
    return CATALOGUE[code].in_(language).format(**facts)
