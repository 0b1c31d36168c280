"""What the page of the audible alarm says."""

from __future__ import annotations

from netmon.words.text import Text

TEXTS: dict[str, Text] = {
    "web.page_alarm_on": Text("打开告警声", "Sound the alarm here"),
    "web.page_alarm_off": Text("关闭告警声", "Switch the alarm off"),
    "web.page_alarm_count": Text(
        "{count} 条紧急或重要故障无人认领", "Critical or major incidents that nobody has acknowledged: {count}"
    ),
    "web.page_alarm_quiet": Text("告警声已打开。", "The alarm is on."),
    "web.page_alarm_silence": Text("静音 10 分钟", "Silence for 10 minutes"),
    "web.page_alarm_silenced": Text(
        "已静音；10 分钟后仍无人认领会再响，有新的故障马上响。",
        "Silenced; it sounds again after 10 minutes unless somebody acknowledges, and at once for a new incident.",
    ),
    "web.page_alarm_blocked": Text(
        "浏览器还不允许出声：请在页面上点一下。", "The browser does not allow sound yet: click anywhere on the page."
    ),
    "web.page_alarm_lost": Text(
        "netmon 已超过一分钟没有应答，以下内容不是最新的。",
        "netmon has not answered for more than a minute; what is below is not current.",
    ),
    "web.page_alarm_noscript": Text(
        "浏览器禁用了脚本，不会有告警声。", "Scripts are disabled in this browser, so nothing will sound."
    ),
}
