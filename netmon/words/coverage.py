"""What `netmon coverage` says."""

from __future__ import annotations

from netmon.words.text import Text

TEXTS: dict[str, Text] = {
    "help.coverage": Text(
        "指标：k/n、确认率和上限、目标、依据的来源，截至任意日期；可逐个单位展开到证据",
        "Indicators: k/n, the confirmed rate and its upper bound, the target, what they rest on, as of any date; each "
        "opens to its units and their evidence",
    ),
    "help.coverage_indicator": Text("指标编号，默认全部", "An indicator's id; by default all"),
    "help.coverage_at": Text(
        "截至哪天（当日 24 时），如 2026-06-30，默认现在",
        "As of the end of which day, such as 2026-06-30; by default now",
    ),
    "help.coverage_known": Text(
        "按哪天所知，默认按现在所知；reported：当日上报的数",
        "As known on which day, by default as now known; reported: as it was reported that day",
    ),
    "help.coverage_by": Text(
        "分项：level 层级、kind 类别、prefecture 市州", "Broken down by level, kind or prefecture"
    ),
    "help.coverage_units": Text("逐个列出单位：结论、来源、原因", "List the units: verdict, source and reason"),
    "help.coverage_unit": Text(
        "一个单位（或行政区划、设备、业务系统）的全部证据，以及到哪里查",
        "All evidence of one unit (or division, device, service), and where to look it up",
    ),
    "help.coverage_round": Text(
        "比率四舍五入到整数，并注明“约”；默认向下取到一位小数",
        "Round rates to whole per cent and mark them so; by default they are rounded down to one decimal",
    ),
    "help.run_vantage": Text(
        "监测点的名称，每个指标都注明它是从哪里看到的；默认本机主机名",
        "What the place is called from which this instance sees; every figure names it; by default the host's name",
    ),
    "manual.coverage": Text(
        "n = 达到 + 未达到 + 未知；未知留在分母里，所以总给两个数：确认率 = 达到 / n，上限 =（达到 + 未知）/ n。"
        "免考单位不在 n 里，另行注明。比率一律向下取，89.96% 不会写成 90.0%；是否达标用整数比较，“以上”包括本数。"
        "没有应接入清单的不给比率。不要求守护进程正在运行。",
        "n = met + unmet + unknown. What is unknown stays in the denominator, so there are always two numbers: the "
        "confirmed rate, met / n, and the upper bound, (met + unknown) / n. Exempt units are outside of n and told "
        "beside it. Rates are rounded down, 89.96% never reads 90.0%; targets are compared in whole numbers and "
        "include the number itself. Without a list of who should be connected there is no rate. No daemon need be "
        "running.",
    ),
    "coverage.as_of": Text("截至 {at}，按 {known} 所知", "as of {at}, as known at {known}"),
    "coverage.vantage": Text("监测点：{vantage}（实例 {instance}）", "vantage: {vantage} (instance {instance})"),
    "coverage.sample_all": Text("示例数据，不得上报、不得对外发布", "sample data, not to be reported or published"),
    "coverage.not_kept": Text(
        "其中 {count} 项当日没有上报存档，按当时的记录计算",
        "{count} of these were not kept that day and are computed from what was on record then",
    ),
    "coverage.kn": Text("k/n", "k/n"),
    "coverage.confirmed": Text("确认率", "confirmed"),
    "coverage.upper": Text("上限", "upper"),
    "coverage.target": Text("目标和达标", "target, attained"),
    "coverage.sources": Text("来源", "sources"),
    "coverage.verdict": Text("结论", "verdict"),
    "coverage.source": Text("来源", "source"),
    "coverage.by_level": Text("层级", "level"),
    "coverage.by_kind": Text("类别", "kind"),
    "coverage.by_prefecture": Text("市州", "prefecture"),
    "coverage.no_part": Text("（其他）", "(others)"),
    "coverage.undeclared": Text("未建应接入清单", "no list of who should join"),
    "coverage.about": Text("约 {rate}", "about {rate}"),
    "coverage.at_least": Text("≥{rate} {due}", "≥{rate} {due}"),
    "coverage.missing": Text("{attainment}，差 {missing}", "{attainment}, {missing} missing"),
    "coverage.attainment_met": Text("达标", "met"),
    "coverage.attainment_not_met": Text("未达标", "not met"),
    "coverage.attainment_undetermined": Text("待定", "undetermined"),
    "coverage.source_measured": Text("实测", "measured"),
    "coverage.source_document": Text("文件", "document"),
    "coverage.source_reported": Text("自报", "reported"),
    "coverage.source_disputed": Text("{source}（不一致）", "{source} (disputed)"),
    "coverage.verdict_met": Text("达到", "met"),
    "coverage.verdict_unmet": Text("未达到", "unmet"),
    "coverage.verdict_unknown": Text("未知", "unknown"),
    "coverage.verdict_exempt": Text("免考", "exempt"),
    "coverage.carried_verdict": Text("{verdict}（沿用）", "{verdict} (carried over)"),
    "coverage.sample": Text("示例数据", "sample data"),
    "coverage.provisional": Text("暂算：监测才 {hours} 小时", "provisional, after {hours} hours"),
    "coverage.exempt": Text("另免考 {count} 家", "{count} exempt besides"),
    "coverage.nobody": Text("范围内没有可统计的对象", "nothing to count within it"),
    "coverage.disputed": Text("{count} 家来源不一致", "sources disagree on {count}"),
    "coverage.carried": Text("{count} 家维护期间沿用此前结论", "{count} carried over through maintenance"),
    "coverage.unreviewed": Text("应接入清单未经第二人复核", "list not reviewed by a second person"),
    "coverage.pending": Text("{count} 项变更待审，尚未计入", "{count} changes wait for approval and do not count"),
    "coverage.sources_disagree": Text("各来源说法不一", "its sources disagree"),
    "coverage.no_evidence": Text("没有任何证据", "there is no evidence"),
    "coverage.from_to": Text("{since} 至 {until}", "{since} to {until}"),
    "coverage.and": Text("，", ", "),
    "coverage.one_choice": Text("--by、--units、--unit 只能给一种", "give --by, --units or --unit: one of them"),
    "coverage.bad_by": Text("--by：没有“{value}”；可选 {choices}", "--by: there is no “{value}”; choose {choices}"),
    "coverage.none_defined": Text(
        "当时没有定义任何指标；写在台账的 indicators 里",
        "no indicator was defined then; they stand in indicators of the inventory",
    ),
    "coverage.no_such_unit": Text(
        "这些指标里没有“{unit}”；--units 列出全部", "none of these indicators has “{unit}”; --units lists all"
    ),
}
