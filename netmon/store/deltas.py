"""A text as what differs from another one. Pure.

Of a configuration some lines change at a time: what differs takes a hundred octets where the text takes ten thousand.
Every text is told against a whole one, never against another difference, so that no chain of them can break.
"""

from __future__ import annotations

import json
import zlib
from difflib import SequenceMatcher
from itertools import pairwise

_LEVEL = 9
_MOST_LINES = 3000
"""Of the part that differs; comparing more takes longer than keeping it costs."""


def whole(text: str) -> bytes:
    """Return a text, compressed."""
    return zlib.compress(text.encode(), _LEVEL)


def text_of_whole(body: bytes) -> str:
    """Return what `whole` made of a text; ValueError where it did not."""
    try:
        return zlib.decompress(body).decode()
    except zlib.error as error:
        raise ValueError("not a compressed text") from error


def delta(text: str, base: str) -> bytes | None:
    """Return what makes `text` of `base`, None where the two have too little in common."""
    old, new = base.split("\n"), text.split("\n")
    head = next((at for at, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), min(len(old), len(new)))
    least = min(len(old), len(new)) - head
    ends = zip(reversed(old), reversed(new), strict=False)
    tail = next((at for at, (a, b) in enumerate(ends) if at >= least or a != b), least)
    was, now = old[head : len(old) - tail], new[head : len(new) - tail]
    if max(len(was), len(now)) > _MOST_LINES:
        return None
    steps = [
        [head + start, head + stop, now[first:last]]
        for tag, start, stop, first, last in SequenceMatcher(None, was, now, autojunk=False).get_opcodes()
        if tag != "equal"
    ]
    body = whole(json.dumps(steps, ensure_ascii=False, separators=(",", ":")))
    return body if 4 * len(body) < len(whole(text)) else None


def text_of_delta(body: bytes, base: str) -> str:
    """Return what `delta` was made of; ValueError where `body` is no difference from `base`."""
    lines = base.split("\n")
    steps = json.loads(text_of_whole(body))
    if not isinstance(steps, list) or any(before[1] > after[0] for before, after in pairwise(steps)):
        raise ValueError("not a difference")
    for start, stop, instead in reversed(steps):
        lines[start:stop] = instead
    return "\n".join(lines)
