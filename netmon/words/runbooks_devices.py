"""Runbooks of alerts about incidents and devices."""

from __future__ import annotations

from netmon.words.text import Text

TEXTS: dict[str, Text] = {
    "runbook.incident_means": Text(
        "netmon 已反复确认一处根因，并列出受其牵连的全部单位、链路和服务。一处根因只有这一条告警。",
        "netmon has made sure of one root and lists every unit, link and service that it takes along. One root is "
        "one alert, this one.",
    ),
    "runbook.incident_look": Text(
        "打开告警中的页面，或运行 netmon incident show 故障编号：先看根因、始于何时、影响哪些单位。\n认领：netmon "
        "incident ack 故障编号，让别人知道有人在处理。\n查依据：netmon why 根因对象。",
        "Open the page of the alert, or run netmon incident show INCIDENT: the root, since when, and which units.\n"
        "Acknowledge it with netmon incident ack INCIDENT, so that others know that somebody sees to it.\nSee the "
        "evidence with netmon why SUBJECT.",
    ),
    "runbook.incident_causes": Text(
        "运营商电路中断、设备断电、光模块或跳线故障、误改配置。",
        "The carrier's circuit, power, a transceiver or patch cable, a change of configuration.",
    ),
    "runbook.incident_escalate": Text(
        "影响地市级及以上单位，或 30 分钟内没有查明原因：联系运营商热线（页面上有电路编号），并报告值班领导。",
        "Units of a prefecture or above are affected, or the cause is not known after 30 minutes: ring the carrier's "
        "hotline (the page has the circuit number) and tell the person in charge.",
    ),
    "runbook.explained_means": Text(
        "只供 Alertmanager 抑制其他告警，不通知任何人。凡属于一起未结束故障的设备、链路、单位和服务，都有这样一条。",
        "It tells nobody: Alertmanager holds other alerts back by it. Every device, link, unit and service that is a "
        "part of an open incident has one.",
    ),
    "runbook.explained_look": Text(
        "不需要处理；看它所属的故障。\n收到了它的通知，说明 Alertmanager 没有把它送到空接收方，检查路由。",
        "Nothing is to be done; look at the incident that it names.\nWhoever is told of it has no route to a null "
        "receiver in Alertmanager: check the routes.",
    ),
    "runbook.explained_causes": Text("有未结束的故障。", "An incident is open."),
    "runbook.explained_escalate": Text("不需要。", "Never."),
    "runbook.cut_off_means": Text(
        "监测点自己断开了，它对这个网络的判断暂时都不可信。",
        "The monitoring host itself has lost the network; what it says of this network cannot be trusted for now.",
    ),
    "runbook.cut_off_look": Text(
        "在监测主机上查看网卡、网线、默认路由，ping 参照点。\n查看主机所接交换机的端口。",
        "On the monitoring host look at the network card, the cable and the default route; ping the anchors.\nLook "
        "at the interface of the switch that the host hangs on.",
    ),
    "runbook.cut_off_causes": Text(
        "监测主机的网线、接入交换机、防火墙策略、虚拟机网络。",
        "The host's cable, its access switch, a firewall rule, the network of a virtual machine.",
    ),
    "runbook.cut_off_escalate": Text(
        "10 分钟没有恢复：用其他办法（电话、另一处监测）确认网络本身是否正常。",
        "Not back after 10 minutes: find out by other means (telephone, another watch) whether the network itself "
        "works.",
    ),
    "runbook.anchor_down_means": Text(
        "判断监测点自己是否失联所依据的参照点少了一个。",
        "One of the anchors by which netmon knows whether it is isolated itself is missing.",
    ),
    "runbook.anchor_down_look": Text(
        "首页看其余参照点是否应答。\n从监测主机 ping 该地址。",
        "See on the front page whether the others answer.\nPing its address from the monitoring host.",
    ),
    "runbook.anchor_down_causes": Text(
        "参照设备检修、换地址、限制了 ICMP。",
        "The device is being worked on, has another address, or refuses ICMP.",
    ),
    "runbook.anchor_down_escalate": Text(
        "只剩一个参照点：当天补充新的参照点（台账的 anchors）。",
        "Only one anchor is left: add others the same day (anchors of the inventory).",
    ),
    "runbook.storm_means": Text(
        "故障极多，单独告警有上限。",
        "There are very many incidents, and alerts of their own have a limit.",
    ),
    "runbook.storm_look": Text(
        "打开故障页，按级别看；先找共同的上游、运营商、机房。\n运行 netmon status。",
        "Open the page of incidents and look by severity: find what they share, upstream, carrier or site.\nRun "
        "netmon status.",
    ),
    "runbook.storm_causes": Text(
        "大面积停电、骨干链路中断、台账误改。",
        "A large power cut, a broken trunk, a wrong change of the inventory.",
    ),
    "runbook.storm_escalate": Text("立即报告值班领导。", "Tell the person in charge at once."),
    "runbook.device_down_means": Text(
        "设备自己不应答，不是上游的问题（上游中断的设备不会有这条告警）。",
        "The device itself does not answer; it is not what is upstream (a device behind a broken link has no such "
        "alert).",
    ),
    "runbook.device_down_look": Text(
        "运行 netmon why device:编号 看依据，再看页面上邻近设备的端口状态。\n打电话给单位联系人，确认供电。",
        "Run netmon why device:ID for the evidence, then see on its page what ports of its neighbours say.\nRing the "
        "contact of the unit and ask for the power.",
    ),
    "runbook.device_down_causes": Text(
        "断电、死机、升级重启、最后一段链路中断。",
        "Power, a hang, a restart for an upgrade, the last stretch of line.",
    ),
    "runbook.device_down_escalate": Text(
        "核心或汇聚设备立即上报；接入设备 2 小时没有恢复时派人到现场。",
        "Core and aggregation devices at once; send somebody to an access device after 2 hours.",
    ),
    "runbook.device_unmanageable_means": Text(
        "设备是通的，但读不到它的数据，链路和流量的判断因此变差。",
        "The device is reachable but cannot be read, so links and traffic are judged by less.",
    ),
    "runbook.device_unmanageable_look": Text(
        "运行 netmon diagnose device:编号，它会逐项试探并说明原因。\n核对凭据、设备上的访问控制列表、SNMPv3 用户。",
        "Run netmon diagnose device:ID: it tries one thing after the other and says why.\nCompare credentials, the "
        "access list on the device, the user of SNMPv3.",
    ),
    "runbook.device_unmanageable_causes": Text(
        "改了团体字或口令，访问控制列表没有监测点，SNMP 进程停了。",
        "A changed community or password, an access list without the monitoring host, a stopped SNMP process.",
    ),
    "runbook.device_unmanageable_escalate": Text(
        "一个工作日没有恢复：转交设备的维护单位。",
        "Not back after a working day: hand over to whoever maintains the device.",
    ),
    "runbook.device_degraded_means": Text(
        "设备在工作，但有一项不正常，级别取自台账中的界限。",
        "The device works, and one thing is not as it should be; the severity is that of the limit in the inventory.",
    ),
    "runbook.device_degraded_look": Text(
        "设备页面看该项的读数和变化。\n温度、风扇、电源：联系机房；CPU、内存：看流量和日志。",
        "See the reading and how it moved on the page of the device.\nTemperature, fan, power supply: ring the "
        "equipment room; CPU, memory: look at traffic and logs.",
    ),
    "runbook.device_degraded_causes": Text(
        "空调故障、风扇或电源损坏、环路、流量突增。",
        "Air conditioning, a broken fan or power supply, a loop, a surge of traffic.",
    ),
    "runbook.device_degraded_escalate": Text(
        "紧急级别立即处理；其余在工作时间内处理。",
        "Critical ones at once, others in working hours.",
    ),
    "runbook.device_flapping_means": Text(
        "状态变化太频繁，单看某一时刻没有意义。",
        "It changes too often for any one moment to mean something.",
    ),
    "runbook.device_flapping_look": Text(
        "运行 netmon events --device 编号，看间隔是否有规律。\n看运行时间：每次都从零开始就是在重启。",
        "Look at its events (netmon events): is there a rhythm in them?\nSee its uptime: beginning at zero each time "
        "means restarts.",
    ),
    "runbook.device_flapping_causes": Text(
        "供电不稳、过热重启、链路误码、地址冲突。",
        "Unsteady power, restarts from heat, errors on the line, a duplicate address.",
    ),
    "runbook.device_flapping_escalate": Text("超过 4 小时：派人到现场。", "For more than 4 hours: send somebody."),
    "runbook.device_restarted_means": Text(
        "运行时间重新开始计数，而不是满 497 天后归零。",
        "Its uptime began again, and not because 497 days were over.",
    ),
    "runbook.device_restarted_look": Text(
        "问是否有人在施工；是则补登维护窗口。\n看设备日志中的重启原因。",
        "Ask whether somebody is at work; if so, enter the maintenance afterwards.\nLook for the cause of the "
        "restart in its log.",
    ),
    "runbook.device_restarted_causes": Text(
        "断电、升级、软件异常、人工重启。",
        "Power, an upgrade, a software fault, a person.",
    ),
    "runbook.device_restarted_escalate": Text(
        "一周内重启三次以上：报修。",
        "More than three times a week: have it repaired.",
    ),
    "runbook.device_unheard_means": Text(
        "没有可用的结果，所以状态是未知，不是正常，也不是中断。",
        "There is no usable result: the state is unknown, neither fine nor down.",
    ),
    "runbook.device_unheard_look": Text(
        "运行 netmon why device:编号。\n看是否有很多设备同时如此：多半是 netmon 自己来不及，见 NetmonVisitsLate。",
        "Run netmon why device:ID.\nAre many devices so at the same time? Then it is likely that netmon is late "
        "itself, see NetmonVisitsLate.",
    ),
    "runbook.device_unheard_causes": Text(
        "刚刚启动、探测被跳过、没有可用的探测方式。",
        "A fresh start, skipped probes, no way to probe it.",
    ),
    "runbook.device_unheard_escalate": Text(
        "成批出现时按 netmon 自身故障处理。",
        "Many at once: treat it as a fault of netmon itself.",
    ),
    "runbook.host_key_changed_means": Text(
        "要么设备换了或重新生成了密钥，要么有人冒充它。",
        "Either the device was replaced or made a new key, or somebody pretends to be it.",
    ),
    "runbook.host_key_changed_look": Text(
        "先问维护单位是否更换过设备，再核对指纹。\n确认无误后用 netmon ssh enrol 重新登记。",
        "First ask those who maintain it whether it was replaced, then compare the fingerprint.\nWhen it is right, "
        "enter the new key with netmon ssh enrol.",
    ),
    "runbook.host_key_changed_causes": Text(
        "更换设备、恢复出厂设置、升级、地址被占用、中间人攻击。",
        "A replacement, a factory reset, an upgrade, a taken address, a man in the middle.",
    ),
    "runbook.host_key_changed_escalate": Text(
        "没有人承认更换过设备：立即报告安全负责人。",
        "Nobody knows of a replacement: tell the security officer at once.",
    ),
    "runbook.configuration_unread_means": Text(
        "留存的配置已经旧了，更换设备时恢复不到现在的样子。",
        "The kept configuration is old: a replacement could not be set up as the device is now.",
    ),
    "runbook.configuration_unread_look": Text(
        "运行 netmon config list，再运行 netmon diagnose device:编号。",
        "Run netmon config list, then netmon diagnose device:ID.",
    ),
    "runbook.configuration_unread_causes": Text(
        "口令变了、权限不够、主机密钥变了、设备长期不通。",
        "A changed password, too few rights, a changed host key, a device that is down for long.",
    ),
    "runbook.configuration_unread_escalate": Text(
        "两周没有读到：人工备份一次。",
        "For two weeks: make a copy by hand.",
    ),
}
