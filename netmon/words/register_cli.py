"""What the command line says of the register."""

from __future__ import annotations

from netmon.words.text import Text

TEXTS: dict[str, Text] = {
    "register_cli.none": Text("未建应接入清单：没有登记的单位", "there is no list: no unit is registered"),
    "register_cli.nothing_waits": Text("没有待审的变更", "nothing waits for approval"),
    "register_cli.baseline_waits": Text(
        "初始登记中 {units} 个单位尚未批准；核对后：netmon register approve --all-baseline",
        "{units} units of the first inventory are unreviewed; when they are right: netmon register approve "
        "--all-baseline",
    ),
    "register_cli.count": Text("{day} 共登记 {count} 个单位", "{count} units are registered on {day}"),
    "register_cli.listed_count": Text(
        "{day} 列入 {network} 应接入清单的单位 {count} 个，其中免考 {exempt} 个",
        "{count} units are on the list of {network} on {day}, {exempt} of them with an exemption",
    ),
    "register_cli.unreviewed": Text("其中有未经第二人批准的内容", "part of it no second person has approved"),
    "register_cli.pending": Text("另有 {count} 项变更待审，未计入", "changes that wait and do not count yet: {count}"),
    "register_cli.bad_day": Text(
        "{option}：“{value}”不是日期；写成 2026-06-30", "{option}: “{value}” is not a day; write 2026-06-30"
    ),
    "register_cli.unknown_act": Text("不认识“{act}”；可选：{choices}", "unknown “{act}”; choose one of: {choices}"),
    "register_cli.proposed": Text(
        "已提出 {id}：{unit} {act}，自 {day}；须由另一人批准：netmon register approve {id}",
        "proposed {id}: {unit} {act} from {day}; somebody else has to approve it: netmon register approve {id}",
    ),
    "register_cli.entered": Text("已登记 {id}：{unit} {act}，自 {day}", "entered {id}: {unit} {act} from {day}"),
    "register_cli.approved": Text("已批准 {id}：{unit} {act}，自 {day}", "approved {id}: {unit} {act} from {day}"),
    "register_cli.rejected": Text("已驳回 {id}：{unit} {act}", "rejected {id}: {unit} {act}"),
    "register_cli.baseline_approved": Text(
        "已批准整份初始登记：{units} 个单位", "all of the first inventory is approved: {units} units"
    ),
    "register_cli.which": Text(
        "请写明批准哪些变更（编号或单位编号），或用 --all-baseline",
        "name the changes to approve (their ids, or their unit's), or say --all-baseline",
    ),
    "register_cli.always": Text("一直如此", "always"),
    "register_cli.from_inventory": Text("台账", "inventory"),
    "register_cli.until": Text("至 {day}", "until {day}"),
    "register_cli.into": Text("并入 {unit}", "into {unit}"),
    "register_cli.exempt": Text("免考：{criterion} {document}", "exempt: {criterion} {document}"),
    "register_cli.all_criteria": Text("全部指标", "all indicators"),
    "register_cli.closed_now": Text("{unit}：目前没有登记", "{unit}: not registered at present"),
    "register_cli.is_now": Text(
        "{name}（{unit}），{level}，{kind}，行政区划 {division}",
        "{name} ({unit}), {level}, {kind}, division {division}",
    ),
    "register_cli.is_listed": Text(
        "在 {network} 的应接入清单上：{document}，{since}", "on the list of {network}: {document}, {since}"
    ),
    "register_cli.no_document": Text("没有文号", "no document"),
    "register_cli.since": Text("自 {day} 起", "since {day}"),
    "register_cli.government": Text("本级政府", "the government of its division"),
    "register_cli.column_id": Text("编号", "id"),
    "register_cli.column_unit": Text("单位", "unit"),
    "register_cli.column_name": Text("名称", "name"),
    "register_cli.column_level": Text("层级", "level"),
    "register_cli.column_kind": Text("类别", "kind"),
    "register_cli.column_division": Text("行政区划", "division"),
    "register_cli.column_listed": Text("应接入网络", "should join"),
    "register_cli.column_document": Text("文号", "document"),
    "register_cli.column_since": Text("自", "since"),
    "register_cli.column_act": Text("变更", "change"),
    "register_cli.column_says": Text("内容", "what"),
    "register_cli.column_effective": Text("生效", "effective"),
    "register_cli.column_reason": Text("原因", "reason"),
    "register_cli.column_proposed": Text("提出", "proposed by"),
    "register_cli.column_review": Text("审核", "review"),
    # Help.
    "help.register_list": Text(
        "某日登记了哪些单位，凭哪份文件应接入哪个网络",
        "Which units are registered on a day, on which lists, and by which documents",
    ),
    "help.register_show": Text("一个单位的全部经历，连同文件", "The whole life of a unit, with its documents"),
    "help.register_pending": Text("待第二人批准的变更", "What waits for a second person"),
    "help.register_propose": Text(
        "提出一项变更：新设、撤销、合并、列入或移出应接入清单、免考等",
        "Propose a change: a new unit, one closed or merged, put on a list, exempted…",
    ),
    "help.register_approve": Text(
        "批准别人或台账提出的变更", "Approve what somebody else, or the inventory, has proposed"
    ),
    "help.register_reject": Text("驳回变更，或撤回自己提出的", "Reject a change, or take back one's own"),
    "help.register_at": Text("哪一天，如 2026-06-30；默认今天", "On which day, such as 2026-06-30; by default today"),
    "help.register_known": Text(
        "按当时已知：到哪一天结束时为止；默认现在", "As known at the end of which day; by default now"
    ),
    "help.register_network": Text("只列某个网络应接入清单上的单位", "Only the units on the list of this network"),
    "help.register_unit": Text("单位编号，见 register list", "The unit's id, as register list has it"),
    "help.register_act": Text(
        "born、closed、merged、renamed、recoded、reclassified、scoped、unscoped、exempted 或 unexempted",
        "born, closed, merged, renamed, recoded, reclassified, scoped, unscoped, exempted or unexempted",
    ),
    "help.register_effective": Text("从哪一天起生效，如 2026-07-01", "From which day on it holds, such as 2026-07-01"),
    "help.register_document": Text("凭据的文号", "Number of the document that says so"),
    "help.register_reason": Text("原因，随数字一起显示", "Why; it is shown with the figure"),
    "help.register_name": Text("名称", "Name in Chinese"),
    "help.register_name_en": Text("英文名称", "Name in English"),
    "help.register_level": Text(
        "层级：nation、province、prefecture、county、township、village",
        "Level: nation, province, prefecture, county, township or village",
    ),
    "help.register_kind": Text("类别，如组成部门", "Kind, such as 组成部门"),
    "help.register_division": Text("行政区划代码", "Code of its division"),
    "help.register_government": Text(
        "是不是本级政府：yes 或 no", "Whether it is its division's own government: yes or no"
    ),
    "help.register_of_network": Text("哪个网络", "Which network"),
    "help.register_criterion": Text(
        "只免某一项标准，默认全部", "Exempt from this criterion alone; by default from all"
    ),
    "help.register_until": Text("免考到哪一天为止（不含）", "First day on which the exemption no longer holds"),
    "help.register_into": Text("并入哪个单位", "The unit that takes over"),
    "help.register_changes": Text(
        "变更的编号；或单位编号，即它所有待审的变更", "Ids of changes; the id of a unit means all that waits of it"
    ),
    "help.register_all_baseline": Text("批准整份初始登记", "Approve all of the first inventory"),
    "help.register_note": Text("批注", "A note"),
    "help.register_why": Text("为什么驳回", "Why it is rejected"),
    "manual.register_list": Text(
        "直接读数据库。--known 只算到那天结束时已经批准的变更，所以以后再查也是同一份名单。",
        "It reads the database. With --known only what was approved by the end of that day counts, so that the list is "
        "the same whenever it is asked for.",
    ),
    "manual.register_show": Text("直接读数据库。", "It reads the database."),
    "manual.register_pending": Text(
        "直接读数据库。待审的变更不计入任何数字。", "It reads the database. What waits counts in no figure."
    ),
    "manual.register_propose": Text(
        "经 HTTP 交给正在运行的守护进程。改动应接入范围的变更须由另一人批准才计入；"
        "更名和代码变更不改动范围，立即生效。",
        "It goes to the running daemon over HTTP. What counts a unit in or out needs a second person; another name or "
        "code does not, and holds at once.",
    ),
    "manual.register_approve": Text(
        "全部批准，或一项也不批准。自己提出的不能自己批准。", "All of them or none. Nobody approves what they proposed."
    ),
    "manual.register_reject": Text("全部驳回，或一项也不驳回；记录保留。", "All of them or none; the record stays."),
}
