"""The words of the dashboard of one device."""

from __future__ import annotations

from netmon.words.board_text import board, panel
from netmon.words.text import Text

NOT_TOLD = Text(
    "没有数据：设备不提供、不应答 SNMP，或 netmon 未被采集",
    "no data: the device does not tell, does not answer SNMP, or netmon is not scraped",
)
NOT_PINGED = Text(
    "没有数据：设备没有被 Ping，或 netmon 未被采集", "no data: it is not pinged, or netmon is not scraped"
)
NO_SSH = Text("不经 SSH 轮询，或 netmon 未被采集", "not asked over SSH, or netmon is not scraped")
NO_PORTS = Text(
    "没有数据：设备不应答 SNMP、没有选中的端口，或 netmon 未被采集",
    "no data: it does not answer SNMP, has no such interface, or netmon is not scraped",
)

TEXTS: dict[str, Text] = {
    **board(
        "device",
        Text("设备与端口", "Device and interfaces"),
        Text(
            "一台设备：现在怎样、为什么、各部件和端口如何、流量多少。先选市州、单位，再选设备。",
            "One device: how it is now and why, how its parts and interfaces are, and what passes through it. Choose "
            "the "
            "prefecture and the unit first.",
        ),
    ),
    "board.interface": Text("端口", "Interface"),
    "board.device_now": Text("此刻与原因", "Now, and why"),
    "board.device_ports_now": Text("端口与流量", "Interfaces and traffic"),
    "board.device_reached": Text("可达", "Reachability"),
    "board.device_health": Text("部件", "Parts"),
    "board.device_ssh_and_configuration": Text("SSH 与配置", "SSH and configuration"),
    **panel(
        "device_state",
        Text("状态", "State"),
        Text(
            "设备此刻的状态。未知表示现在无法判断；上游中断表示它前面断了；管理关闭不是故障。",
            "The state of the device now. Unknown: it cannot be told; unreachable: something upstream is down; "
            "admin-down "
            "is no fault.",
        ),
    ),
    **panel(
        "device_manageable",
        Text("管理", "Management"),
        Text(
            "能否用台账中的凭据通过 SNMP 或 SSH 读取。能 Ping 通却不可管理时，端口和部件没有数据；中断时为未知。",
            "Whether it can be read over SNMP or SSH with the credentials of the inventory. Where it answers pings "
            "alone, "
            "nothing is known of its interfaces and parts. While it is down this is unknown.",
        ),
    ),
    "board.management": Text("管理", "management"),
    "board.is_manageable": Text("可管理", "manageable"),
    "board.not_manageable": Text("不可管理", "not manageable"),
    **panel(
        "device_age",
        Text("持续、应答与开机", "State, answer and uptime"),
        Text(
            "处于现在的状态多久了，距最近一次应答多久，设备自己说开机多久（sysUpTime，497 天后归零）。",
            "For how long it has been in its state, since when it has not answered, and how long it says to have been "
            "running (sysUpTime, which starts anew after 497 days).",
        ),
    ),
    "board.uptime": Text("开机时长", "uptime"),
    **panel(
        "device_ping",
        Text("Ping 结果", "Ping"),
        Text(
            "最近一组 Ping 的平均时延和丢包率，从 netmon 起整段路径。",
            "Mean round-trip time and loss of the last pings, of the whole way from netmon.",
        ),
        NOT_PINGED,
    ),
    **panel(
        "device_facts",
        Text("设备资料", "Facts"),
        Text(
            "台账登记的名称、单位、角色、地址，以及设备最近一次说的厂商、型号、系统、版本、序列号。空白是它从未说过。",
            "Name, unit, role and address as the inventory declares them, and vendor, model, system, version and "
            "serial "
            "number as it told last. What is blank it never told.",
        ),
    ),
    "board.vendor": Text("厂商", "Vendor"),
    "board.model": Text("型号", "Model"),
    "board.system": Text("系统", "System"),
    "board.version": Text("版本", "Version"),
    "board.serial": Text("序列号", "Serial number"),
    **panel(
        "device_incidents",
        Text("能解释它的故障", "Incidents that explain it"),
        Text(
            "这台设备牵涉其中的未结束的故障：根因是谁、持续多久、有没有人认领。",
            "Open incidents that this device is a part of: their root, for how long, and whether somebody has "
            "acknowledged them.",
        ),
        Text("没有牵涉这台设备的故障", "it is a part of no open incident"),
    ),
    **panel(
        "device_degraded",
        Text("不正常的部件与指标", "What is degraded"),
        Text(
            "设备在线但越过界限的：CPU、内存、温度、风扇、电源、丢包、时延。不在线时是最后所知。",
            "What is beyond its limit though the device is up: processor, memory, temperature, fans, power supplies, "
            "loss, "
            "round-trip time. While it is not up, what was known last.",
        ),
        Text("没有不正常的部件与指标", "nothing is degraded"),
    ),
    **panel(
        "device_past",
        Text("状态与管理的经过", "State and management over time"),
        Text(
            "所选时间内的状态，以及能否管理。没有颜色的地方没有数据；灰色是未知。",
            "Its state and whether it could be managed, in the chosen time. No colour means no data; grey is unknown.",
        ),
    ),
    **panel(
        "device_ports",
        Text("端口", "Interfaces"),
        Text(
            "端口的管理状态、运行状态、速率、收发流量、每分钟错包和丢弃。链路所用的端口在读不到时也列出，状态为未知；"
            "管理关闭和没有链路的未连接端口不是故障。不加 --all-interfaces 时只有链路所用的端口。",
            "Admin and operational status, speed, traffic, errors and discards per minute. Interfaces of links are "
            "listed "
            "as unknown where they cannot be read; admin-down is no fault, and neither is one that is not connected "
            "and "
            "that no link names. Without --all-interfaces only those of links are there.",
        ),
        Text(
            "没有链路用到这台设备的端口，也读不到，或 netmon 未被采集",
            "no link names an interface of it and none is read, or netmon is not scraped",
        ),
    ),
    "board.ifalias": Text("描述", "Description"),
    "board.port_admin": Text("管理", "Admin"),
    "board.port_oper": Text("运行", "Operational"),
    "board.port_open": Text("启用", "enabled"),
    "board.port_unused": Text("未连接", "not connected"),
    "board.speed": Text("速率", "Speed"),
    "board.received": Text("收", "In"),
    "board.transmitted": Text("发", "Out"),
    "board.errors_minute": Text("错包/分", "Errors/min"),
    "board.discards_minute": Text("丢弃/分", "Discards/min"),
    **panel(
        "device_port_past",
        Text("端口的经过", "Interfaces over time"),
        Text(
            "每个端口一行，每页 20 个。读不到时为未知（灰色），管理关闭不是故障。",
            "A row for each interface, 20 on a page. Unknown, in grey, while it is not read; admin-down is no fault.",
        ),
        NO_PORTS,
    ),
    **panel(
        "device_links",
        Text("接在这台设备上的链路", "Links of this device"),
        Text(
            "以这台设备为上端或下端的链路，状态、对端设备、运营商和热线。",
            "Links that begin or end at this device: state, the device at the other end, carrier and hotline.",
        ),
        Text("没有链路接在这台设备上，或 netmon 未被采集", "no link ends at this device, or netmon is not scraped"),
    ),
    "board.other_end": Text("对端设备", "Other end"),
    **panel(
        "device_in",
        Text("收", "In"),
        Text("所选端口收到的流量。", "What the chosen interfaces receive."),
        NO_PORTS,
    ),
    **panel(
        "device_out",
        Text("发", "Out"),
        Text("所选端口发出的流量。", "What the chosen interfaces send."),
        NO_PORTS,
    ),
    **panel(
        "device_errors",
        Text("每分钟错包", "Errors per minute"),
        Text("所选端口收发的错包之和。", "Packets in error of the chosen interfaces, in and out."),
        NO_PORTS,
    ),
    **panel(
        "device_discards",
        Text("每分钟丢弃的报文", "Discards per minute"),
        Text("所选端口收发时丢弃的报文之和。", "Packets that the chosen interfaces discard, in and out."),
        NO_PORTS,
    ),
    **panel(
        "device_light_in",
        Text("收光功率", "Received light"),
        Text("所选端口收到的光功率，按通道。", "Optical power that the chosen interfaces receive, by lane."),
        NOT_TOLD,
    ),
    **panel(
        "device_light_out",
        Text("发光功率", "Transmitted light"),
        Text("所选端口发出的光功率，按通道。", "Optical power that the chosen interfaces transmit, by lane."),
        NOT_TOLD,
    ),
    **panel(
        "device_rtt",
        Text("时延", "Round-trip time"),
        Text(
            "每组 Ping 中最短、平均、最长的往返时间。没有应答时没有曲线。",
            "The shortest, mean and longest round-trip time of each burst of pings. No line where none was answered.",
        ),
        NOT_PINGED,
    ),
    "board.smallest": Text("最短", "shortest"),
    "board.largest": Text("最长", "longest"),
    **panel(
        "device_loss",
        Text("丢包率", "Packet loss"),
        Text("每组 Ping 中没有应答的比例。", "Share of each burst of pings that was not answered."),
        NOT_PINGED,
    ),
    **panel(
        "device_cpu",
        Text("CPU 占用", "CPU load"),
        Text("设备自己说的各处理器占用率。", "How busy each processor is, as the device tells it."),
        NOT_TOLD,
    ),
    **panel(
        "device_memory",
        Text("内存占用", "Memory in use"),
        Text("各块内存已用的比例。", "Share of each memory that is in use."),
        NOT_TOLD,
    ),
    **panel(
        "device_temperature",
        Text("温度", "Temperature"),
        Text("各传感器的温度。", "Temperature at each sensor."),
        NOT_TOLD,
    ),
    **panel(
        "device_fans",
        Text("风扇", "Fans"),
        Text("各风扇是否正常。没有颜色的地方没有读到。", "Whether each fan works. No colour: it was not read."),
        NOT_TOLD,
    ),
    **panel(
        "device_power",
        Text("电源", "Power supplies"),
        Text(
            "各电源是否正常供电。没有颜色的地方没有读到。",
            "Whether each power supply delivers. No colour: it was not read.",
        ),
        NOT_TOLD,
    ),
    "board.part_ok": Text("正常", "works"),
    "board.part_failed": Text("故障", "failed"),
    **panel(
        "device_fan_speed",
        Text("风扇转速", "Fan speed"),
        Text("各风扇每分钟的转数。", "Revolutions per minute of each fan."),
        NOT_TOLD,
    ),
    **panel(
        "device_configuration",
        Text("配置", "Configuration"),
        Text(
            "距最近一次完整读取、距最近一次变化多久，所选时间内变了几次、读取失败几次。内容见 netmon 的设备页面。",
            "Since when it was last read whole and since when it is as it is; how often it changed and could not be "
            "read in "
            "the chosen time. What changed stands on netmon's page of the device.",
        ),
        Text("没有读过配置，或 netmon 未被采集", "its configuration was never read, or netmon is not scraped"),
    ),
    "board.since_read": Text("距最近读取", "since it was read"),
    "board.since_change": Text("距最近变化", "since it changed"),
    "board.changes": Text("变化次数", "changes"),
    "board.reads_failed": Text("读取失败", "failed to be read"),
    **panel(
        "device_ssh",
        Text("SSH 会话", "SSH session"),
        Text("最近一次 SSH 会话是否成功。", "Whether the last session over SSH worked."),
        NO_SSH,
    ),
    "board.session_ok": Text("成功", "worked"),
    "board.session_failed": Text("失败", "failed"),
    **panel(
        "device_read_over",
        Text("端口状态的来源", "Interfaces are read over"),
        Text(
            "端口状态现在经 SNMP 还是 SSH 读取；SNMP 不应答时由 SSH 代替。",
            "Whether the states of interfaces come over SNMP or SSH now; SSH stands in where SNMP does not answer.",
        ),
        NO_SSH,
    ),
    "board.read_over_snmp": Text("SNMP 读取", "SNMP"),
    "board.read_over_ssh": Text("SSH 读取", "SSH"),
    "board.ssh_stands_in": Text("SSH 代替 SNMP", "SSH, in place of SNMP"),
    **panel(
        "device_disagreements",
        Text("SNMP 与 SSH 不一致", "SNMP and SSH disagree"),
        Text(
            "SNMP 和 SSH 说法不同的有几处：端口状态、型号、版本、序列号。",
            "How many things SNMP and SSH tell differently: states of interfaces, model, version, serial number.",
        ),
        Text("无法比较，或 netmon 未被采集", "they cannot be compared, or netmon is not scraped"),
    ),
    **panel(
        "device_ssh_failure",
        Text("SSH 失败的原因", "Why SSH failed"),
        Text("最近一次 SSH 会话失败的种类和原因。", "With what the last session over SSH failed, and why."),
        Text(
            "最近一次 SSH 会话没有失败，或不经 SSH 轮询", "the last session did not fail, or it is not asked over SSH"
        ),
    ),
    "board.failure": Text("失败", "Failure"),
    "board.cause": Text("原因", "Cause"),
}
