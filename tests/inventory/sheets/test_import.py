"""A workbook of 500 units: every mistake is told at its cell, nothing is half imported, and what is right arrives."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from netmon.inventory import load
from netmon.inventory.sheets.imports import draw_up, put_in_place
from netmon.model.names import DeviceId, UnitId
from netmon.model.plant import Role
from netmon.model.register import Contact, Level
from netmon.words import Language
from tests.cli.given import Cli
from tests.inventory.sheets.filled import Rows, cell_of, fill, name_of, province

SECRETS = {
    "NETMON_COMMUNITY": "kept-well-9f",
    "NETMON_AUTH": "kept-well-2b",
    "NETMON_PRIV": "kept-well-7d",
    "NETMON_SSH_PASSWORD": "kept-well-4c",
}

MISTAKES: list[tuple[str, int, str, str | float | date | None, str]] = [
    ("units", 14, "id", "长沙", "“长沙”不能作编号"),
    ("units", 21, "id", "u020", "编号“u020”重复，首次出现：第 23 行"),
    ("units", 33, "kind", None, "缺少“类别”；请填上"),
    ("units", 40, "division", "430199", "没有声明行政区划“430199”"),
    ("units", 47, "level", "地区", "“地区”不可用；可选：国家级, 省级, 市州级, 县级, 乡镇级, 村级"),
    ("units", 55, "name", "=B54", "这里是公式"),
    ("units", 61, "networks", "政务专网", "没有声明网络“政务专网”"),
    ("units", 70, "sample", "真", "“真”应为“是”或“否”"),
    ("contacts", 3, "unit", "u999", "没有声明单位“u999”"),
    ("contacts", 8, "name", "", "缺少“姓名”；请填上"),
    ("contacts", 12, "phone", date(2026, 1, 2), "Excel 把它变成了日期或时间“2026-01-02”"),
    ("sites", 4, "latitude", "北纬28", "“北纬28”应为 -90 到 90 的数"),
    ("devices", 101, "address", "10.1.0.256", "“10.1.0.256”不是 IP 地址"),
    ("devices", 120, "address", "10.1.0.1", "地址“10.1.0.1”已用于设备“d000”（第 4 行）；请改掉一个"),
    ("devices", 140, "role", "汇聚", "“汇聚”不可用；可选：核心, PE, CE, 接入, 局域网, 防火墙"),
    ("devices", 160, "snmp", "public", "没有声明这个凭据"),
    ("devices", 180, "site", "s88", "没有声明站点“s88”"),
    ("links", 200, "lower_device", None, "写了端口“GE0/0/0”，却没有写这一端的设备"),
    ("links", 210, "upper_interface", 1.1, "Excel 把它变成了数“1.1”"),
    ("links", 220, "bandwidth", 100, "“100”不是带宽"),
    ("links", 230, "redundancy", "一条", "“一条”不可用；可选：任一, 全部"),
    ("services", 2, "url", "www.example.gov.cn", "“www.example.gov.cn”不是业务系统的地址"),
    ("divisions", 5, "parent", "43", "“43”不是行政区划代码"),
]
"""Section, row, column, what is typed there, and how the answer begins."""

ENGLISH = {"是": "true", "省级": "province", "市州级": "prefecture", "核心": "core", "CE": "ce", "任一": "any"}

# What is wrong with these does not make others wrong: nothing refers to them.
UNREFERRED = {"units": (14, 21), "divisions": (5,), "devices": (101, 120, 140, 160, 180)}


def told_apart() -> Rows:
    """The province, without what refers to the rows that are going to be wrong."""
    rows = province()
    for number in UNREFERRED["units"]:
        rows["contacts"][number] = {**rows["contacts"][number], "unit": "u001"}
        rows["devices"][number + 1] = {**rows["devices"][number + 1], "unit": "u001"}
    code = rows["divisions"][5]["code"]
    for row in (*rows["units"], *rows["sites"]):
        if row["division"] == code:
            row["division"] = "430000"
    return rows


def spoil(book: Workbook) -> list[str]:
    """Type the mistakes; return their cells."""
    cells = []
    for section, number, key, typed, _ in MISTAKES:
        cell = cell_of(book, section, number, key)
        cell.value = typed
        cells.append(name_of(cell))
    return cells


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_every_mistake_of_500_units_is_told_at_its_cell_and_nothing_is_imported(cli: Cli, folder: Path) -> None:
    book = fill(folder / "units.xlsx", told_apart())
    cells = spoil(book)
    book.save(folder / "units.xlsx")
    before = sorted(folder.rglob("*"))

    ended = cli("import", "units.xlsx", lang="zh")

    assert ended.code == 1
    told = dict(line.split(": ", 1) for line in ended.lines())
    assert sorted(told) == sorted(cells)
    for cell, (*_, message) in zip(cells, MISTAKES, strict=True):
        assert told[cell].startswith(message), cell
    assert "units.xlsx：23 处错误；什么都没有导入" in ended.err
    assert sorted(folder.rglob("*")) == sorted([*before, folder / "units-errors.xlsx"])


def test_the_copy_shows_each_mistake_where_it_is(cli: Cli, folder: Path) -> None:
    book = fill(folder / "units.xlsx", told_apart())
    cells = spoil(book)
    book.save(folder / "units.xlsx")
    cli("import", "units.xlsx", lang="zh")

    copy = load_workbook(folder / "units-errors.xlsx")
    listed = copy["错误"]
    assert copy.sheetnames[0] == "错误"
    rows = list(listed.iter_rows(min_row=2))
    assert sorted(f"{row[0].value}!{row[1].value}" for row in rows) == sorted(cells)
    for row in rows:
        assert row[1].hyperlink is not None
        assert row[1].hyperlink.location == f"'{row[0].value}'!{row[1].value}"
    for cell, (*_, message) in zip(cells, MISTAKES, strict=True):
        sheet, place = cell.split("!")
        found = copy[sheet][place]
        assert found.comment is not None
        assert found.comment.text.startswith(message)
        assert found.fill.fgColor.rgb == "00FFB3B3"


def test_the_same_workbook_without_the_mistakes_is_imported_and_every_value_arrives(cli: Cli, folder: Path) -> None:
    rows = province()
    fill(folder / "units.xlsx", rows).save(folder / "units.xlsx")

    ended = cli("import", "units.xlsx", "--into", "net", lang="zh")
    assert (ended.code, ended.err) == (0, "")
    assert "已导入：单位 500，设备 501，链路 500，业务系统 14" in ended.out
    assert cli("check", "net/inventory.yaml", **SECRETS).code == 0

    inventory = load(folder / "net" / "inventory.yaml", SECRETS)
    assert [str(id_) for id_ in inventory.networks] == ["extranet"]
    for said, unit in zip(rows["units"], inventory.units.values(), strict=True):
        number = int(said["id"][1:])
        assert (unit.id, unit.name, unit.kind, unit.division) == tuple(
            said[k] for k in ("id", "name", "kind", "division")
        )
        assert (unit.level, unit.sample, unit.networks) == (Level.PREFECTURE, said["sample"] == "是", ("extranet",))
        assert unit.contacts == (Contact(f"张{number}", f"0731-{number:08d}", "0301"),)
    for said, device in zip(rows["devices"], inventory.devices.values(), strict=True):
        assert (device.id, str(device.address), device.unit, device.site, device.snmp) == tuple(
            said[key] for key in ("id", "address", "unit", "site", "snmp")
        )
        assert device.name == said.get("name", said["id"])
    assert inventory.devices[DeviceId("hub")].role is Role.CORE
    for said, link in zip(rows["links"], inventory.links.values(), strict=True):
        assert (link.id, link.upper.device, link.upper.interface) == (said["id"], "hub", said["upper_interface"])
        assert (link.lower.device, link.carrier, link.circuit) == (said["lower_device"], "中国电信", said["circuit"])
        assert (link.hotline, link.bandwidth_bps) == ("10000", 100_000_000)
    assert [site.latitude for site in inventory.sites.values()] == [28.2] * 14
    assert [service.url for service in inventory.services.values()] == [row["url"] for row in rows["services"]]
    assert [division.name for division in inventory.divisions.values()] == [row["name"] for row in rows["divisions"]]


def test_what_was_typed_into_an_english_template_arrives_too(folder: Path) -> None:
    rows = province(20)
    english: Rows = {
        section: [{key: ENGLISH.get(text, text) for key, text in row.items()} for row in rows[section]]
        for section in rows
    }
    fill(folder / "zh.xlsx", rows).save(folder / "zh.xlsx")
    fill(folder / "en.xlsx", english, Language.EN).save(folder / "en.xlsx")
    chinese = draw_up(folder / "zh.xlsx", folder / "a", Language.ZH)
    other = draw_up(folder / "en.xlsx", folder / "b", Language.EN)
    assert (chinese.mistakes, other.mistakes) == ((), ())
    assert chinese.inventory is not None
    assert other.inventory is not None
    assert chinese.inventory.devices == other.inventory.devices
    assert chinese.inventory.units == other.inventory.units
    assert chinese.inventory.links == other.inventory.links


def test_a_second_import_replaces_the_rows_and_leaves_the_inventory_file_as_it_was_edited(
    cli: Cli, folder: Path
) -> None:
    fill(folder / "units.xlsx", province(30)).save(folder / "units.xlsx")
    assert cli("import", "units.xlsx").code == 0
    edited = (folder / "inventory.yaml").read_text(encoding="utf-8").replace("reachability: 30s", "reachability: 45s")
    (folder / "inventory.yaml").write_text(edited, encoding="utf-8")
    fill(folder / "units.xlsx", province(31)).save(folder / "units.xlsx")

    refused = cli("import", "units.xlsx", lang="en")
    assert refused.code == 1
    assert "inventory.yaml is there already" in refused.err
    assert len(load(folder / "inventory.yaml", SECRETS).units) == 30

    ended = cli("import", "units.xlsx", "--force", lang="en")
    assert ended.code == 0
    assert "left as it is inventory.yaml" in ended.out
    inventory = load(folder / "inventory.yaml", SECRETS)
    assert len(inventory.units) == 31
    assert {device.probing.reachability for device in inventory.devices.values() if device.role is Role.CE} == {45}


def test_a_sheet_that_is_missing_leaves_its_rows_as_they_are(folder: Path) -> None:
    fill(folder / "units.xlsx", province(14)).save(folder / "units.xlsx")
    put_in_place(draw_up(folder / "units.xlsx", folder, Language.ZH))
    book = fill(folder / "units.xlsx", province(16))
    for title in ("设备", "链路"):
        book.remove(book[title])
    book.save(folder / "units.xlsx")
    draught = draw_up(folder / "units.xlsx", folder, Language.ZH)
    assert [path.name for path in draught.kept] == ["inventory.yaml", "devices.csv", "links.csv"]
    put_in_place(draught)
    inventory = load(folder / "inventory.yaml", SECRETS)
    assert (len(inventory.units), len(inventory.devices)) == (16, 15)


def test_an_inventory_file_that_would_not_read_the_rows_is_refused(cli: Cli, folder: Path) -> None:
    (folder / "inventory.yaml").write_text("networks: {extranet: {name: 政务外网}}\n", encoding="utf-8")
    fill(folder / "units.xlsx", province(5)).save(folder / "units.xlsx")
    ended = cli("import", "units.xlsx", "--force", lang="en")
    assert ended.code == 1
    assert re.search(r"add the line \w+_from: inventory\.d/\w+\.csv", ended.err)
    assert not (folder / "inventory.d").exists()


def test_rows_may_refer_to_what_stands_in_the_inventory_file(cli: Cli, folder: Path) -> None:
    said = (
        "networks: {extranet: {name: 政务外网}}\n"
        "divisions: {430100: {name: 长沙市, level: prefecture}}\n"
        "units: {cs: {name: 长沙, kind: 党政机关, division: 430100}}\n"
        "units_from: inventory.d/units.csv\ndevices_from: inventory.d/dev*.csv\n"
    )
    (folder / "inventory.yaml").write_text(said, encoding="utf-8")
    rows: Rows = {"devices": [{"id": "hub", "unit": "cs", "address": "192.0.2.1", "role": "核心"}], "units": []}
    fill(folder / "units.xlsx", rows).save(folder / "units.xlsx")
    assert cli("import", "units.xlsx", "--force").code == 0
    assert load(folder / "inventory.yaml", {}).devices[DeviceId("hub")].unit == UnitId("cs")


def test_an_id_of_the_inventory_file_is_told_as_taken_with_its_place_there(cli: Cli, folder: Path) -> None:
    said = (
        "networks: {extranet: {name: 政务外网}}\n"
        "divisions: {430100: {name: 长沙市, level: prefecture}}\n"
        "units: {cs: {name: 长沙, kind: 党政机关, division: 430100}}\n"
        "units_from: inventory.d/units.csv\n"
    )
    (folder / "inventory.yaml").write_text(said, encoding="utf-8")
    rows: Rows = {"units": [{"id": "cs", "name": "长沙", "kind": "党政机关", "division": "430100"}]}
    fill(folder / "units.xlsx", rows).save(folder / "units.xlsx")
    ended = cli("import", "units.xlsx", "--force", lang="en")
    assert ended.lines() == ["单位!A3: the id “cs” is used twice, first at inventory.yaml:3; change one"]
