"""The workbook of an inventory: its sheets, how to fill them in, and what is wrong with a cell."""

from __future__ import annotations

from netmon.words.text import Text

TEXTS: dict[str, Text] = {
    "sheets.title_help": Text("说明", "Help"),
    "sheets.title_problems": Text("错误", "Problems"),
    "sheets.title_divisions": Text("行政区划", "Divisions"),
    "sheets.title_units": Text("单位", "Units"),
    "sheets.title_contacts": Text("联系人", "Contacts"),
    "sheets.title_sites": Text("站点", "Sites"),
    "sheets.title_devices": Text("设备", "Devices"),
    "sheets.title_links": Text("链路", "Links"),
    "sheets.title_services": Text("业务系统", "Services"),
    "sheets.title_shifts": Text("值班表", "Roster"),
    "sheets.required": Text("必填", "required"),
    "sheets.explain_id": Text(
        "编号，不得重复，以后也不要改；由字母、数字、点、横线、下划线组成，最长 64 个字符",
        "an id, used once and not changed later: letters, digits, dots, dashes and underscores, 64 at most",
    ),
    "sheets.explain_code": Text(
        "行政区划代码：6 位（GB/T 2260），乡镇、村为 9 位或 12 位",
        "division code: 6 digits (GB/T 2260), below the county 9 or 12",
    ),
    "sheets.explain_contact_unit": Text(
        "联系人所在单位的编号；一个单位有几位联系人就写几行",
        "the id of the unit that the contact belongs to; one row for each contact",
    ),
    "sheets.explain_roster": Text(
        "值班表的编号，即 inventory.yaml 中 notify.rosters 下的键",
        "the id of the roster, as it stands under notify.rosters in inventory.yaml",
    ),
    "sheets.choose": Text("请从下拉列表中选择", "choose from the list"),
    "sheets.choose_reference": Text(
        "“{sheet}”表里没有这个编号；若已写在 inventory.yaml 里，可以继续",
        "the sheet “{sheet}” has no such id; go on if it stands in inventory.yaml",
    ),
    "sheets.choose_network": Text(
        "列表里没有这个网络；可写几个，用空格隔开，也可写 inventory.yaml 里的其他网络",
        "not in the list; several may be written with spaces between, and other networks of inventory.yaml too",
    ),
    "sheets.choose_credential": Text(
        "readonly（v2c）、secure（v3）或 off；其他名称须先写进 inventory.yaml",
        "readonly (v2c), secure (v3) or off; any other name must be in inventory.yaml first",
    ),
    "sheets.help_title": Text("台账工作簿填写说明", "How to fill in this workbook"),
    "sheets.help_purpose": Text(
        "填好后交给网络管理员，用 netmon import 导入；有错误时，会得到一份标出错误单元格的副本",
        "When it is filled in, netmon import takes it; if anything is wrong you get a copy with the cells marked",
    ),
    "sheets.help_order": Text(
        "按工作表次序填：先单位、联系人、站点，再设备、链路、业务系统；行政区划填用到的代码及其上一级",
        "Fill in the sheets in order: units, contacts, sites, then devices, links, services; under divisions the codes "
        "in use and those above them",
    ),
    "sheets.help_required": Text(
        "标题带 * 且为深蓝色的列必填，其余可空着；鼠标停在标题上有说明",
        "Columns with * and a dark heading are required, others may stay empty; point at a heading to read about it",
    ),
    "sheets.help_example": Text(
        "灰色的一行是示例（首格以“例：”开头），导入时跳过，可以删掉",
        "The grey row is an example (its first cell begins with “e.g.”); it is skipped, and may be deleted",
    ),
    "sheets.help_format": Text(
        "各列已设为文本，0731、0012、1-2 这样的内容不会变；从别处粘贴时请选“粘贴值”；不要合并单元格，不要写公式",
        "all columns are text, so that 0731, 0012 and 1-2 stay as typed; paste values only, do not merge cells, and "
        "write no formulas",
    ),
    "sheets.help_choices": Text(
        "层级、角色、冗余、示例、网络和各种编号可从下拉列表中选择",
        "Level, role, redundancy, sample, network and the ids of other sheets can be chosen from lists",
    ),
    "sheets.help_several": Text(
        "一格写几项（网络、其他应答地址、取代的旧代码）时用空格、顿号或分号隔开",
        "Several values in one cell (networks, reply addresses, replaced codes) are separated by spaces or semicolons",
    ),
    "sheets.help_secrets": Text(
        "不要在这里写口令：SNMP 凭据只写名称（readonly、secure），口令由管理员另行设置",
        "Write no passwords here: SNMP credentials are named only (readonly, secure), and set up elsewhere",
    ),
    "sheets.help_import": Text(
        "检查与导入：netmon import 文件名.xlsx；全部正确才会写入，否则什么都不改",
        "To check and import: netmon import FILE.xlsx; it is taken only when all of it is right, else nothing changes",
    ),
    "sheets.help_sheets": Text("各工作表", "Sheets"),
    "sheets.holds_divisions": Text(
        "单位和站点所在的行政区划，代码按 GB/T 2260",
        "administrative divisions of units and sites, by their GB/T 2260 codes",
    ),
    "sheets.holds_units": Text(
        "应当接入的单位，有没有设备都填", "units that should be connected, with or without a device"
    ),
    "sheets.holds_contacts": Text("各单位的联系人，每人一行", "contacts of the units, one to a row"),
    "sheets.holds_sites": Text("放设备的机房", "the places where devices stand"),
    "sheets.holds_devices": Text("要监测的路由器、交换机、防火墙", "routers, switches and firewalls to be watched"),
    "sheets.holds_links": Text(
        "设备之间的链路，上端靠近核心；中断的根因由它推断",
        "links between devices, the upper end towards the core; they tell the root of a failure",
    ),
    "sheets.holds_services": Text("门户网站和应用", "portals and applications"),
    "sheets.holds_shifts": Text(
        "谁在哪天值班，每班一行；值班表和人须先写进 inventory.yaml 的 notify",
        "who is on duty on which day, one row for each shift; rosters and people stand in inventory.yaml first, under "
        "notify",
    ),
    "sheets.help_units": Text("写法", "How to write"),
    "sheets.unit_id": Text("编号", "IDs"),
    "sheets.unit_id_how": Text(
        "changsha、changsha-pe1：字母、数字、点、横线、下划线，不用汉字",
        "changsha, changsha-pe1: letters, digits, dots, dashes and underscores",
    ),
    "sheets.unit_address": Text("管理地址", "Addresses"),
    "sheets.unit_address_how": Text(
        "192.0.2.11 或 2001:db8::11，不带掩码和端口", "192.0.2.11 or 2001:db8::11, without prefix or port"
    ),
    "sheets.unit_bandwidth": Text("带宽", "Bandwidth"),
    "sheets.unit_bandwidth_how": Text("64k、100M、1G（bit/s）", "64k, 100M, 1G (bit/s)"),
    "sheets.unit_date": Text("日期", "Dates"),
    "sheets.unit_date_how": Text("2026-01-31", "2026-01-31"),
    "sheets.unit_degrees": Text("经纬度", "Latitude, longitude"),
    "sheets.unit_degrees_how": Text("度，WGS 84，如 28.2282、112.9388", "degrees, WGS 84, such as 28.2282, 112.9388"),
    "sheets.network_intranet": Text("政务内网", "E-government intranet"),
    "sheets.network_extranet": Text("政务外网", "E-government extranet"),
    "sheets.column_sheet": Text("工作表", "Sheet"),
    "sheets.column_cell": Text("单元格", "Cell"),
    "sheets.column_problem": Text("错误和改法", "What is wrong"),
    "sheets.noun_row": Text("第 {row} 行", "row {row}"),
    # The inventory file that a first import writes.
    "sheets.yaml_head": Text(
        "由 netmon import 根据 {source} 生成；以后的导入只替换 inventory.d 里的 CSV，不改本文件\n"
        "检查：netmon check；各键的含义见 docs/inventory.zh.md",
        "Written by netmon import from {source}; later imports replace the CSV files in inventory.d and leave this "
        "file alone\nTo check it: netmon check; what each key means: docs/inventory.md",
    ),
    "sheets.yaml_networks": Text("正式运行时一个实例只监测一个网络", "In service one instance watches one network"),
    "sheets.yaml_rows": Text("工作簿里的各表", "The sheets of the workbook"),
    "sheets.yaml_credentials": Text(
        "口令不写进文件，只写它在哪里：启动 netmon 的环境里要有这些变量（也可用 file: 或 cred:）",
        "Secrets are never written here, only where they are: these variables must be set where netmon is started "
        "(file: and cred: will do too)",
    ),
    "sheets.yaml_probing": Text(
        "对所有设备有效；表里填了 SNMP 凭据的设备按表；要全部做 SNMP 探测，把 off 改成凭据的名称",
        "This holds for all devices; one that names a credential in its row goes by that; to probe all by SNMP, "
        "write the name of a credential for off",
    ),
    "sheets.unit_url": Text("网址", "URLs"),
    "sheets.unit_url_how": Text(
        "https://主机/路径、http://主机/路径 或 tcp://主机:端口", "https://host/path, http://host/path, tcp://host:port"
    ),
}
