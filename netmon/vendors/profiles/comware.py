"""H3C and HPE Comware: switches (S, A, 5x00), routers (MSR, SR, CR) and firewalls (SecPath).

Everything that is plugged in has a row in one table, with an entPhysicalIndex; what has no processor, memory or
thermometer says 0 there, or 65535 of temperature.
"""

from __future__ import annotations

from netmon.model.health import Measure
from netmon.vendors.facts import from_descr, from_object
from netmon.vendors.named import by_port
from netmon.vendors.objects import Answers, Oid, column, steady
from netmon.vendors.parse import celsius, dbm, percent, state
from netmon.vendors.profile import Profile
from netmon.vendors.sensors import BY_IF_INDEX, Keep, Label, memory, sensors
from netmon.vendors.standard import entity

_STATE = "1.3.6.1.4.1.25506.2.6.1.1.1.1"
CPU = column("hh3cEntityExtCpuUsage", f"{_STATE}.6")
MEMORY = column("hh3cEntityExtMemUsage", f"{_STATE}.8")
MEMORY_SIZE = column("hh3cEntityExtMemSize", f"{_STATE}.10")
TEMPERATURE = column("hh3cEntityExtTemperature", f"{_STATE}.12")

SERIAL = steady("hh3cEntityExtManuSerialNum", "1.3.6.1.4.1.25506.2.6.1.2.1.1.2")

_TRANSCEIVER = "1.3.6.1.4.1.25506.2.70.1.1.1"
TX_POWER = column("hh3cTransceiverCurTXPower", f"{_TRANSCEIVER}.9")
RX_POWER = column("hh3cTransceiverCurRXPower", f"{_TRANSCEIVER}.12")

FAN = column("hh3cDevMFanStatus", "1.3.6.1.4.1.25506.8.35.9.1.1.1.2")
POWER = column("hh3cDevMPowerStatus", "1.3.6.1.4.1.25506.8.35.9.1.2.1.2")

BOARD = Label("{index}", (entity.NAME, entity.DESCR))
ACTIVE, DEACTIVE = {1}, {2}
"""The others: not installed, not supported."""


def _processor(said: Answers, index: Oid) -> bool:
    """Whether a row has a processor: one that is idle has memory in use all the same."""
    return bool(said.number(CPU, index) or said.number(MEMORY, index))


HAS_PROCESSOR = Keep(CPU, _processor, missing=False)
_MAKER = r"(?:HPE?|H3C|3Com|Huawei-3Com|New H3C|UNIS)"
_RELEASE = r"(?:Release|Feature|ESS|Alpha|Beta|Demo|Customer|Test|Trial)"

PROFILE = Profile(
    name="comware",
    source="HH3C-ENTITY-EXT-MIB, HH3C-TRANSCEIVER-INFO-MIB, HH3C-LSW-DEV-ADM-MIB",
    systems=frozenset({"comware"}),
    model=(
        from_descr(rf"{_RELEASE} [\w.-]+ {_MAKER} (\S.*?) (?:Copyright|\(c\)|All rights)"),
        from_descr(rf"{_RELEASE} [\w.-]+ {_MAKER} (\S[^()]*?)\s*$"),
        from_object(entity.MODEL, r"^(?:HPE?|H3C|UNIS) (.+)", pick=entity.CHASSIS),
        from_object(entity.MODEL, pick=entity.CHASSIS),
        from_descr(rf"^{_MAKER} (?:Series |Switch )?((?:Router |SecPath |Quidway )?[A-Z]*\d[\w-]*)"),
    ),
    version=(
        from_descr(rf"Version ([\d.]+),? ({_RELEASE} [\w.-]+)", "{0}, {1}"),
        from_descr(r"Version ([\d.]+(?:,? \w+ \d[\w.-]*)?)"),
        from_object(entity.SOFTWARE, pick=entity.CHASSIS),
        from_object(entity.SOFTWARE),
    ),
    serial=(
        from_object(SERIAL, pick=entity.CHASSIS),
        from_object(entity.SERIAL, pick=entity.CHASSIS),
        from_object(SERIAL),
        from_object(entity.SERIAL),
    ),
    health=(
        sensors(Measure.CPU, CPU, percent(), BOARD, keep=(HAS_PROCESSOR,)),
        memory(BOARD, share=MEMORY, total=MEMORY_SIZE, parse_share=percent(invalid=(0,))),
        sensors(Measure.TEMPERATURE, TEMPERATURE, celsius(invalid=(0, 65535)), BOARD),
        sensors(Measure.FAN, FAN, state(ACTIVE, DEACTIVE), "Fan {index}"),
        sensors(Measure.POWER_SUPPLY, POWER, state(ACTIVE, DEACTIVE), "Power supply {index}"),
        by_port(sensors(Measure.RX_POWER, RX_POWER, dbm(0.01, invalid=(0,)), "Port {index}", port=BY_IF_INDEX)),
        by_port(sensors(Measure.TX_POWER, TX_POWER, dbm(0.01, invalid=(0,)), "Port {index}", port=BY_IF_INDEX)),
    ),
)
