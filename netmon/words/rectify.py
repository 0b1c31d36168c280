"""What is said of notices to put something right: on the command line, by the API, in the audit log."""

from __future__ import annotations

from netmon.words.text import Text

TEXTS: dict[str, Text] = {
    # How a notice stands.
    "rectify.state_not_sent": Text("未下发", "not sent"),
    "rectify.state_open": Text("整改中", "open"),
    "rectify.state_replied": Text("已反馈，待实测", "answered, not measured yet"),
    "rectify.state_overdue": Text("逾期", "overdue"),
    "rectify.state_closed": Text("已办结", "closed"),
    "rectify.ending_put_right": Text("实测办结", "closed by measurement"),
    "rectify.ending_moot": Text("不再要求", "not asked for any more"),
    "rectify.ending_withdrawn": Text("已撤回", "withdrawn"),
    "rectify.demand_lacking": Text("未达到", "not met"),
    "rectify.demand_confirming": Text("已达到，待确认", "met, to be confirmed"),
    "rectify.demand_put_right": Text("实测办结", "closed by measurement"),
    "rectify.demand_moot": Text("不再要求", "not asked for any more"),
    "rectify.days_left": Text("还有 {days} 天", "{days} days left"),
    "rectify.days_over": Text("逾期 {days} 天", "{days} days overdue"),
    "rectify.was_late": Text("晚了 {days} 天", "{days} days late"),
    "rectify.open_of": Text("{count} 项中 {open} 项未办结", "{open} of {count} open"),
    "rectify.column_unit": Text("单位", "unit"),
    "rectify.column_number": Text("文号", "number"),
    "rectify.column_deadline": Text("整改期限", "due"),
    "rectify.column_demands": Text("事项", "demands"),
    "rectify.line": Text(
        "{id}  {unit} {name}  {number}  {state}  {when}", "{id}  {unit} {name}  {number}  {state}  {when}"
    ),
    "rectify.rests_on": Text(
        "依据 {day} 的公布口径，{by} 于 {at} 拟定",
        "it rests on the figures reported of {day}; proposed by {by} at {at}",
    ),
    "rectify.demand": Text("{name}：{item}，{why}（{state}）", "{name}: {item}, {why} ({state})"),
    "rectify.step": Text("{at}  {what}（{by}）", "{at}  {what} ({by})"),
    "rectify.found": Text("{day} {name}：{why}", "{day} {name}: {why}"),
    "rectify.act_sent": Text(
        "下发：{document}，整改期限 {deadline}；{text}", "sent as {document}, due {deadline}; {text}"
    ),
    "rectify.act_replied": Text(
        "单位反馈：{text}；{signer}，{day}，{document}", "the unit answered: {text}; {signer}, {day}, {document}"
    ),
    "rectify.act_extended": Text("延期到 {deadline}：{text}；{document}", "extended to {deadline}: {text}; {document}"),
    "rectify.act_withdrawn": Text("撤回：{text}", "withdrawn: {text}"),
    "rectify.sample": Text("样例数据，不得对外下发", "sample data: not to be sent to anybody"),
    # What came of a command.
    "rectify.draft": Text("{unit}  {name}：{count} 项", "{unit}  {name}: {count} to put right"),
    "rectify.drafts": Text(
        "依据 {day} 的公布口径，将拟定 {count} 份整改通知；没有写入",
        "the figures reported of {day} make {count} notices; nothing was entered",
    ),
    "rectify.proposed": Text(
        "依据 {day} 的公布口径，拟定了 {count} 份整改通知，待另一人下发",
        "proposed {count} notices by the figures reported of {day}; another person sends them",
    ),
    "rectify.already": Text(
        "另有 {count} 项已在办，没有重复下发", "{count} more are on notices already, and stay there"
    ),
    "rectify.nobodys": Text(
        "{name} 没有登记本级政府单位，无处下发；请在台账中登记",
        "{name} has no government body in the register to send a notice to; register it",
    ),
    "rectify.sent": Text("已记下发 {count} 份", "{count} noted as sent"),
    "rectify.reply_noted": Text(
        "已记反馈 {count} 份；实测达到后才办结", "{count} answers noted; closed once it is measured"
    ),
    "rectify.extended": Text("已延期 {count} 份", "{count} extended"),
    "rectify.withdrawn": Text("已撤回 {count} 份", "{count} withdrawn"),
    "rectify.none": Text("没有整改通知", "there are no notices"),
    "rectify.overdue_count": Text("截至 {day} 逾期 {count} 份", "{count} overdue on {day}"),
    # What cannot be meant.
    "rectify.none_such": Text("没有整改通知 {id}", "there is no notice {id}"),
    "rectify.which_network": Text("请用 --network 写明网络", "name a network with --network"),
    "rectify.which_units": Text("请写明单位，或用 --all 指全部单位", "name units, or all of them with --all"),
    "rectify.no_such_state": Text(
        "没有“{value}”这一状态；可用 {choices}", "there is no state “{value}”; choose {choices}"
    ),
    "rectify.bad_soon": Text(
        "--soon：{value} 不对；写天数，不小于 0", "--soon: {value} is wrong; say a number of days, 0 or more"
    ),
    "rectify.nothing_reported": Text(
        "网络 {network} 还没有公布过指标；守护进程每天为前一天公布一次",
        "nothing was reported of the network {network} yet; the daemon does so every day of the day before",
    ),
    "rectify.not_reported": Text(
        "{day} 没有公布指标；最近一天是 {newest}", "nothing was reported of {day}; the newest day is {newest}"
    ),
    "rectify.own_notice": Text(
        "整改通知 {id} 由 {by} 自己拟定；须由另一人下发", "{by} proposed the notice {id}; another person has to send it"
    ),
    "rectify.sent_already": Text(
        "整改通知 {id} 已由 {by} 下发（{number}）", "the notice {id} was sent by {by} as {number} already"
    ),
    "rectify.not_sent": Text("整改通知 {id} 还没有下发", "the notice {id} was not sent yet"),
    "rectify.closed_already": Text("整改通知 {id} 已办结", "the notice {id} is closed already"),
    "rectify.withdrawn_already": Text("整改通知 {id} 已撤回", "the notice {id} was withdrawn already"),
    "rectify.document_missing": Text("缺少文号", "the document number is missing"),
    "rectify.reason_missing": Text("请写明原因", "say why"),
    "rectify.text_missing": Text("请写明单位反馈了什么", "say what the unit answered"),
    "rectify.signer_missing": Text("请写明单位谁签字", "say who signed for the unit"),
    "rectify.reply_to_come": Text("反馈日期 {day} 还没有到", "the day of the answer, {day}, is yet to come"),
    "rectify.deadline_over": Text("整改期限 {day} 早于今天（{today}）", "the deadline {day} is before today ({today})"),
    "rectify.deadline_far": Text(
        "整改期限 {day} 太远：最多 {most} 天", "the deadline {day} is too far: at most {most} days"
    ),
    "rectify.no_extension": Text(
        "{day} 不晚于现在的整改期限 {deadline}", "{day} is not after the deadline {deadline} as it is"
    ),
    # The audit log.
    "audit.notice_proposed": Text(
        "拟定整改通知：{unit}（{network}）{count} 项，依据 {day} 的公布口径",
        "proposed a notice to {unit} ({network}), {count} to put right by the figures of {day}",
    ),
    "audit.notice_sent": Text(
        "下发整改通知：{unit}（{network}），{document}，整改期限 {deadline}",
        "sent the notice {document} to {unit} ({network}), due {deadline}",
    ),
    "audit.notice_replied": Text(
        "记录整改反馈：{unit}（{network}），{signer}：{text}",
        "noted the answer of {unit} ({network}) by {signer}: {text}",
    ),
    "audit.notice_extended": Text(
        "整改延期：{unit}（{network}）到 {deadline}，原因：{reason}",
        "extended the notice to {unit} ({network}) to {deadline}: {reason}",
    ),
    "audit.notice_withdrawn": Text(
        "撤回整改通知：{unit}（{network}），原因：{reason}", "withdrew the notice to {unit} ({network}): {reason}"
    ),
    "audit.notice_put_right": Text(
        "整改实测办结：{unit}（{network}）{indicator}，{day}",
        "{indicator} of {unit} ({network}) was put right, as measured up to {day}",
    ),
    "audit.notice_reopened": Text(
        "重新整改：{unit}（{network}）{indicator}，{day}",
        "{indicator} of {unit} ({network}) was lost again by {day}: the notice is open again",
    ),
    "audit.notice_moot": Text(
        "不再要求整改：{unit}（{network}）{indicator}，{day}",
        "{indicator} is not asked of {unit} ({network}) any more from {day}",
    ),
    # The command line.
    "help.rectify_propose": Text(
        "按已公布的指标，为未达到的单位各拟一份整改通知",
        "Propose a notice for each unit that does not meet a reported figure",
    ),
    "help.rectify_send": Text(
        "记录整改通知已下发：文号、整改期限；由另一人执行",
        "Note that notices were sent, with number and deadline; by a second person",
    ),
    "help.rectify_list": Text("列出整改通知", "List notices to put something right"),
    "help.rectify_show": Text(
        "显示一份整改通知的依据和全过程", "Show one notice, what it rests on and all that happened"
    ),
    "help.rectify_reply": Text("记录单位的整改反馈", "Note what a unit answered"),
    "help.rectify_extend": Text("延长整改期限，写明原因", "Move a deadline, and say why"),
    "help.rectify_withdraw": Text("撤回一份整改通知", "Withdraw a notice"),
    "help.rectify_overdue": Text("列出逾期的和快到期的整改通知", "List what is overdue, and what falls due soon"),
    "help.rectify_units": Text("单位编号", "Ids of units"),
    "help.rectify_network": Text("网络；必写", "The network; needed"),
    "help.rectify_indicator": Text("只按这个指标；可写多次", "This indicator alone; may be given several times"),
    "help.rectify_day": Text("依据哪一天的公布口径；默认最近一天", "The reported day to go by; the newest by default"),
    "help.rectify_unknown": Text("未知的也要求整改", "Also demand what nobody can tell"),
    "help.rectify_all_units": Text("该网络的全部单位", "All units of the network"),
    "help.rectify_dry_run": Text("只看会拟定哪些，不写入", "Only tell which there would be"),
    "help.rectify_ids": Text("整改通知编号，见 rectify list", "Ids of notices, as rectify list has them"),
    "help.rectify_id": Text("整改通知编号，见 rectify list", "Id of a notice, as rectify list has it"),
    "help.rectify_document": Text("整改通知的文号", "Number of the document"),
    "help.rectify_deadline": Text("整改期限，如 2026-12-20；当天仍算按期", "Last day in time, such as 2026-12-20"),
    "help.rectify_note": Text("备注", "Anything else"),
    "help.rectify_text": Text("单位反馈了什么", "What the unit answered"),
    "help.rectify_signer": Text("单位谁签字", "Who signed for the unit"),
    "help.rectify_reply_day": Text("反馈日期；默认今天", "The day of the answer; today by default"),
    "help.rectify_reply_document": Text("单位来文的文号", "Number of the unit's own document"),
    "help.rectify_new_deadline": Text("新的整改期限", "The new deadline"),
    "help.rectify_extend_reason": Text("为何延期；写入审计日志", "Why it is moved; kept in the audit log"),
    "help.rectify_extend_document": Text("批准延期的文号", "Number of the document that grants it"),
    "help.rectify_withdraw_reason": Text("为何撤回", "Why it is withdrawn"),
    "help.rectify_list_unit": Text("只列这个单位的", "Only those of this unit"),
    "help.rectify_state": Text(
        "只列这一状态的：not_sent、open、replied、overdue、closed", "Only not_sent, open, replied, overdue or closed"
    ),
    "help.rectify_all": Text("含已办结的", "Add closed ones"),
    "help.rectify_known": Text("截至这一天结束时的样子，如 2026-06-30", "As known at the end of that day"),
    "help.rectify_soon": Text("几天之内到期算快到期，默认 7", "Within how many days counts as soon; 7 by default"),
    "manual.rectify_propose": Text(
        "由运行中的守护进程拟定，每个单位一份，写明未达到的每项指标、公布当天的依据。行政区划的指标下发给其本级政府单位。"
        "已在办的不再重复。拟定之后须由另一人下发。",
        "The running daemon draws them up, one for each unit, with every indicator that is not met and what that "
        "rested on when it was reported. What is found of a division goes to its own government. What is on a notice "
        "already is not put on another. Another person sends them.",
    ),
    "manual.rectify_send": Text(
        "拟定的人不能自己下发。一次可写多份，文号和整改期限相同。",
        "Who proposed a notice cannot send it. Several may be named, with one number and deadline.",
    ),
    "manual.rectify_reply": Text(
        "反馈只作记录，不能办结：指标连续 3 个公布日达到，由守护进程办结；办结后 30 天内又连续 3 个公布日未达到，"
        "同一份通知重新打开，至少再给 7 天。只有指标本身认可的文件才能以文件办结。",
        "An answer is noted and closes nothing: the daemon closes a notice once what it demands was met on 3 reported "
        "days running. Lost again on 3 reported days running within 30 days, the same notice is open again, with 7 "
        "days at least. A paper closes it only where the indicator's own definition accepts one.",
    ),
    "manual.rectify_extend": Text(
        "原来的整改期限仍然显示，延期的原因写入审计日志。",
        "The first deadline is still told, and the reason stands in the audit log.",
    ),
    "manual.rectify_withdraw": Text(
        "撤回的通知不再要求什么；记录保留。", "A notice that is withdrawn asks for nothing any more; the record stays."
    ),
    "manual.rectify_list": Text(
        "读数据库，不需要守护进程。默认不列已办结的；--known 显示当时的样子。",
        "It reads the database and needs no daemon. Closed ones are left out by default; --known tells how all stood.",
    ),
    "manual.rectify_show": Text("读数据库，不需要守护进程。", "It reads the database and needs no daemon."),
    "manual.rectify_overdue": Text(
        "期限当天已达到、只等确认的不算逾期。先列逾期最久的，再列快到期的。",
        "What was met by its deadline and is yet to be confirmed is not overdue. The longest overdue come first, then "
        "what falls due soon.",
    ),
}
