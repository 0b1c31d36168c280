"""What is told of incidents: titles, lines, why somebody is told, and what came of it."""

from __future__ import annotations

from netmon.words.text import Text

TEXTS: dict[str, Text] = {
    # One line.
    "notify.title": Text(
        "【{happening}·{severity}】{matter}：{what}，影响 {units}",
        "[{happening}, {severity}] {matter}: {what}, {units} unreachable",
    ),
    "notify.title_alone": Text(
        "【{happening}·{severity}】{matter}：{what}", "[{happening}, {severity}] {matter}: {what}"
    ),
    "notify.title_over": Text("【{happening}】{matter}：{what}", "[{happening}] {matter}: {what}"),
    "notify.common": Text("{bearer}，{count} 条链路", "{count} links of {bearer}"),
    "notify.degraded": Text("{what} {conditions}", "{what}, {conditions}"),
    "notify.unit_count": Text("{count} 家单位", "{count} units"),
    "notify.unit_count_one": Text("{count} 家单位", "{count} unit"),
    "notify.level_count": Text("{level} {count} 家", "{level} {count}"),
    # The lines, in the order in which they are needed.
    "notify.since_now": Text("始于 {at}，刚刚发生", "since {at}, just now"),
    "notify.since": Text("始于 {at}，已 {duration}", "since {at}, for {duration}"),
    "notify.lasted": Text("{at} 至 {over}，历时 {duration}", "from {at} to {over}, {duration}"),
    "notify.units": Text("中断 {count}（{levels}）：{names}", "unreachable: {count} ({levels}): {names}"),
    "notify.units_more": Text(
        "中断 {count}（{levels}）：{names} 等，全部见后",
        "unreachable: {count} ({levels}): {names} and more, all of them below",
    ),
    "notify.units_were": Text("曾中断 {count}（{levels}）：{names}", "were unreachable: {count} ({levels}): {names}"),
    "notify.services": Text("这些单位的业务系统 {count} 个", "services of these units: {count}"),
    "notify.nobody_off": Text("没有单位因此中断", "no unit is unreachable because of it"),
    "notify.root": Text("根因 {root}：{reason}", "root cause {root}: {reason}"),
    "notify.reason": Text("原因 {reason}", "reason: {reason}"),
    "notify.ending": Text("结果 {ending}", "ended: {ending}"),
    "notify.suspect": Text("可疑 {what}", "suspect: {what}"),
    "notify.circuit": Text("电路 {link}：{circuit}", "circuit {link}: {circuit}"),
    "notify.hotline": Text("报障电话 {hotline}", "hotline {hotline}"),
    "notify.more_circuits": Text("另有 {count} 条电路", "{count} more circuits"),
    "notify.contacts": Text("联系人 {contacts}", "contacts: {contacts}"),
    "notify.tried": Text("已探测 {tried}", "tried: {tried}"),
    "notify.tried_failed": Text(
        "{device} {probe} {kind}（连续 {misses} 次）", "{device} {probe}: {kind} ({misses} in a row)"
    ),
    "notify.tried_answered": Text("{device} {probe} 有应答", "{device} {probe}: answers"),
    "notify.tried_port": Text("{device} {interface} {state}", "{device} {interface}: {state}"),
    "notify.acknowledged": Text("{by} 已于 {at} 认领 {note}", "acknowledged by {by} at {at} {note}"),
    "notify.unacknowledged": Text(
        "尚无人认领；认领请执行 netmon incident ack {id}", "nobody has acknowledged it; run netmon incident ack {id}"
    ),
    "notify.earlier": Text(
        "以往 {count} 次，上次 {at}，历时 {duration}", "before: {count}, last at {at} for {duration}"
    ),
    "notify.earlier_cause": Text(
        "以往 {count} 次，上次 {at}，历时 {duration}，原因 {cause}",
        "before: {count}, last at {at} for {duration}: {cause}",
    ),
    "notify.look": Text(
        "故障编号 {id}；详情请执行 netmon incident show {id}", "incident {id}; for more run netmon incident show {id}"
    ),
    "notify.all_units": Text("全部单位：{units}", "all units: {units}"),
    # The same in three parts of a short message.
    "notify.short_since": Text("{at} 起", "since {at}"),
    "notify.short_lasted": Text("历时 {duration}", "lasted {duration}"),
    "notify.short_and": Text("，", ", "),
    "notify.short_id": Text("；编号 {id}", "; {id}"),
    # Several in one.
    "notify.digest_title": Text(
        "【汇总】{count} 条：{firing} 条告警，{resolved} 条恢复",
        "[digest] {count} messages: {firing} alerts, {resolved} resolved",
    ),
    "notify.digest_line": Text("{number}. {title}", "{number}. {title}"),
    # What came of it.
    "notify.log_failing": Text(
        "接收方 {receiver} 无法送达，会一直重试：{detail}",
        "receiver {receiver} cannot be reached, and is tried again: {detail}",
    ),
    "notify.log_refused": Text(
        "接收方 {receiver} 拒收一条消息：{detail}", "receiver {receiver} refuses a message: {detail}"
    ),
    "notify.log_back": Text("接收方 {receiver} 恢复送达", "receiver {receiver} is reached again"),
    # By receiver, as metrics.
    "metric.notifications_sent_total": Text("接收方已接收的消息数。", "Messages that a receiver has taken."),
    "metric.notification_attempts_failed_total": Text("没有成功的发送次数。", "Attempts to send that came to nothing."),
    "metric.notifications_refused_total": Text(
        "接收方拒收、不再重试的消息数。", "Messages that a receiver refused, and that are not tried again."
    ),
    "metric.notifications_waiting": Text("尚未送达的消息数。", "Messages that are not sent yet."),
    "metric.notifications_oldest_waiting_seconds": Text(
        "最早一条尚未送达的消息已等待多久；没有则无此样本。",
        "How long the oldest message that is not sent yet has been waiting; no sample where none is.",
    ),
    "metric.notifications_last_success_timestamp_seconds": Text(
        "最近一次成功送达的时间。", "When a receiver last took a message."
    ),
    # What wants a look.
    "notify.remark_nobody": Text(
        "notify：没有 otherwise，不符合任何路由的故障没有人知道",
        "notify: without otherwise, incidents that match no route are told to nobody",
    ),
    "notify.remark_gap": Text(
        "notify：值班表 {roster} 从 {since} 到 {until} 没有人值班",
        "notify: nobody is on duty by {roster} from {since} to {until}",
    ),
    # Why somebody is told.
    "notify.why_route": Text("路由 {number}（{who}）", "route {number} ({who})"),
    "notify.why_otherwise": Text("没有路由符合（{who}）", "no route matches ({who})"),
    "notify.why_closed": Text("故障结束", "the incident is over"),
    "notify.why_matter": Text("{before} 变为 {after}", "from {before} to {after}"),
    "notify.why_graver": Text("由 {before} 升为 {after}", "graver: from {before} to {after}"),
    "notify.why_root": Text("根因由 {before} 移到 {after}", "the root cause moved from {before} to {after}"),
    "notify.why_wider": Text("中断的单位由 {before} 家增至 {after} 家", "from {before} to {after} units unreachable"),
    "notify.why_tier": Text(
        "升级第 {number} 步：{minutes} 分钟无人认领（{who}）",
        "escalation {number}: nobody acknowledged within {minutes} min ({who})",
    ),
    "notify.not_covered": Text("维护窗口 {window} 内", "within the maintenance window {window}"),
    "notify.not_over": Text("正在恢复", "recovering"),
    "notify.not_held": Text("未满 {seconds} 秒", "younger than {seconds} s"),
}
