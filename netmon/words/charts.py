"""What the charts of links say."""

from __future__ import annotations

from netmon.words.text import Text

TEXTS: dict[str, Text] = {
    "chart.load": Text("流量", "Load"),
    "chart.loss": Text("丢包率", "Packet loss"),
    "chart.rtt": Text("往返时延", "Round-trip time"),
    "chart.errors": Text("错包与丢弃（每 5 分钟）", "Errors and discards (in 5 minutes)"),
    "chart.light": Text("收光功率", "Light received"),
    "chart.light_lower": Text("下游端", "lower end"),
    "chart.light_upper": Text("上游端", "upper end"),
    "chart.trough": Text("最低 {value}（{at}）", "lowest {value} ({at})"),
    "chart.down": Text("下行", "down"),
    "chart.up": Text("上行", "up"),
    "chart.lost": Text("丢包", "lost"),
    "chart.mean": Text("平均", "mean"),
    "chart.bad": Text("错包", "errors"),
    "chart.discarded": Text("丢弃", "discards"),
    "chart.bandwidth": Text("带宽 {rate}", "bandwidth {rate}"),
    "chart.newest": Text("{name} {value}", "{name} {value}"),
    "chart.newest_of": Text("{name} {value}（带宽的 {share}）", "{name} {value} ({share} of the bandwidth)"),
    "chart.peak": Text("最高 {value}（{at}）", "highest {value} ({at})"),
    "chart.now_unknown": Text("{name} 当前无数据", "{name}: no data now"),
    "chart.gap": Text("无数据：{lasting}", "no data: {lasting}"),
    "chart.reading": Text("{title}，{since} 至 {until}：{what}", "{title}, {since} to {until}: {what}"),
}
