"""The workbook that offices fill in: one sheet for each kind of thing, and one that says how."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from openpyxl import Workbook
from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from netmon.inventory.sheets import look
from netmon.inventory.sheets.layout import TAB_BY_SECTION, TABS, Tab
from netmon.words import Language, say

LAST_ROW: Final = 20_000
"""Drop-downs reach this far; more rows may be filled in all the same."""

LONGEST_PROMPT: Final = 255
LONGEST_TITLE: Final = 32

HELP_ROWS: Final = ("purpose", "order", "required", "example", "format", "choices", "several", "secrets", "import")
UNIT_ROWS: Final = ("id", "address", "bandwidth", "date", "degrees", "url")

Rows = Mapping[str, Sequence[Mapping[str, str]]]
"""Section → its rows, each from key to text."""


def workbook(language: Language, networks: Sequence[str], rows: Rows | None = None) -> Workbook:
    """Return a workbook with `rows`, or with an example row in each sheet where there are none to show.

    `networks` are what the column of networks offers.
    """
    book = Workbook()
    book.remove(book.worksheets[0])
    _instructions(book.create_sheet(say(language, "sheets.title_help")), language)
    for tab in TABS:
        sheet = book.create_sheet(tab.title(language))
        _headings(sheet, tab, language)
        if rows is None:
            _example(sheet, tab, language)
        else:
            for number, row in enumerate(rows.get(tab.section, ()), 2):
                for column, key in enumerate(tab.keys, 1):
                    _write(sheet, number, column, row.get(key, ""))
        for column, key in enumerate(tab.keys, 1):
            _offer(sheet, column, tab, key, language, networks, first=2 if rows is not None else 3)
    book.active = 1
    return book


def _headings(sheet: Worksheet, tab: Tab, language: Language) -> None:
    example = tab.example(language)
    for column, key in enumerate(tab.keys, 1):
        heading = tab.heading(key, language)
        needed = key in tab.required
        cell = sheet.cell(1, column, f"{heading}*" if needed else heading)
        cell.fill = look.REQUIRED if needed else look.OPTIONAL
        cell.font = look.HEADING
        cell.alignment = look.WRAPPED
        meaning = tab.meaning(key, language)
        cell.comment = look.note(f"{say(language, 'sheets.required')}\n{meaning}" if needed else meaning)
        dimension = sheet.column_dimensions[get_column_letter(column)]
        dimension.width = look.column_width(f"{heading}*", example.get(key, ""))
        dimension.number_format = look.TEXT
    sheet.freeze_panes = "B2"


def _example(sheet: Worksheet, tab: Tab, language: Language) -> None:
    said = tab.example(language)
    for column, key in enumerate(tab.keys, 1):
        _write(sheet, 2, column, said.get(key, ""))
        cell = sheet.cell(2, column)
        cell.fill, cell.font = look.EXAMPLE, look.FADED


def _write(sheet: Worksheet, row: int, column: int, text: str) -> None:
    """Write a text as a text, whatever it looks like: `=1`, `#N/A`, `0012`."""
    cell = sheet.cell(row, column)
    cell.number_format = look.TEXT
    if text:
        cell.value = text
        cell.data_type = "s"


def _offer(
    sheet: Worksheet, column: int, tab: Tab, key: str, language: Language, networks: Sequence[str], *, first: int
) -> None:
    """Explain a column where it is filled in, and offer what its cells may say."""
    letter = get_column_letter(column)
    rule = DataValidation(
        allow_blank=True,
        showInputMessage=True,
        promptTitle=tab.heading(key, language)[:LONGEST_TITLE],
        prompt=tab.meaning(key, language)[:LONGEST_PROMPT],
    )
    choices = tab.choices(key, language)
    if choices:
        _choose_from(rule, choices, "stop", say(language, "sheets.choose"))
    elif key in tab.refers:
        other = TAB_BY_SECTION[tab.refers[key]]
        title = quote_sheetname(other.title(language))
        rule.type, rule.formula1 = "list", f"{title}!$A${first}:$A${LAST_ROW}"
        rule.showErrorMessage, rule.errorStyle = True, "warning"
        rule.error = say(language, "sheets.choose_reference", sheet=other.title(language))
    elif key in {"network", "networks"}:
        _choose_from(rule, networks, "warning", say(language, "sheets.choose_network"))
    elif key == "snmp":
        _choose_from(rule, ("readonly", "secure", "off"), "warning", say(language, "sheets.choose_credential"))
    rule.add(f"{letter}2:{letter}{LAST_ROW}")
    sheet.add_data_validation(rule)


def _choose_from(rule: DataValidation, choices: Sequence[str], style: str, error: str) -> None:
    said = ",".join(choices)
    if len(said) > LONGEST_PROMPT or any("," in choice or '"' in choice for choice in choices):
        return  # a list within a rule cannot hold them; the import checks all the same
    rule.type, rule.formula1 = "list", f'"{said}"'
    rule.showErrorMessage, rule.errorStyle = True, "stop" if style == "stop" else "warning"
    rule.error = error


def _instructions(sheet: Worksheet, language: Language) -> None:
    lines: list[tuple[str, str]] = [(say(language, "sheets.help_title"), "")]
    lines += [("", say(language, f"sheets.help_{name}")) for name in HELP_ROWS]
    lines += [("", ""), (say(language, "sheets.help_sheets"), "")]
    lines += [(tab.title(language), say(language, f"sheets.holds_{tab.section}")) for tab in TABS]
    lines += [("", ""), (say(language, "sheets.help_units"), "")]
    lines += [(say(language, f"sheets.unit_{name}"), say(language, f"sheets.unit_{name}_how")) for name in UNIT_ROWS]
    for number, (left, right) in enumerate(lines, 1):
        name = sheet.cell(number, 1, left)
        name.font, name.alignment = look.STRONG, look.TOP
        sheet.cell(number, 2, right).alignment = look.WRAPPED
    sheet.cell(1, 1).font = look.TITLE
    sheet.column_dimensions["A"].width = 16
    sheet.column_dimensions["B"].width = 96
    sheet.sheet_view.showGridLines = False
