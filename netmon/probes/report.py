"""What one visit of a device came to, in the published JSON of `netmon probe --json` (see report.schema.json)."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from importlib.resources import files
from typing import TypeVar

from netmon.model.configuration import Configuration
from netmon.model.device_identity import DeviceIdentity
from netmon.model.health import Health
from netmon.model.interfaces import InterfaceCounters, InterfaceIdentity, InterfaceStatus
from netmon.model.neighbours import Neighbours
from netmon.model.observation import DeviceReadings, Failure, Observation, System
from netmon.probes.if_mib import STATUS_NAMES
from netmon.probes.if_type import if_type_name
from netmon.probes.report_health import report_health
from netmon.probes.report_neighbours import report_neighbours

T = TypeVar("T")
IDENTITY = ("vendor", "os", "model", "version", "serial")
Row = dict[str, object]


def report(observations: Iterable[Observation]) -> dict[str, object]:
    """Return one object for what one or more observations of a device say.

    null is what was not said or not read; "" is what the device sent. Every failure and fault is listed.
    """
    failures: list[Row] = []
    system: System | None = None
    uptime: int | None = None
    status: InterfaceStatus | None = None
    counters: InterfaceCounters | None = None
    identity: InterfaceIdentity | None = None
    known = DeviceIdentity()
    health = Health(())
    neighbours: Neighbours | None = None
    configuration: Configuration | None = None
    for observation in observations:
        result = observation.result
        if isinstance(result, Failure):
            failures.append(_failure(observation, result))
        elif isinstance(result, DeviceReadings):
            failures.extend(_failure(observation, fault) for fault in result.faults)
            system = result.system or system
            uptime = result.uptime if result.uptime is not None else uptime
            status = result.status or status
            counters = result.counters or counters
            identity = result.identity or identity
            known = result.device or known
            health = result.health or health
            neighbours = result.neighbours or neighbours
            configuration = result.configuration or configuration
    return {
        "device": _device(system or System(), uptime, known),
        "interfaces": _interfaces(status, counters, identity),
        "neighbours": report_neighbours(neighbours),
        "health": report_health(health, identity),
        "configuration": None if configuration is None else _configuration(configuration),
        "failures": failures,
    }


def schema() -> Mapping[str, object]:
    """Return the JSON Schema that every report keeps to."""
    found = json.loads(files("netmon.probes").joinpath("report.schema.json").read_text(encoding="utf-8"))
    assert isinstance(found, dict)  # noqa: S101 - the file is our own
    return found


def _failure(observation: Observation, failure: Failure) -> Row:
    cause = None if failure.cause is None else str(failure.cause)
    return {"probe": str(observation.probe), "kind": str(failure.kind), "cause": cause, "detail": failure.detail}


def _configuration(read: Configuration) -> Row:
    """Return how long a configuration is; its text, although without secrets, is for `netmon config`."""
    return {
        "platform": read.platform,
        "lines": read.text.count("\n"),
        "changed_at": read.changed_at,
        "changed_by": read.changed_by,
    }


def _device(system: System, uptime: int | None, known: DeviceIdentity) -> Row:
    facts = {name: getattr(known, name) for name in IDENTITY}
    return {
        "sysName": system.name,
        "sysDescr": system.descr,
        "sysObjectID": system.object_id,
        "sysLocation": system.location,
        "sysContact": system.contact,
        "uptime_seconds": _seconds(uptime if uptime is not None else system.uptime),
        **{name: fact.value if fact else None for name, fact in facts.items()},
        "sources": {
            name: {"rule": fact.source.rule, "oid": fact.source.oid} for name, fact in facts.items() if fact is not None
        },
    }


def _interfaces(
    status: InterfaceStatus | None, counters: InterfaceCounters | None, identity: InterfaceIdentity | None
) -> list[Row]:
    rows: dict[int, Row] = {}
    for read in (status, counters, identity):
        for index in read.index if read is not None else ():
            rows.setdefault(index, dict.fromkeys(_KEYS) | {"ifIndex": index})
    if identity is not None:
        _fill(rows, identity.index, "ifName", identity.name)
        _fill(rows, identity.index, "ifDescr", identity.descr)
        _fill(rows, identity.index, "ifAlias", identity.alias)
        _fill(rows, identity.index, "ifType", _each(if_type_name, identity.type))
        _fill(rows, identity.index, "ifMtu", identity.mtu)
        _fill(rows, identity.index, "ifPhysAddress", _each(_address, identity.phys_address))
        _fill(rows, identity.index, "last_change_seconds", _each(_seconds, identity.last_change))
        _fill(rows, identity.index, "speed_bps", identity.speed_bps)
    if status is not None:
        _fill(rows, status.index, "ifAdminStatus", _each(_status_name, status.admin))
        _fill(rows, status.index, "ifOperStatus", _each(_status_name, status.oper))
    if counters is not None:
        _fill(rows, counters.index, "in_octets", counters.in_octets)
        _fill(rows, counters.index, "out_octets", counters.out_octets)
        _fill(rows, counters.index, "in_errors", counters.in_errors)
        _fill(rows, counters.index, "out_errors", counters.out_errors)
        _fill(rows, counters.index, "in_discards", counters.in_discards)
        _fill(rows, counters.index, "out_discards", counters.out_discards)
        _fill(rows, counters.index, "counter_bits", counters.bits)
    return [rows[index] for index in sorted(rows)]


_KEYS = (
    "ifIndex",
    "ifName",
    "ifDescr",
    "ifAlias",
    "ifType",
    "ifMtu",
    "ifPhysAddress",
    "ifAdminStatus",
    "ifOperStatus",
    "last_change_seconds",
    "speed_bps",
    "in_octets",
    "out_octets",
    "in_errors",
    "out_errors",
    "in_discards",
    "out_discards",
    "counter_bits",
)


def _fill(rows: dict[int, Row], index: Sequence[int], key: str, values: Iterable[object]) -> None:
    for at, value in zip(index, values, strict=True):
        rows[at][key] = value


def _each(say: Callable[[T], object], values: Iterable[T | None]) -> list[object]:
    return [None if value is None else say(value) for value in values]


def _status_name(number: int) -> str:
    return STATUS_NAMES.get(number, str(number))


def _seconds(hundredths: int | None) -> float | None:
    return None if hundredths is None else hundredths / 100


def _address(octets: bytes) -> str:
    return octets.hex(":")
