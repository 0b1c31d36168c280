"""Anchors, and being cut off ourselves."""

from __future__ import annotations

from netmon.words.text import Text

TEXTS: dict[str, Text] = {
    "anchors.none": Text(
        "提示：网络 {network} 没有参照点（anchors），监测点自己断网时会被当作全网中断；请登记至少两个，"
        "例如本机网关和经另一条路由到达的服务器",
        "advice: network {network} has no anchors, so a failure of our own uplink looks like one of the whole network; "
        "declare two at least, such as our own gateway and a server behind another way",
    ),
    "anchors.few": Text(
        "提示：网络 {network} 只有一个参照点，它自己停机时分不清是谁断网；请登记至少两个",
        "advice: network {network} has a single anchor, whose own failure cannot be told from ours; declare two at "
        "least",
    ),
    "anchors.inside": Text(
        "提示：参照点 {anchor} 与设备 {device} 同一地址；参照点应在被监测的设备之外",
        "advice: the anchor {anchor} is at the address of the device {device}; anchors should be outside the plant "
        "that is watched",
    ),
    "isolation.begun": Text(
        "监测点与网络 {network} 失联：参照点（{anchors}）和被监测的设备均无应答；该网络全部记为未知，探测照常进行",
        "this host is isolated from network {network}: neither its anchors ({anchors}) nor its devices answer; all of "
        "it is unknown, and probing goes on",
    ),
    "isolation.over": Text(
        "监测点与网络 {network} 恢复连通（{since} 起失联）；全部设备正在重新探测",
        "this host is no longer isolated from network {network} (it was since {since}); all devices are probed anew",
    ),
    "web.page_isolated": Text(
        "监测点自 {since} 起与 {network} 失联：参照点均无应答，该网络的实际状态未知；请先检查监测点自己的上联。",
        "This host has been isolated from {network} since {since}: no anchor answers, and nothing can be known of that "
        "network. Check this host's own uplink first.",
    ),
    "cli.isolated": Text(
        "监测点自 {since} 起与网络 {network} 失联：参照点均无应答，该网络的实际状态未知",
        "this host has been isolated from network {network} since {since}: no anchor answers, and nothing can be known "
        "of it",
    ),
    "live.isolated": Text("监测点失联：参照点均无应答，实际状态未知", "this host is isolated: no anchor answers"),
    "metric.isolated": Text(
        "监测点是否与该网络失联（参照点均无应答，其余一律未知）：是为 1；没有参照点的网络没有此序列。",
        "Whether this host is isolated from the network, whose anchors are all silent: 1 if so. A network without "
        "anchors has no series.",
    ),
    "metric.anchor_up": Text(
        "参照点最近一次是否应答：是为 1，否为 0；从未探测或无法探测的没有此序列。",
        "Whether the anchor answered when it was last asked: 1 if so. One that was never asked, or cannot be, has no "
        "series.",
    ),
    "metric.anchor_rtt_seconds": Text(
        "参照点最近一次应答的往返时延。", "Round-trip time of the anchor's answer when it was last asked."
    ),
}
