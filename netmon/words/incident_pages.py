"""What pages and commands say of incidents."""

from __future__ import annotations

from netmon.words.text import Text

TEXTS: dict[str, Text] = {
    # What happened to an incident, step by step.
    "step.opened": Text("发生", "opened"),
    "step.spread": Text("影响范围变化", "its extent changed"),
    "step.changed": Text("性质、级别或根因变化", "another matter, severity or root"),
    "step.merged": Text("另一故障并入", "another incident merged into it"),
    "step.covered": Text("进入维护窗口", "a maintenance window began"),
    "step.uncovered": Text("维护窗口结束", "the maintenance window is over"),
    "step.recovering": Text("恢复，观察中", "well again, to be seen whether it lasts"),
    "step.relapsed": Text("再次发生", "relapsed"),
    "step.closed": Text("结束", "closed"),
    "step.acknowledged": Text("认领", "acknowledged"),
    "step.released": Text("撤销认领", "released"),
    "step.concluded": Text("填写结论", "concluded"),
    # Pages
    "web.page_incident_severity": Text("级别", "Severity"),
    "web.page_incident_matter": Text("性质", "Matter"),
    "web.page_incident_whose": Text("处理", "State"),
    "web.page_incident_began": Text("起始", "Began"),
    "web.page_incident_known": Text("确认", "Known"),
    "web.page_incident_well": Text("恢复", "Well again"),
    "web.page_incident_ended": Text("结束", "Closed"),
    "web.page_incident_lasted": Text("历时 {lasting}", "lasted {lasting}"),
    "web.page_incident_merged_into": Text("并入", "Merged into"),
    "web.page_incident_split_from": Text("分自", "Split from"),
    "web.page_incident_bearer": Text("共同的运营商或承载网：{bearer}", "Carrier or bearer in common: {bearer}"),
    "web.page_incident_ourselves": Text(
        "监测点与 {network} 的联系中断：以下状态均为未知",
        "The monitoring host has lost {network}: whatever is in it is unknown",
    ),
    "web.page_incident_steps": Text("经过", "Steps"),
    "web.page_incident_absorbed": Text("并入本故障的", "Merged into this one"),
    "web.page_incident_before": Text("同一根因以前的故障", "Earlier incidents of the same root"),
    "web.page_incident_missing": Text(
        "没有编号为 {id} 的故障，或暂时读不到", "No incident {id}, or it cannot be read just now"
    ),
    "web.page_incidents_open": Text("未结束的故障", "Open incidents"),
    "web.page_incidents_over": Text("最近结束的故障", "Closed lately"),
    "web.page_incidents_none": Text("当前没有未结束的故障。", "No incident is open now."),
    "web.page_incidents_none_over": Text("没有已结束的故障记录。", "No closed incidents are on record."),
    "web.page_incidents_before": Text("以前的故障（{count}）", "Earlier incidents ({count})"),
    "web.page_incidents_beside": Text("其他故障", "Other incidents"),
    "web.page_incidents_all": Text("全部故障", "All incidents"),
    "web.page_still_open": Text("未结束", "open"),
    "web.page_recovering": Text("恢复观察中", "recovering"),
    "web.page_covered": Text("维护窗口内", "in a maintenance window"),
    "web.page_acknowledged_by": Text("认领人：{who}", "acknowledged by {who}"),
    "web.page_acknowledged_until": Text("有效至 {at}", "until {at}"),
    "web.page_unacknowledged": Text("无人认领", "not acknowledged"),
    "web.page_takes_links": Text("{count} 条链路", "links: {count}"),
    "web.page_affected_until": Text("已于 {at} 恢复", "until {at}"),
    "web.page_well_already": Text("其中已恢复的（{count}）", "Well again already ({count})"),
    "web.page_step_begun": Text("新增影响：{what}", "also: {what}"),
    "web.page_step_ended": Text("不再影响：{what}", "no longer: {what}"),
    "web.page_no_steps": Text("没有记录。", "Nothing is on record."),
    "web.page_concluded_cause": Text("原因", "Cause"),
    "web.page_concluded_party": Text("责任方", "Answerable"),
    "web.page_concluded_ticket": Text("工单", "Ticket"),
    "web.page_concluded_note": Text("说明", "Note"),
    "web.page_concluded_by": Text("填写", "Entered by"),
    # The API
    "api_incident.unread": Text(
        "记录暂时无法读取，请稍后再试", "the records cannot be read just now; try again in a moment"
    ),
    "api_incident.unknown": Text("没有编号为 {id} 的故障", "there is no incident {id}"),
    "api_incident.choice": Text("{field}：可选 {choices}", "{field}: choose one of {choices}"),
    "api_incident.subject": Text(
        "subject：请写成 link:hub-pref@extranet 的样子", "subject: write it like link:hub-pref@extranet"
    ),
    "api_incident.before": Text("before：应为故障编号", "before: the id of an incident is expected"),
    "api_incident.limit": Text("limit：应为 1 到 {most}", "limit: must be from 1 to {most}"),
}
