"""What the command line says of returns."""

from __future__ import annotations

from netmon.words.text import Text

TEXTS: dict[str, Text] = {
    "returns.which_prefecture": Text(
        "请用 --prefecture 指明市州，或用 --all 全部生成", "name prefectures with --prefecture, or take --all"
    ),
    "returns.no_such_prefecture": Text(
        "没有市州“{value}”，或它没有应接入的单位；可用 {choices}",
        "there is no prefecture “{value}”, or none of its units is to join a network; choose {choices}",
    ),
    "returns.no_such_format": Text(
        "--format：“{value}”不对；写 xlsx 或 csv", "--format: “{value}” is wrong; write xlsx or csv"
    ),
    "returns.written": Text("已生成 {count} 份填报表，{units} 家单位", "{count} templates for {units} units"),
    "returns.reading": Text("正在读取 {count} 个文件", "reading {count} files"),
    "returns.more_wrong": Text("另有 {count} 处错误，--json 列出全部", "{count} more problems; --json has all of them"),
    "returns.ignored_sheet": Text(
        "{file}：表“{sheet}”不是填报表，没有读", "{file}: the sheet “{sheet}” is no return and was not read"
    ),
    "returns.conflict": Text(
        "与实测矛盾：{unit}（{network}）{claim}，填报“{answer}”（{document}），实测：{seen}",
        "contradicts what is measured: {unit} ({network}) {claim}, returned {answer} ({document}), measured: {seen}",
    ),
    "returns.unmeasured": Text(
        "本机没有数据库，没有与实测核对", "there is no database on this host: not compared with what is measured"
    ),
    "returns.nothing_known": Text(
        "读不到数据库 {database}：没有预填实测情况和上次填报",
        "the database {database} cannot be read: neither what is measured nor what was returned is filled in",
    ),
    "returns.entered": Text(
        "已登记 {count} 项（{units} 家单位），已有不变 {unchanged} 项，与实测矛盾 {conflicts} 项，错误 {wrong} 处，"
        "未填 {blank} 行",
        "{count} entered ({units} units), {unchanged} unchanged, {conflicts} contradicting what is measured, "
        "{wrong} wrong, {blank} rows left blank",
    ),
    "returns.would_enter": Text(
        "没有登记；可登记 {count} 项（{units} 家单位），已有不变 {unchanged} 项，与实测矛盾 {conflicts} 项，"
        "错误 {wrong} 处，未填 {blank} 行",
        "nothing entered; {count} could be ({units} units), {unchanged} unchanged, {conflicts} contradicting what is "
        "measured, {wrong} wrong, {blank} rows left blank",
    ),
    "returns.refused": Text(
        "有 {count} 处错误，一项也没有登记；改好再导入，或用 --skip-wrong 先登记没有错的行",
        "{count} problems, nothing was entered; correct them, or enter the rows that are right with --skip-wrong",
    ),
    "returns.skipped_wrong": Text(
        "有 {count} 处错误，所在的行没有登记；改好后整份再导入即可，已登记的不会重复",
        "{count} problems: their rows were left out; import the corrected file again, nothing is entered twice",
    ),
    # How it stands.
    "returns.column_prefecture": Text("市州", "prefecture"),
    "returns.column_units": Text("应填报", "asked"),
    "returns.column_whole": Text("已填齐", "complete"),
    "returns.column_partly": Text("未填齐", "in part"),
    "returns.column_nothing": Text("未填报", "nothing"),
    "returns.column_soon": Text("即将失效", "soon"),
    "returns.column_expired": Text("已失效", "expired"),
    "returns.column_conflicts": Text("与实测矛盾", "conflicts"),
    "returns.column_unit": Text("单位", "unit"),
    "returns.column_network": Text("网络", "network"),
    "returns.column_question": Text("事项", "question"),
    "returns.column_standing": Text("情况", "standing"),
    "returns.unit_named": Text("{name}（{id}）", "{name} ({id})"),
    "returns.is_missing": Text("未填报", "not returned"),
    "returns.is_expired": Text("{day} 已失效（{document}）", "expired on {day} ({document})"),
    "returns.expires_soon": Text("{day} 失效（{document}）", "expires on {day} ({document})"),
    # Help.
    "help.returns_template": Text(
        "生成填报表：按市州，预填单位、实测情况和上次填报",
        "Write templates of returns, by prefecture, filled in as far as netmon knows",
    ),
    "help.returns_import": Text(
        "导入填报：全部登记，或一次说明全部错误而一项也不登记",
        "Import returns: all of them, or tell all that is wrong and enter nothing",
    ),
    "help.returns_status": Text(
        "填报情况：谁填了、谁没填、什么将失效或已失效、与实测的矛盾；有欠缺时退出码为 1",
        "How returns stand: who owes what, what expires, what is contradicted; exit code 1 where anything is owed",
    ),
    "help.returns_folder": Text("放填报表的目录，没有就新建", "Folder for the templates; made where there is none"),
    "help.returns_prefecture": Text(
        "市州的行政区划代码或名称，可以写多次；省直单位写省的代码",
        "Code or name of a prefecture, may be given several times; that of the province for its own units",
    ),
    "help.returns_all": Text("省直和全部市州", "The province's own units and all prefectures"),
    "help.returns_format": Text("xlsx（默认）或 csv", "xlsx, which is the default, or csv"),
    "help.returns_files": Text(
        "交回的文件：.xlsx，或 CSV（UTF-8 或 GB18030）", "What was returned: .xlsx, or CSV in UTF-8 or GB18030"
    ),
    "help.returns_dry_run": Text("只核对，不登记", "Check only, enter nothing"),
    "help.returns_skip_wrong": Text(
        "先登记没有错的行；有错的行说明后略过", "Enter the rows that are right, leave the others out and tell why"
    ),
    # The manual.
    "manual.returns_template": Text(
        "每个市州一份（省直单位一份，用省的代码），发给市州填写。工作簿有三张表：填报（局域网、门户网站、IPv6）、"
        "职能、开通；灰色的列已经预填：单位、netmon 实测情况、上次填报和失效日期。CSV 是带 BOM 的 UTF-8，"
        "每张表一个文件。需要数据库，不需要守护进程；没有数据库时只预填单位。",
        "One for each prefecture, and one for the province's own units under the province's code. A workbook has "
        "three sheets: returns (LAN, site, IPv6), functions, access. Grey columns are filled in: the units, what "
        "netmon measured, what was returned last and when that expires. CSV is UTF-8 with a byte order mark, a "
        "file for each sheet. It reads the database and needs no daemon; without a database only the units are "
        "filled in.",
    ),
    "manual.returns_import": Text(
        "文件可以是 .xlsx 或 CSV（UTF-8、GB18030），WPS 和 LibreOffice 另存的也行。日期可写 2026-06-30、"
        "2026/6/30、2026 年 6 月 30 日，是非可写 是、否、有、无、√、×。有错就一项也不登记，按文件、行、"
        "列一次说明全部错误；工作簿另存一份，错误标在单元格上，可以直接退回。赶时间可用 --skip-wrong "
        "先登记没有错的行，改好后整份再导入：已登记的不会重复。与实测矛盾的照样登记，并列出来；指标以实测为准。"
        "全部登记时退出码为 0，有错为 1。",
        "Files are .xlsx or CSV in UTF-8 or GB18030, as WPS and LibreOffice save them too. Where anything is "
        "wrong nothing is entered, and all of it is told by file, row and column; of a workbook a copy is "
        "written with the problems marked at their cells, ready to be sent back. At a deadline --skip-wrong "
        "enters the rows that are right; import the corrected file again later, nothing is entered twice. What "
        "contradicts a measurement is entered and listed; figures follow the measurement. The exit code is 0 "
        "where nothing is wrong, else 1.",
    ),
    "manual.returns_status": Text(
        "按市州统计；指明市州时逐项列出未填报的。实测已有的不必填报。60 天内失效的和已失效的都列出。"
        "全部填齐且没有矛盾时退出码为 0，否则为 1。读数据库，不需要守护进程。",
        "By prefecture, and with a prefecture named each thing that is owed. What netmon measures itself need "
        "not be returned. What expires within 60 days is listed, and what has expired. The exit code is 0 where "
        "nothing is owed and nothing contradicted, else 1. It reads the database and needs no daemon.",
    ),
}
