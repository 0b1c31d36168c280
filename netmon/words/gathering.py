"""Why figures of two periods cannot be compared, and why a bulletin cannot be published."""

from __future__ import annotations

from netmon.words.text import Text

TEXTS: dict[str, Text] = {
    "gathering.nothing_recorded": Text("当时还没有任何记录", "nothing was on record then"),
    "gathering.defined_otherwise": Text("指标的定义与当时不同", "the indicator was defined otherwise then"),
    "gathering.judged_otherwise": Text(
        "判定规则与当时不同（当时为 {rule}，现为 {now}）", "it was judged otherwise then (by {rule}, now by {now})"
    ),
    "gathering.made_up": Text("其中一期含示例数据", "one of the two has sample data in it"),
    "gathering.undeclared": Text("当时未建应接入清单", "no list of who should be connected existed then"),
    "gathering.provisional": Text(
        "其中一期为暂算（当时只观测了 {hours} 小时）", "one of the two is provisional (after {hours} hours of watching)"
    ),
    "gathering.nobody": Text("其中一期应接入单位为零", "nobody was counted in one of the two"),
    "gathering.refused_sample": Text("含有示例数据，不得发布", "sample data is in it: it cannot be published"),
    "gathering.refused_undeclared": Text(
        "以下指标未建应接入清单，不得发布：{indicators}",
        "these indicators have no list of who should be connected, so it cannot be published: {indicators}",
    ),
    "gathering.refused_not_over": Text(
        "时段要到 {last} 24:00 才结束，不得发布", "the period lasts until the end of {last}: it cannot be published yet"
    ),
    "gathering.refused_nothing": Text(
        "网络 {network} 没有定义任何指标，没有可发布的内容",
        "no indicator is defined for network {network}: there is nothing to publish",
    ),
    "gathering.refused_unclosed": Text(
        "{last} 的观测尚未逐日汇总，不得发布；汇总后重新生成",
        "what was seen on {last} was not summed up yet, so it cannot be published: make it again once it is",
    ),
}
