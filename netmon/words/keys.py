"""What each key of the inventory file means: the hover texts of editors, and the tables of the reference."""

from __future__ import annotations

from netmon.words.text import Text

TEXTS: dict[str, Text] = {
    "keys.document.include": Text(
        "要并入的其他文件；可用通配符，路径从本文件所在目录算起",
        "other files to join; wildcards are allowed, paths start at the folder of this file",
    ),
    "keys.document.divisions_from": Text(
        "行政区划的 CSV 文件（UTF-8 或 GB18030），标题用中文或英文键名",
        "CSV files of divisions (UTF-8 or GB18030), with Chinese headings or the keys",
    ),
    "keys.document.units_from": Text(
        "单位的 CSV 文件（UTF-8 或 GB18030），标题用中文或英文键名",
        "CSV files of units (UTF-8 or GB18030), with Chinese headings or the keys",
    ),
    "keys.document.time_zone": Text(
        "页面和报告所用的时区，默认 Asia/Shanghai",
        "the time zone of pages and reports, Asia/Shanghai unless given",
    ),
    "keys.document.networks": Text(
        "网络：政务内网、政务外网；在用实例只写一个",
        "the networks (政务内网, 政务外网); an instance in service has one",
    ),
    "keys.document.divisions": Text(
        "行政区划，键为 GB/T 2260 代码",
        "administrative divisions by their GB/T 2260 code",
    ),
    "keys.document.units": Text(
        "应当接入的单位，有没有设备都算",
        "units that ought to be connected, with or without any device",
    ),
    "keys.document.sites": Text("放设备的地点", "places that devices stand in"),
    "keys.document.credentials": Text(
        "SNMP 凭据；只写引用，不写口令",
        "SNMP credentials; references to secrets, never the secrets",
    ),
    "keys.document.probing": Text(
        "如何查询设备：全体的默认值，以及各角色的不同",
        "how devices are asked: what holds for all, and where roles differ",
    ),
    "keys.document.limits": Text("同时进行的查询上限", "how many visits may be under way at once"),
    "keys.document.devices": Text("路由器、交换机、防火墙", "routers, switches and firewalls"),
    "keys.document.links": Text(
        "链路，上级一端写在前；上下级关系只由链路得出",
        "circuits, upper end first; links alone say who depends on whom",
    ),
    "keys.document.services": Text("门户网站和应用", "portals and applications"),
    "keys.document.indicators": Text(
        "指标：算哪些单位、要求什么",
        "indicators: which units are counted, and what is asked of them",
    ),
    "keys.document.targets": Text(
        "目标：指标何时应达到多少",
        "targets: what an indicator ought to reach, and by when",
    ),
    "keys.network.name": Text("中文名称", "name in Chinese"),
    "keys.network.name_en": Text("英文名称", "name in English"),
    "keys.division.name": Text("名称", "name"),
    "keys.division.level": Text(
        "层级：nation、province、prefecture、county、township、village",
        "level: nation, province, prefecture, county, township or village",
    ),
    "keys.division.parent": Text("上级的代码", "code of the division above"),
    "keys.division.name_en": Text("英文名称", "name in English"),
    "keys.division.valid_from": Text("从这一天起有效", "valid from this day on"),
    "keys.division.valid_to": Text("到这一天的前一天止有效", "valid until the day before"),
    "keys.division.replaces": Text(
        "它取代的旧代码（望城县 430122 → 望城区 430112）",
        "the older codes it took over from (望城县 430122 → 望城区 430112)",
    ),
    "keys.contact.name": Text("姓名", "name"),
    "keys.contact.phone": Text("电话", "telephone number"),
    "keys.contact.room": Text("房间", "room"),
    "keys.contact.duty": Text("职务或值班说明", "duty or hours"),
    "keys.unit.name": Text("名称", "name"),
    "keys.unit.kind": Text(
        "类别，如 组成部门、直属机构、中央在湘单位",
        "kind, such as 组成部门, 直属机构 or 中央在湘单位",
    ),
    "keys.unit.division": Text("所在行政区划的代码", "code of the division it belongs to"),
    "keys.unit.level": Text("层级；不写则同行政区划", "level; that of its division unless given"),
    "keys.unit.networks": Text(
        "应接入的网络（编号或名称）；只有一个网络时可不写",
        "networks it ought to join, by id or name; may be left out where there is only one",
    ),
    "keys.unit.name_en": Text("英文名称", "name in English"),
    "keys.unit.contacts": Text("联系人", "contacts"),
    "keys.unit.sample": Text("示例数据，永不进入通报", "invented data, never published"),
    "keys.site.name": Text("名称", "name"),
    "keys.site.division": Text("所在行政区划的代码", "code of its division"),
    "keys.site.address": Text("地址", "postal address"),
    "keys.site.latitude": Text("纬度（WGS 84，度）", "latitude in degrees, WGS 84"),
    "keys.site.longitude": Text("经度（WGS 84，度）", "longitude in degrees, WGS 84"),
    "keys.credential.version": Text("SNMP 版本：v1、v2c 或 v3", "SNMP version: v1, v2c or v3"),
    "keys.credential.community": Text(
        "团体名的引用：env:变量名、file:路径 或 cred:名称（v1、v2c）",
        "reference to the community: env:NAME, file:PATH or cred:NAME (v1, v2c)",
    ),
    "keys.credential.user": Text("用户名（v3）", "user name (v3)"),
    "keys.credential.auth": Text(
        "认证协议和口令的引用，如 sha256:env:NETMON_AUTH（v3）",
        "authentication protocol and reference to its password, such as sha256:env:NETMON_AUTH (v3)",
    ),
    "keys.credential.priv": Text(
        "加密协议和口令的引用，如 aes128:env:NETMON_PRIV（v3）",
        "privacy protocol and reference to its password, such as aes128:env:NETMON_PRIV (v3)",
    ),
    "keys.credential.context": Text("上下文名（v3，很少用）", "context name (v3, rarely used)"),
    "keys.credential.allow_weak": Text(
        "明知薄弱仍要使用（众所周知的口令、无认证、MD5、DES）",
        "use it although it is weak (well-known words, no authentication, MD5, DES)",
    ),
    "keys.asking.reachability": Text(
        "多久查一次是否可达和接口状态；默认 30s，核心 10s",
        "how often reachability and interface status are asked; 30s, core 10s",
    ),
    "keys.asking.counters": Text("多久读一次计数器；默认 60s", "how often counters are read; 60s"),
    "keys.asking.identity": Text(
        "多久读一次系统信息和接口名称；默认 1h",
        "how often the system group and interface names are read; 1h",
    ),
    "keys.asking.timeout": Text(
        "一次询问最多等多久（含重发）；默认 1.8s",
        "how long one asking waits in all, retries within it; 1.8s",
    ),
    "keys.asking.deadline": Text("读完一张表的时限；默认 20s", "how long a full table read may take; 20s"),
    "keys.asking.reasks": Text(
        "首次无应答后，隔多久再问；默认 [1s, 2s, 4s]",
        "the pauses before a first miss is asked again; [1s, 2s, 4s]",
    ),
    "keys.asking.down": Text(
        "几次中几次无应答才认为中断；默认 4/4",
        "how many of the last answers must be missing before a loss is believed; 4/4",
    ),
    "keys.asking.up": Text(
        "几次中几次应答才认为恢复；默认 2/3",
        "how many of the last answers must be there before a return is believed; 2/3",
    ),
    "keys.asking.icmp": Text("是否 ping：on 或 off；默认 on", "whether to ping: on or off; on"),
    "keys.asking.icmp_packets": Text("一次 ping 几个包；默认 3", "packets in one burst of pings; 3"),
    "keys.asking.max_repetitions": Text(
        "GETBULK 一次最多取几行；默认 25",
        "rows asked for in one GETBULK at most; 25",
    ),
    "keys.asking.interfaces": Text(
        "是否读接口表：true 或 false；默认 true",
        "whether the interface table is read: true or false; true",
    ),
    "keys.asking.stale_after": Text(
        "几个间隔没有结果就视为未知；默认 3",
        "intervals without any result after which the state is unknown; 3",
    ),
    "keys.role.snmp": Text("用哪个凭据；off 表示不查询 SNMP", "which credential to use; off: do not ask SNMP"),
    "keys.role.snmp_port": Text("SNMP 端口；默认 161", "UDP port of the agent; 161"),
    "keys.probing.roles": Text(
        "某一角色（core、pe、ce、access、lan、firewall）与全体不同之处",
        "where a role (core, pe, ce, access, lan, firewall) differs from all",
    ),
    "keys.limits.in_flight": Text("总共同时查询几台；默认 2000", "visits under way in all; 2000"),
    "keys.limits.per_site": Text("同一地点同时查询几台；默认 20", "visits under way at one site; 20"),
    "keys.device.unit": Text("属于哪个单位", "the unit that owns it"),
    "keys.device.address": Text("管理地址，IPv4 或 IPv6", "management address, IPv4 or IPv6"),
    "keys.device.role": Text(
        "角色：core、pe、ce、access、lan、firewall",
        "role: core, pe, ce, access, lan or firewall",
    ),
    "keys.device.name": Text("名称；不写则同编号", "name; the id unless given"),
    "keys.device.network": Text(
        "属于哪个网络；单位只接入一个时可不写",
        "its network; may be left out where the unit joins only one",
    ),
    "keys.device.site": Text("放在哪个地点", "the site it stands in"),
    "keys.device.snmp": Text(
        "用哪个凭据；off 表示不查询 SNMP；不写则按 probing",
        "which credential to use; off: do not ask SNMP; as probing says unless given",
    ),
    "keys.device.snmp_port": Text(
        "SNMP 端口；不写则按 probing",
        "UDP port of the agent; as probing says unless given",
    ),
    "keys.device.accept_reply_from": Text(
        "还可能从哪些地址应答（多出口路由器）",
        "further addresses that its replies may come from (a router answering from another interface)",
    ),
    "keys.device.profile": Text("厂商配置名；不写则自动识别", "vendor profile; recognised unless given"),
    "keys.device.probing": Text(
        "这台设备的查询方式与角色不同之处",
        "where this device is asked otherwise than its role",
    ),
    "keys.device.sample": Text("示例数据；不写则同单位", "invented data; as the unit unless given"),
    "keys.end.device": Text("设备", "the device"),
    "keys.end.interface": Text("设备的接口名（ifName）", "the device's interface (ifName)"),
    "keys.end.unit": Text(
        "这一端属于哪个单位；没有可查询的设备时只写它，有设备时不写则同设备",
        "the unit at this end; alone where nothing can be asked there, the device's unless given",
    ),
    "keys.link.upper": Text("上级一端", "the end towards the core"),
    "keys.link.lower": Text("下级一端", "the end that depends on it"),
    "keys.link.name": Text("名称；不写则同编号", "name; the id unless given"),
    "keys.link.network": Text("属于哪个网络；两端能确定时不写", "its network; left out where the ends settle it"),
    "keys.link.redundancy": Text(
        "下端的几条链路要一条通（any）还是都通（all）；默认 any",
        "whether the lower end needs any or all of its links; any",
    ),
    "keys.link.carrier": Text("运营商", "carrier"),
    "keys.link.circuit": Text("电路编号", "circuit number"),
    "keys.link.hotline": Text("报障电话", "telephone number for faults"),
    "keys.link.bandwidth": Text("租用带宽，如 100M、1G", "bandwidth paid for, such as 100M or 1G"),
    "keys.link.contacts": Text("联系人", "contacts"),
    "keys.link.sample": Text("示例数据；不写则同下端单位", "invented data; as the lower unit unless given"),
    "keys.service.name": Text("名称", "name"),
    "keys.service.unit": Text("属于哪个单位", "the unit that owns it"),
    "keys.service.url": Text(
        "地址：https://、http:// 或 tcp://主机:端口",
        "address: https://, http:// or tcp://host:port",
    ),
    "keys.service.name_en": Text("英文名称", "name in English"),
    "keys.service.network": Text(
        "在哪个网络；单位只接入一个时可不写",
        "its network; may be left out where the unit joins only one",
    ),
    "keys.service.sample": Text("示例数据；不写则同单位", "invented data; as the unit unless given"),
    "keys.population.network": Text(
        "算哪个网络；只有一个时可不写",
        "the network that is counted; may be left out where there is only one",
    ),
    "keys.population.levels": Text("只算这些层级；不写则全部", "only these levels; all unless given"),
    "keys.population.kinds": Text("只算这些类别；不写则全部", "only these kinds; all unless given"),
    "keys.indicator.name": Text("名称", "name"),
    "keys.indicator.population": Text("算哪些单位", "which units are counted"),
    "keys.indicator.criterion": Text(
        "判据，如 connected、lan_built、availability",
        "what is asked of each, such as connected, lan_built or availability",
    ),
    "keys.indicator.name_en": Text("英文名称", "name in English"),
    "keys.indicator.threshold": Text(
        "判据自身的门限，只用于 availability，如 99.9%",
        "the criterion's own threshold, for availability only, such as 99.9%",
    ),
    "keys.target.indicator": Text("哪个指标", "the indicator"),
    "keys.target.at_least": Text(
        "至少达到多少，如 90%（含本数）",
        "what it ought to reach, such as 90%, the number itself included",
    ),
    "keys.target.due": Text("截止日期", "the day it is due"),
    "keys.target.document": Text("依据的文件", "the document that says so"),
}
