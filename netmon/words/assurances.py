"""What is said of assurances (重要时期保障): keys of the inventory, what is wrong, what happens."""

from __future__ import annotations

from netmon.words.text import Text

TEXTS: dict[str, Text] = {
    "keys.document.assurances": Text(
        "重要时期保障（重保）：一段时间内对指定对象更密集地探测、更早地判断；键为编号；见 docs/shifts.zh.md",
        "assurances: for a time, a set is probed more often and judged sooner; by id; see docs/shifts.md",
    ),
    "keys.assurance.name": Text("名称，如“国庆保障”", "what it is called"),
    "keys.assurance.begins": Text(
        "从何时起，台账所在时区，如 2026-09-28 08:00",
        "since when, in the inventory's time zone, such as 2026-09-28 08:00",
    ),
    "keys.assurance.ends": Text("到何时止，如 2026-10-08 20:00", "until when, such as 2026-10-08 20:00"),
    "keys.assurance.network": Text(
        "哪个网络；只有一个网络时可省略", "the network; may be left out where there is only one"
    ),
    "keys.assurance.within": Text("保障哪些对象，默认整个网络", "what is assured; by default all of the network"),
    "keys.assurance.reachability": Text(
        "可达性探测间隔，比平时短才生效", "how often it is probed whether devices answer; holds where it is shorter"
    ),
    "keys.assurance.counters": Text("端口计数器的读取间隔", "how often interface counters are read"),
    "keys.assurance.health": Text("设备健康的读取间隔", "how often the health of devices is read"),
    "keys.assurance.service_interval": Text("业务系统的检查间隔", "how often services are checked"),
    "keys.assurance.reasks": Text("未应答后各次补测的间隔", "pauses before a device is probed again after a miss"),
    "keys.assurance.down": Text("几次未应答判为中断，如 3/3", "how many misses are an outage, such as 3/3"),
    "keys.assurance.up": Text("几次应答判为恢复，如 2/2", "how many answers are a return, such as 2/2"),
    "keys.assurance.thresholds": Text(
        "期间的质量阈值，写法同 thresholds，只列要改的",
        "limits meanwhile, written as in thresholds; only those that differ",
    ),
    "keys.assurance.notify": Text("期间通知谁、多快通知", "who is told meanwhile, and how soon"),
    "keys.assurance.freeze": Text(
        "期间对保障对象的维护须有批准文号，否则不予登记；默认 false",
        "whether maintenance of the set needs an approval number meanwhile, and is refused without; default false",
    ),
    "keys.assurance.document": Text("保障依据的文件", "the document that orders it"),
    "keys.assured.units": Text(
        "这些单位：单位的设备、通往单位的链路、单位的业务系统都在内",
        "these units, with their devices, links and services",
    ),
    "keys.assured.divisions": Text("这些行政区划，含下辖的", "these divisions, with their subdivisions"),
    "keys.assured.devices": Text("这些设备", "these devices"),
    "keys.assured.links": Text("这些链路，两端设备也在内", "these links, with the devices at their ends"),
    "keys.assured.services": Text("这些业务系统", "these services"),
    "keys.assuredtelling.to": Text(
        "另外通知谁：接收方、值班表或人的编号", "who is told besides: ids of receivers, rosters or people"
    ),
    "keys.assuredtelling.hold": Text("事件最多暂缓多久再通知", "how long an incident is held back at most"),
    "keys.assuredtelling.escalate": Text("无人认领时最多多久升级", "how long an escalation waits at most"),
    "problem.not_a_local_time": Text(
        "“{value}”不是时间；请写成 2026-09-28 08:00", "“{value}” is not a time; write 2026-09-28 08:00"
    ),
    "problem.assurance_backwards": Text(
        "结束时间 {value} 不晚于开始时间 {begins}", "it ends at {value}, which is not after {begins}, when it begins"
    ),
    "assurance.empty": Text(
        "重保 {id} 没有任何对象：核对 within 里的单位、行政区划与网络",
        "the assurance {id} has nothing in it: compare within with the units and divisions of its network",
    ),
    "assurance.too_fast": Text(
        "重保 {id} 期间每秒要探测 {rate} 次，单个实例实测不超过 {most} 次，间隔达不到；请放宽 reachability "
        "或缩小 within",
        "the assurance {id} asks for {rate} visits a second, and an instance was measured to make {most}: "
        "intervals will not be met; take a longer reachability or a smaller set",
    ),
    "assurance.too_many": Text(
        "重保 {id} 期间如果全部设备不应答，同时等待的探测有 {count} 个，超过 limits.in_flight 的 {most}；"
        "请调大 in_flight 或放宽 reachability",
        "should all devices be silent during the assurance {id}, {count} visits wait at once, more than "
        "limits.in_flight ({most}); raise in_flight or take a longer reachability",
    ),
    "assurance.frozen": Text(
        "重保“{name}”（{id}）期间，对保障对象的维护须有批准文号",
        "during the assurance “{name}” ({id}) maintenance of what is assured needs an approval number",
    ),
    "audit.maintenance_refused": Text(
        "重保“{name}”（{assurance}）期间的维护未予登记：{subject}，{reason}",
        "maintenance refused during the assurance “{name}” ({assurance}): {subject}, {reason}",
    ),
    "notify.why_assured": Text("重保期间另外通知（{who}）", "told besides during an assurance ({who})"),
    "daemon.assurance_began": Text("重保 {id} 开始", "the assurance {id} has begun"),
    "daemon.assurance_ended": Text("重保 {id} 结束", "the assurance {id} is over"),
    "web.page_assured": Text(
        "重保“{name}”（{id}）进行中，到 {until} 止。", "The assurance “{name}” ({id}) runs until {until}."
    ),
    "cli.assured": Text(
        "重保“{name}”（{id}，{network}）进行中，到 {until} 止",
        "the assurance “{name}” ({id}, {network}) runs until {until}",
    ),
}
