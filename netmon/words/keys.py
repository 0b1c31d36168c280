"""What each key of the inventory file means: the hover texts of editors, and the tables of the reference."""

from __future__ import annotations

from netmon.words.text import Text

TEXTS: dict[str, Text] = {
    "keys.document.include": Text(
        "要并入的其他文件；可用通配符，相对路径从本文件所在目录算起",
        "other files to include; wildcards are allowed, relative paths start at the folder of this file",
    ),
    "keys.document.divisions_from": Text(
        "行政区划的 CSV 文件（UTF-8 或 GB18030），列标题用中文或英文键名",
        "CSV files of divisions (UTF-8 or GB18030), with Chinese headings or the keys",
    ),
    "keys.document.units_from": Text(
        "单位的 CSV 文件（UTF-8 或 GB18030），列标题用中文或英文键名",
        "CSV files of units (UTF-8 or GB18030), with Chinese headings or the keys",
    ),
    "keys.document.contacts_from": Text(
        "单位联系人的 CSV 文件，加到各单位自己的联系人之后",
        "CSV files of contacts, added after those that a unit has itself",
    ),
    "keys.document.sites_from": Text("站点的 CSV 文件", "CSV files of sites"),
    "keys.document.devices_from": Text("设备的 CSV 文件", "CSV files of devices"),
    "keys.document.links_from": Text("链路的 CSV 文件", "CSV files of links"),
    "keys.document.services_from": Text("业务系统的 CSV 文件", "CSV files of services"),
    "keys.document.time_zone": Text(
        "页面和报告所用的时区；默认 Asia/Shanghai",
        "the time zone of pages and reports; default Asia/Shanghai",
    ),
    "keys.document.networks": Text(
        "网络：政务内网、政务外网；正式运行的实例只写一个",
        "the networks (政务内网, 政务外网); an instance in service has one",
    ),
    "keys.document.divisions": Text(
        "行政区划，键为 GB/T 2260 代码",
        "administrative divisions by their GB/T 2260 code",
    ),
    "keys.document.units": Text(
        "应当接入的单位，有没有设备都计入",
        "units that should be connected; they count with or without a device",
    ),
    "keys.document.sites": Text("站点：放设备的地方", "sites: the places where devices stand"),
    "keys.document.credentials": Text(
        "SNMP 和 SSH 凭据；只写口令的引用，不写口令本身",
        "SNMP and SSH credentials; references to secrets, never the secrets",
    ),
    "keys.document.probing": Text(
        "探测方式：全体设备的默认值，以及各角色的不同之处",
        "how devices are probed: what holds for all, and where roles differ",
    ),
    "keys.document.limits": Text("同时进行的轮询数上限", "how many visits may be under way at once"),
    "keys.document.devices": Text("路由器、交换机、防火墙", "routers, switches and firewalls"),
    "keys.document.links": Text(
        "链路，上端写在前；上下游关系只由链路得出",
        "links, upper end first; links alone say what is upstream of what",
    ),
    "keys.document.services": Text("业务系统：门户网站和应用", "services: portals and applications"),
    "keys.document.anchors": Text(
        "参照点：本网络的参照点全都无应答，就是监测点自己失联",
        "anchors: when all anchors of a network are silent, it is this host that is isolated",
    ),
    "keys.anchor.address": Text(
        "IPv4 或 IPv6 地址；须是被监测设备之外的，例如本机网关、经另一条路由到达的服务器",
        "IPv4 or IPv6 address, outside the plant that is watched: our own gateway, a server behind another way",
    ),
    "keys.anchor.name": Text("名称；默认与编号相同", "name; by default the id"),
    "keys.anchor.network": Text(
        "所属网络，可写编号或名称；只有一个网络时可不写",
        "its network, by id or name; may be left out where there is only one",
    ),
    "keys.anchor.port": Text(
        "TCP 端口：写了就改用 TCP 连接（拒绝也算应答），不写则 ping",
        "TCP port: asked for a connection there (a refusal is an answer too); pinged where it is left out",
    ),
    "keys.document.indicators": Text(
        "指标：统计哪些单位、要求什么",
        "indicators: which units are counted, and what is required of them",
    ),
    "keys.document.targets": Text(
        "目标：指标何时应达到多少",
        "targets: what an indicator should reach, and by when",
    ),
    "keys.network.name": Text("中文名称", "name in Chinese"),
    "keys.network.name_en": Text("英文名称", "name in English"),
    "keys.division.name": Text("名称", "name"),
    "keys.division.level": Text(
        "层级：nation、province、prefecture、county、township、village",
        "level: nation, province, prefecture, county, township or village",
    ),
    "keys.division.parent": Text("上级行政区划的代码", "code of the division above"),
    "keys.division.name_en": Text("英文名称", "name in English"),
    "keys.division.valid_from": Text("生效日期，自当天起有效", "valid from this day on"),
    "keys.division.valid_to": Text("失效日期，自当天起无效", "no longer valid from this day on"),
    "keys.division.replaces": Text(
        "它取代的旧代码（望城县 430122 → 望城区 430112）",
        "the older codes that it replaces (望城县 430122 → 望城区 430112)",
    ),
    "keys.division.latitude": Text(
        "政府驻地的纬度（WGS 84，度），供地图使用；不写则取其中第一个有经纬度的站点",
        "latitude of its seat in degrees, WGS 84, for maps; by default that of its first site that has one",
    ),
    "keys.division.longitude": Text(
        "政府驻地的经度（WGS 84，度），供地图使用；与纬度一起写",
        "longitude of its seat in degrees, WGS 84, for maps; goes with the latitude",
    ),
    "keys.contact.name": Text("姓名", "name"),
    "keys.contact.phone": Text("电话", "telephone number"),
    "keys.contact.room": Text("房间", "room"),
    "keys.contact.duty": Text("职务或值班说明", "duty or hours"),
    "keys.unit.name": Text("名称", "name"),
    "keys.unit.kind": Text(
        "类别，如组成部门、直属机构、中央在湘单位",
        "kind, such as 组成部门, 直属机构 or 中央在湘单位",
    ),
    "keys.unit.division": Text("所在行政区划的代码", "code of the division it belongs to"),
    "keys.unit.level": Text("层级；不写则同行政区划", "level; by default that of its division"),
    "keys.unit.networks": Text(
        "应接入的网络（编号或名称）；只有一个网络时可不写",
        "networks it should be connected to, by id or name; may be left out where there is only one",
    ),
    "keys.unit.name_en": Text("英文名称", "name in English"),
    "keys.unit.contacts": Text("联系人", "contacts"),
    "keys.unit.government": Text(
        "是不是本级政府（所在行政区划自己的政府）；每个行政区划至多一个",
        "whether it is the government body of its division itself (本级政府); at most one for each division",
    ),
    "keys.unit.list_document": Text(
        "应接入清单的文号，如湘政办〔2026〕9 号", "number of the document that lists it (应接入清单)"
    ),
    "keys.unit.since": Text(
        "自何日起应接入；不写则一直如此", "day from which on it should be connected; by default always"
    ),
    "keys.unit.sample": Text("示例数据，绝不进入通报", "sample data, never published"),
    "keys.site.name": Text("名称", "name"),
    "keys.site.division": Text("所在行政区划的代码", "code of its division"),
    "keys.site.address": Text("地址", "postal address"),
    "keys.site.latitude": Text("纬度（WGS 84，度）", "latitude in degrees, WGS 84"),
    "keys.site.longitude": Text("经度（WGS 84，度）", "longitude in degrees, WGS 84"),
    "keys.credential.kind": Text("用于 snmp 还是 ssh；默认 snmp", "what it is for: snmp or ssh; default snmp"),
    "keys.credential.version": Text("SNMP 版本：v1、v2c 或 v3", "SNMP version: v1, v2c or v3"),
    "keys.credential.community": Text(
        "团体字的引用：env:变量名、file:路径 或 cred:名称（v1、v2c）",
        "reference to the community: env:NAME, file:PATH or cred:NAME (v1, v2c)",
    ),
    "keys.credential.user": Text("用户名（v3、ssh）", "user name (v3, ssh)"),
    "keys.credential.auth": Text(
        "认证算法和口令的引用，如 sha256:env:NETMON_AUTH（v3）",
        "authentication protocol and reference to its password, such as sha256:env:NETMON_AUTH (v3)",
    ),
    "keys.credential.priv": Text(
        "加密算法和口令的引用，如 aes128:env:NETMON_PRIV（v3）",
        "privacy protocol and reference to its password, such as aes128:env:NETMON_PRIV (v3)",
    ),
    "keys.credential.context": Text("上下文名（v3，很少用）", "context name (v3, rarely used)"),
    "keys.credential.password": Text(
        "登录口令的引用：env:变量名、file:路径 或 cred:名称（ssh）",
        "reference to the password: env:NAME, file:PATH or cred:NAME (ssh)",
    ),
    "keys.credential.key": Text(
        "私钥的引用，OpenSSH 或 PEM 格式，如 file:/etc/netmon/id_ed25519（ssh）",
        "reference to a private key, OpenSSH's format or PEM, such as file:/etc/netmon/id_ed25519 (ssh)",
    ),
    "keys.credential.passphrase": Text(
        "打开私钥的口令的引用（ssh）", "reference to the passphrase that opens the key (ssh)"
    ),
    "keys.credential.enable": Text(
        "enable 口令的引用：设备只给特权用户看配置时才需要（ssh）",
        "reference to the enable password, where a device shows its configuration only to the privileged (ssh)",
    ),
    "keys.credential.allow_weak": Text(
        "明知安全性弱仍要使用（众所周知的口令、他人可读的团体字或 SSH 口令文件、无认证、MD5、DES、短的 RSA 私钥）",
        "use it although it is weak (well-known passwords, a community or an SSH password in an open file, no "
        "authentication, MD5, DES, a short RSA key)",
    ),
    "keys.asking.reachability": Text(
        "可达性和端口状态多久探测一次；默认 30s，核心 10s",
        "how often reachability and interface status are probed; default 30s, core 10s",
    ),
    "keys.asking.counters": Text("计数器多久读一次；默认 60s", "how often counters are read; default 60s"),
    "keys.asking.identity": Text(
        "系统信息和端口名称多久读一次；默认 1h",
        "how often the system group and interface names are read; default 1h",
    ),
    "keys.asking.health": Text(
        "CPU、内存、温度、风扇、电源和光功率多久读一次；默认 5m",
        "how often CPU, memory, temperature, fans, power supplies and optical power are read; default 5m",
    ),
    "keys.asking.neighbours": Text(
        "邻居（LLDP、CDP）多久读一次；默认 5m", "how often neighbours (LLDP, CDP) are read; default 5m"
    ),
    "keys.asking.ssh_status": Text(
        "经 SSH 读端口状态、邻居和光功率的间隔（SNMP 不可用的设备）；默认 5m",
        "how often ports, neighbours and light are read over SSH, where SNMP is not; default 5m",
    ),
    "keys.asking.configuration": Text(
        "多久读一次运行配置（需要 SSH）；默认 1d",
        "how often the running configuration is read, over SSH; default 1d",
    ),
    "keys.asking.ssh_session": Text(
        "一次 SSH 会话从建立连接到关闭最长多久；默认 60s",
        "how long one SSH session may last, from connecting to closing; default 60s",
    ),
    "keys.asking.timeout": Text(
        "一次探测最多等多久（含重发）；默认 1.8s",
        "how long one probe waits in all, retransmissions included; default 1.8s",
    ),
    "keys.asking.deadline": Text(
        "读完一张表的时限；默认 20s",
        "how long reading a whole table may take; default 20s",
    ),
    "keys.asking.reasks": Text(
        "首次无应答后，各隔多久复核；默认 [1s, 2s, 4s]",
        "the pauses before a first miss is probed again; default [1s, 2s, 4s]",
    ),
    "keys.asking.down": Text(
        "最近几次中有几次无应答才判为中断；默认 4/4",
        "how many of the last probes must go unanswered before it counts as down; default 4/4",
    ),
    "keys.asking.up": Text(
        "最近几次中有几次应答才判为恢复；默认 2/3",
        "how many of the last probes must be answered before it counts as up again; default 2/3",
    ),
    "keys.asking.icmp": Text("是否 ping：on 或 off；默认 on", "whether to ping: on or off; default on"),
    "keys.asking.icmp_packets": Text("一轮 ping 几个包；默认 3", "packets in one burst of pings; default 3"),
    "keys.asking.max_repetitions": Text(
        "GETBULK 一次最多取几行；默认 25",
        "rows requested in one GETBULK at most; default 25",
    ),
    "keys.asking.interfaces": Text(
        "是否读端口表：true 或 false；默认 true",
        "whether the interface table is read: true or false; default true",
    ),
    "keys.asking.stale_after": Text(
        "几个间隔没有结果就视为未知；默认 3",
        "intervals without any result after which the state is unknown; default 3",
    ),
    "keys.role.snmp": Text("用哪个凭据；off 表示不做 SNMP 探测", "which credential to use; off: no SNMP"),
    "keys.role.snmp_port": Text("SNMP 端口；默认 161", "UDP port of the SNMP agent; default 161"),
    "keys.role.ssh": Text("用哪个 SSH 凭据；off 表示不用 SSH", "which credential to use for SSH; off: no SSH"),
    "keys.role.ssh_port": Text("SSH 端口；默认 22", "TCP port for SSH; default 22"),
    "keys.probing.roles": Text(
        "某一角色（core、pe、ce、access、lan、firewall）与全体不同之处",
        "where a role (core, pe, ce, access, lan, firewall) differs from all",
    ),
    "keys.limits.in_flight": Text("总共同时轮询几台；默认 2000", "visits under way in all; default 2000"),
    "keys.limits.per_site": Text("同一站点同时轮询几台；默认 20", "visits under way at one site; default 20"),
    "keys.limits.ssh_in_flight": Text("同时进行的 SSH 会话总数；默认 8", "SSH sessions under way in all; default 8"),
    "keys.limits.ssh_per_site": Text(
        "同一站点同时进行的 SSH 会话数；默认 2", "SSH sessions under way at one site; default 2"
    ),
    "keys.device.unit": Text("属于哪个单位", "the unit that owns it"),
    "keys.device.address": Text("管理地址，IPv4 或 IPv6", "management address, IPv4 or IPv6"),
    "keys.device.role": Text(
        "角色：core、pe、ce、access、lan、firewall",
        "role: core, pe, ce, access, lan or firewall",
    ),
    "keys.device.name": Text("名称；不写则同编号", "name; by default the id"),
    "keys.device.network": Text(
        "属于哪个网络（编号或名称）；单位只接入一个时可不写",
        "its network, by id or name; may be left out where the unit is connected to only one",
    ),
    "keys.device.site": Text("放在哪个站点", "the site where it stands"),
    "keys.device.snmp": Text(
        "用哪个凭据；off 表示不做 SNMP 探测；不写则按 probing",
        "which credential to use; off: no SNMP; by default as probing says",
    ),
    "keys.device.snmp_port": Text(
        "SNMP 端口；不写则按 probing",
        "UDP port of the SNMP agent; by default as probing says",
    ),
    "keys.device.accept_reply_from": Text(
        "还可能从哪些地址应答（多出口路由器）",
        "further addresses that its replies may come from (a router answering from another interface)",
    ),
    "keys.device.profile": Text(
        "操作系统名，如 vrp、comware、ios；不写则自动识别",
        "the system by name, such as vrp, comware or ios; by default recognised",
    ),
    "keys.device.ssh": Text(
        "用哪个 SSH 凭据；off 表示不用 SSH；不写则按 probing",
        "which credential to use for SSH; off: no SSH; by default as probing says",
    ),
    "keys.device.ssh_port": Text("SSH 端口；不写则按 probing", "TCP port for SSH; by default as probing says"),
    "keys.device.ssh_legacy": Text(
        "只对这台设备允许 SHA-1、CBC 等旧的 SSH 算法：true 或 false；默认 false",
        "whether this device alone may use SSH algorithms that are old and weak (SHA-1, CBC): true or false; default "
        "false",
    ),
    "keys.device.prefer": Text(
        "端口状态以谁为准：snmp（SNMP 无应答时才用 SSH）、ssh（不问 SNMP）、both（两边都问）；"
        "默认 snmp，没有 SNMP 凭据时 ssh",
        "whose word on interfaces counts: snmp (SSH only while SNMP is silent), ssh (SNMP is not asked) or both (each "
        "is asked); default snmp, without an SNMP credential ssh",
    ),
    "keys.device.probing": Text(
        "这台设备的探测方式与角色不同之处",
        "where this device is probed otherwise than its role",
    ),
    "keys.device.sample": Text("示例数据；不写则同单位", "sample data; by default as the unit"),
    "keys.end.device": Text("设备", "the device"),
    "keys.end.interface": Text("设备的端口名（ifName）", "the interface of the device (ifName)"),
    "keys.end.unit": Text(
        "这一端属于哪个单位；没有可探测的设备时只写它，有设备时不写则同设备",
        "the unit at this end; given alone where no device can be probed; by default that of the device",
    ),
    "keys.link.upper": Text("上端：靠近核心的一端", "the upper end, towards the core"),
    "keys.link.lower": Text("下端：依赖这条链路的一端", "the lower end, which depends on the link"),
    "keys.link.name": Text("名称；不写则同编号", "name; by default the id"),
    "keys.link.network": Text(
        "属于哪个网络（编号或名称）；两端能确定时不写",
        "its network, by id or name; left out where the ends settle it",
    ),
    "keys.link.redundancy": Text(
        "下端的几条链路要一条通（any）还是都通（all）；默认 any",
        "whether the lower end needs any or all of its links; default any",
    ),
    "keys.link.carrier": Text("运营商", "carrier"),
    "keys.link.bearer": Text(
        "承载链路的环网、光缆或传输系统；同一承载的多条链路几乎同时中断，按同一故障处理",
        "the ring, cable or transmission system that carries it; several links of one bearer that fail within minutes "
        "are one incident",
    ),
    "keys.link.circuit": Text("电路编号", "circuit number"),
    "keys.link.hotline": Text("报障电话", "telephone number for reporting faults"),
    "keys.link.bandwidth": Text("租用带宽，如 100M、1G", "leased bandwidth, such as 100M or 1G"),
    "keys.link.contacts": Text("联系人", "contacts"),
    "keys.link.sample": Text("示例数据；不写则同下端单位", "sample data; by default as the lower unit"),
    "keys.service.name": Text("名称", "name"),
    "keys.service.unit": Text("属于哪个单位", "the unit that owns it"),
    "keys.service.url": Text(
        "地址：https://、http:// 或 tcp://主机:端口",
        "address: https://, http:// or tcp://host:port",
    ),
    "keys.service.name_en": Text("英文名称", "name in English"),
    "keys.service.network": Text(
        "在哪个网络（编号或名称）；单位只接入一个时可不写",
        "its network, by id or name; may be left out where the unit is connected to only one",
    ),
    "keys.service.portal": Text(
        "是否为该单位登记的门户网站；网站拥有率、网站在线率只看门户",
        "whether it is the unit's registered site; the figures of portals count these alone",
    ),
    "keys.service.interval": Text(
        "多久探测一次，默认 15m；30s 至 72m，再长一天就不足 20 次",
        "how often it is checked, 15m by default; from 30s to 72m: longer would be fewer than 20 a day",
    ),
    "keys.service.timeout": Text(
        "限时：完整应答须在此时间以内，默认 15s；恰好用满也算失败，门户须为 15s",
        "a complete answer has to take less, 15s by default; exactly so long has failed; of a portal it is 15s",
    ),
    "keys.service.marker": Text(
        "页面上必须有的一段文字；没有即为异常",
        "a text that the page has to hold; without it the service is not well",
    ),
    "keys.service.ca": Text(
        "PEM 证书文件，用它取代本机信任的根证书；相对路径从写它的文件所在目录算起",
        "a PEM file of certificates that are believed instead of this host's own, relative to the file that names it",
    ),
    "keys.service.resolve": Text(
        "不查域名，直接连接此地址；证书仍按域名核对",
        "the address to connect to instead of looking the name up; the certificate is still held against the name",
    ),
    "keys.service.sample": Text("示例数据；不写则同单位", "sample data; by default as the unit"),
    "keys.population.network": Text(
        "统计哪个网络；只有一个时可不写",
        "the network that is counted; may be left out where there is only one",
    ),
    "keys.population.levels": Text("只统计这些层级；不写则全部", "only these levels; by default all"),
    "keys.population.kinds": Text("只统计这些类别；不写则全部", "only these kinds; by default all"),
    "keys.indicator.name": Text("名称", "name"),
    "keys.indicator.population": Text("统计哪些单位", "which units are counted"),
    "keys.indicator.criterion": Text(
        "判据，如 connected、lan_built、business_availability，见 indicators.zh.md",
        "what is required of each, such as connected, lan_built or business_availability; see indicators.md",
    ),
    "keys.indicator.name_en": Text("英文名称", "name in English"),
    "keys.indicator.threshold": Text(
        "判据自身的门限，如 99.9%；只用于 business_availability 和 own_availability",
        "the threshold of the criterion itself, such as 99.9%; for business_availability and own_availability only",
    ),
    "keys.target.indicator": Text("哪个指标", "the indicator"),
    "keys.target.at_least": Text(
        "至少达到多少，如 90%（含本数）",
        "what it should reach, such as 90%, the number itself included",
    ),
    "keys.target.due": Text("截止日期", "the day it is due"),
    "keys.target.document": Text("依据的文件", "the document that requires it"),
}
