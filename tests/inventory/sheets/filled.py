"""A province as a clerk fills it in: 500 units with what belongs to them, typed into a template that netmon wrote."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from openpyxl import Workbook, load_workbook
from openpyxl.cell.cell import Cell

from netmon.inventory.sheets.layout import TAB_BY_SECTION, TABS
from netmon.inventory.sheets.skeleton import network_names
from netmon.inventory.sheets.template import write_template
from netmon.words import Language

Rows = Mapping[str, list[dict[str, str]]]

UNITS = 500
FIRST = 3
"""The row below the headings and the example."""


def province(units: int = UNITS) -> Rows:
    """Rows by section: a hub, a router for each unit with a link to the hub, and the rest of what there is."""
    codes = [f"43{number:02d}00" for number in range(1, 15)]
    numbers = range(units)
    return {
        "divisions": [
            {"code": "430000", "name": "湖南省", "level": "省级", "name_en": "Hunan"},
            *({"code": code, "name": f"第{code}市", "level": "市州级", "parent": "430000"} for code in codes),
        ],
        "units": [
            {
                "id": f"u{number:03d}",
                "name": f"第{number}单位",
                "kind": "组成部门" if number % 2 else "党政机关",
                "division": codes[number % 14],
                "networks": "政务外网",
                "sample": "是" if number % 7 == 0 else "",
            }
            for number in numbers
        ],
        "contacts": [
            {"unit": f"u{number:03d}", "name": f"张{number}", "phone": f"0731-{number:08d}", "room": "0301"}
            for number in numbers
        ],
        "sites": [
            {"id": f"s{number}", "name": f"{code} 机房", "division": code, "latitude": "28.20", "longitude": "112.9"}
            for number, code in enumerate(codes)
        ],
        "devices": [
            {"id": "hub", "unit": "u000", "site": "s0", "address": "192.0.2.1", "role": "核心", "snmp": "secure"},
            *(
                {
                    "id": f"d{number:03d}",
                    "name": f"第{number}路由器",
                    "unit": f"u{number:03d}",
                    "site": f"s{number % 14}",
                    "address": f"10.1.{number // 250}.{number % 250 + 1}",
                    "role": "CE",
                    "snmp": "readonly",
                }
                for number in numbers
            ),
        ],
        "links": [
            {
                "id": f"hub-d{number:03d}",
                "upper_device": "hub",
                "upper_interface": f"GE0/0/{number}",
                "lower_device": f"d{number:03d}",
                "lower_interface": "GE0/0/0",
                "redundancy": "任一",
                "carrier": "中国电信",
                "bearer": "省干环一",
                "circuit": f"{number:06d}",
                "hotline": "10000",
                "bandwidth": "100M",
            }
            for number in numbers
        ],
        "services": [
            {
                "id": f"portal{number}",
                "name": f"门户{number}",
                "unit": f"u{number:03d}",
                "url": f"https://p{number}.example/",
            }
            for number in range(min(units, 14))
        ],
    }


def fill(path: Path, rows: Rows, language: Language = Language.ZH) -> Workbook:
    """Write a template to `path` and type the rows into it, below the example. It is saved by whoever goes on."""
    write_template(path, language, network_names())
    book = load_workbook(path)
    for tab in TABS:
        sheet = book[tab.title(language)]
        for number, row in enumerate(rows.get(tab.section, ()), FIRST):
            for column, key in enumerate(tab.keys, 1):
                if row.get(key):
                    sheet.cell(number, column).value = row[key]
    return book


def cell_of(book: Workbook, section: str, number: int, key: str, language: Language = Language.ZH) -> Cell:
    """Return the cell of the row `number` (from 0) of `section` in the column `key`."""
    tab = TAB_BY_SECTION[section]
    cell = book[tab.title(language)].cell(FIRST + number, tab.keys.index(key) + 1)
    assert isinstance(cell, Cell)
    return cell


def name_of(cell: Cell) -> str:
    """Return a cell as an import names it."""
    return f"{cell.parent.title}!{cell.coordinate}"
