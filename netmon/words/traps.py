"""Traps: listened for, or not, and what they bring about."""

from __future__ import annotations

from netmon.words.text import Text

TEXTS: dict[str, Text] = {
    "traps.listening": Text(
        "正在 {listen} 接收 trap；trap 只是提示，收到后立即探测",
        "listening for traps at {listen}; a trap is a hint only, and makes a probe run at once",
    ),
    "traps.forbidden": Text(
        "不允许在 {listen} 接收 trap：1024 以下的端口需要权限；请改用较高的端口（如 0.0.0.0:1162），或给 "
        "CAP_NET_BIND_SERVICE",
        "not allowed to listen for traps at {listen}: a port below 1024 needs a privilege; take a higher port, such as "
        "0.0.0.0:1162, or grant CAP_NET_BIND_SERVICE",
    ),
    "traps.taken": Text(
        "无法在 {listen} 接收 trap：端口已被占用；是否有 snmptrapd 在运行？",
        "cannot listen for traps at {listen}: the port is in use; is an snmptrapd running?",
    ),
    "traps.unbound": Text("无法在 {listen} 接收 trap（{error}）", "cannot listen for traps at {listen} ({error})"),
    "note.authentication_failure": Text(
        "设备上报有人用错误的团体字或用户访问其 SNMP（authenticationFailure）",
        "the device says that somebody asks its SNMP with a wrong community or user (authenticationFailure)",
    ),
    "traps.started": Text("trap：设备启动", "trap: the device started"),
    "traps.configuration": Text("trap：配置有改动", "trap: the configuration changed"),
    "traps.hardware": Text("trap：插入或拔出了部件", "trap: something was put in or taken out"),
    "setting.traps": Text(
        "{source}：“{value}”不是接收 trap 的地址；请写成 IP:端口，例如 0.0.0.0:162 或 [::]:1162，或写 off",
        "{source}: “{value}” is no address to listen for traps at; write IP:port, such as 0.0.0.0:162 or [::]:1162, or "
        "off",
    ),
    "help.run_traps": Text(
        "接收 SNMP trap 的 IP:端口，例如 0.0.0.0:162；默认 $NETMON_TRAPS，否则不接收",
        "The IP:port to listen for SNMP traps at, such as 0.0.0.0:162; by default $NETMON_TRAPS, else none",
    ),
    "metric.traps_listening": Text("是否在接收 trap：是为 1。", "Whether traps are listened for: 1 if so."),
    "metric.traps_received_total": Text(
        "收到的 trap 报文数，按结果：taken 为已采纳；stranger 为来源地址不在台账；credential 为团体字、用户或密钥不符；"
        "replayed 为 SNMPv3 时间窗外；malformed 为不合规范；unsupported 为不是通知的报文；"
        "introduced 为 SNMPv3 inform 之前的引擎发现；limited 为该设备说得太多。",
        "Datagrams received where traps are listened for, by outcome: taken; stranger, from an address in no "
        "inventory; credential, with another community, user or key; replayed, outside the time window of SNMPv3; "
        "malformed; unsupported, no notification; introduced, the discovery of our engine before an SNMPv3 inform; "
        "limited, from a device that says too much.",
    ),
}
