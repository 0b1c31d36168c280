"""From filled sheets to the files of an inventory: checked by the loader first, then put in place, or not at all."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from netmon.inventory.files import Draft, identity
from netmon.inventory.load import load
from netmon.inventory.placing import put
from netmon.inventory.problem import InventoryError, Problem
from netmon.inventory.sheets.explain import Explainer, csv_path
from netmon.inventory.sheets.guard import SheetsError
from netmon.inventory.sheets.layout import FOLDER, TABS
from netmon.inventory.sheets.mistakes import Mistake
from netmon.inventory.sheets.read_folder import read_folder
from netmon.inventory.sheets.read_workbook import Filled, read_workbook
from netmon.inventory.sheets.rows_out import empty, write_rows
from netmon.inventory.sheets.skeleton import skeleton
from netmon.model.inventory import Inventory
from netmon.words import Language

INVENTORY = "inventory.yaml"


@dataclass(frozen=True, slots=True)
class Draught:
    """An import that was checked and not yet written. `inventory` is None unless all of it is right.

    `files` are the contents by path, the inventory file last; `kept` are files that stay as they are. `others` are
    problems that no sheet has caused.
    """

    filled: Filled
    files: Mapping[Path, bytes]
    kept: tuple[Path, ...]
    mistakes: tuple[Mistake, ...]
    others: tuple[Problem, ...]
    inventory: Inventory | None


def read(source: Path, language: Language) -> Filled:
    """Return what stands in a workbook or in a folder of CSV files. Raises SheetsError."""
    if source.is_dir():
        return read_folder(source, language)
    if source.suffix.casefold() == ".csv":
        raise SheetsError("sheets.one_csv", file=source)
    return read_workbook(source, language)


def draw_up(source: Path, folder: Path, language: Language) -> Draught:
    """Read `source` and check the inventory that `folder` would hold with it. Nothing is written.

    An inventory file that is there stays as it is, and so does the CSV file of a sheet that is missing. Raises
    SheetsError where `source` cannot be read at all.
    """
    filled = read(source, language)
    if not any(grid.rows or grid.mistakes for grid in filled.grids):
        raise SheetsError("sheets.nothing_filled", file=source)
    main = folder / INVENTORY
    written = {csv_path(folder, grid.tab): write_rows(grid, language) for grid in filled.grids}
    files = {path: each.content for path, each in written.items()}
    kept = [main] if main.exists() else []
    for tab in TABS:
        path = csv_path(folder, tab)
        if path in files:
            continue
        if path.exists():
            kept.append(path)
        elif main not in kept:
            files[path] = empty(tab, language)
    if main not in kept:
        files[main] = skeleton(filled.grids, source.name, language).encode()
    draft = Draft({identity(path): content for path, content in files.items()})
    inventory, problems = _load(main, draft)
    explainer = Explainer({identity(path): each for path, each in written.items()}, language)
    found, others = explainer.explain(problems)
    mistakes = _in_order(filled, found)
    unused = [path for path, each in written.items() if each.grid.rows and identity(path) not in draft.used]
    if unused and not mistakes and not others:
        path = unused[0]
        raise SheetsError("sheets.not_included", file=main, section=path.stem, csv=f"{FOLDER}/{path.name}")
    return Draught(filled, files, tuple(kept), mistakes, tuple(others), None if mistakes or others else inventory)


def existing(folder: Path) -> list[Path]:
    """Return the files of `folder` that an import may replace or leave as they are."""
    paths = [folder / INVENTORY, *(csv_path(folder, tab) for tab in TABS)]
    return [path for path in paths if path.exists()]


def put_in_place(draught: Draught) -> None:
    """Write the files, the inventory file, which names them, last. Raises OSError."""
    put(draught.files)


def _load(main: Path, draft: Draft) -> tuple[Inventory | None, tuple[Problem, ...]]:
    try:
        # Whether secrets are there is for the host that watches, not for the desk where sheets are checked.
        return load(main, {}, secrets=False, draft=draft), ()
    except InventoryError as error:
        return None, error.problems


def _in_order(filled: Filled, found: list[Mistake]) -> tuple[Mistake, ...]:
    """Return all mistakes as a reader meets them. Where a cell is no text, nothing else is said of it."""
    of_cells = [mistake for grid in filled.grids for mistake in grid.mistakes]
    told = {(mistake.sheet, mistake.cell) for mistake in of_cells}
    order = {grid.title: number for number, grid in enumerate(filled.grids)}
    mistakes = [*of_cells, *(mistake for mistake in found if (mistake.sheet, mistake.cell) not in told)]
    return tuple(sorted(mistakes, key=lambda each: (order[each.sheet], each.row, each.column)))
