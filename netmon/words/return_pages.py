"""What the pages of returns say."""

from __future__ import annotations

from netmon.words.text import Text

TEXTS: dict[str, Text] = {
    "web.page_returns": Text("填报", "returns"),
    "web.page_ret_what": Text(
        "下载填报表，填好后在这里交回；由另一人复核后登记。有一处错就一项也不登记，错在哪一格、怎样才对，逐格列出。",
        "Download a sheet, fill it in and hand it back here; somebody else accepts it. Where anything is wrong nothing "
        "is entered, and each cell is told with what would be right.",
    ),
    "web.page_ret_no_users": Text(
        "这里还不能交表：没有配置用户，两个人就无从分辨。请在 Web 配置文件的 basic_auth_users 中给每人写一个用户"
        "（--web-config，见《运行》的“对外开放：TLS 与口令”），可在 operators 中写明谁能操作。",
        "Nothing can be handed in here: no users are configured, and without them two people cannot be told from one. "
        "Give everybody a user of their own under basic_auth_users in the web configuration (--web-config, see “Beyond "
        "loopback” in docs/running.md); operators says who may change things.",
    ),
    "web.page_ret_hand_in": Text("交回填报表", "Hand a sheet in"),
    "web.page_ret_file": Text("文件", "File"),
    "web.page_ret_limits": Text(
        ".xlsx（Excel、WPS、LibreOffice 存的都行）或 CSV，不超过 {size} MB",
        ".xlsx as Excel, WPS and LibreOffice save it, or CSV; {size} MB at most",
    ),
    "web.page_ret_send": Text("交回并核对", "Hand in and check"),
    "web.page_ret_standing": Text("各市州填报情况", "How returns stand"),
    "web.page_ret_unread": Text(
        "填报情况暂时统计不出来，请稍后刷新；下载和交表不受影响。",
        "How returns stand cannot be told now; reload soon. Sheets can be downloaded and handed in all the same.",
    ),
    "web.page_ret_division": Text("市州", "Prefecture"),
    "web.page_ret_asked": Text("应填报", "Asked"),
    "web.page_ret_whole": Text("已填齐", "Complete"),
    "web.page_ret_partly": Text("未填齐", "In part"),
    "web.page_ret_nothing": Text("未填报", "Nothing"),
    "web.page_ret_soon": Text("即将失效", "Expires soon"),
    "web.page_ret_expired": Text("已失效", "Expired"),
    "web.page_ret_conflicts": Text("与实测矛盾", "Contradicted"),
    "web.page_ret_sheet": Text("填报表", "Sheet"),
    "web.page_ret_counted": Text(
        "按单位和网络计：同时接入两个网络的单位计两次；即将失效指 60 天以内。",
        "Units by network: a unit in both counts twice. Soon is within 60 days.",
    ),
    "web.page_ret_waiting": Text("待复核", "Waiting for a second person"),
    "web.page_ret_none_waits": Text("没有待复核的填报表。", "Nothing waits to be accepted."),
    "web.page_ret_history": Text("交表记录", "Handed in before"),
    "web.page_ret_no_history": Text("还没有交过表。", "Nothing was handed in yet."),
    "web.page_ret_by": Text("交表人", "Handed in by"),
    "web.page_ret_state": Text("结果", "Outcome"),
    "web.page_ret_decided": Text("复核人", "Decided by"),
    "web.page_ret_is_waiting": Text("待复核", "waits"),
    "web.page_ret_is_faulty": Text("有错，未登记", "wrong, nothing entered"),
    "web.page_ret_is_accepted": Text("已登记", "accepted"),
    "web.page_ret_is_rejected": Text("已退回", "rejected"),
    "web.page_ret_count_wrong": Text("{count} 处错误", "{count} problems"),
    "web.page_ret_count_rows": Text("{count} 项", "{count} answers"),
    "web.page_ret_count_entered": Text("新登记 {count} 项", "{count} entered"),
    "web.page_ret_original": Text("下载原件", "Download as handed in"),
    "web.page_ret_marked": Text("下载标注错误的副本", "Download a copy with the problems marked"),
    "web.page_ret_wrong": Text(
        "有 {count} 处错误，一项也没有登记。改好后重新交回。",
        "{count} problems; nothing was entered. Correct them and hand the sheet in again.",
    ),
    "web.page_ret_wrong_now": Text(
        "按现行台账核对，有 {count} 处错误，不能登记。",
        "By the inventory in force there are {count} problems; it cannot be accepted.",
    ),
    "web.page_ret_cell": Text("单元格", "Cell"),
    "web.page_ret_problem": Text("错在哪里，怎样才对", "What is wrong, and what would be right"),
    "web.page_ret_right": Text(
        "没有错误：{count} 项，其中新增 {fresh} 项，其余早已登记。",
        "Nothing is wrong: {count} answers, {fresh} of them new; the rest is on record already.",
    ),
    "web.page_ret_blank": Text("{count} 行没有回答，不计。", "{count} rows answer nothing and do not count."),
    "web.page_ret_ignored": Text("没有读的工作表：{sheets}", "Sheets that were not read: {sheets}"),
    "web.page_ret_contradicts": Text(
        "{count} 项与实测矛盾。照样登记，指标以实测为准，单位标为来源不一致。",
        "{count} answers contradict what is measured. They are entered; figures follow the measurement and the unit is "
        "marked as disputed.",
    ),
    "web.page_ret_effects": Text("登记后变动的指标", "Figures that move once it is accepted"),
    "web.page_ret_moves_nothing": Text("登记后，现有指标的数字都不变。", "Once it is accepted, no figure moves."),
    "web.page_ret_unforeseen": Text(
        "对指标的影响暂时算不出来，请稍后刷新。", "What it would move cannot be told now; reload soon."
    ),
    "web.page_ret_answers": Text("填报内容", "Answers"),
    "web.page_ret_unit": Text("单位", "Unit"),
    "web.page_ret_network": Text("网络", "Network"),
    "web.page_ret_question": Text("事项", "Question"),
    "web.page_ret_answer": Text("填报", "Answer"),
    "web.page_ret_before": Text("上次", "Before"),
    "web.page_ret_document": Text("文号", "Document"),
    "web.page_ret_signed": Text("签发、复核", "Signed, reviewed"),
    "web.page_ret_since": Text("生效", "From"),
    "web.page_ret_there": Text("早已登记", "on record already"),
    "web.page_ret_note": Text("批注（退回须写明原因）", "Note (to reject: why)"),
    "web.page_ret_accept": Text("复核通过，登记", "Accept and enter"),
    "web.page_ret_reject": Text("退回", "Reject"),
    "web.page_ret_take_back": Text("撤回", "Take back"),
    "web.page_ret_own": Text("本人交的表，须由另一人复核。", "Handed in by you: somebody else has to accept it."),
    "web.page_ret_owed": Text("待办事项", "What is to be done"),
    "web.page_ret_all_done": Text("没有待办的事项。", "Nothing is to be done."),
    "returned.users_needed": Text(
        "没有登录的用户：交表和复核须分清两个人，请先配置用户",
        "nobody is logged in: returns take two people that can be told apart; configure users first",
    ),
    "returned.no_file": Text("没有选中文件，或文件是空的", "no file was chosen, or it is empty"),
    "returned.says_nothing": Text(
        "{name} 里没有回答任何一项；请填好后再交回", "{name} answers nothing; fill it in and hand it in again"
    ),
    "returned.twice_waiting": Text(
        "同样内容的文件已由 {by} 交回（{name}），正在等待复核", "the same file was handed in by {by} ({name}) and waits"
    ),
    "returned.twice_accepted": Text(
        "同样内容的文件已经登记过（{name}，由 {by} 交回），不必再交",
        "the same file was accepted already ({name}, handed in by {by}); it need not be handed in again",
    ),
    "returned.own_file": Text(
        "这份表是 {by} 交的，须由另一人复核", "{by} handed this in; somebody else has to accept it"
    ),
    "returned.unread": Text("现在读不到这份文件，请稍后重试", "the file cannot be read now; try again soon"),
    "returned.wrong_by_now": Text(
        "按现行台账核对有 {wrong} 处错误，不能登记；请退回改正",
        "by the inventory in force there are {wrong} problems; reject it to be corrected",
    ),
    "returned.none_such": Text("没有编号为 {id} 的填报文件", "there is no returned file {id}"),
    "returned.no_division": Text(
        "没有需要填报的市州“{division}”", "nobody of “{division}” is asked to return anything"
    ),
    "returned.no_copy": Text(
        "这份文件打不开，标注不了错误；请下载原件", "the file cannot be opened, so nothing can be marked in it"
    ),
    "returned.is_faulty": Text("{name} 有错，不能登记，也不必退回", "{name} is wrong: nothing is left to be decided"),
    "returned.is_accepted": Text("{name} 已由 {by} 登记", "{name} was accepted by {by} already"),
    "returned.is_rejected": Text("{name} 已由 {by} 退回", "{name} was rejected by {by} already"),
    "api.not_a_form": Text("请用页面上的表单上传文件", "files are sent by the form of the page"),
    "api.broken_form": Text("上传的内容不完整，请重试", "what was sent is not whole; try again"),
    "audit.return_handed_in_waiting": Text(
        "交回填报表 {name}：{rows} 项，待复核（SHA-256 {digest}）",
        "handed in {name}: {rows} answers, waiting (SHA-256 {digest})",
    ),
    "audit.return_handed_in_faulty": Text(
        "交回填报表 {name}：{wrong} 处错误，未登记（SHA-256 {digest}）",
        "handed in {name}: {wrong} problems, nothing entered (SHA-256 {digest})",
    ),
    "audit.return_accepted": Text(
        "复核通过 {by} 交回的 {name}，新登记 {count} 项，批注：{note}",
        "accepted {name}, handed in by {by}: {count} entered, note: {note}",
    ),
    "audit.return_rejected": Text(
        "退回 {by} 交回的 {name}，原因：{note}", "rejected {name}, handed in by {by}: {note}"
    ),
}
