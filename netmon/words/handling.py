"""What is said where people acknowledge an incident, give it back, or say what it was."""

from __future__ import annotations

from netmon.words.text import Text

TEXTS: dict[str, Text] = {
    "handling.acknowledged": Text("已认领故障 {id}", "incident {id} acknowledged"),
    "handling.released": Text("已取消认领故障 {id}", "incident {id} given back"),
    "handling.concluded": Text("已填写故障 {id} 的结论", "incident {id} concluded"),
    "handling.bad_cause": Text(
        "--cause：没有“{value}”这一类原因；可选 {choices}", "--cause: there is no cause “{value}”; choose {choices}"
    ),
    "help.incident_ack": Text(
        "认领故障：值班人在处理，不再逐级上报", "Acknowledge an incident: somebody sees to it, and it is not escalated"
    ),
    "help.incident_release": Text("取消认领：重新开始逐级上报", "Give an incident back: it is escalated again"),
    "help.incident_conclude": Text(
        "填写或修改故障结论：原因、责任方、工单",
        "Say what an incident was, or amend it: cause, responsible party, ticket",
    ),
    "help.incident_note": Text("备注", "A note"),
    "help.incident_for": Text(
        "认领多久，如 2h；默认到故障恢复", "For how long, such as 2h; by default until it closes"
    ),
    "help.incident_cause": Text(
        "原因：power、carrier、equipment、cabling、configuration、environment、planned、unit 或 other",
        "What it was: power, carrier, equipment, cabling, configuration, environment, planned, unit or other",
    ),
    "help.incident_party": Text("责任方", "Who is answerable"),
    "help.incident_ticket": Text("工单号", "Number of the ticket"),
    "manual.incident_ack": Text(
        "写入数据库后才返回；谁认领的，记入审计日志。再次认领即接手。",
        "It returns once it is written; who did it stands in the audit log. Who acknowledges last has it.",
    ),
    "manual.incident_release": Text(
        "认领到期后也会自动取消。", "An acknowledgement that has an end is given back by itself."
    ),
    "manual.incident_conclude": Text(
        "已恢复的故障也可以填写；每次的写法都留在审计日志里。",
        "Also after it has closed; every wording stays in the audit log.",
    ),
}
