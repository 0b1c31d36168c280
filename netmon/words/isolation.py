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
}
