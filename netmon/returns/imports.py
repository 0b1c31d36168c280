"""Files of returns, read together: what they attest, and all that is wrong."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from types import MappingProxyType

from netmon.inventory.sheets.guard import SheetsError
from netmon.inventory.sheets.mistakes import Mistake
from netmon.returns.people import Offices
from netmon.returns.rows import Reader, Row
from netmon.returns.source import Source, read_source
from netmon.words import Language, say


@dataclass(frozen=True, slots=True)
class Wrong:
    """What is wrong with a file as a whole (`mistake` is None, `message` says it), or at a cell of it."""

    path: Path
    message: str
    mistake: Mistake | None = None

    def __str__(self) -> str:
        if self.mistake is None:
            return self.message
        return f"{self.path}: {place_of(self.mistake.sheet, self.mistake.row, self.mistake.column)}: {self.message}"


def place_of(sheet: str, row: int, column: int) -> str:
    """Return how a spreadsheet calls a cell; of a CSV file, which has no sheets, the cell alone."""
    cell = Mistake(sheet, row, column, "").cell
    return f"{sheet}!{cell}" if sheet else cell


@dataclass(frozen=True, slots=True)
class Returned:
    """What was read: `rows` by file and place, `wrong` as a reader meets it. `blank` rows answer nothing."""

    sources: tuple[Source, ...]
    rows: tuple[tuple[int, Row], ...]
    wrong: tuple[Wrong, ...]
    blank: int


def read_returns(
    paths: Sequence[Path],
    offices: Offices,
    today: date,
    language: Language,
    contents: Mapping[Path, bytes] = MappingProxyType({}),
) -> Returned:
    """Read files on the local day `today`; never raises for what stands in them. `contents` are those of files that
    were sent and lie nowhere.
    """
    reader = Reader(offices, today, language)
    sources: list[Source] = []
    rows: list[tuple[int, Row]] = []
    unread: list[Wrong] = []
    blank = 0
    for path in paths:
        try:
            source = read_source(path, language, contents.get(path))
        except SheetsError as error:
            unread.append(Wrong(path, say(language, error.code, **error.facts)))
            continue
        for table in source.tables:
            found, empty = reader.read(table, source.digest)
            rows += ((len(sources), row) for row in found)
            blank += empty
        sources.append(source)
    right = _without_contradictions(sources, rows, language)
    wrong = [
        Wrong(source.path, mistake.message, mistake)
        for source in sources
        for table in source.tables
        for mistake in sorted(table.mistakes, key=lambda one: (one.row, one.column))
    ]
    return Returned(tuple(sources), right, (*unread, *wrong), blank)


def _without_contradictions(
    sources: Sequence[Source], rows: Sequence[tuple[int, Row]], language: Language
) -> tuple[tuple[int, Row], ...]:
    """Leave out, and tell of, what says the opposite of an earlier row about the same day."""
    said: dict[object, tuple[int, Row]] = {}
    right: list[tuple[int, Row]] = []
    for file, row in rows:
        paper = row.paper
        key = paper.unit, paper.network, paper.claim, paper.item, paper.since
        first_file, first = said.setdefault(key, (file, row))
        if first.paper.holds == paper.holds:
            right.append((file, row))
            continue
        where = place_of(first.table.title, first.number, first.column)
        other = where if first_file == file else f"{sources[first_file].path.name} {where}"
        row.table.tell(row.number, row.column, say(language, "returns.contradicts", other=other))
    return tuple(right)
