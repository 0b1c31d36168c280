"""What each metric of the network tells. The English is the HELP of the exposition; both stand in docs/."""

from __future__ import annotations

from netmon.words.text import Text

TEXTS: dict[str, Text] = {
    "metric.device_state": Text(
        "设备状态：当前所处状态的那条序列为 1，其余为 0；up 正常，down 中断，unreachable 上游中断，unknown 未知。",
        "State of the device: 1 for the state it is in, 0 for the others. unreachable: something upstream is down; "
        "unknown: its state cannot be known.",
    ),
    "metric.device_up": Text(
        "设备正常为 1，自身中断为 0；状态为 unreachable 或 unknown 时没有样本。",
        "1 if the device is up, 0 if it is down itself; no sample while it is unreachable or unknown.",
    ),
    "metric.device_manageable": Text(
        "用台账中的凭据可经 SNMP 或 SSH 读取为 1，均不可读为 0；未知时没有样本。",
        "1 if the device answers SNMP or SSH with a credential of the inventory, 0 if it answers neither; no sample "
        "while that is unknown.",
    ),
    "metric.device_fault_root": Text(
        "设备自身是根因时为 1；否则没有样本。",
        "1 while the device itself is the root of a fault; no sample otherwise.",
    ),
    "metric.device_flag": Text(
        "设备带有该标记（flapping 反复通断、maintenance 维护中、admin_down 管理关闭）时为 1；否则没有样本。",
        "1 while the flag qualifies the state (flapping, maintenance, admin_down); no sample otherwise.",
    ),
    "metric.device_state_since_timestamp_seconds": Text(
        "设备从何时起处于当前状态。",
        "Since when the device is in its state.",
    ),
    "metric.device_last_answer_timestamp_seconds": Text(
        "设备最近一次有任何应答的时间；从未应答则没有样本。",
        "When the device last answered anything at all; no sample if it never did.",
    ),
    "metric.device_info": Text(
        "设备：台账中的名称、角色、所属单位、站点、管理地址，以及设备最近自报的厂商、系统、型号、版本、序列号"
        "（从未报过的为空）；值恒为 1。",
        "The device as the inventory declares it, and the vendor, system, model, version and serial number that it "
        "told last (empty what it never told); always 1.",
    ),
    "metric.device_system_info": Text(
        "设备自报的 system 组（RFC 3418），文字已清洗；值恒为 1。",
        "What the device says of itself in the system group (RFC 3418), cleaned; always 1.",
    ),
    "metric.device_uptime_seconds": Text(
        "设备自报的 sysUpTime；每 497 天回绕一次。",
        "sysUpTime as the device last reported it; it wraps after 497 days.",
    ),
    "metric.device_rtt_seconds": Text(
        "最近一轮 ping 的平均往返时间；全无应答则没有样本。",
        "Mean round-trip time of the last burst of pings; no sample if none was answered.",
    ),
    "metric.device_rtt_min_seconds": Text(
        "最近一轮 ping 的最小往返时间。",
        "Smallest round-trip time of the last burst of pings.",
    ),
    "metric.device_rtt_max_seconds": Text(
        "最近一轮 ping 的最大往返时间。",
        "Largest round-trip time of the last burst of pings.",
    ),
    "metric.device_loss_ratio": Text(
        "最近一轮 ping 的丢包比例，0 到 1。",
        "Share of the last burst of pings that was not answered, 0 to 1.",
    ),
    "metric.interface_oper_status": Text(
        "ifOperStatus（RFC 2863）：1 up，2 down，3 testing，4 unknown，5 dormant，6 notPresent，7 lowerLayerDown。",
        "ifOperStatus (RFC 2863): 1 up, 2 down, 3 testing, 4 unknown, 5 dormant, 6 notPresent, 7 lowerLayerDown.",
    ),
    "metric.interface_admin_status": Text(
        "ifAdminStatus（RFC 2863）：1 up，2 down，3 testing。",
        "ifAdminStatus (RFC 2863): 1 up, 2 down, 3 testing.",
    ),
    "metric.interface_speed_bytes_per_second": Text(
        "端口速率（ifHighSpeed，否则 ifSpeed），单位为字节/秒；设备报 0、不报或报的不可能，则没有样本。",
        "Speed of the interface (ifHighSpeed, else ifSpeed), in bytes per second; no sample if it is 0, not "
        "reported, or cannot be true.",
    ),
    "metric.interface_info": Text(
        "设备对该端口的自述（ifIndex、ifName、ifDescr、ifAlias、ifPhysAddress），文字已清洗；值恒为 1。",
        "What the device says of the interface (ifIndex, ifName, ifDescr, ifAlias, ifPhysAddress), cleaned; always 1.",
    ),
    "metric.interface_receive_bytes_total": Text(
        "收到的字节数（ifHCInOctets，没有时为 32 位的 ifInOctets）。",
        "Bytes received (ifHCInOctets, or ifInOctets where there is no 64-bit counter).",
    ),
    "metric.interface_transmit_bytes_total": Text(
        "发出的字节数（ifHCOutOctets，没有时为 32 位的 ifOutOctets）。",
        "Bytes sent (ifHCOutOctets, or ifOutOctets where there is no 64-bit counter).",
    ),
    "metric.interface_receive_errors_total": Text(
        "收到的错包数（ifInErrors）。",
        "Packets received in error (ifInErrors).",
    ),
    "metric.interface_transmit_errors_total": Text(
        "因错误未能发出的包数（ifOutErrors）。",
        "Packets not sent because of errors (ifOutErrors).",
    ),
    "metric.interface_receive_discards_total": Text(
        "收到后丢弃的包数（ifInDiscards）。",
        "Packets received and discarded (ifInDiscards).",
    ),
    "metric.interface_transmit_discards_total": Text(
        "待发时丢弃的包数（ifOutDiscards）。",
        "Packets discarded instead of sent (ifOutDiscards).",
    ),
    "metric.link_state": Text(
        "链路状态：当前所处状态的那条序列为 1，其余为 0；up 正常，down 中断，unreachable 上游中断，unknown 未知。",
        "State of the link: 1 for the state it is in, 0 for the others. unreachable: something upstream is down; "
        "unknown: its state cannot be known.",
    ),
    "metric.link_up": Text(
        "链路正常为 1，自身中断为 0；状态为 unreachable 或 unknown 时没有样本。",
        "1 if the link is up, 0 if it is down itself; no sample while it is unreachable or unknown.",
    ),
    "metric.link_admin_down": Text(
        "链路有一端的端口被管理关闭（ifAdminStatus 为 down，非故障）为 1，否则为 0；链路状态未知时没有样本。",
        "1 if an interface of the link is admin-down (ifAdminStatus down, not a fault), 0 if not; no sample while "
        "the state is unknown.",
    ),
    "metric.link_fault_root": Text(
        "链路自身是根因时为 1；否则没有样本。",
        "1 while the link itself is the root of a fault; no sample otherwise.",
    ),
    "metric.link_flag": Text(
        "链路带有该标记（flapping 反复通断、maintenance 维护中、admin_down 管理关闭）时为 1；否则没有样本。",
        "1 while the flag qualifies the state (flapping, maintenance, admin_down); no sample otherwise.",
    ),
    "metric.link_state_since_timestamp_seconds": Text(
        "链路从何时起处于当前状态。",
        "Since when the link is in its state.",
    ),
    "metric.link_info": Text(
        "台账中的链路：名称、运营商、电路编号、报障电话、上端与下端的单位、设备和端口；值恒为 1。",
        "The link as the inventory declares it, upper and lower end; always 1.",
    ),
    "metric.link_bandwidth_bytes_per_second": Text(
        "台账登记的链路带宽，单位为字节/秒；未登记则没有样本。",
        "Bandwidth of the link as the inventory declares it, in bytes per second; no sample if it declares none.",
    ),
    "metric.unit_online": Text(
        "单位当前在线为 1，不在线为 0（包括上游中断）；未知时没有样本。",
        "1 if the unit is online now, 0 if not (also while something upstream is down); no sample while that is "
        "unknown.",
    ),
    "metric.unit_state": Text(
        "单位状态：当前所处状态的那条序列为 1，其余为 0；up 正常，down 中断，unreachable 上游中断，unknown 未知。",
        "State of the unit: 1 for the state it is in, 0 for the others. unreachable: something upstream is down; "
        "unknown: its state cannot be known.",
    ),
    "metric.unit_flag": Text(
        "单位带有该标记（flapping 反复通断、maintenance 维护中、admin_down 管理关闭）时为 1；否则没有样本。",
        "1 while the flag qualifies the state (flapping, maintenance, admin_down); no sample otherwise.",
    ),
    "metric.unit_state_since_timestamp_seconds": Text(
        "单位从何时起处于当前状态。",
        "Since when the unit is in its state.",
    ),
    "metric.unit_info": Text(
        "台账中的单位：名称、层级、类别、所在行政区划代码、所属市州的行政区划代码（省级单位为空）；应接入几个网络就有几条；"
        "值恒为 1。",
        "The unit as the inventory declares it, once for each network it should be connected to; prefecture is the "
        "code of the one it lies in, empty for units of the province; always 1.",
    ),
    "metric.division_info": Text(
        "今天有效的行政区划：名称、层级、上级代码、所属市州代码、政府驻地的 geohash（没有经纬度时为空）；值恒为 1。",
        "A division that is valid today: name, level, the code above, the code of its prefecture, the geohash of its "
        "seat (empty where the inventory has no coordinates); always 1.",
    ),
    "metric.units_in_scope": Text(
        "应接入该网络的单位数；没有设备的单位也计入。",
        "Units that should be connected to the network; a unit counts even without a device.",
    ),
    "metric.units_online": Text("应接入的单位中，当前在线的单位数。", "Units in scope that are online now."),
    "metric.units_unknown": Text(
        "应接入的单位中，当前状态未知的单位数；它们仍计入分母。",
        "Units in scope whose state is unknown now; they stay in the denominator.",
    ),
    "reference.title": Text("netmon 指标参考", "netmon metrics"),
    "reference.made_from": Text(
        "本页由指标目录生成（`python -m exporters.prometheus.reference`），请勿手工修改。",
        "This page is generated by `python -m exporters.prometheus.reference`; do not edit it.",
    ),
    "reference.rules": Text(
        "没有样本就是未知：netmon 从不用 0 代替缺失的数据。标签只放稳定的编号，名称等文字在 `_info` 序列中，用 `* on "
        "(device, network) group_left (name) {info}` 关联。从台账中删除的对象立即从 `/metrics` 消失。",
        "No sample means unknown: netmon never puts a 0 where data is missing. Labels are stable ids; names and "
        "other text are in the `_info` series, to be joined with `* on (device, network) group_left (name) {info}`. "
        "What is removed from the inventory disappears from `/metrics` at once.",
    ),
    "reference.process": Text(
        "进程自身的 `process_*` 和 `python_gc_*` 沿用 Prometheus 客户端库的通用名称，`process_start_time_seconds` "
        "是守护进程的启动时间。",
        "The `process_*` and `python_gc_*` metrics of the process itself have the names that every Prometheus client "
        "library gives them; `process_start_time_seconds` is when the daemon started.",
    ),
    "reference.rates": Text(
        "端口与 ping 的数值是最近一次轮询所得，抓取本身从不触发轮询。对计数器求 `rate()` 时，"
        "时间窗不要小于计数器轮询间隔（默认 60 秒）的四倍。",
        "Figures of interfaces and pings are those of the last visit; a scrape never probes a device. Take `rate()` "
        "of counters over at least four of their polling intervals (60 s by default).",
    ),
    "reference.group_units": Text("单位", "Units"),
    "reference.group_links": Text("链路", "Links"),
    "reference.group_devices": Text("设备", "Devices"),
    "reference.group_health": Text("设备健康", "Health of devices"),
    "reference.group_over_ssh": Text("经 SSH 读取", "Over SSH"),
    "reference.group_interfaces": Text("端口", "Interfaces"),
    "reference.group_daemon": Text("netmon 自身", "netmon itself"),
    "reference.column_name": Text("名称", "name"),
    "reference.column_type": Text("类型", "type"),
    "reference.column_labels": Text("标签", "labels"),
    "reference.column_unit": Text("单位", "unit"),
    "reference.column_help": Text("含义", "what it tells"),
}
