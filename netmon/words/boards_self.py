"""The words of the dashboard of netmon itself."""

from __future__ import annotations

from netmon.words.board_text import board, panel
from netmon.words.text import Text

NOTHING_SENT = Text("没有配置接收者，或 netmon 未被采集", "no receiver is configured, or netmon is not scraped")

TEXTS: dict[str, Text] = {
    **board(
        "self",
        Text("netmon 自身", "netmon itself"),
        Text(
            "netmon 自己是否正常：轮询准不准时，数据库、通知和采集有没有问题。看板上别的数字可信与否，先看这里。",
            "Whether netmon itself is well: visits in time, the store, notifications and scrapes. What the other "
            "dashboards "
            "show can be trusted as far as this one is well.",
        ),
    ),
    "board.self_now": Text("此刻", "Now"),
    "board.self_visiting": Text("轮询", "Visits"),
    "board.self_probing": Text("探测", "Probes"),
    "board.self_process": Text("进程", "Process"),
    "board.self_storing": Text("数据库", "Store"),
    "board.self_telling": Text("通知、Trap 与登录", "Notifications, traps and logins"),
    **panel(
        "self_scraped",
        Text("采集", "Scrape"),
        Text(
            "Prometheus 最近一次采集是否成功。失败时本看板其余数字都会变成没有数据。",
            "Whether the last scrape by Prometheus worked. Where it did not, nothing else here has data.",
        ),
        Text("没有这个实例的数据", "no data of this instance"),
    ),
    "board.scrape_ok": Text("正常", "works"),
    "board.scrape_failed": Text("失败", "fails"),
    **panel(
        "self_age",
        Text("数据有多旧", "Age of the data"),
        Text(
            "距最近一次成功采集、最近一次写入数据库的时间。采集中断后仍继续计时，最多一天。",
            "Time since the last scrape that worked, and since the last write to the database. It goes on counting "
            "for up "
            "to a day when scrapes fail.",
        ),
        Text("一天内没有数据", "no data for a day"),
    ),
    "board.since_scrape": Text("距最近采集", "since the last scrape"),
    "board.since_commit": Text("距最近写入", "since the last write"),
    **panel(
        "self_started",
        Text("运行时长", "Uptime"),
        Text("netmon 进程启动至今。", "Since the process of netmon started."),
    ),
    **panel(
        "self_stuck",
        Text("卡住的轮询", "Stuck visits"),
        Text(
            "被要求结束却没有结束的轮询和 SSH 会话；正常时恒为 0。",
            "Visits and SSH sessions that did not end when told to; always 0 in health.",
        ),
    ),
    **panel(
        "self_store_state",
        Text("数据库状况", "State of the store"),
        Text(
            "能否写入。不能写入时看板显示的内容尚未入库；磁盘将满时汇总数据暂缓写入。",
            "Whether it can be written. Where it cannot, what is shown is not committed; when the disk is nearly full "
            "rollups wait.",
        ),
    ),
    "board.store_ok": Text("正常", "works"),
    "board.store_degraded": Text("不能写入", "cannot be written"),
    "board.store_short": Text("磁盘将满", "disk nearly full"),
    **panel(
        "self_reload",
        Text("台账与网页配置", "Inventory and web configuration"),
        Text(
            "最近一次读取是否被采用。被拒绝时沿用上一份，原因见 netmon 日志。",
            "Whether what was read last was taken. Where it was refused the one before stays in force; the log says "
            "why.",
        ),
    ),
    "board.reload_ok": Text("已采用", "taken"),
    "board.reload_refused": Text("被拒绝", "refused"),
    "board.inventory": Text("台账", "inventory"),
    "board.web_config": Text("网页配置", "web configuration"),
    **panel(
        "self_lateness",
        Text("轮询晚了多久", "Lateness of visits"),
        Text(
            "一次轮询比预定时刻晚多久开始：一半不超过、99% 不超过。持续超过几秒说明并发上限太小或主机太慢。",
            "How much later than planned visits begin: half of them and 99% of them at most. Seconds that last mean "
            "limits "
            "that are too low, or a host that is too slow.",
        ),
    ),
    "board.median": Text("一半不超过", "half at most"),
    "board.p99": Text("99% 不超过", "99% at most"),
    "board.p99_ssh": Text("SSH：99% 不超过", "SSH: 99% at most"),
    **panel(
        "self_visits",
        Text("进行中与排队的轮询", "Visits under way and waiting"),
        Text(
            "正在进行、因并发上限排队的轮询，以及 SSH 会话。",
            "Visits under way and waiting because of the limits, and SSH sessions.",
        ),
    ),
    "board.under_way": Text("进行中", "under way"),
    "board.waiting": Text("排队", "waiting"),
    "board.ssh_under_way": Text("SSH 进行中", "SSH under way"),
    "board.ssh_waiting": Text("SSH 排队", "SSH waiting"),
    **panel(
        "self_missed",
        Text("每分钟没有按时做到的", "Missed per minute"),
        Text(
            "放弃的时段、到下一时段仍未结束的轮询、到时限被终止的探测、因 netmon 缺陷终止的探测。正常时为 0。",
            "Slots given up, visits not over when the next was due, probes ended at their deadline, probes ended by a "
            "bug in "
            "netmon. 0 in health.",
        ),
    ),
    "board.skipped": Text("放弃的时段", "slots given up"),
    "board.overruns": Text("超时未结束", "not over in time"),
    "board.expired": Text("到时限终止", "ended at the deadline"),
    "board.bugs": Text("netmon 缺陷", "bugs in netmon"),
    **panel(
        "self_probes",
        Text("每秒探测次数", "Probes per second"),
        Text("按探测方式，不含跳过的。", "By their kind, skipped ones not counted."),
    ),
    **panel(
        "self_failures",
        Text("每分钟失败的探测", "Failed probes per minute"),
        Text(
            "按探测方式和失败种类。大面积中断时会升高；平时升高多半是凭据或访问控制有变动。",
            "By the kind of probe and of failure. They rise with a large outage; without one, credentials or "
            "access "
            "lists have probably changed.",
        ),
        Text("启动以来没有失败的探测，或 netmon 未被采集", "no probe failed since the start, or netmon is not scraped"),
    ),
    **panel(
        "self_durations",
        Text("探测用时（99% 不超过）", "Duration of probes (99% at most)"),
        Text(
            "一次探测的用时，不论有无应答，按探测方式和部分。",
            "How long a probe takes, answered or not, by its kind and part.",
        ),
    ),
    **panel(
        "self_snmp",
        Text("每秒 SNMP 请求", "SNMP requests per second"),
        Text(
            "发出的请求，其中重发的、超时无应答的和被拒绝的。",
            "Requests sent, and of these sent again, without an answer in time, and refused.",
        ),
    ),
    "board.sent": Text("发出", "sent"),
    "board.retransmitted": Text("重发", "sent again"),
    "board.timed_out": Text("超时", "timed out"),
    "board.refused": Text("被拒绝", "refused"),
    "board.failed": Text("失败", "failed"),
    **panel(
        "self_lag",
        Text("事件循环延迟", "Event loop lag"),
        Text(
            "近两分钟内事件循环醒来晚了多久。经常超过 0.1 秒说明主机太慢，或有什么占住了进程。",
            "How late the event loop woke in the last two minutes. Often above 0.1 s means a host that is too slow, or "
            "something that holds the process.",
        ),
    ),
    "board.longest": Text("最长", "longest"),
    **panel(
        "self_cpu",
        Text("占用的 CPU", "CPU used"),
        Text("占一个核心的比例；netmon 只用一个进程。", "Share of one core; netmon is one process."),
    ),
    **panel(
        "self_memory",
        Text("占用的内存", "Memory used"),
        Text("进程的常驻内存。", "Resident memory of the process."),
    ),
    **panel(
        "self_commits",
        Text("写入用时", "Duration of writes"),
        Text("平均一次写入数据库用多久。", "How long one write to the database takes on average."),
        Text("这段时间没有写入，或 netmon 未被采集", "nothing was written in this time, or netmon is not scraped"),
    ),
    "board.mean": Text("平均", "mean"),
    **panel(
        "self_waiting",
        Text("等待写入的记录", "Records waiting to be written"),
        Text(
            "在内存里等待写入的记录，按种类。持续增长说明数据库跟不上或不能写入。",
            "Records in memory waiting to be written, by kind. Growth that lasts means a store that is too slow or "
            "cannot be "
            "written.",
        ),
    ),
    **panel(
        "self_lost",
        Text("每分钟没有写成的", "Not written per minute"),
        Text(
            "失败的写入、因等待太多而丢弃的记录、数据库拒绝的记录。正常时为 0。",
            "Writes that failed, records dropped because too many were waiting, records that the database refused. 0 "
            "in "
            "health.",
        ),
    ),
    "board.dropped": Text("丢弃", "dropped"),
    **panel(
        "self_size",
        Text("数据库大小与剩余空间", "Size of the database and space left"),
        Text(
            "数据库文件、预写日志，以及所在磁盘的剩余空间。",
            "The database file, its write-ahead log, and the space left on its disk.",
        ),
        Text("数据库不是文件，或 netmon 未被采集", "the database is no file, or netmon is not scraped"),
    ),
    "board.free": Text("剩余空间", "space left"),
    **panel(
        "self_exposition",
        Text("/metrics 的用时", "Duration of /metrics"),
        Text(
            "netmon 生成上一次 /metrics 用多久，Prometheus 采集用多久。接近采集超时就会中断。",
            "How long netmon took to render the previous scrape, and Prometheus to scrape. Near the timeout of "
            "scrapes it is "
            "about to fail.",
        ),
    ),
    "board.rendering": Text("生成", "rendering"),
    "board.scraping": Text("采集", "scraping"),
    **panel(
        "self_samples",
        Text("每次采集的样本数", "Samples per scrape"),
        Text(
            "一次采集得到多少样本，以及 netmon 的序列数上限；接近上限时，先不再提供链路之外的端口。",
            "How many samples a scrape brings, and netmon's budget of series; near it, interfaces that no link names "
            "are left out first.",
        ),
    ),
    "board.self_budget": Text("上限", "budget"),
    **panel(
        "self_outbox",
        Text("等待发送的消息", "Messages waiting to be sent"),
        Text(
            "按接收者，尚未送达的消息数；最早一条等了多久见右图。",
            "Messages not delivered yet, by receiver; the next panel says how long the oldest has been waiting.",
        ),
        NOTHING_SENT,
    ),
    **panel(
        "self_oldest",
        Text("最早一条等了多久", "Wait of the oldest message"),
        Text(
            "按接收者。只要没有消息在等，就没有曲线。",
            "By receiver. There is no line while no message waits.",
        ),
        Text("没有消息在等待，或 netmon 未被采集", "no message is waiting, or netmon is not scraped"),
    ),
    **panel(
        "self_sent",
        Text("每分钟消息", "Messages per minute"),
        Text(
            "按接收者：送达的、失败后重试的、被拒绝不再重试的。",
            "By receiver: taken, failed and tried again, refused and not tried again.",
        ),
        NOTHING_SENT,
    ),
    **panel(
        "self_received",
        Text("每分钟收到的告警", "Alerts received per minute"),
        Text(
            "Alertmanager 发给 netmon 的告警，按处理结果。",
            "Alerts that Alertmanager sends to netmon, by outcome.",
        ),
        Text("Alertmanager 没有发来告警，或 netmon 未被采集", "Alertmanager sends none, or netmon is not scraped"),
    ),
    **panel(
        "self_traps",
        Text("每分钟收到的 Trap", "Traps received per minute"),
        Text(
            "按处理结果。stranger 是来自台账以外地址的，credential 是凭据不符的。",
            "By outcome. stranger: from an address in no inventory; credential: with other credentials.",
        ),
        Text("没有接收 Trap，或 netmon 未被采集", "traps are not listened for, or netmon is not scraped"),
    ),
    **panel(
        "self_logins",
        Text("每分钟被拒绝的登录", "Refused logins per minute"),
        Text(
            "因凭据被拒绝的请求，按原因。持续升高可能有人在猜密码。",
            "Requests refused for their credentials, by reason. A rise that lasts may be somebody who guesses "
            "passwords.",
        ),
        Text(
            "启动以来没有被拒绝的登录，或 netmon 未被采集",
            "no login was refused since the start, or netmon is not scraped",
        ),
    ),
}
