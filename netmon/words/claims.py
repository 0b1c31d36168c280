"""What the claim sheet says (索赔依据表, 电路中断确认单), and the command that makes it."""

from __future__ import annotations

from netmon.words.text import Text

TEXTS: dict[str, Text] = {
    "claims.title": Text(
        "{month} 电路中断确认单（索赔依据）：{carrier}", "Circuit outages of {month}, for claims: {carrier}"
    ),
    "claims.month": Text("{year} 年 {month} 月", "{year}-{month:02}"),
    "claims.all_carriers": Text("全部运营商", "all carriers"),
    "claims.subtitle": Text("{network}，按 {known} 所知", "{network}, as known at {known}"),
    "claims.foot": Text(
        "netmon 电路中断确认单，按 {known} 所知（{zone}）", "netmon, circuit outages as known at {known} ({zone})"
    ),
    "claims.sample": Text("样例数据", "Sample data"),
    "claims.period": Text("时段", "Period"),
    "claims.span": Text("{since} 至 {until}", "{since} to {until}"),
    "claims.count": Text("电路数", "Circuits"),
    "claims.gross": Text("中断合计", "Down in all"),
    "claims.planned": Text("其中批准的维护", "Approved work"),
    "claims.claimed": Text("运营商责任", "The carrier's"),
    "claims.disputed": Text("未定责或有争议", "Not settled"),
    "claims.others": Text("非运营商责任", "Not the carrier's"),
    "claims.elsewhere": Text("根因在别处", "Failed elsewhere"),
    "claims.shut": Text("管理关闭", "Shut by order"),
    "claims.no_data": Text("无数据", "No data"),
    "claims.circuits": Text("各电路合计", "Circuits"),
    "claims.circuits_title": Text("各电路中断时长，时分秒", "Downtime of each circuit (h:mm:ss)"),
    "claims.no_circuits": Text("没有中断", "Nothing was down"),
    "claims.adds_up": Text(
        "中断合计 = 批准的维护 + 根因在别处 + 管理关闭 + 非运营商责任 + 未定责或有争议 + 运营商责任；"
        "口径同 netmon availability --by carrier",
        "Down in all = approved work + failed elsewhere + shut by order + not the carrier's + not settled + the "
        "carrier's; reckoned as netmon availability --by carrier does",
    ),
    "claims.whole": Text("另有 {count} 条电路全月没有中断", "{count} more circuits were never down"),
    "claims.number": Text("电路编号", "Circuit"),
    "claims.name": Text("名称", "Name"),
    "claims.ends": Text("两端", "Ends"),
    "claims.between": Text("{upper} 至 {lower}", "{upper} to {lower}"),
    "claims.carrier": Text("运营商", "Carrier"),
    "claims.bandwidth": Text("带宽", "Bandwidth"),
    "claims.began": Text("首次失败", "First failed"),
    "claims.ended": Text("首次恢复", "First good"),
    "claims.lasts": Text("尚未恢复", "lasts"),
    "claims.down": Text("本月中断", "Down"),
    "claims.net": Text("计入", "Counted"),
    "claims.cause": Text("原因", "Cause"),
    "claims.party": Text("责任方", "Party"),
    "claims.whose": Text("责任", "Whose"),
    "claims.incident": Text("故障编号", "Incident"),
    "claims.ticket": Text("工单", "Ticket"),
    "claims.evidence": Text("证据", "Evidence"),
    "claims.not_concluded": Text("未填结论", "not concluded"),
    "claims.proof": Text(
        "故障 {incident}；中断事件 {opened}，确认于 {believed}；恢复事件 {closed}，确认于 {over}",
        "incident {incident}; down by event {opened}, believed at {believed}; up by event {closed}, believed at {over}",
    ),
    "claims.root": Text("根因", "What had failed"),
    "claims.claimed_title": Text("运营商责任的中断", "Outages that are the carrier's"),
    "claims.claimed_none": Text("没有", "None"),
    "claims.disputed_title": Text("未定责或有争议的中断", "Outages that are not settled"),
    "claims.disputed_none": Text("没有", "None"),
    "claims.others_title": Text("非运营商责任的中断", "Outages that are not the carrier's"),
    "claims.others_none": Text("没有", "None"),
    "claims.elsewhere_title": Text("因别处故障而中断，不计入", "Down because something else had failed; not counted"),
    "claims.elsewhere_none": Text("没有", "None"),
    "claims.rules": Text("口径", "How it is reckoned"),
    "claims.rule_1": Text(
        "中断从首次失败的采样算起，到首次成功的采样为止，只计入在本月内的部分",
        "An outage lasts from its first failed to its first good sample; what lies in the month is counted",
    ),
    "claims.rule_2": Text(
        "开始之前已有批准文号的维护不计入",
        "Maintenance that was approved under a number before it began is left out",
    ),
    "claims.rule_3": Text(
        "根因是别的设备或链路的，由其承担，不计入本电路",
        "What failed because of another device or link is charged to that, and not to the circuit",
    ),
    "claims.rule_4": Text(
        "责任以故障结论为准：责任方是该运营商，或未写责任方而原因是运营商的，为运营商责任；原因是运营商而责任方另有其人的，以及没有结论的，"
        "列入未定责或有争议",
        "Whose an outage is follows from how its incident was concluded: the carrier's where the party is the carrier, "
        "or where no party was named and the cause is the carrier; a cause in the circuit with another party is not "
        "settled, and neither is what nobody concluded",
    ),
    "claims.rule_5": Text(
        "无数据的时间既不算通也不算断，单独列出，不索赔",
        "Time without data is neither up nor down: it is told apart, and never claimed",
    ),
    "claims.confirmed": Text("双方确认", "Confirmed"),
    "claims.sign_carrier": Text("运营商（盖章）", "Carrier"),
    "claims.sign_ours": Text("使用单位（盖章）", "Customer"),
    "claims.sign_day": Text("日期", "Date"),
    # The command.
    "claims.no_such_carrier": Text(
        "{month} 没有运营商“{value}”的电路；可用 {choices}",
        "no circuit of {month} is of the carrier “{value}”; choose {choices}",
    ),
    "claims.none": Text("{month} 没有登记了运营商的电路", "no circuit of {month} names its carrier"),
    "claims.bad_month": Text("--month：“{value}”不对；写成 2026-06", "--month: “{value}” is wrong; write 2026-06"),
    "claims.future": Text("{month} 还没有开始", "{month} has not begun yet"),
    "claims.known_before": Text("--known 早于 {month} 开始", "--known is before {month} began"),
    "claims.running": Text("{month} 还没有结束，只到 {until}", "{month} is not over; this goes up to {until}"),
    "help.claims": Text(
        "电路中断确认单：各电路一个月的中断时长和证据，供向运营商索赔",
        "Outage time of each circuit in a month with its evidence, for claims",
    ),
    "help.claims_month": Text("哪个月，如 2026-06；默认上个月", "The month, such as 2026-06; the last one by default"),
    "help.claims_carrier": Text("只要这家运营商的", "This carrier alone"),
    "help.claims_known": Text(
        "按这一天结束时所知；一年后用同一天，结果相同",
        "As known at the end of that day; the same day gives the same sheet a year later",
    ),
    "help.claims_network": Text("网络；台账有多个网络时必写", "The network; needed where the inventory has several"),
    "help.document_format": Text(
        "格式：text（默认）、html、xlsx、docx、csv 或 json", "text (default), html, xlsx, docx, csv or json"
    ),
    "help.claims_out": Text("写进这个目录，文件自动命名", "Write into this directory; the file is named for you"),
    "manual.claims": Text(
        "读数据库和台账，不需要守护进程。中断从首次失败的采样算到首次恢复的采样，减去批准的维护；根因在别处的、结论为他方责任的、"
        "未填结论的分列，各项之和等于 netmon availability --by carrier 的中断时长。"
        "要让一家运营商只看到自己的，用 --carrier。",
        "It reads the database and the inventory and needs no daemon. Outages last from the first failed to the first "
        "good sample, less approved maintenance; what failed elsewhere, what was concluded to be somebody else's and "
        "what nobody concluded stand apart, and all of it adds up to the downtime of netmon availability --by carrier. "
        "With --carrier a carrier sees its own circuits alone.",
    ),
}
