"""The words of the dashboard of one unit."""

from __future__ import annotations

from netmon.words.board_text import board, panel
from netmon.words.text import Text

TEXTS: dict[str, Text] = {
    **board(
        "unit",
        Text("单位", "Unit"),
        Text(
            "一个单位：此刻是否在线、由哪个故障造成，上月可用率，链路、设备和业务系统，以及所在市州的拓扑和地图。",
            "One unit: whether it is online now and which incident explains it, its availability of the last month, "
            "its links, devices and services, and the graph and the map of its prefecture.",
        ),
    ),
    "board.unit_surroundings": Text("所在市州", "Its prefecture"),
    **panel(
        "unit_now",
        Text("状态", "State"),
        Text(
            "单位此刻的状态。上游中断指单位自己没有故障，而上游断了；未知指现在无法判断，没有设备的单位总是未知。",
            "The state of the unit now. Unreachable: it has no fault of its own, something upstream is down; unknown: "
            "it cannot be told now, and never of a unit without devices.",
        ),
    ),
    **panel(
        "unit_since",
        Text("多久了", "For how long"),
        Text("处于这个状态多久。", "How long it has been in its state."),
    ),
    **panel(
        "unit_planned",
        Text("维护", "Maintenance"),
        Text("此刻是否在维护窗口内。", "Whether it is within a maintenance window now."),
    ),
    "board.no_maintenance": Text("无", "none"),
    "board.open_maintenance": Text("打开维护窗口", "Open the maintenance windows"),
    **panel(
        "unit_month",
        Text("上月可用率", "Availability of the last month"),
        Text(
            "上一个自然月，不含获准的维护：业务可用率计入所有中断，责任可用率只计单位自身造成的；向下取整。"
            "无数据超过 5% 时不给出可用率。合同用的数字见 netmon availability。",
            "The last natural month without approved maintenance: business counts all outages, own those whose root is "
            "its own; rounded down. Where more than 5% of it has no data, none is told. For figures of a contract see "
            "netmon availability.",
        ),
        Text(
            "上月没有数据、还没有结算，或 netmon 未被采集",
            "no data of the last month, it is not closed yet, or netmon is not scraped",
        ),
    ),
    "board.reckoning_business": Text("业务可用率", "business"),
    "board.reckoning_own": Text("责任可用率", "own"),
    "board.without_data": Text("无数据", "without data"),
    **panel(
        "unit_incidents",
        Text("由哪个故障造成", "Incidents that explain it"),
        Text(
            "牵连这个单位的未结束故障：根因、持续多久、是否有人认领。",
            "Open incidents that the unit is a part of: the root, for how long, and whether somebody has acknowledged "
            "it.",
        ),
        Text("没有牵连这个单位的故障", "no open incident takes the unit along"),
    ),
    **panel(
        "unit_timeline",
        Text("状态变化", "States over time"),
        Text(
            "依次是单位、它的设备、接入链路、业务系统。空白处没有数据。",
            "The unit, then its devices, access links and services. Where it is blank there are no data.",
        ),
    ),
    **panel(
        "unit_links",
        Text("接入链路", "Access links"),
        Text(
            "通到这个单位的链路：运营商、电路号、报障电话、状态、此刻占带宽的比例。报障先看这里。",
            "Links that lead to the unit: carrier, circuit number, hotline, state, and the share of its bandwidth in "
            "use now. What to tell the carrier is here.",
        ),
        Text(
            "台账里没有通到这个单位的链路，或 netmon 未被采集",
            "no link to the unit is declared, or netmon is not scraped",
        ),
    ),
    "board.circuit": Text("电路号", "Circuit"),
    "board.hotline": Text("报障电话", "Hotline"),
    "board.load": Text("负载", "Load"),
    **panel(
        "unit_devices",
        Text("设备", "Devices"),
        Text(
            "单位的设备：角色、地址、状态、能否管理（SNMP 或 SSH 有应答）、往返时间、丢包。",
            "Devices of the unit: role, address, state, whether they can be managed (SNMP or SSH answers), round-trip "
            "time and loss.",
        ),
        Text("这个单位没有登记设备，或 netmon 未被采集", "the unit has no devices, or netmon is not scraped"),
    ),
    "board.role": Text("角色", "Role"),
    "board.ip_address": Text("IP 地址", "IP address"),
    "board.manageable": Text("可管理", "Manageable"),
    "board.rtt": Text("往返时间", "RTT"),
    "board.loss": Text("丢包", "Loss"),
    **panel(
        "unit_services",
        Text("门户和业务系统", "Portals and services"),
        Text(
            "单位的门户和业务系统、状态、最近一次的 HTTP 状态码。",
            "Portals and services of the unit, their state, and the HTTP status of the newest check.",
        ),
        Text("这个单位没有登记业务系统，或 netmon 未被采集", "the unit has no services, or netmon is not scraped"),
    ),
    **panel(
        "unit_around",
        Text("拓扑", "Graph"),
        Text(
            "单位所在市州的设备和链路，连到上面的核心；省直单位显示省里的。最多 200 台。",
            "Devices and links of the unit's prefecture, up to the core; of a unit of the province, those of the "
            "province. 200 devices at most.",
        ),
        Text("所在市州没有设备，或 netmon 未被采集", "its prefecture has no devices, or netmon is not scraped"),
    ),
    **panel(
        "unit_map",
        Text("各县市区在线比例", "Share online by county"),
        Text(
            "所在市州各县市区此刻在线的单位比例，点在政府驻地；灰色是一个都不知道。底图由 netmon 提供，是空白的。",
            "The share of units online now in each county of the prefecture, at the seat of government; grey where "
            "nothing is known of any. The ground is netmon's, and blank.",
        ),
        Text(
            "所在市州的县市区没有登记位置，省直单位没有市州，或 netmon 未被采集",
            "no county of its prefecture has a place, the unit is one of the province, or netmon is not scraped",
        ),
    ),
}
