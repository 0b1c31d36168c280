"""What stands in CSV files is what the same words in YAML would be, the columns in any order, under any heading."""

from __future__ import annotations

import csv
from dataclasses import replace
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from netmon.inventory import InventoryError, Problem, load
from netmon.inventory.columns import SHEETS, Sheet
from netmon.model.inventory import Inventory
from netmon.model.names import DeviceId, LinkId, NetworkId, UnitId
from netmon.model.register import Contact
from tests.inventory.province import province, province_in_rows

BASE = """
networks: {extranet: {name: 政务外网}, intranet: {name: 政务内网}}
credentials:
  readonly: {version: v2c, community: env:NETMON_COMMUNITY}
  login: {kind: ssh, user: netmon, password: env:NETMON_SSH_PASSWORD}
"""

YAML = """
divisions:
  430000: {name: 湖南省, level: province}
  430100: {name: 长沙市, level: prefecture, parent: 430000, name_en: Changsha, latitude: 28.23, longitude: 112.94}
  430122: {name: 望城县, level: county, parent: 430100, valid_to: 2011-05-20}
  430112: {name: 望城区, level: county, parent: 430100, valid_from: 2011-05-20, replaces: [430122]}
units:
  hn:
    name: 湖南省人民政府办公厅
    kind: 党政机关
    division: 430000
    networks: [extranet, intranet]
    government: true
    list_document: 湘政办〔2026〕9 号
    since: 2026-07-01
    contacts:
      - {name: 张三, phone: 0731-1, room: 301}
      - {name: 李四, phone: 010, duty: 值班}
      - {name: 王五}
  wc: {name: 望城区人民政府, name_en: Wangcheng, kind: 党政机关, division: 430112, level: township,
       networks: extranet, sample: true}
sites:
  dc: {name: 省机房, division: 430000, address: "五一大道 1 号, 3 楼", latitude: 28.11, longitude: 112.98}
  wc-dc: {name: 望城机房}
devices:
  core1: {unit: hn, network: extranet, site: dc, address: 192.0.2.1, role: core, snmp: readonly, snmp_port: 1161,
          accept_reply_from: [192.0.2.2, 192.0.2.3], profile: huawei-vrp, name: 核心一,
          ssh: login, ssh_port: 2222, ssh_legacy: true, prefer: both}
  wc-ce: {unit: wc, address: "2001:db8::2", role: ce, snmp: off, sample: false}
links:
  core1-wc:
    name: 省到望城
    network: extranet
    upper: {device: core1, interface: GE0/0/1}
    lower: {device: wc-ce, interface: GE0/0/0, unit: wc}
    redundancy: all
    carrier: 中国电信
    bearer: 省干环一
    circuit: "0012"
    hotline: 10000
    bandwidth: 1.5G
    sample: true
  core1-hn: {upper: {device: core1}, lower: {unit: hn}, network: extranet}
services:
  portal:
    name: 省政府门户网站
    name_en: Portal
    unit: hn
    network: intranet
    url: "https://portal.example/"
    portal: true
    interval: 5m
    timeout: 15s
    marker: （湖南）
    resolve: 192.0.2.80
  tax: {name: 税务, unit: wc, url: "tcp://192.0.2.9:443", sample: false}
"""

PEOPLE = """
notify:
  people:
    zhang: {{name: 张三, receivers: []}}
    li: {{name: 李四, receivers: []}}
  rosters:
    main: {{shifts: [{shifts}]}}
"""
SHIFTS = """{day: 2026-10-01, people: [zhang, li], starts: "08:30"},
      {day: 2026-10-02, people: 李四, starts: "08:30", ends: "20:00"}"""

ROWS: dict[str, str] = {
    "divisions": """code,name,level,parent,name_en,valid_from,valid_to,replaces,latitude,longitude
430000,湖南省,省级,,,,,,,
430100,长沙市,prefecture,430000,Changsha,,,,28.23,112.94
430122,望城县,县级,430100,,,2011-05-20,,,
430112,望城区,县级,430100,,2011-05-20,,430122,,""",
    "units": """id,name,name_en,level,kind,division,networks,government,list_document,since,\
contact_name,contact_phone,contact_room,contact_duty,sample
hn,湖南省人民政府办公厅,,,党政机关,430000,政务外网、intranet,是,湘政办〔2026〕9 号,2026-07-01,张三,0731-1,301,,
wc,望城区人民政府,Wangcheng,乡镇,党政机关,430112,extranet,否,,,,,,,是""",
    "contacts": """unit,name,phone,room,duty
hn,李四,010,,值班
hn,王五,,,""",
    "sites": """id,name,division,address,latitude,longitude
dc,省机房,430000,"五一大道 1 号, 3 楼",28.11,112.98
wc-dc,望城机房,,,,""",
    "shifts": """roster,day,people,starts,ends
main,2026-10-01,张三 li,08:30,
main,2026-10-02,li,08:30,20:00
""",
    "devices": """id,name,unit,network,site,address,role,snmp,snmp_port,accept_reply_from,profile,ssh,ssh_port,\
ssh_legacy,prefer,sample
core1,核心一,hn,政务外网,dc,192.0.2.1,核心,readonly,1161,192.0.2.2；192.0.2.3,huawei-vrp,login,2222,是,两者,
wc-ce,,wc,,,2001:db8::2,CE,off,,,,,,,,否""",
    "links": """id,name,network,upper_device,upper_interface,upper_unit,lower_device,lower_interface,lower_unit,\
redundancy,carrier,bearer,circuit,hotline,bandwidth,sample
core1-wc,省到望城,政务外网,core1,GE0/0/1,,wc-ce,GE0/0/0,wc,全部,中国电信,省干环一,0012,10000,1.5G,是
core1-hn,,extranet,core1,,,,,hn,,,,,,,""",
    "services": """id,name,name_en,unit,network,url,portal,interval,timeout,marker,ca,resolve,sample
portal,省政府门户网站,Portal,hn,政务内网,https://portal.example/,是,5m,15s,（湖南）,,192.0.2.80,
tax,税务,,wc,,tcp://192.0.2.9:443,,,,,,,否""",
}

SECRETS = {"NETMON_COMMUNITY": "kept-well-9f", "NETMON_SSH_PASSWORD": "kept-well-2b"}


def read(folder: Path, said: str) -> Inventory:
    (folder / "inventory.yaml").write_text(BASE + said, encoding="utf-8")
    return replace(load(folder / "inventory.yaml", SECRETS), digest="")


def refused(folder: Path, said: str) -> tuple[Problem, ...]:
    try:
        read(folder, said)
    except InventoryError as error:
        return error.problems
    return ()


def write(folder: Path, name: str, rows: list[list[str]]) -> None:
    with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)


@st.composite
def laid_out(draw: st.DrawFn, sheet: Sheet) -> list[list[str]]:
    """Rows with their columns in any order, each under any of its headings."""
    rows = list(csv.reader(ROWS[sheet.section].splitlines()))
    order = draw(st.permutations(range(len(rows[0]))))
    headings = [
        draw(st.sampled_from([key, *(heading for heading, meant in sheet.headings.items() if meant == key)]))
        for key in rows[0]
    ]
    return [[row[column] for column in order] for row in (headings, *rows[1:])]


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(tables=st.tuples(*map(laid_out, SHEETS)), order=st.permutations([sheet.section for sheet in SHEETS]))
def test_rows_say_what_yaml_says(tables: tuple[list[list[str]], ...], order: list[str], tmp_path: Path) -> None:
    for sheet, rows in zip(SHEETS, tables, strict=True):
        write(tmp_path, sheet.section, rows)
    files = "\n".join(f"{name}_from: {name}.csv" for name in order)
    yaml = YAML + PEOPLE.format(shifts=SHIFTS)
    assert read(tmp_path, files + PEOPLE.format(shifts="")) == read(tmp_path, yaml)


def test_every_column_there_is_was_tried() -> None:
    for sheet in SHEETS:
        assert set(ROWS[sheet.section].splitlines()[0].split(",")) == set(sheet.keys)


def test_contacts_come_after_those_the_unit_has_itself(tmp_path: Path) -> None:
    (tmp_path / "contacts.csv").write_text("unit,name\nhn,赵六\n", encoding="utf-8")
    contacts = read(tmp_path, f"contacts_from: contacts.csv\n{YAML}").units[UnitId("hn")].contacts
    assert [contact.name for contact in contacts] == ["张三", "李四", "王五", "赵六"]
    assert contacts[-1] == Contact("赵六")


def test_a_device_that_is_probed_in_its_own_way_stays_in_yaml_beside_the_rows(tmp_path: Path) -> None:
    (tmp_path / "devices.csv").write_text("id,unit,address,role\nsw,wc,192.0.2.7,lan\n", encoding="utf-8")
    (tmp_path / "links.csv").write_text("id,upper_device,lower_device\nwc-sw,wc-ce,sw\n", encoding="utf-8")
    said = YAML.replace("role: ce, snmp: off", "role: ce, snmp: off, probing: {reachability: 15s}")
    inventory = read(tmp_path, f"devices_from: devices.csv\nlinks_from: links.csv\n{said}")
    assert inventory.devices[DeviceId("wc-ce")].probing.reachability == 15
    assert inventory.links[LinkId("wc-sw")].network == NetworkId("extranet")
    assert inventory.devices[DeviceId("sw")].sample


def test_a_province_in_rows_is_the_same_province(tmp_path: Path) -> None:
    (tmp_path / "whole.yaml").write_text(province(60, 90), encoding="utf-8")
    whole = load(tmp_path / "whole.yaml", SECRETS)
    assert replace(load(province_in_rows(60, 90, tmp_path), SECRETS), digest=whole.digest) == whole


def test_a_problem_tells_the_cell_it_stands_in(tmp_path: Path) -> None:
    (tmp_path / "devices.csv").write_text(
        "角色,设备编号,单位,管理地址\nce,sw,wc,192.0.2.7\nce,sx,wcc,192.0.2\n", encoding="utf-8"
    )
    found = refused(tmp_path, f"devices_from: devices.csv\n{YAML}")
    assert [(problem.line, problem.column, problem.path) for problem in found] == [(3, 4, "devices.sx.address")]


def test_a_row_that_is_wrong_does_not_make_what_refers_to_it_unknown(tmp_path: Path) -> None:
    (tmp_path / "devices.csv").write_text("id,unit,address,role\nsw,wc,192.0.2,lan\n", encoding="utf-8")
    (tmp_path / "links.csv").write_text("id,upper_device,lower_device\nwc-sw,wc-ce,sw\n", encoding="utf-8")
    found = refused(tmp_path, f"devices_from: devices.csv\nlinks_from: links.csv\n{YAML}")
    assert [problem.code for problem in found] == ["problem.not_an_address"]
