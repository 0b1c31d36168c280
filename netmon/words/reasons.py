"""Why we believe what we believe. In Chinese a subject ends its clause, where any name reads well."""

from __future__ import annotations

from netmon.words.text import Text

TEXTS: dict[str, Text] = {
    # Nothing is known.
    "reason.never_asked": Text("尚未探测", "not probed yet"),
    "reason.restarted": Text(
        "netmon 重启后尚未再次探测；重启前的状态不再采信",
        "not probed since netmon restarted; the state before that no longer counts",
    ),
    "reason.stale": Text(
        "已 {seconds} 秒没有有效的探测结果；此前的状态不再采信",
        "no valid result for {seconds} s; the state before that no longer counts",
    ),
    "reason.isolated": Text(
        "监测点失联（参照点均无应答），实际状态未知",
        "this host is isolated (no anchor answers), so nothing can be known",
    ),
    "reason.isolation_over": Text(
        "监测点失联已结束，尚未再次探测；失联前的状态不再采信",
        "not probed since this host ceased to be isolated; the state before that no longer counts",
    ),
    "reason.asking_again": Text("依据尚不充分，正在复核", "not enough evidence yet; probing again"),
    "reason.retired": Text("已从台账中移除", "removed from the inventory"),
    # Devices.
    "reason.answers": Text("有应答", "it answers"),
    "reason.answers_again": Text("恢复应答", "it answers again"),
    "reason.manageable_again": Text("SNMP 恢复应答", "SNMP answers again"),
    "reason.no_answer": Text(
        "连续 {misses} 次探测无应答（距最近一次应答 {seconds} 秒）",
        "no answer to {misses} probes in a row ({seconds} s after its last answer)",
    ),
    "reason.never_answered": Text(
        "连续 {misses} 次探测无应答，且从未有过应答；请核对地址与访问控制",
        "no answer to {misses} probes in a row, nor ever before; check its address and the access lists",
    ),
    "reason.waiting_for_upstream": Text("无应答，正在核实上游是否正常", "no answer; checking upstream first"),
    "reason.upstream_down": Text("根因在上游：{root}", "cut off by {root}"),
    "reason.cut_by_order": Text(
        "上游被管理关闭（非故障）：{root}",
        "cut off because {root} is admin-down; not a fault",
    ),
    "reason.snmp_timeout": Text(
        "设备可达，但 SNMP 无应答；请检查 SNMP 服务、凭据与访问控制",
        "reachable, but SNMP does not answer; check the SNMP agent, the credential and the access lists",
    ),
    "reason.snmp_refused": Text(
        "设备可达，但 SNMP 端口拒绝访问；SNMP 服务可能未启动",
        "reachable, but the SNMP port is closed; the SNMP agent may not be running",
    ),
    "reason.snmp_auth": Text(
        "设备可达，但 SNMP 认证失败（{detail}）；请核对凭据",
        "reachable, but SNMP authentication fails ({detail}); check the credential",
    ),
    "reason.snmp_failed": Text(
        "设备可达，但 SNMP 应答无法使用（{kind}：{detail}）",
        "reachable, but its SNMP answers cannot be used ({kind}: {detail})",
    ),
    # Links: what their ends say.
    "reason.port_up": Text("设备 {device} 的端口 {interface} 正常", "interface {interface} of device {device} is up"),
    "reason.port_down": Text(
        "设备 {device} 的端口 {interface} 中断", "interface {interface} of device {device} is down"
    ),
    "reason.port_admin_down": Text(
        "设备 {device} 的端口 {interface} 被管理关闭（非故障）",
        "interface {interface} of device {device} is admin-down; not a fault",
    ),
    "reason.port_testing": Text(
        "设备 {device} 的端口 {interface} 处于测试状态（testing），不承载业务",
        "interface {interface} of device {device} is in test (testing) and passes no traffic",
    ),
    "reason.port_dormant": Text(
        "设备 {device} 的端口 {interface} 处于休眠状态（dormant），等待外部事件，不承载业务",
        "interface {interface} of device {device} is dormant: it waits for an external event and passes no traffic",
    ),
    "reason.port_not_present": Text(
        "设备 {device} 的端口 {interface} 硬件不在位（notPresent）",
        "interface {interface} of device {device} has no hardware in place (notPresent)",
    ),
    "reason.port_lower_layer_down": Text(
        "设备 {device} 的端口 {interface} 因下层端口中断而中断（lowerLayerDown）",
        "interface {interface} of device {device} is down because an interface below it is (lowerLayerDown)",
    ),
    "reason.port_unclear": Text(
        "设备 {device} 自身不能确定端口 {interface} 的状态（unknown）",
        "device {device} itself does not know the state of interface {interface}",
    ),
    "reason.port_unread": Text(
        "设备 {device} 的端口 {interface} 尚未读取，或近期未能读取",
        "interface {interface} of device {device} has not been read, or not lately",
    ),
    "reason.port_no_snmp": Text(
        "设备 {device} 的 SNMP 无应答，端口 {interface} 状态未知",
        "SNMP of device {device} does not answer, so interface {interface} is unknown",
    ),
    "reason.port_missing": Text(
        "设备 {device} 没有端口 {interface}；请核对台账中该链路的端口名",
        "device {device} has no interface {interface}; check the name in the inventory",
    ),
    "reason.port_ambiguous": Text(
        "设备 {device} 有多个端口名为 {interface}，无法区分；请在台账中改用唯一的 ifName",
        "device {device} has several interfaces named {interface}; give a unique ifName in the inventory",
    ),
    "reason.link_without_interface": Text(
        "链路两端均未登记可探测的端口，无法判断通断",
        "neither end names an interface that can be probed, so its state cannot be known",
    ),
    # Units: which path decided.
    "reason.no_path": Text(
        "本网络内未登记它的设备，也未登记它的链路", "the inventory has no device and no link for it in this network"
    ),
    "reason.path_up": Text("在线，接入路径：{path}", "online via {path}"),
    "reason.path_unknown": Text("接入路径状态未知：{path}", "the state of its path is unknown: {path}"),
    "reason.path_down": Text("接入路径中断，且无其他可用路径：{path}", "{path} is down, and there is no other path"),
    "reason.path_unreachable": Text("根因在上游：{root}；接入路径：{path}", "its path, {path}, is cut off by {root}"),
    "reason.path_admin_down": Text(
        "接入路径被管理关闭，且无其他可用路径（非故障）：{path}",
        "{path} is admin-down, and there is no other path; not a fault",
    ),
    # What a port was found to be.
    "port.up": Text("正常", "up"),
    "port.down": Text("中断", "down"),
    "port.admin_down": Text("管理关闭", "admin-down"),
    "port.testing": Text("测试中", "in test"),
    "port.dormant": Text("休眠", "dormant"),
    "port.not_present": Text("硬件不在位", "no hardware in place"),
    "port.lower_layer_down": Text("下层端口中断", "an interface below it is down"),
    "port.unclear": Text("设备自身不能确定", "unknown to the device itself"),
    "port.unread": Text("尚未读取，或近期未能读取", "not read, or not lately"),
    "port.no_snmp": Text("SNMP 无应答", "SNMP does not answer"),
    "port.missing": Text("设备上没有此端口", "the device has no such interface"),
    "port.ambiguous": Text("有多个同名端口", "several interfaces of that name"),
    # Why something is asked apart from its regular visits.
    "asking.no_answer": Text("无应答，正在复核", "no answer, probing again"),
    "asking.no_snmp": Text("SNMP 无应答，正在复核", "SNMP did not answer, probing again"),
    "asking.answers_again": Text("恢复应答，正在复核", "it answers again, making sure"),
    "asking.confirm_port": Text("端口状态有变，正在复核", "an interface changed, making sure"),
    "asking.for_below": Text("下游无应答，正在核实本级", "something downstream does not answer"),
    "asking.answers_below": Text("下游已有应答，正在核实本级", "something downstream answers again"),
    "asking.way_cut": Text("上游中断，正在核实本级", "upstream is cut, making sure"),
    "asking.anchors_silent": Text(
        "参照点均无应答，正在核实是否监测点失联", "no anchor answers, probing whether this host is isolated"
    ),
    "asking.isolation_over": Text("监测点失联已结束，重新探测", "this host is no longer isolated, probing again"),
    "asking.way_open": Text("上游恢复，正在复核", "upstream is back, probing again"),
}
