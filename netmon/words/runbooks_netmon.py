"""Runbooks of alerts about netmon itself."""

from __future__ import annotations

from netmon.words.text import Text

TEXTS: dict[str, Text] = {
    "runbook.down_means": Text(
        "监测程序停了，或 Prometheus 到不了它。此时没有告警不等于正常。",
        "The daemon has stopped, or Prometheus cannot reach it. No alerts do not mean that all is well.",
    ),
    "runbook.down_look": Text(
        "在监测主机上运行 systemctl status netmon，看最后的日志。\n从 Prometheus 主机用 curl 取它的健康检查地址，看证"
        "书和令牌。",
        "On the monitoring host run systemctl status netmon and read the last of its log.\nFrom the host of "
        "Prometheus fetch its health page with curl: certificate and token.",
    ),
    "runbook.down_causes": Text(
        "进程退出、主机断电、磁盘满、证书过期、防火墙。",
        "The process ended, the host lost power, a full disk, an expired certificate, a firewall.",
    ),
    "runbook.down_escalate": Text(
        "15 分钟没有恢复：叫醒 netmon 的管理员，期间靠电话值守。",
        "Not back after 15 minutes: wake the administrator of netmon; watch by telephone meanwhile.",
    ),
    "runbook.absent_means": Text(
        "采集配置丢了，或任务改了名。",
        "The scrape configuration is lost, or the job was renamed.",
    ),
    "runbook.absent_look": Text(
        "打开 Prometheus 的 Targets 页，对照 netmon 提供的 prometheus.yml。",
        "Open the targets of Prometheus and compare with the prometheus.yml that netmon delivers.",
    ),
    "runbook.absent_causes": Text(
        "改配置时误删、任务不叫 netmon。",
        "It was deleted by accident, or the job has another name.",
    ),
    "runbook.absent_escalate": Text("立即修复。", "Mend it at once."),
    "runbook.network_unwatched_means": Text(
        "实例停了、被移出采集配置，或台账里删掉了这个网络。",
        "The instance stopped, left the scrape configuration, or lost the network from its inventory.",
    ),
    "runbook.network_unwatched_look": Text(
        "先看有没有 NetmonDown；没有则对照采集配置和台账的改动。",
        "See whether NetmonDown fires; else compare changes of the scrape configuration and the inventory.",
    ),
    "runbook.network_unwatched_causes": Text(
        "改配置、换主机、台账读取失败。",
        "A changed configuration, another host, an inventory that was not read.",
    ),
    "runbook.network_unwatched_escalate": Text("不是有意为之：立即处理。", "At once, unless it was meant."),
    "runbook.restarting_means": Text("进程不能稳定运行。", "The process does not run steadily."),
    "runbook.restarting_look": Text(
        "journalctl -u netmon 看退出原因；看内存是否被系统回收。",
        "See with journalctl -u netmon why it ended, and whether it was killed for memory.",
    ),
    "runbook.restarting_causes": Text(
        "内存不足、看门狗超时、数据库损坏、反复部署。",
        "Too little memory, a watchdog, a damaged database, repeated deployments.",
    ),
    "runbook.restarting_escalate": Text("立即联系管理员。", "Ring the administrator at once."),
    "runbook.store_degraded_means": Text(
        "监测照常，但历史暂存在内存里，此时重启会丢失。",
        "Watching goes on, but history is in memory and lost by a restart.",
    ),
    "runbook.store_degraded_look": Text(
        "看磁盘空间、挂载是否只读、数据库日志。\n不要重启 netmon。",
        "Look at disk space, a read-only mount, the log of the database.\nDo not restart netmon.",
    ),
    "runbook.store_degraded_causes": Text(
        "磁盘满、磁盘故障、PostgreSQL 停止、权限变化。",
        "A full or broken disk, a stopped PostgreSQL, changed permissions.",
    ),
    "runbook.store_degraded_escalate": Text(
        "30 分钟没有恢复：联系管理员。",
        "Not back after 30 minutes: ring the administrator.",
    ),
    "runbook.disk_full_means": Text("再不清理就写不进数据库。", "Soon the database cannot be written."),
    "runbook.disk_full_look": Text(
        "df -h 看是谁占用；清理旧备份和日志，或扩容。",
        "See with df -h what takes the space; remove old copies and logs, or add a disk.",
    ),
    "runbook.disk_full_causes": Text("日志、备份、别的程序、数据库增长。", "Logs, copies, other programs, growth."),
    "runbook.disk_full_escalate": Text("剩不到 200 MB：立即处理。", "Less than 200 MB left: at once."),
    "runbook.records_lost_means": Text(
        "历史有了缺口，指标会把它当作无数据，不会当作正常。",
        "History has a gap; figures count it as no data, never as well.",
    ),
    "runbook.records_lost_look": Text(
        "日志中有被拒绝的原因；先处理数据库的告警。",
        "The log says why they were refused; see to alerts of the database first.",
    ),
    "runbook.records_lost_causes": Text(
        "数据库长时间写不进、版本不一致、程序缺陷。",
        "A database that could not be written for long, another version, a defect.",
    ),
    "runbook.records_lost_escalate": Text(
        "反复出现：把日志交给开发方。",
        "Again and again: hand the log to the developers.",
    ),
    "runbook.stands_still_means": Text(
        "主机太忙，或 netmon 自己的工作太多。",
        "The host is too busy, or netmon has too much to do.",
    ),
    "runbook.stands_still_look": Text(
        "top 看 CPU；看同一时刻是否有备份、重新读取台账、大查询。",
        "See the CPU with top, and whether there is a backup, a reload or a large query at the same time.",
    ),
    "runbook.stands_still_causes": Text(
        "CPU 不足、虚拟机被挤占、磁盘慢。",
        "Too little CPU, a crowded virtual machine, a slow disk.",
    ),
    "runbook.stands_still_escalate": Text("持续一天：给主机加 CPU。", "For a day: give the host more CPU."),
    "runbook.visits_stuck_means": Text(
        "这是程序缺陷的迹象，受影响的设备不再被探测。",
        "It is a sign of a defect; the devices concerned are not probed any more.",
    ),
    "runbook.visits_stuck_look": Text("保存日志，然后重启 netmon。", "Keep the log, then restart netmon."),
    "runbook.visits_stuck_causes": Text("程序缺陷、SSH 会话卡住。", "A defect, an SSH session that hangs."),
    "runbook.visits_stuck_escalate": Text("把日志交给开发方。", "Hand the log to the developers."),
    "runbook.visits_late_means": Text(
        "探测能力不够，或很多设备在超时。",
        "There is too little capacity, or many devices time out.",
    ),
    "runbook.visits_late_look": Text(
        "看同时进行和等待的探测数；大面积中断时短时迟到是正常的。",
        "See how many visits are under way and waiting; in a large outage being late for a while is normal.",
    ),
    "runbook.visits_late_causes": Text(
        "设备太多、站点并发限制太小、主机太忙。",
        "Too many devices, small limits for a site, a busy host.",
    ),
    "runbook.visits_late_escalate": Text(
        "平时也如此：调整间隔、限制，或拆分实例。",
        "In quiet times too: change intervals or limits, or split the instance.",
    ),
    "runbook.visits_skipped_means": Text(
        "上一次还没有结束，下一次就到了。",
        "A visit was due while the one before was under way.",
    ),
    "runbook.visits_skipped_look": Text("同 NetmonVisitsLate。", "As for NetmonVisitsLate."),
    "runbook.visits_skipped_causes": Text(
        "设备应答慢、间隔太短、主机停顿过。",
        "Slow devices, short intervals, a host that stood still.",
    ),
    "runbook.visits_skipped_escalate": Text("持续一天：联系管理员。", "For a day: ring the administrator."),
    "runbook.nothing_polled_means": Text("看上去一切照旧，其实没有人在看。", "All looks as before, and nobody looks."),
    "runbook.nothing_polled_look": Text("看日志，保存后重启 netmon。", "Read the log, keep it, and restart netmon."),
    "runbook.nothing_polled_causes": Text(
        "程序缺陷、主机时钟异常、套接字用尽。",
        "A defect, a wrong clock of the host, no sockets left.",
    ),
    "runbook.nothing_polled_escalate": Text("立即联系管理员。", "Ring the administrator at once."),
    "runbook.faulty_means": Text(
        "个别设备因此暂停探测，其余不受影响。",
        "Single devices are left out for a while, all others are served.",
    ),
    "runbook.faulty_look": Text(
        "日志中搜 Traceback，记下设备编号。",
        "Look for Traceback in the log and note the device.",
    ),
    "runbook.faulty_causes": Text("设备返回了没有预料到的内容。", "A device answered what nobody expected."),
    "runbook.faulty_escalate": Text("把日志交给开发方。", "Hand the log to the developers."),
    "runbook.ping_off_means": Text("少了一种判断可达的办法。", "One way to tell what can be reached is missing."),
    "runbook.ping_off_look": Text(
        "首页写明了原因；按 docs/running 授予 CAP_NET_RAW。",
        "The front page says why; give it CAP_NET_RAW as docs/running says.",
    ),
    "runbook.ping_off_causes": Text(
        "服务单元的权限被改、用别的用户启动。",
        "Changed rights of the service, another user.",
    ),
    "runbook.ping_off_escalate": Text("工作时间内处理。", "In working hours."),
    "runbook.notifier_stuck_means": Text(
        "通知没有送到，正在重试，没有丢。",
        "Messages do not arrive; they are tried again and not lost.",
    ),
    "runbook.notifier_stuck_look": Text(
        "运行 netmon notify list，再运行 netmon notify test 接收方。",
        "Run netmon notify list, then netmon notify test RECEIVER.",
    ),
    "runbook.notifier_stuck_causes": Text(
        "机器人限流、令牌失效、网关或代理不通。",
        "A rate limit, an invalid token, a gateway or proxy that is down.",
    ),
    "runbook.notifier_stuck_escalate": Text(
        "值班接收方出现：立即改用另一种途径。",
        "Where it is the receiver of those on duty: use another way at once.",
    ),
    "runbook.notifier_refused_means": Text(
        "对方认为内容或身份有误，这些通知没有送到。",
        "The other side found content or identity wrong: these messages did not arrive.",
    ),
    "runbook.notifier_refused_look": Text(
        "netmon notify list 中有对方的答复；改正后用 netmon notify replay 补看。",
        "netmon notify list has the answer of the other side; when it is mended look at what was missed with netmon "
        "notify replay.",
    ),
    "runbook.notifier_refused_causes": Text(
        "密钥错误、关键词或签名校验、群已解散。",
        "A wrong key, a check of keyword or signature, a group that is gone.",
    ),
    "runbook.notifier_refused_escalate": Text(
        "值班接收方出现：立即处理。",
        "Where it is the receiver of those on duty: at once.",
    ),
    "runbook.inventory_refused_means": Text("改动没有生效。", "The change is not in force."),
    "runbook.inventory_refused_look": Text(
        "在主机上运行 netmon check，它会列出全部问题和位置。",
        "Run netmon check on the host: it lists every problem and where it is.",
    ),
    "runbook.inventory_refused_causes": Text("编辑时写错、文件没有传全。", "A slip in editing, an incomplete copy."),
    "runbook.inventory_refused_escalate": Text("改台账的人当天处理。", "Whoever changed it, the same day."),
    "runbook.web_config_refused_means": Text(
        "新证书或新用户没有生效；旧证书到期后页面就打不开了。",
        "New certificates or users are not in force; when the old certificate expires pages do not open any more.",
    ),
    "runbook.web_config_refused_look": Text(
        "日志里写明了原因；核对文件权限和证书链。",
        "The log says why; check permissions of the files and the chain of certificates.",
    ),
    "runbook.web_config_refused_causes": Text(
        "证书与私钥不配、文件权限、格式错误。",
        "A key of another certificate, permissions, a malformed file.",
    ),
    "runbook.web_config_refused_escalate": Text("证书到期前必须处理。", "Before the certificate expires."),
    "runbook.weak_credentials_means": Text("等级保护检查会指出这一点。", "A security review will name it."),
    "runbook.weak_credentials_look": Text(
        "运行 netmon check 看是哪些；改用 SNMPv3 authPriv。",
        "Run netmon check to see which; go to SNMPv3 authPriv.",
    ),
    "runbook.weak_credentials_causes": Text(
        "老设备、临时放行后忘了收回。",
        "Old devices, or a permission that was meant for a while.",
    ),
    "runbook.weak_credentials_escalate": Text("季度检查前改完。", "Before the next review."),
    "runbook.logins_refused_means": Text(
        "有人在试口令，或某个程序的口令、令牌过期了。",
        "Somebody tries passwords, or a program has an old password or token.",
    ),
    "runbook.logins_refused_look": Text("netmon 的日志里有来源地址。", "The log of netmon has the addresses."),
    "runbook.logins_refused_causes": Text(
        "改了口令而采集端没有改、扫描、攻击。",
        "A changed password that a scraper does not know, a scan, an attack.",
    ),
    "runbook.logins_refused_escalate": Text(
        "来源不明：报告安全负责人。",
        "An unknown source: tell the security officer.",
    ),
    "runbook.scrape_slow_means": Text("采集接近时限。", "Scrapes are near their timeout."),
    "runbook.scrape_slow_look": Text(
        "看序列数和主机负载；必要时只公开链路用到的端口。",
        "See the number of series and the load of the host; expose only the interfaces of links where need be.",
    ),
    "runbook.scrape_slow_causes": Text(
        "序列太多、主机太忙、网络慢。",
        "Too many series, a busy host, a slow network.",
    ),
    "runbook.scrape_slow_escalate": Text("持续一天：联系管理员。", "For a day: ring the administrator."),
    "runbook.series_budget_means": Text(
        "序列快到上限，再增加设备就会有端口看不到。",
        "The number of series is near its limit: with more devices some interfaces will be missing.",
    ),
    "runbook.series_budget_look": Text(
        "docs/running 写明了预算的含义和设置。",
        "docs/running says what the budget means and how it is set.",
    ),
    "runbook.series_budget_causes": Text("设备增加、发布了全部端口。", "More devices, or all interfaces are exposed."),
    "runbook.series_budget_escalate": Text(
        "工作时间内调整预算和 Prometheus 的 sample_limit。",
        "Raise the budget and the sample_limit of Prometheus in working hours.",
    ),
    "runbook.watchdog_means": Text(
        "恒有的告警，供外部看门狗使用。",
        "An alert that always fires, for a watchdog outside.",
    ),
    "runbook.watchdog_look": Text(
        "收到它不用处理。\n收不到它：依次检查 Prometheus、Alertmanager、接收方。",
        "Nothing is to be done about it.\nWhere it is missing: check Prometheus, Alertmanager and the receiver in "
        "this order.",
    ),
    "runbook.watchdog_causes": Text("恒有。", "It always fires."),
    "runbook.watchdog_escalate": Text(
        "外部看门狗报警时立即处理。",
        "At once when the watchdog outside says that it is missing.",
    ),
}
