"""What the pages of bulletins say."""

from __future__ import annotations

from netmon.words.text import Text

TEXTS: dict[str, Text] = {
    "web.page_bulletins": Text("通报", "bulletins"),
    "web.page_bul_what": Text(
        "选网络和期间编制草稿，看过之后由另一人审核发布。发布时生成全部文件并原样留存，此后不再改动；数据有更正，另发一版。",
        "Choose a network and a period, look at the draft, and have somebody else publish it. All files are made then "
        "and kept as they are; what is corrected later becomes another revision.",
    ),
    "web.page_bul_no_users": Text(
        "这里还不能编制或发布：没有配置用户，两个人就无从分辨。请在 Web 配置文件的 basic_auth_users 中给每人写一个用户"
        "（--web-config，见《运行》的“对外开放：TLS 与口令”），可在 operators 中写明谁能操作。",
        "Nothing can be made or published here: no users are configured, and without them two people cannot be told "
        "from one. Give everybody a user of their own under basic_auth_users in the web configuration (--web-config, "
        "see “Beyond loopback” in docs/running.md); operators says who may change things.",
    ),
    "web.page_bul_make": Text("编制通报", "Make a bulletin"),
    "web.page_bul_make_do": Text("编制草稿", "Make a draft"),
    "web.page_bul_make_how": Text(
        "日期填期间内的任意一天；“任意期间”还要填截止日期。第 2 版起须写明更正原因。",
        "The day is any in the period; days of your own need the last one too. From revision 2 on it has to be said "
        "why there is another.",
    ),
    "web.page_bul_period": Text("期间", "Period"),
    "web.page_bul_kind_day": Text("日", "Day"),
    "web.page_bul_kind_week": Text("周", "Week"),
    "web.page_bul_kind_month": Text("月", "Month"),
    "web.page_bul_kind_quarter": Text("季", "Quarter"),
    "web.page_bul_kind_half": Text("半年", "Half-year"),
    "web.page_bul_kind_year": Text("年", "Year"),
    "web.page_bul_kind_span": Text("任意期间", "Days"),
    "web.page_bul_first": Text("日期（任意期间：起）", "Day (days: from)"),
    "web.page_bul_last": Text("止（只用于任意期间）", "To (days only)"),
    "web.page_bul_known": Text("数据截至", "As known"),
    "web.page_bul_as_reported": Text("上报时", "as reported"),
    "web.page_bul_as_now": Text("现在", "now"),
    "web.page_bul_number": Text("文号", "Number"),
    "web.page_bul_title": Text("标题（不填按惯例拟定）", "Title (empty: as usual)"),
    "web.page_bul_because": Text("更正原因", "Why again"),
    "web.page_bul_making": Text(
        "{by} 正在编制 {network} {period} 的通报（{since} 开始），编好后出现在下面。",
        "{by} has {period} of {network} made since {since}; it will stand in the list.",
    ),
    "web.page_bul_failed": Text(
        "{network} {period} 的通报没有编成：", "The bulletin of {network}, {period}, could not be made:"
    ),
    "web.page_bul_listed": Text("全部通报", "All bulletins"),
    "web.page_bul_none": Text("还没有通报。", "There is no bulletin yet."),
    "web.page_bul_revision": Text("版次", "Revision"),
    "web.page_bul_state": Text("状态", "State"),
    "web.page_bul_made": Text("编制", "Made by"),
    "web.page_bul_approved": Text("审核发布", "Published by"),
    "web.page_bul_digest": Text("摘要", "Digest"),
    "web.page_bul_look": Text("查看全文：", "Read it whole:"),
    "web.page_bul_lang_zh": Text("中文", "Chinese"),
    "web.page_bul_lang_en": Text("英文", "English"),
    "web.page_bul_changes": Text("与 {name} 的差异", "Differences from {name}"),
    "web.page_bul_against": Text("不能发布，因为", "It cannot be published"),
    "web.page_bul_publish": Text("审核通过，发布", "Approve and publish"),
    "web.page_bul_publish_how": Text(
        "发布后不能改动，也不能撤回；引用的依据从此一直保留。",
        "What is published cannot be changed or withdrawn, and what it cites is kept for ever.",
    ),
    "web.page_bul_why": Text("撤回原因", "Why it is withdrawn"),
    "web.page_bul_withdraw": Text("撤回草稿", "Withdraw the draft"),
    "web.page_bul_files": Text("下载", "Download"),
    "web.page_bul_file": Text("文件", "File"),
    "web.page_bul_format": Text("格式", "Format"),
    "web.page_bul_language": Text("语言", "Language"),
    "web.page_bul_size": Text("大小", "Size"),
    "web.page_bul_figures": Text("指标", "Indicators"),
    "web.page_bul_now": Text("本期", "This period"),
    "web.page_bul_target": Text("目标", "Target"),
    "web.page_bul_previous": Text("上期", "Period before"),
    "web.page_bul_year": Text("上年同期", "Year before"),
    "web.page_bul_holds": Text(
        "新增与失去 {moved} 项，中断 {outages} 起，需整改 {rectify} 项，附表 {members} 行。",
        "{moved} gained or lost, {outages} outages, {rectify} to rectify, {members} lines in the annex.",
    ),
    "web.page_bul_part": Text("部分", "Part"),
    "web.page_bul_entry": Text("内容", "What"),
    "web.page_bul_before": Text("原为", "Before"),
    "web.page_bul_after": Text("现为", "Now"),
    "web.page_bul_same": Text("没有差异。", "Nothing differs."),
    "web.page_bul_part_basis": Text("依据", "basis"),
    "web.page_bul_part_figures": Text("指标", "indicators"),
    "web.page_bul_part_rankings": Text("排名", "ranking"),
    "web.page_bul_part_moved": Text("新增与失去", "gained and lost"),
    "web.page_bul_part_outages": Text("中断", "outages"),
    "web.page_bul_part_sums": Text("中断合计", "sums of outages"),
    "web.page_bul_part_availability": Text("可用率", "availability"),
    "web.page_bul_part_rectify": Text("整改", "rectification"),
    "web.page_bul_part_units": Text("单位", "units"),
    "web.page_bul_part_series": Text("走势", "series"),
    "web.page_bul_part_names": Text("名称", "names"),
    "web.page_bul_part_inputs": Text("数据来源", "inputs"),
    "web.page_bul_verify": Text("核验文件", "Verify a file"),
    "web.page_bul_verify_what": Text(
        "选一份手头的通报文件（任何格式），与存档逐字节比对，并从数据库重新汇总、重新生成；有差异就指出在哪里。",
        "Choose a file of a bulletin in any format: it is held against what was kept byte by byte, gathered and "
        "rendered again, and where it differs is told.",
    ),
    "web.page_bul_verify_do": Text("核验", "Verify"),
    "web.page_bul_verified": Text("{name} 与发布的一致", "{name} is as it was published"),
    "web.page_bul_unverified": Text("{name} 与发布的不一致", "{name} is not as it was published"),
    "web.page_bul_of_none": Text("数据库里没有 {name} 所属的通报", "{name} is of no bulletin that the database has"),
    "web.page_bul_held_right": Text("一致", "right"),
    "web.page_bul_held_wrong": Text("不一致", "wrong"),
    "web.page_bul_held_skipped": Text("未比对", "not held"),
    "bulletin_pages.holding": Text("正在核验另一份文件，请稍后再试", "another file is being verified; try again soon"),
    "bulletin_pages.busy": Text(
        "{by} 正在编制另一份通报，一次只编一份；请稍后再试",
        "{by} has another made; one is made at a time, try again soon",
    ),
    "bulletin_pages.unread": Text("现在读不到数据库，请稍后重试", "the database cannot be read now; try again soon"),
    "bulletin_pages.bug": Text("编制出错，详见日志", "it failed; the log says why"),
    "bulletin_pages.not_reported": Text(
        "{last} 的数字还没有全部上报；请等上报之后，或选“数据截至现在”",
        "the figures of {last} are not all reported yet; wait for that, or choose as known now",
    ),
    "bulletin_pages.none_such": Text(
        "没有编号为 {id} 的通报，或者已经撤回", "there is no bulletin {id}, or it was withdrawn"
    ),
    "bulletin_pages.no_revision": Text("没有第“{revision}”版", "there is no revision “{revision}”"),
    "bulletin_pages.no_file": Text("这份通报没有文件“{name}”", "this bulletin has no file “{name}”"),
    "bulletin_pages.nothing_before": Text(
        "{name} 之前没有已发布的通报可比", "nothing was published before {name} that it could be held against"
    ),
    "bulletin_pages.made_again": Text(
        "{name} 已经重新编制，与您看过的不同；请再看一遍", "{name} was made again since you looked; look once more"
    ),
    "bulletin_pages.users_needed": Text(
        "没有登录的用户：编制和发布须分清两个人，请先配置用户",
        "nobody is logged in: bulletins take two people that can be told apart; configure users first",
    ),
    "audit.bulletin_made": Text(
        "编制通报草稿 {name}（文号 {number}，{digest}）", "made the draft {name} (number {number}, {digest})"
    ),
    "audit.bulletin_published": Text(
        "发布 {by} 编制的通报 {name}（文号 {number}，{digest}）",
        "published {name}, made by {by} (number {number}, {digest})",
    ),
    "audit.bulletin_withdrawn": Text(
        "撤回通报草稿 {name}（文号 {number}，{digest}），原因：{why}",
        "withdrew the draft {name} (number {number}, {digest}): {why}",
    ),
}
