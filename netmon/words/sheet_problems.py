"""What is wrong with a cell of a workbook, and why a workbook cannot be taken at all."""

from __future__ import annotations

from netmon.words.text import Text

TEXTS: dict[str, Text] = {
    # What is wrong with a cell.
    "sheets.missing_value": Text("缺少“{key}”；请填上", "“{key}” is missing; fill it in"),
    "sheets.not_a_flag": Text("“{value}”应为“是”或“否”", "“{value}” must be true or false"),
    "sheets.not_one_of": Text(
        "“{value}”不可用；可选：{choices}{hint}", "“{value}” is not allowed; choose one of: {choices}{hint}"
    ),
    "sheets.end_of_nothing": Text("请填“{device}”或“{unit}”", "“{device}” or “{unit}” is needed"),
    "sheets.interface_without_device": Text(
        "写了端口“{value}”，却没有写这一端的设备",
        "there is an interface “{value}”, but no device at this end",
    ),
    "sheets.link_upside_down": Text(
        "上端“{upper}”的角色是 {upper_role}，下端“{lower}”却是 {lower_role}；靠近核心的是上端，请对调",
        "the upper end “{upper}” is {upper_role} but the lower end “{lower}” is {lower_role}; the upper end is the one "
        "towards the core, swap them",
    ),
    "sheets.duplicate_address": Text(
        "地址“{value}”已用于设备“{other}”（{first}）；请改掉一个",
        "the address “{value}” already belongs to the device “{other}” ({first}); change one",
    ),
    "sheets.unknown_credential": Text(
        "没有声明这个凭据（名称不予显示，以防是明文口令）；请写 readonly、secure、off，或 inventory.yaml 里已有的名称",
        "no such credential is declared (not shown, it may be a secret); write readonly, secure, off, or a name that "
        "inventory.yaml declares",
    ),
    "sheets.nothing_declared": Text(
        "没有声明{noun}“{value}”：一个{noun}也没有填",
        "no {noun} “{value}” is declared: none is filled in at all",
    ),
    "sheets.division_overlap": Text(
        "取代“{old}”须在它失效之后：它的有效期是 {old_period}，本条是 {period}；请填它的失效日期和本条的生效日期",
        "“{old}” is replaced before it ends: it is valid {old_period}, this one {period}; fill in when it ends and "
        "when this one begins",
    ),
    "sheets.division_twice": Text(
        "同一上级行政区划下的“{value}”在同一时期有两个代码，另一个是 {other}（{first}）；请用生效日期、失效日期分开",
        "“{value}” has two codes at the same time under one parent, the other is {other} ({first}); separate them by "
        "the days they begin and end",
    ),
    "sheets.unknown_heading": Text(
        "不认识列标题“{value}”{hint}；请改正，或删掉这一列",
        "unknown heading “{value}”{hint}; correct it, or delete the column",
    ),
    "sheets.heading_twice": Text(
        "列标题“{value}”与另一列意思相同；请删掉一列",
        "the heading “{value}” means the same as another column; delete one",
    ),
    "sheets.missing_heading": Text("缺少列“{key}”；请补上这一列", "the column “{key}” is missing; add it"),
    "sheets.no_heading": Text(
        "这一列没有标题；请补上标题，或清空这一格", "this column has no heading; add one, or empty the cell"
    ),
    "sheets.formula": Text(
        "这里是公式；请复制整列，再“选择性粘贴”为“值”",
        "this is a formula; copy the column and paste it as values",
    ),
    "sheets.error_value": Text(
        "这里是公式错误“{value}”；请改成要填的内容", "this is an error of a formula, “{value}”; write what is meant"
    ),
    "sheets.number": Text(
        "Excel 把它变成了数“{value}”，末尾的 0 可能已丢失；请把单元格设为文本，再重新输入",
        "Excel made a number of it, “{value}”, and zeros at its end may be lost; format the cell as text and type it "
        "again",
    ),
    "sheets.number_too_long": Text(
        "Excel 把它变成了数“{value}”，15 位之后的数字已丢失；请把单元格设为文本，再重新输入",
        "Excel made a number of it, “{value}”, and what follows 15 digits is lost; format the cell as text and type it "
        "again",
    ),
    "sheets.date": Text(
        "Excel 把它变成了日期或时间“{value}”；请把单元格设为文本，再重新输入",
        "Excel made a date or time of it, “{value}”; format the cell as text and type it again",
    ),
    "sheets.merged": Text(
        "{range} 是合并单元格；请取消合并，每一行都填",
        "{range} are merged cells; unmerge them and fill in each row",
    ),
    "sheets.example_changed": Text(
        "示例行改过了，却还带着“{mark}”；是真实数据就去掉它，不是就删掉整行",
        "the example row was changed but still begins with “{mark}”; take that away if the row is meant, or delete it",
    ),
    # Why a file cannot be taken at all.
    "sheets.unreadable": Text("{file} 无法读取（{error}）", "cannot read {file} ({error})"),
    "sheets.too_large": Text("{file} 超过 {limit}", "{file} is larger than {limit}"),
    "sheets.too_large_unpacked": Text(
        "{file} 解压后超过 {limit}，或部件过多；请把数据复制到新的模板里",
        "{file} unpacks to more than {limit}, or to too many parts; copy its values into a new template",
    ),
    "sheets.too_many_cells": Text(
        "{file} 有 {cells} 个单元格，超过 {limit}；多半是给空行设了格式，请把数据复制到新的模板里",
        "{file} has {cells} cells, more than {limit}; empty rows are probably formatted, copy the values into a new "
        "template",
    ),
    "sheets.encrypted": Text(
        "{file} 有打开密码；请在 Excel 里取消密码，再另存",
        "{file} is protected by a password; remove it in Excel and save again",
    ),
    "sheets.old_format": Text(
        "{file} 是旧格式（.xls 或 .et）；请用 Excel 或 WPS 另存为 .xlsx",
        "{file} is in the old format (.xls or .et); save it as .xlsx in Excel or WPS",
    ),
    "sheets.not_a_workbook": Text(
        "{file} 不是 Excel 工作簿（.xlsx），或已损坏；请用 Excel 打开并另存为 .xlsx",
        "{file} is no Excel workbook (.xlsx), or it is damaged; open it in Excel and save it as .xlsx",
    ),
    "sheets.no_sheet": Text(
        "{file} 里没有认识的工作表（单位、联系人、站点、设备、链路、业务系统、行政区划、值班表）",
        "{file} has no sheet that is known (Units, Contacts, Sites, Devices, Links, Services, Divisions, Roster)",
    ),
    "sheets.nothing_filled": Text("{file} 里什么都没有填", "nothing is filled in in {file}"),
    "sheets.no_csv": Text(
        "{file} 里没有认识的 CSV 文件（单位.csv、设备.csv……或 units.csv、devices.csv……）",
        "{file} has no CSV file that is known (units.csv, devices.csv and so on)",
    ),
    "sheets.one_csv": Text(
        "{file} 是单个 CSV；请给出它所在的文件夹，文件名为 units.csv、devices.csv 等",
        "{file} is a single CSV file; name its folder, with files called units.csv, devices.csv and so on",
    ),
    "sheets.csv": Text("{problem}", "{problem}"),
    "sheets.sheet_twice": Text(
        "{file}：“{first}”和“{second}”是同一种表；请合并成一个",
        "{file}: “{first}” and “{second}” are the same kind of sheet; make one of them",
    ),
    "sheets.not_included": Text(
        "{file} 没有引用 {csv}，导入的内容不会生效；请加一行 {section}_from: {csv}，再导入一次",
        "{file} does not refer to {csv}, so nothing of it would count; add the line {section}_from: {csv}, and import "
        "again",
    ),
}
