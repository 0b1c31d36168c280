"""Runbooks of alerts about indicators, attestations and the register."""

from __future__ import annotations

from netmon.words.text import Text

TEXTS: dict[str, Text] = {
    "runbook.coverage_below_target_means": Text(
        "目标快到期了，已确认达标的还不够。",
        "The target is due soon, and too few are confirmed.",
    ),
    "runbook.coverage_below_target_look": Text(
        "运行 netmon coverage gap 指标，看还差谁、谁最容易补上。\n未知的先查清：补证明材料或恢复探测。",
        "Run netmon coverage gap INDICATOR: who is lacking, and who is the easiest to win.\nFirst settle what is "
        "unknown: a document, or probes that work again.",
    ),
    "runbook.coverage_below_target_causes": Text(
        "建设进度、状态未知的单位多、证明材料没有续期。",
        "Slow building, many unknown units, documents that were not renewed.",
    ),
    "runbook.coverage_below_target_escalate": Text(
        "到期前 30 天仍有差距：报告负责人。",
        "Still lacking 30 days before the date: tell the person in charge.",
    ),
    "runbook.coverage_missed_means": Text(
        "到期日已过，目标没有达到。",
        "The day it was due on is over, and the target was not met.",
    ),
    "runbook.coverage_missed_look": Text(
        "运行 netmon coverage explain 指标，准备说明材料。",
        "Run netmon coverage explain INDICATOR and prepare the explanation.",
    ),
    "runbook.coverage_missed_causes": Text("同“离目标还差”。", "The same as before the date."),
    "runbook.coverage_missed_escalate": Text(
        "报告负责人；需要改期的走登记变更并附文号。",
        "Tell the person in charge; another date needs a change of the register with its document.",
    ),
    "runbook.indicator_undeclared_means": Text(
        "没有分母的指标不能上报。",
        "An indicator without a denominator cannot be reported.",
    ),
    "runbook.indicator_undeclared_look": Text(
        "运行 netmon check，它会说缺什么、用哪条命令补。",
        "Run netmon check: it says what is lacking, and the command that adds it.",
    ),
    "runbook.indicator_undeclared_causes": Text("台账没有填完。", "The inventory is not complete."),
    "runbook.indicator_undeclared_escalate": Text(
        "上报前两周仍没有名单：报告负责人。",
        "Still so two weeks before a report: tell the person in charge.",
    ),
    "runbook.figures_stale_means": Text("大屏和报表上的比率是旧的。", "Ratios on walls and in reports are old."),
    "runbook.figures_stale_look": Text(
        "看 netmon 的日志中有没有计算失败。",
        "Look for a failed evaluation in the log of netmon.",
    ),
    "runbook.figures_stale_causes": Text(
        "数据库写不了、计算出错、主机太忙。",
        "A database that cannot be written, an error, a host that is too busy.",
    ),
    "runbook.figures_stale_escalate": Text("上报当天出现：先不要上报。", "On the day of a report: do not report yet."),
    "runbook.sample_data_means": Text("演示用的数据混进了结果。", "Data made for demonstration is in the result."),
    "runbook.sample_data_look": Text(
        "核对台账文件中标为样例的对象，和数据库是否由 netmon lab history 生成。",
        "Look for objects marked as samples in the inventory, and whether netmon lab history made the database.",
    ),
    "runbook.sample_data_causes": Text(
        "用示例台账上线，或误用了演示数据库。",
        "The example inventory or the database of a demo went into service.",
    ),
    "runbook.sample_data_escalate": Text(
        "正式运行的实例出现：立即停止使用这些数字。",
        "On an instance in service: stop using these figures at once.",
    ),
    "runbook.attestations_expiring_means": Text(
        "证明有期限，过期就不再算数。",
        "Attestations have an end, after which they do not count.",
    ),
    "runbook.attestations_expiring_look": Text(
        "运行 netmon attest list，按到期日联系单位。",
        "Run netmon attest list and ring the units by date.",
    ),
    "runbook.attestations_expiring_causes": Text("到了复核的时候。", "It is time for a review."),
    "runbook.attestations_expiring_escalate": Text(
        "剩 14 天还没有新材料：发函催办。",
        "No new document with 14 days left: send a letter.",
    ),
    "runbook.attestations_expired_means": Text(
        "这些单位仍在分母中，但不再算达标。",
        "These units stay in the denominator and are not met any more.",
    ),
    "runbook.attestations_expired_look": Text(
        "运行 netmon attest list，补新材料或撤回。",
        "Run netmon attest list; enter new documents or withdraw.",
    ),
    "runbook.attestations_expired_causes": Text("单位没有按时报送。", "The unit did not send it in time."),
    "runbook.attestations_expired_escalate": Text(
        "影响目标时报告负责人。",
        "Where a target depends on it: tell the person in charge.",
    ),
    "runbook.attestation_conflicts_means": Text("书面说法和实测对不上。", "Paper and measurement disagree."),
    "runbook.attestation_conflicts_look": Text(
        "指标页面打开有争议的单位，看双方依据。",
        "Open the disputed units on the page of the indicator and see both sides.",
    ),
    "runbook.attestation_conflicts_causes": Text(
        "材料写错、设备登记在别的单位名下、网络确实断了。",
        "A wrong document, a device entered with another unit, a real failure.",
    ),
    "runbook.attestation_conflicts_escalate": Text("上报前必须处理完。", "It has to be settled before a report."),
    "runbook.register_pending_means": Text(
        "有人提出了变更，另一个人还没有批准。",
        "Somebody proposed changes, and nobody else has approved them yet.",
    ),
    "runbook.register_pending_look": Text(
        "打开登记页，或运行 netmon register pending。",
        "Open the page of the register, or run netmon register pending.",
    ),
    "runbook.register_pending_causes": Text(
        "批准人不知道、文号不全。",
        "The approver does not know, or the document is incomplete.",
    ),
    "runbook.register_pending_escalate": Text(
        "上报前一天仍未批准：电话联系批准人。",
        "The day before a report: ring the approver.",
    ),
}
