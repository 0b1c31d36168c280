"""What is found of a notice to put something right: the reasons of its steps."""

from __future__ import annotations

from netmon.words.text import Text

TEXTS: dict[str, Text] = {
    "reference.group_rectification": Text("整改", "Rectification"),
    "metric.rectification_open": Text(
        "已下发、未办结的整改通知数，逾期的也算；没有的为 0。",
        "Notices to put something right sent and not closed, overdue ones among them; 0 where there is none.",
    ),
    "metric.rectification_overdue": Text(
        "逾期的整改通知数；没有的为 0。",
        "Notices to put something right that are overdue; 0 where there is none.",
    ),
    "rectification.met": Text(
        "公布口径下已达到，第 {days} 天；连续 {of} 天即办结",
        "met in the reported figures, day {days} of {of} until it is closed",
    ),
    "rectification.not_met": Text(
        "达到 {days} 天后又未达到（{verdict}），重新计算",
        "{verdict} again after {days} days on which it was met; counting starts anew",
    ),
    "rectification.put_right": Text(
        "自 {since} 起连续 {days} 个公布日达到，实测办结",
        "met on {days} reported days running, from {since}: closed by measurement",
    ),
    "rectification.met_again": Text("又达到了，仍算办结", "met again; it stays closed"),
    "rectification.lost": Text(
        "办结后又未达到，第 {days} 天；连续 {of} 天即重新整改",
        "not met after it had been closed, day {days} of {of} until it is opened again",
    ),
    "rectification.reopened": Text(
        "办结后自 {since} 起连续 {days} 个公布日未达到，重新整改",
        "not met on {days} reported days running, from {since}, after it had been closed: opened again",
    ),
    "rectification.exempted": Text("已免考：{document}，{day} 起", "exempt by {document} from {day}"),
    "rectification.closed": Text("单位已撤销：{document}，{day} 起", "the unit was closed by {document} from {day}"),
    "rectification.merged": Text(
        "单位已并入 {into}：{document}，{day} 起", "the unit was merged into {into} by {document} from {day}"
    ),
    "rectification.unscoped": Text(
        "已移出应接入清单：{document}，{day} 起", "taken off the list of those to be connected by {document} from {day}"
    ),
    "rectification.reclassified": Text(
        "级别或类别已变更，不再计入：{document}，{day} 起",
        "of another level or kind by {document} from {day}; not counted any more",
    ),
    "rectification.not_counted": Text("已不再计入该指标", "the indicator does not count it any more"),
}
