"""Texts cut to what a receiver takes, at a whole character, with a word that says so."""

from __future__ import annotations

import json
from collections.abc import Callable

from netmon.words import Language, say


def octets(letter: str) -> int:
    """Return how many octets of UTF-8 a character has."""
    return len(letter.encode("utf-8", "surrogatepass"))


def octets_of_json(letter: str) -> int:
    """Return how many octets a character has within a string of JSON that keeps all but ASCII as it is."""
    return len(json.dumps(letter, ensure_ascii=False).encode("utf-8", "surrogatepass")) - 2


def units_of_ucs2(letter: str) -> int:
    """Return how many 16-bit units a character has in UTF-16, which short messages of 67 characters count."""
    return 2 if ord(letter) > 0xFFFF else 1


def one(_letter: str) -> int:
    """Count characters."""
    return 1


def size(text: str, cost: Callable[[str], int] = octets) -> int:
    """Return what a text costs."""
    return sum(map(cost, text))


def cut(text: str, most: int, language: Language, cost: Callable[[str], int] = octets) -> str:
    """Return `text` where it costs no more than `most`; else as much of it as fits before the word that it was cut.

    The cut is at the end of a line where one is near. Where not even that word fits, the text is cut without it.
    """
    if size(text, cost) <= most:
        return text
    note = "\n" + say(language, "channel.cut")
    left = most - size(note, cost)
    if left <= 0:
        return _begin(text, most, cost)
    kept = _begin(text, left, cost)
    line = kept.rfind("\n")
    if line > len(kept) * 3 // 4:
        kept = kept[:line]
    return kept.rstrip() + note


def _begin(text: str, most: int, cost: Callable[[str], int]) -> str:
    """Return the longest beginning that costs no more than `most`."""
    spent = 0
    for at, letter in enumerate(text):
        spent += cost(letter)
        if spent > most:
            return text[:at]
    return text
