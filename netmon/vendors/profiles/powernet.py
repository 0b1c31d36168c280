"""How warm machine rooms are: UPSes, power strips, room monitors, and what servers tell of themselves."""

from __future__ import annotations

import re

from netmon.model.health import Measure
from netmon.vendors.gauges import at, gauges, heat, load, share, under_model
from netmon.vendors.objects import Value, steady, text_of
from netmon.vendors.parse import celsius, state
from netmon.vendors.sensors import Label, SensorRule, either, is_named, is_one_of, sensors

_APC = "318.1.1"
NOT_THERE = -1

_AKCP = "1.3.6.1.4.1.3854.1.2.2.1.16.1"
AKCP_NAME = steady("sensorProbeTempDescription", f"{_AKCP}.1")
AKCP_STATUS = at("3854.1.2.2.1.16.1.4")
AKCP_SPEAKS = (2, 3, 4, 5, 6)
"""sensorProbeTempStatus: normal to low critical; 1 and 7 are no status and a sensor error, 0 nothing plugged in."""

_VUTLAN = "1.3.6.1.4.1.39052.1.3.1"
VUTLAN_KIND = steady("ctlUnitElementType", f"{_VUTLAN}.6")
VUTLAN_NAME = steady("ctlUnitElementName", f"{_VUTLAN}.7")

_SUPERMICRO = "1.3.6.1.4.1.21317.1.3.1"
SUPERMICRO_NAME = steady("sensorIDString", f"{_SUPERMICRO}.13")

WORKS = state(good={2}, bad={3, 4})
"""CPQ conditions: ok, against degraded and failed; 1 is any other."""

_DEGREES = re.compile(r": *(-?\d+(?:\.\d+)?) *C\b")


def message_celsius(value: Value) -> float | None:
    """Return °C of `CPU Temperature-Ctlr B: 61 C 141.80F`; None for volts and for what has no figure."""
    found = _DEGREES.search(text_of(value))
    return celsius()(found[1].encode()) if found else None


def _gude(object_id: str) -> tuple[SensorRule, ...]:
    """Return the rules for one model of power strip or of sensor box."""
    return (
        heat(f".{object_id}.1.5.14.4.0", 0.1, label="Processor"),
        heat(f".{object_id}.1.6.1.1.2", 0.1, label="Sensor"),
    )


PROFILES = (
    under_model("gudeads", "GUDEADS-EPC8031-MIB and its like", "gude-epc gude-esb", _gude),
    gauges(
        "powernet",
        "PowerNet-MIB",
        "apc apc-inrow apc-epdu netbotz",
        either(
            heat(f"{_APC}.1.2.3.2.0", 0.1, label="Battery"),
            heat(f"{_APC}.1.2.2.2.0", label="Battery"),
        ),
        heat(f"{_APC}.25.1.2.1.6", names=f"{_APC}.25.1.2.1.3", parse=celsius(invalid=(0, NOT_THERE))),
        heat(f"{_APC}.10.2.3.2.1.4", names=f"{_APC}.10.2.3.2.1.2", parse=celsius(invalid=(0, NOT_THERE))),
        heat(f"{_APC}.10.3.13.1.1.3", names=f"{_APC}.10.3.13.1.1.2", parse=celsius(invalid=(0, NOT_THERE))),
        heat(f"{_APC}.26.10.2.2.1.8", names=f"{_APC}.26.10.2.2.1.3", parse=celsius(0.1, invalid=(0, NOT_THERE))),
        heat("5528.100.4.1.1.1.2", 0.1, names="5528.100.4.1.1.1.4"),
    ),
    gauges(
        "xups",
        "XUPS-MIB, UPS-MIB",
        "eaton-mgeups eatonupsm2 eatonups",
        heat("534.1.6.1.0", label="Ambient"),
        heat("534.1.6.5.0", label="Remote"),
        heat(".1.3.6.1.2.1.33.1.2.7.0", label="Battery", parse=celsius(invalid=(0, NOT_THERE))),
    ),
    gauges("ppc", "PPC-MIB", "netagent2", heat("935.1.1.1.2.2.3.0", 0.1, label="Battery")),
    gauges("tripplite", "TRIPPLITE-PRODUCTS-MIB", "poweralert", heat("850.1.1.3.1.2.1.1.7", 0.1, label="Device")),
    gauges(
        "valere-dc",
        "VALERE-DC-POWER-MIB",
        "valere",
        heat("13858.2.3.5.0", label="Internal"),
        heat("13858.7.1.1.1.3", label="Battery"),
    ),
    gauges(
        "spagent",
        "SPAGENT-MIB",
        "akcp",
        sensors(
            Measure.TEMPERATURE,
            at("3854.1.2.2.1.16.1.14"),
            celsius(0.1),
            Label("{index}", (AKCP_NAME,)),
            keep=(is_one_of(AKCP_STATUS, *AKCP_SPEAKS),),
        ),
    ),
    gauges(
        "vutlan",
        "SKCONTROL-MIB",
        "vutlan",
        sensors(
            Measure.TEMPERATURE,
            at("39052.1.3.1.9"),
            celsius(),
            Label("{index}", (VUTLAN_NAME,)),
            keep=(is_named(VUTLAN_KIND, "^temperature$"),),
        ),
    ),
    gauges("wti", "WTI-MPC-VMR-MIB", "wti-console", heat("2634.1.200.10.1.3", names="2634.1.200.10.1.2")),
    gauges(
        "og-status",
        "OG-OMTELEM-MIB, OG-STATUSv2-MIB",
        "opengear",
        heat("25049.10.19.9.1.1.4", 0.001, names="25049.10.19.9.1.1.2"),
        heat("25049.17.9.1.5", names="25049.17.9.1.3"),
    ),
    gauges(
        "cpqhlth",
        "CPQHLTH-MIB, CPQIDA-MIB",
        "hpe-ilo hpblmos",
        heat("232.6.2.6.8.1.4", label="Sensor", parse=celsius(invalid=(0, NOT_THERE))),
        heat("232.3.2.5.1.1.70", names="232.3.2.5.1.1.64", parse=celsius(invalid=(0, NOT_THERE))),
        sensors(Measure.FAN, at("232.6.2.6.7.1.9"), WORKS, "Fan {index}"),
        sensors(Measure.POWER_SUPPLY, at("232.6.2.9.3.1.4"), WORKS, "Power supply {index}"),
    ),
    gauges(
        "supermicro",
        "ATEN-IPMI-MIB",
        "supermicro-bmc",
        sensors(
            Measure.TEMPERATURE,
            at("21317.1.3.1.2"),
            celsius(),
            Label("{index}", (SUPERMICRO_NAME,)),
            keep=(is_named(SUPERMICRO_NAME, r"\btemp"),),
        ),
    ),
    gauges(
        "lenovo-xcc",
        "LENOVO-XCC-MIB",
        "xclarity",
        heat("19046.11.1.1.1.2.1.3", names="19046.11.1.1.1.2.1.2"),
    ),
    gauges(
        "ibmc-mib",
        "HUAWEI-SERVER-IBMC-MIB",
        "ibmc",
        load("2011.2.235.1.1.1.23.0"),
        heat("2011.2.235.1.1.26.50.1.3", 0.1, names="2011.2.235.1.1.26.50.1.2"),
    ),
    gauges(
        "compellent",
        "DELL-STORAGE-SC-MIB",
        "dell-compellent",
        heat("674.11000.2000.500.1.2.19.1.5", names="674.11000.2000.500.1.2.19.1.4"),
    ),
    gauges(
        "fcmgmt",
        "FCMGMT-MIB",
        "dell-powervault powervault",
        heat(".1.3.6.1.3.94.1.8.1.6", label="Sensor", parse=message_celsius),
    ),
    gauges("eqlmember", "EQLMEMBER-MIB", "equallogic", heat("12740.2.1.6.1.3", names="12740.2.1.6.1.2")),
    gauges("dell-ome", "DELL-MM-MIB", "dell-ome-m", heat("674.10892.6.3.1.8.0", label="Front panel")),
    gauges(
        "hikvision",
        "HIK-DEVICE-MIB",
        "hikvision-cam hikvision-nvr",
        load("39165.1.7.0"),
        either(share("39165.1.11.0"), share("50001.1.221.0")),
    ),
    gauges("ionodes", "IONODES-SYSTEM-MIB", "ionodes", load("40748.2.1.0"), share("40748.2.2.0"), heat("40748.2.3.0")),
)
