"""A page as text: whatever it says of its letters, and the little that is kept of it."""

from __future__ import annotations

import html
import re
from typing import Final

from netmon.model.text import clean_text, decoded

LONGEST_TITLE: Final = 80
_DECLARED: Final = re.compile(rb"""charset\s*=\s*["']?\s*([A-Za-z0-9_-]{2,20})""", re.IGNORECASE)
_IN_FIELD: Final = re.compile(r"""charset\s*=\s*["']?\s*([A-Za-z0-9_-]{2,20})""", re.IGNORECASE)
_TITLE: Final = re.compile(r"<title[^<>]{0,200}>([^<]{0,2000})", re.IGNORECASE)
_CHINESE: Final = frozenset({"gb2312", "gbk", "gb18030", "gb_2312-80", "cp936", "x-gbk"})
_LOOKED_AT: Final = 4096
_BEFORE_TITLE: Final = 1 << 16


def text_of(page: bytes, kind: str) -> str:
    """Return a page as text, hostile yet. `kind` is its Content-Type, which counts before what the page says."""
    declared = _IN_FIELD.search(kind)
    name = declared[1] if declared else ""
    if not name and (inside := _DECLARED.search(page[:_LOOKED_AT])):
        name = inside[1].decode("ascii")
    try:
        return page.decode("gb18030" if name.lower() in _CHINESE else name, errors="replace") if name else _guess(page)
    except LookupError:  # a name of no encoding, or of one that is not of letters
        return _guess(page)


def _guess(page: bytes) -> str:
    # What is kept of a long page may end within a letter; that must not make Latin-1 of all of it.
    for left_out in range(4):
        text, guessed = decoded(page[: len(page) - left_out])
        if not guessed:
            return text
    return decoded(page)[0]


def title_of(text: str) -> str:
    """Return the title of a page, short and clean; "" where it has none."""
    found = _TITLE.search(text[:_BEFORE_TITLE])
    if found is None:
        return ""
    said = clean_text(html.unescape(found[1]).encode(errors="replace")).text
    return " ".join(said.split())[:LONGEST_TITLE]
