"""What happens to incidents, and why."""

from __future__ import annotations

from netmon.words.text import Text

TEXTS: dict[str, Text] = {
    "incident.opened_line": Text(
        "故障 {id}（{network}，{severity}）发生：{matter}{root}；{reason}",
        "incident {id} ({network}, {severity}) opened: {matter}{root}; {reason}",
    ),
    "incident.closed_line": Text(
        "故障 {id}（{network}，{severity}）结束，历时 {seconds} 秒：{matter}{root}；{reason}",
        "incident {id} ({network}, {severity}) closed after {seconds} s: {matter}{root}; {reason}",
    ),
    # Why it is one, beyond why the root is believed to fail.
    "incident.common_cause": Text(
        "{bearer} 的 {count} 条链路几乎同时中断",
        "{count} links of {bearer} failed within minutes",
    ),
    "incident.flapping": Text("反复通断", "it goes up and down again and again"),
    "incident.degraded": Text("{condition}异常（共 {count} 项）", "{condition} not as it should be ({count} in all)"),
    "incident.isolated": Text("监测点自身失去网络连接", "the monitoring host itself has lost the network"),
    # What changed.
    "incident.spread": Text("新增影响 {more} 项，解除 {fewer} 项", "{more} more affected, {fewer} fewer"),
    "incident.not_cut_any_more": Text("业务已恢复，但仍失去冗余", "nothing is cut any more, but redundancy is lost"),
    "incident.redundancy_used_up": Text("冗余链路全部中断", "the last of the redundant links failed too"),
    "incident.other_root": Text("根因改为 {root}", "the root is {root}"),
    "incident.other_roots": Text("现有根因 {count} 处", "{count} roots now"),
    "incident.graver": Text("影响加重", "it became graver"),
    "incident.less_grave": Text("影响减轻", "it became less grave"),
    "incident.other_conditions": Text("异常项目有变化", "other conditions than before"),
    "incident.merged": Text("以下故障并入：{incidents}", "incidents merged into it: {incidents}"),
    "incident.recovering": Text("已恢复，正在观察是否稳定", "all is well again; waiting whether that lasts"),
    "incident.covered": Text("处于维护窗口 {maintenance}", "maintenance {maintenance} expects it"),
    "incident.uncovered": Text("不再处于维护窗口", "no maintenance expects it any more"),
    # How it ended.
    "incident.ended_recovered": Text("已恢复", "recovered"),
    "incident.ended_ordered": Text("管理关闭（非故障）", "admin-down; not a fault"),
    "incident.ended_retired": Text("已从台账中移除", "removed from the inventory"),
    "incident.ended_merged": Text("并入故障 {incident}", "merged into incident {incident}"),
    # What people entered.
    "incident.acknowledged": Text("{by} 已认领", "acknowledged by {by}"),
    "incident.released": Text("{by} 取消认领", "released by {by}"),
    "incident.acknowledgement_over": Text("认领到期", "the acknowledgement expired"),
    "incident.concluded": Text(
        "原因：{cause}；责任方：{party}；工单：{ticket}",
        "cause: {cause}; party: {party}; ticket: {ticket}",
    ),
    # Why it is refused.
    "incident.refused_unknown": Text("没有编号为 {incident} 的故障", "there is no incident {incident}"),
    "incident.refused_closed": Text("故障 {incident} 已结束", "incident {incident} is closed"),
    "incident.refused_past": Text("认领的截止时间已过", "the end of the acknowledgement has passed already"),
    "incident.refused_not_acknowledged": Text("该故障尚未认领", "nobody has acknowledged it"),
}
