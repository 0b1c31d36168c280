"""The words of incidents: how grave, what the matter is, how it ended, what it was."""

from __future__ import annotations

from netmon.words.text import Text

TEXTS: dict[str, Text] = {
    "term.incident": Text("故障", "incident"),
    "term.incidents": Text("故障", "incidents"),
    "term.maintenance": Text("维护窗口", "maintenance window"),
    "term.receiver": Text("接收方", "receiver"),
    "term.receivers": Text("接收方", "receivers"),
    "term.routes": Text("通知路由", "notification routes"),
    "term.acknowledgement": Text("认领", "acknowledgement"),
    # How grave.
    "severity.critical": Text("紧急", "critical"),
    "severity.major": Text("重要", "major"),
    "severity.minor": Text("次要", "minor"),
    "severity.warning": Text("提示", "warning"),
    # What the matter is.
    "matter.isolated": Text("监测点失联", "the monitoring host is isolated"),
    "matter.common_cause": Text("疑似同一原因", "probably one cause"),
    "matter.outage": Text("中断", "outage"),
    "matter.redundancy": Text("失去冗余", "redundancy lost"),
    "matter.flapping": Text("反复通断", "flapping"),
    "matter.unmanaged": Text("无法管理", "cannot be managed"),
    "matter.degraded": Text("质量下降", "degraded"),
    # What of it.
    "condition.loss": Text("丢包", "packet loss"),
    "condition.rtt": Text("时延", "round-trip time"),
    "condition.load": Text("带宽占用", "load"),
    "condition.errors": Text("错包", "errors"),
    "condition.light": Text("收光", "received light"),
    "condition.cpu": Text("CPU 占用", "CPU load"),
    "condition.memory": Text("内存占用", "memory in use"),
    "condition.temperature": Text("温度", "temperature"),
    "condition.fan": Text("风扇", "fan"),
    "condition.power_supply": Text("电源", "power supply"),
    # How it ended.
    "ending.recovered": Text("已恢复", "recovered"),
    "ending.ordered": Text("管理关闭（非故障）", "admin-down; not a fault"),
    "ending.merged": Text("并入另一故障", "merged into another incident"),
    "ending.retired": Text("已从台账移除", "left the inventory"),
    # What it was.
    "cause_kind.power": Text("供电", "power"),
    "cause_kind.carrier": Text("运营商电路", "the carrier's circuit"),
    "cause_kind.equipment": Text("设备", "equipment"),
    "cause_kind.cabling": Text("尾纤、光模块或配线", "patch cable, transceiver or distribution frame"),
    "cause_kind.configuration": Text("配置", "configuration"),
    "cause_kind.environment": Text("机房环境", "the environment of the machine room"),
    "cause_kind.planned": Text("未登记的施工", "work that nobody had announced"),
    "cause_kind.unit": Text("接入单位", "the connected unit"),
    "cause_kind.other": Text("其他", "other"),
    # Why somebody is told.
    "happening.firing": Text("告警", "alert"),
    "happening.changed": Text("告警变化", "alert changed"),
    "happening.resolved": Text("恢复", "resolved"),
    "happening.escalated": Text("升级", "escalated"),
    "happening.digest": Text("汇总", "digest"),
    "happening.test": Text("测试", "test"),
}
