"""What carriers bring lines together with: OLT, DSLAM and MDU of makers without a profile of their own."""

from __future__ import annotations

from netmon.model.health import Measure
from netmon.vendors.brief import ENTERPRISES, ENTITY_MODEL, ENTITY_SERIAL, at, brief, says
from netmon.vendors.gauges import at as object_at
from netmon.vendors.gauges import gauges, heat, load, share, store
from netmon.vendors.objects import steady
from netmon.vendors.parse import celsius, percent, rpm
from netmon.vendors.sensors import Label, SensorRule, either, memory, sensors

_MUSA = "2011.2.6.7.1.1.2.1"
MUSA_BOARD = steady("hwMusaBoardDescr", f"{ENTERPRISES}.2011.2.6.7.1.1.2.1.7")
MUSA_CPU = object_at(f"{_MUSA}.5")
MUSA_TEMPERATURE = object_at(f"{_MUSA}.10")
SLOT_TEMPERATURE = object_at("2011.6.3.3.2.1.13")
OLT_BOARD = Label("Board {index}", (MUSA_BOARD,))

# The cards of an OLT stand in the same table under two numbers: C220, C300 and C320; C600 and its kin.
ZTE_CARDS = ("3902.1082.10.1.2.4.1", "3902.1015.2.1.1.3.1")
ZTE_TEMPERATURE = object_at("3902.1082.10.10.2.1.6.1.2")
ZTE_FAN = object_at("3902.1082.10.10.2.4.11.1.7")


def _card(table: str) -> Label:
    return Label("Card {index}", (steady("zxAnCardActType", f"{ENTERPRISES}.{table}.4"),))


def _busy(table: str) -> SensorRule:
    cpu = object_at(f"{table}.9")
    return sensors(Measure.CPU, cpu, percent(invalid=(0,)), _card(table))


def _filled(table: str) -> SensorRule:
    return memory(_card(table), share=object_at(f"{table}.11"), parse_share=percent(invalid=(0,)))


OLT_MODEL = r"\b([ME]A5\d{3}[A-Z]?(?!\d)(?:-[A-Z]\d+)?)"
OLT_VERSION = r"(V\d+R\d+\w*)"

PROFILES = (
    brief(
        "smartax smartax-mdu",
        "HUAWEI-DEVICE-MIB",
        # hwSysVersion is the package, `MA5800V100R017C10`, where sysDescr only says that it is an access node.
        model=(says(OLT_MODEL), at("2011.6.3.1.3.0", OLT_MODEL), ENTITY_MODEL),
        version=(says(OLT_VERSION), at("2011.6.3.1.3.0", OLT_VERSION)),
        serial=ENTITY_SERIAL,
    ),
    gauges(
        "huawei-musa",
        "HUAWEI-MUSA-MIB, HUAWEI-DEVICE-MIB, HUAWEI-CPU-MIB, HUAWEI-MEMORY-MIB",
        "smartax smartax-mdu",
        either(sensors(Measure.CPU, MUSA_CPU, percent(), OLT_BOARD), load("2011.6.3.4.1.2")),
        store("2011.6.3.5.1.1.2", free="2011.6.3.5.1.1.3"),
        either(
            sensors(Measure.TEMPERATURE, SLOT_TEMPERATURE, celsius(), "Slot {index}"),
            sensors(Measure.TEMPERATURE, MUSA_TEMPERATURE, celsius(), OLT_BOARD),
        ),
    ),
    gauges(
        "zte-an",
        "ZTE-AN-CHASSIS-MIB, ZTE-AN-ENVMON-MIB",
        "zxa10 zxdsl",
        either(*map(_busy, ZTE_CARDS)),
        either(*map(_filled, ZTE_CARDS)),
        sensors(Measure.TEMPERATURE, ZTE_TEMPERATURE, celsius(), _card(ZTE_CARDS[0])),
        sensors(Measure.FAN_SPEED, ZTE_FAN, rpm(), "Fan {index}"),
    ),
    brief(
        "vsolution",
        "V1600D",
        model=(at("37950.1.1.5.10.14.1.0", r"^(?=.*[A-Z])(\S{4,20})$"), says(r"\b(V\d{4}[A-Z]\S*)")),
        version=at("37950.1.1.5.10.12.5.4.0"),
        serial=at("37950.1.1.5.10.12.5.11.0"),
    ),
    gauges(
        "v1600d",
        "V1600D",
        "vsolution",
        load("37950.1.1.5.10.12.3.0"),
        share("37950.1.1.5.10.12.4.0"),
        heat("37950.1.1.5.10.12.5.9.0"),
    ),
    brief("cdata", "sysDescr", model=says(r"\b(FD\d{3,4}[A-Z]\S*)"), version=says(r"\b(V\d+(?:\.\d+)+\w*)")),
    gauges("fd-system", "FD-SYSTEM-MIB", "cdata", load("34592.1.3.100.1.8.1.0"), heat("34592.1.3.100.1.8.6.0", 0.1)),
    brief(
        "nokia-isam",
        "sysDescr",
        model=says(r"\b(?:ISAM|NOKIA|ALCATEL)\b.*?\b(7\d{3}(?: ?(?:ISAM )?F[XD](?:-\d+)?)?)"),
        version=says(r"\bR(\d+(?:\.\d+)+\w*)"),
    ),
    gauges("asam", "ASAM-SYSTEM-MIB", "nokia-isam", load("637.61.1.9.29.1.1.4")),
    brief(
        "dasan-nos",
        "DASAN-SWITCH-MIB",
        model=says(r"^(\S+(?: \S+)?) NOS \d"),
        version=(at("6296.9.1.1.1.20.0"), says(r"\bNOS (\d[\d.]*[\w-]*)"), at("6296.9.1.1.1.3.0")),
        serial=at("6296.9.1.1.1.19.0"),
    ),
    gauges(
        "dasan-switch",
        "DASAN-SWITCH-MIB",
        "dasan-nos",
        load("6296.9.1.1.1.8.0"),
        store("6296.9.1.1.1.14.0", used="6296.9.1.1.1.15.0"),
    ),
    brief(
        "zhone",
        "sysDescr",
        model=says(r"\b((?:MXK?|MALC|Raptor|EtherXtend|SkyZhone)\b\S*)"),
        version=says(r"(?:Version|Release|MXK|MALC)[ _:-]*(\d+(?:\.\d+)+)"),
    ),
)
