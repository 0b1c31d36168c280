"""What a notice to put something right says (整改通知书)."""

from __future__ import annotations

from netmon.words.text import Text

TEXTS: dict[str, Text] = {
    "notices.title": Text("关于 {unit} 网络接入整改的通知", "Notice to {unit} to put its network access right"),
    "notices.subtitle": Text("{number}，{network}", "{number}, {network}"),
    "notices.no_number": Text("（文号待定）", "(no number yet)"),
    "notices.no_deadline": Text("（下发时确定）", "(set when it is sent)"),
    "notices.foot": Text("netmon 整改通知 {id}", "netmon, notice {id}"),
    "notices.sample": Text("样例数据", "Sample data"),
    "notices.draft": Text("未下发", "Not sent"),
    "notices.opening": Text(
        "{unit}：截至 {day}24 时，贵单位在 {network} 有 {count} 项未达到要求，现通知整改",
        "{unit}: at the end of {day} the following did not meet what is required in {network}, {count} in all, and is "
        "to be put right",
    ),
    "notices.number": Text("文号", "Number"),
    "notices.unit": Text("整改单位", "Unit"),
    "notices.unit_contact": Text("单位联系人", "Contacts of the unit"),
    "notices.deadline": Text("整改期限", "Due"),
    "notices.first_deadline": Text("原整改期限", "First deadline"),
    "notices.extended_why": Text("延期原因", "Extended because"),
    "notices.lacking": Text("整改事项", "What is to be put right"),
    "notices.lacking_title": Text("截至 {day} 未达到的事项", "What was not met at the end of {day}"),
    "notices.evidence_title": Text("上述事项的证据", "The evidence for it"),
    "notices.evidence": Text("依据", "What that rests on"),
    "notices.no_evidence": Text(
        "没有测到，也没有文件或填报", "Nothing was measured, and no document or return says anything"
    ),
    "notices.as_known": Text(
        "以上为 {day} 公布指标所依据的，按 {known} 所知",
        "This is what the figures reported of {day} rest on, as known at {known}",
    ),
    "notices.column_place": Text("序号", "#"),
    "notices.column_indicator": Text("指标", "Indicator"),
    "notices.column_item": Text("对象", "What"),
    "notices.column_why": Text("未达到的原因", "Why it is not met"),
    "notices.column_state": Text("现状", "State"),
    "notices.column_what": Text("证据", "Evidence"),
    "notices.column_since": Text("自", "From"),
    "notices.column_until": Text("至", "To"),
    "notices.column_record": Text("记录编号", "Record"),
    "notices.how": Text("整改要求和办结方式", "How it is closed"),
    "notices.how_1": Text("请于 {deadline} 前（含当日）完成整改", "Put it right by {deadline}, that day included"),
    "notices.how_2": Text(
        "请书面反馈整改情况；反馈只作记录，不作为办结依据", "Answer in writing; the answer is noted and closes nothing"
    ),
    "notices.how_3": Text(
        "上述指标连续 3 个公布日达到即由实测办结；指标认可文件的，请提交相应文件",
        "What is named above is closed by measurement, once it was met on 3 reported days running; where an indicator "
        "accepts a document, hand that in",
    ),
    "notices.how_4": Text(
        "办结后 30 天内又连续 3 个公布日未达到的，重新整改",
        "Lost again on 3 reported days running within 30 days, it is open again",
    ),
    "notices.contacts": Text("联系方式", "Contact"),
    "notices.ours": Text("主管单位联系人", "Our contacts"),
    "notices.nobody": Text("台账中没有登记", "nobody is in the register"),
    "notices.sent_by": Text("签发人", "Signed by"),
    "notices.sent_at": Text("签发时间", "Signed at"),
    "help.rectify_notice": Text("输出整改通知书", "Print or write the notices themselves"),
    "help.rectify_notices": Text("整改通知编号，见 rectify list", "Ids of notices, as rectify list has them"),
    "help.rectify_out": Text("写进这个目录，每份一个文件", "Write into this directory, a file for each"),
    "help.rectify_by_unit": Text("主管单位的编号，写明其联系人", "The unit whose contacts are to be called"),
    "manual.rectify_notice": Text(
        "读数据库和台账，不需要守护进程。联系人取自台账；尚未下发的带“未下发”水印。",
        "It reads the database and the inventory and needs no daemon. Contacts come from the inventory; what was not "
        "sent yet says so on every page.",
    ),
}
