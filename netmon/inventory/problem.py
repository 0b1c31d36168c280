"""What is wrong, where, and what would be right: all of it collected, then raised at once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Protocol
from unicodedata import category

from netmon.words import Language, say

SHOWN_CHARACTERS = 60

MOST_PROBLEMS = 5_000


class Place(Protocol):
    """Anything that stands in a file. Lines and columns count from 1; in a CSV file a column is a cell of the row."""

    @property
    def file(self) -> str:
        """The file's name as its user would write it."""
        ...

    @property
    def line(self) -> int:
        """The line it begins on."""
        ...

    @property
    def column(self) -> int | None:
        """The column it begins in."""
        ...


@dataclass(frozen=True, slots=True)
class Spot:
    """A place where no value stands: a file that is missing, a line that cannot be parsed."""

    file: str
    line: int = 1
    column: int | None = None


@dataclass(frozen=True, slots=True)
class Phrase:
    """A part of a sentence that the catalogue says too: the noun of a kind, or a hint."""

    code: str
    facts: Mapping[str, Fact] = field(default_factory=dict)


Fact = str | Phrase


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake. `path` is where in the file's structure it stands (`devices.cs-pe1.address`), "" for the whole.

    `value` is the offending value as written, None where there is none or it must not be shown. `sheet` is the sheet of
    a workbook, "" in any other file; line and column are then those of the cell.
    """

    code: str
    file: str
    line: int
    column: int | None = None
    path: str = ""
    value: str | None = None
    facts: Mapping[str, Fact] = field(default_factory=dict)
    sheet: str = ""

    @property
    def cell(self) -> str:
        """Return the name of the cell, such as `C17`; "" where it is not in a sheet."""
        return f"{_letters(self.column or 1)}{self.line}" if self.sheet else ""

    def message(self, language: Language) -> str:
        """Return what is wrong and what would be right, without the place."""
        return _said(language, self.code, {"value": self.value or "", **self.facts})

    def say(self, language: Language) -> str:
        """Return `file:line: path: message`, of a workbook `file: sheet!cell: message`."""
        if self.sheet:
            return f"{self.file}: {self.sheet}!{self.cell}: {self.message(language)}"
        where = f"{self.path}: " if self.path else ""
        return f"{self.file}:{self.line}: {where}{self.message(language)}"

    def __str__(self) -> str:
        return self.say(Language.EN)


def _letters(column: int) -> str:
    """Return a column as a spreadsheet names it: A to Z, AA and on."""
    letters = ""
    while column > 0:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def _said(language: Language, code: str, facts: Mapping[str, Fact]) -> str:
    spoken = {
        name: fact if isinstance(fact, str) else _said(language, fact.code, fact.facts) for name, fact in facts.items()
    }
    return say(language, code, **spoken)


class InventoryError(Exception):
    """The inventory is refused. `problems` is never empty, and ordered as a reader meets them."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))


class Report:
    """Collects problems, in any order, while the work goes on."""

    def __init__(self) -> None:
        self._problems: list[Problem] = []
        self._files: dict[str, int] = {}
        self._sheets: dict[str, tuple[str, str]] = {}

    @property
    def full(self) -> bool:
        """Whether so much is wrong that nobody would read more of it. What is added from then on is dropped."""
        return len(self._problems) > MOST_PROBLEMS

    def add(self, code: str, place: Place, path: str = "", value: str | None = None, **facts: Fact) -> None:
        """Add a problem at `place`. `value` is shortened and made printable here."""
        if self.full:
            return
        if len(self._problems) == MOST_PROBLEMS:
            code, path, value, facts = "problem.too_many", "", None, {"limit": str(MOST_PROBLEMS)}
        file, sheet = self._sheets.get(place.file, (place.file, ""))
        offending = None if value is None else shown(value)
        self._problems.append(Problem(code, file, place.line, place.column, path, offending, facts, sheet))

    def reading(self, file: str) -> None:
        """Remember the order in which files are read; problems are told in it."""
        self._files.setdefault(file, len(self._files))

    def reading_sheet(self, file: str, sheet: str) -> str:
        """Return the name that stands for a sheet of a workbook wherever a place names a file."""
        name = f"{file}!{sheet}"
        self._sheets[name] = file, sheet
        return name

    def problems(self) -> tuple[Problem, ...]:
        """Return all problems by file, sheet, line and column."""
        last = len(self._files)
        return tuple(
            sorted(
                self._problems,
                key=lambda found: (
                    self._files.get(found.file, last),
                    found.file,
                    found.sheet,
                    found.line,
                    found.column or 0,
                ),
            )
        )


def shown(value: str) -> str:
    """Return `value` on one line, without control characters, and not too long to read."""
    text = value if len(value) <= SHOWN_CHARACTERS else value[:SHOWN_CHARACTERS] + "…"
    return "".join(char if harmless(char) else f"\\u{ord(char):04x}" for char in text)


def harmless(char: str) -> bool:
    """Say whether a character neither breaks a line, hides text nor turns it round. A space of any width does not."""
    return char.isprintable() or category(char) == "Zs"


def here(place: Place, file: str) -> Fact:
    """Say where `place` is, to a reader who is looking at `file`: the line alone, or file and line."""
    if place.file == file:
        return Phrase("problem.noun_line", {"line": str(place.line)})
    return Phrase("problem.noun_place", {"place": f"{place.file}:{place.line}"})
