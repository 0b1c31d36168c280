"""Why we believe what we believe."""

from __future__ import annotations

from netmon.words.text import Text

TEXTS: dict[str, Text] = {
    # Nothing is known.
    "reason.never_asked": Text("尚未探测", "not asked yet"),
    "reason.restarted": Text(
        "netmon 重启后尚未再次探测,重启前的状态不再采信",
        "not asked again since netmon restarted; what was believed before no longer counts",
    ),
    "reason.stale": Text(
        "已 {seconds} 秒没有有效的探测结果,原状态不再采信",
        "no valid result for {seconds} s; what was believed before no longer counts",
    ),
    "reason.asking_again": Text("证据尚不充分,正在复核", "not enough evidence yet; being asked again"),
    "reason.retired": Text("已从清单中移除", "removed from the inventory"),
    # Devices.
    "reason.answers": Text("有应答", "it answers"),
    "reason.answers_again": Text("恢复应答", "it answers again"),
    "reason.manageable_again": Text("SNMP 恢复应答", "SNMP answers again"),
    "reason.no_answer": Text(
        "连续 {misses} 次探测无应答(最近一次应答在 {seconds} 秒前)",
        "no answer {misses} times in a row (last heard {seconds} s ago)",
    ),
    "reason.never_answered": Text(
        "连续 {misses} 次探测无应答,且从未有过应答;请核对地址与访问控制",
        "no answer {misses} times in a row, and never any before; check its address and access lists",
    ),
    "reason.waiting_for_upstream": Text(
        "无应答,正在核实上级是否正常", "no answer; what is above it is being asked first"
    ),
    "reason.upstream_down": Text("上级中断,受 {root} 影响不可达", "cut off by {root}"),
    "reason.cut_by_order": Text(
        "{root} 的端口被管理员关闭,下级因此不可达(非故障)",
        "cut off because an administrator shut {root}; not a fault",
    ),
    "reason.snmp_timeout": Text(
        "设备可达,但 SNMP 连续无应答;请检查 SNMP 服务、团体字与访问控制",
        "it is there, but SNMP does not answer; check the agent, the community and access lists",
    ),
    "reason.snmp_refused": Text(
        "设备可达,但 SNMP 端口拒绝访问;SNMP 服务可能未启动",
        "it is there, but refuses SNMP; the agent may not be running",
    ),
    "reason.snmp_auth": Text(
        "设备可达,但 SNMP 认证失败({detail});请核对凭据",
        "it is there, but SNMP refuses our credentials ({detail}); check them",
    ),
    "reason.snmp_failed": Text(
        "设备可达,但 SNMP 应答无法使用({kind}:{detail})",
        "it is there, but its SNMP answers cannot be used ({kind}: {detail})",
    ),
    # Links: what their ends say.
    "reason.port_up": Text("{device} 的端口 {interface} 为 up", "{interface} of {device} is up"),
    "reason.port_down": Text("{device} 的端口 {interface} 为 down", "{interface} of {device} is down"),
    "reason.port_admin_down": Text(
        "{device} 的端口 {interface} 被管理员关闭(shutdown),非故障",
        "{interface} of {device} is shut by an administrator; not a fault",
    ),
    "reason.port_testing": Text(
        "{device} 的端口 {interface} 处于测试状态(testing),不承载业务",
        "{interface} of {device} is being tested and passes no traffic",
    ),
    "reason.port_dormant": Text(
        "{device} 的端口 {interface} 处于休眠状态(dormant),等待外部事件,不承载业务",
        "{interface} of {device} is dormant: it waits for an event and passes no traffic",
    ),
    "reason.port_not_present": Text(
        "{device} 的端口 {interface} 硬件不在位(notPresent)",
        "the hardware of {interface} of {device} is not present",
    ),
    "reason.port_lower_layer_down": Text(
        "{device} 的端口 {interface} 因下层接口中断而中断(lowerLayerDown)",
        "{interface} of {device} is down because an interface below it is",
    ),
    "reason.port_unclear": Text(
        "{device} 不能确定端口 {interface} 的状态(unknown)",
        "{device} itself does not know the state of {interface}",
    ),
    "reason.port_unread": Text(
        "{device} 的端口 {interface} 尚未读取,或近期未能读取",
        "{interface} of {device} has not been read, or not lately",
    ),
    "reason.port_no_snmp": Text(
        "{device} 的 SNMP 无应答,端口 {interface} 状态未知",
        "SNMP of {device} does not answer, so nothing is known of {interface}",
    ),
    "reason.port_missing": Text(
        "{device} 没有名为 {interface} 的端口;请核对清单中链路的端口名",
        "{device} has no interface {interface}; check the name in the inventory",
    ),
    "reason.port_ambiguous": Text(
        "{device} 有多个端口名为 {interface},无法区分;请在清单中改用唯一的 ifName",
        "{device} has several interfaces called {interface}; name a unique ifName in the inventory",
    ),
    "reason.link_without_interface": Text(
        "链路两端均未登记可探测的端口,无法判断通断",
        "neither end names an interface that can be read, so nothing can be known",
    ),
    # Units: which path decided.
    "reason.no_path": Text("本网内未登记设备,也未登记链路", "no device and no link in this network"),
    "reason.path_up": Text("经 {path} 在线", "online by {path}"),
    "reason.path_unknown": Text("{path} 状态未知", "nothing is known of {path}"),
    "reason.path_down": Text("{path} 中断,且无其他可用通路", "{path} is down, and there is no other way"),
    "reason.path_unreachable": Text("受 {root} 影响,{path} 不可达", "{path} is cut off by {root}"),
    "reason.path_admin_down": Text(
        "{path} 被管理员关闭,且无其他可用通路(非故障)",
        "{path} was shut by an administrator, and there is no other way; not a fault",
    ),
    # What a port was found to be.
    "port.up": Text("up", "up"),
    "port.down": Text("down(物理中断)", "down"),
    "port.admin_down": Text("被管理员关闭", "shut by an administrator"),
    "port.testing": Text("测试中", "being tested"),
    "port.dormant": Text("休眠(dormant)", "dormant"),
    "port.not_present": Text("硬件不在位", "not present"),
    "port.lower_layer_down": Text("下层接口中断", "lower layer down"),
    "port.unclear": Text("设备自身不能确定", "not known to the device itself"),
    "port.unread": Text("尚未读取或近期未读到", "not read, or not lately"),
    "port.no_snmp": Text("SNMP 无应答", "SNMP does not answer"),
    "port.missing": Text("设备上没有此端口", "no such interface"),
    "port.ambiguous": Text("有多个同名端口", "several of that name"),
    # Why something is asked apart from its regular visits.
    "asking.no_answer": Text("无应答,复核", "it did not answer"),
    "asking.no_snmp": Text("SNMP 无应答,复核", "SNMP did not answer"),
    "asking.answers_again": Text("恢复应答,复核", "it answers again"),
    "asking.confirm_port": Text("端口状态有变,复核", "a port changed"),
    "asking.for_below": Text("下级无应答,核实本级", "something below it does not answer"),
    "asking.answers_below": Text("下级已有应答,核实本级", "something below it answers"),
    "asking.way_open": Text("上级恢复,立即复核", "the way to it is open again"),
}
