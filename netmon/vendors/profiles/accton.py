"""How access switches are whose makers have MIBs of their own: Accton's, D-Link's, TP-Link's, Zyxel's and others."""

from __future__ import annotations

import re

from netmon.model.health import Measure
from netmon.vendors.facts import from_object
from netmon.vendors.gauges import ENTERPRISES, at, gauges, heat, load, rest, share, store, under_model
from netmon.vendors.objects import Answers, Oid, instance
from netmon.vendors.parse import dbm, percent, state
from netmon.vendors.profile import Profile
from netmon.vendors.radlan import Radlan
from netmon.vendors.sensors import BY_IF_INDEX, Keep, SensorRule, either, sensors

MOXA = "MOXA-EDSG508E-MIB and its like"
KILOBYTE, MEGABYTE = 1024, 1024**2

_ACCTON_ROOT = re.compile(r"1\.3\.6\.1\.4\.1\.(?:259\.(?:6|8|10)\.\d+\.\d+|52642\.\d+\.\d+\.\d+)")


def _accton(object_id: str) -> tuple[SensorRule, ...]:
    """Return the rules for one model: a variant of it has a number more behind, that the MIB does not have."""
    found = _ACCTON_ROOT.match(object_id)
    if found is None:
        return ()
    root = f".{found[0]}.1"
    return (
        load(f"{root}.39.2.1.0"),
        store(f"{root}.39.3.1.0", used=f"{root}.39.3.2.0", free=f"{root}.39.3.3.0"),
        heat(f"{root}.1.11.1.3", label="Unit"),
        heat(f"{root}.2.11.1.2", label="Transceiver"),
        sensors(Measure.FAN, at(f"{root}.1.9.1.3"), state(good={1}, bad={2}), "Fan {index}"),
        sensors(Measure.RX_POWER, at(f"{root}.2.11.1.6"), dbm(), "Port {index}", port=BY_IF_INDEX),
        sensors(Measure.TX_POWER, at(f"{root}.2.11.1.5"), dbm(), "Port {index}", port=BY_IF_INDEX),
    )


def _zynos(object_id: str) -> tuple[SensorRule, ...]:
    return (load(f".{object_id}.12.7.0"),)


def _moxa(object_id: str) -> Profile:
    root = f".{object_id}.1"
    return Profile(
        name="moxa",
        source=MOXA,
        model=(from_object(at(f"{root}.2.0")),),
        version=(from_object(at(f"{root}.4.0")),),
        serial=(from_object(at(f"{root}.78.0")),),
        health=(
            either(load(f"{root}.55.0"), load(f"{root}.54.0"), load(f"{root}.53.0")),
            store(f"{root}.56.0", used=f"{root}.58.0", free=f"{root}.57.0"),
            heat(f"{root}.10.7.1.3", label="Transceiver"),
            sensors(Measure.RX_POWER, at(f"{root}.10.7.1.6"), dbm(), "Port {index}", port=BY_IF_INDEX),
            sensors(Measure.TX_POWER, at(f"{root}.10.7.1.5"), dbm(), "Port {index}", port=BY_IF_INDEX),
        ),
    )


def _dlink_access_point(object_id: str) -> tuple[SensorRule, ...]:
    return (load(f".{object_id}.5.1.3.0", 0.01), share(f".{object_id}.5.1.4.0"))


_DLINK = "171.14.5.1"
_DRAM_SIZE = at(f"{_DLINK}.4.1.3")
DRAM = 1


def _is_dram(_said: Answers, index: Oid) -> bool:
    """Whether the last of unit and kind is DRAM; 2 is flash, 3 NVRAM."""
    return bool(index) and index[-1] == DRAM


LOAD_OF_5_MINUTES = instance("loadValue", f"{ENTERPRISES}.10002.1.1.1.4.2.1.3.2")

PROFILES = (
    under_model("accton", "ES3528MO-MIB and its like, ECS2100-MIB", "edgecos fusion fs-switch", _accton),
    under_model("zyxel-model", "ZYXEL-GS4012F-MIB and its like", "zynos", _zynos),
    Profile(name="moxa", source=MOXA, systems=frozenset({"moxa-etherdevice"}), under=_moxa),
    under_model("dlink-ap", "DAP-MIB", "dlinkap", _dlink_access_point),
    gauges(
        "agent-general",
        "AGENT-GENERAL-MIB, EQUIPMENT-MIB, DLINKSW-ENTITY-EXT-MIB",
        "dlink",
        either(load("171.12.1.1.6.3.0"), load("171.12.1.1.6.1.0"), load(f"{_DLINK}.7.1.4")),
        either(
            share("171.12.1.1.9.1.4", label="Unit"),
            store(f"{_DLINK}.4.1.3", used=f"{_DLINK}.4.1.4", unit=KILOBYTE, keep=(Keep(_DRAM_SIZE, _is_dram),)),
        ),
        heat("171.12.11.1.8.1.2", label="Unit"),
        heat(f"{_DLINK}.1.1.1.4", names=f"{_DLINK}.1.1.1.3"),
        sensors(Measure.FAN, at(f"{_DLINK}.1.2.1.4"), state(good={1}, bad={2}), "Fan {index}"),
        sensors(Measure.POWER_SUPPLY, at(f"{_DLINK}.1.3.1.6"), state(good={1}, bad={2}), "Power supply {index}"),
    ),
    gauges(
        "tplink-sysmonitor",
        "TPLINK-SYSMONITOR-MIB, TPLINK-DDMSTATUS-MIB",
        "jetstream",
        load("11863.6.4.1.1.1.1.2", label="Unit"),
        share("11863.6.4.1.2.1.1.2", label="Unit"),
        heat("11863.6.96.1.7.1.1.2", label="Transceiver", names="11863.6.96.1.7.1.1.1"),
    ),
    gauges("fsos", "FS-SYSTEM-MIB", "fs-switch", rest("27975.1.2.11.0"), store("27975.1.1.5.0", used="27975.1.1.12.0")),
    gauges(
        "gbn",
        "GBNPlatformOAM-MIB",
        "fs-gbn",
        rest("13464.1.2.1.1.2.11.0"),
        store("13464.1.2.1.1.2.12.0", free="13464.1.2.1.1.2.13.0", unit=MEGABYTE),
    ),
    gauges(
        "zyxel",
        "ZYXEL-ES-ZyxelMgmt-MIB, ZYXEL-IES5000-MIB",
        "zywall zyxelusg zyxelnwa zyxelwlc ies5000",
        either(load("890.1.15.3.2.4.0"), load("890.1.6.22.1.1.0"), load("890.1.5.13.5.11.3.4.1.2", label="Slot")),
        either(share("890.1.15.3.2.5.0"), share("890.1.6.22.1.2.0")),
        heat("890.1.5.13.5.11.3.3.1.2", label="Slot"),
    ),
    gauges("linksys", "LINKSYS-rndMng", "linksys-ss", *Radlan(f"{ENTERPRISES}.3955.1000.201").health),
    gauges(
        "ruckus",
        "RUCKUS-ZD-SYSTEM-MIB",
        "ruckuswireless",
        load("25053.1.2.1.1.1.5.58.0"),
        share("25053.1.2.1.1.1.5.59.0"),
    ),
    gauges("parks", "PARKS-SWITCH-MIB", "parks-switch", load("50224.3.1.1.17.0"), share("50224.3.1.1.18.0")),
    gauges(
        "frogfoot",
        "FROGFOOT-RESOURCES-MIB",
        "infinity airos",
        sensors(Measure.CPU, LOAD_OF_5_MINUTES, percent(), "CPU"),
        store("10002.1.1.1.1.1.0", free="10002.1.1.1.1.2.0", unit=KILOBYTE),
    ),
)
