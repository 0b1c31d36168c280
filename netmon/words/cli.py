"""What the command line says."""

from __future__ import annotations

from netmon.words.text import Text

TEXTS: dict[str, Text] = {
    # the frame of a help page
    "cli.usage": Text("用法：", "Usage: "),
    "cli.commands": Text("命令", "Commands"),
    "cli.arguments": Text("参数", "Arguments"),
    "cli.options": Text("选项", "Options"),
    "cli.options_metavar": Text("[选项]", "[OPTIONS]"),
    "cli.command_metavar": Text("命令 ...", "COMMAND ..."),
    "cli.see_help": Text("用法见 {command} --help", "run {command} --help for its usage"),
    # wrong use
    "cli.wrong_use": Text("参数有误，或多出了参数", "wrong arguments, or too many"),
    "cli.no_such_command": Text("没有命令 {command}", "no such command: {command}"),
    "cli.no_such_command_but": Text(
        "没有命令 {command}；是不是 {near}？", "no such command: {command}; did you mean {near}?"
    ),
    "cli.no_such_option": Text("没有选项 {option}", "no such option: {option}"),
    "cli.no_such_option_but": Text(
        "没有选项 {option}；是不是 {near}？", "no such option: {option}; did you mean {near}?"
    ),
    "cli.option_needs_value": Text("选项 {option} 的用法不对", "wrong use of the option {option}"),
    "cli.missing": Text("缺少 {what}", "{what} is missing"),
    "cli.not_a_number": Text("{what} 应为数字", "{what} must be a number"),
    "cli.or": Text(" 或 ", " or "),
    "cli.bug": Text(
        "内部错误 {kind}：{detail}；这是 netmon 的缺陷，请在命令名前加 --debug 重新运行，并附上输出的详情报告",
        "internal error {kind}: {detail}; this is a bug in netmon, please run again with --debug before the command's "
        "name and report what it prints",
    ),
    "cli.bad_span": Text(
        "{option}：“{value}”不是时长；请写成 30s、15m、1h、7d 或 2w",
        "{option}: “{value}” is not a length of time; write 30s, 15m, 1h, 7d or 2w",
    ),
    "cli.bad_state": Text(
        "--state：没有状态“{value}”；可选 {choices}", "--state: there is no state “{value}”; choose {choices}"
    ),
    # time
    "cli.days": Text("{count} 天", "{count} days"),
    "cli.days_one": Text("{count} 天", "{count} day"),
    "cli.hours": Text("{count} 小时", "{count} hours"),
    "cli.hours_one": Text("{count} 小时", "{count} hour"),
    "cli.minutes": Text("{count} 分钟", "{count} minutes"),
    "cli.minutes_one": Text("{count} 分钟", "{count} minute"),
    "cli.seconds": Text("{count} 秒", "{count} seconds"),
    "cli.seconds_one": Text("{count} 秒", "{count} second"),
    "cli.moment": Text("不到 1 秒", "less than a second"),
    # check
    "cli.check_right": Text("{file}：没有错误", "{file}: no problems"),
    "cli.check_wrong": Text("{file}：{count} 处错误", "{file}: {count} problems"),
    "cli.check_wrong_one": Text("{file}：{count} 处错误", "{file}: {count} problem"),
    "cli.held_sample": Text("其中示例数据", "of these, sample data"),
    # probe
    "cli.bad_host": Text(
        "“{value}”不是主机；请写成 192.0.2.1、192.0.2.1:1161、2001:db8::1、[2001:db8::1]:1161 或主机名",
        "“{value}” is not a host; write 192.0.2.1, 192.0.2.1:1161, 2001:db8::1, [2001:db8::1]:1161 or a name",
    ),
    "cli.bad_port": Text("“{value}”：端口应为 1 到 65535", "“{value}”: a port is a number from 1 to 65535"),
    "cli.unknown_host": Text("主机名 {host} 无法解析", "the name {host} does not resolve"),
    "cli.bad_timeout": Text("--timeout 应为大于 0 的秒数", "--timeout must be a number of seconds above 0"),
    "cli.unknown_device": Text(
        "台账 {file} 里没有设备 {device}；若这是地址，请用 --snmp 指明如何探测",
        "there is no device {device} in the inventory {file}; if it is an address, say with --snmp how to probe it",
    ),
    "cli.device_without_snmp": Text(
        "台账没有为设备 {device} 指定 SNMP 凭据", "the inventory gives device {device} no SNMP credential"
    ),
    "cli.snmp_version_missing": Text(
        "请用 --snmp 指明版本：v1、v2c 或 v3", "name the version with --snmp: v1, v2c or v3"
    ),
    "cli.snmp_version_unknown": Text(
        "--snmp：没有版本“{value}”；可选 v1、v2c 或 v3",
        "--snmp: there is no version “{value}”; choose v1, v2c or v3",
    ),
    "cli.community_missing": Text(
        "缺少 --community；请写明团体字从哪里取，如 --community env:NETMON_COMMUNITY（netmon 不试默认团体字）",
        "--community is missing; say where the community is kept, such as --community env:NETMON_COMMUNITY (netmon "
        "tries no default community)",
    ),
    "cli.community_not_v3": Text(
        "--community 只用于 v1 和 v2c；v3 请用 --user、--auth、--priv",
        "--community is for v1 and v2c; with v3 use --user, --auth and --priv",
    ),
    "cli.usm_needs_v3": Text(
        "--user、--auth、--priv、--context 只用于 v3，而 --snmp 是 {version}",
        "--user, --auth, --priv and --context are for v3, but --snmp is {version}",
    ),
    "cli.user_missing": Text("v3 需要 --user", "v3 needs --user"),
    "cli.priv_needs_auth": Text("--priv 需要同时有 --auth", "--priv needs --auth as well"),
    "cli.protocol_unknown": Text(
        "{option}：冒号前应为算法（{choices}），冒号后为口令的引用，如 env:变量名",
        "{option}: before the colon write the protocol ({choices}), after it a reference to the password, such as "
        "env:NAME",
    ),
    "cli.secret_in_clear": Text(
        "{option}：这里不能直接写口令（命令行人人可见）；请写 env:变量名、file:路径 或 cred:名称",
        "{option}: never write a secret here (everyone can see a command line); write env:NAME, file:PATH or cred:NAME",
    ),
    "cli.probing": Text("正在探测 {target} …", "probing {target} …"),
    "cli.probe_failed": Text("{target} 探测失败：{kind}（{detail}）", "{target} was not read: {kind} ({detail})"),
    "cli.probe_partly": Text("未能读全：{kind}（{detail}）", "not all was read: {kind} ({detail})"),
    "cli.silence_v1": Text(
        "团体字不对时，设备同样不应答；另外不少设备已停用 SNMPv1，可改用 --snmp v2c 再试",
        "a device is as silent about a wrong community; and many no longer speak SNMPv1: try --snmp v2c",
    ),
    "cli.silence_v2c": Text(
        "团体字不对时，设备同样不应答；另外有些老设备只支持 SNMPv1，可改用 --snmp v1 再试",
        "a device is as silent about a wrong community; and some old ones speak SNMPv1 only: try --snmp v1",
    ),
    "cli.no_interfaces": Text("没有读到端口", "no interfaces were read"),
    "cli.sensors": Text("传感器 {count} 个", "sensors: {count}"),
    "cli.interfaces": Text("端口 {count} 个", "interfaces: {count}"),
    "cli.column_alias": Text("描述", "alias"),
    "cli.column_admin": Text("管理", "admin"),
    "cli.column_oper": Text("运行", "oper"),
    "cli.column_speed": Text("速率", "speed"),
    "cli.column_in": Text("入字节", "octets in"),
    "cli.column_out": Text("出字节", "octets out"),
    "cli.column_errors": Text("错误 入/出", "errors in/out"),
    "cli.column_discards": Text("丢弃 入/出", "discards in/out"),
    "cli.column_index": Text("索引", "index"),
    "cli.inventory_refused": Text(
        "台账 {file} 有 {count} 处错误；请先运行 netmon check",
        "the inventory {file} has problems ({count}); run netmon check first",
    ),
    # the inventory and the database, where a command needs them
    "cli.inventory_unread": Text(
        "注意：台账 {file} 无法使用（{count} 处错误，见 netmon check）；以下时间为 UTC，且不显示上游",
        "note: the inventory {file} cannot be used (problems: {count}, see netmon check); times are in UTC, and "
        "upstream is not shown",
    ),
    "cli.unknown_subject": Text(
        "没有对象“{subject}”；请写设备、链路或单位的编号，也可写成 device:ID、link:ID、unit:ID",
        "there is no “{subject}”; give the id of a device, link or unit, as ID, device:ID, link:ID or unit:ID",
    ),
    "cli.several_subjects": Text(
        "“{subject}”不止一个，请写明是哪一个：{choices}", "“{subject}” is not unique; choose {choices}"
    ),
    "cli.unknown_network": Text(
        "没有网络“{network}”；现有 {choices}", "there is no network “{network}”; choose {choices}"
    ),
    # what is believed
    "cli.reachable_yes": Text("有应答", "it answers"),
    "cli.reachable_no": Text("无应答", "it does not answer"),
    "cli.manageable_yes": Text("可管理（SNMP 或 SSH）", "manageable (SNMP or SSH)"),
    "cli.manageable_no": Text("不可管理（SNMP、SSH 均不可读）", "not manageable (neither SNMP nor SSH can be read)"),
    "cli.carrying_yes": Text("链路通", "it passes traffic"),
    "cli.serving_yes": Text("服务正常", "it serves"),
    "cli.serving_no": Text("服务异常", "it does not serve"),
    "cli.carrying_no": Text("链路不通", "it does not pass traffic"),
    "cli.loads_of": Text("{since} 至 {until} 的链路情况：", "links from {since} to {until}:"),
    "cli.no_loads": Text(
        "还没有链路的记录：守护进程每 5 分钟写入一次", "nothing about links yet: the daemon writes every five minutes"
    ),
    "cli.links_alone": Text("--links 不能与 --state 同用", "--links cannot be combined with --state"),
    "cli.column_loss": Text("丢包率", "loss"),
    "cli.column_rtt": Text("往返时延", "round trip"),
    "cli.column_state": Text("状态", "state"),
    "cli.column_kind": Text("类型", "kind"),
    "cli.column_id": Text("编号", "id"),
    "cli.column_name": Text("名称", "name"),
    "cli.column_since": Text("起始", "since"),
    "cli.column_for": Text("持续", "for"),
    "cli.column_reason": Text("原因", "reason"),
    "cli.column_steps": Text("级", "steps"),
    "cli.column_at": Text("时间", "at"),
    "cli.column_before": Text("之前", "before"),
    "cli.column_after": Text("之后", "after"),
    # status
    "cli.daemon_runs": Text("守护进程正在运行（进程号 {pid}）", "the daemon is running (pid {pid})"),
    "cli.daemon_gone": Text(
        "守护进程没有运行；以下是它停止前的判断，最后一次收到应答是 {at}",
        "the daemon is not running; this is what it knew when it stopped, the last answer came at {at}",
    ),
    "cli.daemon_gone_unheard": Text(
        "守护进程没有运行，此前也没有收到过任何应答",
        "the daemon is not running, and has never received an answer",
    ),
    "cli.inventory_loaded": Text("台账于 {at} 生效", "the inventory came into force at {at}"),
    "cli.inventory_not_taken": Text(
        "最近一次读取台账（{at}）被拒绝，仍在使用之前的台账；原因见 netmon check",
        "the inventory read at {at} was refused and the one before stays in force; netmon check tells why",
    ),
    "cli.no_beliefs": Text("还没有任何判断", "nothing is known yet"),
    # events
    "cli.no_events": Text("最近 {since} 没有事件", "no events within {since}"),
    "cli.events_incident": Text(
        "这段时间的故障 {id}，经过见 netmon incident show {id}",
        "incident {id} was in that time: netmon incident show {id} has its steps",
    ),
    "cli.events_incidents": Text(
        "这段时间有 {count} 起故障：netmon incident list --since 列出它们，netmon incident show 有各自的经过",
        "incidents in that time: {count}; netmon incident list --since has them, netmon incident show their steps",
    ),
    "cli.events_cut": Text(
        "只显示最新的 {limit} 条；要看更多请用 --limit", "only the newest {limit} are shown; use --limit for more"
    ),
    "cli.bad_limit": Text("--limit 应为 1 或更大，不能是 {value}", "--limit must be 1 or more, not {value}"),
    # reload
    "cli.no_daemon": Text("没有守护进程在使用数据库 {database}", "no daemon is using the database {database}"),
    "cli.daemon_ended": Text("守护进程 {pid} 刚刚结束", "the daemon {pid} has just ended"),
    "cli.daemon_not_ours": Text(
        "无权通知守护进程 {pid}；请以它的用户或 root 运行",
        "not permitted to signal the daemon {pid}; run this as its user or as root",
    ),
    "cli.reload_silent": Text(
        "守护进程 {pid} 在 {seconds} 秒内没有给出结果；请查看它的日志",
        "the daemon {pid} reported nothing within {seconds} s; see its log",
    ),
    "cli.reload_refused": Text(
        "台账被拒绝，仍在使用之前的台账：\n{message}",
        "the inventory was refused and the one before stays in force:\n{message}",
    ),
    "cli.reloaded": Text("台账已生效（摘要 {digest}）", "the inventory is in force (digest {digest})"),
    # why
    "cli.never_judged": Text("还没有对它作过判断", "nothing is known of it yet"),
    "cli.why_subject": Text("{subject}，网络 {network}", "{subject}, network {network}"),
    "cli.why_state": Text("状态：", "state: "),
    "cli.why_since": Text("，自 {since}（{duration}）", ", since {since} ({duration})"),
    "cli.why_reason": Text("原因：{reason}", "reason: {reason}"),
    "cli.why_root": Text("根因：{root}", "root: {root}"),
    "cli.why_facets": Text("所见：{facets}", "seen: {facets}"),
    "cli.why_heard": Text("最近一次应答：{at}（{ago}前）", "last answer: {at} ({ago} ago)"),
    "cli.why_evidence": Text("观测编号：{evidence}", "observations: {evidence}"),
    "cli.why_daemon_gone": Text(
        "守护进程没有运行；以上是它停止前的判断", "the daemon is not running; this is what it knew when it stopped"
    ),
    "cli.why_at_the_top": Text("它没有上游", "nothing is upstream of it"),
    "cli.why_upstream": Text("上游，由近到远：", "upstream, nearest first:"),
    "cli.why_no_events": Text("此前没有事件", "no events so far"),
    "cli.why_events": Text("最近的事件，新的在前：", "latest events, newest first:"),
    "cli.link_carrier": Text("运营商 {value}", "carrier {value}"),
    "cli.link_circuit": Text("电路编号 {value}", "circuit {value}"),
    "cli.link_hotline": Text("报障电话 {value}", "hotline {value}"),
    "cli.contact": Text("联系人 {who}", "contact {who}"),
    # schema
    "cli.no_such_schema": Text(
        "没有名为“{name}”的 Schema；可选 {choices}", "there is no schema “{name}”; choose {choices}"
    ),
}
