"""Ports: how their numbers and names change, and what about them cannot be true."""

from __future__ import annotations

from netmon.words.text import Text

TEXTS: dict[str, Text] = {
    # how a device's ports last changed
    "ports.changed": Text("端口在 {at} 有变动：{what}", "interfaces changed at {at}: {what}"),
    "ports.changed_why": Text("端口在 {at} 有变动（{why}）：{what}", "interfaces changed at {at} ({why}): {what}"),
    "ports.moved": Text("{count} 个换了编号", "{count} renumbered"),
    "ports.renamed": Text("{count} 个改名", "{count} renamed"),
    "ports.new": Text("新增 {count} 个", "{count} new"),
    "ports.gone": Text("消失 {count} 个", "{count} gone"),
    "ports.no_more": Text(
        "端口 {name}（ifIndex {index}）从 {at} 起消失", "interface {name} (ifIndex {index}) is gone since {at}"
    ),
    # what gave it away
    "moved.restart": Text("设备重启之后", "after a restart"),
    "moved.rows": Text("行号与先前不同", "other rows than before"),
    "moved.states": Text("由端口状态看出", "told by their states"),
    "moved.away": Text("设备长时间无应答之后", "after a long silence"),
    "moved.counters": Text("由计数器看出", "told by their counters"),
    "moved.table": Text("设备报告端口表已变化", "told by the agent: its table changed"),
    "moved.names": Text("由端口名称看出", "told by their names"),
    "web.page_port_odd_speed": Text("自报速率不可信", "speed not credible"),
    "web.page_port_overrun": Text(
        "实际流量超过设备自报的端口速率，流量按未知处理；请在台账里写上带宽",
        "more passes than the port's speed as the device tells it, so the load is unknown; state the bandwidth in the "
        "inventory",
    ),
}
