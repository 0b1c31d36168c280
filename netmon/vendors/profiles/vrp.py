"""Huawei VRP: switches (S, CE), routers (AR, NE), wireless controllers (AC) and firewalls (USG, Eudemon).

Boards, ports and transceivers stand in one table with an entPhysicalIndex; a row that has no processor says 0 of it and
has a threshold of 0, one that has no thermometer says 0 or the greatest number.
"""

from __future__ import annotations

from netmon.model.health import Measure
from netmon.vendors.facts import from_descr, from_object
from netmon.vendors.objects import Value, column, instance
from netmon.vendors.parse import amount, celsius, dbm, dbm_of_milliwatts, percent, state
from netmon.vendors.profile import Profile
from netmon.vendors.sensors import Label, is_none_of, is_one_of, memory, sensors
from netmon.vendors.standard import entity

_STATE = "1.3.6.1.4.1.2011.5.25.31.1.1.1.1"
OPER_STATUS = column("hwEntityOperStatus", f"{_STATE}.2")
CPU = column("hwEntityCpuUsage", f"{_STATE}.5")
CPU_LIMIT = column("hwEntityCpuUsageThreshold", f"{_STATE}.6")
MEMORY = column("hwEntityMemUsage", f"{_STATE}.7")
MEMORY_SIZE = column("hwEntityMemSize", f"{_STATE}.9")
TEMPERATURE = column("hwEntityTemperature", f"{_STATE}.11")

_OPTICAL = "1.3.6.1.4.1.2011.5.25.31.1.1.3.1"
RX_POWER = column("hwEntityOpticalRxPower", f"{_OPTICAL}.8")
TX_POWER = column("hwEntityOpticalTxPower", f"{_OPTICAL}.9")

_FAN = "1.3.6.1.4.1.2011.5.25.31.1.1.10.1"
FAN_PRESENT = column("hwEntityFanPresent", f"{_FAN}.6")
FAN_STATE = column("hwEntityFanState", f"{_FAN}.7")

_POWER = "1.3.6.1.4.1.2011.5.25.31.1.1.18.1"
POWER_PRESENT = column("hwEntityPwrPresent", f"{_POWER}.5")
POWER_STATE = column("hwEntityPwrState", f"{_POWER}.6")

SYSTEM_MODEL = instance("hwEntitySystemModel", "1.3.6.1.4.1.2011.5.25.31.6.5.0")
SERIAL = instance("hwEsn", "1.3.6.1.4.1.2011.5.25.188.1.1.0")

ENABLED, PRESENT, NONE = 3, 1, 0
BOARD = Label("{index}", (entity.NAME, entity.DESCR))


def light(value: Value) -> float | None:
    """Return dBm: what is greater than 0 is in µW, what is less in 0.01 dBm; 0 and -1 are no transceiver."""
    raw = amount(value)
    if raw is None or raw in (0, -1):
        return None
    return dbm_of_milliwatts(raw / 1000) if raw > 0 else dbm(0.01)(value)


PROFILE = Profile(
    name="vrp",
    source="HUAWEI-ENTITY-EXTENT-MIB, HUAWEI-DEVICE-EXT-MIB",
    systems=frozenset({"vrp"}),
    model=(
        from_object(SYSTEM_MODEL),
        from_descr(r"^(?:Huawei )?([A-Z][\w.+-]*\d[\w.+-]*) Huawei Versatile"),
        from_descr(r"\b(?:HUAWEI|Quidway) ((?:NE|CE|AR|S|USG|AC|ME|CX|PTN|ATN|Eudemon)\d[\w.+-]*)\s*$"),
        from_descr(r"\(([A-Z][\w.&+-]*\d\S*) V\d+R\d+"),
        from_object(entity.MODEL, pick=entity.CHASSIS),
    ),
    version=(
        from_descr(r"Version (\d+\.\d+) ?\((?:[^()]* )?(V\d+R\d+[^() ]*)", "{0} ({1})"),
        from_descr(r"Version (\d+\.\d+(?:, ?Release \S+)?)"),
    ),
    serial=(from_object(SERIAL), from_object(entity.SERIAL, pick=entity.CHASSIS), from_object(entity.SERIAL)),
    health=(
        sensors(
            Measure.CPU,
            CPU,
            percent(),
            BOARD,
            keep=(is_one_of(OPER_STATUS, ENABLED), is_none_of(CPU_LIMIT, NONE)),
        ),
        memory(
            BOARD,
            share=MEMORY,
            total=MEMORY_SIZE,
            parse_share=percent(invalid=(0,)),
            keep=(is_one_of(OPER_STATUS, ENABLED), is_none_of(MEMORY_SIZE, NONE)),
        ),
        sensors(Measure.TEMPERATURE, TEMPERATURE, celsius(), BOARD),
        sensors(Measure.FAN, FAN_STATE, state({1}, {2}), "Fan {index}", keep=(is_one_of(FAN_PRESENT, PRESENT),)),
        sensors(
            Measure.POWER_SUPPLY,
            POWER_STATE,
            state({1, 3}, {2}),
            "Power supply {index}",
            keep=(is_one_of(POWER_PRESENT, PRESENT),),
        ),
        sensors(Measure.RX_POWER, RX_POWER, light, BOARD, port=entity.BY_ENTITY),
        sensors(Measure.TX_POWER, TX_POWER, light, BOARD, port=entity.BY_ENTITY),
    ),
)
