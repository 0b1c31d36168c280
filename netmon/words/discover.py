"""What `netmon discover` says: its help, its progress and summary, why it refuses; and the comments of its proposal."""

from __future__ import annotations

from netmon.words.text import Text

TEXTS: dict[str, Text] = {
    # help
    "help.discover": Text(
        "在网络里查找设备，写成一份建议的台账文件；不改动台账",
        "Find the devices of a network and propose an inventory file; the inventory itself is never edited",
    ),
    "help.discover_prefixes": Text(
        "逐个探测的地址段，如 10.1.0.0/16", "Prefixes whose addresses are probed one by one, such as 10.1.0.0/16"
    ),
    "help.discover_seed": Text(
        "从这台设备（主机名、地址或台账中的编号）开始，沿 LLDP、CDP 邻居查找；须有 --scope",
        "Begin with this device (a host name, an address or an id of the inventory) and follow its LLDP and CDP "
        "neighbours; needs --scope",
    ),
    "help.discover_scope": Text(
        "只在这个地址段以内发包，邻居也不例外；默认就是所给的地址段",
        "Never send outside this prefix, not to neighbours either; by default the prefixes themselves",
    ),
    "help.discover_exclude": Text("不碰这个地址段", "Leave this prefix alone"),
    "help.discover_credential": Text(
        "使用台账中的这个凭据；编号=地址段 只用于该地址段，最长的地址段优先；一个地址只用一个凭据，绝不换一个再试",
        "Use this credential of the inventory; NAME=PREFIX uses it for that prefix only, the longest prefix first; "
        "an address gets one credential and is never tried with another",
    ),
    "help.discover_snmp_port": Text("SNMP 代理的 UDP 端口，默认 161", "UDP port of the SNMP agents; by default 161"),
    "help.discover_rate": Text("每秒探测多少个地址，默认 20", "Addresses per second; by default 20"),
    "help.discover_max_hosts": Text(
        "一共最多探测多少个地址，默认 65536", "Addresses to probe in all at most; by default 65536"
    ),
    "help.discover_timeout": Text(
        "等待 SNMP 应答的秒数，重发包括在内，默认 3",
        "Seconds to wait for an SNMP answer, the retransmission included; by default 3",
    ),
    "help.discover_ping": Text(
        "先 ping，有应答才探测 SNMP；--no-ping 直接探测 SNMP，用于不应答 ping 的网络",
        "Ping first, and probe SNMP only where that is answered; --no-ping is for networks that answer no ping",
    ),
    "help.discover_again": Text(
        "台账中已有的设备也探测，用它们自己的凭据",
        "Probe the devices of the inventory as well, with their own credentials",
    ),
    "help.discover_output": Text(
        "建议写到哪个文件，默认 discovered.yaml", "The file to propose; by default discovered.yaml"
    ),
    "help.discover_state": Text(
        "进度文件，默认是建议文件名加 .state；再次运行时从中断处继续",
        "The file of what has been probed, by default the proposal's name and .state; a second run goes on from it",
    ),
    "help.discover_forget": Text("不接着上次，从头开始", "Forget the run before and begin anew"),
    "help.discover_force": Text(
        "替换以前的建议文件；别的文件绝不覆盖", "Replace a proposal of before; no other file is ever overwritten"
    ),
    "manual.discover": Text(
        "详见 `docs/discover.zh.md`。Ctrl-C 随时可停，同一条命令会接着做。建议文件里的设备归在单位 `unassigned` 名下，"
        "链路来自 LLDP、CDP；看过、改过以后再用 `include` 引入。",
        "See `docs/discover.md`. Ctrl-C stops it at any time, and the same command goes on. The proposal puts devices "
        "under the unit `unassigned`, with links from LLDP and CDP; read it, change it, then `include` it.",
    ),
    # while it runs
    "discover.counts": Text(
        "发现 {found} · 无应答 {silent} · 拒绝 {refused} · 剩余 {left} · {rate} 个/秒 · 还需 {eta}",
        "found {found} · silent {silent} · refused {refused} · left {left} · {rate}/s · {eta} to go",
    ),
    "discover.line": Text("{seen}/{total}：{counts}", "{seen}/{total}: {counts}"),
    "discover.resumed": Text(
        "接着 {file}：已有 {seen} 个地址的结果，不再探测",
        "going on from {file}: {seen} addresses are done and are not probed again",
    ),
    "discover.once_more": Text(
        "上次中断时有 {count} 个地址正在探测，只对这些再探测一次",
        "{count} addresses were under way when the run before ended; these alone are probed once more",
    ),
    "discover.no_ping": Text(
        "本机不能 ping（{reason}），直接探测 SNMP", "this host cannot ping ({reason}), so SNMP is probed at once"
    ),
    "discover.broken_off": Text(
        "已中止：{seen} 个地址有结果，约剩 {left} 个；再次运行同一条命令即从这里继续（进度在 {file}）",
        "stopped: {seen} addresses done, about {left} are left; run the same command again to go on (state: {file})",
    ),
    "discover.capped": Text(
        "已到 --max-hosts 的上限，还有地址没有探测；加大它，再次运行即可继续",
        "--max-hosts is reached and some addresses were not probed; raise it and run again to go on",
    ),
    # the summary
    "discover.summary": Text(
        "新设备 {devices} 台（{addresses} 个地址应答），链路 {links} 条；用时 {took}",
        "{devices} new devices ({addresses} addresses answered), {links} links; took {took}",
    ),
    "discover.outcomes": Text(
        "无应答 {silent}，只应答 ping {pinged}，拒绝 {refused}，本机发不出 {unsent}，没有做完 {unfinished}，"
        "台账已有 {known}",
        "silent {silent}, ping only {pinged}, refused {refused}, not sent {unsent}, unfinished {unfinished}, in the "
        "inventory already {known}",
    ),
    "discover.because": Text("{cause}：{count} 个（{some}）", "{cause}: {count} ({some})"),
    "discover.written": Text("建议已写入 {file}", "the proposal is in {file}"),
    "discover.nothing_found": Text("没有发现新设备，没有写文件", "no new device was found; nothing was written"),
    "discover.next_alone": Text("接下来：netmon check {file}", "next: netmon check {file}"),
    "discover.next_included": Text(
        "接下来：看过、改过 {file} 以后，在台账的 include 里加上它，再运行 netmon check",
        "next: read and change {file}, add it to the inventory's include, and run netmon check",
    ),
    "discover.would_not_load": Text(
        "和现有台账放在一起还有 {count} 处问题：", "together with the inventory it still has {count} problems:"
    ),
    # why an address did not answer
    "discover.cause_no_route": Text("本机没有到那里的路由", "this host has no route there"),
    "discover.cause_held_back": Text("被本机的防火墙拦下", "held back by this host's packet filter"),
    "discover.cause_unreachable": Text("网络或主机不可达", "network or host unreachable"),
    "discover.cause_prohibited": Text("途中被管理策略禁止", "administratively prohibited on the way"),
    "discover.cause_loop": Text("路由成环", "routing loop"),
    "discover.cause_port_closed": Text("没有 SNMP 代理（端口关闭）", "no SNMP agent (the port is closed)"),
    "discover.cause_other_address": Text("从别的地址应答", "answered from another address"),
    "discover.cause_other_port": Text("从别的端口应答", "answered from another port"),
    "discover.cause_unknown_user": Text("没有这个 SNMPv3 用户", "the SNMPv3 user is unknown"),
    "discover.cause_auth_key": Text("SNMPv3 认证口令不对", "wrong SNMPv3 authentication password"),
    "discover.cause_user_or_auth_key": Text(
        "SNMPv3 用户或认证口令不对", "wrong SNMPv3 user or authentication password"
    ),
    "discover.cause_priv_key": Text("SNMPv3 加密口令不对", "wrong SNMPv3 privacy password"),
    "discover.cause_priv_key_or_context": Text(
        "SNMPv3 加密口令或上下文不对", "wrong SNMPv3 privacy password or context"
    ),
    "discover.cause_security_level": Text("SNMPv3 安全级别不被允许", "the SNMPv3 security level is not allowed"),
    "discover.cause_time_window": Text("SNMPv3 时间窗口不符", "outside the SNMPv3 time window"),
    "discover.cause_context": Text("没有这个 SNMPv3 上下文", "the SNMPv3 context is unknown"),
    "discover.cause_no_access": Text("认证通过，但不给看任何内容", "let in, but shown nothing"),
    "discover.cause_unknown": Text("原因不明", "unknown"),
    "discover.kind_timeout": Text(
        "SNMP 无应答（团体字不对、未授权本机，或没有代理）",
        "SNMP is not answered (wrong community, this host not permitted, or no agent)",
    ),
    "discover.kind_half": Text(
        "有应答，但读不到数据（SNMPv3 加密口令或上下文不对，或丢包）",
        "it answers, but not with data (wrong SNMPv3 privacy password or context, or packets are lost)",
    ),
    "discover.kind_refused": Text("被拒绝", "refused"),
    "discover.kind_auth": Text("认证失败", "authentication failed"),
    "discover.kind_malformed": Text("应答不成其为 SNMP", "what it answers is not SNMP"),
    "discover.kind_other": Text("没有读到", "not read"),
    # wrong use
    "discover.nothing_to_ask": Text(
        "要查找哪里？给出地址段，如 netmon discover 10.1.0.0/16，或 --seed 设备 --scope 地址段",
        "where is it to look? Give prefixes, as in netmon discover 10.1.0.0/16, or --seed DEVICE --scope PREFIX",
    ),
    "discover.seed_without_scope": Text(
        "从 --seed 出发要有界限：用 --scope 给出允许的地址段，如 --scope 10.0.0.0/8；界限以外一个包也不发",
        "following a --seed needs a bound: give the prefixes that are allowed, as in --scope 10.0.0.0/8; not one "
        "packet goes elsewhere",
    ),
    "discover.bad_prefix": Text(
        "{option} {value} 不是地址段；应如 10.1.0.0/16、192.0.2.7 或 2001:db8::/120",
        "{option} {value} is no prefix; write it as 10.1.0.0/16, 192.0.2.7 or 2001:db8::/120",
    ),
    "discover.bits_beyond_prefix": Text(
        "{option} {value} 在前缀以外还有位；是不是 {right}？",
        "{option} {value} has bits beyond its length; did you mean {right}?",
    ),
    "discover.bad_rate": Text("--rate 应大于 0，不超过 {most}", "--rate must be above 0 and at most {most}"),
    "discover.bad_timeout": Text(
        "--timeout 应为 {least} 到 {most} 秒", "--timeout must be from {least} to {most} seconds"
    ),
    "discover.bad_max_hosts": Text("--max-hosts 应为正数", "--max-hosts must be positive"),
    "discover.bad_snmp_port": Text("--snmp-port 应为 1 到 65535", "--snmp-port must be from 1 to 65535"),
    "discover.multicast": Text("{prefix} 是组播地址", "{prefix} is multicast"),
    "discover.ipv6_sweep": Text(
        "{prefix} 的地址多得探测不完；IPv6 请给出 {least} 或更小的地址段，或用 --seed 从一台设备沿邻居查找，"
        "{prefix} 作为 --scope",
        "{prefix} has more addresses than could ever be probed; for IPv6 give a {least} or smaller, or follow "
        "neighbours from a device with --seed, and {prefix} as the --scope",
    ),
    "discover.prefix_outside_scope": Text(
        "{prefix} 不在 --scope {scope} 以内", "{prefix} is not within --scope {scope}"
    ),
    "discover.seed_outside_scope": Text(
        "--seed {seed} 不在允许的地址段 {scope} 以内，或在 --exclude 里",
        "--seed {seed} is not within what is allowed, {scope}, or is excluded",
    ),
    "discover.too_many": Text(
        "共 {count} 个地址，超过上限 {most}；按这个速率要 {days} 天；缩小地址段，或明确写 --max-hosts {hosts}",
        "these are {count} addresses, and the limit is {most}; at this rate they take {days} days; narrow the "
        "prefixes, or say --max-hosts {hosts}",
    ),
    "discover.two_credentials": Text(
        "{prefix} 有两个凭据；一个地址只用一个，请去掉一个",
        "there are two credentials for {prefix}; an address gets only one, so drop one of them",
    ),
    "discover.no_credential": Text(
        "用哪个凭据？--credential 台账中的凭据，或 --snmp v2c --community env:变量",
        "with which credential? Say --credential with one of the inventory, or --snmp v2c --community env:NAME",
    ),
    "discover.credentials_there": Text(
        "用哪个凭据？台账里有 {names}；用 --credential 指定",
        "with which credential? The inventory has {names}; name one with --credential",
    ),
    "discover.unknown_credential": Text(
        "台账里没有凭据 {name}；有 {names}", "there is no credential {name} in the inventory; it has {names}"
    ),
    "discover.credential_needs_inventory": Text(
        "--credential {name} 是台账中的凭据，但没有读到台账；用 --inventory 指定，或改用 --snmp 和 --community",
        "--credential {name} is one of an inventory, and there is none; name it with --inventory, or use --snmp and "
        "--community",
    ),
    "discover.scope_without_credential": Text(
        "{prefix} 里有地址没有凭据；加一个不带地址段的 --credential",
        "some addresses of {prefix} have no credential; add a --credential without a prefix",
    ),
    "discover.which_network": Text(
        "台账 {file} 里有几个网络：{names}；用 --network 说明这台主机在哪一个；不用这份台账，就换一个文件夹运行",
        "{file} has several networks, {names}; say with --network which one this host is in, or run it in another "
        "folder to do without this inventory",
    ),
    "discover.output_exists": Text(
        "{file} 已存在；先看完它，或用 --output 换一个名字，或加 --force 替换",
        "{file} is there already; deal with it first, choose another name with --output, or replace it with --force",
    ),
    "discover.output_not_ours": Text(
        "{file} 不是 netmon discover 写的，加 --force 也不覆盖；用 --output 换一个名字",
        "{file} was not written by netmon discover and is not overwritten, --force or not; choose another --output",
    ),
    "discover.output_unwritable": Text("无法写入 {file}（{error}）", "cannot write {file} ({error})"),
    "discover.state_in_use": Text("另一个 netmon discover 正在使用 {file}", "another netmon discover is using {file}"),
    "discover.state_unusable": Text("无法使用进度文件 {file}（{error}）", "cannot use the state file {file} ({error})"),
    "discover.state_unreadable": Text(
        "{file} 第 {line} 行读不懂；用 --state 换一个文件，或用 --forget 从头开始",
        "{file}:{line} cannot be read; choose another file with --state, or begin anew with --forget",
    ),
    "discover.state_of_other_terms": Text(
        "{file} 是用别的 --{option} 做的：当时 {before}，现在 {now}；照当时的写，或用 --state 换一个文件，"
        "或用 --forget 从头开始",
        "{file} was made with another --{option}: it was {before}, and is now {now}; say it as before, choose another "
        "--state, or begin anew with --forget",
    ),
    # comments of the proposal
    "proposal.head": Text(
        "netmon discover 的建议：设备 {devices} 台，链路 {links} 条；逐条看过、改过再用",
        "proposed by netmon discover: {devices} devices, {links} links; read and change it before you use it",
    ),
    "proposal.how_included": Text(
        "用法：在台账的 include 里加上这个文件，再运行 netmon check",
        "how: add this file to the inventory's include, then run netmon check",
    ),
    "proposal.how_alone": Text(
        "这个文件自成一份台账：netmon check 可以直接检查它",
        "this file is an inventory by itself: netmon check takes it as it is",
    ),
    "proposal.to_do": Text(
        "要做：\n- 把每台设备的 unit 从 unassigned 改成它所属的单位，全部改完后删掉 unassigned\n"
        "- 核对 role（core pe ce access lan firewall，看不出的先写作 access）和链路的上下端",
        "to do:\n- change the unit of each device from unassigned to the unit that owns it, then remove unassigned\n"
        "- check each role (core pe ce access lan firewall; access where nothing tells) and the upper end of each link",
    ),
    "proposal.division": Text("占位：换成真实的行政区划", "a placeholder: put your real division here"),
    "proposal.unit": Text(
        "占位：还不知道归谁的设备都在这里；它不是真的单位，改完就删",
        "a placeholder for devices nobody has claimed yet; it is no real unit, so remove it in the end",
    ),
    "proposal.nowhere": Text("待定", "to be decided"),
    "proposal.unassigned": Text("待分配", "Unassigned"),
    "proposal.kind": Text("待定", "to be decided"),
    "proposal.intranet": Text("政务内网", "Intranet"),
    "proposal.extranet": Text("政务外网", "Extranet"),
    "proposal.links": Text(
        "来自 LLDP、CDP；哪一端在上是推测的：链路多的在上，单挂着的在下",
        "from LLDP and CDP; the upper end is guessed: where many links meet stands above what hangs on one",
    ),
    "proposal.made_by": Text("{text}", "{text}"),
    "proposal.serial": Text("序列号 {text}", "serial {text}"),
    "proposal.descr": Text("{text}", "{text}"),
    "proposal.location": Text("sysLocation {text}", "sysLocation {text}"),
    "proposal.aliases": Text("同一台设备的其他地址：{addresses}", "the same device also answers at {addresses}"),
    "proposal.namesake": Text(
        "台账里已有同名设备 {device}（{address}）：是不是同一台？",
        "the inventory has a device of this name, {device} ({address}): is it the same?",
    ),
    "proposal.near": Text(
        "可能属于 {unit}：{prefix} 里的已知设备都是它的", "perhaps of {unit}: it owns all known devices in {prefix}"
    ),
    "proposal.role": Text("role 由系统看出", "the role is evident from its system"),
    "proposal.one_sided": Text("只有一端看到", "seen from one end only"),
    "proposal.chapter_refused": Text("拒绝探测的地址（{count}）：", "addresses that refused ({count}):"),
    "proposal.chapter_pinged": Text(
        "应答 ping、不应答 SNMP 的地址（{count}）：", "addresses that answer ping but not SNMP ({count}):"
    ),
    "proposal.chapter_unsent": Text(
        "本机发不到的地址（{count}）：", "addresses this host could not send to ({count}):"
    ),
    "proposal.chapter_unfinished": Text(
        "两次都没有做完的地址（{count}）：", "addresses that were not finished in two runs ({count}):"
    ),
    "proposal.chapter_known": Text("台账中已有的设备（{count}）：", "devices that the inventory has ({count}):"),
    "proposal.chapter_links": Text(
        "看到而没有建议的链路（{count}）：", "links that were seen and are not proposed ({count}):"
    ),
    "proposal.chapter_neighbours": Text(
        "邻居表里有、没有找到的设备（{count}）：", "neighbours that were not found ({count}):"
    ),
    "proposal.address": Text("{address}", "{address}"),
    "proposal.address_because": Text("{address}：{cause}", "{address}: {cause}"),
    "proposal.address_said_by": Text("{address}：{cause}（{witness}）", "{address}: {cause} ({witness})"),
    "proposal.known": Text("{device}：{addresses}（{name}）", "{device}: {addresses} ({name})"),
    "proposal.port_taken": Text(
        "{upper} {upper_port} — {lower} {lower_port}：{device} 的 {port} 在台账里属于另一条链路",
        "{upper} {upper_port} — {lower} {lower_port}: in the inventory {port} of {device} belongs to another link",
    ),
    "proposal.upside_down": Text(
        "{upper} {upper_port} — {lower} {lower_port}：先定好角色，才知道哪一端在上",
        "{upper} {upper_port} — {lower} {lower_port}: settle the roles first, then the upper end is known",
    ),
    "proposal.stranger_outside": Text(
        "{name}（{addresses}，在允许的地址段以外），{by} 看到", "{name} ({addresses}, outside the scope), seen by {by}"
    ),
    "proposal.stranger_silent": Text(
        "{name}（{addresses}，没有应答），{by} 看到", "{name} ({addresses}, no answer), seen by {by}"
    ),
    "proposal.stranger_nowhere": Text("{name}（没有给出地址），{by} 看到", "{name} (gives no address), seen by {by}"),
    "proposal.more": Text("还有 {count} 个", "and {count} more"),
}
