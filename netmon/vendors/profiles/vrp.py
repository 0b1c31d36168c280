"""Huawei VRP: switches (S, CE), routers (AR, NE), wireless controllers (AC) and firewalls (USG, Eudemon).

Boards, ports and transceivers stand in one table with an entPhysicalIndex; a row that has no processor says 0 of it and
has a threshold of 0, one that has no thermometer says 0 or the greatest number.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from netmon.model.health import Measure
from netmon.vendors.facts import from_descr, from_object
from netmon.vendors.objects import Answers, MibObject, Value, column, dotted, instance, text_of
from netmon.vendors.parse import Parse, amount, celsius, dbm, dbm_of_milliwatts, percent, state
from netmon.vendors.profile import Profile
from netmon.vendors.sensors import Keep, Label, Sensor, SensorRule, either, is_none_of, is_one_of, memory, sensors
from netmon.vendors.standard import entity

HUAWEI, FUTUREMATRIX = "1.3.6.1.4.1.2011", "1.3.6.1.4.1.56813"
"""FutureMatrix sells Huawei's switches and routers under its own name: every MIB stands under its number once more."""
PRESENT, NONE = 1, 0
ENABLED = 3
"""hwEntityOperStatus; the others are not supported, disabled and offline."""
NO_LIGHT = frozenset({0, -1})
BOARD = Label("{index}", (entity.NAME, entity.DESCR))
FAMILIES = r"(?:NE|CE|AR|S|USG|AC|ME|CX|PTN|ATN|Eudemon)"
MAKERS = r"(?:Huawei|FutureMatrix)"


def _levels(value: Value) -> Iterator[float]:
    """Yield what a cell tells: one figure, or those of all lanes with commas between them."""
    cells = text_of(value).split(",") if isinstance(value, bytes) else [value]
    for cell in cells:
        figure = amount(cell.encode() if isinstance(cell, str) else cell)
        if figure is not None and figure not in NO_LIGHT:
            yield figure


@dataclass(frozen=True, slots=True)
class _Light:
    """What transceivers send and receive, as one figure or as one for each lane."""

    rx: MibObject
    tx: MibObject
    lanes_rx: MibObject
    lanes_tx: MibObject

    @property
    def objects(self) -> tuple[MibObject, ...]:
        """All that a reading rests on."""
        return (self.rx, self.tx, self.lanes_rx, self.lanes_tx, *entity.BY_ENTITY.objects)

    def rules(self) -> tuple[SensorRule, SensorRule]:
        """Return the rules for what is received and sent."""
        return (
            SensorRule(Measure.RX_POWER, self.objects, self._read(self.rx, self.lanes_rx)),
            SensorRule(Measure.TX_POWER, self.objects, self._read(self.tx, self.lanes_tx)),
        )

    def _unit(self, said: Answers) -> Parse:
        """Return how the light of a device is read: old software tells µW, where nothing is negative, new 0.01 dBm."""
        columns = (self.rx, self.tx, self.lanes_rx, self.lanes_tx)
        if any(figure < 0 for one in columns for value in said.rows(one).values() for figure in _levels(value)):
            return dbm(0.01)
        return lambda value: dbm_of_milliwatts(value / 1000) if isinstance(value, int) else None

    def _read(self, single: MibObject, lanes: MibObject) -> Callable[[Answers], Sequence[Sensor]]:
        def read(said: Answers) -> Sequence[Sensor]:
            unit, found = self._unit(said), []
            for index in sorted({*said.rows(single), *said.rows(lanes)}):
                several = list(_levels(said.rows(lanes).get(index, b"")))
                one = said.at(single, index)
                alone = list(_levels(one)) if one is not None else []
                source, figures = (lanes, several) if several else (single, alone)
                name, port = BOARD.of(said, index), entity.port_of(said, index)
                for lane, figure in enumerate(figures, start=1):
                    level = unit(int(figure))
                    if level is not None:
                        of_lane = f"{name} lane {lane}" if len(figures) > 1 else name
                        # An instance is one cell, and a cell may hold several lanes.
                        found.append(Sensor(of_lane, level, dotted(source.oid, index), port))
            return found

        return read


def _has(decider: MibObject) -> Keep:
    return is_none_of(decider, NONE)


def _health(root: str) -> tuple[SensorRule, ...]:
    state_table, optical = f"{root}.5.25.31.1.1.1.1", f"{root}.5.25.31.1.1.3.1"
    fan, power = f"{root}.5.25.31.1.1.10.1", f"{root}.5.25.31.1.1.18.1"
    working = is_one_of(column("hwEntityOperStatus", f"{state_table}.2"), ENABLED)
    cpu, cpu_limit = (
        column("hwEntityCpuUsage", f"{state_table}.5"),
        column("hwEntityCpuUsageThreshold", f"{state_table}.6"),
    )
    share = column("hwEntityMemUsage", f"{state_table}.7")
    limit = column("hwEntityMemUsageThreshold", f"{state_table}.8")
    size = column("hwEntityMemSize", f"{state_table}.9")
    megabytes = column("hwEntityMemSizeMega", f"{state_table}.19")
    light = _Light(
        column("hwEntityOpticalRxPower", f"{optical}.8"),
        column("hwEntityOpticalTxPower", f"{optical}.9"),
        column("hwEntityOpticalLaneRxPower", f"{optical}.32"),
        column("hwEntityOpticalLaneTxPower", f"{optical}.33"),
    )
    return (
        either(
            sensors(Measure.CPU, cpu, percent(), BOARD, keep=(working, _has(cpu_limit))),
            sensors(Measure.CPU, cpu, percent(), BOARD, keep=(is_none_of(size, NONE), is_none_of(cpu, NONE))),
            sensors(Measure.CPU, column("hwCpuDevDuty", f"{root}.6.3.4.1.2"), percent(), "CPU {index}"),
            sensors(Measure.CPU, column("hwAvgBusy5min", f"{root}.6.1.1.1.4"), percent(), "CPU {index}"),
        ),
        either(
            memory(BOARD, share=share, total=size, keep=(working, _has(size), _has(limit))),
            memory(BOARD, share=share, total=megabytes, unit=1 << 20, keep=(working, _has(limit))),
            memory(BOARD, share=share, total=size, keep=(_has(size), is_none_of(share, NONE))),
            memory(
                "Memory {index}",
                free=column("hwMemoryDevFree", f"{root}.6.3.5.1.1.3"),
                total=column("hwMemoryDevSize", f"{root}.6.3.5.1.1.2"),
            ),
            memory(
                "Memory {index}",
                free=column("hwMemFree", f"{root}.6.1.2.1.1.3"),
                total=column("hwMemSize", f"{root}.6.1.2.1.1.2"),
            ),
        ),
        sensors(Measure.TEMPERATURE, column("hwEntityTemperature", f"{state_table}.11"), celsius(), BOARD),
        sensors(
            Measure.TEMPERATURE,
            column("hwEntityOpticalTemperature", f"{optical}.5"),
            celsius(invalid=(0, -1, -255)),
            BOARD,
        ),
        sensors(
            Measure.FAN,
            column("hwEntityFanState", f"{fan}.7"),
            state({1}, {2}),
            "Fan {index}",
            keep=(is_one_of(column("hwEntityFanPresent", f"{fan}.6"), PRESENT),),
        ),
        sensors(
            Measure.POWER_SUPPLY,
            column("hwEntityPwrState", f"{power}.6"),
            state({1, 3}, {2}),  # supplying, asleep as it should be; not supplying
            "Power supply {index}",
            keep=(is_one_of(column("hwEntityPwrPresent", f"{power}.5"), PRESENT),),
        ),
        *light.rules(),
    )


def _profile(name: str, root: str) -> Profile:
    return Profile(
        name=name,
        source="HUAWEI-ENTITY-EXTENT-MIB, HUAWEI-DEVICE-EXT-MIB, HUAWEI-CPU-MIB, HUAWEI-MEMORY-MIB",
        systems=frozenset({name}) if root == HUAWEI else frozenset(),
        object_ids=() if root == HUAWEI else (root,),
        model=(
            from_object(instance("hwEntitySystemModel", f"{root}.5.25.31.6.5.0")),
            from_descr(rf"^\W*(?:{MAKERS} )?([A-Z][\w.+-]*\d[\w.+-]*) {MAKERS} Versatile"),
            from_descr(r"\((?:\[?)([A-Z][\w.&+-]*\d[\w.&+-]*) V\d+R\d+"),
            from_descr(rf"\b(?:{MAKERS}|Quidway) ?({FAMILIES}\d[\w.+-]*)\s*$"),
            from_object(entity.MODEL, pick=entity.CHASSIS),
            from_object(entity.NAME, rf"^({FAMILIES}\S*\d\S*|Quidway\S*\d\S*)", pick=entity.CHASSIS),
            from_object(entity.DESCR, rf"({FAMILIES}\d[\w.+-]*)", pick=entity.CHASSIS),
        ),
        version=(
            from_descr(r"Version (\d+\.\d+) ?\((?:[^()]* )?(V\d+R\d+[^() ]*)", "{0} ({1})"),
            from_descr(r"Version (\d+\.\d+(?:, ?Release \S+)?)"),
            from_object(entity.SOFTWARE, r"(?:Version )?(\d+\.\d+) .*?(V\d+R\d+\w*)", "{0} ({1})"),
            from_object(entity.SOFTWARE, r"(V\d+R\d+\w*)"),
        ),
        serial=(
            from_object(instance("hwDeviceEsn", f"{root}.5.25.188.1.1.0")),
            from_object(entity.SERIAL, pick=entity.CHASSIS),
            from_object(entity.SERIAL, pick=entity.NO_PART),
        ),
        health=_health(root),
    )


PROFILES = (_profile("vrp", HUAWEI), _profile("vrp_futurematrix", FUTUREMATRIX))
