"""What Cisco sells besides IOS, NX-OS and ASA: SD-WAN edges, servers and their fabric, access points, optical nodes."""

from __future__ import annotations

from netmon.model.health import Measure
from netmon.vendors.brief import at, brief, row, says
from netmon.vendors.gauges import at as object_at
from netmon.vendors.gauges import gauges, heat, rest, store
from netmon.vendors.parse import state
from netmon.vendors.profile import Profile
from netmon.vendors.profiles.ios import HEALTH, SERIAL
from netmon.vendors.sensors import sensors

_UCS = "9.9.719.1"
OPERABLE = state(good={1}, bad={2, 3, 5, 7, 8, 9, 10, 12})
"""CucsEquipmentOperability: operable, against what is broken; the others are unknown, removed or switched off."""

PROFILES = (
    brief(
        "viptela",
        "VIPTELA-OPER-SYSTEM, VIPTELA-HARDWARE",
        model=says(r"\b(v(?:edge|smart|bond|manage)[\w-]*)"),
        version=at("41916.11.1.2.0"),
        serial=row("41916.3.1.1.1.5"),
    ),
    gauges(
        "viptela-system",
        "VIPTELA-OPER-SYSTEM",
        "viptela",
        rest("41916.11.1.16.0"),
        store("41916.11.1.17.0", used="41916.11.1.18.0", unit=1024),
    ),
    brief(
        "cimc",
        "CISCO-UNIFIED-COMPUTING-COMPUTE-MIB",
        model=(row(f"{_UCS}.9.35.1.32"), row(f"{_UCS}.9.6.1.6"), says(r"IMC\) ([A-Z]\S*\d\S*?), ")),
        version=says(r"Firmware Version ?:? ?([\d.]+\([^)]+\)\w*)"),
        serial=(row(f"{_UCS}.9.35.1.47"), row(f"{_UCS}.9.6.1.14")),
    ),
    gauges(
        "cucs",
        "CISCO-UNIFIED-COMPUTING-COMPUTE-MIB, -MEMORY-MIB, -PROCESSOR-MIB, -EQUIPMENT-MIB",
        "cimc",
        heat(f"{_UCS}.9.44.1.4", label="Ambient"),
        heat(f"{_UCS}.9.44.1.8", label="Front"),
        heat(f"{_UCS}.9.44.1.13", label="I/O hub 1"),
        heat(f"{_UCS}.9.44.1.17", label="I/O hub 2"),
        heat(f"{_UCS}.9.44.1.21", label="Rear"),
        heat(f"{_UCS}.30.12.1.6", label="Memory"),
        heat(f"{_UCS}.41.2.1.10", label="CPU"),
        sensors(Measure.FAN, object_at(f"{_UCS}.15.12.1.10"), OPERABLE, "Fan {index}"),
        sensors(Measure.POWER_SUPPLY, object_at(f"{_UCS}.15.56.1.8"), OPERABLE, "Power supply {index}"),
    ),
    brief(
        "ciscowap",
        "sysDescr",
        model=says(r"\b((?:WAP|C9|CW9|AIR-|IW9)\w[\w-]*)"),
        version=says(r"\bVersion:? ([\w.()]+)"),
    ),
    brief(
        "ucos",
        "sysDescr",
        model=says(r"Hardware: ?([^,;]*\w)"),
        version=says(r"Software: ?UCOS ([\d.][\w.-]*)"),
    ),
    brief(
        "ciscosce",
        "sysDescr",
        model=says(r"HW version: ?(SCE\S+)"),
        version=says(r"SW version: ?(?:Version )?(\d[\w.]*(?: Build \d+)?)"),
    ),
    brief("ons", "sysDescr", model=says(r"^Cisco (ONS ?\d{5}\S*)"), version=says(r"\b(\d{1,2}\.\d{2}-\w{4}-\S+)")),
    brief("waas", "sysDescr", version=says(r"Version (\d+\.\d+[\w.()]*)")),
    Profile(
        name="cisco-appliance",
        source="CISCO-PROCESS-MIB, CISCO-ENHANCED-MEMPOOL-MIB",
        systems=frozenset({"acsw", "waas", "ciscosce", "ciscovpn"}),
        serial=SERIAL,
        health=HEALTH,
    ),
    brief("ciscovpn", "sysDescr", version=says(r"VPN 3000 .*?Version (\S+?)(?:,|$| built)")),
)
