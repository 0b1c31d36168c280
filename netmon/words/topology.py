"""What is plugged in where: verdicts, what they rest on, and what to do about them."""

from __future__ import annotations

from netmon.words.text import Text

TEXTS: dict[str, Text] = {
    # verdicts
    "cabling.agreed": Text("与台账一致", "as declared"),
    "cabling.found": Text("台账未登记", "not declared"),
    "cabling.missing": Text("登记了但没有看到", "declared, not seen"),
    "cabling.disagree": Text("与台账不一致", "otherwise than declared"),
    "cabling.unseen": Text("无法核实", "cannot be told"),
    "cabling.unknown": Text("不认识的邻居", "unknown neighbours"),
    # why
    "cabling.why_as_declared": Text("两端都看到对端，端口与台账一致", "both ends see each other at the declared ports"),
    "cabling.why_one_end_silent": Text(
        "一端看到的与台账一致；另一端没有看到任何邻居：{devices}",
        "one end sees it as declared; the other sees nobody at all: {devices}",
    ),
    "cabling.why_both_see": Text("两端都看到对端", "both ends see each other"),
    "cabling.why_one_sees": Text("只有一端看到对端", "only one end sees the other"),
    "cabling.why_one_sees_but": Text(
        "只有一端看到对端；没有看到的一端：{devices}", "only one end sees the other; the one that does not: {devices}"
    ),
    "cabling.why_neither_sees": Text(
        "两端都能看到别的邻居，但互相看不到", "both ends see neighbours, but not each other"
    ),
    "cabling.why_other_port": Text("两端设备对，端口不对", "the right devices, at other ports"),
    "cabling.why_other_device": Text(
        "登记的端口上接的是另一台设备", "another device is plugged into the declared port"
    ),
    "cabling.why_stranger": Text(
        "登记的端口上接的是台账里没有的设备", "a device that no inventory knows is plugged into the declared port"
    ),
    "cabling.why_contradiction": Text("两端说的不一样", "the two ends contradict each other"),
    "cabling.why_link_down": Text("链路中断，看不到邻居是正常的", "the link is down, so nothing can be seen on it"),
    "cabling.why_no_device": Text("有一端没有可探测的设备", "one end has no device to ask"),
    "cabling.why_silent": Text(
        "没有 LLDP 或 CDP 信息：{devices}；请在设备上启用 LLDP",
        "no LLDP or CDP from {devices}; enable LLDP there",
    ),
    "cabling.why_stale": Text("很久没有读到邻居：{devices}", "neighbours not read for long: {devices}"),
    "cabling.why_nobody": Text("台账里没有这台设备", "in no inventory"),
    "cabling.why_ambiguous": Text("可能是其中一台，无法断定：{devices}", "might be any of {devices}"),
    # what to do
    "cabling.do_found": Text("核对后登记这条链路", "check it, then declare the link"),
    "cabling.do_missing": Text(
        "核对现场接线；中间若有不透传 LLDP 的传输设备，看不到是正常的",
        "check the cable on site; transmission equipment in between may not pass LLDP on",
    ),
    "cabling.do_disagree": Text(
        "核对现场接线：改接线，或者改台账", "check the cable on site, then move it, or correct the inventory"
    ),
    "cabling.do_unknown": Text("确认是谁的设备；该管的登记入台账", "find out whose it is; declare it if it is ours"),
    # the command
    "cabling.summary": Text(
        "共 {devices} 台设备，{reading} 台读到了邻居；链路 {links} 条：一致 {agreed}，不一致 {disagree}，"
        "没有看到 {missing}，无法核实 {unseen}；台账未登记的链路 {found}；不认识的邻居 {unknown}",
        "{devices} devices, neighbours read of {reading}; {links} links: as declared {agreed}, otherwise {disagree}, "
        "not seen {missing}, cannot be told {unseen}; links not declared {found}; unknown neighbours {unknown}",
    ),
    "cabling.group": Text("【{verdict}】{count}", "[{verdict}] {count}"),
    "cabling.declared": Text("台账", "declared"),
    "cabling.seen": Text("实际", "seen"),
    "cabling.reason": Text("说明", "why"),
    "cabling.evidence": Text("依据", "evidence"),
    "cabling.known": Text("自述", "it says"),
    "cabling.its_address": Text("地址 {value}", "address {value}"),
    "cabling.its_chassis": Text("机箱 {value}", "chassis {value}"),
    "cabling.its_descr": Text("描述 {value}", "description {value}"),
    "cabling.remedy": Text("处理", "to do"),
    "cabling.where": Text("位置", "where"),
    "cabling.right": Text("建议", "proposed"),
    "cabling.said": Text(
        "{at} {device} 在端口 {port} 看到 {who}（{protocol}）", "{at} {device} sees {who} at {port} ({protocol})"
    ),
    "cabling.who_port": Text("{who} 的端口 {port}", "{who}, port {port}"),
    "cabling.no_port": Text("端口不明", "port unknown"),
    "cabling.nothing_read": Text(
        "数据库里还没有任何邻居：netmon run 每 5 分钟读一次",
        "no neighbours in the database yet: netmon run reads them every 5 minutes",
    ),
    "cabling.more": Text("还有 {count} 项；全部见 --json", "and {count} more; --json has all of them"),
    "cabling.no_such_place": Text("台账中没有设备或单位 {value}", "the inventory has no device or unit {value}"),
    # inventory diff
    "drift.summary": Text("共 {count} 处与台账不符", "{count} differences between inventory and reality"),
    "drift.none": Text("没有发现与台账不符之处", "nothing differs from the inventory"),
    "drift.link": Text("链路 {subject}：{verdict}（{why}）", "link {subject}: {verdict} ({why})"),
    "drift.new_link": Text("台账未登记的链路：{ends}（{why}）", "a link that is not declared: {ends} ({why})"),
    "drift.interface_absent": Text(
        "设备 {device} 没有端口 {interface}{near}", "device {device} has no interface {interface}{near}"
    ),
    "drift.near": Text("；相近的有 {near}", "; it has {near}"),
    "drift.interface_spelling": Text(
        "设备 {device} 把端口 {interface} 写作 {own}", "device {device} spells interface {interface} as {own}"
    ),
    "drift.sysname_of_other": Text(
        "设备 {device}（{address}）自称 {sysname}，那是台账中另一台设备 {other}",
        "device {device} ({address}) calls itself {sysname}, which is another device of the inventory, {other}",
    ),
    "drift.sysname_twice": Text(
        "设备 {device} 与 {other} 的 sysName 相同：{sysname}",
        "devices {device} and {other} have the same sysName: {sysname}",
    ),
    "drift.profile": Text(
        "设备 {device} 登记的 profile 为 {profile}，实际是 {found}",
        "device {device} is declared with profile {profile}, but is {found}",
    ),
    "drift.address_elsewhere": Text(
        "设备 {device} 的管理地址 {address} 被 {other} 通告为自己的地址（{witness} 看到）",
        "the address {address} of device {device} is told by {other} as its own (seen by {witness})",
    ),
    # netmon probe
    "cabling.probe_sees": Text("邻居 {count} 个", "neighbours: {count}"),
    "cabling.protocol": Text("协议", "protocol"),
    # the pages
    "web.page_topology": Text("拓扑核对", "topology"),
    "web.page_topology_agreed": Text("与台账一致的链路：{count} 条", "links as declared: {count}"),
    "web.page_topology_none": Text("没有", "none"),
    "web.page_neighbours": Text("邻居", "neighbours"),
    "web.page_neighbours_none": Text("没有看到邻居", "no neighbours seen"),
    "web.page_neighbours_silent": Text("没有 LLDP 或 CDP 信息", "no LLDP or CDP"),
    "web.page_neighbours_at": Text("邻居读于 {at}", "Neighbours as read at {at}"),
    "web.page_local_port": Text("本端端口", "local port"),
    "web.page_neighbour": Text("邻居", "neighbour"),
    "web.page_remote_port": Text("对端端口", "its port"),
    "web.page_management_address": Text("管理地址", "address"),
    # the metric
    "metric.topology_links": Text(
        "链路与邻居的条数，按核对结论：agreed 与台账一致，disagree 不一致，missing 登记了但没有看到，found 台账未登记，"
        "unknown 不认识的邻居，unseen 无法核实。",
        "Links and neighbours by how they compare with the inventory: agreed, disagree, missing (declared, not seen), "
        "found (seen, not declared), unknown (neighbours in no inventory), unseen (cannot be told).",
    ),
    # help and manual
    "help.topology": Text(
        "核对实际接线与台账：不一致、没有看到、未登记、不认识的邻居；有不一致或没有看到的链路时退出码为 1",
        "compare what devices see at their ports with the declared links; "
        "exit code 1 where a link is otherwise or not seen",
    ),
    "help.topology_place": Text("只看这台设备或这个单位", "only this device or unit"),
    "help.diff": Text(
        "列出台账与实际不符之处，附所在文件和行号，以及可粘贴的写法；不改动台账；有不符时退出码为 1",
        "list where the inventory differs from reality, with file, line and what would be right; nothing is edited; "
        "exit code 1 where something differs",
    ),
    "manual.topology": Text(
        "按 LLDP 和 CDP 读到的邻居核对登记的链路，见 [topology.zh.md](topology.zh.md)。"
        "只读数据库，不需要守护进程在运行。",
        "Compares declared links with the neighbours that devices tell by LLDP and CDP; see [topology.md](topology.md)."
        " It reads the database, and needs no running daemon.",
    ),
    "manual.inventory_diff": Text(
        "逐条列出台账与实际不符之处，便于整改：链路、端口名称、sysName、profile、管理地址，附文件和行号；"
        "建议的写法可以直接粘贴。",
        "Lists what differs, to be worked off: links, interface names, sysName, profile, management addresses, each "
        "with file and line; what is proposed can be pasted.",
    ),
}
