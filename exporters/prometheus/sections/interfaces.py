"""What is written of interfaces: figures of the device, as long as they are fresh and it still answers SNMP."""

from __future__ import annotations

from collections.abc import Sequence

from exporters.prometheus.catalogue import interfaces as catalogue
from exporters.prometheus.ports import Port
from exporters.prometheus.rows import DeviceRow
from exporters.prometheus.sections.section import Scene, Section
from exporters.prometheus.text import label_value
from netmon.judge.rates import believable_speed
from netmon.model.belief import Truth
from netmon.model.interfaces import IntColumn, InterfaceCounters, InterfaceIdentity, InterfaceStatus
from netmon.watch.board import DeviceView

_DESCR_CAP = 255  # DisplayString (SIZE (0..255)), RFC 2863

Status = tuple[tuple[Port, ...], InterfaceStatus] | None
Counters = tuple[tuple[Port, ...], InterfaceCounters] | None
Identity = tuple[tuple[Port, ...], InterfaceIdentity] | None


def answering(row: DeviceRow, scene: Scene) -> DeviceView | None:
    """Return what was seen, or None: the last figures of a device that fell silent are not figures of now."""
    belief = scene.beliefs.get(row.subject)
    if belief is None or belief.standing.manageable is not Truth.YES:
        return None
    return scene.devices.get(row.device.id)


def _status(row: DeviceRow, scene: Scene) -> Status:
    view = answering(row, scene)
    if view is None or view.status is None or view.identity is None:
        return None
    return row.ports(view.identity.value), view.status.value


def _counters(row: DeviceRow, scene: Scene) -> Counters:
    view = answering(row, scene)
    if view is None or view.counters is None or view.identity is None:
        return None
    return row.ports(view.identity.value), view.counters.value


def _identity(row: DeviceRow, scene: Scene) -> Identity:
    view = answering(row, scene)
    if view is None or view.identity is None:
        return None
    return row.ports(view.identity.value), view.identity.value


def _placed(ports: Sequence[Port], index: tuple[int, ...]) -> list[tuple[str, int]]:
    """Return the labels of each port and its row in a table with that index column; without those it does not list."""
    row_of = {number: row for row, number in enumerate(index)}
    return [(port.labels, row_of[port.index]) for port in ports if port.index in row_of]


def _column(name: str, placed: list[tuple[str, int]], column: IntColumn) -> str:
    return "".join([f"{name}{{{labels}}} {column[row]}\n" for labels, row in placed if column[row] is not None])


def _write_status(_row: DeviceRow, facts: Status) -> tuple[str, ...]:
    if facts is None:
        return ("", "")
    ports, status = facts
    placed = _placed(ports, status.index)
    return (
        _column(catalogue.OPER.name, placed, status.oper),
        _column(catalogue.ADMIN.name, placed, status.admin),
    )


def _write_counters(_row: DeviceRow, facts: Counters) -> tuple[str, ...]:
    if facts is None:
        return ("",) * 6
    ports, counters = facts
    placed = _placed(ports, counters.index)
    return (
        _column(catalogue.IN_BYTES.name, placed, counters.in_octets),
        _column(catalogue.OUT_BYTES.name, placed, counters.out_octets),
        _column(catalogue.IN_ERRORS.name, placed, counters.in_errors),
        _column(catalogue.OUT_ERRORS.name, placed, counters.out_errors),
        _column(catalogue.IN_DISCARDS.name, placed, counters.in_discards),
        _column(catalogue.OUT_DISCARDS.name, placed, counters.out_discards),
    )


def _write_identity(_row: DeviceRow, facts: Identity) -> tuple[str, ...]:
    if facts is None:
        return ("", "")
    ports, identity = facts
    speeds = [
        (port.labels, bps)
        for port in ports
        if (bps := believable_speed(identity.type[port.row], identity.speed_bps[port.row])) is not None
    ]
    return (
        "".join([f"{catalogue.SPEED.name}{{{labels}}} {bps / 8:.15g}\n" for labels, bps in speeds]),
        "".join([_info(port, identity) for port in ports]),
    )


def _info(port: Port, identity: InterfaceIdentity) -> str:
    row = port.row
    mac = identity.phys_address[row]
    return (
        f'{catalogue.INFO.name}{{{port.labels},ifindex="{port.index}",ifname="{label_value(identity.name[row] or "")}"'
        f',ifdescr="{label_value(identity.descr[row] or "", _DESCR_CAP)}"'
        f',ifalias="{label_value(identity.alias[row] or "")}",mac="{mac.hex(":") if mac else ""}"}} 1\n'
    )


INTERFACE_SECTIONS = (
    Section((catalogue.OPER, catalogue.ADMIN), _status, _write_status),
    Section(
        (
            catalogue.IN_BYTES,
            catalogue.OUT_BYTES,
            catalogue.IN_ERRORS,
            catalogue.OUT_ERRORS,
            catalogue.IN_DISCARDS,
            catalogue.OUT_DISCARDS,
        ),
        _counters,
        _write_counters,
    ),
    Section((catalogue.SPEED, catalogue.INFO), _identity, _write_identity),
)
