"""What happens to incidents, and why."""

from __future__ import annotations

from netmon.words.text import Text

TEXTS: dict[str, Text] = {
    "incident.opened_line": Text(
        "故障 {id}（{network}，{severity}）发生：{matter}{root}；{reason}",
        "incident {id} ({network}, {severity}) opened: {matter}{root}; {reason}",
    ),
    "incident.closed_line": Text(
        "故障 {id}（{network}，{severity}）结束，历时 {seconds} 秒：{matter}{root}；{reason}",
        "incident {id} ({network}, {severity}) closed after {seconds} s: {matter}{root}; {reason}",
    ),
}
