"""What the objects of IF-MIB and of the system group tell, as `/snmp` says in `# HELP`, and why it does not answer."""

from __future__ import annotations

from netmon.words.text import Text

TEXTS: dict[str, Text] = {
    "if_mib.sysuptime": Text("设备的 SNMP 代理启动至今，百分之一秒", "Time since the agent started, in 1/100 s"),
    "if_mib.sysdescr": Text("设备的自述，文字在同名标签里", "What the device says it is, in the label of that name"),
    "if_mib.sysobjectid": Text("厂商给该型号的标识，在同名标签里", "The vendor's identifier of the kind of device"),
    "if_mib.syscontact": Text("设备上配置的联系人", "The contact configured on the device"),
    "if_mib.sysname": Text("设备上配置的名称", "The name configured on the device"),
    "if_mib.syslocation": Text("设备上配置的位置", "The location configured on the device"),
    "if_mib.ifnumber": Text("设备自称的端口数", "How many interfaces the device says it has"),
    "if_mib.iftype_info": Text("端口类型（IANAifType），值恒为 1", "The interface's type (IANAifType), always 1"),
    "if_mib.ifmtu": Text("端口能收发的最大报文，字节", "The largest packet of the interface, in octets"),
    "if_mib.ifspeed": Text(
        "端口速率，比特/秒；再快也只写到 4294967295", "Speed in bit/s; 4294967295 of whatever is that fast or faster"
    ),
    "if_mib.ifphysaddress": Text("端口的物理地址，在同名标签里", "The interface's physical address, in the label"),
    "if_mib.ifadminstatus": Text(
        "配置要求的状态：1 up，2 down，3 testing", "The state that is configured: 1 up, 2 down, 3 testing"
    ),
    "if_mib.ifoperstatus": Text(
        "实际状态：1 up，2 down，3 testing，4 unknown，5 dormant，6 notPresent，7 lowerLayerDown",
        "The state that it is in: 1 up, 2 down, 3 testing, 4 unknown, 5 dormant, 6 notPresent, 7 lowerLayerDown",
    ),
    "if_mib.iflastchange": Text(
        "端口进入现状态时的 sysUpTime，百分之一秒", "sysUpTime at which the interface entered its state, in 1/100 s"
    ),
    "if_mib.ifinoctets": Text("收到的字节，32 位计数器", "Octets received, as a counter of 32 bits"),
    "if_mib.ifoutoctets": Text("发出的字节，32 位计数器", "Octets sent, as a counter of 32 bits"),
    "if_mib.ifindiscards": Text("收到后丢弃的包，虽然无错", "Packets received and discarded, though nothing was wrong"),
    "if_mib.ifinerrors": Text("收到的有错的包", "Packets received with errors"),
    "if_mib.ifoutdiscards": Text("没有发出而丢弃的包，虽然无错", "Packets discarded instead of sent, though sound"),
    "if_mib.ifouterrors": Text("因出错没有发出的包", "Packets that were not sent because of errors"),
    "if_mib.ifhcinoctets": Text("收到的字节", "Octets received"),
    "if_mib.ifhcoutoctets": Text("发出的字节", "Octets sent"),
    "if_mib.ifhcinucastpkts": Text("收到的单播包", "Unicast packets received"),
    "if_mib.ifhcinmulticastpkts": Text("收到的组播包", "Multicast packets received"),
    "if_mib.ifhcinbroadcastpkts": Text("收到的广播包", "Broadcast packets received"),
    "if_mib.ifhcoutucastpkts": Text("要发的单播包，含丢弃的", "Unicast packets to be sent, also those discarded"),
    "if_mib.ifhcoutmulticastpkts": Text("要发的组播包，含丢弃的", "Multicast packets to be sent, also those discarded"),
    "if_mib.ifhcoutbroadcastpkts": Text("要发的广播包，含丢弃的", "Broadcast packets to be sent, also those discarded"),
    "if_mib.ifhighspeed": Text("端口速率，百万比特/秒", "Speed in units of 1,000,000 bit/s"),
    "if_mib.ifpromiscuousmode": Text(
        "端口是否收下不是发给自己的包：1 是，2 否", "Whether it takes packets that are not for it: 1 true, 2 false"
    ),
    "if_mib.ifconnectorpresent": Text("端口是否有物理插口：1 是，2 否", "Whether it has a connector: 1 true, 2 false"),
    "if_mib.ifcounterdiscontinuitytime": Text(
        "计数器最近一次不连续时的 sysUpTime，百分之一秒",
        "sysUpTime when its counters last suffered a discontinuity, in 1/100 s",
    ),
    "if_mib.module_walk": Text(
        "最近一次 SNMP 巡检历时；netmon 在此时不探测设备，给出的是最近一次读到的",
        "How long the last visit over SNMP took; netmon does not poll at a scrape, it serves what it read last",
    ),
    "if_mib.module_pdus": Text("此次回答含有的读数个数", "How many values read from the device this answer holds"),
    "if_mib.module_duration": Text(
        "最近一次 SNMP 巡检历时，与 snmp_scrape_walk_duration_seconds 相同",
        "How long the last visit over SNMP took, the same as snmp_scrape_walk_duration_seconds",
    ),
    "if_mib.no_target": Text(
        "请给出一个 target：`/snmp?target=设备编号或管理地址`", "give one target: `/snmp?target=DEVICE_ID_OR_ADDRESS`"
    ),
    "if_mib.no_such_target": Text(
        "台账里没有编号或管理地址为 {target} 的设备；全部目标见 `/sd`",
        "no device of the inventory has the id or address {target}; `/sd` lists all targets",
    ),
    "if_mib.several_targets": Text(
        "有几台设备的管理地址是 {target}（{devices}）：请改用设备编号",
        "several devices have the address {target} ({devices}): name one by its id",
    ),
    "if_mib.no_such_module": Text(
        "没有模块 {module}；可用的是 {choices}，可以逗号分隔写多个", "no module {module}; there are {choices}, or both"
    ),
    "if_mib.no_inventory": Text("台账还没有读取", "no inventory is loaded yet"),
    "if_mib.not_asked": Text(
        "{device} 不用 SNMP 探测：`/snmp` 没有它的数据", "{device} is not polled over SNMP: `/snmp` has nothing of it"
    ),
    "if_mib.silent": Text(
        "{device} 没有应答 SNMP；状态：{state}（{why}）；旧读数不再给出，因此 `up` 为 0",
        "{device} does not answer SNMP, its state is {state}: {why}; nothing old is served, so that `up` is 0",
    ),
    "if_mib.not_read": Text(
        "{device} 应答 SNMP，但没有读到端口表：{why}", "{device} answers SNMP, but its interfaces were not read: {why}"
    ),
    "if_mib.not_read_yet": Text("还没有读过", "not yet"),
    "if_mib.no_names": Text("正在重新读取端口名称", "their names are being read again"),
    "help.sd": Text(
        "按 Prometheus 服务发现的格式列出台账中的目标",
        "List the targets of an inventory as Prometheus' service discovery takes them",
    ),
    "manual.sd": Text(
        "不需要正在运行的 netmon：只读台账，因此没有设备自述的厂商、系统、型号。正在运行的 netmon "
        "在 `/sd` 给出同样的列表，并附上这些。",
        "It needs no running netmon: only the inventory is read, so there is no vendor, system and model that devices "
        "say they are. A running netmon has the same list, with those, at `/sd`.",
    ),
    "help.sd_out": Text(
        "写成文件放进这个目录（netmon-devices.json、netmon-services.json），供 file_sd_configs 使用；不写则打印",
        "Write them as files into this directory (netmon-devices.json, netmon-services.json), for file_sd_configs; "
        "otherwise they are printed",
    ),
    "help.sd_only": Text(
        "只列出符合的目标，可重复：kind、network、site、role、unit、division、prefecture",
        "List only these targets, may be repeated: kind, network, site, role, unit, division, prefecture",
    ),
    "help.run_sd_dir": Text(
        "台账每次生效后，把 Prometheus 的目标写成文件放进这个目录",
        "Directory into which the targets of Prometheus are written as files whenever an inventory is taken",
    ),
    "discovery.unwritable": Text(
        "目标文件无法写入 {folder}：{error}", "the files of targets cannot be written into {folder}: {error}"
    ),
    "discovery.written": Text("{file}：{count} 个目标", "{file}: {count} targets"),
    "discovery.no_such_form": Text(
        "“{given}”应写成 名称=值，例如 role=core", "write {given} as NAME=VALUE, for example role=core"
    ),
    "discovery.no_such_kind": Text("没有种类 {kind}；可用的是 {choices}", "no kind {kind}; there are {choices}"),
    "discovery.no_such_filter": Text("没有参数 {name}；可用的是 {choices}", "no parameter {name}; there are {choices}"),
    "discovery.no_such_value": Text("台账里没有 {name}={value}", "the inventory has no {name}={value}"),
}
