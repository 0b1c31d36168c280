"""Switches of makers without a profile of their own: what they are."""

from __future__ import annotations

from netmon.vendors.brief import (
    ENTITY_DESCR,
    ENTITY_FIRMWARE,
    ENTITY_MODEL,
    ENTITY_SERIAL,
    FIRST_WORD,
    PROBE_VERSION,
    WHOLE,
    at,
    brief,
    row,
    says,
)

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
    ),
    brief("dlinkap", "sysDescr", model=WHOLE),
    brief(
        "edgecos fs-switch",
        "ES3510MA-MIB, FS-SWITCH-MIB",
        model=(ENTITY_MODEL, says(r"\(([^()]*\d[^()]*)\)"), FIRST_WORD),
        version=(ENTITY_FIRMWARE, says(r"Version ([\w.()]+)")),
        serial=(ENTITY_SERIAL, row("27975.37.1.5.1.10")),
    ),
    brief("etherwan tailyn", "ENTITY-MIB", model=(ENTITY_DESCR, WHOLE), version=row("5833.2017.3.11.2")),
    brief(
        "fs-gbn",
        "GBNPlatformOAM-MIB",
        model=at("13464.1.2.1.1.2.15.0"),
        version=at("13464.1.2.1.1.2.2.0"),
        serial=at("13464.1.2.1.1.2.19.0"),
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
    ),
    brief("tplink", "sysDescr", version=says(r"^([\d.]+)")),
    brief(
        "linksys-ss",
        "RADLAN-Physicaldescription-MIB",
        model=(row("3955.1000.201.53.14.1.11"), FIRST_WORD),
        version=row("3955.1000.201.2.4"),
        serial=row("3955.1000.201.53.14.1.5"),
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
    ),
)
