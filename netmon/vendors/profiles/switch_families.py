"""Switches whose software is one that many makers build on: FASTPATH, RADLAN, Aricent's ISS, BDCOM's."""

from __future__ import annotations

from netmon.model.health import Measure
from netmon.vendors.brief import ENTITY_FIRMWARE, ENTITY_SERIAL, at, brief, row, says
from netmon.vendors.facts import from_descr, from_object
from netmon.vendors.fastpath import Fastpath
from netmon.vendors.gauges import at as object_at
from netmon.vendors.gauges import gauges, heat, load, share, store
from netmon.vendors.parse import celsius, percent, rpm, state
from netmon.vendors.profile import Profile
from netmon.vendors.radlan import Radlan
from netmon.vendors.sensors import SensorRule, either, memory, sensors
from netmon.vendors.standard import entity

_BROADCOM = Fastpath("1.3.6.1.4.1.4413.1.1")
_ELTEX = Radlan("1.3.6.1.4.1.89")
_INSTANT_ON = Radlan("1.3.6.1.4.1.11.2")
_ISS = "2076.81.1"
_BDCOM = {"bdcom": "3320", "fs-bdcom": "52642", "planetos": "10456"}
"""Who sells BDCOM's switches has its MIB under a number of his own."""
STOPPED = state(good={1}, bad={2})

UNIT_TEMPERATURE = object_at("89.53.15.1.10")
STATES = tuple(range(10))
"""Older software has a state in the column where newer has a temperature: no room is that cold."""


def _cards(number: str) -> tuple[SensorRule, ...]:
    card = f"{number}.3.6.10.1"
    return (
        either(
            sensors(Measure.CPU, object_at(f"{card}.11"), percent(), "Card {index}"),
            sensors(Measure.CPU, object_at(f"{number}.9.109.1.1.1.1.5"), percent(), "CPU {index}"),
        ),
        memory("Card {index}", share=object_at(f"{card}.12"), parse_share=percent(invalid=(0,))),
        heat(f"{card}.13", label="Card"),
        sensors(Measure.FAN, object_at(f"{number}.9.187.4.1.2"), STOPPED, "Fan {index}"),
        sensors(Measure.FAN_SPEED, object_at(f"{number}.9.187.4.1.3"), rpm(invalid=(0,)), "Fan {index}"),
    )


PROFILES = (
    Profile(
        name="fastpath",
        source="FASTPATH-SWITCHING-MIB, FASTPATH-BOXSERVICES-PRIVATE-MIB",
        systems=frozenset({"fastpath"}),
        model=(from_object(_BROADCOM.model),),
        version=(from_object(_BROADCOM.version),),
        serial=(from_object(_BROADCOM.serial),),
        health=_BROADCOM.health,
    ),
    Profile(
        name="eltex-mes",
        source="RADLAN-Physicaldescription-MIB, RADLAN-rndMng, ELTEX-MES-HWENVIROMENT-MIB",
        systems=frozenset({"eltex-mes23xx", "eltex-mes21xx"}),
        model=(from_object(_ELTEX.unit_model), from_descr(r"\b(MES\d\S*)")),
        version=(
            from_object(_ELTEX.unit_software),
            from_object(entity.SOFTWARE, pick=entity.CHASSIS),
        ),
        serial=(from_object(_ELTEX.unit_serial),),
        health=(
            *(rule for rule in _ELTEX.health if rule.measure is not Measure.TEMPERATURE),
            sensors(Measure.TEMPERATURE, UNIT_TEMPERATURE, celsius(invalid=STATES), "Unit {index}"),
            store("35265.41.1.2.1.1.3.0", free="35265.41.1.2.1.1.7.0"),
        ),
    ),
    brief(
        "eltex-mes24xx",
        "ARICENT-ISS-MIB, ENTITY-MIB",
        model=says(r"\b(MES\d\S*)"),
        version=ENTITY_FIRMWARE,
        serial=(at(f"{_ISS}.120.0"), ENTITY_SERIAL),
    ),
    gauges("eltex-iss", "ELTEX-MES-ISS-CPU-UTIL-MIB", "eltex-mes24xx", load("35265.1.139.6.1.1.2.2.0")),
    gauges(
        "aricent-iss",
        "ARICENT-ISS-MIB",
        "cnmatrix eltex-mes24xx supermicro-switch",
        load(f"{_ISS}.68.0"),
        share(f"{_ISS}.73.0"),
        heat(f"{_ISS}.66.0"),
    ),
    *(
        Profile(
            name=f"nms-chassis-{os}",
            source="NMS-CHASSIS, NMS-PROCESS-MIB, NMS-FAN-TRAP",
            systems=frozenset({os}),
            version=(row(f"{number}.3.6.10.1.6", r"(\d+\.\d+\S*(?: Build \d+)?)"),),
            serial=(row(f"{number}.3.6.10.1.4", r"^(\w{5,})$"),),
            health=_cards(number),
        )
        for os, number in _BDCOM.items()
    ),
    Profile(
        name="hiveos-fastpath",
        source="FASTPATH-SWITCHING-MIB",
        systems=frozenset({"hiveos-network"}),
        serial=(from_object(_BROADCOM.serial),),
        health=_BROADCOM.health,
    ),
    Profile(
        name="radlan",
        source="RADLAN-rndMng, RADLAN-Physicaldescription-MIB",
        systems=frozenset({"radlan"}),
        serial=(from_object(_ELTEX.unit_serial),),
        health=_ELTEX.health,
    ),
    gauges("at-sysinfo", "AT-SYSINFO-MIB", "allied", load("207.8.4.4.3.3.7.0")),
    gauges(
        "foundry-agent", "FOUNDRY-SN-AGENT-MIB", "serveriron", load("1991.1.1.2.1.52.0"), share("1991.1.1.2.1.53.0")
    ),
    Profile(
        name="aruba-instant-on",
        source="sysDescr; RADLAN-rndMng under HP's number",
        systems=frozenset({"aruba-instant-on"}),
        model=(
            from_descr(r"Instant On (\S.*? (?:JL|R|S)\d\w{2,4})\b"),
            from_descr(r"Instant On (\S[^,]*)"),
            from_object(_INSTANT_ON.unit_model),
        ),
        version=(from_descr(r"InstantOn_\w+?_(\d+(?:\.\d+)+)"), from_object(_INSTANT_ON.unit_software)),
        serial=(from_object(_INSTANT_ON.unit_serial), from_object(entity.SERIAL, pick=entity.CHASSIS)),
        health=_INSTANT_ON.health,
    ),
)
