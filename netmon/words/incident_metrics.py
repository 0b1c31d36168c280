"""What each metric of incidents tells."""

from __future__ import annotations

from netmon.words.text import Text

TEXTS: dict[str, Text] = {
    "reference.group_incidents": Text("故障", "Incidents"),
    "metric.incidents": Text(
        "未结束的故障数，按网络、性质、级别；没有的为 0。",
        "Open incidents by network, matter and severity; 0 where there is none.",
    ),
    "metric.incident_info": Text(
        "未结束的故障各一条，值恒为 1：性质、级别、根因（同一故障有多个根因时为第一个；监测点失联时为空）、是否已认领、"
        "是否在维护窗口内；最多 200 条，最紧要的优先。",
        "One for each open incident, always 1: its matter, severity, root (the first of several; empty where the "
        "monitoring host is isolated), whether somebody has acknowledged it, and whether a maintenance window expects "
        "it; 200 at most, the most urgent.",
    ),
    "metric.incident_units_affected": Text("故障此刻牵连的单位数。", "Units that the incident takes along now."),
    "metric.incident_opened_timestamp_seconds": Text("故障何时确认。", "When the incident opened."),
    "metric.incidents_unlisted": Text(
        "未结束的故障中没有单独序列的个数（超过 200 条时）。",
        "Open incidents without a series of their own, because there are more than 200.",
    ),
    "metric.device_incident_info": Text(
        "设备所属的未结束故障，每个故障一条，值恒为 1。part：root 为根因，taken 为受其牵连；不属于任何故障的没有序列。",
        "One for each open incident that a device is a part of, always 1. part: root, or taken along; no series where "
        "there is no such incident.",
    ),
    "metric.link_incident_info": Text(
        "链路所属的未结束故障，每个故障一条，值恒为 1；part 同上。",
        "One for each open incident that a link is a part of, always 1; part as above.",
    ),
    "metric.unit_incident_info": Text(
        "单位所属的未结束故障，每个故障一条，值恒为 1；part 同上。",
        "One for each open incident that a unit is a part of, always 1; part as above.",
    ),
    "metric.service_incident_info": Text(
        "服务所属的未结束故障，每个故障一条，值恒为 1；part 同上。",
        "One for each open incident that a service is a part of, always 1; part as above.",
    ),
    "metric.incidents_opened_total": Text(
        "启动以来发生的故障数，按发生时的性质。", "Incidents that opened since the start, by their matter then."
    ),
    "metric.incidents_closed_total": Text(
        "启动以来结束的故障数，按结束方式：recovered 已恢复，ordered 管理关闭，merged 并入另一故障，"
        "retired 已从台账移除。",
        "Incidents that closed since the start, by how they ended: recovered, ordered (admin-down), merged into "
        "another, retired (the root left the inventory).",
    ),
}
