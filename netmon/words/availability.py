"""What is said of availability: gross and net, what nothing is known of, repairs, and faults by cause and party."""

from __future__ import annotations

from netmon.words.text import Text

TEXTS: dict[str, Text] = {
    "help.availability": Text(
        "可用率：任意时段和自然月，单位、链路、设备、服务、市州、运营商和网络，毛口径与净口径并列，最差的在前",
        "Availability of any time or natural month: units, links, devices, services, prefectures, carriers and "
        "networks, gross and net side by side, the worst first",
    ),
    "help.availability_by": Text(
        "一行是什么：unit（默认）、link、device、service、prefecture、carrier 或 network",
        "What a line is about: unit (the default), link, device, service, prefecture, carrier or network",
    ),
    "help.availability_worst": Text("列出最差的几个；0 为全部", "How many of the worst are listed; 0 for all"),
    "help.availability_own": Text(
        "责任口径：只计根因属于自身的中断", "Own outages alone: those whose root is the subject's own"
    ),
    "help.availability_business": Text(
        "业务口径：中断不论原因（默认）", "All outages, whatever the cause (the default)"
    ),
    "help.availability_known": Text(
        "某月当时结算的数：日期，或 reported（第一次结算）",
        "A month as it was closed by then: a date, or reported (as closed first)",
    ),
    "help.availability_csv": Text("按 CSV 输出，时长以毫秒计", "Print CSV, with milliseconds"),
    "manual.availability": Text(
        "净口径把事前批准的维护从分子和分母中都扣除；毛口径不扣，维护中的中断照计。没有数据的时间既不算正常也不算中断，"
        "超过 5% 不给可用率。多个对象合计时按时间加权，不取平均数。故障只记在根因上；MTTR 是本时段内恢复的故障的平均"
        "时长。"
        "自然月在次月 1 日 01:10 结算，结算后不再改动；迟到的数据形成新的一版。",
        "Net leaves maintenance that was approved before it began out of both sides; gross does not, and outages in it "
        "count. Time without data is neither up nor down, and where it exceeds 5% no rate is given. Several together "
        "are weighted by time; nothing is a mean of means. A fault is counted once, at its root; MTTR is how long "
        "those took on average that ended in the time. A natural month is closed at 01:10 on the first of the next and "
        "never changes; data that come late make another revision.",
    ),
    "availability.sample": Text(
        "示例数据：以下数字含有虚构的数据，不得上报",
        "SAMPLE DATA: these figures rest on invented data, not to be reported",
    ),
    "availability.period": Text("{since} 至 {until}，{reckoning}", "from {since} to {until}, {reckoning}"),
    "availability.business": Text("业务口径（中断不论原因）", "all outages, whatever the cause"),
    "availability.own": Text("责任口径（根因属于自身）", "own outages, whose root is the subject's own"),
    "availability.closed": Text(
        "{network}：{at} 结算，第 {revision} 版", "{network}: closed at {at}, revision {revision}"
    ),
    "availability.closed_same": Text(
        "{network}：本月已于 {at} 结算（第 {revision} 版），与此一致",
        "{network}: this month was closed at {at} (revision {revision}), with the same figures",
    ),
    "availability.closed_differs": Text(
        "{network}：本月已于 {at} 结算（第 {revision} 版），其中 {count} 个对象与此不同；以结算为准，"
        "用 --known reported 查看",
        "{network}: this month was closed at {at} (revision {revision}) with other figures for {count} subjects; the "
        "closing counts, see --known reported",
    ),
    "availability.not_closed": Text("{month} 到那时还没有结算", "{month} had not been closed by then"),
    "availability.running": Text("本时段尚未结束", "this time is not over yet"),
    "availability.network": Text("{network}：{count} 个单位，按时间加权", "{network}: {count} units, weighted by time"),
    "availability.rates": Text("  {reckoning}：毛 {gross}，净 {net}", "  {reckoning}: gross {gross}, net {net}"),
    "availability.reckoning_business": Text("业务可用率", "availability"),
    "availability.reckoning_own": Text("责任可用率", "own availability"),
    "availability.time": Text(
        "  计入 {counted}，经批准的维护 {maintained}，无数据 {no_data}（其中采集中断 {blind}）",
        "  counted {counted}, approved maintenance {maintained}, no data {no_data} (netmon did not look: {blind})",
    ),
    "availability.lacking": Text(
        "  数据不足（无数据超过 5%），不计入：{names}", "  too little data (more than 5% without), not counted: {names}"
    ),
    "availability.unwatched": Text("  全时段没有数据，不计入：{names}", "  no data at all, not counted: {names}"),
    "availability.and_more": Text("{names} 等 {count} 个", "{names} and others, {count} in all"),
    "availability.faults": Text(
        "故障 {count} 次（{kinds}），本时段内恢复 {ended} 次，MTTR {mttr}",
        "faults: {count} ({kinds}); ended in this time: {ended}; MTTR: {mttr}",
    ),
    "availability.of_kind": Text("{kind} {count}", "{kind} {count}"),
    "availability.no_faults": Text("没有故障", "no faults"),
    "availability.no_mttr": Text("–", "–"),
    "availability.well": Text("其余 {count} 个没有中断，数据足够", "the other {count} had no outage and enough data"),
    "availability.more": Text("另有 {count} 个（--worst 0 列出全部）", "{count} more (--worst 0 lists all)"),
    "availability.more_parties": Text("另有 {count} 个（--json 列出全部）", "{count} more (--json lists all)"),
    "availability.too_little": Text("数据不足", "no rate"),
    "availability.no_cause": Text("（未登记）", "(not entered)"),
    "availability.no_group": Text("（未登记）", "(none declared)"),
    "availability.one_reckoning": Text("--own 与 --business 只能给一个", "give --own or --business, not both"),
    "availability.one_format": Text("--json 与 --csv 只能给一个", "give --json or --csv, not both"),
    "availability.by_or_subjects": Text("已点名对象时不能再用 --by", "give subjects or --by, not both"),
    "availability.bad_worst": Text("--worst 不能是负数", "--worst cannot be negative"),
    "availability.known_needs_month": Text(
        "--known 只能用于已经结束的自然月，请加 --month，如 --month 2026-10",
        "--known is of a natural month that is over: add --month, such as --month 2026-10",
    ),
    "availability.needs_inventory": Text(
        "按 {by} 汇总需要台账；请先运行 netmon check", "sums by {by} need the inventory; run netmon check first"
    ),
    "reference.group_availability": Text("上一个月的可用率", "Availability of the last month"),
    "metric.availability_month_up_seconds": Text(
        "上一个结算月的正常时间，不含经批准的维护：kind 为 unit 时 id 是单位编号，为 network 时是全网数据足够的单位"
        "之和。reckoning：business 中断不论原因，own 只计根因属于自身的中断。可用率等于它除以计入时间。",
        "Time up in the last closed month, without approved maintenance: of a unit, or with kind network of all "
        "units together that have enough data. reckoning: business, all outages; own, those whose root is its own. "
        "Divided by the counted time it is the availability.",
    ),
    "metric.availability_month_counted_seconds": Text(
        "上一个结算月的计入时间：全月减去无数据和经批准的维护；全月没有数据的单位没有样本。",
        "Time that is counted of the last closed month: all of it but the time without data and approved maintenance. "
        "No sample of a unit without any data.",
    ),
    "metric.availability_month_no_data_seconds": Text(
        "上一个结算月中没有数据的时间；超过全月 5% 时不应给出可用率。",
        "Time without data in the last closed month; where it exceeds 5% no availability should be given.",
    ),
    "metric.availability_month_begin_timestamp_seconds": Text(
        "上一个结算月从何时开始。", "When the last closed month began."
    ),
    "cli.column_gross": Text("毛可用率", "gross"),
    "cli.column_net": Text("净可用率", "net"),
    "cli.column_down": Text("中断", "down"),
    "cli.column_mttr": Text("MTTR", "MTTR"),
    "cli.column_members": Text("计入", "counted"),
    "cli.column_prefecture": Text("市州", "prefecture"),
    "cli.column_network": Text("网络", "network"),
    "cli.column_cause": Text("原因", "cause"),
    "cli.column_party": Text("责任方", "party"),
    "cli.column_failed": Text("故障对象", "what failed"),
    "cli.column_ended": Text("已恢复", "ended"),
}
