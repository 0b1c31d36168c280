"""The example row of each sheet of the workbook."""

from __future__ import annotations

from collections.abc import Mapping

from netmon.words.text import Text


def _same(said: str) -> Text:
    return Text(said, said)


MARK = Text("例：", "e.g. ")
"""What the first cell of an example row begins with."""

MARKS = ("例：", "例:", "e.g.")
"""The same as people and programs may have changed it."""

REQUIRED_SIGNS = "*＊"
"""What a template puts after the heading of a required column, in either width."""

EXAMPLES: Mapping[str, Mapping[str, Text]] = {
    "units": {
        "id": _same("changsha"),
        "name": _same("长沙市人民政府办公厅"),
        "name_en": _same("General Office of Changsha"),
        "level": Text("市州级", "prefecture"),
        "kind": _same("党政机关"),
        "division": _same("430100"),
        "networks": _same("政务外网"),
        "government": Text("否", "false"),
        "list_document": _same("湘政办〔2026〕9 号"),
        "since": _same("2026-07-01"),
        "sample": Text("否", "false"),
    },
    "contacts": {
        "unit": _same("changsha"),
        "name": _same("张三"),
        "phone": _same("0731-88880000"),
        "room": _same("301"),
        "duty": Text("网络管理员，工作日 8:00—18:00", "network administrator, weekdays 8:00 to 18:00"),
    },
    "sites": {
        "id": _same("changsha-dc"),
        "name": _same("长沙市政务机房"),
        "division": _same("430100"),
        "address": _same("岳麓大道 218 号 3 楼"),
        "latitude": _same("28.2282"),
        "longitude": _same("112.9388"),
    },
    "devices": {
        "id": _same("changsha-pe1"),
        "name": _same("长沙汇聚路由器"),
        "unit": _same("changsha"),
        "site": _same("changsha-dc"),
        "address": _same("192.0.2.11"),
        "role": Text("PE", "pe"),
        "snmp": _same("readonly"),
    },
    "links": {
        "id": _same("hub-changsha"),
        "name": _same("省中心到长沙"),
        "upper_device": _same("hub"),
        "upper_interface": _same("GigabitEthernet0/0/1"),
        "lower_device": _same("changsha-pe1"),
        "lower_interface": _same("GigabitEthernet0/0/0"),
        "redundancy": Text("任一", "any"),
        "carrier": _same("中国电信"),
        "bearer": _same("省干环一"),
        "circuit": _same("0012-HN-CS"),
        "hotline": _same("10000"),
        "bandwidth": _same("1G"),
    },
    "services": {
        "id": _same("portal"),
        "name": _same("长沙市政府门户网站"),
        "name_en": _same("Portal of Changsha"),
        "unit": _same("changsha"),
        "url": _same("https://www.example.gov.cn/"),
        "portal": Text("是", "true"),
    },
    "divisions": {
        "code": _same("430100"),
        "name": _same("长沙市"),
        "level": Text("市州级", "prefecture"),
        "parent": _same("430000"),
        "name_en": _same("Changsha"),
    },
    "shifts": {
        "roster": _same("duty"),
        "day": _same("2026-11-03"),
        "people": Text("张三、李四", "zhang li"),
        "starts": _same("08:30"),
        "ends": _same("18:00"),
    },
}
"""Section → key → what the example says. It is told apart from a row that is meant by the mark in its first cell."""
