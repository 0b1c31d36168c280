"""What `netmon coverage gap` says: what is missing to a target."""

from __future__ import annotations

from netmon.words.text import Text

TEXTS: dict[str, Text] = {
    "help.coverage_gap": Text(
        "一个指标离目标还差多少、先补哪些、各缺什么、走势，以及按近 90 天的进度哪天达标",
        "What an indicator lacks to its target: how many, which are nearest and what each lacks, the trend, and "
        "when it would be reached at the pace of the last 90 days",
    ),
    "help.gap_all": Text("列出全部对象，默认每类只列前 10 个", "List every item; by default the first 10 of each kind"),
    "manual.coverage_gap": Text(
        "差多少按整数算：目标乘以 n 向上取整，再减 k。没有达到的对象按所缺的排列，缺得最少的在前：文件过期、缺文"
        "件或登记、来源不一致、没有测到、确有问题、什么依据都没有。进度是近 90 天（至少 7 天，暂算的日子除外）达"
        "到数的净增长；预计日期按 n 不变推算，只是推算，超过十年不给。",
        "What is missing is counted in whole items: target times n, rounded up, less k. What is not met is "
        "listed by what it lacks, the least first: a lapsed document, a missing document or declaration, sources "
        "that disagree, not seen, something that speaks against it, nothing at all. The pace is the net growth "
        "of met over the last 90 days (at least 7, provisional days left out); the date is projected with n as "
        "it is, is no more than a projection, and is not told beyond ten years.",
    ),
    "gap.figure": Text("  {kn}，确认率 {rate}，上限 {upper}", "  {kn}, confirmed {rate}, upper bound {upper}"),
    "gap.no_target": Text("  没有目标，所以没有差额", "  it has no target, so nothing is missing to one"),
    "gap.nobody": Text("  没有可统计的对象，没有差额可言", "  nobody is counted, so nothing can be missing"),
    "gap.target": Text("  目标 {target}：{attained}", "  target {target}: {attained}"),
    "gap.even_then": Text(
        "  即使未知的 {unknown} 个全部达到，仍差 {missing} 个",
        "  even if all {unknown} unknown were met, {missing} would be missing",
    ),
    "gap.may_be": Text(
        "  未知的有 {unknown} 个：查清以后可能已经够了",
        "  {unknown} are unknown: once they are known it may be reached already",
    ),
    "gap.day": Text("截至", "as of"),
    "gap.no_pace": Text("记录不足 7 天，还看不出进度", "fewer than 7 days are on record: no pace can be told yet"),
    "gap.pace": Text("近 {days} 天：达到 {gained}，n {more}", "in the last {days} days: met {gained}, n {more}"),
    "gap.not_reached": Text(
        "按这个进度看不到达标的日子", "at this pace no date on which it would be reached can be told"
    ),
    "gap.reached_in_time": Text(
        "按这个进度 {day} 达标（推算），比期限早 {days} 天",
        "at this pace it would be reached on {day} (a projection), {days} days before it is due",
    ),
    "gap.reached_late": Text(
        "按这个进度 {day} 达标（推算），比期限晚 {days} 天",
        "at this pace it would be reached on {day} (a projection), {days} days after it is due",
    ),
    "gap.paper_lapsed": Text(
        "文件过期，续期即可：{count} 个", "a document has lapsed and needs to be renewed: {count}"
    ),
    "gap.paper_lacking": Text(
        "实测已通，只缺文件或台账登记：{count} 个",
        "what is seen says yes; a document or a declaration is missing: {count}",
    ),
    "gap.disputed": Text("来源不一致，需要核实：{count} 个", "sources disagree, somebody has to look: {count}"),
    "gap.unseen": Text(
        "没有不利的依据，但依据还不够：{count} 个", "nothing speaks against it, but too little for it: {count}"
    ),
    "gap.spoken_against": Text("测到或文件说明没有达到：{count} 个", "seen or stated to be lacking: {count}"),
    "gap.nothing": Text("没有任何依据：{count} 个", "nobody has seen or said anything: {count}"),
    "gap.item": Text("{name}（{id}）", "{name} ({id})"),
}
