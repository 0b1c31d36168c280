"""The words of the dashboard of portals and services."""

from __future__ import annotations

from netmon.words.board_text import board, panel
from netmon.words.text import Text

NONE_CHECKED = Text(
    "没有登记业务系统、还没有探测过，或 netmon 未被采集",
    "no service is declared, none was checked yet, or netmon is not scraped",
)

TEXTS: dict[str, Text] = {
    **board(
        "services",
        Text("门户与业务系统", "Portals and services"),
        Text(
            "一个网络的门户和业务系统：此刻哪些不可用、由哪个故障造成，一周内失败的探测占多少，为什么失败，证书还剩几天。",
            "The portals and services of one network: which do not serve now and because of which incident, how many "
            "checks failed within a week and why, and how long certificates last.",
        ),
    ),
    "board.services_quality": Text("质量", "Quality"),
    "board.services_why": Text("为什么失败", "Why checks fail"),
    "board.services_all": Text("全部业务系统", "All services"),
    **panel(
        "services_now",
        Text("此刻", "Now"),
        Text(
            "所选业务系统按状态计数。上游中断指其上游设备或链路有故障；未知指现在无法判断。",
            "The chosen services by state. Unreachable: something upstream is down; unknown: it cannot be told now.",
        ),
        Text("没有登记业务系统，或 netmon 未被采集", "no service is declared, or netmon is not scraped"),
    ),
    **panel(
        "services_doubts",
        Text("要留意的", "To be looked after"),
        Text(
            "七天内失败的探测达到 5% 的业务系统数、证书 30 天内到期的业务系统数，以及最久没有探测的一个距今多久。"
            "第一项要由 Prometheus 的记录规则算出，没有规则时不显示。",
            "Services of whose checks 5% or more failed within seven days, services whose certificate expires within "
            "30 days, and how long ago the one was checked that has waited longest. The first is recorded by the rules "
            "of Prometheus, and is not shown without them.",
        ),
        NONE_CHECKED,
    ),
    "board.over_failed_limit": Text("失败达 5%", "5% failed"),
    "board.certificates_expiring": Text("证书将到期", "certificates expiring"),
    "board.oldest_check": Text("最久未探测", "longest unchecked"),
    **panel(
        "services_out",
        Text("不可用的门户和业务系统", "Portals and services not serving"),
        Text(
            "不正常的业务系统、持续多久、最近一次的 HTTP 状态码（没有应答就没有）。原因见其页面。",
            "Services that are not up, for how long, and the HTTP status of the newest check (none where there was no "
            "answer). Their pages say why.",
        ),
        Text("所选业务系统都正常", "all of the chosen services are up"),
    ),
    "board.service_kind": Text("类别", "Kind"),
    "board.portal": Text("门户", "portal"),
    "board.application": Text("应用", "application"),
    "board.http_status": Text("HTTP", "HTTP"),
    **panel(
        "services_incidents",
        Text("造成影响的故障", "Incidents that explain it"),
        Text(
            "牵连所选业务系统的未结束故障：根因、牵连其中几个、持续多久、是否有人认领。",
            "Open incidents that take chosen services along: the root, how many of them, for how long, and whether "
            "somebody has acknowledged it.",
        ),
        Text("没有牵连所选业务系统的故障", "no open incident takes any of the chosen services along"),
    ),
    "board.taken": Text("牵连", "Takes along"),
    **panel(
        "services_timeline",
        Text("状态变化", "States over time"),
        Text(
            "每个业务系统一行，这段时间里出过问题的排在前面，每页 20 个。空白处没有数据。",
            "A row for each service, those first that were not up all the time, 20 on a page. Where it is blank there "
            "are no data.",
        ),
        NONE_CHECKED,
    ),
    **panel(
        "services_failed",
        Text("七天内失败的探测", "Failed checks within seven days"),
        Text(
            "失败的探测占全部有效探测的比例，最高的十个；本机未能发出的不计。门户须低于 5% 才算在线。"
            "通报用的数字以“门户在线率”指标为准，那里只计间隔足够的探测。",
            "The share of checks that failed, the ten highest; checks that this host could not make do not count. A "
            "portal has to stay below 5% to be online. What is reported is the indicator of portals, which counts only "
            "checks that are spaced.",
        ),
        Text("还没有算出，或没有业务系统", "not counted yet, or there are no services"),
    ),
    **panel(
        "services_certificates",
        Text("证书剩余天数", "Days left of certificates"),
        Text(
            "最近一次探测看到的证书还有几个整天到期，最少的十个；不足 30 天变橙，不足 14 天变红，过期为负数。",
            "Whole days until the certificate expires that the newest check saw, the ten least; below 30 it is orange, "
            "below 14 red, and negative once expired.",
        ),
        Text(
            "没有使用证书的业务系统、还没有探测过，或 netmon 未被采集",
            "no service shows a certificate, none was checked yet, or netmon is not scraped",
        ),
    ),
    **panel(
        "services_duration",
        Text("探测用时", "Duration of checks"),
        Text(
            "从发出到收完页面，或到失败为止；所选时间内用时最长的十个。虚线是门户的限时 15 秒，满 15 秒即失败。",
            "Until the answer was whole, or the check failed; the ten that took longest in the chosen time. The dashed "
            "line is the limit of portals: after 15 s a check has failed.",
        ),
        NONE_CHECKED,
    ),
    **panel(
        "services_status",
        Text("HTTP 状态码", "HTTP status"),
        Text(
            "每次探测得到的状态码，400 起为错误，500 起是对方自身的错误。没有应答的时候是空白，不使用 HTTP 的没有。",
            "The status that each check got; from 400 on it is an error, from 500 on one of the server. Blank where "
            "there was no answer; what is no HTTP has none.",
        ),
        Text("还没有得到过 HTTP 应答，或 netmon 未被采集", "no HTTP answer yet, or netmon is not scraped"),
    ),
    **panel(
        "services_causes",
        Text("探测结果", "Checks by outcome"),
        Text(
            "所选时间内的探测按结果计数。“未能探测”是本机的问题，不算业务系统失败。",
            "Checks in the chosen time by what came of them. Not made: this host could not, which is not held against "
            "the service.",
        ),
        Text("这段时间没有探测", "no checks in this time"),
    ),
    "board.check_outcome": Text("结果", "Outcome"),
    "board.checks": Text("次数", "Checks"),
    "board.share_of_checks": Text("占比", "Share"),
    **panel(
        "services_dns",
        Text("域名解析失败", "Names that were not resolved"),
        Text(
            "所选时间内域名未能解析的业务系统和次数。许多一起出现时，先查 DNS 服务器。",
            "Services whose name was not resolved in the chosen time, and how often. If there are many at once, look "
            "at the DNS server first.",
        ),
        Text("域名解析都正常", "every name was resolved"),
    ),
    "board.times": Text("次数", "Times"),
    **panel(
        "services_each",
        Text("逐个列出", "Each of them"),
        Text(
            "每个业务系统的地址、状态、七天失败比例、最近一次的用时与 HTTP 状态码、证书剩余天数、距最近一次探测多久。",
            "Of each service its address, state, share of failed checks within seven days, duration and HTTP status of "
            "the newest check, days left of its certificate, and how long ago it was checked.",
        ),
        Text("没有登记业务系统，或 netmon 未被采集", "no service is declared, or netmon is not scraped"),
    ),
    "board.address": Text("地址", "Address"),
    "board.failed_share": Text("七天失败比例", "Failed in 7 d"),
    "board.check_duration": Text("用时", "Took"),
    "board.days_left": Text("证书剩余天数", "Days left"),
    "board.checked_ago": Text("距最近探测", "Checked ago"),
    # Outcomes of checks.
    "check_outcome.ok": Text("正常", "ok"),
    "check_outcome.dns": Text("域名无法解析", "name not resolved"),
    "check_outcome.unreachable": Text("无法到达", "cannot be reached"),
    "check_outcome.refused": Text("被拒绝", "refused"),
    "check_outcome.timeout": Text("超时无完整应答", "no whole answer in time"),
    "check_outcome.tls": Text("证书或 TLS 错误", "certificate or TLS"),
    "check_outcome.status": Text("错误状态码", "status of an error"),
    "check_outcome.redirect": Text("重定向错误", "redirects"),
    "check_outcome.malformed": Text("应答不合规范", "malformed answer"),
    "check_outcome.incomplete": Text("应答不完整", "incomplete answer"),
    "check_outcome.content": Text("页面缺标志文字", "page lacks its marker"),
    "check_outcome.skipped": Text("未能探测", "not made"),
}
