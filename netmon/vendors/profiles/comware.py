"""H3C and HPE Comware: switches (S, A, 5x00), routers (MSR, SR, CR) and firewalls (SecPath).

Everything that is plugged in has a row in one table, with an entPhysicalIndex; what has no processor, memory or
thermometer says 0 there, or 65535 of temperature.
"""

from __future__ import annotations

from netmon.model.health import Measure
from netmon.vendors.facts import from_descr, from_object
from netmon.vendors.named import by_port
from netmon.vendors.objects import Answers, MibObject, Oid, column, steady
from netmon.vendors.parse import celsius, dbm, percent, state
from netmon.vendors.profile import Profile
from netmon.vendors.sensors import BY_IF_INDEX, Keep, Label, SensorRule, memory, sensors
from netmon.vendors.standard import entity

BOARD = Label("{index}", (entity.NAME, entity.DESCR))
ACTIVE, DEACTIVE = {1}, {2}
"""The others: not installed, not supported."""


def _with_processor(cpu: MibObject, used: MibObject) -> Keep:
    """Keep rows that have a processor: one that is idle has memory in use all the same."""

    def has(said: Answers, index: Oid) -> bool:
        return bool(said.number(cpu, index) or said.number(used, index))

    return Keep(cpu, has, missing=False)


_MAKER = r"(?:HPE?|H3C|3Com|Huawei-3Com|New H3C|UNIS)"
_RELEASE = r"(?:Release|Feature|ESS|Alpha|Beta|Demo|Customer|Test|Trial)"


def _health(common: str, switch: str) -> tuple[SensorRule, ...]:
    """Return the rules of health; `common` is where hh3cCommon stands, `switch` where the switches' own MIBs do."""
    state_table, transceiver = f"{common}.6.1.1.1.1", f"{common}.70.1.1.1"
    cpu, used = column("hh3cEntityExtCpuUsage", f"{state_table}.6"), column("hh3cEntityExtMemUsage", f"{state_table}.8")
    size = column("hh3cEntityExtMemSize", f"{state_table}.10")
    temperature = column("hh3cEntityExtTemperature", f"{state_table}.12")
    sent = column("hh3cTransceiverCurTXPower", f"{transceiver}.9")
    received = column("hh3cTransceiverCurRXPower", f"{transceiver}.12")
    fan = column("hh3cDevMFanStatus", f"{switch}.9.1.1.1.2")
    power = column("hh3cDevMPowerStatus", f"{switch}.9.1.2.1.2")
    light = dbm(0.01, invalid=(0,))
    return (
        sensors(Measure.CPU, cpu, percent(), BOARD, keep=(_with_processor(cpu, used),)),
        memory(BOARD, share=used, total=size, parse_share=percent(invalid=(0,))),
        sensors(Measure.TEMPERATURE, temperature, celsius(invalid=(0, 65535)), BOARD),
        sensors(Measure.FAN, fan, state(ACTIVE, DEACTIVE), "Fan {index}"),
        sensors(Measure.POWER_SUPPLY, power, state(ACTIVE, DEACTIVE), "Power supply {index}"),
        by_port(sensors(Measure.RX_POWER, received, light, "Port {index}", port=BY_IF_INDEX)),
        by_port(sensors(Measure.TX_POWER, sent, light, "Port {index}", port=BY_IF_INDEX)),
    )


SERIAL = steady("hh3cEntityExtManuSerialNum", "1.3.6.1.4.1.25506.2.6.1.2.1.1.2")

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
        from_object(SERIAL, pick=entity.NO_PART),
        from_object(entity.SERIAL, pick=entity.NO_PART),
    ),
    health=_health("1.3.6.1.4.1.25506.2", "1.3.6.1.4.1.25506.8.35"),
)

PROFILES = (
    PROFILE,
    # What H3C built before it had a number of its own has the same tables under Huawei's and under 3Com's.
    Profile(
        name="comware_huawei",
        source="H3C-ENTITY-EXT-MIB, HUAWEI-LswDEVM-MIB",
        object_ids=("1.3.6.1.4.1.2011.10",),
        health=_health("1.3.6.1.4.1.2011.10.2", "1.3.6.1.4.1.2011.2.23.1"),
    ),
    Profile(
        name="comware_3com",
        source="A3COM-HUAWEI-ENTITY-EXT-MIB, A3COM-HUAWEI-LswDEVM-MIB",
        systems=frozenset({"3com"}),
        health=_health("1.3.6.1.4.1.43.45.1.10.2", "1.3.6.1.4.1.43.45.1.2.23.1"),
    ),
)
