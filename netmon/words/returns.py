"""What returns (填报) say: their sheets and headings, and what is wrong in them."""

from __future__ import annotations

from netmon.words.text import Text

TEXTS: dict[str, Text] = {
    "returns.sheet_units": Text("填报", "Returns"),
    "returns.sheet_functions": Text("职能", "Functions"),
    "returns.sheet_access": Text("开通", "Access"),
    "returns.yes": Text("是", "yes"),
    "returns.no": Text("否", "no"),
    "returns.heading_unit": Text("单位编号", "Unit"),
    "returns.heading_name": Text("单位名称", "Name"),
    "returns.heading_division": Text("行政区划", "Division"),
    "returns.heading_network": Text("网络", "Network"),
    "returns.heading_measured": Text("实测情况", "Measured"),
    "returns.heading_returned": Text("上次填报", "Last returned"),
    "returns.heading_until": Text("上次失效日期", "Last expires"),
    "returns.heading_lan_built": Text("局域网已建", "LAN built"),
    "returns.heading_portal": Text("有门户网站", "Has a site"),
    "returns.heading_ipv6": Text("IPv6 就绪", "IPv6 ready"),
    "returns.heading_item": Text("职能名称", "Function"),
    "returns.heading_online": Text("已上网", "Online"),
    "returns.heading_kind": Text("依据类型", "Kind of paper"),
    "returns.heading_document": Text("文号", "Document"),
    "returns.heading_signer": Text("签发人", "Signed by"),
    "returns.heading_reviewer": Text("复核人", "Reviewed by"),
    "returns.heading_since": Text("生效日期", "Holds from"),
    "returns.heading_expires": Text("失效日期", "Expires"),
    "returns.heading_note": Text("备注", "Note"),
    # What is wrong with a cell.
    "returns.not_yes_or_no": Text(
        "“{value}”看不出是或否；请填 是、否、有、无、√ 或 ×", "“{value}” is neither yes nor no; write yes or no"
    ),
    "returns.not_a_day": Text(
        "“{value}”不是日期；请写成 2026-06-30、2026/6/30 或 2026 年 6 月 30 日",
        "“{value}” is not a day; write it as 2026-06-30",
    ),
    "returns.serial_day": Text(
        "“{value}”是表格软件的日期序号；如果指 {day}，请写成日期",
        "“{value}” is how a spreadsheet numbers days; if {day} is meant, write that",
    ),
    "returns.since_missing": Text("缺少生效日期：从哪一天起属实", "the day from which it holds is missing"),
    "returns.unit_missing": Text(
        "缺少单位编号，单位名称也不足以确定是哪一家", "the unit is missing, and its name does not tell which it is"
    ),
    "returns.unknown_unit": Text("台账里没有单位“{value}”", "the inventory has no unit “{value}”"),
    "returns.unknown_unit_but": Text(
        "台账里没有单位“{value}”；是不是 {near}（{name}）",
        "the inventory has no unit “{value}”; did you mean {near} ({name})",
    ),
    "returns.other_name": Text(
        "编号 {unit} 是“{name}”，不是“{value}”（其编号：{other}）；编号和名称须是同一家",
        "{unit} is “{name}”, not “{value}” (whose id is {other}); id and name must be of one unit",
    ),
    "returns.which_network": Text(
        "缺少网络：单位 {unit} 应接入 {choices}", "the network is missing: {unit} is to join {choices}"
    ),
    "returns.other_network": Text(
        "单位 {unit} 不应接入“{value}”；可填 {choices}", "{unit} is not to join “{value}”; possible are {choices}"
    ),
    "returns.unknown_kind": Text("没有“{value}”这种依据；可填：{choices}", "there is no “{value}”; choose: {choices}"),
    "returns.unknown_heading": Text(
        "不认识列标题“{value}”；如果是“{near}”请改正，否则请删掉这一列",
        "unknown heading “{value}”; if “{near}” is meant correct it, else delete the column",
    ),
    "returns.contradicts": Text(
        "与 {other} 相反：同一单位、同一事项、同一生效日期，只能有一个答案",
        "says the opposite of {other}: one unit, one question and one day can have one answer only",
    ),
    "returns.no_return": Text(
        "{file} 里没有填报表；请用 netmon returns template 生成的模板",
        "{file} has no return in it; use what netmon returns template makes",
    ),
}
