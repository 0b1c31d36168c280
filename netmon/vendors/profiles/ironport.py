"""How guards, routers and switches of some more makers are, and how warm their rooms."""

from __future__ import annotations

from netmon.model.health import Measure
from netmon.vendors.fastpath import Fastpath
from netmon.vendors.gauges import ENTERPRISES, at, gauges, heat, load, share, store
from netmon.vendors.objects import steady
from netmon.vendors.parse import celsius, state
from netmon.vendors.sensors import Label, either, is_one_of, sensors

KILOBYTE, MEGABYTE = 1024, 1024**2

_NETGEAR = tuple(Fastpath(f"{ENTERPRISES}.4526.{arc}") for arc in (10, 11))
"""Managed and smart switches have the same MIB under two numbers."""

_SENTRY = f"{ENTERPRISES}.1718.3.2.5.1"
SENTRY_NAME = steady("tempHumidSensorName", f"{_SENTRY}.3")
IN_CELSIUS = 0

PROFILES = (
    gauges(
        "ironport",
        "ASYNCOS-MAIL-MIB",
        "asyncos",
        load("15497.1.1.1.2.0"),
        share("15497.1.1.1.1.0"),
        heat("15497.1.1.1.9.1.2", names="15497.1.1.1.9.1.3"),
        sensors(Measure.POWER_SUPPLY, at("15497.1.1.1.8.1.2"), state(good={2}, bad={3, 4}), "Power supply {index}"),
    ),
    gauges("ns-root", "NS-ROOT-MIB", "netscaler", load("5951.4.1.1.41.1.0"), share("5951.4.1.1.41.2.0")),
    gauges(
        "hmpriv",
        "HMPRIV-MGMT-SNMP-MIB",
        "hirschmann",
        load("248.14.2.15.2.1.0"),
        store(used="248.14.2.15.3.1.0", free="248.14.2.15.3.2.0", unit=KILOBYTE),
        heat("248.14.2.5.1.0"),
    ),
    gauges("ah-system", "AH-SYSTEM-MIB", "hiveos-wireless", load("26928.1.2.3.0"), share("26928.1.2.4.0")),
    gauges("juniper-erx", "Juniper-System-MIB", "junose", load("4874.2.2.2.1.3.5.1.3", label="Module")),
    gauges("rbn-cpu-meter", "RBN-CPU-METER-MIB", "seos", load("2352.2.6.1.3.0")),
    gauges("adtran-aoscpu", "ADTRAN-AOSCPU", "adtran-aos", load("664.5.53.1.4.4.0")),
    gauges(
        "netgear-fastpath",
        "FASTPATH-SWITCHING-MIB, FASTPATH-BOXSERVICES-PRIVATE-MIB",
        "netgear",
        *(either(*rules) for rules in zip(*(mibs.health for mibs in _NETGEAR), strict=True)),
    ),
    gauges("netonix-sensors", "NETONIX-SWITCH-MIB", "netonix", heat("46242.3.1.3", names="46242.3.1.2")),
    gauges(
        "qnap-nas",
        "NAS-MIB",
        "qnap",
        load("24681.1.2.1.0"),
        store("24681.1.2.2.0", free="24681.1.2.3.0", unit=MEGABYTE),
        heat("24681.1.2.5.0", label="CPU"),
        heat("24681.1.2.6.0", label="System"),
    ),
    gauges(
        "liebert-gp",
        "LIEBERT-GP-ENVIRONMENTAL-MIB",
        "liebert",
        heat("476.1.42.3.4.1.3.3.1.3", label="Sensor"),
    ),
    gauges(
        "sentry",
        "Sentry3-MIB",
        "sentry3",
        sensors(
            Measure.TEMPERATURE,
            at("1718.3.2.5.1.6"),
            celsius(0.1, invalid=(0, -1)),
            Label("{index}", (SENTRY_NAME,)),
            keep=(is_one_of(at("1718.3.2.5.1.13"), IN_CELSIUS),),
        ),
    ),
)
