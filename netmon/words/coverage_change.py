"""What `netmon coverage explain` says: why a figure is another one than it was."""

from __future__ import annotations

from netmon.words.text import Text

TEXTS: dict[str, Text] = {
    "help.coverage_explain": Text(
        "一个指标为什么变了：按口径、应接入清单、文件、网络、监测盲区逐项分解，各项之和等于总变化，并逐个列出对象和前后原因",
        "Why an indicator changed: taken apart exactly into definition, population, documents, network and our own "
        "blindness, then item by item with the reason before and after",
    ),
    "help.change_indicator": Text("指标编号", "An indicator's id"),
    "help.change_from": Text(
        "与哪天（当日 24 时）相比，如 2026-06-30", "Compared with the end of which day, such as 2026-06-30"
    ),
    "help.change_to": Text(
        "截至哪天（当日 24 时），默认现在；给了 --known 日期时默认那天",
        "As of the end of which day; by default now, or the day of --known where one is given",
    ),
    "help.change_known": Text(
        "前后两个数都按哪天所知，默认按现在所知；reported：各按当日上报的数",
        "Both as known on which day, by default as now known; reported: each as it was reported that day",
    ),
    "help.change_reported": Text(
        "比较某天当日上报的数和按现在所知的那天的数",
        "Compare what was reported of a day with what is now known of the same day",
    ),
    "help.change_all": Text(
        "列出全部对象，默认每类只列前 20 个", "List every item; by default the first 20 of each part"
    ),
    "manual.coverage_explain": Text(
        "从前一个数到后一个数，依次换上后来的口径、应接入清单、台账设备、文件和监测结果，每换一步重新判定一次。口径单列；其余每个"
        "对象只列一次，记在它得到新结论的那一步。各项的达到、n、未知之和正好等于总变化。比率向下取，百分点是表中前后两个比率之差，"
        "所以也加得起来；n 达到 1000 的取两位小数。反过来比较，各项只变符号。",
        "From the one figure to the other, what is asked, the register, what is declared, the documents and what was "
        "seen are replaced one after the other, and everything is judged again after each step. The definition stands "
        "by itself; any other item is told once, at the step in which it came to its new verdict. What the parts add "
        "to met, n and unknown sums up to the whole difference. Rates are rounded down, and points are differences of "
        "the rates in the table: so they add up too. From n = 1000 on there are two decimals. The other way round, "
        "only the signs change.",
    ),
    "change.from_when": Text(
        "请给出 --from 日期（与哪天相比），或 --reported 日期", "say --from which day, or --reported of which day"
    ),
    "change.reported_alone": Text(
        "--reported 不能和 --from、--to、--known 同时用", "--reported stands alone, without --from, --to and --known"
    ),
    "change.before": Text("  原来：{kn} {rate}，{as_of}", "  before: {kn} {rate}, {as_of}"),
    "change.after": Text("  现在：{kn} {rate}，{as_of}", "  after:  {kn} {rate}, {as_of}"),
    "change.as_reported": Text("截至 {at}，{known} 上报存档", "as of {at}, as reported, kept at {known}"),
    "change.nothing": Text(
        "没有变化：每个对象的结论都和原来一样", "nothing has changed: every item has the verdict it had"
    ),
    "change.column_part": Text("变化来自", "put down to"),
    "change.column_met": Text("达到", "met"),
    "change.column_n": Text("n", "n"),
    "change.column_unknown": Text("未知", "unknown"),
    "change.points": Text("百分点", "points"),
    "change.was": Text("原来", "before"),
    "change.is": Text("现在", "after"),
    "change.part_definition": Text("口径", "definition"),
    "change.part_population": Text("应接入清单", "population"),
    "change.part_documents": Text("文件", "documents"),
    "change.part_network": Text("网络", "network"),
    "change.part_blindness": Text("监测盲区", "our blindness"),
    "change.part_items": Text("{part}：{count} 个", "{part}: {count}"),
    "change.more": Text("  另有 {count} 个；--all 列出全部", "  {count} more; --all lists them"),
    "change.not_counted": Text("不在统计内", "not counted"),
    "change.reason_before": Text("原来：{reason}", "before: {reason}"),
    "change.reason_after": Text("现在：{reason}", "after: {reason}"),
}
