"""The sheet of shifts: what is typed into it is read from the workbook itself, imported, and written out again."""

from __future__ import annotations

from datetime import date, time
from pathlib import Path

import pytest
from openpyxl import load_workbook

from netmon.inventory import load
from netmon.inventory.sheets.export import export
from netmon.inventory.sheets.imports import draw_up, put_in_place
from netmon.inventory.sheets.layout import TAB_BY_SECTION
from netmon.inventory.sheets.template import write_template
from netmon.words import Language

YAML = """
networks: {extranet: {name: 政务外网}}
notify:
  receivers: {group: {kind: webhook, url: https://hook.example/}}
  people: {zhang: {name: 张三, receivers: group}, li: {name: 李四, receivers: group}}
  rosters: {duty: {}}
shifts_from: SHIFTS
"""
TYPED: tuple[tuple[str | date | time | None, ...], ...] = (
    ("duty", "2026-11-03", "张三、李四", "08:30", None),
    ("duty", date(2026, 11, 4), "li", time(8, 30), time(18)),
)
SHIFTS = [
    ("2026-11-03 08:30", "2026-11-04 08:30", ("zhang", "li")),
    ("2026-11-04 08:30", "2026-11-04 18:00", ("li",)),
]


def filled(path: Path, language: Language) -> Path:
    write_template(path, language, ("政务外网",))
    book = load_workbook(path)
    sheet = book[TAB_BY_SECTION["shifts"].title(language)]
    for number, row in enumerate(TYPED, 3):
        for column, value in enumerate(row, 1):
            sheet.cell(number, column).value = value
    book.save(path)
    return path


def inventory_in(folder: Path, source: str) -> Path:
    (folder / "inventory.yaml").write_text(YAML.replace("SHIFTS", source), encoding="utf-8")
    return folder / "inventory.yaml"


def shifts(path: Path) -> list[tuple[str, str, tuple[str, ...]]]:
    found = load(path, {}).notify.rosters["duty"].shifts
    return [(f"{one.begins:%Y-%m-%d %H:%M}", f"{one.ends:%Y-%m-%d %H:%M}", one.people) for one in found]


@pytest.mark.parametrize("language", list(Language))
def test_the_sheet_of_a_template_is_read_as_it_was_filled_in(language: Language, tmp_path: Path) -> None:
    filled(tmp_path / "office.xlsx", language)
    assert shifts(inventory_in(tmp_path, "office.xlsx")) == SHIFTS


@pytest.mark.parametrize("language", list(Language))
def test_it_is_imported_like_any_other_and_written_out_again(language: Language, tmp_path: Path) -> None:
    book = filled(tmp_path / "office.xlsx", language)
    path = inventory_in(tmp_path, "inventory.d/shifts.csv")
    draught = draw_up(book, tmp_path, language)
    assert draught.mistakes == ()
    put_in_place(draught)
    assert shifts(path) == SHIFTS
    again = tmp_path / "again.xlsx"
    write_template(again, language, ("政务外网",), export(path, language).rows)
    inventory_in(tmp_path, again.name)
    assert shifts(path) == SHIFTS


def test_shifts_of_a_roster_that_nobody_declared_are_told_of_at_their_cell(tmp_path: Path) -> None:
    draught = draw_up(filled(tmp_path / "office.xlsx", Language.EN), tmp_path, Language.EN)
    assert [str(mistake) for mistake in draught.mistakes] == [
        "Roster!A3: “duty” is not in notify.rosters",
        "Roster!A4: “duty” is not in notify.rosters",
    ]
