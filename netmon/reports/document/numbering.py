"""The numbers of headings: 一、 （一） 1. in Chinese (GB/T 9704), 1, 1.1, 1.1.1 in English."""

from __future__ import annotations

from collections.abc import Iterator

from netmon.reports.document.blocks import Block, Document, Heading
from netmon.words import Language, say
from netmon.words.official import chinese_numeral

LEVELS = 3
"""Levels of headings that are told apart; what lies deeper is shown as the last."""


def numbered(document: Document) -> Iterator[tuple[str, Block]]:
    """Yield the blocks in their order, with each heading its text as it is printed; "" for all that is no heading."""
    counts = [0] * LEVELS
    for block in document.blocks:
        if not isinstance(block, Heading):
            yield "", block
            continue
        level = min(block.level, LEVELS)
        counts[level - 1] += 1
        counts[level:] = [0] * (LEVELS - level)
        number = _number(document.language, counts[:level])
        yield say(document.language, f"document.heading_{level}", number=number, text=block.text), block


def _number(language: Language, counts: list[int]) -> str:
    """Return the number of the newest heading; in English with those that it lies under."""
    if language is Language.EN:
        return ".".join(str(max(count, 1)) for count in counts)
    return str(counts[-1]) if len(counts) == LEVELS else chinese_numeral(counts[-1])
