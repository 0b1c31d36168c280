"""What alerts of rules say of indicators and of netmon itself: one line, and the same with its facts."""

from __future__ import annotations

from netmon.words.text import Text

TEXTS: dict[str, Text] = {
    "alert.coverage_below_target_summary": Text(
        "指标 {name}（{indicator}）离目标还差 {count} 个",
        "indicator {name} ({indicator}) lacks {count} for its target",
    ),
    "alert.coverage_below_target_description": Text(
        "网络 {network} 的指标 {name}（{indicator}）离目标还差 {count} 个，到期不足 60 天。",
        "Indicator {name} ({indicator}) of network {network} lacks {count} for its target, which is due within 60 "
        "days.",
    ),
    "alert.coverage_missed_summary": Text(
        "指标 {name}（{indicator}）已到期，还差 {count} 个",
        "indicator {name} ({indicator}) is past due and lacks {count}",
    ),
    "alert.coverage_missed_description": Text(
        "网络 {network} 的指标 {name}（{indicator}）已到期，离目标还差 {count} 个。",
        "The target of indicator {name} ({indicator}) of network {network} is past due, and {count} are lacking.",
    ),
    "alert.indicator_undeclared_summary": Text(
        "指标 {name}（{indicator}）有目标，没有应接入名单",
        "indicator {name} ({indicator}) has a target and no population",
    ),
    "alert.indicator_undeclared_description": Text(
        "网络 {network} 的指标 {name}（{indicator}）设了目标，但没有人登记应接入的对象，因此没有比率。",
        "Indicator {name} ({indicator}) of network {network} has a target, but nobody declared who should be "
        "connected: it has no ratio.",
    ),
    "alert.figures_stale_summary": Text(
        "指标 {name}（{indicator}）已 {duration} 没有重新计算",
        "indicator {name} ({indicator}) was not evaluated for {duration}",
    ),
    "alert.figures_stale_description": Text(
        "网络 {network} 的指标 {name}（{indicator}）显示的是 {duration} 之前的结果。",
        "What is shown of indicator {name} ({indicator}) of network {network} is from {duration} ago.",
    ),
    "alert.sample_data_summary": Text(
        "指标 {name}（{indicator}）里有样例数据",
        "indicator {name} ({indicator}) rests on sample data",
    ),
    "alert.sample_data_description": Text(
        "网络 {network} 的指标 {name}（{indicator}）用到了样例数据，不得上报或发布。",
        "Indicator {name} ({indicator}) of network {network} rests on sample data, which must not be reported or "
        "published.",
    ),
    "alert.attestations_expiring_summary": Text(
        "网络 {network} 有 {count} 份证明 60 天内到期",
        "{count} attestations of network {network} expire within 60 days",
    ),
    "alert.attestations_expiring_description": Text(
        "网络 {network} 有 {count} 份证明材料将在 60 天内到期，到期后对应的判定变为未知。",
        "{count} attestations of network {network} expire within 60 days; after that what rests on them is unknown.",
    ),
    "alert.attestations_expired_summary": Text(
        "网络 {network} 有 {count} 份证明已过期",
        "{count} attestations of network {network} have expired",
    ),
    "alert.attestations_expired_description": Text(
        "网络 {network} 有 {count} 份证明材料已经过期且没有新的，对应的判定按未知计。",
        "{count} attestations of network {network} have expired with none that followed; what rested on them counts "
        "as unknown.",
    ),
    "alert.attestation_conflicts_summary": Text(
        "网络 {network} 有 {count} 份证明与实测相反",
        "{count} attestations of network {network} say the opposite of what is measured",
    ),
    "alert.attestation_conflicts_description": Text(
        "网络 {network} 有 {count} 份有效的证明与探测结果相反，需要人来裁定。",
        "{count} attestations in force of network {network} say the opposite of what is measured: somebody has to "
        "decide.",
    ),
    "alert.register_pending_summary": Text(
        "{count} 项登记变更三天没有批准",
        "{count} changes of the register have waited for three days",
    ),
    "alert.register_pending_description": Text(
        "netmon（{instance}）有 {count} 项登记变更，三天来一直有待批准的；没有批准就不计入。",
        "netmon ({instance}) has {count} changes of the register that wait for approval, and has had some for three "
        "days; they do not count until then.",
    ),
    "alert.down_summary": Text(
        "netmon（{instance}）不应答，网络 {name} 无人监测",
        "netmon ({instance}) does not answer: nobody watches network {name}",
    ),
    "alert.down_description": Text(
        "Prometheus 已 2 分钟读不到 netmon（{instance}），网络 {name} 现在如何并不知道。",
        "Prometheus has not been able to read netmon ({instance}) for 2 minutes: how network {name} is now is not "
        "known.",
    ),
    "alert.absent_summary": Text(
        "Prometheus 里没有 netmon 这个采集任务",
        "Prometheus has no target of the job netmon",
    ),
    "alert.absent_description": Text(
        "Prometheus 没有名为 netmon 的采集任务，所有关于网络的告警都不会产生。",
        "Prometheus has no target of the job netmon: no alert about the network can ever fire.",
    ),
    "alert.network_unwatched_summary": Text(
        "网络 {name}（{network}）不再被监测",
        "network {name} ({network}) is not watched any more",
    ),
    "alert.network_unwatched_description": Text(
        "一天之内还有网络 {name}（{network}）的数据，现在没有任何实例提供。",
        "There was data of network {name} ({network}) within the last day, and no instance gives any now.",
    ),
    "alert.restarting_summary": Text(
        "netmon（{instance}）一小时内反复重启",
        "netmon ({instance}) has restarted again and again within an hour",
    ),
    "alert.restarting_description": Text(
        "netmon（{instance}）一小时内重启超过三次，每次重启后状态都要重新确认。",
        "netmon ({instance}) has restarted more than three times within an hour; after each start all has to be made "
        "sure of again.",
    ),
    "alert.store_degraded_summary": Text(
        "netmon（{instance}）写不了数据库",
        "netmon ({instance}) cannot write its database",
    ),
    "alert.store_degraded_description": Text(
        "netmon（{instance}）的数据库写不进去；显示的内容还没有落盘，恢复后补写。",
        "netmon ({instance}) cannot write its database; what is shown is not committed, and is written when the "
        "database is back.",
    ),
    "alert.disk_full_summary": Text(
        "netmon（{instance}）的磁盘快满了",
        "the disk of netmon ({instance}) is nearly full",
    ),
    "alert.disk_full_description": Text(
        "netmon（{instance}）的数据库所在磁盘空间不足 1 GB，或汇总数据已因空间不足而暂停写入。",
        "The disk of the database of netmon ({instance}) has less than 1 GB left, or rollups wait because of it.",
    ),
    "alert.records_lost_summary": Text("netmon（{instance}）丢了记录", "netmon ({instance}) has lost records"),
    "alert.records_lost_description": Text(
        "netmon（{instance}）15 分钟内有 {count} 条记录因积压太多被丢弃，或被数据库拒绝。",
        "Within 15 minutes {count} records of netmon ({instance}) were dropped because too many waited, or refused "
        "by the database.",
    ),
    "alert.stands_still_summary": Text("netmon（{instance}）响应迟缓", "netmon ({instance}) is slow to react"),
    "alert.stands_still_description": Text(
        "netmon（{instance}）的事件循环 99% 分位延迟超过 0.5 秒，探测和页面都会变慢。",
        "The 99th percentile of the event loop lag of netmon ({instance}) is over 0.5 seconds: probes and pages are "
        "slow.",
    ),
    "alert.visits_stuck_summary": Text(
        "netmon（{instance}）有 {count} 次探测停不下来",
        "{count} visits of netmon ({instance}) do not end",
    ),
    "alert.visits_stuck_description": Text(
        "netmon（{instance}）有 {count} 次访问到了时限仍没有结束，正常时恒为 0。",
        "{count} visits of netmon ({instance}) did not end when told to; in health this is always 0.",
    ),
    "alert.visits_late_summary": Text(
        "netmon（{instance}）的探测迟到 {duration}",
        "visits of netmon ({instance}) are late by {duration}",
    ),
    "alert.visits_late_description": Text(
        "netmon（{instance}）99% 分位的探测比计划晚 {duration}，状态变化会更晚才知道。",
        "The 99th percentile of visits of netmon ({instance}) begin {duration} late: changes are known later.",
    ),
    "alert.visits_skipped_summary": Text("netmon（{instance}）跳过了探测", "netmon ({instance}) skips visits"),
    "alert.visits_skipped_description": Text(
        "netmon（{instance}）15 分钟内跳过 {count} 次探测，超过总数的 5%。",
        "netmon ({instance}) skipped {count} visits within 15 minutes, more than 5% of all.",
    ),
    "alert.nothing_polled_summary": Text("netmon（{instance}）停止了探测", "netmon ({instance}) has stopped probing"),
    "alert.nothing_polled_description": Text(
        "netmon（{instance}）在运行，台账里有设备，但 10 分钟没有完成任何探测。",
        "netmon ({instance}) runs and has devices, but has ended no visit for 10 minutes.",
    ),
    "alert.faulty_summary": Text("netmon（{instance}）遇到程序错误", "netmon ({instance}) met a defect"),
    "alert.faulty_description": Text(
        "netmon（{instance}）15 分钟内有 {count} 次探测或判断因程序错误而中止，日志里有调用栈。",
        "Within 15 minutes {count} probes or judgements of netmon ({instance}) were ended by a defect; the log has "
        "the traceback.",
    ),
    "alert.ping_off_summary": Text("netmon（{instance}）不能发 ping", "netmon ({instance}) sends no pings"),
    "alert.ping_off_description": Text(
        "netmon（{instance}）没有发送 ICMP 的权限或已关闭 ping，丢包和时延没有数据，中断的判断变慢。",
        "netmon ({instance}) may not send ICMP, or pings are switched off: there is no loss and no round-trip time, "
        "and an outage is known later.",
    ),
    "alert.notifier_stuck_summary": Text(
        "接收方 {receiver} 已 {duration} 收不到通知",
        "receiver {receiver} has taken no message for {duration}",
    ),
    "alert.notifier_stuck_description": Text(
        "netmon（{instance}）发给 {receiver} 的通知已等待 {duration}。",
        "A message of netmon ({instance}) to {receiver} has been waiting for {duration}.",
    ),
    "alert.notifier_refused_summary": Text(
        "接收方 {receiver} 拒收了 {count} 条通知",
        "receiver {receiver} has refused {count} messages",
    ),
    "alert.notifier_refused_description": Text(
        "netmon（{instance}）发给 {receiver} 的 {count} 条通知被拒收，不会再试。",
        "{count} messages of netmon ({instance}) to {receiver} were refused, and are not tried again.",
    ),
    "alert.inventory_refused_summary": Text(
        "netmon（{instance}）没有采用新的台账",
        "netmon ({instance}) has refused the inventory",
    ),
    "alert.inventory_refused_description": Text(
        "netmon（{instance}）最近一次读取的台账有误，仍在使用之前的。",
        "The last inventory that netmon ({instance}) read has problems; the one before stays in force.",
    ),
    "alert.web_config_refused_summary": Text(
        "netmon（{instance}）没有采用新的 Web 配置",
        "netmon ({instance}) has refused the web configuration",
    ),
    "alert.web_config_refused_description": Text(
        "netmon（{instance}）最近一次读取的 Web 配置（证书、用户）有误，仍在使用之前的。",
        "The last web configuration (certificates, users) that netmon ({instance}) read has problems; the one before "
        "stays in force.",
    ),
    "alert.weak_credentials_summary": Text(
        "netmon（{instance}）的台账里有 {count} 个弱凭据",
        "{count} weak credentials in the inventory of netmon ({instance})",
    ),
    "alert.weak_credentials_description": Text(
        "netmon（{instance}）的台账以 allow_weak 允许了 {count} 个弱凭据，如默认团体字。",
        "The inventory of netmon ({instance}) permits {count} weak credentials by allow_weak, such as default "
        "communities.",
    ),
    "alert.logins_refused_summary": Text(
        "netmon（{instance}）15 分钟内拒绝了 {count} 次登录",
        "netmon ({instance}) refused {count} logins within 15 minutes",
    ),
    "alert.logins_refused_description": Text(
        "netmon（{instance}）15 分钟内因凭据错误拒绝了 {count} 次请求。",
        "netmon ({instance}) refused {count} requests within 15 minutes for their credentials.",
    ),
    "alert.scrape_slow_summary": Text(
        "读取 netmon（{instance}）的指标用了 {duration}",
        "reading the metrics of netmon ({instance}) takes {duration}",
    ),
    "alert.scrape_slow_description": Text(
        "Prometheus 读取 netmon（{instance}）用了 {duration}，超过采集时限后数据会断。",
        "Prometheus takes {duration} to read netmon ({instance}); beyond the scrape timeout there is no data at all.",
    ),
    "alert.series_budget_summary": Text(
        "netmon（{instance}）的序列数已达预算的 {percent}",
        "netmon ({instance}) exposes {percent} of its budget of series",
    ),
    "alert.series_budget_description": Text(
        "netmon（{instance}）的 `/metrics` 序列数已达预算的 {percent}；到达预算后，没有链路用到的端口最先不再发布。",
        "The series of `/metrics` of netmon ({instance}) have reached {percent} of the budget; at the budget the "
        "interfaces that no link names are left out first.",
    ),
    "alert.watchdog_summary": Text("告警通道正常", "alerts arrive"),
    "alert.watchdog_description": Text(
        "这条告警一直存在，用来证明 Prometheus 到 Alertmanager 再到接收方的通道是通的；收不到它才是问题。",
        "This alert always fires, to show that the way from Prometheus through Alertmanager to the receiver works. "
        "Missing it is the problem.",
    ),
}
