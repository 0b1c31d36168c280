"""The same without Excel: a folder of CSV files out, and back."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from netmon.inventory import load
from netmon.inventory.sheets.imports import draw_up, put_in_place
from netmon.words import Language
from tests.cli.given import Cli
from tests.inventory.sheets.filled import fill, province


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def rows_of(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def add(path: Path, *rows: str, encoding: str = "utf-8-sig") -> None:
    said = path.read_text(encoding="utf-8-sig")
    path.write_text(said + "".join(f"{row}\n" for row in rows), encoding=encoding)


def test_a_folder_is_written_filled_in_and_imported(cli: Cli, folder: Path) -> None:
    assert cli("template", "sheets", lang="zh").code == 0
    assert sorted(path.name for path in (folder / "sheets").iterdir()) == sorted(
        f"{name}.csv" for name in ("单位", "联系人", "站点", "设备", "链路", "业务系统", "行政区划", "值班表")
    )
    assert (folder / "sheets" / "单位.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    add(folder / "sheets" / "行政区划.csv", "430100,长沙市,,市州级,,,,")
    add(folder / "sheets" / "单位.csv", "cs,长沙市财政局,,,组成部门,430100,政务内网,", encoding="gb18030")
    ended = cli("import", "sheets", lang="zh")
    assert ended.code == 0, ended
    assert "跳过示例行 单位.csv!2" in ended.out
    inventory = load(folder / "inventory.yaml", {})
    assert [unit.name for unit in inventory.units.values()] == ["长沙市财政局"]
    assert list(inventory.networks) == ["intranet"]


def test_what_is_wrong_stands_in_a_further_column_of_a_copy(cli: Cli, folder: Path) -> None:
    cli("template", "sheets", lang="en")
    units = folder / "sheets" / "Units.csv"
    add(units, "", "cs,Finance,,,bureau,4301,,,,,", "cz,Taxes,,,bureau,430100,,,,,maybe", encoding="utf-8")
    ended = cli("import", "sheets", lang="en")
    assert ended.code == 1
    assert ended.lines() == [
        "Units.csv!F4: “4301” is not a division code; it has 6 digits (GB/T 2260), or 9 or 12",
        "Units.csv!K5: “maybe” must be true or false",
    ]
    copy = rows_of(folder / "sheets-errors" / "Units.csv")
    told = [line.removeprefix("Units.csv!") for line in ended.lines()]
    assert [row[-1] for row in copy] == ["Problems", "", "", *told]
    assert copy[3][:-1] == rows_of(units)[3]
    assert not (folder / "inventory.yaml").exists()

    fixed = folder / "sheets-errors" / "Units.csv"
    fixed.write_text(fixed.read_text(encoding="utf-8-sig").replace(",4301,", ",430100,"), encoding="utf-8")
    again = cli("import", "sheets-errors", lang="en")
    assert again.lines()[-1] == "Units.csv!K5: “maybe” must be true or false"
    assert (folder / "sheets-errors-2").is_dir()


def test_a_folder_without_sheets_and_a_single_file_are_told(cli: Cli, folder: Path) -> None:
    (folder / "empty").mkdir()
    (folder / "units.csv").write_text("id\n", encoding="utf-8")
    assert "has no CSV file that is known" in cli("import", "empty", lang="en").err
    assert "is a single CSV file" in cli("import", "units.csv", lang="en").err


@pytest.mark.parametrize(
    ("content", "message"),
    [(b"\xff\xfei\x00d\x00", "UTF-16"), (b'id,name\n"cs,x\n', "check the double quotes")],
)
def test_a_file_that_cannot_be_read_is_told_with_its_line(content: bytes, message: str, cli: Cli, folder: Path) -> None:
    (folder / "sheets").mkdir()
    (folder / "sheets" / "units.csv").write_bytes(content)
    ended = cli("import", "sheets", lang="en")
    assert ended.code == 1
    assert message in ended.err


def test_nothing_is_overwritten_unless_asked(cli: Cli, folder: Path) -> None:
    assert cli("template", "units.xlsx").code == 0
    before = (folder / "units.xlsx").read_bytes()
    assert cli("template", "units.xlsx").code == 1
    assert (folder / "units.xlsx").read_bytes() == before
    assert cli("template", "units.xlsx", "--force").code == 0
    assert cli("template", "units.xls").code == 2
    assert cli("template", "more.xlsx", "--lang", "fr").code == 2


def test_a_template_nobody_filled_in_is_not_imported(cli: Cli, folder: Path) -> None:
    cli("template", "units.xlsx")
    ended = cli("import", "units.xlsx", lang="en")
    assert (ended.code, "nothing is filled in" in ended.err) == (1, True)
    assert [path.name for path in folder.iterdir()] == ["units.xlsx"]


def test_for_a_script_problems_have_their_sheet_and_cell(cli: Cli, folder: Path) -> None:
    book = fill(folder / "units.xlsx", province(3))
    book["单位"]["F4"].value = "x"
    book.save(folder / "units.xlsx")
    found = cli("import", "units.xlsx", "--json", "--errors", "marked.xlsx", lang="en").json()
    assert isinstance(found, dict)
    assert (found["imported"], found["copy"]) == (False, "marked.xlsx")
    (problem,) = found["problems"]
    assert (problem["sheet"], problem["cell"], problem["row"], problem["column"]) == ("单位", "F4", 4, 6)
    assert (folder / "marked.xlsx").exists()


def test_when_a_file_cannot_be_written_all_is_as_it_was(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(folder / "units.xlsx", province(3)).save(folder / "units.xlsx")
    put_in_place(draw_up(folder / "units.xlsx", folder, Language.ZH))
    before = {path: path.read_bytes() for path in folder.rglob("*.*") if path.is_file()}
    fill(folder / "more.xlsx", province(5)).save(folder / "more.xlsx")
    draught = draw_up(folder / "more.xlsx", folder, Language.ZH)
    synced = 0

    def full(_handle: int) -> None:
        nonlocal synced
        synced += 1
        if synced == 4:
            raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OSError, match="No space left"):
        put_in_place(draught)
    (folder / "more.xlsx").unlink()
    assert {path: path.read_bytes() for path in folder.rglob("*.*") if path.is_file()} == before


def test_an_inventory_goes_into_a_workbook_and_what_does_not_fit_is_told(cli: Cli, folder: Path) -> None:
    (folder / "inventory.yaml").write_text(
        "networks: {extranet: {name: 政务外网}}\n"
        "divisions: {430100: {name: 长沙市, level: prefecture}}\n"
        "units: {cs: {name: 长沙, kind: 党政机关, division: 430100}}\n"
        "devices: {hub: {unit: cs, address: 192.0.2.1, role: core, probing: {reachability: 5s}}}\n",
        encoding="utf-8",
    )
    ended = cli("template", "units.xlsx", "--from", "inventory.yaml", lang="en")
    assert ended.code == 0
    assert ended.err.splitlines()[-1] == "  devices.hub"
    (folder / "inventory.yaml").write_text("networks: {}\n", encoding="utf-8")
    assert cli("template", "other.xlsx", "--from", "inventory.yaml").code == 1
