"""What all dashboards of Grafana say alike: variables, links, headings of columns, legends."""

from __future__ import annotations

from netmon.words.text import Text

TEXTS: dict[str, Text] = {
    # Variables.
    "board.datasource": Text("数据源", "Data source"),
    "board.network": Text("网络", "Network"),
    "board.netmon": Text("netmon 页面", "Pages of netmon"),
    "board.instance": Text("netmon 实例", "Instance of netmon"),
    "board.prefecture": Text("市州", "Prefecture"),
    "board.unit": Text("单位", "Unit"),
    "board.device": Text("设备", "Device"),
    "board.service": Text("业务系统", "Service"),
    "board.link": Text("链路", "Link"),
    "board.carrier": Text("运营商", "Carrier"),
    "board.indicator": Text("指标", "Indicator"),
    # Links.
    "board.others": Text("其他看板", "Other dashboards"),
    "board.pages": Text("netmon 页面", "Pages of netmon"),
    "board.open_front": Text("打开 netmon 值班首页", "Open the front page of netmon"),
    "board.open_incidents": Text("打开故障列表", "Open the list of incidents"),
    "board.open_incident": Text("打开这个故障", "Open this incident"),
    "board.open_units": Text("打开单位列表", "Open the list of units"),
    "board.open_unit": Text("打开这个单位", "Open this unit"),
    "board.open_devices": Text("打开设备列表", "Open the list of devices"),
    "board.open_device": Text("打开这台设备", "Open this device"),
    "board.open_links": Text("打开链路列表", "Open the list of links"),
    "board.open_link": Text("打开这条链路", "Open this link"),
    "board.open_services": Text("打开业务系统列表", "Open the list of services"),
    "board.open_service": Text("打开这个业务系统", "Open this service"),
    "board.open_indicators": Text("打开指标页面", "Open the indicators"),
    "board.open_indicator": Text("打开这个指标", "Open this indicator"),
    "board.open_self": Text("打开“netmon 自身”看板", "Open the dashboard of netmon itself"),
    # Values of labels that have no word elsewhere.
    "board.no_data": Text("没有数据，状况不明", "no data, nothing is known"),
    "board.id": Text("编号", "Id"),
    "board.yes": Text("是", "yes"),
    "board.no": Text("否", "no"),
}
