"""What carries traffic between sites, balances it or finds its names, of makers without a profile of their own."""

from __future__ import annotations

from netmon.model.health import Measure
from netmon.vendors.brief import WHOLE, at, brief, row, says
from netmon.vendors.gauges import at as object_at
from netmon.vendors.gauges import gauges, heat, load, share, store
from netmon.vendors.parse import dbm, rpm
from netmon.vendors.sensors import sensors

LIGHT = dbm(0.0001, invalid=(0,))

PROFILES = (
    brief("nokia-1830", "TROPIC-SOFTWARE-MIB", version=at("7483.2.1.5.2.1.1.5.0")),
    gauges(
        "tropic-card",
        "TROPIC-CARD-MIB, TROPIC-OPTICALPORT-MIB",
        "nokia-1830",
        heat("7483.2.2.3.1.2.1.2.1.13", label="Card"),
        heat("7483.2.2.4.3.5.71.1.4", label="Transceiver"),
    ),
    brief(
        "omnitron-iconverter",
        "OMNITRON-MIB",
        model=says(r"iConverter (\S.*?) v\d"),
        version=says(r" v(\d\S*)"),
        serial=says(r"s/n (\S+)"),
    ),
    gauges(
        "omnitron",
        "OMNITRON-MIB",
        "omnitron-iconverter",
        heat("7342.2.1.3.1.38", label="CPU"),
        heat("7342.2.1.11.1.9", label="Module"),
    ),
    gauges(
        "ciena-ces",
        "CIENA-CES-CHASSIS-MIB, CIENA-CES-MODULE-MIB, CIENA-CES-PORT-XCVR-MIB, WWP-LEOS-SYSTEM-CONFIG-MIB",
        "ciena-sds ciena-saos",
        load("1271.2.1.5.1.2.1.4.5.1.4", label="Slot"),
        load("6141.2.60.12.1.11.9.0"),
        heat("1271.2.1.5.1.2.1.3.2.1.4", label="Fan"),
        heat("1271.2.1.5.1.2.1.4.35.1.4", label="I/O module"),
        heat("1271.2.1.2.1.2.3.1.3", label="Module"),
        heat("1271.2.1.9.1.1.1.1.3", label="Transceiver"),
        heat("6141.2.60.4.1.1.1.1.16", label="Transceiver"),
        sensors(Measure.FAN_SPEED, object_at("1271.2.1.5.1.2.1.2.1.1.5"), rpm(invalid=(0,)), "Fan {index}"),
        sensors(Measure.RX_POWER, object_at("6141.2.60.4.1.1.1.1.105"), LIGHT, "Port {index}"),
        sensors(Measure.TX_POWER, object_at("6141.2.60.4.1.1.1.1.106"), LIGHT, "Port {index}"),
    ),
    brief(
        "ciena-saos",
        "sysDescr",
        model=(says(r"Ciena Corporation, (\S.*?) SAOS"), says(r"^(\S.*?) ?SW:")),
        version=(says(r"Version saos-([\w.-]+)"), says(r"\bSW: ?(\S+)")),
    ),
    brief("ies", "sysDescr", model=says(r"\b(IES-\d\S*)")),
    brief(
        "junose",
        "sysDescr",
        model=says(r"Juniper Networks, Inc\. (\S+) Edge"),
        version=says(r"SW Version ?: ?\(?(\d[\w.-]*)"),
    ),
    brief("juniper-mss", "sysDescr", model=says(r"Inc\.? ((?:WLC|MX)\S+)"), version=says(r"\b(\d+(?:\.\d+){3,})\b")),
    gauges(
        "juniper-system",
        "Juniper-System-MIB",
        "junose",
        load("4874.2.2.2.1.3.5.1.3", label="Module"),
        share("4874.2.2.2.1.3.5.1.4", label="Module"),
    ),
    gauges(
        "rbn",
        "RBN-CPU-METER-MIB, RBN-MEMORY-MIB",
        "seos redback",
        load("2352.2.6.1.3.0"),
        store(used="2352.2.16.1.2.1.4", free="2352.2.16.1.2.1.3", unit=1024),
    ),
    gauges("mimosa-general", "MIMOSA-NETWORKS-BFIVE-MIB", "mimosa", heat("43356.2.1.2.1.8.0", 0.1, label="Internal")),
    gauges("radio-bridge", "RADIO-BRIDGE-MIB", "siklu", heat("31926.1.2.0", label="System")),
    gauges("cambium-ap", "CAMBIUM-MIB", "cnpilote", load("17713.22.1.1.1.6")),
    gauges(
        "platform-one",
        "IB-PLATFORMONE-MIB",
        "nios",
        load("7779.3.1.1.2.1.8.1.1.0"),
        share("7779.3.1.1.2.1.8.2.1.0"),
    ),
    gauges(
        "steelhead", "STEELHEAD-MIB", "riverbed", load("17163.1.1.5.1.4.0"), heat("17163.1.1.2.9.0", label="System")
    ),
    brief("seos", "sysDescr", version=says(r"SEOS-(\d[\w.]*)")),
    brief(
        "proxim",
        "sysDescr",
        model=says(r"^(?:Tsunami |ORiNOCO )?(\S*?\d\S*?)[- ]v\d"),
        version=says(r"[- ]v(\d[\w.()]*)"),
        serial=says(r"\bSN-(\w{6,})"),
    ),
    brief("airos-af", "UBNT-AirFIBER-MIB", version=row("41112.1.3.2.1.40", r"v(\d+\.\d+(?:\.\d+)?)")),
    gauges(
        "airfiber",
        "UBNT-AirFIBER-MIB",
        "airos-af",
        heat("41112.1.3.2.1.8", label="Radio 0"),
        heat("41112.1.3.2.1.10", label="Radio 1"),
    ),
    brief(
        "alteonos",
        "ALTEON-CHEETAH-SWITCH-MIB",
        model=says(r"\bAlteon (?:\w+ )*?(\S*\d\S*)"),
        version=at("1872.2.5.1.1.1.10.0"),
    ),
    gauges("alteon-cheetah", "ALTEON-CHEETAH-SWITCH-MIB", "alteonos", load("1872.2.5.1.2.2.1.0")),
    brief("apsoluteos", "RADLAN-rndMng", model=WHOLE, version=at("89.2.4.0")),
    gauges(
        "radware",
        "RADWARE-MIB",
        "apsoluteos",
        load("89.35.1.54.0"),
        heat("89.35.1.165.1.2", label="CPU"),
    ),
    brief("arrayos", "sysDescr", version=says(r"(?:\bRel\.(?:[A-Z]+\.)?|ArrayOS )(\d+(?:\.\d+)+)")),
    brief(
        "packetshaper",
        "sysDescr",
        model=says(r"PacketShaper (?:Model )?(\S*\d\S*)"),
        version=says(r"(?:PacketWise|v(?:ersion)?) ?(\d+\.\d+\S*)"),
    ),
)
