"""Which side of a link is suspect, what that rests on, and what would settle it."""

from __future__ import annotations

from netmon.words.text import Text

TEXTS: dict[str, Text] = {
    # suspects
    "diagnosis.suspect_configuration": Text("我方配置", "our own configuration"),
    "diagnosis.suspect_cable": Text("接线", "cabling"),
    "diagnosis.suspect_reach": Text("监测主机到两端的路", "our own reach"),
    "diagnosis.suspect_upstream": Text("上游", "upstream"),
    "diagnosis.suspect_power": Text("供电", "power"),
    "diagnosis.suspect_fibre": Text("光纤", "fibre"),
    "diagnosis.suspect_carrier": Text("运营商", "carrier"),
    "diagnosis.suspect_device": Text("我方设备", "our device"),
    "diagnosis.suspect_peer": Text("对端", "far side"),
    "diagnosis.suspect_capacity": Text("带宽", "capacity"),
    "diagnosis.shown": Text("设备明示", "shown"),
    "diagnosis.likely": Text("很可能", "likely"),
    "diagnosis.possible": Text("有可能", "possible"),
    "diagnosis.side_upper": Text("上端", "upper end"),
    "diagnosis.side_lower": Text("下端", "lower end"),
    "diagnosis.probe_icmp": Text("ping", "ping"),
    "diagnosis.probe_snmp": Text("SNMP", "SNMP"),
    "diagnosis.probe_ssh": Text("SSH", "SSH"),
    # what it may be
    "diagnosis.shut": Text("{side} {where} 的端口被管理关闭", "the port at the {side}, {where}, is admin-down"),
    "diagnosis.no_such_port": Text(
        "台账登记的端口 {where}（{side}）在设备上找不到",
        "the interface of the inventory at the {side}, {where}, is not on the device",
    ),
    "diagnosis.cable_other_port": Text(
        "{side} {where} 对面是登记的设备，但插在它的端口 {port} 上",
        "at the {side}, {where}, the right device is plugged in, but by its interface {port}",
    ),
    "diagnosis.cable_moved": Text(
        "{side} {where} 没有插线；对端接在本设备的端口 {port} 上",
        "nothing is plugged in at the {side}, {where}; the other end is at interface {port} of this device",
    ),
    "diagnosis.cable_other_device": Text(
        "{side} {where} 上接的是另一台设备", "another device is plugged in at the {side}, {where}"
    ),
    "diagnosis.cable_stranger": Text(
        "{side} {where} 上接的是台账里没有的设备（也可能是运营商的传输设备）",
        "a device that no inventory knows is plugged in at the {side}, {where}; it may be the carrier's equipment",
    ),
    "diagnosis.no_route": Text(
        "本机没有到两端的路由，链路本身如何无从得知",
        "this host cannot send to either end; nothing is known of the link itself",
    ),
    "diagnosis.nobody_answers": Text(
        "两端和网络中其他设备都不应答，像是监测主机自己断了网",
        "neither the ends nor any other device answers: it seems that this host has lost the network",
    ),
    "diagnosis.neither_answers": Text(
        "两端都不应答，也没有别的设备可问，无从判断是链路还是监测主机",
        "neither end answers, and there is nobody else to ask: it may be the link, or this host",
    ),
    "diagnosis.root_above": Text("问题不在这条链路，根因在上游：{root}", "the root is above this link: {root}"),
    "diagnosis.break_above": Text(
        "中断发生在这条链路的上游：通往它的设备也不应答", "the break is above this link: what leads to it is silent too"
    ),
    "diagnosis.both_silent_below": Text(
        "上游设备应答而两端都不应答：上端设备断电，或通往上端的链路中断",
        "what is above answers and neither end does: the upper device has no power, or the link to it is broken",
    ),
    "diagnosis.both_silent_top": Text(
        "别处的设备应答而两端都不应答：上端设备断电，或监测主机到上端的路中断",
        "other devices answer and neither end does: the upper device has no power, or the way to it is broken",
    ),
    "diagnosis.power_of_place": Text(
        "{side}所在地停电（{where}）：同一站点的其他设备或链路在同几分钟内中断",
        "no power at the place of the {side} ({where}): others there failed within the same minutes",
    ),
    "diagnosis.carrier_circuit": Text(
        "同一电路号的其他链路同时中断", "other links of the same circuit number failed at the same time"
    ),
    "diagnosis.carrier_wide": Text(
        "同一运营商在别处的链路同时中断", "links of the same carrier at other places failed at the same time"
    ),
    "diagnosis.no_module": Text(
        "{side} {where} 的端口里没有模块", "there is no module in the port at the {side}, {where}"
    ),
    "diagnosis.no_laser": Text(
        "{side} {where} 的模块不发光，而端口并没有关闭",
        "the module at the {side}, {where}, sends no light, although the port is not admin-down",
    ),
    "diagnosis.dark_both": Text(
        "两端都发光，却都收不到光：中间断了", "both ends send and neither receives: the way between is interrupted"
    ),
    "diagnosis.dark_one_way": Text(
        "对端发光，而{side} {where} 收不到：这个方向的一芯断了",
        "the other end sends, and nothing arrives at the {side}, {where}: the fibre of this direction is interrupted",
    ),
    "diagnosis.dark_here": Text(
        "{side} {where} 收不到光：光纤中断，或对面没有发光",
        "no light arrives at the {side}, {where}: the fibre is interrupted, or the far side sends none",
    ),
    "diagnosis.light_but_down": Text(
        "{side} {where} 收得到光，端口却起不来：故障在更远处的传输设备或对端",
        "light arrives at the {side}, {where}, but the port stays down: the fault is further away, in the equipment "
        "between or at the far side",
    ),
    "diagnosis.no_agreement": Text(
        "两端的速率、双工或自协商设置不一致（{side} {where}）",
        "the ends do not agree on speed, duplex or negotiation ({side}, {where})",
    ),
    "diagnosis.down_untold": Text(
        "{side} {where} 的端口中断，设备没有说收到多少光",
        "the port at the {side}, {where}, is down, and nothing tells of light",
    ),
    "diagnosis.carrier_untold": Text(
        "运营商的设备或电路（{side} {where} 的端口中断）",
        "the carrier's equipment or circuit (the port at the {side}, {where}, is down)",
    ),
    "diagnosis.power_maybe": Text(
        "{side}停电，或设备坏了：{where} 不应答", "no power at the {side}, or a broken device: {where} is silent"
    ),
    "diagnosis.peer_maybe": Text(
        "{side} {where} 没有我们能探测的设备，那里的设备可能断电或关闭了端口",
        "there is nothing of ours to probe at the {side}, {where}; what is there may be off",
    ),
    "diagnosis.alive_but_silent": Text(
        "链路在传数据，{side} {where} 只是不应答我们：查它的管理地址、访问控制和 SNMP 设置",
        "the link carries traffic, and the {side}, {where}, only does not answer us: check its management address, "
        "access lists and SNMP settings",
    ),
    "diagnosis.power_behind_carrier": Text(
        "{side} {where} 断电或死机：本端端口还亮着，是因为中间有运营商的设备",
        "the {side}, {where}, has no power or hangs: the port at our end is up because of the carrier's equipment",
    ),
    "diagnosis.carrier_behind": Text(
        "运营商设备之后的一段中断", "the circuit is interrupted behind the carrier's nearest equipment"
    ),
    "diagnosis.hung": Text(
        "{side} {where} 可能死机，或只是管理面不通：邻居协议还看得到它",
        "the {side}, {where}, may hang, or only its management is unreachable: it is still seen as a neighbour",
    ),
    "diagnosis.restarted": Text(
        "{side} {where} 的设备刚刚启动：停过电，或被重启",
        "the device at the {side}, {where}, has just started: it lost power, or was restarted",
    ),
    "diagnosis.dirty": Text(
        "到{side} {where} 的光超出接收范围并有误码：接头脏、光纤弯折或模块老化",
        "light to the {side}, {where}, is out of range and packets arrive broken: a dirty connector, a bend, or an "
        "old module",
    ),
    "diagnosis.errors": Text(
        "到{side} {where} 的方向有误码：光纤、跳线或模块",
        "packets arrive broken at the {side}, {where}: the fibre, a patch cord or a module",
    ),
    "diagnosis.errors_lately": Text(
        "最近一小时有误码，眼下没有", "packets arrived broken within the last hour, none do at the moment"
    ),
    "diagnosis.light_weak": Text(
        "到{side} {where} 的光偏弱（长距模块收得更弱，请核对模块规格）",
        "light to the {side}, {where}, is weak; modules for long distances take less, so check which one it is",
    ),
    "diagnosis.light_strong": Text(
        "到{side} {where} 的光过强，可能缺光衰减器",
        "light to the {side}, {where}, is too strong; an attenuator may be missing",
    ),
    "diagnosis.unsteady": Text("链路时断时续", "the link comes and goes"),
    "diagnosis.full": Text("链路能用，但带宽已用满", "the link works, and has no room left"),
    "diagnosis.alarm_power_supply": Text(
        "{side} {where} 的设备有电源失效：{name}",
        "a power supply of the device at the {side}, {where}, has failed: {name}",
    ),
    "diagnosis.alarm_fan": Text(
        "{side} {where} 的设备有风扇停转：{name}", "a fan of the device at the {side}, {where}, stands still: {name}"
    ),
    "diagnosis.alarm_temperature": Text(
        "{side} {where} 的设备过热：{name}", "the device at the {side}, {where}, is too hot: {name}"
    ),
    "diagnosis.loss_between": Text(
        "从{side} {where} 的设备 ping 对端有丢包",
        "pings from the device at the {side}, {where}, to the other one are lost",
    ),
    # what it rests on
    "diagnosis.why_port": Text("{side} {where}：{port}", "{side}, {where}: {port}"),
    "diagnosis.why_port_for": Text("{side} {where}：{port}，已 {for_s}", "{side}, {where}: {port} for {for_s}"),
    "diagnosis.why_dark": Text(
        "{side} {where}：没有收光读数，而模块在发光", "{side}, {where}: no light is received, although the module sends"
    ),
    "diagnosis.why_dark_at": Text(
        "{side} {where}：收光 {dbm} dBm，等于没有光", "{side}, {where}: receives {dbm} dBm, which is dark"
    ),
    "diagnosis.why_light_weak": Text(
        "{side} {where}：收光 {dbm} dBm，偏弱", "{side}, {where}: receives {dbm} dBm, which is weak"
    ),
    "diagnosis.why_light_good": Text(
        "{side} {where}：收光 {dbm} dBm，正常", "{side}, {where}: receives {dbm} dBm, as it should"
    ),
    "diagnosis.why_light_strong": Text(
        "{side} {where}：收光 {dbm} dBm，过强", "{side}, {where}: receives {dbm} dBm, which is too strong"
    ),
    "diagnosis.why_sends": Text(
        "{side} {where}：发光 {dbm} dBm，正常", "{side}, {where}: sends {dbm} dBm, as it should"
    ),
    "diagnosis.why_sends_nothing": Text(
        "{side} {where}：发光 {dbm} dBm，等于不发光", "{side}, {where}: sends {dbm} dBm, which is nothing"
    ),
    "diagnosis.why_silent": Text("{side} {where}：{probe} {kind}", "{side}, {where}: {probe}: {kind}"),
    "diagnosis.why_answers": Text("{side} {where} 应答正常", "the {side}, {where}, answers"),
    "diagnosis.why_sees": Text("{side} {where} 看到的邻居是 {who}", "the {side}, {where}, sees {who}"),
    "diagnosis.why_sees_there": Text(
        "{side} {where}：对端出现在本设备的端口 {port}",
        "{side}, {where}: the other end is seen at interface {port} instead",
    ),
    "diagnosis.why_no_route": Text("本机：{detail}", "this host: {detail}"),
    "diagnosis.why_step_silent": Text("{device} 不应答", "{device} is silent"),
    "diagnosis.why_step_answers": Text("{device} 应答", "{device} answers"),
    "diagnosis.why_root": Text("守护进程认定的根因是 {root}", "the daemon holds {root} to be the root"),
    "diagnosis.why_same_place": Text(
        "与{side}同一站点的另外 {watched} 项中有 {count} 项在同几分钟内中断：{links}",
        "{count} of {watched} others at the place of the {side} failed within the same minutes: {links}",
    ),
    "diagnosis.why_same_circuit": Text(
        "同一电路号的另外 {watched} 条链路中有 {count} 条在同几分钟内中断：{links}",
        "{count} of {watched} other links of the same circuit failed within the same minutes: {links}",
    ),
    "diagnosis.why_same_carrier": Text(
        "同一运营商的另外 {watched} 条链路中有 {count} 条在同几分钟内中断：{links}",
        "{count} of {watched} other links of the same carrier failed within the same minutes: {links}",
    ),
    "diagnosis.why_comes_in": Text("{side} {where} 正收到 {bps}", "the {side}, {where}, receives {bps}"),
    "diagnosis.why_nothing_comes_in": Text(
        "{side} {where} 端口正常，却一个字节也没有收到",
        "the port at the {side}, {where}, is up, but not one octet comes in",
    ),
    "diagnosis.why_sees_nobody": Text("{side} {where} 上看不到任何邻居", "no neighbour is seen at the {side}, {where}"),
    "diagnosis.why_still_sees": Text(
        "{side} {where} 还看得到对端（设备断电后，邻居信息还会保留约两分钟）",
        "the {side}, {where}, still sees the other one, as it would for two minutes after that lost its power",
    ),
    "diagnosis.why_started": Text(
        "{side} {where} 的设备 {ago_s} 前启动", "the device at the {side}, {where}, started {ago_s} ago"
    ),
    "diagnosis.why_failed_then": Text("故障始于 {failed_at}", "it failed at {failed_at}"),
    "diagnosis.why_errors": Text(
        "{side} {where} 在 {within_s} 内收到 {count} 个错包",
        "the {side}, {where}, received {count} broken packets within {within_s}",
    ),
    "diagnosis.why_errors_lately": Text("最近一小时共 {count} 个错包", "{count} broken packets within the last hour"),
    "diagnosis.why_turned": Text(
        "{side} {where} 的端口在诊断期间变了状态", "the port at the {side}, {where}, changed while it was watched"
    ),
    "diagnosis.why_changes": Text("最近一小时中断 {count} 次", "it went down {count} times within the last hour"),
    "diagnosis.why_full": Text("{side} {where}：{bps}，带宽 {room_bps}", "{side}, {where}: {bps} of {room_bps}"),
    "diagnosis.why_discards": Text(
        "{side} {where} 在 {within_s} 内丢弃 {count} 个包",
        "the {side}, {where}, dropped {count} packets within {within_s}",
    ),
    "diagnosis.why_alarm": Text(
        "{side} {where}：{measure} {name} 读数 {value}", "{side}, {where}: {measure} {name} reads {value}"
    ),
    "diagnosis.why_echo": Text(
        "从{side} {where} 的设备 ping 对端 {sent} 次，全部应答",
        "all of {sent} pings from the device at the {side}, {where}, came back",
    ),
    "diagnosis.why_no_echo": Text(
        "从{side} {where} 的设备 ping 对端 {sent} 次，一次也没有回来",
        "none of {sent} pings from the device at the {side}, {where}, came back",
    ),
    "diagnosis.why_lost": Text(
        "从{side} {where} 的设备 ping 对端 {sent} 次，丢 {lost} 次",
        "{lost} of {sent} pings from the device at the {side}, {where}, were lost",
    ),
    # what would settle it
    "diagnosis.settle_shut": Text(
        "问清是谁为什么关的；不该关就在 {where} 上执行 undo shutdown 或 no shutdown",
        "find out who did it and why; if it should be up, undo the shutdown on {where}",
    ),
    "diagnosis.settle_no_such_port": Text(
        "用 netmon probe 看设备的端口名，改台账",
        "netmon probe shows what its interfaces are called; correct the inventory",
    ),
    "diagnosis.settle_cable": Text(
        "到{side}现场核对 {where} 的跳线：改接线，或者改台账",
        "look at the patch cord of the {side}, {where}, on site; move it, or correct the inventory",
    ),
    "diagnosis.settle_route": Text(
        "在监测主机上检查网卡、网关和路由，再试一次",
        "check the network card, gateway and routes of this host, then try again",
    ),
    "diagnosis.settle_above": Text("先看上游：netmon status", "look above it first: netmon status"),
    "diagnosis.settle_power": Text(
        "打电话给{side}的联系人：机房有没有电，设备灯亮不亮",
        "ring the contact of the {side}: is there power, are the lamps on",
    ),
    "diagnosis.settle_carrier": Text(
        "请运营商查这条电路的告警和两端传输设备",
        "have the carrier look at the alarms of the circuit and its equipment at both ends",
    ),
    "diagnosis.settle_module": Text(
        "在{side}换一只同型号模块再看 {where}",
        "put another module of the same kind into the {side}, {where}, and look again",
    ),
    "diagnosis.settle_fibre": Text(
        "请运营商从两头用 OTDR 测光纤，或在配线架上用光功率计量",
        "have the fibre measured from both ends (OTDR), or the light at the patch panel (power meter)",
    ),
    "diagnosis.settle_agreement": Text(
        "比对两端端口的速率、双工和自协商设置", "compare speed, duplex and negotiation of the two ports"
    ),
    "diagnosis.settle_peer": Text(
        "打电话给{side}的联系人：设备开着没有，端口灯亮不亮",
        "ring the contact of the {side}: is it on, is the lamp of the port lit",
    ),
    "diagnosis.settle_access": Text(
        "两分钟后再诊断一次；从上游设备 ping 它的管理地址",
        "diagnose again in two minutes; ping its management address from above",
    ),
    "diagnosis.settle_restart": Text(
        "问{side}的联系人是否停过电；设备上查重启原因（display reboot-info、show version）",
        "ask the contact of the {side} about the power; the device knows why (display reboot-info, show version)",
    ),
    "diagnosis.settle_dirty": Text(
        "清洁{side} {where} 的接头和跳线，再看收光和误码",
        "clean the connectors and patch cord at the {side}, {where}, then look at light and errors again",
    ),
    "diagnosis.settle_strong": Text(
        "在{side} {where} 加光衰减器，或换短距模块",
        "put an attenuator before the {side}, {where}, or a module for short distances",
    ),
    "diagnosis.settle_unsteady": Text(
        "对照 netmon events 看中断的时刻；请运营商查同一时段的告警",
        "netmon events has the times of the failures; have the carrier look for alarms at those times",
    ),
    "diagnosis.settle_full": Text(
        "看 /link 页的曲线，找出占带宽的流量，或申请扩容",
        "the page of the link shows since when; find out what fills it, or have it widened",
    ),
    "diagnosis.settle_alarm": Text(
        "{side}现场检查 {where} 所在设备", "look at the device of the {side}, {where}, on site"
    ),
}
