"""What each metric of indicators tells."""

from __future__ import annotations

from netmon.words.text import Text

TEXTS: dict[str, Text] = {
    "reference.group_coverage": Text("指标", "Indicators"),
    "metric.coverage_units": Text(
        "最近一次计算中各结论的个数：met 达标，unmet 未达标，unknown 不明（计入分母），exempt 免考（不计入分母）。"
        "没有人建立应接入清单的，没有这一序列。",
        "How many of the population were found met, unmet, unknown (in the denominator) or exempt (outside of "
        "it) when it was last evaluated. A population that nobody declared has none of these.",
    ),
    "metric.coverage_population": Text(
        "分母：达标、未达标、不明三者之和。", "The denominator: met, unmet and unknown together."
    ),
    "metric.coverage_target_units": Text(
        "目标要求达标的个数：目标乘以分母，不足一个的进一。没有目标的没有。",
        "How many have to be met for the target: target times population, rounded up. None without a target.",
    ),
    "metric.coverage_target_ratio": Text("目标，0 到 1。", "The target, from 0 to 1."),
    "metric.coverage_target_due_timestamp_seconds": Text(
        "目标期限当日 24 时。", "The end of the day on which the target is due."
    ),
    "metric.coverage_source_units": Text(
        "结论依据何来的个数：measured 实测，document 文件，reported 填报。没有依据的不计入任何一类。",
        "How many verdicts rest on what was measured, on a document, or on what a unit reported. What rests on nothing "
        "is in none of these.",
    ),
    "metric.coverage_disputed_units": Text(
        "依据互相矛盾的个数：一处说是，另一处说否。", "How many have sources that disagree: one says yes, another no."
    ),
    "metric.coverage_carried_units": Text(
        "窗口内全是获准维护、沿用先前结论的个数。",
        "How many keep an earlier verdict because approved maintenance left nothing to judge by.",
    ),
    "metric.coverage_declared": Text(
        "是否已建应接入清单：1 是，0 否。", "1 where a list of who should be connected exists, else 0."
    ),
    "metric.coverage_reviewed": Text(
        "应接入清单是否全部经第二人复核：1 是，0 否。", "1 where a second person approved all of the list, else 0."
    ),
    "metric.coverage_provisional": Text(
        "是否暂算（监测不满 7 个整日）：1 是，0 否。", "1 while watching has not lasted for 7 full days, else 0."
    ),
    "metric.coverage_sample": Text(
        "是否含示例数据：1 是，0 否。含示例数据的不得发布。",
        "1 where invented data is in it, which must not be published, else 0.",
    ),
    "metric.register_pending_changes": Text(
        "台账中提出而未批准、因此尚未计入的变更数。",
        "Changes of the register that are proposed, not approved, and therefore not counted.",
    ),
    "metric.coverage_evaluated_timestamp_seconds": Text(
        "最近一次计算对应的时刻。", "The time for which it was last evaluated."
    ),
    "metric.coverage_prefecture_units": Text(
        "各市州内各结论的个数；division 是市州的行政区划代码（沿革后的现行代码）。"
        "不属于任何市州的，如省直部门，不在其中。",
        "How many in each prefecture were found met, unmet, unknown or exempt; `division` is its code of today. What "
        "lies in no prefecture, as the departments of the province, is in none of these.",
    ),
    "metric.attestations": Text(
        "已登记依据的份数：in_force 有效，expiring 60 天内到期，expired 已到期且没有新的。每个问题只计一份。",
        "The last word on each question that people attest: in_force, expiring within 60 days, or expired with none "
        "that followed.",
    ),
    "metric.attestation_conflicts": Text(
        "有效的依据中，与实测相反的份数。", "Attestations in force that say the opposite of what is measured."
    ),
    "metric.indicator_info": Text(
        "指标各一条，值恒为 1：网络、名称、判据、判据及其版本。",
        "One for each indicator, always 1: its network, name, criterion, and the criterion with its version.",
    ),
}
