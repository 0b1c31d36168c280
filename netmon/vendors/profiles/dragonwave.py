"""How transmission gear, radio links and odd boxes are: a temperature or two of each, some a load."""

from __future__ import annotations

from netmon.model.health import Measure
from netmon.vendors.gauges import at, gauges, heat, load
from netmon.vendors.objects import Value
from netmon.vendors.parse import celsius, percent
from netmon.vendors.sensors import is_one_of, sensors

IS_TEMPERATURE = 1
"""Of a SiteBoss, the kind of a point among its sensors."""


def idle_tenths(value: Value) -> float | None:
    """Return percent busy of tenths of a percent idle."""
    free = percent(0.1)(value)
    return None if free is None else round(100.0 - free, 1)


def fahrenheit(value: Value) -> float | None:
    """Return °C of °F."""
    degrees = celsius(1.0, invalid=())(value)
    return None if degrees is None else round((degrees - 32) * 5 / 9, 2)


PROFILES = (
    gauges(
        "speedcarrier",
        "SPEEDCARRIER-MIB",
        "pandacom",
        heat("3652.3.3.3.1.1.7", label="Slot"),
        heat("3652.3.3.3.7.1.7", label="Port"),
    ),
    gauges(
        "alpineoe",
        "TDCM-MIB",
        "alpineoe-tdcmedfa",
        heat("52326.2.1.1.1.8", label="Slot"),
        heat("52326.1.1.1.1.8", label="Amplifier"),
    ),
    gauges("dxmos-sensors", "TELESTE-DXM-MIB", "dxmos", heat("21150.1.1.13.1.3", label="Sensor")),
    gauges("edfamux-amplifier", "EDFAMUX-MIB", "edfamux", heat("51628.1.2.5.0")),
    gauges(
        "eltek-distributed", "ELTEK-DISTRIBUTED-MIB", "eltek-webpower", heat("12148.9.5.5.2.1.5", label="Rectifier")
    ),
    gauges(
        "nscrtv-hfc",
        "NSCRTV-HFCEMS-OPTICALAMPLIFIER-MIB",
        "gw-eydfa",
        heat("17409.1.3.3.2.2.1.12", label="Internal"),
        heat("17409.1.11.4.1.4", 0.1, label="Pump"),
    ),
    gauges(
        "dragonwave",
        "HORIZON-QUANTUM-MIB",
        "horizon-quantum",
        heat("7262.2.4.1.1.8.0", 0.01, label="Indoor unit"),
        heat("7262.2.4.5.4.1.1.14", 0.1, label="Radio"),
    ),
    gauges("luminato-modules", "TELESTE-LUMINATO-MIB", "luminato", heat("3715.99.2.2.1.1.3", 0.1, label="Slot")),
    gauges(
        "loop",
        "L-AM3440-A-MIB",
        "loop-telecom",
        heat("823.34441.1.10.11.0", label="Chassis"),
        heat("823.34441.1.10.16.0", label="Power"),
    ),
    gauges("whisp", "WHISP-BOX-MIBV2-MIB", "pmp", heat("161.19.3.3.1.35.0", label="Box")),
    gauges(
        "asentria",
        "ASENTRIA-SB571-MIB",
        "siteboss siteboss360 siteboss571",
        sensors(
            Measure.TEMPERATURE,
            at("3052.14.1.1.1.1.7"),
            celsius(),
            "Sensor {index}",
            keep=(is_one_of(at("3052.14.1.1.1.1.2"), IS_TEMPERATURE),),
        ),
    ),
    gauges(
        "tailyn-switch",
        "TAILYN-MIB",
        "tailyn",
        load("5833.2017.3.15.1.0"),
        heat("5833.2017.4.11.1.0", label="Processor"),
        heat("5833.2017.4.12.2.1.9", label="Transceiver"),
    ),
    gauges("clickshare-case", "CLICKSHARE-MIB", "clickshare", heat("7312.2468.1.2.3.0", label="Case")),
    gauges(
        "bti",
        "BTI-800-MIB",
        "bti800",
        heat("30005.1.7.100.1.2.1.1.1.7.0", label="Chassis"),
        heat("30005.1.7.100.1.2.6.3.1.4", label="Transceiver"),
    ),
    gauges("teltonika", "TELTONIKA-RUTX-MIB", "rutos-rutx rutos-rutm", heat("48690.2.2.1.17", 0.1, label="Modem")),
    gauges(
        "gtmodules",
        "WISI-GTMODULES-MIB",
        "wisi-tangram",
        heat("7465.20.2.9.1.3.1.2.1.3", label="Module", names="7465.20.2.9.1.3.1.2.1.2"),
        heat("7465.20.2.9.1.3.1.6.1.8", label="Supply"),
    ),
    gauges("planet-power", "PLANET-PDU-MIB", "planet-pdu", heat("10456.3.3.5.1.3", 0.1, label="Device")),
    gauges("imco", "LS110-MIB", "imcopower-ls110", heat("33283.1.30.5.1.3.0", 0.01, label="Battery")),
    gauges(
        "eaglei",
        "HAWK-I2-MIB",
        "panduit-eagle",
        heat("3711.24.1.1.1.2.2.1.7", 0.1, names="3711.24.1.1.1.2.2.1.3"),
    ),
    gauges("ciena-6500", "CIENA-6500R-SLOTS-MIB", "ciena-rls", heat("1271.4.1.1.1.1.1.1.29", label="Slot")),
    gauges(
        "saf-radio",
        "SAF-IPRADIO, SAF-INTEGRAB-MIB",
        "saf-cfm saf-integra-b saf-integra-w",
        load("7571.100.1.1.2.22.1.28.0"),
        sensors(Measure.CPU, at("7571.100.1.1.7.2.4.10.0"), idle_tenths, "CPU"),
        heat("7571.100.1.1.2.22.1.6.0", label="Indoor unit"),
        heat("7571.100.1.1.2.22.3.15.0", label="Radio 1"),
        heat("7571.100.1.1.2.22.4.15.0", label="Radio 2"),
    ),
    gauges("snr-sensors", "SNR-ERD-MIB", "snr-erd", heat("40418.2.6.1.30.1.1.3", names="40418.2.6.1.30.1.1.2")),
    gauges("eltex-ltp", "ELTEX-LTP8X-MIB", "eltex-olt", load("35265.1.22.1.10.4.0", 0.1)),
    gauges("airfiber-60", "UI-AF60-MIB", "airos-af60", load("41112.1.11.1.2.6")),
    gauges(
        "uhp-modem",
        "UHP-MIB",
        "uhp",
        load("8000.22.8.2.0"),
        sensors(Measure.TEMPERATURE, at("8000.22.2.1.0"), fahrenheit, "Modem"),
    ),
    gauges(
        "vtech", "ADVANTECH-EKI-MIB", "advantech", heat("10297.202.7000.2.5.2.1.2", names="10297.202.7000.2.5.2.1.1")
    ),
)
