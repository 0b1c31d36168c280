"""Which files an inventory is made of, and what else a path may turn out to be."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from netmon.inventory import InventoryError, Problem, load
from netmon.model.inventory import Inventory

BASE = "networks: {extranet: {name: 政务外网}}\ndivisions: {430100: {name: 长沙市, level: prefecture}}\n"
HEAD = "id,name,kind,division\n"


def read(folder: Path, said: str) -> Inventory:
    (folder / "inventory.yaml").write_text(BASE + said, encoding="utf-8")
    return load(folder / "inventory.yaml", {})


def problems(folder: Path, said: str) -> tuple[Problem, ...]:
    with pytest.raises(InventoryError) as error:
        read(folder, said)
    return error.value.problems


def test_a_missing_inventory_is_named() -> None:
    with pytest.raises(InventoryError) as error:
        load(Path("not/there.yaml"), {})
    (problem,) = error.value.problems
    assert (problem.code, problem.file, problem.line) == ("syntax.file_missing", "not/there.yaml", 1)
    assert str(error.value).startswith("not/there.yaml:1: there is no file not/there.yaml")


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert [found.code for found in problems(tmp_path, "include: pipe\n")] == ["syntax.file_unreadable"]


def test_links_in_a_circle_and_names_too_long_are_unreadable(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to("b")
    (tmp_path / "b").symlink_to("a")
    found = problems(tmp_path, f"include: [a, {'x' * 300}]\n")
    assert [problem.code for problem in found] == ["syntax.file_unreadable"] * 2


def test_a_wildcard_that_cannot_be_is_answered_like_one_without_a_file(tmp_path: Path) -> None:
    assert [found.code for found in problems(tmp_path, 'include: "**x/*.yaml"\n')] == ["syntax.include_nothing"]


def test_wildcards_are_read_in_the_order_of_names_from_any_folder(tmp_path: Path) -> None:
    (tmp_path / "d").mkdir()
    for name in ("c", "a", "b"):
        (tmp_path / "d" / f"{name}.yaml").write_text(f"sites: {{{name}: {{name: 机房}}}}\n", encoding="utf-8")
    assert list(read(tmp_path, "include: d/*.yaml\n").sites) == ["a", "b", "c"]
    assert list(read(tmp_path, f"include: {tmp_path}/d/*.yaml\n").sites) == ["a", "b", "c"]


def test_an_include_that_leads_back_through_a_symbolic_link_is_a_loop(tmp_path: Path) -> None:
    (tmp_path / "again.yaml").symlink_to("inventory.yaml")
    assert [found.code for found in problems(tmp_path, "include: again.yaml\n")] == ["syntax.include_loop"]


def test_a_directory_of_drop_ins_may_be_commented_out(tmp_path: Path) -> None:
    (tmp_path / "more.yaml").write_text("# sites:\n", encoding="utf-8")
    assert read(tmp_path, "include: more.yaml\n").sites == {}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_rows_are_read_as_excel_saves_them(encoding: str, ends: str, tmp_path: Path) -> None:
    rows = [
        "单位编号,名称,类别,行政区划代码,网络",
        'cs,"长沙市, 办公厅",党政机关,430100,政务外网',
        ",,,,",
        "cz,财政局,组成部门,430100",
    ]
    (tmp_path / "units.csv").write_bytes(ends.join(rows).encode(encoding))
    units = read(tmp_path, "units_from: units.csv\n").units
    assert [(unit.id, unit.name) for unit in units.values()] == [("cs", "长沙市, 办公厅"), ("cz", "财政局")]


def test_a_mistake_in_a_row_is_told_at_the_line_the_row_begins_on(tmp_path: Path) -> None:
    (tmp_path / "units.csv").write_text(
        f'{HEAD}cs,"长沙\n市",党政机关,430100\n\ncz,财政局,组成部门,4301\n', encoding="utf-8"
    )
    found = problems(tmp_path, "units_from: units.csv\n")
    assert [(problem.line, problem.code) for problem in found] == [
        (2, "syntax.line_break"),
        (5, "problem.not_a_division_code"),
    ]


def test_a_unit_may_be_in_yaml_or_in_a_row_but_not_in_both(tmp_path: Path) -> None:
    (tmp_path / "units.csv").write_text(f"{HEAD}cs,长沙市,党政机关,430100\n", encoding="utf-8")
    said = "units_from: units.csv\nunits: {cs: {name: 长沙市, kind: 党政机关, division: 430100}}\n"
    (found,) = problems(tmp_path, said)
    assert (Path(found.file).name, found.line, found.code) == ("units.csv", 2, "problem.duplicate_id")
