"""A copy of what was filled in, with what is wrong marked where it stands."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from io import BytesIO
from pathlib import Path
from typing import Final

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.utils import quote_sheetname
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.worksheet import Worksheet

from netmon.inventory.sheets import look
from netmon.inventory.sheets.mistakes import Mistake
from netmon.inventory.sheets.read_folder import records, records_of
from netmon.inventory.sheets.read_workbook import open_content, open_workbook
from netmon.inventory.sheets.rows_out import encoded
from netmon.words import Language, say

AUTHOR: Final = "netmon import"
"""Whose comments tell what is wrong; a later copy takes them away before it marks anew."""

OURS: Final = re.compile(r"-errors(-[0-9]+)?$")


def free_name(source: Path) -> Path:
    """Return where the copy goes: beside the original, and never over a copy that someone may be correcting."""
    stem = OURS.sub("", source.name if source.is_dir() else source.stem)
    suffix = "" if source.is_dir() else ".xlsx"
    number, path = 1, source.with_name(f"{stem}-errors{suffix}")
    while path.exists():
        number += 1
        path = source.with_name(f"{stem}-errors-{number}{suffix}")
    return path


def mark(source: Path, target: Path, mistakes: Sequence[Mistake], language: Language) -> None:
    """Write the copy. Raises OSError."""
    if source.is_dir():
        _mark_folder(source, target, mistakes, language)
        return
    book = open_workbook(source)
    mark_workbook(book, mistakes, language)
    book.save(target)


def marked_content(content: bytes, source: Path, mistakes: Sequence[Mistake], language: Language) -> bytes:
    """Return the copy of what a file of that name holds: a workbook, or a CSV file with a last column that tells."""
    if source.suffix.casefold() == ".csv":
        return _marked_csv(records_of(content, source, language), mistakes, language)
    book = open_content(content, source)
    mark_workbook(book, mistakes, language)
    said = BytesIO()
    book.save(said)
    return said.getvalue()


def mark_workbook(book: Workbook, mistakes: Sequence[Mistake], language: Language) -> None:
    """Colour each wrong cell, say in a comment what is wrong, and list everything on a sheet of its own."""
    for name in {say(each, "sheets.title_problems") for each in Language} & set(book.sheetnames):
        book.remove(book[name])
    for sheet in book.worksheets:
        _unmark(sheet)
    for (title, row, column), messages in _by_cell(mistakes).items():
        cell = book[title].cell(row, column)
        cell.fill = look.WRONG
        cell.comment = look.note("\n".join(messages), AUTHOR)
    _list(book.create_sheet(say(language, "sheets.title_problems"), 0), mistakes, language)
    book.active = 0


def _unmark(sheet: Worksheet) -> None:
    """Take away what an earlier import has marked."""
    for key in sorted(sheet._cells):  # noqa: SLF001 - the public iterator makes a cell for every gap
        cell = sheet._cells[key]  # noqa: SLF001 - see above
        if isinstance(cell.comment, Comment) and cell.comment.author == AUTHOR:
            cell.comment = None
            cell.fill = look.NONE


def _list(sheet: Worksheet, mistakes: Sequence[Mistake], language: Language) -> None:
    headings = (say(language, f"sheets.column_{name}") for name in ("sheet", "cell", "problem"))
    for column, heading in enumerate(headings, 1):
        cell = sheet.cell(1, column, heading)
        cell.fill, cell.font = look.REQUIRED, look.HEADING
    for number, mistake in enumerate(mistakes, 2):
        for column, text in enumerate((mistake.sheet, mistake.cell, mistake.message), 1):
            cell = sheet.cell(number, column, text)
            cell.data_type = "s"
            cell.alignment = look.WRAPPED
        place = sheet.cell(number, 2)
        place.hyperlink = Hyperlink(place.coordinate, location=f"{quote_sheetname(mistake.sheet)}!{mistake.cell}")
        place.font = look.HYPERLINK
    for letter, width in zip("ABC", (12, 10, 100), strict=True):
        sheet.column_dimensions[letter].width = width
    sheet.freeze_panes = "A2"


def _by_cell(mistakes: Sequence[Mistake]) -> Mapping[tuple[str, int, int], list[str]]:
    found: dict[tuple[str, int, int], list[str]] = {}
    for mistake in mistakes:
        found.setdefault((mistake.sheet, mistake.row, mistake.column), []).append(mistake.message)
    return found


def _mark_folder(source: Path, target: Path, mistakes: Sequence[Mistake], language: Language) -> None:
    """Copy each file that has mistakes, with a last column that tells them."""
    target.mkdir()
    for name in dict.fromkeys(mistake.sheet for mistake in mistakes):
        rows, some = records(source / name, language), [one for one in mistakes if one.sheet == name]
        (target / name).write_bytes(_marked_csv(rows, some, language))


def _marked_csv(records: list[list[str]], mistakes: Sequence[Mistake], language: Language) -> bytes:
    heading = say(language, "sheets.title_problems")
    said: dict[int, list[str]] = {}
    for mistake in mistakes:
        said.setdefault(mistake.row, []).append(f"{mistake.cell}: {mistake.message}")
    rows = _without(records)
    width = max(len(row) for row in rows)
    first = next(number for number, row in enumerate(rows, 1) if any(row))
    told = ([heading] if number == first else [" | ".join(said.get(number, ()))] for number in range(1, len(rows) + 1))
    return encoded([[*row, *[""] * (width - len(row)), *last] for row, last in zip(rows, told, strict=True)])


def _without(rows: list[list[str]]) -> list[list[str]]:
    """Leave out the column of an earlier import."""
    ours = {say(each, "sheets.title_problems") for each in Language}
    heading = next((row for row in rows if any(row)), [])
    wanted = [number for number, text in enumerate(heading) if text.strip() not in ours]
    last = len(heading)
    return [[*(row[number] for number in wanted if number < len(row)), *row[last:]] for row in rows]
