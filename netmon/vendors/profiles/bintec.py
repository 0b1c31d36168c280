"""How routers, guards and boxes of carriers are whose makers have MIBs of their own."""

from __future__ import annotations

from netmon.model.health import Measure
from netmon.vendors.gauges import at, gauges, heat, load, rest, share, store
from netmon.vendors.objects import steady
from netmon.vendors.parse import celsius
from netmon.vendors.sensors import Label, is_named, sensors

_FIREBRICK = "1.3.6.1.4.1.24693.100.1.1.1"
FIREBRICK_KIND = steady("fbMonReadingType", f"{_FIREBRICK}.2")
FIREBRICK_NAME = steady("fbMonReadingName", f"{_FIREBRICK}.3")

PROFILES = (
    gauges("oneaccess-sys", "ONEACCESS-SYS-MIB", "oneaccess", load("13191.10.3.3.1.2.3.1.3")),
    gauges(
        "teldat-mib",
        "TELDAT-MIB",
        "teldat",
        load("2007.4.1.2.1.2.1.1.3.0"),
        store("2007.4.1.2.1.1.29.0", free="2007.4.1.2.1.1.30.0", label="Memory"),
        store("2007.4.1.2.1.1.27.0", free="2007.4.1.2.1.1.28.0", label="Cache memory"),
    ),
    gauges("bintec", "BIANCA-BRICK-MIBRES-MIB", "bintec-beip-plus bintec-smart", rest("272.4.17.4.1.1.18.1.0")),
    gauges(
        "dmos",
        "DMOS-SYSMON-MIB",
        "datacom-dmos",
        load("3709.3.6.4.1.2.1.4"),
        store("3709.3.6.4.2.2.1.2", used="3709.3.6.4.2.2.1.3"),
    ),
    gauges(
        "firebrick-monitoring",
        "FIREBRICK-MONITORING",
        "firebrick",
        load("24693.100.2.1.1.2.5", 0.01),
        sensors(
            Measure.TEMPERATURE,
            at("24693.100.1.1.1.4"),
            celsius(0.001),
            Label("{index}", (FIREBRICK_NAME,)),
            keep=(is_named(FIREBRICK_KIND, "temperature"),),
        ),
    ),
    gauges(
        "stonesoft",
        "STONESOFT-FIREWALL-MIB",
        "forcepoint",
        load("1369.5.2.1.11.1.1.3"),
        store("1369.5.2.1.11.2.4.0", used="1369.5.2.1.11.2.5.0"),
    ),
    gauges(
        "wri",
        "WRI-GPON-MIB, GEPON-OLT-COMMON-MIB",
        "fiberhome",
        load("5875.800.3.9.8.1.1.5", 0.01, label="Card"),
        share("5875.800.3.9.8.1.1.6", 0.01, label="Card"),
        heat("5875.800.3.9.4.5.0"),
    ),
    gauges(
        "bluecoat",
        "BLUECOAT-SG-PROXY-MIB",
        "sgos",
        load("3417.2.11.2.4.1.8"),
        store("3417.2.11.2.3.1.0", used="3417.2.11.2.3.3.0"),
    ),
    gauges("peakflow", "PEAKFLOW-TMS-MIB", "arbos", load("9694.1.5.2.4.0"), share("9694.1.5.2.7.0")),
    gauges(
        "prvt",
        "PRVT-SYS-MON-MIB",
        "binos binox",
        load("738.1.111.3.1.2.1.0"),
        store(used="738.1.111.2.1.1.5.0", free="738.1.111.2.1.1.1.0"),
    ),
    gauges("vigor", "DRAYTEK-MIB", "draytek", load("7367.3.6.0"), share("7367.3.7.0")),
    gauges("fibrolan", "FIBROLAN-MIB", "fibrolan-falcon", load("4467.1000.10.1.120.1.2")),
    gauges("lcos-mib", "LCOS-MIB", "lcos", heat("2356.11.1.47.20.0")),
    gauges("lancom-sx", "LANCOM-SX-MIB", "lcossx", heat("2356.100.1.1.1.1.6.1", names="2356.100.1.1.1.1.3.1")),
    gauges(
        "adva",
        "CM-ENTITY-MIB",
        "adva_fsp150",
        heat("2544.1.12.3.1.80.1.6", label="Supply"),
        heat("2544.1.12.3.1.91.1.6", label="Module"),
    ),
    gauges(
        "ceragon",
        "MWRM-UNIT-MIB, MWRM-RADIO-MIB",
        "ceraos",
        heat("2281.10.1.1.9.0", label="Unit"),
        heat("2281.10.5.1.1.24", label="Radio"),
    ),
    gauges("cambium-pmp80211", "CAMBIUM-PMP80211-MIB", "epmp", load("17713.21.2.1.64.0", 0.1)),
    gauges(
        "racom",
        "RACOM-RAY3-MIB",
        "ray3",
        load("33555.4.1.5.1.0"),
        share("33555.4.1.5.2.0"),
        heat("33555.4.1.4.2.0", 0.01),
    ),
    gauges("opticom", "VOLIUS-MIB", "volius", heat("34652.2.10.6.0", 0.1)),
    gauges(
        "mrv",
        "NBS-CMMC-MIB",
        "mrv-od",
        heat("629.200.6.1.1.15", label="Chassis"),
        heat("629.200.8.1.1.30", label="Port"),
    ),
)
