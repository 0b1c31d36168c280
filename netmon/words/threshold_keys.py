"""The keys of thresholds: what editors and the reference say, and what is wrong with a value."""

from __future__ import annotations

from netmon.words.text import Text

_CONDITIONS: dict[str, Text] = {
    "keys.devicethresholds.loss": Text(
        "丢包率：ping 未得到应答的比例；默认 3%，恢复 1%", "packet loss: pings not answered; default 3%, clear 1%"
    ),
    "keys.devicethresholds.rtt": Text(
        "时延：ping 的往返时间；默认 200ms，且不低于平时的 3 倍",
        "round-trip time of pings; default 200ms, and never less than 3 times its normal",
    ),
    "keys.devicethresholds.cpu": Text("CPU 占用；默认 90%，恢复 80%", "CPU load; default 90%, clear 80%"),
    "keys.devicethresholds.memory": Text("内存占用；默认 90%，恢复 85%", "memory in use; default 90%, clear 85%"),
    "keys.devicethresholds.temperature": Text(
        "温度；默认 70C，恢复 65C；core 和 pe 为 80C 和 75C",
        "temperature; default 70C, clear 65C; of core and pe 80C and 75C",
    ),
    "keys.devicethresholds.fan": Text("风扇故障", "a fan that failed"),
    "keys.devicethresholds.power_supply": Text("电源故障", "a power supply that failed"),
    "keys.linkthresholds.load": Text(
        "带宽占用：较忙方向占租用带宽的比例，未写带宽则占端口速率的比例；默认 90%，恢复 80%",
        "load of the fuller direction, of the bandwidth, or of the speed of the interfaces where none is declared; "
        "default 90%, clear 80%",
    ),
    "keys.linkthresholds.errors": Text(
        "错包：每秒个数；默认 1/s，恢复 0.1/s", "errors per second; default 1/s, clear 0.1/s"
    ),
    "keys.linkthresholds.light": Text(
        "收光功率；默认 -22dBm，恢复 -20dBm，或比平时下降 5dB",
        "received light; default -22dBm, clear -20dBm, or 5dB below its normal",
    ),
    "keys.thresholds.roles": Text(
        "某一角色与全体不同之处；链路按下端设备的角色",
        "where a role differs from all; of a link the role of its lower device counts",
    ),
}

_RULES: dict[str, Text] = {
    "keys.rule.hold": Text("持续越过界限多久才认定", "how long it must last beyond the limit before it is believed"),
    "keys.rule.release": Text(
        "持续回到恢复界限以内多久才算恢复", "how long it must last within the limit to clear before it is over"
    ),
    "keys.rule.severity": Text(
        "严重程度：critical、major、minor 或 warning", "severity: critical, major, minor or warning"
    ),
    **{
        f"keys.{kind}rule.{key}": text
        for kind in ("share", "rtt", "errors", "light", "temperature")
        for key, text in {
            "limit": Text("界限：达到即为异常", "the limit: what reaches it is not as it should be"),
            "clear": Text(
                "恢复界限：回到它以内才算正常；不写则随 limit 移动",
                "the limit to clear: what is within it is as it should be again; moves along with limit by default",
            ),
        }.items()
    },
    "keys.rttrule.times": Text(
        "界限不低于平时的多少倍；默认 3；off 表示只看 limit",
        "so many times its normal the limit is at least; default 3; off: limit alone counts",
    ),
    "keys.errorsrule.share": Text(
        "错包占比达到多少同样算异常；默认 1%；off 表示只看 limit",
        "the share of packets in error that is as bad; default 1%; off: limit alone counts",
    ),
    "keys.lightrule.fall": Text(
        "比平时下降多少同样算异常；默认 5dB；off 表示只看 limit",
        "a fall below its normal that is as bad; default 5dB; off: limit alone counts",
    ),
}

_PLACES: dict[str, Text] = {
    "keys.document.thresholds": Text(
        "质量下降的界限：丢包、时延、带宽占用、错包、收光、CPU、内存、温度、风扇、电源",
        "limits beyond which something is degraded: loss, round-trip time, load, errors, light, CPU, memory, "
        "temperature, fans, power supplies",
    ),
    "keys.device.thresholds": Text(
        "这台设备的界限与角色不同之处", "where the thresholds of this device differ from those of its role"
    ),
    "keys.link.thresholds": Text(
        "这条链路的界限与全体不同之处", "where the thresholds of this link differ from those of all"
    ),
}

_PROBLEMS: dict[str, Text] = {
    "problem.not_a_rule": Text(
        "“{value}”应为 off，或 limit、clear、hold 等键的映射，例如 {{limit: 90%}}",
        "“{value}” must be off, or a mapping with limit, clear, hold and the like, such as {{limit: 90%}}",
    ),
    "problem.not_a_dbm": Text("“{value}”不是光功率；请写成 -22dBm", "“{value}” is no optical power; write -22dBm"),
    "problem.not_a_decibels": Text(
        "“{value}”不是光衰减；请写成 5dB 或 off", "“{value}” is no attenuation; write 5dB or off"
    ),
    "problem.not_a_celsius": Text("“{value}”不是温度；请写成 70C", "“{value}” is no temperature; write 70C"),
    "problem.not_a_rate": Text("“{value}”不是每秒个数；请写成 1/s", "“{value}” is no rate; write 1/s"),
    "problem.threshold_range": Text("“{value}”应在 {low} 到 {high} 之间", "“{value}” must be from {low} to {high}"),
    "problem.clear_above_limit": Text(
        "恢复界限 {clear} 高于界限 {limit}；应低于或等于它",
        "the limit to clear of {clear} is above the limit of {limit}; it must be below it, or equal",
    ),
    "problem.clear_below_limit": Text(
        "恢复界限 {clear} 低于界限 {limit}；应高于或等于它",
        "the limit to clear of {clear} is below the limit of {limit}; it must be above it, or equal",
    ),
}

TEXTS: dict[str, Text] = _CONDITIONS | _RULES | _PLACES | _PROBLEMS
