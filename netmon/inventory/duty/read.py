"""From a workbook of duty rosters to shifts, as if each had been written in YAML."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

from netmon.inventory.duty.book import Cell, Leaf, Row, leaves
from netmon.inventory.duty.dates import DutyError, check_weekday, day_of
from netmon.inventory.duty.layout import Layout, is_roster, layout_of
from netmon.inventory.duty.times import hours_in, minute_of, written
from netmon.inventory.node import Table, items, table, text
from netmon.inventory.problem import Fact, Phrase, Report, Spot
from netmon.inventory.sections import Sections
from netmon.inventory.sheets.guard import SheetsError
from netmon.words.duty_terms import NOBODY, SEPARATORS, SPREAD_NAME
from netmon.words.sheet_examples import MARKS

HOURS = ("starts", "ends")


def add_rosters(content: bytes, path: Path, sections: Sections, report: Report) -> bool:
    """Add the shifts of a workbook to `sections`; return whether all of it could be read."""
    try:
        found = leaves(content, path)
    except SheetsError as error:
        report.add(error.code, Spot(str(path)), **{name: str(fact) for name, fact in error.facts.items()})
        return False
    meant = [leaf for leaf in found if is_roster(leaf)] or list(found[:1])
    if not meant:
        report.add("sheets.nothing_filled", Spot(str(path)), file=str(path))
        return False
    whole = [_add(leaf, path, sections, report) for leaf in meant]
    return all(whole)


def _add(leaf: Leaf, path: Path, sections: Sections, report: Report) -> bool:
    name = report.reading_sheet(str(path), leaf.title)
    layout = layout_of(leaf, name, path.stem, report)
    if layout is None:
        return False
    reader = _Reader(layout, name, leaf.title, report)
    for number, row in leaf.rows.items():
        if number > layout.row:
            for entry in reader.shifts(number, row):
                sections.add_row("shifts", entry)
    return reader.whole


class _Reader:
    """Reads the rows below the headings. `whole` is False once something could not be read."""

    def __init__(self, layout: Layout, name: str, sheet: str, report: Report) -> None:
        self.whole = True
        self._layout, self._name, self._sheet, self._report = layout, name, sheet, report

    def shifts(self, number: int, row: Row) -> Iterator[Table]:
        """Yield the shifts of a row; nothing of one that names nobody, or is a remark across the sheet."""
        columns, first = self._layout.columns, row.get(self._layout.columns["day"])
        if any(cell.text.startswith(MARKS) for cell in row.values()):
            return
        manned = {
            column: row[column]
            for column in (self._layout.shifts or (columns["people"],))
            if column in row and not (first and row[column].at == first.at) and _names(row[column])
        }
        if not manned:
            return
        day = self._day(number, row)
        for column, cell in manned.items():
            hours = self._hours(number, row, column)
            if day is not None and hours is not None and not self._lost(cell, number, column):
                yield self._entry(number, row, day, hours, column)

    def _day(self, number: int, row: Row) -> date | None:
        columns = self._layout.columns
        cell = row.get(columns["day"])
        if cell is None:
            self._tell(number, columns["day"], DutyError("duty.no_date"))
            return None
        if self._lost(cell, number, columns["day"]):
            return None
        try:
            day = day_of(cell.value, self._layout.period)
        except DutyError as error:
            self._tell(number, columns["day"], error)
            return None
        weekday = row.get(columns.get("weekday", 0))
        if weekday is not None and not weekday.lost:
            try:
                check_weekday(weekday.value, day)
            except DutyError as error:
                self._tell(number, columns["weekday"], error)
                return None
        return day

    def _hours(self, number: int, row: Row, column: int) -> Mapping[str, tuple[int, int]] | None:
        """Return the minute and the column that `starts` and `ends` stand in, as far as they do; None: not readable."""
        given = self._layout.shifts.get(column)
        if given is not None:
            return {key: (minute, column) for key, minute in zip(HOURS, given, strict=True)}
        columns = self._layout.columns
        found: dict[str, tuple[int, int]] = {}
        for key in HOURS:
            cell = row.get(columns.get(key, 0))
            if cell is None or self._lost(cell, number, columns[key]):
                continue
            try:
                found[key] = minute_of(cell.value), columns[key]
            except DutyError as error:
                self._tell(number, columns[key], error)
                return None
        named = row.get(columns.get("hours", 0))
        if named is None or found:
            return found
        try:
            both = hours_in(named.text)
        except DutyError as error:
            self._tell(number, columns["hours"], error)
            return None
        if both is None:
            self._tell(number, columns["hours"], DutyError("duty.no_hours", value=named.text))
            return None
        return {key: (minute, columns["hours"]) for key, minute in zip(HOURS, both, strict=True)}

    def _entry(self, number: int, row: Row, day: date, hours: Mapping[str, tuple[int, int]], column: int) -> Table:
        entry = table(self._name, number, column)
        self._put(entry, "day", day.isoformat(), number, self._layout.columns["day"])
        people = items(self._name, number, column)
        people.extend(text(name, self._name, number, column) for name in _names(row[column]))
        entry[text("people", self._name, number, column)] = people
        for key, (minute, place) in hours.items():
            self._put(entry, key, written(minute), number, place)
        roster = row.get(self._layout.columns.get("roster", 0))
        if roster is not None:
            self._put(entry, "roster", roster.text, number, self._layout.columns["roster"])
        self._put(entry, "sheet", self._sheet, number, column)
        return entry

    def _put(self, entry: Table, key: str, value: str, number: int, column: int) -> None:
        entry[text(key, self._name, number, column)] = text(value, self._name, number, column)

    def _lost(self, cell: Cell, number: int, column: int) -> bool:
        if cell.lost:
            self._tell(number, column, DutyError("duty.no_value"))
        return cell.lost

    def _tell(self, number: int, column: int, error: DutyError) -> None:
        self.whole = False
        facts: dict[str, Fact] = {
            name: Phrase(f"weekday.{fact}") if name == "right" else fact
            for name, fact in error.facts.items()
            if name != "value"
        }
        self._report.add(error.code, Spot(self._name, number, column), "", error.facts.get("value"), **facts)


def _names(cell: Cell) -> list[str]:
    """Return the names in a cell."""
    spread = SPREAD_NAME.sub(r"\1\2", cell.text)
    return [name for name in SEPARATORS.split(spread) if name and name.casefold() not in NOBODY]
