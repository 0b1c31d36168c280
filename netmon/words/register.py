"""The register: what is done to it, what is wrong with a change that is proposed, and what stands in the audit log."""

from __future__ import annotations

from netmon.words.text import Text

TEXTS: dict[str, Text] = {
    "act.born": Text("新设单位", "new unit"),
    "act.closed": Text("撤销单位", "unit closed"),
    "act.merged": Text("并入其他单位", "merged into another unit"),
    "act.renamed": Text("更名", "renamed"),
    "act.recoded": Text("行政区划代码变更", "division code changed"),
    "act.reclassified": Text("层级或类别变更", "level or kind changed"),
    "act.scoped": Text("列入应接入清单", "put on the list"),
    "act.unscoped": Text("移出应接入清单", "taken off the list"),
    "act.exempted": Text("免考", "exempted"),
    "act.unexempted": Text("取消免考", "exemption ended"),
    "review.proposed": Text("待审", "proposed"),
    "review.approved": Text("已批准", "approved"),
    "review.rejected": Text("已驳回", "rejected"),
    # What is wrong with a proposal.
    "register.needs": Text("“{act}”要写明 {field}", "“{act}” needs {field}"),
    "register.takes_not": Text(
        "“{act}”不涉及 {field}；可写的是：{fields}", "“{act}” has no {field}; it takes: {fields}"
    ),
    "register.says_nothing": Text(
        "要写明改成什么，至少一项：{fields}", "say what it becomes, at least one of: {fields}"
    ),
    "register.effective_missing": Text(
        "要写明从哪一天起生效，如 2026-07-01", "say from which day on it holds, such as 2026-07-01"
    ),
    "register.effective_absurd": Text(
        "生效日期 {day} 不在 1949 年 10 月 1 日至 2100 年之间", "{day} is not between 1 October 1949 and 2100"
    ),
    "register.not_a_day": Text(
        "{field}：“{value}”不是日期；写成 2026-07-01", "{field}: “{value}” is not a day; write 2026-07-01"
    ),
    "register.document_missing": Text(
        "缺少文号：应接入范围只凭文件改动，如湘政办〔2026〕9 号",
        "the number of the document is missing: without one nobody is counted in or out",
    ),
    "register.reason_missing": Text("要写明原因，它随数字一起显示", "say why; the reason is shown with the figure"),
    "register.text_too_long": Text("{field} 最多 {limit} 个字", "{field} may have {limit} characters at most"),
    "register.exists": Text("单位 {unit}（{name}）已经登记", "the unit {unit} ({name}) is registered already"),
    "register.unknown_unit": Text(
        "没有登记单位“{unit}”；编号见 netmon register list",
        "no unit “{unit}” is registered; netmon register list has their ids",
    ),
    "register.unknown_unit_near": Text(
        "没有登记单位“{unit}”；是不是 {near}？", "no unit “{unit}” is registered; did you mean {near}?"
    ),
    "register.unknown_division": Text(
        "台账里没有行政区划代码“{division}”；请先写进台账",
        "the inventory has no division “{division}”; declare it there first",
    ),
    "register.unknown_division_near": Text(
        "台账里没有行政区划代码“{division}”；是不是 {near}？",
        "the inventory has no division “{division}”; did you mean {near}?",
    ),
    "register.unknown_network": Text(
        "没有网络“{network}”；现有 {choices}", "no network “{network}”; there is {choices}"
    ),
    "register.waits_already": Text(
        "{by} 已提出同样的变更 {id}，正在待审", "{by} has proposed the same as {id}, which waits for approval"
    ),
    "register.into_itself": Text("单位 {unit} 不能并入自身", "the unit {unit} cannot be merged into itself"),
    "register.another_place": Text(
        "{division} 与 {old} 不是同一行政区划（台账里没有写它取代谁）；迁到别处请用 reclassified，须经两人",
        "{division} is not the place that {old} is (no replaces in the inventory says so); to move a unit use "
        "reclassified, which takes two people",
    ),
    "register.listed_already": Text(
        "单位 {unit} 已按 {document} 列入应接入清单", "the unit {unit} is on that list already, by {document}"
    ),
    "register.not_listed": Text(
        "单位 {unit} 不在 {network} 的应接入清单上", "the unit {unit} is not on the list of {network}"
    ),
    "register.not_exempt": Text("单位 {unit} 没有这样的免考", "the unit {unit} has no such exemption"),
    "register.ends_first": Text(
        "免考的截止日期 {until} 不在生效日期 {day} 之后", "the exemption ends on {until}, which is not after {day}"
    ),
    # What is wrong with a review.
    "register.no_such_change": Text(
        "没有编号为“{id}”的变更，也没有哪个单位“{id}”有待审的变更；见 netmon register pending",
        "no change has the id “{id}”, nor does anything wait of a unit “{id}”; see netmon register pending",
    ),
    "register.own_proposal": Text(
        "变更 {id} 是 {by} 自己提出的，须由另一人批准", "{by} proposed {id}: somebody else has to approve it"
    ),
    "register.approved_already": Text("变更 {id} 已由 {by} 批准", "{by} has approved {id} already"),
    "register.rejected_already": Text("变更 {id} 已由 {by} 驳回", "{by} has rejected {id} already"),
    "register.withdrawn_already": Text(
        "变更 {id} 已撤回：台账不再这样写", "{id} is withdrawn: the inventory no longer says so"
    ),
    "register.baseline_stays": Text(
        "{id} 是初始登记的一项，已经计入，不能由一人驳回；请改正台账，或提出 unscoped、closed",
        "{id} is of the first inventory and counts already: one person cannot count it out; set the inventory right, "
        "or propose unscoped or closed",
    ),
    "register.no_baseline": Text("初始登记没有待审的条目", "nothing of the first inventory waits for approval"),
    "register.which_changes": Text(
        "请写明批准哪些变更，或用 --all-baseline 批准整份初始登记，二者取一",
        "name the changes to approve, or say --all-baseline for all of the first inventory, not both",
    ),
    "register.reserved_name": Text(
        "“{by}”不是人名：台账以这个名字提出变更", "“{by}” is nobody's name: the inventory proposes under it"
    ),
    # The audit log and the log.
    "audit.register_begun": Text(
        "按首份台账建立单位登记：{units} 个单位，待审",
        "the register begins with the inventory: {units} units, unreviewed",
    ),
    "audit.register_derived": Text(
        "台账与单位登记不同：采用 {taken} 项，提出 {proposed} 项，撤回 {withdrawn} 项",
        "the inventory differs from the register: {taken} taken, {proposed} proposed, {withdrawn} withdrawn",
    ),
    "audit.register_proposed": Text(
        "提出单位变更：{unit} {act}，自 {day}，{document}，原因：{reason}",
        "proposed for {unit}: {act} from {day}, {document}: {reason}",
    ),
    "audit.register_entered": Text(
        "登记单位变更：{unit} {act}，自 {day}，{document}，原因：{reason}",
        "entered for {unit}: {act} from {day}, {document}: {reason}",
    ),
    "audit.register_approved": Text(
        "批准 {by} 提出的单位变更：{unit} {act}，{note}", "approved what {by} proposed for {unit}: {act}, {note}"
    ),
    "audit.register_rejected": Text(
        "驳回 {by} 提出的单位变更：{unit} {act}，{note}", "rejected what {by} proposed for {unit}: {act}, {note}"
    ),
    "audit.register_baseline": Text(
        "批准整份初始登记：{units} 个单位，{count} 项",
        "approved all of the first inventory: {units} units, {count} entries",
    ),
    "daemon.register_begun": Text(
        "已按台账建立单位登记：{units} 个单位，请核对后批准：netmon register approve --all-baseline",
        "the register begins with {units} units of the inventory; review it, then: netmon register approve "
        "--all-baseline",
    ),
    "daemon.register_proposed": Text(
        "台账有 {count} 项变更会改动应接入范围，批准之前不计入：netmon register pending",
        "{count} changes of the inventory count units in or out, and wait for approval: netmon register pending",
    ),
}
