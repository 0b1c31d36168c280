"""What is said of many origins' figures together."""

from __future__ import annotations

from netmon.words.text import Text

TEXTS: dict[str, Text] = {
    "bundle.own": Text("本机", "this instance"),
    "bundle.own_sample": Text(
        "本机 {network} 的数据含示例（虚构）数据", "this instance's figures of {network} have invented data in them"
    ),
    "bundle.none_of_network": Text("网络 {network} 还没有数据包", "no bundle of the network {network} is here yet"),
    "bundle.network_and_own": Text(
        "网络 {network}，{period}：已报送 {delivered} 家，应报送 {expected} 家，加上本机",
        "network {network}, {period}: {delivered} of {expected} origins delivered, and this instance",
    ),
    "bundle.network_without_own": Text(
        "网络 {network}，{period}：已报送 {delivered} 家，应报送 {expected} 家",
        "network {network}, {period}: {delivered} of {expected} origins delivered",
    ),
    "bundle.stale": Text("还是以前的：{names}", "of earlier only: {names}"),
    "bundle.last_of": Text("{name}（{period}）", "{name} ({period})"),
    "bundle.missing": Text("从未报送：{names}", "nothing ever: {names}"),
    "bundle.doubled": Text(
        "引用合计数之前注意：{what}；详见下面各行",
        "before you quote a sum: {what}; see the lines below",
    ),
    "bundle.doubled_overlaps": Text(
        "{count} 个行政区划有两家以上统计（各计一次）", "divisions told by several and counted once: {count}"
    ),
    "bundle.doubled_twice": Text(
        "{count} 项在两处重复统计（其中 {unresolved} 项未定、未计入）",
        "items told in two divisions: {count} (unresolved and not counted: {unresolved})",
    ),
    "bundle.doubled_strange": Text(
        "{count} 处越区统计（未计入）", "told by somebody who does not speak for them and not counted: {count}"
    ),
    "bundle.not_doubled": Text("没有发现重复统计", "nothing is counted by more than one"),
    "bundle.unchecked": Text(
        "注意：{names} 的数据无法与别家逐项核对，同一单位若在两个行政区划统计，合计中就计了两次；"
        "请各来源导出时用 --overlap-key 或 --detail，汇总时也给 --overlap-key",
        "beware: what {names} count cannot be held against the others item by item, so a unit that is told in two "
        "divisions is in the sum twice; have all export with --overlap-key or --detail, and say --overlap-key here",
    ),
    "bundle.remark_unchecked": Text("重复未核对", "not checked for items counted twice"),
    "bundle.remark_overlaps": Text(
        "{count} 个行政区划有两家以上统计，只计一次", "{count} divisions told by several, counted once"
    ),
    "bundle.remark_twice": Text(
        "{count} 项在两处重复，其中 {unresolved} 项未定、未计入",
        "{count} items found twice, {unresolved} of them unresolved and not counted",
    ),
    "bundle.remark_strange": Text(
        "{count} 处越区统计，未计入", "{count} divisions told by somebody who does not speak for them, not counted"
    ),
    "bundle.remark_other_rules": Text("规则不同，未计入：{names}", "judged by another rule, not counted: {names}"),
    "bundle.remark_undeclared": Text("未建应接入清单，未计入：{names}", "no declared list, not counted: {names}"),
    "bundle.overlap_differs": Text(
        "{indicator}，{division}：按 {counted} 计 {met}/{n}；另有 {others}；别家有而它没有的 {lacking} 项",
        "{indicator}, {division}: counted as {counted} says, {met}/{n}; besides {others}; items that it "
        "lacks: {lacking}",
    ),
    "bundle.twice_counted": Text(
        "{indicator}：{item} 在两处出现（{where}），按 {counted} 计一次",
        "{indicator}: {item} is told twice ({where}) and counted once, as {counted} says",
    ),
    "bundle.twice_unresolved": Text(
        "{indicator}：{item} 在两处出现（{where}），台账不能判定归属，未计入",
        "{indicator}: {item} is told twice ({where}), the register has it in neither, and it is not counted",
    ),
    "bundle.kept_broken": Text(
        "数据库中 {name} 的第 {number} 号数据包不符（{why}）：数据库被人改动过；用 netmon bundle verify 核对全部",
        "bundle number {number} of {name} in the database does not hold ({why}): somebody changed the database; "
        "netmon bundle verify holds all of them",
    ),
    "bundle.more": Text(
        "{indicator}：此类还有 {count} 条，用 --json 看全部", "{indicator}: {count} more of these; --json has all"
    ),
    "bundle.strange": Text(
        "{indicator}：{name} 统计了不归它的 {division}（{met}/{n}），未计入",
        "{indicator}: {name} tells of {division} ({met}/{n}), for which it does not speak; not counted",
    ),
    "help.bundle_merged": Text(
        "汇总各来源的数据：两个网络并列而不相加，重复的单位只计一次，并说明谁没有报送",
        "What all who delivered come to: networks side by side and never added, units that several count once, and who "
        "is missing",
    ),
    "help.bundle_merged_period": Text(
        "时段，默认最近报送的", "The period; by default the newest that anybody delivered"
    ),
    "manual.bundle_merged": Text(
        "每个行政区划只按离它最近的来源计：县、市州、本机。越区统计、规则不同和没有应接入清单的不计入，逐条列出。"
        "同一单位在两处出现时按本机台账的归属计一次；不能判定时不计入并列出。",
        "Each division is counted as the origin nearest to it says: county, prefecture, this instance. What is told of "
        "others' divisions, judged by other rules, or without a declared list is listed and not counted. A unit that "
        "is told twice counts where the register here has it; where that has it in neither it is listed, not counted.",
    ),
}
