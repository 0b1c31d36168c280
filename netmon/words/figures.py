"""What is said of figures: as of when, and why there is none."""

from __future__ import annotations

from netmon.words.text import Text

TEXTS: dict[str, Text] = {
    "figures.as_reported": Text(
        "当日上报的结论；现行规则按当时的记录得不出同样的结论",
        "as reported that day; today's rules come to something else from what was on record then",
    ),
    "figures.not_defined": Text(
        "当时没有定义指标“{indicator}”；有 {choices}", "no indicator “{indicator}” was defined then; there is {choices}"
    ),
    "figures.no_such_item": Text("这个指标当时没有统计“{item}”", "the indicator did not count “{item}” then"),
    "figures.bad_date": Text(
        "“{value}”不是日期；请写成 2026-06-30（截至当日 24 时）或“2026-06-30 18:00”",
        "“{value}” is not a date; write 2026-06-30 (the end of that day) or “2026-06-30 18:00”",
    ),
    "figures.known_before": Text(
        "按 {known} 所知，不能早于截至的 {at}：那天还不知道以后的事",
        "as known on {known} must not be earlier than as of {at}: nobody knew then what came later",
    ),
    "figures.future": Text("{value} 还没有到；今天是 {today}", "{value} has not come yet; today is {today}"),
    "figures.before_first": Text(
        "那时还没有任何记录；从 {since} 起才有", "nothing was on record then; there is something since {since}"
    ),
    "figures.nothing_yet": Text(
        "还没有任何记录；守护进程读取台账以后才有",
        "nothing is on record yet; it begins when the daemon reads an inventory",
    ),
}
