"""What `netmon report` says, and its help."""

from __future__ import annotations

from netmon.words.text import Text

TEXTS: dict[str, Text] = {
    "help.report_daily": Text(
        "巡检日报：一天里变了什么、什么未结、什么到期、监测自身看不到什么",
        "The inspection of a day: what has changed, what is open, what expires, what netmon could not see",
    ),
    "help.report_handover": Text("交接班记录：交给下一班的事项", "A shift's handover: what the next one has to see to"),
    "help.report_date": Text(
        "哪一天，如 2026-11-22；默认最近一个完整日", "Which day, such as 2026-11-22; by default the last whole one"
    ),
    "help.report_from": Text(
        "从何时起：2026-11-22 或“2026-11-22 08:00”，台账所在时区",
        "Since when: 2026-11-22 or “2026-11-22 08:00”, in the inventory's time zone",
    ),
    "help.report_to": Text("到何时止，默认现在", "Until when, by default now"),
    "help.report_network": Text(
        "哪个网络；台账只有一个网络时可省略", "Which network; needed where the inventory has several"
    ),
    "help.report_format": Text(
        "text、html、docx、xlsx、csv 或 json；默认按 --out 的扩展名，没有 --out 时在终端显示",
        "text, html, docx, xlsx, csv or json; by default what --out ends in, and without --out it is printed here",
    ),
    "help.report_out": Text("写入这个文件", "Write this file"),
    "manual.report_daily": Text(
        "一份报告只写一个网络，写到这段时间结束时为止：以后才认领、才结论、才读到的不写。设备读数只保留最近一次，"
        "补做以前的日报时没有当时的读数，报告里写明有多少台。守护进程定时生成的报告见台账的 `reports`。",
        "A report is of one network, and of what was known when its span ended: who acknowledged or concluded later is "
        "not in it. Of the readings of devices only the newest are on record, so that a report of a day long past has "
        "none, and says of how many devices. For reports made at a set time see `reports` in the inventory.",
    ),
    "manual.report_handover": Text(
        "未结事项排在前面：谁认领、什么工单、什么维护在进行、什么无应答。在班的人按台账的值班表。",
        "What is open comes first: who sees to it, under which ticket, what is worked on, what does not answer. Who is "
        "on duty is what the rosters of the inventory say.",
    ),
    "help.report_assurance": Text(
        "重保报告：实际探测间隔、中断、通知与认领、可用率",
        "The report of an assurance: intervals as met, outages, who was told, availability",
    ),
    "help.report_assurance_id": Text("台账里重保的编号", "The id of the assurance in the inventory"),
    "manual.report_assurance": Text(
        "不写 --date、--from 时写整个保障时期（未结束的写到现在为止）。守护进程每天生成一份，结束时再生成一份总结。",
        "Without --date and --from it is of the whole period, up to now while it runs. The daemon makes one each "
        "day, and one of the whole period at its end.",
    ),
    "report.no_assurance": Text(
        "台账里没有重保“{id}”；有 {choices}", "the inventory has no assurance “{id}”; there is {choices}"
    ),
    "report.not_begun": Text("重保“{id}”还没有开始", "the assurance “{id}” has not begun"),
    "report.date_alone": Text(
        "--date 不能与 --from、--to 同用：一天本来就有起止",
        "--date goes without --from and --to: a day has its own ends",
    ),
    "report.from_when": Text(
        "请用 --from 说明从何时起，如“2026-11-22 08:00”", "say since when with --from, such as “2026-11-22 08:00”"
    ),
    "report.backwards": Text("--from 必须早于 --to，也早于现在", "--from has to be before --to, and before now"),
    "report.bad_date": Text("“{value}”不是日期；请写成 2026-11-22", "“{value}” is not a date; write 2026-11-22"),
    "report.future": Text("{value} 还没有到；最晚是 {last}", "{value} has not come yet; the latest is {last}"),
    "report.which_network": Text(
        "台账有 {choices} 几个网络，一份报告只写一个；请用 --network 指明",
        "the inventory has the networks {choices}, and a report is of one; choose it with --network",
    ),
    "report.bad_format": Text(
        "没有“{value}”这种格式；可用 {choices}", "there is no format “{value}”; choose {choices}"
    ),
    "report.cannot_write": Text("不能写入 {path}：{error}", "{path} cannot be written: {error}"),
    "report.written": Text("已写入 {path}", "{path} written"),
}
