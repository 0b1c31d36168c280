"""What is said of interfaces: those of declared links, or all of them where that is asked for."""

from __future__ import annotations

from exporters.prometheus.metric import counter, gauge

_PORT = ("device", "network", "interface")

OPER = gauge("netmon_interface_oper_status", _PORT)
ADMIN = gauge("netmon_interface_admin_status", _PORT)
SPEED = gauge("netmon_interface_speed_bytes_per_second", _PORT, "bytes per second")
INFO = gauge("netmon_interface_info", (*_PORT, "ifindex", "ifname", "ifdescr", "ifalias", "mac"))
IN_BYTES = counter("netmon_interface_receive_bytes_total", _PORT, "bytes")
OUT_BYTES = counter("netmon_interface_transmit_bytes_total", _PORT, "bytes")
IN_ERRORS = counter("netmon_interface_receive_errors_total", _PORT)
OUT_ERRORS = counter("netmon_interface_transmit_errors_total", _PORT)
IN_DISCARDS = counter("netmon_interface_receive_discards_total", _PORT)
OUT_DISCARDS = counter("netmon_interface_transmit_discards_total", _PORT)
