"""What works, and not as it should: notes among the events, pages, the command line, metrics."""

from __future__ import annotations

from netmon.words.text import Text

NOTES: dict[str, Text] = {
    "note.degraded": Text(
        "质量下降：{condition} {value}，已越过界限 {limit}",
        "degraded: {condition} {value}, beyond the limit of {limit}",
    ),
    "note.degraded_at": Text(
        "质量下降：{condition}（{sensor}）{value}，已越过界限 {limit}",
        "degraded: {condition} ({sensor}) {value}, beyond the limit of {limit}",
    ),
    "note.degraded_failed": Text("质量下降：{condition}故障", "degraded: {condition} failed"),
    "note.degraded_failed_at": Text("质量下降：{condition}（{sensor}）故障", "degraded: {condition} ({sensor}) failed"),
    "note.degraded_over": Text(
        "恢复正常：{condition} {value}，界限 {limit}", "as it should be again: {condition} {value}, limit {limit}"
    ),
    "note.degraded_over_at": Text(
        "恢复正常：{condition}（{sensor}）{value}，界限 {limit}",
        "as it should be again: {condition} ({sensor}) {value}, limit {limit}",
    ),
    "note.degraded_over_works": Text("恢复正常：{condition}工作正常", "as it should be again: {condition} works"),
    "note.degraded_over_works_at": Text(
        "恢复正常：{condition}（{sensor}）工作正常", "as it should be again: {condition} ({sensor}) works"
    ),
    "note.degraded_over_unread": Text(
        "{condition}已一小时读不到，不再视为质量下降",
        "{condition} has not been read for an hour, and is not taken to be degraded any more",
    ),
    "note.degraded_over_unread_at": Text(
        "{condition}（{sensor}）已一小时读不到，不再视为质量下降",
        "{condition} ({sensor}) has not been read for an hour, and is not taken to be degraded any more",
    ),
}

WORDS: dict[str, Text] = {
    "degraded.beyond_at": Text(
        "{condition}（{sensor}）{value}（界限 {limit}）", "{condition} ({sensor}) {value} (limit {limit})"
    ),
    "degraded.failed_at": Text("{condition}（{sensor}）故障", "{condition} ({sensor}) failed"),
    "degraded.beyond": Text("{condition} {value}（界限 {limit}）", "{condition} {value} (limit {limit})"),
    "degraded.failed": Text("{condition}故障", "{condition} failed"),
}

SHOWN: dict[str, Text] = {
    "degraded.why": Text("质量下降（{severity}）：{what}，自 {since}", "degraded ({severity}): {what}, since {since}"),
    "degraded.count": Text(
        "质量下降：设备 {devices} 台，链路 {links} 条；详见 netmon why 对象",
        "degraded: devices {devices}, links {links}; see netmon why SUBJECT",
    ),
    "reference.group_degraded": Text("质量下降", "Degraded"),
    "metric.device_degraded": Text(
        "设备质量下降的每一项，值恒为 1：项目、传感器（设备自报的名称，没有则为空）和级别；设备不通期间保留最后的"
        "判断。",
        "One for each condition of a device that is not as it should be, always 1, with its sensor (the device's own "
        "name, empty where there is none) and severity; while the device is not up, what was last known stays.",
    ),
    "metric.link_degraded": Text(
        "链路质量下降的每一项，值恒为 1：项目、哪一端（设备和端口，双向合计则为空）和级别。",
        "One for each condition of a link that is not as it should be, always 1, with its end (device and interface, "
        "empty for both) and severity.",
    ),
    "metric.degraded": Text(
        "质量下降的设备或链路数，按网络和项目；没有的为 0。",
        "Devices or links that are degraded, by network and condition; 0 where there is none.",
    ),
    "web.page_ailing": Text("质量下降", "Degraded"),
    "web.page_no_ailing": Text("全部正常。", "All is as it should be."),
    "web.page_ailing_what": Text("项目", "What"),
}

TEXTS: dict[str, Text] = NOTES | WORDS | SHOWN
