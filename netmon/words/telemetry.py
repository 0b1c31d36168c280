"""What each metric of the daemon itself tells. The English is the HELP of the exposition; both stand in docs/."""

from __future__ import annotations

from netmon.words.text import Text

TEXTS: dict[str, Text] = {
    "metric.build_info": Text("netmon 的版本；值恒为 1。", "The version of netmon that runs; always 1."),
    "metric.web_info": Text(
        "人们访问 netmon 页面的地址（台账的 `notify.url`，没有则为所监听的具体地址）；值恒为 1；两者都没有时无此序列。",
        "Where people reach netmon's pages (`notify.url` of the inventory, else the one address it listens on); always "
        "1; no sample where it is neither told nor one.",
    ),
    "metric.network_info": Text("所监测的网络；值恒为 1。", "A network that is watched; always 1."),
    "metric.probe_duration_seconds": Text(
        "一次探测的用时，不论有无应答。part：reachability 为可达性与端口状态（SSH 为整个会话），read 为计数器与身份。",
        "How long one probe took, answered or not. part: reachability is reachability and interface status (over SSH "
        "the whole session), read is counters and identity.",
    ),
    "metric.probe_observations_total": Text(
        "已进行的探测次数，不含跳过的。",
        "Probes made, skipped ones not counted.",
    ),
    "metric.probe_failures_total": Text(
        "没有得到应有应答的探测次数，按失败种类。",
        "Probes that did not bring what was asked for, by kind of failure.",
    ),
    "metric.visit_lateness_seconds": Text(
        "一次轮询比预定时刻晚了多久才开始。",
        "How much later than planned a visit began.",
    ),
    "metric.visits_in_flight": Text("正在进行的轮询数。", "Visits under way."),
    "metric.visits_waiting": Text(
        "因并发上限而排队的轮询数。",
        "Visits waiting because of the limits of what may be under way at once.",
    ),
    "metric.visits_stuck": Text(
        "被要求结束却没有结束的轮询数；正常时恒为 0。",
        "Visits that did not end when told to; always 0 in health.",
    ),
    "metric.visits_total": Text("已结束的轮询次数。", "Visits that ended."),
    "metric.visit_overruns_total": Text(
        "下一个时段已到而仍在排队或进行的轮询次数。",
        "Visits still waiting or under way when their next slot came.",
    ),
    "metric.visit_slots_skipped_total": Text(
        "因上一次轮询未结束或进程停顿而放弃的时段数。",
        "Slots given up because the visit before was still under way, or because the daemon stood still.",
    ),
    "metric.visit_slots_coalesced_total": Text(
        "并入手头轮询、未另起一次的时段与请求数。",
        "Slots and requests served by a visit already at hand.",
    ),
    "metric.probe_deadlines_expired_total": Text(
        "到时限仍未结束而被终止的探测次数。",
        "Probes ended at their deadline.",
    ),
    "metric.probe_backed_off_total": Text(
        "因 netmon 自身缺陷而暂缓的探测次数。",
        "Probes left out for a while after a bug in netmon.",
    ),
    "metric.visit_errors_total": Text(
        "因 netmon 自身缺陷而终止的探测次数；详见日志。",
        "Probes ended by a bug in netmon; the log has the traceback.",
    ),
    "metric.snmp_requests_sent_total": Text(
        "发出的 SNMP 报文数，含重发。",
        "SNMP messages sent, retransmissions included.",
    ),
    "metric.snmp_retransmits_total": Text(
        "因没有应答而重发的 SNMP 报文数。",
        "SNMP messages sent again because no answer came.",
    ),
    "metric.snmp_replies_received_total": Text(
        "SNMP 套接字收到的报文数，含被丢弃的。",
        "Datagrams received on the SNMP sockets, discarded ones included.",
    ),
    "metric.snmp_varbinds_unchanged_total": Text(
        "所在应答与上次逐字节相同、因而未再解码的变量绑定数。",
        "Variable bindings in replies byte-identical to the last one, not decoded again.",
    ),
    "metric.snmp_varbinds_decoded_total": Text("已解码的变量绑定数。", "Variable bindings decoded."),
    "metric.snmp_timeouts_total": Text(
        "到时限仍无应答的 SNMP 请求数。",
        "SNMP requests that had no answer in time.",
    ),
    "metric.snmp_refusals_total": Text(
        "被对端拒绝（ICMP 端口不可达）的 SNMP 请求数。",
        "SNMP requests that the other side refused (ICMP port unreachable).",
    ),
    "metric.snmp_requests_in_flight": Text(
        "正在等待应答的 SNMP 请求数。",
        "SNMP requests waiting for their answer.",
    ),
    "metric.snmp_discards_total": Text("被丢弃的报文或值，按原因。", "Datagrams or values discarded, by reason."),
    "metric.icmp_mode": Text(
        "ping 的方式：当前方式为 1，其余为 0。unprivileged 为非特权套接字，raw 为原始套接字，off 为不 ping。",
        "How pings are sent: 1 for the mode in use, 0 for the others. off: no device is pinged.",
    ),
    "metric.icmp_requests_sent_total": Text("发出的 ping 请求数。", "Echo requests sent."),
    "metric.icmp_requests_unsent_total": Text(
        "内核拒绝发送的 ping 请求数。",
        "Echo requests that the kernel refused to send.",
    ),
    "metric.icmp_replies_received_total": Text("收到的 ping 应答数。", "Echo replies received."),
    "metric.icmp_replies_duplicate_total": Text("重复的 ping 应答数。", "Echo replies received more than once."),
    "metric.icmp_errors_received_total": Text(
        "针对已发请求收到的 ICMP 差错报文数（目的不可达、超时等）。",
        "ICMP errors received for our requests (destination unreachable, time exceeded and the like).",
    ),
    "metric.icmp_discards_total": Text("被丢弃的 ICMP 报文数，按原因。", "ICMP messages discarded, by reason."),
    "metric.event_loop_lag_seconds": Text(
        "事件循环最近一次比预定晚了多久才唤醒。",
        "How late the event loop last woke.",
    ),
    "metric.event_loop_lag_p99_seconds": Text(
        "最近两分钟事件循环滞后的 99 分位。",
        "99th percentile of how late the event loop woke in the last two minutes.",
    ),
    "metric.event_loop_lag_max_seconds": Text(
        "最近两分钟事件循环的最大滞后。",
        "The greatest lateness of the event loop in the last two minutes.",
    ),
    "metric.watch_observations_total": Text("判定环节收到的观测数。", "Observations judged."),
    "metric.watch_strangers_total": Text(
        "来自台账中没有（或已移除）的设备的观测数。",
        "Observations of devices that the inventory does not have (any more).",
    ),
    "metric.watch_events_total": Text(
        "事件数（状态判断发生变化的次数）。",
        "Events: times that what is known changed.",
    ),
    "metric.watch_asks_total": Text("为核实而额外发起的轮询次数。", "Extra visits requested to make sure."),
    "metric.watch_errors_total": Text(
        "因 netmon 自身缺陷而未完成的判定次数；详见日志。",
        "Judgements ended by a bug in netmon; the log has the traceback.",
    ),
    "metric.watch_pending": Text(
        "等待写入数据库后才公布的判断数。",
        "Decisions waiting to be committed before they are shown.",
    ),
    "metric.watch_devices_in_doubt": Text(
        "正在复核的设备数。",
        "Devices being probed again before anything is decided.",
    ),
    "metric.watch_devices_held": Text(
        "正在复核的设备中，等待上游结果的设备数。",
        "Devices in doubt that wait for what is upstream.",
    ),
    "metric.store_degraded": Text(
        "数据库写入失败、所示内容尚未写入时为 1，否则为 0。",
        "1 if the database cannot be written and what is shown is not committed, else 0.",
    ),
    "metric.sample_history_until_timestamp_seconds": Text(
        "数据库里此时刻（UTC 时间戳）以前的数据都是示例，不得上报；没有示例数据时不出现。",
        "What the database holds of the time before this (UTC) is sample data and not to be reported; absent where "
        "there is none.",
    ),
    "metric.store_short_of_space": Text(
        "磁盘将满、汇总暂停写入时为 1，否则为 0。",
        "1 if rollups wait because the disk is nearly full, else 0.",
    ),
    "metric.store_waiting": Text(
        "在内存中等待写入的记录数，按种类。",
        "Records in memory waiting to be written, by kind.",
    ),
    "metric.store_records_total": Text("已写入的记录数，按种类。", "Records written, by kind."),
    "metric.store_commits_total": Text("已提交的事务数。", "Transactions committed."),
    "metric.store_commit_seconds_total": Text("事务累计用时。", "Total time spent in transactions."),
    "metric.store_last_commit_timestamp_seconds": Text(
        "最近一次提交事务的时间。",
        "When the last transaction was committed.",
    ),
    "metric.store_failures_total": Text("失败的事务数。", "Transactions that failed."),
    "metric.store_dropped_total": Text(
        "因积压过多而丢弃的记录数。",
        "Records dropped because too many were waiting.",
    ),
    "metric.store_rejected_total": Text(
        "被数据库拒绝的记录数；详见日志。",
        "Records that the database refused; the log has the traceback.",
    ),
    "metric.store_size_bytes": Text(
        "数据库文件的大小：database 为数据库，wal 为预写日志。",
        "Size of the database file (database) and of its write-ahead log (wal).",
    ),
    "metric.store_free_bytes": Text("数据库所在磁盘的可用空间。", "Space left on the disk of the database."),
    "metric.inventory_info": Text(
        "现行台账全部文件的 SHA-256；值恒为 1。",
        "SHA-256 of all files of the inventory in force; always 1.",
    ),
    "metric.inventory_objects": Text("现行台账中的对象数，按种类。", "Objects in the inventory in force, by kind."),
    "metric.inventory_last_reload_successful": Text(
        "最近一次读取台账成功为 1；被拒绝为 0，此时之前的台账继续有效。",
        "1 if the last reading of the inventory was taken, 0 if it was refused and the one before stays in force.",
    ),
    "metric.inventory_last_reload_success_timestamp_seconds": Text(
        "现行台账的读取时间。",
        "When the inventory in force was read.",
    ),
    "metric.weak_credentials": Text(
        "现行台账中以 allow_weak 允许使用的弱凭据数。",
        "Weak credentials in the inventory in force that allow_weak permits.",
    ),
    "metric.web_config_last_reload_successful": Text(
        "最近一次读取 Web 配置（证书、用户）成功为 1；被拒绝为 0，此时之前的配置继续有效。",
        "1 if the last reading of the web configuration (certificates, users) was taken, 0 if it was refused and the "
        "one before stays in force.",
    ),
    "metric.web_auth_failures_total": Text(
        "因用户名或口令被拒绝的请求数，按原因。",
        "Requests refused for their credentials, by reason.",
    ),
    "metric.target_scrapes_total": Text("对 `/snmp` 的请求数。", "Requests for `/snmp`."),
    "metric.target_scrape_failures_total": Text(
        "没有得到读数的 `/snmp` 请求数，按原因：silent（设备没有应答 SNMP）、not_read（端口表没有读到）、"
        "not_asked（不用 SNMP 探测）、no_such_target、several_targets、no_target、no_such_module、no_inventory。",
        "Requests for `/snmp` that got no readings, by reason: silent (the device does not answer SNMP), not_read (its "
        "interfaces were not read), not_asked (it is not polled over SNMP), no_such_target, several_targets, "
        "no_target, no_such_module, no_inventory.",
    ),
    "metric.exposition_render_seconds": Text(
        "上一次抓取的生成用时。",
        "How long it took to render the previous scrape.",
    ),
    "metric.exposition_size_bytes": Text(
        "上一次抓取的文本大小（压缩前）。",
        "Size of the previous scrape, uncompressed.",
    ),
}
