"""What goes up and down over and over."""

from __future__ import annotations

from netmon.words.text import Text

TEXTS: dict[str, Text] = {
    "reason.flapping": Text(
        "反复通断：最近 {minutes} 分钟内变化 {changes} 次",
        "flapping: {changes} changes within {minutes} minutes",
    ),
    "reason.steady": Text("不再反复通断", "flapping no longer"),
    "reason.paths_flap": Text("接入路径都在反复通断", "every path of it flaps"),
    # Between two readings that look alike.
    "note.flapped_unseen": Text(
        "设备 {device} 的端口 {interface} 在两次探测之间发生过通断（ifLastChange）；{port}，自 {seconds} 秒前起",
        "interface {interface} of device {device} went and came back between two readings (ifLastChange); {port} since "
        "{seconds} s before this",
    ),
    "note.restarted_unseen": Text(
        "设备或其 SNMP 服务在两次探测之间重启过（sysUpTime），已运行 {seconds} 秒；未发现中断",
        "the device or its SNMP agent restarted between two readings (sysUpTime), {seconds} s before this; no loss was "
        "seen",
    ),
    # `netmon why` and pages.
    "cli.why_flapping": Text(
        "反复通断：自 {since} 起，最近 {minutes} 分钟内变化 {changes} 次",
        "flapping since {since}: {changes} changes within {minutes} minutes",
    ),
    "cli.why_flapping_until": Text(
        "反复通断：自 {since} 起，最近 {minutes} 分钟内变化 {changes} 次；不再变化则于 {until} 解除",
        "flapping since {since}: {changes} changes within {minutes} minutes; over at {until} if nothing more happens",
    ),
    "web.page_flapping": Text(
        "反复通断，自 {since} 起；最近 {minutes} 分钟内变化 {changes} 次。",
        "Flapping since {since}; {changes} changes within {minutes} minutes.",
    ),
    "web.page_flapping_until": Text("不再变化则于 {until} 解除。", "Over at {until} if nothing more happens."),
}
