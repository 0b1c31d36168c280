"""What `netmon plan` says: what an inventory would come to before it is taken."""

from __future__ import annotations

from netmon.words.text import Text

TEXTS: dict[str, Text] = {
    "help.plan": Text(
        "台账改动生效之前先看：每个指标会怎么变、哪些要审批、增减改了什么",
        "What a change of the inventory would do before it is taken: every figure, what needs approval, what is "
        "declared otherwise",
    ),
    "help.plan_file": Text("改好还没有生效的台账", "The inventory that is not taken yet"),
    "manual.plan": Text(
        "按全部获批来算：把新台账当作已经生效、其中的增减都已获批，证明材料和监测结果仍按现在的，重新判定每个指标。"
        "新登记的设备还没有测到过，算未知。什么也不会生效。退出码 1：台账有错，或有指标的确认率会下降、会没有；"
        "--json 里 falls 列出这些指标。",
        "As if all of it were approved: every figure is judged again with the new inventory in force and all that it "
        "counts in or out approved, the documents and what was seen as they are now. A device that is new was never "
        "seen and counts as unknown. Nothing is taken. Exit code 1: the inventory is wrong, or a confirmed rate would "
        "fall or be gone; `falls` of --json names those.",
    ),
    "plan.refused": Text("{file} 有 {count} 处错误，不能生效", "{file} has {count} problems and cannot be taken"),
    "plan.right": Text("{file} 没有错误，可以生效", "{file} is right and can be taken"),
    "plan.same_things": Text(
        "设备、链路、业务系统：和指标有关的都没有变",
        "devices, links and services: nothing that figures rest on is declared otherwise",
    ),
    "plan.things": Text(
        "设备、链路、业务系统：新增 {added}，删除 {removed}，更名 {renamed}，改动 {changed}",
        "devices, links and services: {added} added, {removed} removed, {renamed} renamed, {changed} changed",
    ),
    "plan.renamed": Text("{thing}，原名 {name}", "{thing}, called {name} before"),
    "plan.changed": Text("{thing}，改动", "{thing}, declared otherwise"),
    "plan.same_register": Text("应接入清单：没有变", "the register: nothing changes"),
    "plan.at_once": Text("应接入清单，直接生效：{count} 项", "the register, taken at once: {count}"),
    "plan.to_approve": Text(
        "应接入清单，要第二人审批才计入：{count} 项（其中 {waiting} 项已在待审）",
        "the register, to be approved by a second person before it counts: {count} ({waiting} wait already)",
    ),
    "plan.withdrawn": Text("应接入清单，撤回的待审变更：{count} 项", "the register, proposals withdrawn: {count}"),
    "plan.change": Text("{act}：{name}（{unit}）", "{act}: {name} ({unit})"),
    "plan.change_saying": Text("{act}：{name}（{unit}），{says}", "{act}: {name} ({unit}), {says}"),
    "plan.hidden": Text(
        "在应接入清单上、以后再也测不到的单位：{count} 个",
        "units on a list that nothing could be seen of any more: {count}",
    ),
    "plan.same_figures": Text("{count} 个指标都没有变", "none of {count} figures changes"),
    "plan.figures": Text(
        "指标（按全部获批、监测结果不变计算）", "figures, as if all of it were approved, and seen as now"
    ),
    "plan.now": Text("现在", "now"),
    "plan.then": Text("生效后", "then"),
    "plan.undefined": Text("未定义", "not defined"),
}
