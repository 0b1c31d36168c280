"""What carriers transport and hand over with: optical systems, access nodes, routers at the customer's."""

from __future__ import annotations

from netmon.vendors.brief import ENTITY_NAME, FIRST_WORD, WHOLE, at, brief, row, says

_DOCSIS_MODEL = says(r"MODEL: ?([^;>]+)")
_DOCSIS_VERSION = says(r"SW_REV: ?([^;>]+)")

PROFILES = (
    brief(
        "adtran-aos",
        "ADTRAN-AOS",
        model=(at("664.5.53.1.1.1.0"), says(r"^(.+?), Version")),
        version=says(r"Version: ?([\w.]+)"),
        serial=at("664.5.53.1.1.6.0"),
    ),
    brief(
        "adva_fsp150 adva_xg300 adva-fsp150cp",
        "CM-ENTITY-MIB",
        model=(ENTITY_NAME, WHOLE),
        version=row("2544.1.12.3.1.7.1.3"),
    ),
    brief(
        "aen",
        "ACD-DESC-MIB",
        model=(at("22420.1.1.1.0"), FIRST_WORD),
        version=at("22420.1.1.5.0"),
        serial=at("22420.1.1.6.0"),
    ),
    brief("applicationsware", "sysDescr", model=WHOLE),
    brief(
        "arris-c3 arris-c4 arris-cm casa-dcts",
        "DOCS-CABLE-DEVICE-MIB",
        model=_DOCSIS_MODEL,
        version=_DOCSIS_VERSION,
        serial=at(".1.3.6.1.2.1.69.1.1.4.0"),
    ),
    brief(
        "bintec-beip-plus bintec-smart",
        "BIANCA-BRICK-MIB",
        model=(row("272.4.1.17.1.5"), WHOLE),
        version=(at("272.4.1.26.0", r"(V\.[\d.]+)"), row("272.4.1.26", r"(V\.[\d.]+)")),
        serial=row("272.4.1.17.1.8"),
    ),
    brief(
        "bti800",
        "BTI8xx-SYSTEM-MIB",
        model=(row("30005.1.7.100.1.2.1.1.1.8"), says(r"software, (\S+),")),
        version=says(r"Version (\S+)"),
        serial=row("30005.1.7.100.1.1.1.1.1.1.8"),
    ),
    brief("calix occamos", "sysDescr", model=FIRST_WORD),
    brief(
        "exa axos",
        "E7-Calix-MIB",
        model=WHOLE,
        version=row("6321.1.2.2.2.1.6.1.1.7"),
        serial=row("6321.1.2.2.2.1.6.1.1.8"),
    ),
    brief("ciena-rls ciena-waveserver", "CIENA-6500R-SOFTWARE-MIB", model=WHOLE, version=at("1271.30.2.1.13.0")),
    brief(
        "ciena-sds",
        "WWP-LEOS-BLADE-MIB, WWP-LEOS-SW-XGRADE-MIB",
        model=FIRST_WORD,
        version=row("6141.2.60.10.1.1.3.1.2"),
        serial=row("6141.2.60.11.1.1.1.1.7"),
    ),
    brief(
        "ciscosat", "CISCO-DIGITAL-MEDIA-SYSTEMS-MIB", model=at("1429.2.2.5.1.1.4.0"), version=at("1429.2.2.5.1.1.1.0")
    ),
    brief("datacom-dmos datacom", "sysDescr", model=says(r"^(DM\S+)"), version=says(r"DmOS version ([\w.-]+)")),
    brief(
        "draytek",
        "DRAYTEK-MIB",
        model=(says(r"Router Model: ([^,]+)"), at("7367.3.1.0")),
        version=(says(r"Version: ([^,]+)"), at("7367.3.2.0")),
    ),
    brief("dxmos", "sysDescr", model=says(r"(DX\w+)"), version=says(r"LLC\W+([\w.-]+)")),
    brief(
        "ekinops",
        "sysDescr",
        model=says(r"Platform, ([^,]+)"),
        version=says(r"(Release [\d.]+)"),
        serial=at("20044.7.6.1.0", r"Serial Number\s*:\s*(\w+)"),
    ),
    brief("eltex-olt", "ELTEX-LTP8X-STANDALONE", model=says(r"(LTP-?\w+)"), version=says(r"^Linux \S+ (\S+)")),
    brief("ericsson-ipos", "sysDescr", version=says(r"IPOS-(\S+)")),
    brief("fiberhome", "WRI-DEVICE-MIB", model=WHOLE, version=at("5875.800.3.9.4.3.0")),
    brief("firebrick", "sysDescr", model=says(r"^(FB\d+)"), version=says(r"\((V[\d.]+)")),
    brief(
        "fusion",
        "FUSION-SWITCH-MIB",
        model=WHOLE,
        version=row("259.6.10.120.1.1.3.1.6"),
        serial=row("259.6.10.120.1.1.3.1.10"),
    ),
    brief(
        "fusionhub peplink pepwave",
        "PEPLINK-DEVICE-MIB",
        model=(at("23695.200.1.1.1.1.1.0"), at("27662.2.1.1.1.0"), WHOLE),
        version=at("23695.200.1.1.1.1.3.0"),
        serial=at("23695.200.1.1.1.1.2.0"),
    ),
    brief(
        "gw-eydfa",
        "NSCRTV-HFCEMS-COMMON-MIB",
        model=(row("17409.1.3.3.2.2.1.4"), WHOLE),
        version=row("17409.1.3.3.2.2.1.6"),
        serial=row("17409.1.3.3.2.2.1.5"),
    ),
    brief("infinera-groove coriant", "CORIANT-GROOVE-MIB", model=WHOLE),
    brief(
        "keeneticos",
        "sysDescr",
        model=says(r"^(Keenetic .+?) \(|: (KN-\d+)", "{0}{1}"),
        version=says(r"KeeneticOS ([^)]+)\)"),
    ),
    brief(
        "lcos",
        "LCOS-MIB",
        model=(row("2356.11.3.1.1.2"), says(r"^(LANCOM \S+(?: \S+)??) \d")),
        version=(row("2356.11.3.1.1.3"), says(r" (\d+\.\d+\.\d+\w* / [\d.]+)")),
        serial=(row("2356.11.3.1.1.4"), says(r" (\d{12,16})$")),
    ),
    brief(
        "lcossx",
        "LCOS-SX-MIB",
        model=(at("2356.16.1.1.1.1.3.0"), says(r"^LANCOM (\S+)")),
        version=(at("2356.16.1.1.1.1.13.0"), says(r", (\d[\w.]+),")),
        serial=at("2356.16.1.1.1.1.4.0"),
    ),
    brief("loop-telecom", "LOOP-AM3440-E-MIB", version=at("823.34441.1.4.3.0"), serial=at("823.34441.1.4.1.0")),
    brief(
        "mrv-od",
        "OADWDM-MIB",
        model=row("629.200.6.1.1.3"),
        version=(at("629.200.2.2.0"), says(r"(OD-\d[\d.]+)")),
        serial=row("629.200.6.1.1.48"),
    ),
    brief("neptune apollo", "sysDescr", model=says(r"Communications\. ([^,]+),"), version=says(r", V([\w.-]+)")),
    brief("netmodule icr-os digios wipipe", "sysDescr", model=FIRST_WORD, version=says(r"(\d+\.\d+\.\d+[\w.]*)")),
    brief(
        "oneaccess",
        "ONEACCESS-SYS-MIB",
        model=says(r"^ONEOS\d*-?(.+?)-V?\d"),
        version=(at("13191.10.3.3.2.1.5.0"), says(r"-V?(\d+\.[\w.]+)")),
    ),
    brief(
        "ocnos",
        "IPI-CMM-CHASSIS-MIB",
        model=(row("36673.100.1.2.1.1.2"), says(r"Hardware Model: ?([^,]+)")),
        version=says(r"OcNOS,? ?([\w.]+)"),
        serial=row("36673.100.1.2.1.1.3"),
    ),
    brief("packetlight smartos-t", "SL-MAIN-MIB", model=WHOLE, version=at("4515.1.3.6.1.1.1.4.0")),
    brief("pbn pbn-cp", "sysDescr", model=FIRST_WORD),
    brief(
        "rutos-rutx rutos-rutm rutos-2xx",
        "TELTONIKA-MIB",
        model=(at("48690.1.3.0", r"^([A-Z]+\d+)"), says(r"^Linux (RUT\w+)")),
        version=at("48690.1.6.0"),
        serial=at("48690.1.1.0"),
    ),
    brief(
        "teldat",
        "TELDAT-MIB",
        model=says(r"Router model (.+?) CPU"),
        version=at("2007.1.2.1.6.0"),
        serial=says(r"S/N: ?(\S+)"),
    ),
    brief(
        "volius", "VOLIUS-MIB", model=at("34652.2.10.1.0"), version=at("34652.2.10.3.0"), serial=at("34652.2.10.2.0")
    ),
    brief(
        "wisi-tangram",
        "WISI-GTMODULES-MIB",
        model=row("7465.20.2.9.1.2.1.3.1.2"),
        version=row("7465.20.2.9.1.2.1.3.1.4"),
    ),
    brief(
        "zxa10 zxdsl",
        "sysDescr",
        model=says(r"^(?:ZTE )?(?:ZXA10 |ZXDSL )?(\w+),? (?:Software, )?Version"),
        version=says(r"Version:? ?V?([\w.]+)"),
    ),
    brief(
        "zyxelac",
        "ZYXEL-MIB",
        model=at("890.1.2.1.1.2.0"),
        version=at("890.1.2.1.1.1.0"),
        serial=at("890.1.2.1.1.10.0"),
    ),
)
