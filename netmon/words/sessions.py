"""What the daemon says of its sessions over SSH, in its log and in its metrics."""

from __future__ import annotations

from netmon.words.text import Text

TEXTS: dict[str, Text] = {
    "daemon.ssh_kept_out": Text(
        "SSH 无法登录 {device}：{why}（{detail}）；{advice}",
        "no session over SSH with {device}: {why} ({detail}); {advice}",
    ),
    "daemon.ssh_back": Text("SSH 已能登录 {device}", "sessions over SSH with {device} work again"),
    "metric.ssh_sessions_total": Text("已建立的 SSH 会话数。", "Sessions over SSH that were begun."),
    "metric.ssh_session_failures_total": Text(
        "未成功的 SSH 会话数，按失败种类（kind）和原因（cause，不明时为空）。",
        "Sessions over SSH that failed, by kind of failure and its cause (empty where that is not known).",
    ),
    "metric.ssh_sessions_running": Text("正在进行的 SSH 会话数。", "Sessions over SSH under way."),
    "metric.ssh_sessions_waiting": Text("等待空闲线程的 SSH 会话数。", "Sessions over SSH waiting for a thread."),
    "metric.ssh_sessions_stuck": Text(
        "时限已到而线程没有结束的 SSH 会话数；正常时恒为 0。",
        "Sessions over SSH whose thread did not come out when their time was over; always 0 in health.",
    ),
    "metric.ssh_sockets_open": Text("为 SSH 会话打开的套接字数。", "Sockets open for sessions over SSH."),
    "metric.ssh_visits_total": Text("已结束的 SSH 轮询次数。", "Visits over SSH that ended."),
    "metric.ssh_visits_in_flight": Text("正在进行的 SSH 轮询数。", "Visits over SSH under way."),
    "metric.ssh_visits_waiting": Text(
        "因 ssh_in_flight、ssh_per_site 上限而排队的 SSH 轮询数。",
        "Visits over SSH waiting because of ssh_in_flight and ssh_per_site.",
    ),
    "metric.ssh_visit_slots_skipped_total": Text(
        "因上一次 SSH 轮询未结束或 netmon 停顿而放弃的时段数。",
        "Slots of visits over SSH given up because the one before had not ended, or netmon stood still.",
    ),
    "metric.ssh_visit_lateness_seconds": Text(
        "一次 SSH 轮询比预定时刻晚了多久才开始。",
        "How much later than planned a visit over SSH began.",
    ),
}
