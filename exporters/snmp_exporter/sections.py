"""What is written of each table of a device's interfaces: rendered when the table changes, and kept until it does."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar, cast

from exporters.snmp_exporter import catalogue
from exporters.snmp_exporter.columns import Ports, family, texts
from netmon.model.interfaces import InterfaceCounters, InterfaceDetail, InterfaceIdentity, InterfaceStatus
from netmon.probes.if_type import if_type_name
from netmon.watch.board import DeviceView, Shown

Value = TypeVar("Value")

MOST_IN_32_BITS = 2**32
WIDE = 64


@dataclass(frozen=True, slots=True)
class PortSection:
    """A table of the view, None where there is none, and its text."""

    table: Callable[[DeviceView], object | None]
    write: Callable[[Ports, object], str]


def _value(shown: Shown[Value] | None) -> Value | None:
    return None if shown is None else shown.value


def _status(ports: Ports, table: object) -> str:
    status = cast("InterfaceStatus", table)
    placed = ports.placed(status.index)
    return family(catalogue.IF_ADMIN_STATUS, placed, status.admin) + family(
        catalogue.IF_OPER_STATUS, placed, status.oper
    )


def _counters(ports: Ports, table: object) -> str:
    counters = cast("InterfaceCounters", table)
    placed = ports.placed(counters.index)
    wide = [(labels, row) for labels, row in placed if counters.bits[row] == WIDE]
    return "".join(
        (
            family(catalogue.IF_HC_IN_OCTETS, wide, counters.in_octets),
            family(catalogue.IF_HC_OUT_OCTETS, wide, counters.out_octets),
            family(catalogue.IF_IN_OCTETS, placed, _low(counters.in_octets)),
            family(catalogue.IF_OUT_OCTETS, placed, _low(counters.out_octets)),
            family(catalogue.IF_IN_DISCARDS, placed, counters.in_discards),
            family(catalogue.IF_IN_ERRORS, placed, counters.in_errors),
            family(catalogue.IF_OUT_DISCARDS, placed, counters.out_discards),
            family(catalogue.IF_OUT_ERRORS, placed, counters.out_errors),
        )
    )


def _last_change(ports: Ports, table: object) -> str:
    read = cast("InterfaceDetail | InterfaceIdentity", table)
    return family(catalogue.IF_LAST_CHANGE, ports.placed(read.index), read.last_change)


def _detail(ports: Ports, table: object) -> str:
    detail = cast("InterfaceDetail", table)
    placed = ports.placed(detail.index)
    columns = (
        (catalogue.IF_HC_IN_UCAST, detail.in_unicast),
        (catalogue.IF_HC_IN_MULTICAST, detail.in_multicast),
        (catalogue.IF_HC_IN_BROADCAST, detail.in_broadcast),
        (catalogue.IF_HC_OUT_UCAST, detail.out_unicast),
        (catalogue.IF_HC_OUT_MULTICAST, detail.out_multicast),
        (catalogue.IF_HC_OUT_BROADCAST, detail.out_broadcast),
        (catalogue.IF_PROMISCUOUS_MODE, detail.promiscuous),
        (catalogue.IF_CONNECTOR_PRESENT, detail.connector),
        (catalogue.IF_DISCONTINUITY, detail.discontinuity),
    )
    return "".join(family(metric, placed, column) for metric, column in columns)


def _low(octets: tuple[int | None, ...]) -> list[int | None]:
    """Return what the counters of 32 bits say: the low half of those of 64 (RFC 2863 §3.1.6)."""
    return [None if value is None else value % MOST_IN_32_BITS for value in octets]


def _identity(ports: Ports, table: object) -> str:
    identity = cast("InterfaceIdentity", table)
    placed = ports.placed(identity.index)
    speeds = identity.speed_bps
    return "".join(
        (
            texts(catalogue.IF_TYPE, placed, lambda row: _type(identity.type[row])),
            family(catalogue.IF_MTU, placed, identity.mtu),
            family(catalogue.IF_SPEED, placed, [None if bps is None else _low_speed(bps) for bps in speeds]),
            family(catalogue.IF_HIGH_SPEED, placed, [None if bps is None else _high_speed(bps) for bps in speeds]),
            texts(catalogue.IF_PHYS_ADDRESS, placed, lambda row: _mac(identity.phys_address[row])),
        )
    )


def _type(number: int | None) -> str | None:
    return None if number is None else if_type_name(number)


def _low_speed(bps: int) -> int:
    return min(bps, MOST_IN_32_BITS - 1)


def _high_speed(bps: int) -> int:
    """Return ifHighSpeed: n stands for n - 0.5 to n + 0.499999 Mbit/s (RFC 2863)."""
    return (bps + 500_000) // 1_000_000


def _mac(octets: bytes | None) -> str | None:
    return None if octets is None else octets.hex(":").upper()


def _detail_of(view: DeviceView) -> InterfaceDetail | None:
    return None if view.counters is None else view.counters.value.detail


PORT_SECTIONS = (
    PortSection(lambda view: _value(view.identity), _identity),
    PortSection(lambda view: _value(view.status), _status),
    PortSection(lambda view: _value(view.counters), _counters),
    PortSection(_detail_of, _detail),
    PortSection(lambda view: _detail_of(view) or _value(view.identity), _last_change),
)
