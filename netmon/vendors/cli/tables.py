"""What command lines print, as rows: tables under a ruler, blocks, and `name : value` lines. Pure and tolerant.

Everything here is linear in the length of the text, whatever stands in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final

LONGEST_LINE: Final = 2000
"""Characters of a line that are looked at: none that means something is longer."""
MOST_LINES: Final = 200_000

Row = Mapping[str, str]
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\u2028\u2029\ufeff]")
_RULER = re.compile(r"[-=+|* \t]*[-=]{3}[-=+|* \t]*")
_GAP = re.compile(r"\S+(?: \S+)*")
_PAIR = re.compile(r"^(?P<indent> *)(?P<name>[^\s:=][^:=]{0,79}?) *(?P<sign>[:=]|: +=) *(?P<value>.*)$")


def lines(text: str) -> list[str]:
    """Return the lines of a text without control characters and blanks at their ends, tabs as blanks, long ones cut."""
    split = islice((one for one in text.split("\n")), MOST_LINES)
    return [_CONTROL.sub("", one[:LONGEST_LINE].rstrip("\r").expandtabs(8)[:LONGEST_LINE]).rstrip() for one in split]


def blocks(text: str, start: str) -> Iterator[tuple[re.Match[str], list[str]]]:
    """Yield the parts of a text that begin with a line in which `start` is found: the match, and the lines after it.

    What stands before the first is passed over.
    """
    pattern = re.compile(start)
    head: re.Match[str] | None = None
    body: list[str] = []
    for one in lines(text):
        found = pattern.search(one)
        if found is None:
            body.append(one)
            continue
        if head is not None:
            yield head, body
        head, body = found, []
    if head is not None:
        yield head, body


def pairs(rows: Sequence[str]) -> dict[str, str]:
    """Return what lines of the shape `name : value` say, the first of each name; names in lower case, one blank."""
    found: dict[str, str] = {}
    for one in rows:
        pair = _PAIR.match(one)
        if pair is not None:
            found.setdefault(" ".join(pair["name"].lower().split()), pair["value"].strip())
    return found


@dataclass(frozen=True, slots=True)
class Column:
    """A heading and where it stands: from `start` up to `end`, in which the heading of the next one begins."""

    name: str
    start: int
    end: int


def columns(heading: str, names: Sequence[str] = ()) -> tuple[Column, ...]:
    """Return the columns under a line of headings: `names` where given, else what two blanks part from each other."""
    spans = _named_spans(heading, names) if names else [(m[0], m.start(), m.end()) for m in _GAP.finditer(heading)]
    starts = [start for _name, start, _end in spans]
    ends = [*starts[1:], LONGEST_LINE]
    return tuple(Column(name, start, end) for (name, start, _), end in zip(spans, ends, strict=True))


def cells(one: str, under: Sequence[Column]) -> dict[str, str]:
    """Cut a line into what stands under each column; a word belongs to the column that most of it stands under.

    Where a line has as many words as there are columns, they are taken in turn: long ones push the others aside.
    """
    words = one.split()
    if len(words) == len(under):
        return {column.name: word for column, word in zip(under, words, strict=True)}
    phrases = [match[0] for match in _GAP.finditer(one)]
    if len(phrases) == len(under):
        return {column.name: phrase for column, phrase in zip(under, phrases, strict=True)}
    found: dict[str, list[str]] = {column.name: [] for column in under}
    at = 0
    for word in re.finditer(r"\S+", one):
        # Columns and words both ascend, so the search goes on where the last one ended.
        while at + 1 < len(under) and _more_under_next(word, under[at], under[at + 1]):
            at += 1
        found[under[at].name].append(word[0])
    return {name: " ".join(parts) for name, parts in found.items()}


def table(rows: Sequence[str], heading: str, names: Sequence[str] = ()) -> Iterator[Row]:
    """Yield the rows of the tables whose line of headings matches `heading`, by heading.

    Rulers are passed over; an empty line ends a table, unless nothing came before it.
    """
    pattern = re.compile(heading)
    under: tuple[Column, ...] = ()
    begun = False
    for one in rows:
        if pattern.search(one):
            under, begun = columns(one, names), False
        elif under and is_ruler(one):
            continue
        elif under and one.strip():
            begun = True
            yield cells(one, under)
        elif begun:
            under = ()


def is_ruler(one: str) -> bool:
    """Whether a line only rules: `-----`, `=== ===`, `- - -`."""
    return bool(one.strip()) and (_RULER.fullmatch(one) is not None or re.fullmatch(r"[-= ]+", one) is not None)


def generic(text: str) -> list[Row]:
    """Return the rows of a text whose command nobody knows: its tables with a ruler, else its `name : value` blocks."""
    every = lines(text)
    return list(_ruled(every)) or list(_paired(every))


def _ruled(every: Sequence[str]) -> Iterator[Row]:
    under: tuple[Column, ...] = ()
    last = ""
    begun = False
    for one in every:
        if is_ruler(one):
            heading = columns(last) if not is_ruler(last) and last.strip() else ()
            if len(heading) > 1 and not begun:
                under = heading
            elif begun:
                under, begun = (), False
        elif under and one.strip():
            begun = True
            yield cells(one, under)
        elif begun and not one.strip():
            under, begun = (), False
        # A ruler above the headings is passed over; an empty line between headings and ruler, too.
        last = one if one.strip() and not begun else last


def _paired(every: Sequence[str]) -> Iterator[Row]:
    current: dict[str, str] = {}
    for one in every:
        pair = _PAIR.match(one)
        name = " ".join(pair["name"].lower().split()) if pair else ""
        if current and (name in current or not one.strip()):
            yield current
            current = {}
        if pair:
            current[name] = pair["value"].strip()
    if current:
        yield current


def _named_spans(heading: str, names: Sequence[str]) -> list[tuple[str, int, int]]:
    spans, after = [], 0
    for name in names:
        start = heading.find(name, after)
        if start < 0:
            continue
        after = start + len(name)
        spans.append((name, start, after))
    return spans


def _more_under_next(word: re.Match[str], column: Column, following: Column) -> bool:
    inside = min(word.end(), following.start) - max(word.start(), column.start)
    beyond = min(word.end(), following.end) - max(word.start(), following.start)
    return beyond > inside
