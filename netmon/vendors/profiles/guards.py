"""Firewalls, gateways, consoles and taps of makers without a profile of their own: what they are."""

from __future__ import annotations

from netmon.vendors.brief import FIRST_WORD, at, brief, row, says

PROFILES = (
    brief("airconsole", "sysDescr", version=says(r"(\d+\.\d+)")),
    brief(
        "arbos",
        "sysDescr",
        model=says(r"Model: (\S+)"),
        version=says(r"(?:TMS|SP|APS|Pravail) ([\d.]+)"),
        serial=says(r"Serial: (\S+)"),
    ),
    brief(
        "asyncos",
        "ASYNCOS-MAIL-MIB",
        model=says(r"Model (\S+?),"),
        version=says(r"AsyncOS Version: ?(\S+?),"),
        serial=says(r"Serial #: ?([\w-]+)"),
    ),
    brief("avocent avocent-mp dell-rcs", "sysDescr", model=says(r"^\W*([\w*]+)"), version=says(r" (\d+\.\d+[\d.]*)")),
    brief("barracudangfirewall", "PHION-MIB", model=FIRST_WORD),
    brief(
        "forcepoint",
        "STONESOFT-FIREWALL-MIB",
        model=at("1369.6.1.1.9.0"),
        version=at("1369.5.2.1.1.0", r"version ([\d.]+)"),
        serial=at("1369.6.1.1.11.0"),
    ),
    brief("kemp", "B100-MIB", version=row("12196.13.0.9")),
    brief(
        "netscaler",
        "NS-ROOT-MIB",
        model=at("5951.4.1.1.11.0"),
        version=(says(r"NS([\d.]+: Build [\w.]+)"), at("5951.4.1.1.1.0", r"NS([\d.]+: Build [\w.]+)")),
        serial=at("5951.4.1.1.14.0"),
    ),
    brief(
        "nios",
        "IB-PLATFORMONE-MIB",
        model=at("7779.3.1.1.2.1.4.0"),
        version=at("7779.3.1.1.2.1.7.0"),
        serial=at("7779.3.1.1.2.1.6.0"),
    ),
    brief(
        "opengear",
        "OG-STATUSv2-MIB",
        model=says(r"Opengear (\S+)"),
        version=(at("25049.10.19.1.3.0"), at("25049.17.1.1", r"^(\S+)"), says(r"Opengear \S+ ([\d.]+)")),
        serial=(at("25049.10.19.1.2.0"), at("25049.17.1.2")),
    ),
    brief("perle", "sysDescr", model=says(r"^([^,]+),"), version=says(r", ([\w.]+)")),
    brief(
        "procera",
        "PACKETLOGIC-CHASSIS-MIB",
        model=row("15397.2.40.1.1.1"),
        version=row("15397.2.40.1.1.4"),
        serial=row("15397.2.40.1.1.3"),
    ),
    brief(
        "riverbed",
        "STEELHEAD-MIB",
        model=at("17163.1.1.1.1.0"),
        version=at("17163.1.1.1.3.0", r"(?:rbt_\w+ )?(\S+)"),
        serial=at("17163.1.1.1.2.0"),
    ),
    brief("sgos", "BLUECOAT-SG-SENSOR-MIB", model=says(r"^Blue Coat (\S+)"), version=says(r"SGOS ([\d.]+)")),
    brief(
        "skyhighwebprotect mcafeewebgateway",
        "MCAFEE-MWG-MIB",
        model=says(r";([^;]+);"),
        version=(at("59732.2.7.1.3.0"), at("1230.2.7.1.3.0")),
    ),
    brief(
        "stormshield",
        "STORMSHIELD-PROPERTY-MIB",
        model=at("11256.1.0.2.0"),
        version=at("11256.1.0.3.0"),
        serial=at("11256.1.0.4.0"),
    ),
    brief("trippliteconsole", "sysDescr", model=says(r"^TrippLite ([^,]+)"), version=says(r"Version ([\d.]+)")),
    brief(
        "vxoa",
        "SILVERPEAK-MGMT-MIB",
        model=(at("23867.3.1.1.1.2.0"), says(r"Inc\. (\S+)")),
        version=(says(r"VXOA (\S+)"), at("23867.3.1.1.1.1.0")),
        serial=at("23867.3.1.1.1.6.0"),
    ),
    brief(
        "wti-console",
        "WTI-MPC-VMR-MIB",
        model=row("2634.1.200.10.1.2"),
        version=row("2634.1.200.10.1.28"),
        serial=row("2634.1.200.10.1.27"),
    ),
)
