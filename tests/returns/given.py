"""Units that are asked, and the files that they return."""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from datetime import date
from io import StringIO
from pathlib import Path

from openpyxl import Workbook

from netmon.model.names import NetworkId, UnitId
from netmon.returns.imports import Returned, read_returns
from netmon.returns.people import Office, Offices, names_of
from netmon.words import Language

INTRANET, EXTRANET = NetworkId("intranet"), NetworkId("extranet")
TODAY = date(2026, 11, 23)
OFFICES = (
    Office(UnitId("changsha"), "长沙市人民政府", (INTRANET, EXTRANET)),
    Office(UnitId("furong"), "芙蓉区人民政府", (EXTRANET,)),
    Office(UnitId("wangcheng"), "望城区人民政府", (EXTRANET,), sample=True),
)
HEADINGS = (
    "单位编号",
    "单位名称",
    "网络",
    "局域网已建",
    "有门户网站",
    "IPv6 就绪",
    "文号",
    "签发人",
    "复核人",
    "生效日期",
    "失效日期",
    "备注",
)
RIGHT: Mapping[str, object] = {
    "单位编号": "changsha",
    "单位名称": "长沙市人民政府",
    "网络": "政务外网",
    "局域网已建": "是",
    "文号": "长政办函〔2026〕17 号",
    "签发人": "张三",
    "复核人": "李四",
    "生效日期": "2026-06-30",
}


def offices() -> Offices:
    names = dict.fromkeys(names_of("intranet", "政务内网", "Intranet"), INTRANET)
    return Offices.of(OFFICES, names | dict.fromkeys(names_of("extranet", "政务外网", "Extranet"), EXTRANET))


def row(**changes: object) -> dict[str, object]:
    return {**RIGHT, **changes}


def csv_of(*rows: Mapping[str, object], headings: Sequence[str] = HEADINGS) -> str:
    said = StringIO()
    writer = csv.writer(said)
    writer.writerow(headings)
    writer.writerows([each.get(name, "") for name in headings] for each in rows)
    return said.getvalue()


def book_of(*rows: Mapping[str, object], headings: Sequence[str] = HEADINGS, title: str = "填报") -> Workbook:
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = title
    sheet.append(list(headings))
    for each in rows:
        sheet.append([each.get(name) for name in headings])
    return book


def read(*paths: Path, language: Language = Language.EN) -> Returned:
    return read_returns(paths, offices(), TODAY, language)


def told(found: Returned) -> list[str]:
    """Return all that is wrong, each with its place and without the folder."""
    return [str(one).removeprefix(f"{one.path.parent}/") for one in found.wrong]
