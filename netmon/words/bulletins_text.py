"""What a bulletin says in sentences: `bulletin_says`. Facts are numbers as they are printed, names and dates."""

from __future__ import annotations

from netmon.words.text import Text

TEXTS: dict[str, Text] = {
    "bulletin_says.sentence": Text("{clauses}。", "{clauses}."),
    "bulletin_says.overall": Text(
        "截至 {at}，{network} 共统计 {count} 项指标：{parts}。",
        "As of {at}, the {network} has {count} indicators: {parts}.",
    ),
    "bulletin_says.replaces": Text(
        "本通报为第 {revision} 版，取代第 {before} 版，原因：{because}。",
        "This is revision {revision}; it replaces revision {before}, because: {because}.",
    ),
    "bulletin_says.sample": Text(
        "本通报含示例数据，不得上报，不得对外发布。",
        "This bulletin holds sample data; it must not be reported or published.",
    ),
    "bulletin_says.undeclared": Text(
        "以下指标未建应接入清单，不给出数值：{names}。",
        "These indicators have no list of who should be connected, and therefore no figure: {names}.",
    ),
    "bulletin_says.unclosed": Text(
        "截止之日的监测记录还没有日结，数值可能变动。",
        "What was seen on the last day is not closed yet; the figures may change.",
    ),
    "bulletin_says.provisional": Text(
        "以下指标监测时间不足，为暂算值：{names}。",
        "These indicators have not been watched for long enough; their figures are provisional: {names}.",
    ),
    "bulletin_says.note_of": Text("{name}：{notes}。", "{name}: {notes}."),
    "bulletin_says.ranked": Text(
        "{name}：{best} 居首（{best_rate}），{last} 居末（{last_rate}）。",
        "{name}: first {best} ({best_rate}), last {last} ({last_rate}).",
    ),
    "bulletin_says.ranked_alike": Text(
        "{name}：各市州相同，均为 {rate}。", "{name}: all prefectures are alike, at {rate}."
    ),
    "bulletin_says.no_ranking": Text(
        "本期没有按市州统计的指标。", "No indicator of this period is counted by prefecture."
    ),
    "bulletin_says.moved": Text(
        "与上期末（{before}）相比，{parts}。",
        "Compared with the end of the previous period ({before}): {parts}.",
    ),
    "bulletin_says.not_moved": Text(
        "与上期末（{before}）相比，各项指标没有新增，也没有失去。",
        "Compared with the end of the previous period ({before}), nothing was gained and nothing lost.",
    ),
    "bulletin_says.outages": Text(
        "期内发生中断 {count} 起，累计 {minutes} 分钟，其中经批准的维护 {planned} 分钟；接入单位因此累计中断 "
        "{unit_minutes} 分钟。",
        "Outages within the period: {count}, of {minutes} minutes together, {planned} of them in approved maintenance; "
        "connected units were down for {unit_minutes} minutes together.",
    ),
    "bulletin_says.no_outages": Text("期内没有发生中断。", "There was no outage within the period."),
    "bulletin_says.availability": Text(
        "接入单位业务可用率 {net}（扣除经批准的维护；不扣除为 {gross}），责任可用率 {own_net}（不扣除为 {own_gross}）；"
        "无数据时间占 {no_data}。",
        "Availability of connected units: {net} without approved maintenance ({gross} with it); of their own outages "
        "{own_net} ({own_gross}). Without data: {no_data} of the time.",
    ),
    "bulletin_says.availability_unknown": Text(
        "接入单位的无数据时间占 {no_data}，超过 5%，数据不足，不给出可用率。",
        "Without data: {no_data} of the time, which is more than 5%, so no availability is told.",
    ),
    "bulletin_says.not_closed": Text(
        "本期没有已结算的自然月，不给出可用率。",
        "No natural month of this period is closed, so no availability is told.",
    ),
    "bulletin_says.rectify": Text("需整改 {count} 项：{parts}。", "To be rectified: {count} ({parts})."),
    "bulletin_says.nothing_to_rectify": Text("本期没有需整改的单位。", "No unit has anything to rectify."),
    "bulletin_says.all_in_annex": Text(
        "共 {count} 行，此处列出前 {shown} 行，全部见附件。",
        "The first {shown} of {count} lines; all of them stand in the annex.",
    ),
    "bulletin_says.how": Text(
        "应统计数 n = 达到 + 未达到 + 未知。确认率 = 达到 / n，上限 =（达到 + 未知）/ n；免考单位不计入 n，另列。"
        "比率一律舍去一位小数以后的部分，不进位；与目标比较用整数，“不低于”含本数。百分点为所列两个比率之差。"
        "时长舍去一位小数以后的部分，各行分别取舍，合计按原值计算。",
        "n = met + unmet + unknown. The confirmed rate is met / n, the upper bound (met + unknown) / n; exempt units "
        "are outside of n and told beside it. Rates are truncated to one decimal and never rounded up; targets are "
        "compared in whole numbers and include the number itself. Points are the difference of the two rates as "
        "printed. Minutes are truncated to one decimal in each line; sums are of the exact times.",
    ),
    "bulletin_says.evidence": Text(
        "每一项的证据编号和各项输入的摘要全文见 JSON 文件。",
        "The ids of all evidence, and the digests of all inputs in full, stand in the JSON file.",
    ),
    "bulletin_says.compared": Text(
        "环比与 {previous} 末相比，同比与 {year} 末相比，单位为百分点；“—”为不可比，原因见下。",
        "Change is told in percent points, against the end of {previous} and against the end of {year}; where it says "
        "“—” they cannot be compared, for the reason told below.",
    ),
    "bulletin_says.incomparable_previous": Text(
        "{names} 环比不可比：{why}。", "Not compared with the previous period: {names}, because: {why}."
    ),
    "bulletin_says.incomparable_year": Text(
        "{names} 同比不可比：{why}。", "Not compared with the year before: {names}, because: {why}."
    ),
    "bulletin_says.chart_indicators": Text(
        "各项指标的确认率、未知部分和目标。{parts}", "Confirmed rates, what is unknown, and targets. {parts}"
    ),
    "bulletin_says.chart_item": Text("{name}：{value}。", "{name}: {value}."),
    "bulletin_says.chart_ranking": Text(
        "{name}，按市州从高到低。{parts}", "{name} by prefecture, the highest first. {parts}"
    ),
    "bulletin_says.chart_series": Text(
        "各项指标自 {since} 至 {until} 逐日的确认率和上限。{parts}",
        "Confirmed rates and upper bounds day by day, from {since} to {until}. {parts}",
    ),
    "bulletin_says.chart_moved": Text("{name}：由 {before} 到 {after}。", "{name}: from {before} to {after}."),
    "bulletin_says.chart_carriers": Text(
        "各运营商的中断分钟数，维护部分另示。{parts}",
        "Minutes of outages by carrier, with those in maintenance apart. {parts}",
    ),
    "bulletin_says.chart_parties": Text(
        "各责任方的中断分钟数，维护部分另示。{parts}",
        "Minutes of outages by who is responsible, with those in maintenance apart. {parts}",
    ),
}
