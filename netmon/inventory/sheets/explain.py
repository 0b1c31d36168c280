"""From a problem of the loader, at a line of a file, to a mistake at a cell, in the words of the sheet."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from netmon.inventory.files import identity
from netmon.inventory.problem import Fact, Phrase, Problem
from netmon.inventory.sheets.layout import FOLDER, Tab
from netmon.inventory.sheets.mistakes import Mistake
from netmon.inventory.sheets.rows_out import Written
from netmon.words import Language
from netmon.words.headings import CHOICES

IN_A_SHEET: Final[Mapping[str, str]] = {
    "problem.missing_key": "sheets.missing_value",
    "syntax.row_without_id": "sheets.missing_value",
    "problem.not_a_flag": "sheets.not_a_flag",
    "problem.not_one_of": "sheets.not_one_of",
    "problem.end_of_nothing": "sheets.end_of_nothing",
    "problem.interface_without_device": "sheets.interface_without_device",
    "problem.link_upside_down": "sheets.link_upside_down",
    "problem.duplicate_address": "sheets.duplicate_address",
    "problem.secret_unknown_credential": "sheets.unknown_credential",
    "problem.nothing_declared": "sheets.nothing_declared",
    "problem.division_overlap": "sheets.division_overlap",
    "problem.division_twice": "sheets.division_twice",
    "syntax.unknown_heading": "sheets.unknown_heading",
    "syntax.heading_twice": "sheets.heading_twice",
    "syntax.missing_heading": "sheets.missing_heading",
}
"""What is said of YAML → what is said of a cell."""

AT: Final[Mapping[str, tuple[str, ...]]] = {
    "problem.network_needed": ("networks", "network"),
    "problem.end_of_nothing": ("device",),
    "problem.interface_without_device": ("device",),
    "problem.link_without_device": ("lower_device",),
    "problem.link_to_itself": ("lower_device",),
    "problem.link_between_networks": ("network",),
    "problem.link_upside_down": ("upper_device",),
    "problem.link_cycle": ("upper_device",),
    "problem.redundancy_differs": ("redundancy",),
    "problem.division_cycle": ("parent",),
    "problem.division_twice": ("name",),
}
"""A problem of a whole row → the column where it is set right. Of an end of a link, within that end."""


@dataclass(frozen=True, slots=True)
class Explainer:
    """Knows which file came from which sheet. `written` is by the real path of the file."""

    written: Mapping[Path, Written]
    language: Language

    def explain(self, problems: Iterable[Problem]) -> tuple[list[Mistake], list[Problem]]:
        """Return the mistakes, one for each cell and message, and the problems that no cell has caused."""
        mistakes: dict[Mistake, None] = {}
        others: list[Problem] = []
        for problem in problems:
            written = self.written.get(identity(Path(problem.file)))
            if written is None or problem.line not in written.rows:
                others.append(problem)
            elif not self._follows(problem):
                mistakes[self._mistake(problem, written)] = None
        return list(mistakes), others

    def _follows(self, problem: Problem) -> bool:
        """Say whether a reference is unknown only because the id of what it means was told to be no text."""
        section = problem.facts.get("section")
        return problem.code in {"problem.unknown_reference", "problem.nothing_declared"} and any(
            written.grid.tab.section == section and _id_is_wrong(written) for written in self.written.values()
        )

    def _mistake(self, problem: Problem, written: Written) -> Mistake:
        grid = written.grid
        facts = {name: self._fact(name, fact, written) for name, fact in problem.facts.items()}
        if problem.code == "problem.end_of_nothing":
            part = _part(problem, grid.tab)
            for name in ("device", "unit"):
                facts[name] = grid.tab.heading(f"{part}_{name}", self.language)
        if problem.code == "problem.not_one_of":
            key = problem.path.rpartition(".")[2]
            facts["choices"] = ", ".join(grid.tab.choices(key, self.language))
            facts["hint"] = ""
        code = IN_A_SHEET.get(problem.code, problem.code)
        row, column = written.rows[problem.line], self._column(problem, written)
        value = grid.columns.get(column, problem.value) if row == grid.heading_row else problem.value
        message = replace(problem, code=code, value=value, facts=facts).message(self.language)
        return Mistake(grid.title, row, column, message)

    def _column(self, problem: Problem, written: Written) -> int:
        """Return the column of the cell that is to be changed."""
        grid = written.grid
        wanted: tuple[str, ...] = AT.get(problem.code, ())
        if problem.code in {"problem.missing_key", "syntax.row_without_id"}:
            wanted = (str(problem.facts["key"]),)
        part = _part(problem, grid.tab)
        if part:
            wanted = tuple(f"{part}_{name}" for name in wanted)
        for key in wanted:
            if (column := grid.column(key)) is not None:
                return column
        if problem.column is not None:
            return written.columns.get(problem.column, 1)
        return grid.column(grid.tab.first) or 1

    def _fact(self, name: str, fact: Fact, written: Written) -> Fact:
        """Say a place as the reader of the sheet knows it, and a key as its column is headed."""
        if isinstance(fact, Phrase) and fact.code == "problem.noun_line":
            return self._place(written, int(str(fact.facts["line"])), at_home=True) or fact
        if isinstance(fact, Phrase) and fact.code == "problem.noun_place":
            file, _, line = str(fact.facts["place"]).rpartition(":")
            other = self.written.get(identity(Path(file)))
            return (self._place(other, int(line), at_home=False) if other else None) or fact
        tab = written.grid.tab
        if name == "key" and isinstance(fact, str) and fact in tab.sheet.keys:
            return tab.heading(fact, self.language)
        if name in {"upper_role", "lower_role"} and self.language is Language.ZH:
            return CHOICES["role"].get(str(fact), fact)
        return fact

    @staticmethod
    def _place(written: Written, line: int, *, at_home: bool) -> Fact | None:
        row = written.rows.get(line)
        if row is None:
            return None
        if at_home:
            return Phrase("sheets.noun_row", {"row": str(row)})
        return Phrase("problem.noun_place", {"place": f"{written.grid.title}!{row}"})


def _part(problem: Problem, tab: Tab) -> str:
    """Return the part of an entry that a problem is about, such as the lower end of a link; "" for the entry."""
    steps = problem.path.split(".")[-2:]
    return next((step for step in reversed(steps) if step in tab.sheet.within), "")


def _id_is_wrong(written: Written) -> bool:
    column = written.grid.column(written.grid.tab.first)
    return any(mistake.column == column for mistake in written.grid.mistakes)


def csv_path(folder: Path, tab: Tab) -> Path:
    """Return where the rows of a sheet stand in the inventory at `folder`."""
    return folder / FOLDER / tab.file
