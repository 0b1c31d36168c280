"""What each metric of services tells."""

from __future__ import annotations

from netmon.words.text import Text

TEXTS: dict[str, Text] = {
    "reference.group_services": Text("业务系统", "Services"),
    "metric.service_state": Text(
        "业务系统状态：当前所处状态的那条序列为 1，其余为 0；up 正常，down 中断，unreachable 上游中断，unknown 未知。",
        "State of the service: 1 for the state it is in, 0 for the others. unreachable: something upstream is down; "
        "unknown: its state cannot be known.",
    ),
    "metric.service_up": Text(
        "业务系统正常为 1，自身中断为 0；状态为 unreachable 或 unknown 时没有样本。",
        "1 if the service serves, 0 if it does not by itself; no sample while it is unreachable or unknown.",
    ),
    "metric.service_fault_root": Text(
        "业务系统自身是根因时为 1；否则没有样本。",
        "1 while the service itself is the root of a fault; no sample otherwise.",
    ),
    "metric.service_flag": Text(
        "业务系统带有该标志（flapping、maintenance 等）时为 1；否则没有样本。",
        "1 while the service has that flag (flapping, maintenance, …); no sample otherwise.",
    ),
    "metric.service_state_since_timestamp_seconds": Text("当前状态的起始时间。", "When the present state began."),
    "metric.service_info": Text(
        "业务系统的名称、单位、地址，以及是否为门户网站；值恒为 1。",
        "Name, unit and address of the service, and whether it is the unit's portal; always 1.",
    ),
    "metric.service_checks_total": Text(
        "启动以来的探测次数，按结果：ok 为正常，其余为失败的原因；skipped 为本机未能发出的探测，不算在业务系统头上。",
        "Checks since the start by outcome: ok, or why they failed; skipped ones this host could not make, which is "
        "not held against the service.",
    ),
    "metric.service_checked_timestamp_seconds": Text("最近一次探测的时间。", "When the newest check began."),
    "metric.service_check_duration_seconds": Text(
        "最近一次探测的用时，到完整应答（或失败）为止。",
        "How long the newest check took, until the answer was whole, or it failed.",
    ),
    "metric.service_http_status": Text(
        "最近一次探测的 HTTP 状态码；没有应答时没有样本。",
        "HTTP status of the newest check; no sample where there was no answer.",
    ),
    "metric.service_certificate_expiry_timestamp_seconds": Text(
        "最近一次探测所见证书的到期时间，证书未通过校验时也有；没有证书时没有样本。",
        "When the certificate that the newest check saw expires, believed or not; no sample without one.",
    ),
    "metric.service_slots_skipped_total": Text(
        "因前一次探测未结束而放弃的业务系统探测次数。",
        "Checks of services that were given up because the one before was not over.",
    ),
    "metric.service_checks_in_flight": Text("正在进行的业务系统探测数。", "Checks of services that are under way."),
}
