"""What is written of interfaces: figures of the device, as long as they are fresh and it still answers SNMP.

The interfaces of links, and those of which only `--all-interfaces` speaks, are written apart: the latter are many, and
the first to go where there are too many series.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from exporters.prometheus.catalogue import interfaces as catalogue
from exporters.prometheus.metric import Metric
from exporters.prometheus.ports import Port, Ports
from exporters.prometheus.rows import DeviceRow
from exporters.prometheus.sections.section import Scene, Section
from exporters.prometheus.text import label_value
from netmon.judge.rates import believable_speed
from netmon.model.belief import Truth
from netmon.model.interfaces import IntColumn, InterfaceCounters, InterfaceIdentity
from netmon.watch.board import DeviceView

_DESCR_CAP = 255  # DisplayString (SIZE (0..255)), RFC 2863

Two = tuple[IntColumn, IntColumn]

Which = Callable[[DeviceRow, InterfaceIdentity], Ports | None]
"""Chooses the interfaces to write."""

Columns = tuple[Ports, tuple[int, ...], IntColumn, IntColumn] | None
"""The interfaces, the index column of a table, and two columns of it."""

Identity = tuple[Ports, InterfaceIdentity] | None

_FEW = 8
"""Devices of which all interfaces are written at once: with 48 each as many samples of a metric as elsewhere."""


def _linked(row: DeviceRow, identity: InterfaceIdentity) -> Ports | None:
    return row.linked(identity) if row.links else None


def _others(row: DeviceRow, identity: InterfaceIdentity) -> Ports | None:
    return row.others(identity) if row.with_others else None


def answering(row: DeviceRow, scene: Scene) -> DeviceView | None:
    """Return what was seen, or None: the last figures of a device that fell silent are not figures of now."""
    if row.scene is not scene:
        belief = scene.beliefs.get(row.subject)
        answers = belief is not None and belief.standing.manageable is Truth.YES
        row.scene, row.view = scene, scene.devices.get(row.device.id) if answers else None
    return row.view


def _status(which: Which, row: DeviceRow, scene: Scene) -> Columns:
    view = answering(row, scene)
    if view is None or view.identity is None or view.status is None:
        return None
    ports = which(row, view.identity.value)
    status = view.status.value
    return None if ports is None else (ports, status.index, status.oper, status.admin)


def _counters(which: Which, take: Callable[[InterfaceCounters], Two], row: DeviceRow, scene: Scene) -> Columns:
    view = answering(row, scene)
    if view is None or view.identity is None or view.counters is None:
        return None
    ports = which(row, view.identity.value)
    counters = view.counters.value
    return None if ports is None else (ports, counters.index, *take(counters))


def _octets(counters: InterfaceCounters) -> Two:
    return counters.in_octets, counters.out_octets


def _errors(counters: InterfaceCounters) -> Two:
    return counters.in_errors, counters.out_errors


def _discards(counters: InterfaceCounters) -> Two:
    return counters.in_discards, counters.out_discards


def _identity(which: Which, row: DeviceRow, scene: Scene) -> Identity:
    view = answering(row, scene)
    if view is None or view.identity is None:
        return None
    ports = which(row, view.identity.value)
    return None if ports is None else (ports, view.identity.value)


def _column(name: str, placed: list[tuple[str, int]], column: IntColumn) -> str:
    return "".join([f"{name}{{{labels}}} {column[row]}\n" for labels, row in placed if column[row] is not None])


def _write_columns(metrics: tuple[Metric, Metric], _row: DeviceRow, facts: Columns) -> tuple[str, str]:
    if facts is None:
        return ("", "")
    ports, index, one, other = facts
    placed = ports.placed(index)
    return (_column(metrics[0].name, placed, one), _column(metrics[1].name, placed, other))


def _write_identity(_row: DeviceRow, facts: Identity) -> tuple[str, str]:
    if facts is None:
        return ("", "")
    ports, identity = facts
    speeds = [
        (port.labels, bps)
        for port in ports.ports
        if (bps := believable_speed(identity.type[port.row], identity.speed_bps[port.row])) is not None
    ]
    return (
        "".join([f"{catalogue.SPEED.name}{{{labels}}} {bps / 8:.15g}\n" for labels, bps in speeds]),
        "".join([_info(port, identity) for port in ports.ports]),
    )


def _info(port: Port, identity: InterfaceIdentity) -> str:
    row = port.row
    mac = identity.phys_address[row]
    return (
        f'{catalogue.INFO.name}{{{port.labels},ifindex="{port.index}",ifname="{label_value(identity.name[row] or "")}"'
        f',ifdescr="{label_value(identity.descr[row] or "", _DESCR_CAP)}"'
        f',ifalias="{label_value(identity.alias[row] or "")}",mac="{mac.hex(":") if mac else ""}"}} 1\n'
    )


def _pair(
    metrics: tuple[Metric, Metric], facts: Callable[[DeviceRow, Scene], Columns], rows: int
) -> Section[DeviceRow, Columns]:
    return Section(metrics, facts, partial(_write_columns, metrics), rows)


def interface_sections(
    which: Which, rows: int = 200
) -> tuple[Section[DeviceRow, Columns] | Section[DeviceRow, Identity], ...]:
    """Return the sections of some interfaces. Errors move seldom, so they are apart from octets."""
    return (
        _pair((catalogue.OPER, catalogue.ADMIN), partial(_status, which), rows),
        _pair((catalogue.IN_BYTES, catalogue.OUT_BYTES), partial(_counters, which, _octets), rows),
        _pair((catalogue.IN_ERRORS, catalogue.OUT_ERRORS), partial(_counters, which, _errors), rows),
        _pair((catalogue.IN_DISCARDS, catalogue.OUT_DISCARDS), partial(_counters, which, _discards), rows),
        Section((catalogue.SPEED, catalogue.INFO), partial(_identity, which), _write_identity, rows),
    )


LINKED_SECTIONS = interface_sections(_linked)
OTHER_SECTIONS = interface_sections(_others, _FEW)
