"""What a device says of itself, and how it is: metrics, pages, the command line."""

from __future__ import annotations

from netmon.words.text import Text

METRICS: dict[str, Text] = {
    "metric.device_cpu_ratio": Text(
        "CPU 利用率，0 到 1，由设备自报；读数过期或设备读不到 SNMP 时没有样本，下列各项同此。",
        "Share of a processor that is busy, as the device tells it; no sample while the reading is old or SNMP is not "
        "answered, as with all below.",
    ),
    "metric.device_memory_used_ratio": Text(
        "内存利用率，0 到 1。",
        "Share of a memory that is in use.",
    ),
    "metric.device_memory_used_bytes": Text(
        "已用内存；设备未报容量时没有样本。",
        "Memory in use; no sample where the device does not tell sizes.",
    ),
    "metric.device_memory_size_bytes": Text(
        "内存容量；设备未报容量时没有样本。",
        "Size of a memory; no sample where the device does not tell sizes.",
    ),
    "metric.device_temperature_celsius": Text(
        "温度，摄氏度。",
        "Temperature in degrees Celsius.",
    ),
    "metric.device_fan_ok": Text(
        "风扇正常为 1，故障为 0。",
        "1 if a fan turns as it should, 0 if it does not.",
    ),
    "metric.device_fan_speed_rpm": Text(
        "风扇转速，每分钟转数。",
        "Speed of a fan in revolutions per minute.",
    ),
    "metric.device_power_supply_ok": Text(
        "电源正常为 1，故障为 0。",
        "1 if a power supply delivers as it should, 0 if it does not.",
    ),
    "metric.interface_receive_power_dbm": Text(
        "端口收光功率，dBm；每个通道一条序列。",
        "Optical power that an interface receives, in dBm; one series for each lane.",
    ),
    "metric.interface_transmit_power_dbm": Text(
        "端口发光功率，dBm；每个通道一条序列。",
        "Optical power that an interface transmits, in dBm; one series for each lane.",
    ),
    "metric.device_sensors_omitted": Text(
        "因同类传感器过多（每台设备每类最多 128 个）而未发布的个数；没有省略则没有样本。",
        "Sensors that are not exposed, because the device has more than 128 of a kind; no sample where none is "
        "left out.",
    ),
}

WORDS: dict[str, Text] = {
    # What a device is.
    "fact.vendor": Text("厂商", "vendor"),
    "fact.os": Text("系统", "system"),
    "fact.model": Text("型号", "model"),
    "fact.version": Text("版本", "version"),
    "fact.serial": Text("序列号", "serial number"),
    "fact.object_id": Text("sysObjectID", "sysObjectID"),
    # What its sensors measure.
    "measure.cpu": Text("CPU", "CPU"),
    "measure.memory": Text("内存", "memory"),
    "measure.temperature": Text("温度", "temperature"),
    "measure.fan": Text("风扇", "fan"),
    "measure.fan_speed": Text("风扇转速", "fan speed"),
    "measure.power_supply": Text("电源", "power supply"),
    "measure.rx_power": Text("收光功率", "received light"),
    "measure.tx_power": Text("发光功率", "transmitted light"),
    "sensor.ok": Text("正常", "ok"),
    "sensor.failed": Text("故障", "failed"),
    "sensor.of_size": Text("{share}（{used} / {total}）", "{share} ({used} of {total})"),
}

WHY: dict[str, Text] = {
    "hardware.nothing_said": Text(
        "设备还没有报过自己的厂商、型号和健康状况", "the device has not told yet what it is, nor how it is"
    ),
    "hardware.facts": Text("设备自报（依据为规则和读取的对象）：", "what it says of itself, by which rule and object:"),
    "hardware.not_said": Text("没有报过", "not said"),
    "hardware.changes": Text("以前的变化，最新的在前：", "what of that has changed, newest first:"),
    "hardware.replaced": Text("设备已更换", "another device"),
    "hardware.replaced_line": Text(
        "设备 {device} 已更换：{fact} {before} → {after}；此前的历史属于原设备",
        "device {device} is another one: {fact} {before} → {after}; its history until now is that of the one before",
    ),
    "hardware.changed_line": Text(
        "设备 {device}：{fact} {before} → {after}", "device {device}: {fact} {before} → {after}"
    ),
    "hardware.no_sensors": Text("没有读到过传感器", "no sensors have been read"),
    "hardware.sensors": Text(
        "健康状况（{at} 的读数，{ago}之前；有明显变化才记录，至少每小时一次）：",
        "how it is (read at {at}, {ago} ago; recorded when something of note changes, at least once an hour):",
    ),
    "cli.column_what": Text("项目", "what"),
    "cli.column_value": Text("值", "value"),
    "cli.column_last_read": Text("最近读取", "last read"),
    "cli.column_source": Text("依据", "source"),
    "cli.column_sensor": Text("传感器", "sensor"),
    "cli.column_meaning": Text("含义", "meaning"),
}

PAGES: dict[str, Text] = {
    "web.page_sources": Text("依据与时间", "Where this comes from"),
    "web.page_condition": Text("健康状况", "Health"),
    "web.page_sensors_at": Text("读于 {at}", "Read at {at}"),
    "web.page_sensors_old": Text(
        "近期未读到传感器；以下是 {at} 记录的。", "Sensors have not been read lately; these are as recorded at {at}."
    ),
    "web.page_changes": Text("设备变化", "Changes of the device"),
    "web.page_what_it_is": Text("型号与版本", "Model and version"),
    "web.page_hardware": Text("型号与版本", "Models and versions"),
    "web.page_hardware_about": Text(
        "设备自报的厂商、系统、型号和版本；点数字查看是哪些设备。",
        "What devices say of themselves; each number leads to the devices.",
    ),
    "web.page_hardware_link": Text("按厂商、型号、版本汇总", "Count by vendor, model and version"),
}

TEXTS: dict[str, Text] = METRICS | WORDS | WHY | PAGES
