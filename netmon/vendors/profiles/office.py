"""Printers, cameras, telephones, what shows pictures: what they are."""

from __future__ import annotations

from netmon.vendors.brief import PRINTER_MODEL, PRINTER_SERIAL, WHOLE, at, brief, row, says
from netmon.vendors.gauges import gauges, load

PROFILES = (
    gauges("dahua", "DAHUA-SNMP-MIB", "dahua-nvr", load("1004849.2.1.3.0")),
    brief(
        "albentiaaos albentia",
        "ALBENTIA-MIB",
        model=(at("28087.12.10.1.5.0"), WHOLE),
        version=at("28087.12.10.1.2.0"),
        serial=at("28087.12.10.1.4.0"),
    ),
    brief(
        "ascom innovaphone",
        "sysDescr",
        model=says(r"Hardware\[([^\]]+)\]"),
        version=says(r"^(\w+\[[^\]]+\](?:, Bootcode\[[^\]]+\])?)"),
    ),
    brief(
        "audiocodes",
        "AC-SYSTEM-MIB",
        model=at("5003.9.10.10.2.3.1.0"),
        version=(says(r"SW Version: ?(\S+)"), at("5003.9.10.10.2.2.1.0")),
        serial=at("5003.9.10.10.2.3.2.0"),
    ),
    brief(
        "axiscam axisaudio axisdocserver",
        "sysDescr",
        model=says(r"(AXIS [^;]+?) *;"),
        version=says(r"AXIS [^;]+;[^;]+; ?([\w.]+)"),
    ),
    brief("avigilon-cam", "sysDescr", model=WHOLE),
    brief(
        "brother",
        "Printer-MIB, RFC 3805",
        model=PRINTER_MODEL,
        version=says(r"Firmware Ver\.([\w.]+)"),
        serial=(row("2435.2.3.9.4.2.1.5.5.1"), PRINTER_SERIAL),
    ),
    brief(
        "canonprinter", "Printer-MIB, RFC 3805", model=(PRINTER_MODEL, says(r"^(Canon .+?) ?/P")), serial=PRINTER_SERIAL
    ),
    brief(
        "dahua-nvr",
        "DAHUA-SNMP-MIB",
        model=(at("1004849.2.1.2.6.0"), WHOLE),
        version=at("1004849.2.1.1.1.0"),
        serial=at("1004849.2.1.2.4.0"),
    ),
    brief(
        "dell-laser",
        "Printer-MIB, RFC 3805",
        model=(says(r"^(Dell [^;,]+?)[;,]"), PRINTER_MODEL),
        version=says(r"(?:Engine|Controller) ([\d.]+)"),
        serial=PRINTER_SERIAL,
    ),
    brief("deva-db7001", "sysDescr", model=says(r"Model: (\S+)")),
    brief(
        "epson epson-scanner",
        "EPSON-MIB, Printer-MIB",
        model=PRINTER_MODEL,
        version=row("1248.1.1.3.1.21.1.1.2"),
        serial=(at("1248.1.1.3.1.1.1.0"), PRINTER_SERIAL),
    ),
    brief(
        "fujifilmprinter",
        "Printer-MIB, RFC 3805",
        model=(says(r"^FUJIFILM ([^;]+)"), PRINTER_MODEL),
        version=says(r"ESS ?([\d.]+)"),
        serial=PRINTER_SERIAL,
    ),
    brief(
        "hikvision-cam hikvision-nvr",
        "HIKVISION-MIB",
        model=at("39165.1.1.0"),
        version=at("39165.1.3.0"),
        serial=at("50001.1.3.0"),
    ),
    brief(
        "jetdirect",
        "Printer-MIB, RFC 3805",
        model=(row(".1.3.6.1.2.1.25.3.2.1.3", r"^(?:HP |hp )?(.+)"), says(r"PID:([^,]+)")),
        version=says(r"\bFN:(\w+)|EEPROM ([\w.]+)", "{0}{1}"),
        serial=(PRINTER_SERIAL, says(r"\bSN:(\w+)")),
    ),
    brief(
        "konica", "Printer-MIB, RFC 3805", model=(PRINTER_MODEL, says(r"^(KONICA MINOLTA \S+)")), serial=PRINTER_SERIAL
    ),
    brief(
        "kyocera",
        "Printer-MIB, RFC 3805",
        model=PRINTER_MODEL,
        version=at("1347.43.5.4.1.5.1.1"),
        serial=PRINTER_SERIAL,
    ),
    brief(
        "lexmarkprinter",
        "Printer-MIB, RFC 3805",
        model=(says(r"^(Lexmark \S+)"), PRINTER_MODEL),
        version=says(r"version (\S+)"),
        serial=PRINTER_SERIAL,
    ),
    brief(
        "okilan",
        "sysDescr",
        model=says(r"Attached to (\S+)"),
        version=says(r"OkiLAN \S+ Rev\.([\d.]+)"),
        serial=PRINTER_SERIAL,
    ),
    brief("panasonic-ns", "sysDescr", model=says(r"^(\S+) Ver"), version=says(r"\b(Ver\w+)")),
    brief(
        "ricoh savin lanier gestetner nrg",
        "RICOH-PRIVATE-MIB",
        model=(says(r"^(?:RICOH|SAVIN|LANIER|Gestetner|NRG) (.+?) [\d.]+ /"), at("367.3.2.1.1.1.1.0"), PRINTER_MODEL),
        version=(at("367.3.2.1.1.1.2.0"), says(r" (\d+\.\d+[\w.]*) /")),
        serial=(at("367.3.2.1.2.1.4.0"), PRINTER_SERIAL),
    ),
    brief(
        "samsungprinter",
        "sysDescr",
        model=says(r"^(Samsung [^;]+?)(?: Series)?(?: OS|;)"),
        version=says(r"\bOS ([\w.]+)"),
        serial=(PRINTER_SERIAL, says(r"S/N ?:? ?(\w+)")),
    ),
    brief("sharp", "Printer-MIB, RFC 3805", model=WHOLE, version=row("2385.2.1.1.2.1.2"), serial=PRINTER_SERIAL),
    brief("tbs-kylone", "KYLONE-MIB", model=at("51009.1.1"), version=at("51009.1.2")),
    brief(
        "toshiba-tec zebra",
        "ZEBRA-QL-MIB",
        model=(at("10642.1.1.0"), PRINTER_MODEL, WHOLE),
        version=at("10642.1.2.0"),
        serial=at("10642.1.9.0"),
    ),
    brief("vega patton", "sysDescr", model=says(r"\((VEGA\S*)\)|^(S[NM]\S+)", "{0}{1}"), version=says(r"(R\d+\.\S+)")),
    brief(
        "xerox",
        "Printer-MIB, RFC 3805",
        model=says(r"^([^;]+);"),
        version=says(r"(?:System(?: Software)?|SS|Controller|ESS) ?([\d.]+)"),
        serial=PRINTER_SERIAL,
    ),
)
