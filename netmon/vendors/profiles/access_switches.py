"""Switches of makers without a profile of their own: what they are."""

from __future__ import annotations

from netmon.vendors.brief import (
    ENTERPRISES,
    ENTITY_DESCR,
    ENTITY_FIRMWARE,
    ENTITY_MODEL,
    ENTITY_SERIAL,
    FIRST_WORD,
    PROBE_VERSION,
    WHOLE,
    at,
    brief,
    filled,
    heat,
    idle_at,
    load,
    row,
    says,
)
from netmon.vendors.objects import column, instance
from netmon.vendors.sensors import memory

_ACCTON = tuple(f"259.10.1.{model}" for model in (22, 24, 27, 39, 42, 43, 45, 46, 51, 55, 57, 58, 74))
"""The models' trees of Edgecore, each of which has the same objects."""

PROFILES = (
    brief(
        "3com",
        "sysDescr",
        model=says(r"^(?:3Com )?(.+?)(?:,? Software| Version|$)"),
        version=(says(r"Version ([\w.]+)"), PROBE_VERSION),
    ),
    brief("advantech", "ADVANTECH-COMMON-MIB", model=at("10297.100.1.1.0"), version=at("10297.100.1.4.0")),
    brief("alaxala", "sysDescr", model=says(r"\b(AX\S+)"), version=says(r"Ver\. ?([\w.]+)")),
    brief(
        "allied radlan",
        "AtiSwitch-MIB",
        model=says(r"\b(AT-\w+)"),
        version=(says(r"[Vv]ersion ([\w.]+)"), PROBE_VERSION),
    ),
    brief("arista-mos", "ENTITY-MIB", model=WHOLE),
    brief(
        "bdcom alphabridge fs-bdcom",
        "sysDescr",
        model=says(r"(?:\(tm\)|^)\W*(?:Fiberstore.*?Software )?(\S+?)(?: Series)? Software, Version"),
        version=says(r"Version ([\w.]+(?: Build \d+)?)"),
        serial=says(r"Serial num(?:ber)?[.: ]+(\w+)"),
    ),
    brief(
        "comtrol hyperion ctcu vubiq transition", "ENTITY-MIB", model=(says(r"^(\S+) .*Switch"), ENTITY_DESCR, WHOLE)
    ),
    brief(
        "dlink",
        "AGENT-GENERAL-MIB, RFC 2021",
        model=says(r"\b(D[A-Z]{1,2}S?-\w[\w/-]*)"),
        version=(PROBE_VERSION, says(r"\b(\d+\.\d+\.[\w.]+)")),
        serial=(at("171.12.1.1.12.0"), row("171.12.11.1.9.4.1.17")),
        health=(
            load("171.12.1.1.6.1.0", "171.14.5.1.7.1.4"),
            filled("171.12.1.1.9.1.4"),
            memory(
                "Memory",
                used=column("dEntityExtMemoryUsed", f"{ENTERPRISES}.171.14.5.1.4.1.4"),
                total=column("dEntityExtMemorySize", f"{ENTERPRISES}.171.14.5.1.4.1.3"),
                unit=1024,
            ),
            heat("171.12.11.1.8.1.2"),
            heat("171.14.5.1.1.1.1.4"),
        ),
    ),
    brief("dlinkap", "sysDescr", model=WHOLE),
    brief(
        "edgecos fs-switch",
        "ES3510MA-MIB, FS-SWITCH-MIB",
        model=(ENTITY_MODEL, says(r"\(([^()]*\d[^()]*)\)"), FIRST_WORD),
        version=(ENTITY_FIRMWARE, says(r"Version ([\w.()]+)")),
        serial=(ENTITY_SERIAL, row("27975.37.1.5.1.10")),
        health=(
            load(*(f"{tree}.1.39.2.1.0" for tree in _ACCTON), "52642.2.1.45.1.39.2.1.0"),
            *(
                memory(
                    "Memory",
                    used=instance("memoryAllocated", f"{ENTERPRISES}.{tree}.1.39.3.2.0"),
                    total=instance("memoryTotal", f"{ENTERPRISES}.{tree}.1.39.3.1.0"),
                    unit=1,
                )
                for tree in _ACCTON
            ),
            heat("52642.2.1.45.1.1.11.1.3"),
            idle_at("27975.1.2.11.0"),
        ),
    ),
    brief("etherwan tailyn", "ENTITY-MIB", model=(ENTITY_DESCR, WHOLE), version=row("5833.2017.3.11.2")),
    brief(
        "fs-gbn",
        "GBNPlatformOAM-MIB",
        model=at("13464.1.2.1.1.2.15.0"),
        version=at("13464.1.2.1.1.2.2.0"),
        serial=at("13464.1.2.1.1.2.19.0"),
        health=(idle_at("13464.1.2.1.1.2.11.0"),),
    ),
    brief("fs-centec", "sysDescr", model=says(r"software \(([^)]+)\)"), version=says(r"Version ([\w.]+)")),
    brief("fujitsupyos quanta", "sysDescr", model=says(r"^([^,]+)"), version=says(r"Runtime Code ([\d.]+)")),
    brief(
        "gigavue", "GIGAMON-MIB", model=says(r"(GigaVUE\S*)"), version=says(r"\b(v[\d.]+)"), serial=at("26866.2.4.0")
    ),
    brief(
        "hirschmann",
        "HMPRIV-MGMT-SNMP-MIB",
        model=WHOLE,
        version=at("248.14.1.1.2.0"),
        serial=row("248.14.1.1.9.10.1.3"),
    ),
    brief(
        "ibmnos",
        "sysDescr",
        model=says(r"(RackSwitch \S+|.+? for IBM BladeCenter)"),
        version=row("26543.2.7.7.1.1.1.10"),
    ),
    brief(
        "jetstream",
        "TPLINK-SYSINFO-MIB",
        model=at("11863.6.1.1.5.0"),
        version=at("11863.6.1.1.6.0"),
        serial=at("11863.6.1.1.8.0"),
        health=(
            load("11863.6.4.1.1.1.1.2"),
            filled("11863.6.4.1.2.1.1.2"),
            heat("11863.6.96.1.7.1.1.2"),
        ),
    ),
    brief("tplink", "sysDescr", version=says(r"^([\d.]+)")),
    brief(
        "linksys-ss",
        "RADLAN-Physicaldescription-MIB",
        model=(row("3955.1000.201.53.14.1.11"), FIRST_WORD),
        version=row("3955.1000.201.2.4"),
        serial=row("3955.1000.201.53.14.1.5"),
        health=(load("3955.1000.201.1.9.0"),),
    ),
    brief("mellanox", "sysDescr", model=says(r"^(?:Mellanox )?(\w+),"), version=says(r"SWv?(?:\w+ )?([\d.]+)")),
    brief("moxa-etherdevice moxa-awk moxa-nport", "sysDescr", model=WHOLE),
    brief(
        "netgear",
        "NETGEAR-SWITCHING-MIB",
        model=(says(r"^(\S+)"), at("4526.10.1.1.1.3.0"), at("4526.11.1.1.1.3.0")),
        version=(says(r", (\d+\.\d+\.\d[\d.]*),"), at("4526.10.1.1.1.13.0"), at("4526.11.1.1.1.13.0")),
        serial=(at("4526.10.1.1.1.4.0"), at("4526.11.1.1.1.4.0")),
    ),
    brief("netonix", "NETONIX-SWITCH-MIB", model=WHOLE, version=at("46242.1.0")),
    brief("planetos", "sysDescr", model=says(r"(?:PLANET )?(\w+-\w[\w-]*)")),
    brief("picos", "sysDescr", version=says(r"(\d+\.\d+[\w.]*)")),
    brief(
        "ros", "RUGGEDCOM-SYS-INFO-MIB", model=FIRST_WORD, version=at("15004.4.2.3.3.0"), serial=at("15004.4.2.3.1.0")
    ),
    brief(
        "scalance",
        "sysDescr",
        model=says(r"(SCALANCE \S+?),"),
        version=says(r"FW: Version ([^,]+)"),
        serial=says(r"FW: Version [^,]+, ?(\w+)"),
    ),
    brief(
        "sonic",
        "sysDescr",
        model=says(r"HwSku: ?([^ ]+)"),
        version=says(r"SONiC Software Version: ?(?:SONiC\.)?([^ ]+)"),
    ),
    brief("supermicro-switch", "sysDescr", model=says(r"(S[SB][EM]-\S+)")),
    brief("weos", "WESTERMO-WEOS-MIB", model=says(r"Westermo ([^,]+)"), version=says(r"(?:version|v)(\d+\.[\d.]+)")),
    brief(
        "zynos zywall zyxelusg zyxelnwa zyxelwlc ies5000",
        "ZYXEL-ES-COMMON, ZYXEL-MIB",
        model=(at("890.1.15.3.1.11.0"), WHOLE),
        version=at("890.1.15.3.1.6.0"),
        serial=(at("890.1.15.3.1.12.0"), row("890.1.5.8.20.1.10")),
        health=(
            load("890.1.15.3.2.4.0", "890.1.6.22.1.1.0"),
            filled("890.1.15.3.2.5.0", "890.1.6.22.1.2.0"),
        ),
    ),
)
