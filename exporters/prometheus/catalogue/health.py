"""What the sensors of devices say."""

from __future__ import annotations

from exporters.prometheus.metric import gauge

_DEVICE = ("device", "network")
_SENSOR = (*_DEVICE, "sensor")
_LIGHT = (*_DEVICE, "interface", "sensor")

CPU = gauge("netmon_device_cpu_ratio", _SENSOR, "ratio")
MEMORY = gauge("netmon_device_memory_used_ratio", _SENSOR, "ratio")
MEMORY_USED = gauge("netmon_device_memory_used_bytes", _SENSOR, "bytes")
MEMORY_SIZE = gauge("netmon_device_memory_size_bytes", _SENSOR, "bytes")
TEMPERATURE = gauge("netmon_device_temperature_celsius", _SENSOR, "celsius")
FAN = gauge("netmon_device_fan_ok", _SENSOR)
FAN_SPEED = gauge("netmon_device_fan_speed_rpm", _SENSOR, "rpm")
POWER_SUPPLY = gauge("netmon_device_power_supply_ok", _SENSOR)
RX_POWER = gauge("netmon_interface_receive_power_dbm", _LIGHT, "dbm")
TX_POWER = gauge("netmon_interface_transmit_power_dbm", _LIGHT, "dbm")
OMITTED = gauge("netmon_device_sensors_omitted", _DEVICE)
