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
    "returns.seen_yes": Text("是", "yes"),
    "returns.seen_no": Text("否", "no"),
    "returns.seen_unknown": Text("未测到", "not seen"),
    "returns.and_then": Text("；", "; "),
    "returns.part": Text("{what}：{said}", "{what}: {said}"),
    "returns.answered": Text("{answer}（{document}）", "{answer} ({document})"),
    "returns.over": Text("{day}（已失效）", "{day} (expired)"),
    "returns.not_over": Text("{day}", "{day}"),
    # What a column is for.
    "returns.explain_unit": Text("台账里的单位编号，请勿改动", "the unit's id in the inventory; leave it as it is"),
    "returns.explain_name": Text("须与单位编号是同一家", "must be of the same unit as the id"),
    "returns.explain_division": Text("供参考，不导入", "to be read; not taken"),
    "returns.explain_network": Text("政务内网和政务外网分行填报", "each network has a row of its own"),
    "returns.explain_measured": Text(
        "netmon 实际测到的，供参考，不导入；与填报不符时以实测为准并列为矛盾",
        "what netmon saw itself; not taken, and where a return contradicts it, it counts and both are listed",
    ),
    "returns.explain_returned": Text("上一次填报的内容，供参考，不导入", "what was returned last; not taken"),
    "returns.explain_until": Text(
        "上一次填报从这一天起不再作数，供参考，不导入", "from this day on the last return says nothing; not taken"
    ),
    "returns.explain_lan_built": Text(
        "本单位局域网是否建成：是或否；不清楚就留空",
        "whether the unit's LAN is built: yes or no; leave it empty if unsure",
    ),
    "returns.explain_portal": Text("本单位是否有门户网站：是或否", "whether the unit has a site of its own: yes or no"),
    "returns.explain_ipv6": Text("本单位是否具备 IPv6：是或否", "whether the unit is ready for IPv6: yes or no"),
    "returns.explain_item": Text(
        "一项职能一行；没有列出的请加行", "one function a row; add rows for what is not listed"
    ),
    "returns.explain_online": Text("这项职能能否在网上办理：是或否", "whether the function is online: yes or no"),
    "returns.explain_kind": Text(
        "开通确认单，或存量台账（接入早于确认单制度）",
        "an opening confirmation, or the baseline list of what was connected before",
    ),
    "returns.explain_document": Text("证明本行的文件的文号", "number of the document that proves this row"),
    "returns.explain_signer": Text("谁签发，对内容负责", "who signed it and answers for it"),
    "returns.explain_reviewer": Text("谁复核；须与签发人是两个人", "who reviewed it; another person than who signed"),
    "returns.explain_since": Text("从哪一天起属实，如 2026-06-30", "the day from which it holds, such as 2026-06-30"),
    "returns.explain_expires": Text(
        "从哪一天起不再作数；留空：填报自生效起 400 天，开通确认和存量台账直到撤回",
        "the first day it says nothing; empty: 400 days for a return, until withdrawn for access",
    ),
    "returns.explain_note": Text("其他说明", "anything else"),
    # The sheet that says how.
    "returns.help_title": Text("怎样填报", "How to fill this in"),
    "returns.help_purpose": Text(
        "这份表由 netmon 生成：灰色的列已经填好，其余请贵单位填写，签发、复核后交回",
        "netmon made this workbook: grey columns are filled in, the others are yours; have them signed and reviewed",
    ),
    "returns.help_fill": Text(
        "每行是一个单位在一个网络里的情况；是非题填 是 或 否（有、无、√、× 也行）",
        "each row is one unit in one network; questions are answered with yes or no",
    ),
    "returns.help_blank": Text(
        "一题不答就留空，整行不答就当没有填报；不要为了填满而猜",
        "leave a question empty that you cannot answer; a row without answers is not a return",
    ),
    "returns.help_papers": Text(
        "凡有回答的行，文号、签发人、复核人、生效日期都要填，签发人和复核人须是两个人",
        "a row with an answer needs document, signer, reviewer and date; signer and reviewer are two people",
    ),
    "returns.help_days": Text(
        "日期写成 2026-06-30、2026/6/30 或 2026 年 6 月 30 日，都可以", "write days as 2026-06-30"
    ),
    "returns.help_import": Text(
        "可以用 Excel、WPS 或 LibreOffice 填写，存成 .xlsx 或 CSV；交回后由 netmon returns import 核对，"
        "有错会逐格说明，改好再交即可",
        "use Excel, WPS or LibreOffice and save as .xlsx or CSV; netmon returns import checks it and tells at which "
        "cell what is wrong",
    ),
    "returns.holds_units": Text("各单位的局域网、门户网站和 IPv6", "LAN, site and IPv6 of each unit"),
    "returns.holds_functions": Text("各单位有哪些职能，是否已上网", "the functions of each unit, online or not"),
    "returns.holds_access": Text(
        "还没有开通依据的接入：补开通确认单，或列入存量台账",
        "accesses without a paper: an opening confirmation, or the baseline list",
    ),
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
