"""What the lab says: what it serves, what is broken in it, and what it cannot do."""

from __future__ import annotations

from netmon.words.text import Text

TEXTS: dict[str, Text] = {
    # while it runs
    "lab.serving": Text(
        "模拟设备 {devices} 台（端口 {ports} 个）已在本机应答，业务系统 {services} 个；控制套接字 {control}；"
        "按 Ctrl-C 结束",
        "{devices} simulated devices ({ports} interfaces) answer on loopback, and {services} services; control "
        "socket {control}; Ctrl-C ends it",
    ),
    "lab.without_snmp": Text(
        "台账里既没有 SNMP 凭据也没有 SSH 凭据的设备不作模拟（{count} 台）：{devices}",
        "devices without a credential for SNMP or SSH are not simulated ({count}): {devices}",
    ),
    "lab.ssh_cannot_bind": Text(
        "{device} 的 SSH 不能在 {address} 的 TCP {port} 端口监听：{error}",
        "{device} cannot serve SSH at {address}, TCP port {port}: {error}",
    ),
    "lab.without_ssh": Text(
        "{device} 没有 SSH：台账里没有给它 SSH 凭据", "{device} has no SSH: the inventory gives it no credential for it"
    ),
    "lab.anchor_cannot_bind": Text(
        "参照点 {anchor} 不能在 {where} 监听：{error}", "the anchor {anchor} cannot listen at {where}: {error}"
    ),
    "lab.bad_user": Text(
        "“{value}”不是用户名：1 到 32 个字母、数字、点、横线、下划线或 @",
        "“{value}” is not a user name: 1 to 32 letters, digits, dots, dashes, underscores or @",
    ),
    "lab.pinged": Text(
        "注意：台账要求 ping 的设备有 {count} 台，而本机总会替“断电”的设备应答 ping；请用 netmon run --icmp off "
        "启动守护进程，或在台账的 probing 里写 icmp: off",
        "note: the inventory has {count} devices pinged, but loopback answers a ping even for a device that was "
        "killed; start the daemon with netmon run --icmp off, or write icmp: off under probing",
    ),
    "lab.ended": Text(
        "已结束；共应答 {answered} 次，未应答 {dropped} 次", "ended; answered {answered}, not answered {dropped}"
    ),
    "lab.state": Text(
        "{devices} 台设备中有 {answering} 台应答；应答 {answered} 次，未应答 {dropped} 次",
        "{answering} of {devices} devices answer; requests answered {answered}, not answered {dropped}",
    ),
    "lab.no_faults": Text("没有故障", "nothing is broken"),
    "lab.cannot_miswire": Text(
        "链路 {link} 不能错接：两端都应是模拟的设备，写明端口，且下端有空闲端口",
        "link {link} cannot be miswired: both ends have to be simulated devices with their ports named, and the lower "
        "one needs a free port",
    ),
    "lab.fault": Text("故障：{fault}", "broken: {fault}"),
    # scenarios
    "lab.begins": Text("{at}：{what}", "{at}: {what}"),
    "lab.ends": Text("{at}：恢复 {what}", "{at}: undone: {what}"),
    "lab.played": Text(
        "情景已演完；模拟环境继续运行，按 Ctrl-C 结束", "the scenario is over; the lab goes on until Ctrl-C"
    ),
    "lab.scenario_refused": Text("情景 {file} 有 {count} 处错误", "the scenario {file} has problems ({count})"),
    "lab.no_steps": Text(
        "情景文件里应有 steps，例如：steps: [{{at: 30s, do: cut link hub-pref, for: 60s}}]",
        "a scenario has steps, such as: steps: [{{at: 30s, do: cut link hub-pref, for: 60s}}]",
    ),
    "lab.not_a_step": Text(
        "一步应写成 {{at: 30s, do: cut link hub-pref, for: 60s}}，for 可以不写",
        "a step is written {{at: 30s, do: cut link hub-pref, for: 60s}}; for may be left out",
    ),
    "lab.does_not_last": Text(
        "“{order}”是一瞬间的事，不能写 for；请删掉它",
        "“{order}” happens in an instant, so for means nothing here; delete it",
    ),
    # what cannot be simulated
    "lab.not_on_loopback": Text(
        "只能模拟本机地址（127.0.0.0/8 或 ::1）上的设备，以下 {count} 台不是：{devices}；请为模拟另写一份台账",
        "only devices at loopback addresses (127.0.0.0/8 or ::1) can be simulated, and {count} are not: {devices}; "
        "write an inventory for the lab",
    ),
    "lab.version_3": Text(
        "只能模拟 SNMP v1 和 v2c，以下 {count} 台用的是 v3 凭据：{devices}；请在模拟用的台账里改用 v2c 凭据",
        "only SNMP v1 and v2c can be simulated, and {count} devices have a v3 credential: {devices}; give them a v2c "
        "credential in the inventory for the lab",
    ),
    "lab.nobody_to_simulate": Text(
        "台账里没有一台设备有 SNMP 或 SSH 凭据，无可模拟；请在 probing 里写 snmp",
        "no device of the inventory has a credential for SNMP or SSH, so there is nothing to simulate; write snmp "
        "under probing",
    ),
    "lab.too_few_files": Text(
        "每台设备要一个套接字，共需打开 {needed} 个文件，而系统只允许 {limit} 个；请用 ulimit -n 提高",
        "each device takes a socket, {needed} open files in all, but only {limit} are allowed; raise ulimit -n",
    ),
    "lab.address_in_use": Text(
        "设备 {device}：{address} 的 UDP 端口 {port} 已被占用；是否已有一个模拟环境或 snmpd 在运行？",
        "device {device}: UDP port {port} at {address} is in use; is another lab or an snmpd running?",
    ),
    "lab.port_not_allowed": Text(
        "设备 {device}：1024 以下的端口（{port}）须有 root 权限；请在 probing 里写 snmp_port: 1161",
        "device {device}: a port below 1024 ({port}) needs root; write snmp_port: 1161 under probing",
    ),
    "lab.no_such_address": Text(
        "设备 {device}：本机没有地址 {address}", "device {device}: this host does not have the address {address}"
    ),
    "lab.cannot_bind": Text(
        "设备 {device}：无法监听 {address} 的 UDP 端口 {port}（{error}）",
        "device {device}: cannot listen on UDP port {port} at {address} ({error})",
    ),
    "lab.service_cannot_bind": Text(
        "业务系统 {service}：无法在 {url} 监听（{error}）", "service {service}: cannot listen at {url} ({error})"
    ),
    "lab.bad_ports": Text("--ports 应为 1 到 {most}", "--ports must be from 1 to {most}"),
    # the control socket
    "lab.not_running": Text(
        "{path} 上没有正在运行的模拟环境；请先运行 netmon lab，或用 --control 指明其套接字",
        "no lab is running at {path}; start netmon lab first, or name its socket with --control",
    ),
    "lab.already_running": Text(
        "{path} 上已有一个模拟环境；请先结束它，或用 --control 另指一个套接字",
        "a lab is already running at {path}; end it first, or name another socket with --control",
    ),
    "lab.no_control": Text("无法使用控制套接字 {path}（{error}）", "cannot use the control socket {path} ({error})"),
    "lab.control_of_another": Text(
        "控制套接字 {path} 属于别的用户，不予使用", "the control socket {path} belongs to another user and is not used"
    ),
    # faults
    "lab.unknown_verb": Text("没有故障“{value}”；可选：{choices}", "there is no fault “{value}”; choose {choices}"),
    "lab.unknown_verb_but": Text(
        "没有故障“{value}”；是不是 {near}？可选：{choices}",
        "there is no fault “{value}”; did you mean {near}? Choose {choices}",
    ),
    "lab.wrong_form": Text(
        "“{value}”不完整或多了词；应为 {form}", "“{value}” lacks a word or has too many; write {form}"
    ),
    "lab.wrong_heal": Text(
        "“{value}”：heal 之后应为 device 编号、port 编号 端口名、link 编号、site 编号、fan 编号、supply 编号、"
        "service 编号 或 all",
        "“{value}”: after heal write device ID, port ID INTERFACE, link ID, site ID, fan ID, supply ID, "
        "service ID or all",
    ),
    "lab.bad_delay": Text(
        "“{value}”不是时延；请写 800ms 或 2s，最多 {most}",
        "“{value}” is not a delay; write 800ms or 2s, {most} at most",
    ),
    "lab.bad_share": Text(
        "“{value}”不是比例；请写 30%，最多 100%", "“{value}” is not a share; write 30%, 100% at most"
    ),
    "lab.bad_turn": Text(
        "“{value}”不是通断的时长；请写 20s，最短 {least}，最长 {most}",
        "“{value}” is not how long it is to be down and up in turn; write 20s, at least {least}, {most} at most",
    ),
    "lab.bad_decibels": Text(
        "“{value}”不是衰减；请写 15dB，最多 {most}", "“{value}” is no attenuation; write 15dB, {most} at most"
    ),
    "lab.unknown_device": Text("台账里没有设备“{value}”", "there is no device “{value}” in the inventory"),
    "lab.unknown_device_but": Text(
        "台账里没有设备“{value}”；是不是 {near}？",
        "there is no device “{value}” in the inventory; did you mean {near}?",
    ),
    "lab.unknown_link": Text("台账里没有链路“{value}”", "there is no link “{value}” in the inventory"),
    "lab.unknown_link_but": Text(
        "台账里没有链路“{value}”；是不是 {near}？",
        "there is no link “{value}” in the inventory; did you mean {near}?",
    ),
    "lab.unknown_site": Text("台账里没有站点“{value}”", "there is no site “{value}” in the inventory"),
    "lab.unknown_site_but": Text(
        "台账里没有站点“{value}”；是不是 {near}？",
        "there is no site “{value}” in the inventory; did you mean {near}?",
    ),
    "lab.unknown_network": Text("台账里没有网络“{value}”", "there is no network “{value}” in the inventory"),
    "lab.unknown_network_but": Text(
        "台账里没有网络“{value}”；是不是 {near}？",
        "there is no network “{value}” in the inventory; did you mean {near}?",
    ),
    "lab.unknown_service": Text("台账里没有业务系统“{value}”", "there is no service “{value}” in the inventory"),
    "lab.unknown_service_but": Text(
        "台账里没有业务系统“{value}”；是不是 {near}？",
        "there is no service “{value}” in the inventory; did you mean {near}?",
    ),
    "lab.service_not_simulated": Text(
        "没有模拟业务系统 {service}：只模拟回环地址上的 http:// 和 tcp://",
        "the service {service} is not simulated: only http:// and tcp:// at loopback addresses are",
    ),
    "lab.no_such_part": Text(
        "设备 {device} 没有 {part}；可用 netmon probe 查看它有哪些传感器",
        "device {device} has no {part}; netmon probe shows which sensors it has",
    ),
    "lab.unknown_port": Text(
        "设备 {device} 没有端口“{value}”；它有 {near} 等",
        "device {device} has no interface “{value}”; it has {near} and others",
    ),
    "lab.not_simulated": Text(
        "设备 {device} 没有 SNMP 凭据，没有模拟它",
        "device {device} has no SNMP credential, so it is not simulated",
    ),
    "lab.too_few_ports": Text(
        "设备 {device} 没有可供 {verb} 的端口", "device {device} has no ports that {verb} could act on"
    ),
    "lab.nothing_to_heal": Text("{thing} 没有故障", "nothing is broken at {thing}"),
}
