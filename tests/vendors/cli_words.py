"""Which fields of other people's rows say something that netmon has a word for, and how to compare the two."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from netmon.model.device_identity import DeviceIdentity
from netmon.model.health import Health, Measure
from netmon.model.neighbours import Neighbours
from netmon.vendors.cli import values
from netmon.vendors.cli.profile import CliPort

Field = str | list[str]
Row = Mapping[str, Field]
NOTHING = frozenset({"", "-", "--", "n/a", "none", "not advertised", "unknown", "not received", "null"})


@dataclass(frozen=True, slots=True)
class Miss:
    """A value that was expected and not read."""

    field: str
    expected: str
    read: str


def misses(read: object, expected: Iterable[Row]) -> tuple[int, list[Miss]]:
    """Return how many values netmon has a word for, and those of them that were not read so."""
    rows: list[Row] = [{name.lower(): field for name, field in row.items()} for row in expected]
    if isinstance(read, DeviceIdentity):
        return _identity(read, rows)
    if isinstance(read, Health):
        return _health(read, rows)
    if isinstance(read, Neighbours):
        return _neighbours(read, rows)
    assert isinstance(read, tuple)
    return _ports(read, rows)


def texts(field: Field | None) -> list[str]:
    """Return what a field says, without blanks around it."""
    every: list[str] = field if isinstance(field, list) else [field or ""]
    return [text.strip() for text in every if text.strip().casefold() not in NOTHING]


def folded(text: str | None) -> str:
    """Return a text for comparing: no blanks, no case."""
    return re.sub(r"\s+", "", text or "").casefold()


def like(one: str | None, other: str | None) -> bool:
    """Whether one spelling holds the other."""
    here, there = folded(one), folded(other)
    return bool(here and there) and (here in there or there in here)


_IDENTITY = {
    "model": ("model", "hardware_model", "hardware", "product", "board_name", "platform", "device_name"),
    "version": ("version", "software_version", "vrp_version", "soft_version", "olt_version", "os_version", "software"),
    "serial": ("serial", "serial_number", "sn", "device_serial_number", "serialnum"),
}


def _identity(read: DeviceIdentity, rows: list[Row]) -> tuple[int, list[Miss]]:
    count, missed = 0, []
    for name, fields in _IDENTITY.items():
        fact = getattr(read, name)
        expected = [text for field in fields for row in rows[:1] for text in texts(row.get(field))]
        if not expected:
            continue
        count += 1
        if fact is None or not any(like(fact.value, text) for text in expected):
            missed.append(Miss(name, " | ".join(expected), "" if fact is None else fact.value))
    return count, missed


_PORT = ("interface", "port", "name", "local_interface")
_LINK = ("link_status", "line_status", "link", "state", "status", "phy", "physical_status", "port_link_status")
_PROTOCOL = ("protocol_status", "protocol_state", "protocol")
_DESCRIPTION = ("description", "interface_description", "name", "alias")
_MAC = ("mac_address", "hw_address", "address", "mac")
_SPEED = ("speed",)
_MTU = ("mtu",)


def _ports(read: tuple[CliPort, ...], rows: list[Row]) -> tuple[int, list[Miss]]:
    by_name = {folded(port.name): port for port in read}
    count, missed = 0, []
    for row in rows:
        names = [text for field in _PORT for text in texts(row.get(field))][:1]
        if not names:
            continue
        count += 1
        port = by_name.get(folded(names[0]))
        if port is None:
            missed.append(Miss("port", names[0], ""))
            continue
        for field, expected, found in _port_values(row, port):
            count += 1
            if expected != found:
                missed.append(Miss(f"{names[0]} {field}", str(expected), str(found)))
    return count, missed


def _first(row: Row, fields: tuple[str, ...]) -> str | None:
    return next((text for field in fields for text in texts(row.get(field))), None)


def _port_values(row: Row, port: CliPort) -> Iterable[tuple[str, object, object]]:
    link, protocol = _first(row, _LINK), _first(row, _PROTOCOL)
    if link is not None and values.oper(link) is not None:
        # A line protocol that is down is a link that carries nothing, which is what ifOperStatus tells.
        up = values.oper(link) == values.UP and values.oper(protocol or "") in {values.UP, None}
        yield "oper", up, port.oper == values.UP
    said: tuple[tuple[str, tuple[str, ...], Callable[[str], object], object], ...] = (
        ("description", _DESCRIPTION, folded, folded(port.alias)),
        ("mac", _MAC, values.mac, port.mac),
        ("mtu", _MTU, values.whole, port.mtu),
        ("speed", _SPEED, values.speed_bps, port.speed_bps),
    )
    for name, fields, convert, found in said:
        text = _first(row, fields)
        expected = convert(text) if text is not None else None
        if name == "speed" and found is not None and found == values.speed_bps(_first(row, ("bandwidth",)) or ""):
            continue  # ifSpeed is the bandwidth where a device has both
        if expected is not None and expected != folded(port.name):
            yield name, expected, found


_NEIGHBOUR = (
    ("local", ("local_interface", "local_port", "local_intf")),
    ("name", ("neighbor_name", "neighbor", "system_name", "remote_system_name")),
    ("chassis", ("chassis_id", "remote_chassis_id")),
    ("port", ("neighbor_port_id", "neighbor_interface", "remote_port", "port_id")),
    ("address", ("management_ip", "mgmt_address", "management_address", "mgmt_ip")),
)


def _neighbours(read: Neighbours, rows: list[Row]) -> tuple[int, list[Miss]]:
    seen: list[dict[str, list[str | None]]] = [
        {
            "local": [row.local.name],
            "name": [row.name],
            "chassis": [row.chassis, row.name],
            "port": [row.remote.name, row.remote.mac, row.remote.descr],
            "address": list(row.addresses),
        }
        for row in read.rows
    ]
    count, missed = 0, []
    for row in rows:
        said = {name: text for name, fields in _NEIGHBOUR if (text := _first(row, fields)) is not None}
        if values.mac(said.get("address", "")) is not None:
            del said["address"]  # netmon keeps those that can be reached
        if "local" not in said or len(said) == 1:
            continue
        best = max(seen, key=lambda one: sum(_seen(one, *pair) for pair in said.items()), default={})
        count += len(said)
        missed += [
            Miss(f"{said['local']} {name}", text, str(best.get(name)))
            for name, text in said.items()
            if not _seen(best, name, text)
        ]
    return count, missed


def _seen(one: Mapping[str, list[str | None]], name: str, text: str) -> bool:
    wanted = values.mac(text) or text
    return any(like(found, wanted) or like(found, text) for found in one.get(name, []))


_FIGURE = {
    "cpu_usage": Measure.CPU, "cpu_5_sec": Measure.CPU, "cpu_1_min": Measure.CPU, "cpu_5_min": Measure.CPU,
    "cpu": Measure.CPU, "memory_using_percent": Measure.MEMORY, "used_rate": Measure.MEMORY,
    "system_memory_used_rate_precent": Measure.MEMORY, "memory_usage": Measure.MEMORY,
    "temperature": Measure.TEMPERATURE,
    "temperature_c": Measure.TEMPERATURE, "temp": Measure.TEMPERATURE, "rx_power": Measure.RX_POWER,
    "rx_pwr": Measure.RX_POWER, "tx_power": Measure.TX_POWER, "tx_pwr": Measure.TX_POWER,
    "rx_power_dbm": Measure.RX_POWER, "tx_power_dbm": Measure.TX_POWER,
}  # fmt: skip


def _health(read: Health, rows: list[Row]) -> tuple[int, list[Miss]]:
    count, missed = 0, []
    for row in rows:
        for field, measure in _FIGURE.items():
            for text in texts(row.get(field)):
                expected = values.number(text)
                if expected is None or (expected == 0 and measure in {Measure.RX_POWER, Measure.TX_POWER}):
                    continue
                # Of the averages over five seconds, a minute and five one is kept.
                averages = [one for one in ("cpu_5_sec", "cpu_1_min", "cpu_5_min") if one in row]
                if averages and field != averages[0]:
                    continue
                wanted = [number for one in averages for number in [values.number(str(row[one]))]] or [expected]
                count += 1
                found = [reading.value for reading in read.of(measure)]
                if not any(one is not None and abs(one - other) <= 1.0 for one in wanted for other in found):
                    missed.append(Miss(field, text, str(found)))
        for measure in (Measure.FAN, Measure.POWER_SUPPLY):
            state = values.good(_first(row, ("status", "state", "work_status")) or "")
            if state is None or not read.of(measure) or len(row) > 8:
                continue
            count += 1
            if state not in {reading.value for reading in read.of(measure)}:
                missed.append(Miss(measure, str(state), str(read.of(measure))))
    return count, missed
