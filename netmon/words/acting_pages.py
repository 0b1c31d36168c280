"""What pages say where people act: forms, and the list of maintenance."""

from __future__ import annotations

from netmon.words.text import Text

TEXTS: dict[str, Text] = {
    "web.page_maintenance": Text("维护", "maintenance"),
    "web.page_act_by": Text("您是谁", "Your name"),
    "web.page_act_note": Text("备注", "Note"),
    "web.page_act_hours": Text("几小时（不填：到恢复）", "Hours (empty: until it closes)"),
    "web.page_act_acknowledge": Text("认领", "Acknowledge"),
    "web.page_act_release": Text("取消认领", "Give it back"),
    "web.page_act_conclude": Text("填写结论", "Conclude"),
    "web.page_act_cancel": Text("取消维护", "Cancel"),
    "web.page_act_more": Text("认领、备注、填写结论…", "Acknowledge, note, conclude …"),
    "web.page_act_refused": Text("没有执行", "Not done"),
    "web.page_act_back": Text("返回", "Back"),
    "web.page_maintenance_runs": Text("正在进行，至 {until}", "running until {until}"),
    "web.page_maintenance_comes": Text("{at} 开始", "begins at {at}"),
    "web.page_maintenance_below": Text("连同只能经由它到达的一切", "with all that is reached only through it"),
    "web.page_maintenance_alone": Text("仅本身", "it alone"),
    "web.page_maintenance_approved": Text("{number}，{at} 批准", "approval {number} of {at}"),
    "web.page_maintenance_unapproved": Text("没有批准文号", "no approval"),
    "web.page_maintenance_none": Text("没有正在进行或将要进行的维护。", "No maintenance runs or is to come."),
    "web.page_maintenance_past": Text("已结束或取消", "Over or cancelled"),
    "web.page_maintenance_cancelled": Text("{who} 于 {at} 取消", "cancelled by {who} at {at}"),
}
