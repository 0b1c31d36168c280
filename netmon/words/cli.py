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
    "cli.see_help": Text("运行 {command} --help 查看用法", "Run {command} --help to see how it is used"),
    # wrong use
    "cli.wrong_use": Text("参数不对或太多", "these arguments do not fit, or there are too many"),
    "cli.no_such_command": Text("没有命令 {command}", "there is no command {command}"),
    "cli.no_such_command_but": Text(
        "没有命令 {command}；是不是 {near}？", "there is no command {command}; is it {near}?"
    ),
    "cli.no_such_option": Text("没有选项 {option}", "there is no option {option}"),
    "cli.no_such_option_but": Text("没有选项 {option}；是不是 {near}？", "there is no option {option}; is it {near}?"),
    "cli.option_needs_value": Text("选项 {option} 的用法不对", "option {option} is not used like this"),
    "cli.missing": Text("缺少 {what}", "{what} is missing"),
    "cli.not_a_number": Text("{what} 应为数字", "{what} takes a number"),
    "cli.or": Text(" 或 ", " or "),
    "cli.bug": Text(
        "内部错误 {kind}：{detail}。这是 netmon 的缺陷；在命令名前加 --debug 可得到报告所需的详情",
        "internal error {kind}: {detail}. This is a fault of netmon; --debug before the command's name shows the "
        "details a report needs",
    ),
    "cli.bad_span": Text(
        "{option}：“{value}”不是时长；请写成 30s、15m、1h、7d 或 2w",
        "{option}: “{value}” is not a length of time; write 30s, 15m, 1h, 7d or 2w",
    ),
    "cli.bad_state": Text(
        "--state：没有状态“{value}”；可选 {choices}", "--state: there is no state “{value}”； it is one of {choices}"
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
    "cli.check_right": Text("{file}：没有错误", "{file}: no mistakes"),
    "cli.check_wrong": Text("{file}：{count} 处错误", "{file}: {count} mistakes"),
    "cli.check_wrong_one": Text("{file}：{count} 处错误", "{file}: {count} mistake"),
    "cli.held_networks": Text("网络", "networks"),
    "cli.held_divisions": Text("行政区划", "divisions"),
    "cli.held_units": Text("单位", "units"),
    "cli.held_sites": Text("站点", "sites"),
    "cli.held_devices": Text("设备", "devices"),
    "cli.held_links": Text("链路", "links"),
    "cli.held_services": Text("业务系统", "services"),
    "cli.held_credentials": Text("凭据", "credentials"),
    "cli.held_indicators": Text("指标", "indicators"),
    "cli.held_sample": Text("其中示例数据", "of these invented (sample)"),
    # probe
    "cli.bad_host": Text(
        "“{value}”不是主机；请写成 192.0.2.1、192.0.2.1:1161、2001:db8::1、[2001:db8::1]:1161 或主机名",
        "“{value}” is not a host; write 192.0.2.1, 192.0.2.1:1161, 2001:db8::1, [2001:db8::1]:1161 or a name",
    ),
    "cli.bad_port": Text("“{value}”：端口应为 1 到 65535", "“{value}”： a port is 1 to 65535"),
    "cli.unknown_host": Text("主机名 {host} 解析不出地址", "the name {host} has no address"),
    "cli.bad_timeout": Text("--timeout 应为大于 0 的秒数", "--timeout is a number of seconds above 0"),
    "cli.unknown_device": Text(
        "台账 {file} 里没有设备 {device}；若这是地址，请用 --snmp 说明如何访问",
        "there is no device {device} in {file}; if it is an address, say with --snmp how to ask it",
    ),
    "cli.device_without_snmp": Text(
        "台账没有给设备 {device} 配 SNMP 凭据", "the inventory asks device {device} no SNMP"
    ),
    "cli.snmp_version_missing": Text(
        "请用 --snmp 指明版本：v1、v2c 或 v3", "say with --snmp which version: v1, v2c or v3"
    ),
    "cli.snmp_version_unknown": Text(
        "--snmp：没有版本“{value}”；可选 v1、v2c、v3", "--snmp: there is no version “{value}”； it is v1, v2c or v3"
    ),
    "cli.community_missing": Text(
        "缺少 --community；请写团体字所在，如 --community env:NETMON_COMMUNITY（netmon 不试默认团体字）",
        "--community is missing; say where it is, as --community env:NETMON_COMMUNITY (no default community is tried)",
    ),
    "cli.community_not_v3": Text(
        "--community 只用于 v1 和 v2c；v3 请用 --user、--auth、--priv",
        "--community is for v1 and v2c; v3 takes --user, --auth and --priv",
    ),
    "cli.usm_needs_v3": Text(
        "--user、--auth、--priv、--context 只用于 v3，而 --snmp 是 {version}",
        "--user, --auth, --priv and --context are for v3, but --snmp is {version}",
    ),
    "cli.user_missing": Text("v3 需要 --user", "v3 needs --user"),
    "cli.priv_needs_auth": Text("--priv 需要同时有 --auth", "--priv needs --auth as well"),
    "cli.protocol_unknown": Text(
        "{option}：冒号前应为算法（{choices}），冒号后为口令引用，如 env:变量名",
        "{option}: before the colon stands the protocol ({choices}), after it where the pass phrase is, as env:NAME",
    ),
    "cli.secret_in_clear": Text(
        "{option}：这里不能直接写密钥（命令行人人可见）；请写 env:变量名、file:路径 或 cred:名称",
        "{option}: a secret is not written here (everyone sees a command line); write env:NAME, file:PATH or cred:NAME",
    ),
    "cli.probing": Text("正在访问 {target} …", "Visiting {target} …"),
    "cli.probe_failed": Text("{target} 未能读出：{kind}（{detail}）", "{target} was not read: {kind} ({detail})"),
    "cli.probe_partly": Text("未读全：{kind}（{detail}）", "not all was read: {kind} ({detail})"),
    "cli.no_interfaces": Text("没有读到接口", "no interfaces were read"),
    "cli.interfaces": Text("接口 {count} 个", "{count} interfaces"),
    "cli.column_interface": Text("接口", "interface"),
    "cli.column_alias": Text("描述", "alias"),
    "cli.column_admin": Text("管理", "admin"),
    "cli.column_oper": Text("运行", "oper"),
    "cli.column_speed": Text("速率", "speed"),
    "cli.column_in": Text("入字节", "octets in"),
    "cli.column_out": Text("出字节", "octets out"),
    "cli.column_errors": Text("错误 入/出", "errors in/out"),
    "cli.column_discards": Text("丢弃 入/出", "discards in/out"),
    "cli.failure_timeout": Text("没有应答", "no answer"),
    "cli.failure_refused": Text("被拒绝", "refused"),
    "cli.failure_auth": Text("认证失败", "authentication failed"),
    "cli.failure_hostkey": Text("主机密钥不符", "host key does not match"),
    "cli.failure_malformed": Text("应答不合规范", "malformed answer"),
    "cli.failure_too_big": Text("应答过大", "answer too big"),
    "cli.failure_unsupported": Text("不支持", "not supported"),
    "cli.failure_incomplete": Text("应答不完整", "incomplete answer"),
    "cli.failure_skipped": Text("没有去问", "not asked"),
    "cli.column_index": Text("索引", "index"),
    "cli.inventory_refused": Text(
        "台账 {file} 有 {count} 处错误；请先运行 netmon check",
        "the inventory {file} has {count} mistakes; run netmon check first",
    ),
    # the inventory and the database, where a command needs them
    "cli.inventory_unread": Text(
        "注意：台账 {file} 读不出（{count} 处错误，见 netmon check）；以下时间为 UTC，且不显示上游",
        "note: the inventory {file} cannot be read ({count} mistakes, see netmon check); times are UTC, and nothing "
        "upstream is shown",
    ),
    "cli.unknown_subject": Text(
        "没有对象“{subject}”；请用设备、链路或单位的编号，可写成 device:ID、link:ID、unit:ID",
        "there is no “{subject}”; name a device, link or unit by its id, as ID, device:ID, link:ID or unit:ID",
    ),
    "cli.several_subjects": Text(
        "“{subject}”有几种可能，请写明是哪一个：{choices}", "“{subject}” may be any of {choices}; say which"
    ),
    "cli.unknown_network": Text(
        "没有网络“{network}”；现有 {choices}", "there is no network “{network}”; there is {choices}"
    ),
    # what is believed
    "cli.kind_device": Text("设备", "device"),
    "cli.kind_link": Text("链路", "link"),
    "cli.kind_unit": Text("单位", "unit"),
    "cli.kind_service": Text("业务系统", "service"),
    "cli.state_up": Text("正常", "up"),
    "cli.state_down": Text("中断", "down"),
    "cli.state_unreachable": Text("上游中断", "unreachable"),
    "cli.state_unknown": Text("未知", "unknown"),
    "cli.flag_admin_down": Text("人为关闭", "admin-down"),
    "cli.flag_flapping": Text("反复通断", "flapping"),
    "cli.flag_maintenance": Text("维护中", "maintenance"),
    "cli.reachable_yes": Text("有应答", "it answers"),
    "cli.reachable_no": Text("无应答", "it does not answer"),
    "cli.manageable_yes": Text("SNMP 可读", "SNMP can be read"),
    "cli.manageable_no": Text("SNMP 读不到", "SNMP cannot be read"),
    "cli.carrying_yes": Text("链路通", "the link is up"),
    "cli.carrying_no": Text("链路不通", "the link is down"),
    "cli.between": Text("，", ", "),
    "cli.column_state": Text("状态", "state"),
    "cli.column_kind": Text("类型", "kind"),
    "cli.column_id": Text("编号", "id"),
    "cli.column_name": Text("名称", "name"),
    "cli.column_network": Text("网络", "network"),
    "cli.column_since": Text("起始", "since"),
    "cli.column_for": Text("持续", "for"),
    "cli.column_reason": Text("原因", "reason"),
    "cli.column_steps": Text("级", "steps"),
    "cli.column_at": Text("时间", "at"),
    "cli.column_before": Text("之前", "before"),
    "cli.column_after": Text("之后", "after"),
    # status
    "cli.daemon_runs": Text("守护进程在运行（进程号 {pid}）", "the daemon runs (pid {pid})"),
    "cli.daemon_gone": Text(
        "守护进程没有运行；以下是它停止前的判断，最后一次收到应答是 {at}",
        "the daemon does not run; this is what it believed when it ended, the last answer being of {at}",
    ),
    "cli.daemon_gone_unheard": Text(
        "守护进程没有运行，此前也没有收到过任何应答", "the daemon does not run, and nothing had ever answered it"
    ),
    "cli.inventory_loaded": Text("台账于 {at} 生效", "the inventory was taken at {at}"),
    "cli.inventory_not_taken": Text(
        "最近一次读取台账（{at}）被拒绝，仍在用之前的台账；详见 netmon check",
        "the inventory read at {at} was refused, the one before is still in force; see netmon check",
    ),
    "cli.no_beliefs": Text("还没有任何判断", "nothing is believed yet"),
    # events
    "cli.no_events": Text("最近 {since} 没有变化", "nothing changed within {since}"),
    "cli.events_cut": Text(
        "只显示了最新的 {limit} 条；用 --limit 显示更多", "only the newest {limit} are shown; --limit shows more"
    ),
    "cli.bad_limit": Text("--limit 应为 1 或更大，不是 {value}", "--limit is 1 or more, not {value}"),
    # reload
    "cli.no_daemon": Text("没有守护进程在用数据库 {database}", "no daemon has the database {database} open"),
    "cli.daemon_ended": Text("守护进程 {pid} 刚刚结束", "the daemon {pid} has just ended"),
    "cli.daemon_not_ours": Text(
        "无权通知守护进程 {pid}；请以它的用户或 root 运行",
        "not permitted to signal the daemon {pid}; run this as its user or as root",
    ),
    "cli.reload_silent": Text(
        "守护进程 {pid} 在 {seconds} 秒内没有给出结果；请看它的日志",
        "the daemon {pid} said nothing within {seconds} s; see its log",
    ),
    "cli.reload_refused": Text(
        "台账被拒绝，仍在用之前的台账：\n{message}", "refused, the inventory before is still in force:\n{message}"
    ),
    "cli.reloaded": Text("台账已生效（摘要 {digest}）", "the inventory is in force (digest {digest})"),
    # why
    "cli.never_judged": Text("还没有对它作过判断", "it has not been judged yet"),
    "cli.why_state": Text("状态：", "state: "),
    "cli.why_since": Text("，自 {since}（{duration}）", ", since {since} ({duration})"),
    "cli.why_reason": Text("原因：{reason}", "reason: {reason}"),
    "cli.why_root": Text("根源：{root}", "root: {root}"),
    "cli.why_facets": Text("所见：{facets}", "seen: {facets}"),
    "cli.why_heard": Text("最近一次应答：{at}（{ago}前）", "last answer: {at} ({ago} ago)"),
    "cli.why_evidence": Text("观测编号：{evidence}", "observations: {evidence}"),
    "cli.why_daemon_gone": Text(
        "守护进程没有运行；以上是它停止前的判断", "the daemon does not run; this is what it believed when it ended"
    ),
    "cli.why_at_the_top": Text("它没有上游", "nothing is upstream of it"),
    "cli.why_upstream": Text("上游，由近到远：", "Upstream, nearest first:"),
    "cli.why_no_events": Text("此前没有变化", "nothing changed before"),
    "cli.why_events": Text("最近的变化，新的在前：", "Latest changes, newest first:"),
    "cli.link_carrier": Text("运营商 {value}", "carrier {value}"),
    "cli.link_circuit": Text("电路编号 {value}", "circuit {value}"),
    "cli.link_hotline": Text("报障电话 {value}", "hotline {value}"),
    "cli.contact": Text("联系人 {who}", "contact {who}"),
    # schema
    "cli.no_such_schema": Text(
        "没有名为“{name}”的 Schema；可选 {choices}", "there is no schema “{name}”; it is one of {choices}"
    ),
}
