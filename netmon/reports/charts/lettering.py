"""How much room text takes, told without a font: rather too much than too little."""

from __future__ import annotations

_FIRST_WIDE = 0x2E80
"""From here on letters are as wide as high: CJK and full-width forms."""
_NARROW_EM = 0.55
_ELLIPSIS = "\N{HORIZONTAL ELLIPSIS}"


def width(text: str, size: float) -> float:
    """Return the width of a text in points, of letters `size` points high."""
    return sum(size if ord(letter) >= _FIRST_WIDE else _NARROW_EM * size for letter in text)


def fit(text: str, size: float, room: float) -> str:
    """Return a text, or so much of it, with an ellipsis, as fits into `room` points."""
    if width(text, size) <= room:
        return text
    kept = text
    while kept and width(kept, size) + size > room:
        kept = kept[:-1]
    return kept.rstrip() + _ELLIPSIS


def folded(text: str, size: float, room: float, most: int = 2) -> tuple[str, ...]:
    """Return a text in at most `most` lines of `room` points, broken at a space where a word would be cut."""
    lines: list[str] = []
    rest = text
    while len(lines) < most - 1 and width(rest, size) > room:
        end = next(end for end in range(len(rest) - 1, 0, -1) if width(rest[:end], size) <= room or end == 1)
        if rest[end - 1].isascii() and rest[end].isascii() and (space := rest.rfind(" ", 1, end + 1)) > 0:
            end = space
        lines.append(rest[:end].rstrip())
        rest = rest[end:].lstrip()
    return (*lines, fit(rest, size, room))
