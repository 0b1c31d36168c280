"""Where two files differ, in words that lead a person to the place."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from itertools import islice, zip_longest

from netmon.bulletins.diff import diff_plain
from netmon.bulletins.texts import ArchiveError, Damaged, is_archive, members_of
from netmon.model.belief import Reason

MOST = 20
"""Places that are told; whoever wants more opens both files."""

_CELL = re.compile(r'<c r="([A-Z]+[0-9]+)"[^>]*?(?:/>|>(.*?)</c>)', re.DOTALL)
_SHEET = re.compile(r'<sheet\b[^>]*?\bname="([^"]*)"')
_PARAGRAPH = re.compile(r"<w:p[ >].*?</w:p>", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_NUMBER = re.compile(r"[0-9]+")
_AROUND = 30


def where(kept: bytes, given: bytes) -> tuple[Reason, ...]:
    """Return the places where a file that is given differs from the one that was kept; nothing where it does not."""
    if kept == given:
        return ()
    found = _in_archive(kept, given) if is_archive(kept) else _in_text("", kept, given)
    told = tuple(islice(found, MOST + 1))
    if len(told) > MOST:
        return (*told[:MOST], Reason.of("places.more", most=MOST))
    # Every part is equal: what differs is how the file is put together.
    return told or (Reason.of("places.offset", offset=_offset(kept, given)),)


def _in_archive(kept: bytes, given: bytes) -> Iterator[Reason]:
    try:
        before, after = members_of(kept), members_of(given)
    except ArchiveError as error:
        yield Reason.of("places.no_archive", error=error, offset=_offset(kept, given))
        return
    sheets = _sheets(before.get("xl/workbook.xml"))
    for name in dict.fromkeys([*before, *after]):
        old, new = before.get(name), after.get(name)
        if old == new:
            continue
        if new is None or old is None:
            yield Reason.of("places.member_missing" if new is None else "places.member_added", member=name)
        elif isinstance(new, Damaged) or isinstance(old, Damaged):
            yield Reason.of("places.member_damaged", member=name)
        else:
            yield from _in_member(name, old, new, sheets)


def _in_member(name: str, old: bytes, new: bytes, sheets: list[str]) -> Iterator[Reason]:
    before, after = old.decode(errors="replace"), new.decode(errors="replace")
    found: list[Reason] = []
    if name.startswith("xl/worksheets/sheet"):
        number = _NUMBER.search(name)
        place = int(number[0]) - 1 if number else -1
        sheet = sheets[place] if 0 <= place < len(sheets) else name
        cells = dict(_CELL.findall(before)), dict(_CELL.findall(after))
        found = [
            Reason.of("places.cell", sheet=sheet, cell=cell, before=_said(cells[0].get(cell)), after=_said(value))
            for cell in dict.fromkeys([*cells[0], *cells[1]])
            if cells[0].get(cell) != (value := cells[1].get(cell))
        ]
    elif name == "word/document.xml":
        both = zip_longest(_PARAGRAPH.findall(before), _PARAGRAPH.findall(after))
        found = [
            Reason.of("places.paragraph", number=number, before=_said(one), after=_said(other))
            for number, (one, other) in enumerate(both, 1)
            if one != other
        ]
    yield from found or _in_text(name, old, new)


def _in_text(member: str, old: bytes, new: bytes) -> Iterator[Reason]:
    try:
        before, after = old.decode(), new.decode()
    except UnicodeDecodeError:
        yield Reason.of("places.byte", member=member or "-", offset=_offset(old, new))
        return
    if before[:1] in {"{", "["}:
        try:
            told = diff_plain(json.loads(before), json.loads(after))
        except (ValueError, RecursionError):
            told = ()
        if told:
            for one in told:
                yield Reason.of("places.path", path=one.path, before=one.before or "-", after=one.after or "-")
            return
    lines = zip_longest(before.splitlines(), after.splitlines())
    for number, (line, other) in enumerate(lines, 1):
        if line != other:
            start = max(0, _same(line or "", other or "") - _AROUND)
            facts = {"number": number, "before": _cut(line, start), "after": _cut(other, start)}
            yield Reason.of("places.line_of", member=member, **facts) if member else Reason.of("places.line", **facts)


def _sheets(workbook: bytes | Damaged | None) -> list[str]:
    text = workbook.decode(errors="replace") if isinstance(workbook, bytes) else ""
    return [html.unescape(name) for name in _SHEET.findall(text)]


def _said(markup: str | None) -> str:
    return "-" if markup is None else html.unescape(_TAG.sub("", markup)).strip()[: 2 * _AROUND] or "-"


def _cut(line: str | None, start: int) -> str:
    if line is None:
        return "-"
    return f"{'…' if start else ''}{line[start : start + 2 * _AROUND]}" or "-"


def _offset(one: bytes, other: bytes) -> int:
    """Return how many octets at the beginning are the same."""
    return _same(one.decode("latin-1"), other.decode("latin-1"))


def _same(one: str, other: str) -> int:
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (left, right) in pairs if left != right), min(len(one), len(other)))
