"""Templates: a workbook with drop-downs, or CSV files, of one prefecture each."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import Final
from zipfile import ZIP_DEFLATED, ZipFile

from openpyxl import Workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from netmon.inventory.sheets import look
from netmon.inventory.sheets.rows_out import encoded
from netmon.model.cells import cell_text
from netmon.returns.contents import Rows
from netmon.returns.layout import FORMS, SHOWN, Form, heading
from netmon.returns.rows import choices_of
from netmon.words import Language, say

PREFILLED: Final = SHOWN | {"unit", "name", "network"}
LAST_ROW: Final = 20_000
"""Drop-downs reach this far; more rows may be filled in all the same."""
LONGEST_PROMPT: Final = 255
HELP: Final = ("purpose", "fill", "blank", "papers", "days", "import")


def template_files(folder: Path, stem: str, suffix: str, language: Language) -> list[Path]:
    """Return the files that a template is made of: `suffix` is `xlsx` or `csv`."""
    if suffix == "xlsx":
        return [folder / f"{stem}.xlsx"]
    return [folder / f"{stem}-{form.title(language)}.csv" for form in FORMS]


def write_template(paths: list[Path], rows: Rows, language: Language) -> None:
    """Write the files. Raises OSError."""
    if paths[0].suffix == ".xlsx":
        workbook(rows, language).save(paths[0])
        return
    for path, form in zip(paths, FORMS, strict=True):
        path.write_bytes(_csv(form, rows, language))


def _csv(form: Form, rows: Rows, language: Language) -> bytes:
    given = rows.get(form.name, ())
    headings = [heading(key, language) for key in form.keys]
    return encoded([headings, *([cell_text(row.get(key, "")) for key in form.keys] for row in given)])


def template(stem: str, rows: Rows, suffix: str, language: Language) -> tuple[str, bytes]:
    """Return a template as one file, its name first: a workbook, or with the suffix `csv` a ZIP of CSV files."""
    if suffix == "xlsx":
        said = BytesIO()
        workbook(rows, language).save(said)
        return f"{stem}.xlsx", said.getvalue()
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as archive:
        for path, form in zip(template_files(Path(), stem, "csv", language), FORMS, strict=True):
            archive.writestr(path.name, _csv(form, rows, language))
    return f"{stem}.zip", packed.getvalue()


def workbook(rows: Rows, language: Language) -> Workbook:
    """Return a workbook with a sheet for each form, and one that says how to fill them in."""
    book = Workbook()
    book.remove(book.worksheets[0])
    _instructions(book.create_sheet(say(language, "sheets.title_help")), language)
    for form in FORMS:
        sheet = book.create_sheet(form.title(language))
        _headings(sheet, form, language)
        given = rows.get(form.name, ())
        for number, row in enumerate(given, 2):
            for column, key in enumerate(form.keys, 1):
                _write(sheet, number, column, row.get(key, ""), shown=key in PREFILLED)
        for column, key in enumerate(form.keys, 1):
            _offer(sheet, column, key, language)
            texts = (row.get(key, "") for row in given[:200])
            dimension = sheet.column_dimensions[get_column_letter(column)]
            dimension.width = look.column_width(heading(key, language), *texts)
            dimension.number_format = look.TEXT
    book.active = 1
    return book


def _headings(sheet: Worksheet, form: Form, language: Language) -> None:
    for column, key in enumerate(form.keys, 1):
        needed = key in form.needed
        cell = sheet.cell(1, column, f"{heading(key, language)}*" if needed else heading(key, language))
        cell.fill = look.REQUIRED if needed or key in form.answers else look.OPTIONAL
        cell.font, cell.alignment = look.HEADING, look.WRAPPED
        cell.comment = look.note(say(language, f"returns.explain_{key}"))
    sheet.freeze_panes = "C2"


def _write(sheet: Worksheet, row: int, column: int, text: str, *, shown: bool) -> None:
    """Write a text as a text, whatever it looks like."""
    cell = sheet.cell(row, column)
    cell.number_format = look.TEXT
    if shown:
        cell.fill = look.EXAMPLE
    if text:
        cell.value = text
        cell.data_type = "s"


def _offer(sheet: Worksheet, column: int, key: str, language: Language) -> None:
    """Explain a column where it is filled in, and offer what its cells may say."""
    rule = DataValidation(
        allow_blank=True,
        showInputMessage=True,
        promptTitle=heading(key, language)[:32],
        prompt=say(language, f"returns.explain_{key}")[:LONGEST_PROMPT],
    )
    if choices := choices_of(key, language):
        rule.type, rule.formula1 = "list", f'"{",".join(choices)}"'
        rule.showErrorMessage, rule.errorStyle = True, "stop" if key == "kind" else "warning"
        rule.error = say(language, "sheets.choose")
    letter = get_column_letter(column)
    rule.add(f"{letter}2:{letter}{LAST_ROW}")
    sheet.add_data_validation(rule)


def _instructions(sheet: Worksheet, language: Language) -> None:
    lines = [(say(language, "returns.help_title"), "")]
    lines += [("", say(language, f"returns.help_{name}")) for name in HELP]
    lines += [("", ""), *((form.title(language), say(language, f"returns.holds_{form.name}")) for form in FORMS)]
    for number, (left, right) in enumerate(lines, 1):
        name = sheet.cell(number, 1, left)
        name.font, name.alignment = look.STRONG, look.TOP
        sheet.cell(number, 2, right).alignment = look.WRAPPED
    sheet.cell(1, 1).font = look.TITLE
    sheet.column_dimensions["A"].width = 12
    sheet.column_dimensions["B"].width = 96
    sheet.sheet_view.showGridLines = False
