"""What the sheets of a workbook are called."""

from __future__ import annotations

import re
from collections.abc import Iterable

from netmon.reports.document.plain import printable

LONGEST = 31
"""Characters that Excel takes in the name of a sheet; it counts UTF-16 code units."""
_FORBIDDEN = re.compile(r"[\[\]:*?/\\\x00-\x1f]+")


def sheet_names(titles: Iterable[str]) -> list[str]:
    """Return a name for each title: what Excel takes, and no two alike, be it in capitals or not."""
    names: list[str] = []
    taken = {"history"}  # Excel keeps this one for itself
    for title in titles:
        plain = " ".join(_FORBIDDEN.sub(" ", printable(title)).split()).strip("'") or "-"
        name, number = _cut(plain, LONGEST), 1
        while name.casefold() in taken:
            number += 1
            ending = f" ({number})"
            name = _cut(plain, LONGEST - len(ending)) + ending
        taken.add(name.casefold())
        names.append(name)
    return names


def _cut(text: str, units: int) -> str:
    while len(text.encode("utf-16-le")) > 2 * units:
        text = text[:-1]
    return text.strip().strip("'") or "-"
