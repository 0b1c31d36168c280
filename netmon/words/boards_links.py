"""The words of the dashboard of links and circuits."""

from __future__ import annotations

from netmon.words.board_text import board, panel
from netmon.words.text import Text

NOT_READ = Text(
    "所选链路的端口都读不到流量，或 netmon 未被采集",
    "the ports of the chosen links cannot be read, or netmon is not scraped",
)
NOBODY_ANSWERS = Text(
    "所选链路的下端设备都未被 Ping 通，或 netmon 未被采集",
    "no device at a lower end of the chosen links was pinged, or netmon is not scraped",
)

TEXTS: dict[str, Text] = {
    **board(
        "links",
        Text("链路与电路", "Links and circuits"),
        Text(
            "每条链路现在怎样、谁承建、负载和质量如何、一段时间里断过多久。报修时所需的电路编号和热线也在这里。",
            "How each link is now, whose circuit it is, how much it carries and how well, and for how long it was "
            "down. "
            "The circuit number and the hotline to report a fault are here too.",
        ),
    ),
    "board.links_now": Text("此刻与经过", "Now, and how it came"),
    "board.links_trouble": Text("问题与运营商", "Trouble and carriers"),
    "board.links_traffic": Text("流量", "Traffic"),
    "board.links_quality": Text("质量", "Quality"),
    "board.open_links_board": Text("只看这家运营商", "Only the links of this carrier"),
    "board.open_device_board": Text("打开“设备与端口”看板", "Open the dashboard of this device"),
    **panel(
        "links_counts",
        Text("链路状况", "State of links"),
        Text(
            "所选链路共有多少，正常、自身中断、因上游中断、未知、管理关闭的各多少。管理关闭不是故障，不算在中断里。",
            "How many links are chosen, and how many of them are up, down by themselves, down because something "
            "upstream "
            "is, unknown, and admin-down. What is admin-down is no fault and not counted as down.",
        ),
    ),
    "board.in_all": Text("共", "in all"),
    **panel(
        "links_timeline",
        Text("链路经过（问题最多的在前）", "Links over time, the worst first"),
        Text(
            "每条链路一行，所选时间内中断最久的在最前，每页 20 条。没有颜色处没有数据；灰色是未知；管理关闭不是故障。",
            "A row for each link, the one that was down longest in the chosen time first, 20 on a page. No colour "
            "means no "
            "data; grey is unknown; admin-down is no fault.",
        ),
    ),
    **panel(
        "links_circuits",
        Text("电路", "Circuits"),
        Text(
            "每条链路的状况、运营商、电路编号、热线和此刻的负载。收、发以下端单位为准；下端端口读不到时用上端的。"
            "丢包和时延是从 netmon 到下端设备的整段路径的。",
            "Each link with its state, carrier, circuit number, hotline and load now. In and out are as the unit at "
            "the "
            "lower end sees it; where its port cannot be read, the upper end tells. Loss and round-trip time are of "
            "the "
            "whole way from netmon to the device at the lower end.",
        ),
    ),
    "board.bandwidth": Text("带宽", "Bandwidth"),
    "board.load_in": Text("收", "In"),
    "board.load_out": Text("发", "Out"),
    "board.lower_device": Text("下端设备", "Lower device"),
    "board.lower_unit": Text("下端单位", "Lower unit"),
    **panel(
        "links_redundancy",
        Text("失去冗余的地方", "Where redundancy is lost"),
        Text(
            "几条上联断了一部分，单位仍在线；再断一条就会中断。整个网络的，不随所选运营商变化。",
            "Some of several uplinks are down and nobody is cut yet; one more, and somebody is. Of the whole network, "
            "whichever carrier is chosen.",
        ),
        Text("没有失去冗余的地方", "no redundancy is lost"),
    ),
    **panel(
        "links_degraded",
        Text("质量下降的链路", "Degraded links"),
        Text(
            "通着但越过界限的链路：丢包、时延、带宽占用、错包、收光，在哪一端。",
            "Links that are up and beyond a limit: loss, round-trip time, load, errors, light, and at which end.",
        ),
        Text("没有质量下降的链路", "no link is degraded"),
    ),
    "board.condition": Text("异常", "Condition"),
    "board.sensor": Text("位置", "Where"),
    **panel(
        "links_carriers",
        Text("各运营商的中断", "Outages by carrier"),
        Text(
            "所选时间内，按监测样本估计各运营商链路自身中断的次数和时长，已去掉维护和管理关闭。两次采样之间的短时中断、"
            "Prometheus 没有采集到的时间不在其中；开始时已中断的只计时长，不计次数；上游中断和未知另列。"
            "合同考核用的可用率以 netmon availability 和 netmon 页面为准。",
            "How often and how long links of each carrier were down by themselves in the chosen time, by samples, "
            "without "
            "maintenance and what is admin-down. What was over between two samples, or while Prometheus did not "
            "scrape, is "
            "not in it; what was down at the start counts for its time alone; time unreachable or unknown stands "
            "apart. "
            "For what a contract promises take netmon availability, or the pages of netmon.",
        ),
    ),
    "board.links": Text("链路数", "Links"),
    "board.links_down": Text("此刻中断", "Down now"),
    "board.outages": Text("中断次数", "Outages"),
    "board.time_down": Text("中断时长", "Time down"),
    "board.time_not_known": Text("上游中断或未知", "Unreachable, unknown"),
    **panel(
        "links_in",
        Text("收：占带宽的比例", "In, as a share of the bandwidth"),
        Text(
            "下端单位收到的流量占登记带宽的比例，此刻最高的 12 条。没有登记带宽的链路不在其中。",
            "What the unit at the lower end receives as a share of the declared bandwidth; the 12 links that are "
            "highest "
            "now. Links that declare no bandwidth are not in it.",
        ),
        NOT_READ,
    ),
    **panel(
        "links_out",
        Text("发：占带宽的比例", "Out, as a share of the bandwidth"),
        Text(
            "下端单位发出的流量占登记带宽的比例，此刻最高的 12 条。没有登记带宽的链路不在其中。",
            "What the unit at the lower end sends as a share of the declared bandwidth; the 12 links that are highest "
            "now. "
            "Links that declare no bandwidth are not in it.",
        ),
        NOT_READ,
    ),
    **panel(
        "links_rate",
        Text("流量最大的链路", "Busiest links"),
        Text(
            "下端单位收到的流量，此刻最大的 12 条，不论是否登记带宽。",
            "What the unit at the lower end receives; the 12 links with most of it now, whether they declare a "
            "bandwidth or "
            "not.",
        ),
        NOT_READ,
    ),
    **panel(
        "links_loss",
        Text("丢包率", "Packet loss"),
        Text(
            "Ping 下端设备时丢失的比例，此刻最高的 12 条。是从 netmon 起整段路径的，不一定丢在这条链路上。",
            "Share of pings to the device at the lower end that were lost; the 12 links that are highest now. Of the "
            "whole "
            "way from netmon: it need not be this link that loses them.",
        ),
        NOBODY_ANSWERS,
    ),
    **panel(
        "links_rtt",
        Text("时延", "Round-trip time"),
        Text(
            "Ping 下端设备的平均往返时间，此刻最长的 12 条，从 netmon 起算。",
            "Mean round-trip time of pings to the device at the lower end, from netmon; the 12 longest now.",
        ),
        NOBODY_ANSWERS,
    ),
    **panel(
        "links_errors",
        Text("每分钟错包", "Errors per minute"),
        Text(
            "两端端口收发的错包之和，此刻最多的 12 条。持续有错包，多半是光路、接头或协商的问题。",
            "Packets in error at the ports of both ends, in and out; the 12 links with most of them now. If they go "
            "on, look "
            "at fibre, connectors and negotiation.",
        ),
        NOT_READ,
    ),
    **panel(
        "links_discards",
        Text("每分钟丢弃的报文", "Discards per minute"),
        Text(
            "两端端口收发时丢弃的报文之和，此刻最多的 12 条。多半是拥塞。",
            "Packets discarded at the ports of both ends, in and out; the 12 links with most of them now. Mostly "
            "congestion.",
        ),
        NOT_READ,
    ),
    **panel(
        "links_light",
        Text("收光功率", "Received light"),
        Text(
            "所选链路两端端口收到的光功率，多通道的取最弱的一个。只有读得到光模块的端口才有。",
            "Optical power received at both ends of the chosen links, of several lanes the weakest. Only of ports "
            "whose "
            "transceivers can be read.",
        ),
        Text("所选链路没有读得到的光模块，或没有数据", "no transceiver of the chosen links can be read, or no data"),
    ),
}
