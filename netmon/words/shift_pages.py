"""What the pages of notices and of reports say."""

from __future__ import annotations

from netmon.words.text import Text

TEXTS: dict[str, Text] = {
    "web.page_rectification": Text("整改", "rectification"),
    "web.page_rec_what": Text(
        "按已公布的指标给未达到的单位拟整改通知，由另一人编号下发；单位反馈只作记录，指标连续 3 个公布日达到才办结。",
        "Units that do not meet a reported figure get a notice; a second person sends it under a number. What they "
        "answer is noted, and a notice is closed once what it demands was met on 3 reported days running.",
    ),
    "web.page_rec_no_users": Text(
        "这里还不能操作：没有配置用户，两个人就无从分辨。请在 Web 配置文件的 basic_auth_users 中给每人写一个用户"
        "（--web-config，见《运行》的“对外开放：TLS 与口令”），可在 operators 中写明谁能操作。",
        "Nothing can be entered here: no users are configured, and without them two people cannot be told from one. "
        "Give everybody a user of their own under basic_auth_users in the web configuration (--web-config, see “Beyond "
        "loopback” in docs/running.md); operators says who may change things.",
    ),
    "web.page_rec_tallies": Text("各地情况", "By division"),
    "web.page_rec_no_division": Text("台账中已没有的单位", "Units that are not in the register any more"),
    "web.page_rec_counted": Text(
        "快到期的也计在整改中或已反馈里；期限当天已达到、只等确认的不算逾期。",
        "What falls due soon is counted as open or answered too. What was met by its deadline and is yet to be "
        "confirmed is not overdue.",
    ),
    "web.page_rec_none": Text("还没有整改通知。", "There is no notice yet."),
    "web.page_rec_none_such": Text("没有符合条件的整改通知。", "No notice is like that."),
    "web.page_rec_listed": Text("整改通知", "Notices"),
    "web.page_rec_soon": Text("7 天内到期", "due within 7 days"),
    "web.page_rec_all": Text("全部", "all"),
    "web.page_rec_unclosed": Text("未办结", "not closed"),
    "web.page_rec_choose": Text("选", "Choose"),
    "web.page_rec_own": Text("自己拟定", "your own"),
    "web.page_rec_own_why": Text(
        "这份通知是您拟定的，须由另一人下发。", "You proposed this notice; another person has to send it."
    ),
    "web.page_rec_deadline": Text("整改期限", "Due"),
    "web.page_rec_first_deadline": Text("原为 {day}", "{day} at first"),
    "web.page_rec_new_deadline": Text("新的整改期限", "New deadline"),
    "web.page_rec_number": Text("文号", "Number"),
    "web.page_rec_their_number": Text("单位来文文号", "Number of their document"),
    "web.page_rec_granted_by": Text("批准延期的文号", "Number of the document that grants it"),
    "web.page_rec_demands": Text("事项", "Demands"),
    "web.page_rec_rests_on": Text("依据", "Rests on"),
    "web.page_rec_reported_of": Text("{day} 公布的指标", "the figures reported of {day}"),
    "web.page_rec_note": Text("备注", "Note"),
    "web.page_rec_send": Text("记为已下发", "Note as sent"),
    "web.page_rec_send_chosen": Text("所选记为已下发", "Note the chosen ones as sent"),
    "web.page_rec_send_how": Text(
        "这里记录的是下发的文号和期限，文件请在各份通知里下载。一次所选用同一文号和期限；有一份不能下发，就一份也不记。",
        "What is entered is that they were sent, under which number and until when; the documents are on the page of "
        "each notice. All that are chosen get one number and deadline; if one of them cannot be sent, none is.",
    ),
    "web.page_rec_propose": Text("拟整改通知", "Propose notices"),
    "web.page_rec_units": Text("单位编号（不填为全部）", "Ids of units (empty: all)"),
    "web.page_rec_day": Text("公布日（不填为最近）", "Reported day (empty: the newest)"),
    "web.page_rec_unknown": Text("未知的也要求整改", "also demand what nobody can tell"),
    "web.page_rec_look": Text("先看看", "Look first"),
    "web.page_rec_propose_do": Text("拟定", "Propose"),
    "web.page_rec_propose_how": Text(
        "每个单位一份。在办的事项不重复；行政区划的事项发给其本级政府。拟定之后由另一人下发。",
        "One for each unit. What is on a notice already is not put on another; what is found of a division goes to its "
        "own government. Another person sends them.",
    ),
    "web.page_rec_would": Text(
        "依据 {day} 公布的指标，将拟 {count} 份", "The figures reported of {day} make {count} notices"
    ),
    "web.page_rec_lacks": Text("未达到的事项", "What is lacking"),
    "web.page_rec_id": Text("编号", "Id"),
    "web.page_rec_proposed": Text("拟定", "Proposed by"),
    "web.page_rec_sent": Text("下发", "Sent by"),
    "web.page_rec_download": Text("下载：", "Download:"),
    "web.page_rec_item": Text("对象", "Of what"),
    "web.page_rec_evidence": Text("依据", "Why, and the evidence"),
    "web.page_rec_met_since": Text("{day} 起达到，已 {days} 个公布日", "met since {day}, {days} reported days"),
    "web.page_rec_looked": Text("看到 {day}", "looked at up to {day}"),
    "web.page_rec_steps": Text("经过", "What happened"),
    "web.page_rec_by": Text("经手", "By"),
    "web.page_rec_step": Text("内容", "What"),
    "web.page_rec_step_proposed": Text(
        "依据 {day} 公布的指标拟定，{count} 项", "proposed by the figures reported of {day}, {count} to put right"
    ),
    "web.page_rec_step_sent": Text("下发", "sent"),
    "web.page_rec_step_replied": Text("单位反馈", "the unit answered"),
    "web.page_rec_step_extended": Text("延期", "extended"),
    "web.page_rec_step_withdrawn": Text("撤回", "withdrawn"),
    "web.page_rec_step_met": Text("公布日达到", "met on a reported day"),
    "web.page_rec_step_not_met": Text("公布日又未达到", "not met again on a reported day"),
    "web.page_rec_step_put_right": Text("实测办结", "closed by measurement"),
    "web.page_rec_step_reopened": Text("重新打开", "open again"),
    "web.page_rec_step_moot": Text("不再要求", "not asked for any more"),
    "web.page_rec_take": Text("办理", "What to enter"),
    "web.page_rec_answer": Text("反馈内容", "What the unit answered"),
    "web.page_rec_signer": Text("签字人", "Signed by"),
    "web.page_rec_day_of_reply": Text("反馈日期", "Day of the answer"),
    "web.page_rec_reply": Text("记录反馈", "Note the answer"),
    "web.page_rec_reply_how": Text("反馈不能办结：以实测为准。", "An answer closes nothing: what is measured does."),
    "web.page_rec_why": Text("原因", "Why"),
    "web.page_rec_extend": Text("延期", "Extend"),
    "web.page_rec_withdraw": Text("撤回", "Withdraw"),
    "web.page_reports": Text("值班报告", "duty reports"),
    "web.page_rep_what": Text(
        "守护进程按时生成的巡检日报、交接班记录和重保报告，最近的在前。内容生成后不再改动。",
        "Daily inspections, handovers and reports of assurances as the daemon makes them, the newest first. What they "
        "tell is kept as it was made.",
    ),
    "web.page_rep_kind": Text("种类", "Kind"),
    "web.page_rep_kind_daily": Text("巡检日报", "Daily inspection"),
    "web.page_rep_kind_handover": Text("交接班记录", "Handover"),
    "web.page_rep_kind_assurance": Text("重保报告", "Report of an assurance"),
    "web.page_rep_day": Text("涉及哪一天", "Tells of the day"),
    "web.page_rep_span": Text("起止", "From, to"),
    "web.page_rep_left": Text("交班人", "Hands over"),
    "web.page_rep_taken": Text("接班人", "Takes over"),
    "web.page_rep_files": Text("查看", "Read"),
    "web.page_rep_read": Text("全文", "whole"),
    "web.page_rep_look": Text("查看全文：", "Read it whole:"),
    "web.page_rep_cut": Text(
        "只列最近 {most} 份；更早的请按日期查找。", "The newest {most} alone; older ones are found by their day."
    ),
    "web.page_rep_none": Text("还没有生成过报告。", "No report has been made yet."),
    "web.page_rep_none_such": Text("没有符合条件的报告。", "No report is like that."),
    "web.page_rep_not_planned": Text(
        "台账的 reports 没有写明巡检日报和交接班的时间，守护进程因此不生成。",
        "The inventory does not say under reports when daily inspections and handovers are due, so none is made.",
    ),
    "web.page_rep_id": Text("编号", "Id"),
    "web.page_rep_made": Text("生成", "Made"),
    "web.page_rep_digest": Text("摘要", "Digest"),
    "web.page_rep_kept": Text(
        "按留存的内容排版，不重新取数；JSON 就是留存的内容，摘要即其摘要。",
        "Laid out from the content as it was kept; nothing is gathered again. The JSON is that content, and the digest "
        "is of it.",
    ),
    "web.page_rep_sign": Text("签字", "Sign"),
    "web.page_rep_note": Text("补充说明", "What to add"),
    "web.page_rep_sign_left": Text("{user} 交班签字", "Hand over as {user}"),
    "web.page_rep_sign_taken": Text("{user} 接班签字", "Take over as {user}"),
    "web.page_rep_sign_how": Text(
        "交班人先签，接班人后签，须是两个人；签字不能改也不能撤。",
        "The one who leaves signs first, then another person takes over. Signatures are never changed or taken back.",
    ),
    "shift_pages.users_needed": Text(
        "没有登录的用户：整改和交接班须分清两个人，请先配置用户",
        "nobody is logged in: notices and handovers take two people that can be told apart; configure users first",
    ),
    "shift_pages.none_chosen": Text("请选择要下发的整改通知", "choose the notices that were sent"),
    "shift_pages.no_format": Text("没有“{name}”这种格式", "there is no format “{name}”"),
    "shift_pages.too_many": Text("表单最多 {most} 个字段", "a form has at most {most} fields"),
}
