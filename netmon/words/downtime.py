"""What is said of downtime: how long, whose, and of how long nothing is known."""

from __future__ import annotations

from netmon.words.text import Text

TEXTS: dict[str, Text] = {
    "help.downtime": Text(
        "中断记账：中断了多久、记在哪个根因的账上、其中多少经过批准（可用率见 availability）",
        "What downtime is charged to: how long each was down, by root, and how much was announced (for rates see "
        "availability)",
    ),
    "help.downtime_subject": Text(
        "只看这些对象：编号，或 device:编号、link:编号、unit:编号",
        "Only these: an id, or device:ID, link:ID, unit:ID",
    ),
    "help.downtime_units": Text("全部单位（默认）", "All units (default)"),
    "help.downtime_links": Text("全部链路", "All links"),
    "help.downtime_carrier": Text("按运营商汇总链路", "Links, summed up by carrier"),
    "help.downtime_month": Text("哪个月，如 2026-11；默认本月", "Which month, such as 2026-11; by default this one"),
    "help.downtime_from": Text(
        "从何时起：2026-11-01 或“2026-11-01 08:00”，台账所在时区",
        "Since when: 2026-11-01 or “2026-11-01 08:00”, in the inventory's time zone",
    ),
    "help.downtime_to": Text(
        "到何时止，默认现在；只写日期时含当天", "Until when, by default now; a date without an hour takes in that day"
    ),
    "manual.downtime": Text(
        "业务中断不论原因，上游中断也计入；责任中断只计根因属于对象自身的部分：单位自身是它的设备和下端在它的链路。"
        "维护时间在事前批准的才扣除。没有数据的时间既不算正常也不算中断，超过 5% 不给可用率。",
        "The business sum is all downtime, whatever the cause. The own sum is what has its root in the subject itself: "
        "of a unit its devices and the links that lead down to it. Maintenance is left out only where it was approved "
        "before it began. Time without data is neither up nor down, and where it exceeds 5% no availability is given.",
    ),
    "downtime.period": Text("{since} 至 {until}", "from {since} to {until}"),
    "downtime.rest": Text(
        "其余 {count} 个没有中断，数据足够（--json 列出全部）",
        "the other {count} had no downtime and enough data (--json lists all)",
    ),
    "downtime.all": Text(
        "合计（{count} 个，按时间加权，扣除维护）业务可用率 {rate}",
        "all together ({count}, weighted by time, without maintenance): business availability {rate}",
    ),
    "downtime.what": Text(
        "业务：不论原因；责任：根因属于自身；可用率已扣除事前批准的维护，向下取整",
        "business: whatever the cause; own: the root is its own; availability is without approved maintenance, and "
        "rounded down",
    ),
    "downtime.what_carriers": Text(
        "责任：链路自身中断之和；单位中断：各单位因这些链路中断的时间之和",
        "own: outages of the links themselves; units down: what units lost because of them; all added up",
    ),
    "downtime.no_carrier": Text("（未登记运营商）", "(no carrier declared)"),
    "downtime.charged": Text("{root} {time}", "{root} {time}"),
    "downtime.charged_more": Text("另 {count} 个", "{count} more"),
    "downtime.shut": Text("管理关闭 {time}", "admin-down {time}"),
    "downtime.too_little": Text("数据不足", "too little data"),
    "downtime.one_choice": Text(
        "对象、--units、--links、--carrier 只能给一种", "give subjects, --units, --links or --carrier: one of them"
    ),
    "downtime.month_alone": Text("--month 不能与 --from、--to 同用", "give --month, or --from and --to, not both"),
    "downtime.to_needs_from": Text("--to 需要同时有 --from", "--to needs --from as well"),
    "downtime.bad_month": Text(
        "--month：“{value}”不是月份；请写成 2026-11", "--month: “{value}” is no month; write it as 2026-11"
    ),
    "downtime.bad_time": Text(
        "{option}：“{value}”不是时间；请写成 2026-11-23 或“2026-11-23 08:00”",
        "{option}: “{value}” is not a time; write 2026-11-23 or “2026-11-23 08:00”",
    ),
    "downtime.future": Text("这段时间还没有开始", "that period has not begun yet"),
    "downtime.backwards": Text("--to 不能早于 --from", "--to must be later than --from"),
    "downtime.needs_inventory": Text(
        "按运营商汇总需要台账；请先运行 netmon check", "sums by carrier need the inventory; run netmon check first"
    ),
    "cli.column_carrier": Text("运营商", "carrier"),
    "cli.column_links": Text("链路", "links"),
    "cli.column_faults": Text("次数", "outages"),
    "cli.column_business_sum": Text("业务中断、可用率", "business, available"),
    "cli.column_own_sum": Text("责任中断、可用率", "own, available"),
    "cli.column_own": Text("责任中断", "own"),
    "cli.column_planned": Text("其中维护", "planned"),
    "cli.column_no_data": Text("无数据", "no data"),
    "cli.column_charged": Text("记在", "charged to"),
    "cli.column_units_down": Text("单位中断", "units down"),
}
