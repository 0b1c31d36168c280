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

TEXTS: dict[str, Text] = METRICS
