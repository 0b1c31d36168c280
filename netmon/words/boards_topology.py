"""The words of the dashboard that shows a prefecture as a graph."""

from __future__ import annotations

from netmon.words.board_text import board, panel
from netmon.words.text import Text

TEXTS: dict[str, Text] = {
    **board(
        "topology",
        Text("市州拓扑", "Topology of a prefecture"),
        Text(
            "一个市州的设备和链路，按台账画出，标出此刻的状态；以及它的单位各是什么状态。",
            "The devices and links of one prefecture as the inventory declares them, with their state now, and the "
            "state "
            "of its units.",
        ),
    ),
    **panel(
        "topology_graph",
        Text("设备与链路", "Devices and links"),
        Text(
            "每个圆是一台设备，每条线是一条链路，文字和颜色是此刻的状态。连到市州以外上游的链路也画出；"
            "最多显示 200 台设备。单击设备可打开它的页面。",
            "Each circle is a device and each line a link; word and colour say its state. Links to what is upstream "
            "outside of the prefecture are drawn too, and 200 devices at most. Click a device to open its page.",
        ),
        Text("这个市州没有设备，或 netmon 未被采集", "no device in this prefecture, or netmon is not scraped"),
    ),
    **panel(
        "topology_units",
        Text("单位", "Units"),
        Text(
            "这个市州的单位，此刻的状态，以及从何时起；没有设备的单位也在其中。",
            "The units of this prefecture, their state now, and for how long; a unit is there even without a device.",
        ),
        Text("这个市州没有单位，或 netmon 未被采集", "no unit in this prefecture, or netmon is not scraped"),
    ),
    "board.open_topology": Text("打开接线核对页面", "Open the page of cables"),
}
