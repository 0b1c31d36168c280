"""Ports: how their numbers and names change, and what about them cannot be true."""

from __future__ import annotations

from netmon.words.text import Text

TEXTS: dict[str, Text] = {
    "web.page_port_odd_speed": Text("自报速率不可信", "speed not credible"),
    "web.page_port_overrun": Text(
        "实际流量超过设备自报的端口速率，流量按未知处理；请在台账里写上带宽",
        "more passes than the port's speed as the device tells it, so the load is unknown; state the bandwidth in the "
        "inventory",
    ),
}
