"""What the command line says of maintenance, and of the daemon that it asks."""

from __future__ import annotations

from netmon.words.text import Text

TEXTS: dict[str, Text] = {
    # The daemon.
    "daemon_api.nobody": Text(
        "{url} 没有 netmon 在运行；请先启动：netmon run，或用 --url 指明它在哪里",
        "no netmon is running at {url}; start it with netmon run, or say with --url where it is",
    ),
    "daemon_api.not_netmon": Text(
        "{url} 的应答不是 netmon 的（HTTP {status}）；请核对 --url",
        "what answers at {url} is no netmon, or not this release (HTTP {status}); check --url",
    ),
    "daemon_api.another_release": Text(
        "守护进程的应答看不懂：它与本命令版本不同", "the daemon answers in a way this release does not know"
    ),
    "daemon_api.login": Text(
        "{url} 要求登录；请用 --user 指明用户，口令放在环境变量 NETMON_PASSWORD 中",
        "{url} asks for a login; name the user with --user, the password is taken from NETMON_PASSWORD",
    ),
    "daemon_api.login_refused": Text("{url} 不接受这个用户名或口令", "{url} does not accept that user and password"),
    "daemon_api.in_clear": Text(
        "口令不能明文发往 {url}；请用 https://", "the password would go to {url} in clear; use https://"
    ),
    "daemon_api.password_in_clear": Text(
        "--password 应为引用，如 env:NETMON_PASSWORD 或 file:/etc/netmon/password；口令本身不能写在命令行上",
        "--password takes a reference, such as env:NETMON_PASSWORD or file:/etc/netmon/password, never the password",
    ),
    "daemon_api.by_missing": Text("请用 --by 写明您是谁", "say with --by who you are"),
    "daemon_api.refused": Text("{messages}", "{messages}"),
    "help.daemon_url": Text(
        "守护进程的地址，默认 $NETMON_URL，否则本机 $NETMON_LISTEN 或 127.0.0.1:9899",
        "Where the daemon is; by default $NETMON_URL, else $NETMON_LISTEN or 127.0.0.1:9899 on this host",
    ),
    "help.daemon_user": Text("登录用户，默认 $NETMON_USER", "Who logs in; by default $NETMON_USER"),
    "help.daemon_password": Text(
        "口令从哪里取，如 file:/path；默认 env:NETMON_PASSWORD",
        "Where the password is taken from, such as file:/path; by default env:NETMON_PASSWORD",
    ),
    "help.daemon_ca": Text(
        "签发守护进程证书的 CA（PEM），默认用本机信任的",
        "CA of the daemon's certificate, in PEM; by default those the host trusts",
    ),
    "help.daemon_by": Text(
        "由谁操作（守护进程没有配置用户时）；默认当前系统用户",
        "Who does it, where the daemon has no users; by default the user of this system",
    ),
    # An entry.
    "maintenance.entered": Text("已登记维护 {id}", "maintenance {id} entered"),
    "maintenance.now_cancelled": Text("维护 {id} 已取消", "maintenance {id} cancelled"),
    "maintenance.none": Text("没有正在进行或将要进行的维护", "no maintenance runs or is to come"),
    "maintenance.runs": Text("正在进行，至 {ends}", "running until {ends}"),
    "maintenance.comes": Text("{begins} 至 {ends}", "{begins} to {ends}"),
    "maintenance.cancelled": Text("已取消", "cancelled"),
    "maintenance.is_over": Text("已结束", "over"),
    "maintenance.monthday": Text("{day} 日", "day {day}"),
    "maintenance.until": Text("至 {until}", "until {until}"),
    "maintenance.not_approved": Text(
        "没有批准文号：不再告警，但照算中断", "none: nobody is alerted, and outages count for availability"
    ),
    "maintenance.approved": Text("{number}，{at} 批准", "{number} of {at}"),
    "maintenance.approved_late": Text(
        "{number}，{at} 批准，晚于开始：照算中断", "{number} of {at}, after it began: outages count for availability"
    ),
    "maintenance.with_below": Text("连同只能经由它到达的一切", "with all that is reached only through it"),
    "maintenance.alone": Text("仅本身", "it alone"),
    "maintenance.covers": Text("覆盖 {count} 项：{named}", "covers {count}: {named}"),
    "maintenance.covers_more": Text("覆盖 {count} 项：{named} 等", "covers {count}: {named}, …"),
    "maintenance.approval_missing": Text(
        "--approved-at 和 --approved-by 须与 --approval 文号一起用",
        "--approved-at and --approved-by need --approval with a number",
    ),
    "maintenance.bad_on": Text(
        "--on：“{value}”不对；每周写 mon,thu，每月写 1,15",
        "--on: “{value}” is wrong; write mon,thu with --every weekly, 1,15 with --every monthly",
    ),
    "maintenance.column_number": Text("编号", "id"),
    "maintenance.column_subject": Text("对象", "subject"),
    "maintenance.column_when": Text("时间", "when"),
    "maintenance.column_recurrence": Text("重复", "recurrence"),
    "maintenance.column_lasts": Text("每次时长", "each lasts"),
    "maintenance.column_zone": Text("时区", "time zone"),
    "maintenance.column_scope": Text("范围", "scope"),
    "maintenance.column_reason": Text("原因", "reason"),
    "maintenance.column_by": Text("登记人", "entered by"),
    "maintenance.column_approval": Text("批准", "approval"),
    "maintenance.column_cancelled": Text("取消", "cancelled by"),
    "recurrence.once": Text("一次", "once"),
    "recurrence.daily": Text("每天", "daily"),
    "recurrence.weekly": Text("每周", "weekly"),
    "recurrence.monthly": Text("每月", "monthly"),
    "weekday.mon": Text("周一", "Monday"),
    "weekday.tue": Text("周二", "Tuesday"),
    "weekday.wed": Text("周三", "Wednesday"),
    "weekday.thu": Text("周四", "Thursday"),
    "weekday.fri": Text("周五", "Friday"),
    "weekday.sat": Text("周六", "Saturday"),
    "weekday.sun": Text("周日", "Sunday"),
    # Help.
    "help.maintenance_add": Text(
        "登记维护窗口：期间照常探测和记录，不告警",
        "Enter a maintenance window: all is polled and recorded, nobody is alerted",
    ),
    "help.maintenance_list": Text("列出正在进行和将要进行的维护", "List maintenance that runs or is to come"),
    "help.maintenance_show": Text("显示一条维护，以及它覆盖什么", "Show one entry, and what it covers"),
    "help.maintenance_cancel": Text("取消维护，立即生效；记录保留", "Call maintenance off at once; the entry is kept"),
    "help.maintenance_subject": Text(
        "单位、设备或链路：编号，或 device:编号、link:编号、unit:编号，可加 @网络",
        "Id of a unit, device or link, or KIND:ID, either with @NETWORK",
    ),
    "help.maintenance_id": Text("维护的编号，见 maintenance list", "The entry's id, as maintenance list has it"),
    "help.maintenance_reason": Text("维护原因", "What it is for"),
    "help.maintenance_from": Text(
        '开始的当地时间，如 "2026-11-24 22:00"；默认现在',
        'Local time when it begins, such as "2026-11-24 22:00"; by default now',
    ),
    "help.maintenance_for": Text("每次多久，如 2h", "How long each window lasts, such as 2h"),
    "help.maintenance_to": Text(
        "第一次结束的当地时间，代替 --for", "Local time when the (first) window ends, instead of --for"
    ),
    "help.maintenance_every": Text("多久一次，默认 once（一次）", "How often; by default once"),
    "help.maintenance_on": Text(
        "每周的哪几天（mon,thu）或每月的哪几日（1,15），默认同开始那天",
        "Days of the week (mon,thu) or of the month (1,15); by default that of the beginning",
    ),
    "help.maintenance_until": Text("重复到哪一天为止（含）", "Last day on which it recurs"),
    "help.maintenance_zone": Text(
        "时间所在的时区（IANA），默认台账的", "Time zone of all these times (IANA); by default the inventory's"
    ),
    "help.maintenance_not_below": Text(
        "只覆盖它本身，不含只能经由它到达的", "Cover it alone, not what is reached only through it"
    ),
    "help.maintenance_approval": Text(
        "批准文号；开始之前批准的，期间的中断才从可用率中扣除",
        "Number of the approval; outages are taken out of availability only where it came before the window began",
    ),
    "help.maintenance_approved_at": Text("批准的当地时间，默认现在", "Local time of the approval; by default now"),
    "help.maintenance_approved_by": Text("批准人", "Who approved it"),
    "help.maintenance_past": Text("列出已经结束或取消的", "List what is over or cancelled"),
    "help.maintenance_all": Text("全部列出", "List all"),
    "manual.maintenance_add": Text(
        "经 HTTP 交给正在运行的守护进程，写入数据库后才返回；谁登记的记入审计日志。"
        "重复的窗口按当地时间，跨夏令时不变。",
        "It goes to the running daemon over HTTP and returns once it is written; who did stands in the audit log. "
        "A recurring window keeps its local hour over changes of the clocks.",
    ),
    "manual.maintenance_list": Text("时间按各条的时区显示。", "Times are shown in the time zone of each entry."),
    "manual.maintenance_show": Text(
        "列出覆盖的单位、设备和链路。", "It names the units, devices and links that are covered."
    ),
    "manual.maintenance_cancel": Text("已经过去的窗口仍然算数。", "Windows that are over still count."),
}
