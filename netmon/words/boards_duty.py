"""The words of the wall of whoever is on duty."""

from __future__ import annotations

from netmon.words.board_text import board, panel
from netmon.words.text import Text

TEXTS: dict[str, Text] = {
    **board(
        "duty",
        Text("值班大屏", "Duty wall"),
        Text(
            "一个网络此刻的全貌：多少单位在线，有哪些故障，谁在处理，数据新不新。没有数据一律显示为灰色，"
            "绝不当作正常。",
            "One network as it is now: how many units are online, which incidents there are, whether somebody sees to "
            "them, and how fresh the data are. What is not known is grey, and never taken for well.",
        ),
    ),
    **panel(
        "duty_fresh",
        Text("数据新不新", "Freshness of the data"),
        Text(
            "距 Prometheus 最近一次采集到 netmon、距最近一次有设备应答的时间；显示正常但五分钟没有应答的设备数。"
            "采集中断后仍继续计时，最多一天。",
            "Time since Prometheus last scraped netmon, and since any device last answered; devices shown as up that "
            "have "
            "not answered for five minutes. It goes on counting for up to a day when scrapes fail.",
        ),
        Text("一天内没有数据", "no data for a day"),
    ),
    "board.since_answer": Text("距最近应答", "since the last answer"),
    "board.stale_devices": Text("应答过期的设备", "devices with old answers"),
    **panel(
        "duty_online",
        Text("单位", "Units"),
        Text(
            "应接入这个网络的单位，其中此刻在线、不在线、状况不明和正在维护的。没有设备的单位也计入应接入。",
            "Units that should be connected to this network, and of these online now, not online, unknown and in "
            "maintenance. A unit counts even without a device.",
        ),
    ),
    "board.in_scope": Text("应接入", "in scope"),
    "board.online": Text("在线", "online"),
    "board.offline": Text("不在线", "not online"),
    "board.unknown": Text("未知", "unknown"),
    "board.in_maintenance": Text("维护中", "in maintenance"),
    **panel(
        "duty_open",
        Text("未结束的故障", "Open incidents"),
        Text(
            "按级别计数，一个原因只算一个。",
            "By severity; each cause counts once.",
        ),
    ),
    **panel(
        "duty_isolated",
        Text("监测点", "Monitoring host"),
        Text(
            "监测点自己是否与网络失联。失联时其他一切都显示为未知，先查监测点的网络。",
            "Whether the monitoring host itself is cut from the network. While it is, all else is unknown: look at the "
            "network of the host first.",
        ),
    ),
    "board.not_isolated": Text("联网正常", "connected"),
    "board.isolated": Text("失联：其余皆未知", "isolated: all else is unknown"),
    "board.no_anchors": Text("未设参照点，不能判断", "no anchors, cannot be told"),
    **panel(
        "duty_levels",
        Text("各级单位在线情况", "Units online by level"),
        Text(
            "按行政级别：应接入、在线、不在线、未知，以及在线的比例（向下取整，未知留在分母里）。",
            "By administrative level: in scope, online, not online, unknown, and the share online, rounded down; the "
            "unknown stay in the denominator.",
        ),
    ),
    "board.level": Text("级别", "Level"),
    "board.share_online": Text("在线率", "Share online"),
    **panel(
        "duty_incidents",
        Text("故障（按根因）", "Incidents by root"),
        Text(
            "未结束的故障，最紧急的在前：根因、牵连多少单位、持续多久、有没有人认领、是否在维护窗口内。"
            "失去冗余的另列。",
            "Open incidents, the most urgent first: the root, how many units it takes along, for how long, whether "
            "somebody "
            "has acknowledged it, whether a maintenance window expects it. Lost redundancy is listed apart.",
        ),
        Text("没有未结束的故障", "no open incidents"),
    ),
    "board.severity": Text("严重程度", "Severity"),
    "board.matter": Text("性质", "Matter"),
    "board.root": Text("根因", "Root"),
    "board.units_affected": Text("影响单位", "Units affected"),
    "board.lasting": Text("已持续", "For"),
    "board.handled": Text("认领", "Acknowledged"),
    "board.acknowledged": Text("已认领", "acknowledged"),
    "board.unacknowledged": Text("无人认领", "by nobody"),
    "board.maintenance": Text("维护", "Maintenance"),
    **panel(
        "duty_redundancy",
        Text("失去冗余", "Redundancy lost"),
        Text(
            "几条上联断了一部分，单位仍在线；再断一条就会中断。",
            "Some of several uplinks are down and nobody is cut yet; one more, and somebody is.",
        ),
        Text("没有失去冗余的地方", "no redundancy is lost"),
    ),
    **panel(
        "duty_services",
        Text("不可用的业务系统", "Services not serving"),
        Text(
            "不正常的门户和业务系统，以及从何时起。未知表示现在无法判断。",
            "Portals and applications that are not up, and for how long. Unknown: it cannot be told now.",
        ),
        Text("没有不可用的业务系统", "no service is out"),
    ),
    "board.name": Text("名称", "Name"),
    "board.state": Text("状态", "State"),
    **panel(
        "duty_loaded",
        Text("最忙的链路", "Busiest links"),
        Text(
            "最近几分钟里占带宽比例最高的链路，取收发中较高的一个方向。只有登记了带宽并读得到流量的链路才在其中。",
            "Links by the share of their bandwidth in use over the last minutes, in the busier direction. Only "
            "links whose "
            "bandwidth is declared and whose traffic can be read.",
        ),
        Text("没有登记带宽且读得到流量的链路，或没有数据", "no link with a bandwidth and readable traffic, or no data"),
    ),
    **panel(
        "duty_coverage",
        Text("指标", "Indicators"),
        Text(
            "每项指标：已确认 k、应有 n、确认率和可能的最高值（都向下取整），目标，还差多少。“示例”表示含虚构数据，"
            "不得上报。",
            "Each indicator: k confirmed of n, the confirmed share and the most it can be (both rounded down), the "
            "target, and "
            "how many are missing. Sample: invented data is in it, which must not be reported.",
        ),
        Text("没有配置指标，或还没有算过", "no indicators are configured, or none was counted yet"),
    ),
    "board.confirmed": Text("已确认", "Confirmed"),
    "board.population": Text("应有", "Of"),
    "board.confirmed_share": Text("确认率", "Confirmed share"),
    "board.upper_share": Text("最高可能", "At most"),
    "board.target": Text("目标", "Target"),
    "board.missing": Text("还差", "Missing"),
    "board.sample_data": Text("数据", "Data"),
    "board.is_sample": Text("示例", "sample"),
    "board.is_real": Text("实测", "real"),
    **panel(
        "duty_unknown",
        Text("状况不明的单位", "Units not known"),
        Text(
            "此刻不知道是否在线的单位，以及已有多久。",
            "Units of which it is not known whether they are online, and for how long.",
        ),
        Text("没有状况不明的单位", "no unit is unknown"),
    ),
    **panel(
        "duty_trend",
        Text("不在线与未知的单位", "Units not online and unknown"),
        Text(
            "所选时间内的变化。曲线中断的地方没有数据。",
            "Over the chosen time. Where a line breaks off there are no data.",
        ),
    ),
}
