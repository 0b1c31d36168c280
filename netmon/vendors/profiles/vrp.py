"""Huawei VRP: switches (S, CE), routers (AR, NE), wireless controllers (AC) and firewalls (USG, Eudemon).

Boards, ports and transceivers stand in one table with an entPhysicalIndex; a row that has no processor says 0 of it and
has a threshold of 0, one that has no thermometer says 0 or the greatest number.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from netmon.model.health import Measure
from netmon.vendors.facts import from_descr, from_object
from netmon.vendors.objects import Answers, MibObject, Value, column, dotted, instance, text_of
from netmon.vendors.parse import Parse, amount, celsius, dbm, dbm_of_milliwatts, percent, state
from netmon.vendors.profile import Profile
from netmon.vendors.sensors import Keep, Label, Sensor, SensorRule, either, is_none_of, is_one_of, memory, sensors
from netmon.vendors.standard import entity

_STATE = "1.3.6.1.4.1.2011.5.25.31.1.1.1.1"
OPER_STATUS = column("hwEntityOperStatus", f"{_STATE}.2")
CPU = column("hwEntityCpuUsage", f"{_STATE}.5")
CPU_LIMIT = column("hwEntityCpuUsageThreshold", f"{_STATE}.6")
MEMORY = column("hwEntityMemUsage", f"{_STATE}.7")
MEMORY_LIMIT = column("hwEntityMemUsageThreshold", f"{_STATE}.8")
MEMORY_SIZE = column("hwEntityMemSize", f"{_STATE}.9")
TEMPERATURE = column("hwEntityTemperature", f"{_STATE}.11")
MEMORY_MEGABYTES = column("hwEntityMemSizeMega", f"{_STATE}.19")

_OPTICAL = "1.3.6.1.4.1.2011.5.25.31.1.1.3.1"
OPTICAL_TEMPERATURE = column("hwEntityOpticalTemperature", f"{_OPTICAL}.5")
RX_POWER = column("hwEntityOpticalRxPower", f"{_OPTICAL}.8")
TX_POWER = column("hwEntityOpticalTxPower", f"{_OPTICAL}.9")
LANE_RX_POWER = column("hwEntityOpticalLaneRxPower", f"{_OPTICAL}.32")
LANE_TX_POWER = column("hwEntityOpticalLaneTxPower", f"{_OPTICAL}.33")

_FAN = "1.3.6.1.4.1.2011.5.25.31.1.1.10.1"
FAN_PRESENT = column("hwEntityFanPresent", f"{_FAN}.6")
FAN_STATE = column("hwEntityFanState", f"{_FAN}.7")

_POWER = "1.3.6.1.4.1.2011.5.25.31.1.1.18.1"
POWER_PRESENT = column("hwEntityPwrPresent", f"{_POWER}.5")
POWER_STATE = column("hwEntityPwrState", f"{_POWER}.6")

CPU_OF_OLD = column("hwCpuDevDuty", "1.3.6.1.4.1.2011.6.3.4.1.2")
MEMORY_SIZE_OF_OLD = column("hwMemoryDevSize", "1.3.6.1.4.1.2011.6.3.5.1.1.2")
MEMORY_FREE_OF_OLD = column("hwMemoryDevFree", "1.3.6.1.4.1.2011.6.3.5.1.1.3")

SYSTEM_MODEL = instance("hwEntitySystemModel", "1.3.6.1.4.1.2011.5.25.31.6.5.0")
SERIAL = instance("hwDeviceEsn", "1.3.6.1.4.1.2011.5.25.188.1.1.0")

PRESENT, NONE = 1, 0
WORKING = is_one_of(OPER_STATUS, 3)
"""enabled; the others are not supported, disabled and offline."""
NO_LIGHT = frozenset({0, -1})
BOARD = Label("{index}", (entity.NAME, entity.DESCR))


def _levels(value: Value) -> Iterator[float]:
    """Yield what a cell tells: one figure, or those of all lanes with commas between them."""
    cells = text_of(value).split(",") if isinstance(value, bytes) else [value]
    for cell in cells:
        figure = amount(cell.encode() if isinstance(cell, str) else cell)
        if figure is not None and figure not in NO_LIGHT:
            yield figure


def _unit(said: Answers) -> Parse:
    """Return how the light of a device is read: old software tells µW, where nothing is negative, new 0.01 dBm."""
    columns = (RX_POWER, TX_POWER, LANE_RX_POWER, LANE_TX_POWER)
    if any(figure < 0 for one in columns for value in said.rows(one).values() for figure in _levels(value)):
        return dbm(0.01)
    return lambda value: dbm_of_milliwatts(value / 1000) if isinstance(value, int) else None


def _light(single: MibObject, lanes: MibObject) -> Callable[[Answers], Sequence[Sensor]]:
    def read(said: Answers) -> Sequence[Sensor]:
        unit, found = _unit(said), []
        for index in sorted({*said.rows(single), *said.rows(lanes)}):
            several = list(_levels(said.rows(lanes).get(index, b"")))
            one = said.at(single, index)
            source, figures = (lanes, several) if several else (single, list(_levels(one)) if one is not None else [])
            name, port = BOARD.of(said, index), entity.port_of(said, index)
            for lane, figure in enumerate(figures, start=1):
                level = unit(int(figure))
                if level is not None:
                    of_lane = f"{name} lane {lane}" if len(figures) > 1 else name
                    # An instance is one cell, and a cell may hold several lanes.
                    oid = dotted(source.oid, index)
                    found.append(Sensor(of_lane, level, oid, port))
        return found

    return read


_LIGHT_OBJECTS = (RX_POWER, TX_POWER, LANE_RX_POWER, LANE_TX_POWER, *entity.BY_ENTITY.objects)


def _has(decider: MibObject) -> Keep:
    return is_none_of(decider, NONE)


PROFILE = Profile(
    name="vrp",
    source="HUAWEI-ENTITY-EXTENT-MIB, HUAWEI-DEVICE-EXT-MIB, HUAWEI-CPU-MIB, HUAWEI-MEMORY-MIB",
    systems=frozenset({"vrp"}),
    model=(
        from_object(SYSTEM_MODEL),
        from_descr(r"^\W*(?:Huawei )?([A-Z][\w.+-]*\d[\w.+-]*) Huawei Versatile"),
        from_descr(r"\((?:\[?)([A-Z][\w.&+-]*\d[\w.&+-]*) V\d+R\d+"),
        from_descr(r"\b(?:HUAWEI|Quidway) ?((?:NE|CE|AR|S|USG|AC|ME|CX|PTN|ATN|Eudemon)\d[\w.+-]*)\s*$"),
        from_object(entity.MODEL, pick=entity.CHASSIS),
        from_object(
            entity.NAME, r"^((?:NE|CE|AR|S|USG|AC|ME|CX|PTN|ATN|Eudemon|Quidway)\S*\d\S*)", pick=entity.CHASSIS
        ),
        from_object(entity.DESCR, r"((?:NE|CE|AR|S|USG|AC|ME|CX|PTN|ATN|Eudemon)\d[\w.+-]*)", pick=entity.CHASSIS),
    ),
    version=(
        from_descr(r"Version (\d+\.\d+) ?\((?:[^()]* )?(V\d+R\d+[^() ]*)", "{0} ({1})"),
        from_descr(r"Version (\d+\.\d+(?:, ?Release \S+)?)"),
        from_object(entity.SOFTWARE, r"(?:Version )?(\d+\.\d+) .*?(V\d+R\d+\w*)", "{0} ({1})"),
        from_object(entity.SOFTWARE, r"(V\d+R\d+\w*)"),
    ),
    serial=(from_object(SERIAL), from_object(entity.SERIAL, pick=entity.CHASSIS), from_object(entity.SERIAL)),
    health=(
        either(
            sensors(Measure.CPU, CPU, percent(), BOARD, keep=(WORKING, _has(CPU_LIMIT))),
            sensors(Measure.CPU, CPU_OF_OLD, percent(), "CPU {index}"),
        ),
        either(
            memory(BOARD, share=MEMORY, total=MEMORY_SIZE, keep=(WORKING, _has(MEMORY_SIZE), _has(MEMORY_LIMIT))),
            memory(BOARD, share=MEMORY, total=MEMORY_MEGABYTES, unit=1 << 20, keep=(WORKING, _has(MEMORY_LIMIT))),
            memory("Memory {index}", free=MEMORY_FREE_OF_OLD, total=MEMORY_SIZE_OF_OLD),
        ),
        sensors(Measure.TEMPERATURE, TEMPERATURE, celsius(), BOARD),
        sensors(Measure.TEMPERATURE, OPTICAL_TEMPERATURE, celsius(invalid=(0, -1, -255)), BOARD),
        sensors(Measure.FAN, FAN_STATE, state({1}, {2}), "Fan {index}", keep=(is_one_of(FAN_PRESENT, PRESENT),)),
        sensors(
            Measure.POWER_SUPPLY,
            POWER_STATE,
            state({1, 3}, {2}),  # supplying, asleep as it should be; not supplying
            "Power supply {index}",
            keep=(is_one_of(POWER_PRESENT, PRESENT),),
        ),
        SensorRule(Measure.RX_POWER, _LIGHT_OBJECTS, _light(RX_POWER, LANE_RX_POWER)),
        SensorRule(Measure.TX_POWER, _LIGHT_OBJECTS, _light(TX_POWER, LANE_TX_POWER)),
    ),
)
