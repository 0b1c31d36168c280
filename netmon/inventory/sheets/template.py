"""An empty template, or one with an inventory in it: as a workbook, or as a folder of CSV files."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from netmon.inventory.sheets.layout import TABS
from netmon.inventory.sheets.rows_out import encoded
from netmon.inventory.sheets.workbook import Rows, workbook
from netmon.words import Language


def write_template(target: Path, language: Language, networks: Sequence[str], rows: Rows | None = None) -> list[Path]:
    """Write the workbook, or with a `target` that is no .xlsx the folder; return the files. Raises OSError."""
    if target.suffix.casefold() == ".xlsx":
        workbook(language, networks, rows).save(target)
        return [target]
    target.mkdir(parents=True, exist_ok=True)
    written = []
    for tab in TABS:
        path = target / f"{tab.title(language)}.csv"
        given = [tab.example(language)] if rows is None else rows.get(tab.section, ())
        headings = [tab.csv_heading(key, language) for key in tab.keys]
        path.write_bytes(encoded([headings, *([row.get(key, "") for key in tab.keys] for row in given)]))
        written.append(path)
    return written


def template_files(target: Path, language: Language) -> list[Path]:
    """Return the files that a template at `target` is made of."""
    if target.suffix.casefold() == ".xlsx":
        return [target]
    return [target / f"{tab.title(language)}.csv" for tab in TABS]
