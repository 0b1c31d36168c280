"""Approved maintenance as it was known, and what it covered by the links as they were declared."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from ipaddress import IPv4Address

from netmon.judge.cover import Reach
from netmon.judge.planned import planned_spans
from netmon.judge.spans import Span, Spans
from netmon.judge.wiring import Wiring
from netmon.model.counted import CountedDevice, CountedLink, Plant
from netmon.model.inventory import Inventory, Limits
from netmon.model.maintenance import Maintenance
from netmon.model.names import NetworkId, Subject
from netmon.model.plant import Device, Link, LinkEnd
from netmon.model.probing import Probing

_NOWHERE = IPv4Address(0)
"""What is counted with has no address, and nobody is reached through one."""


def entries_then(entries: Iterable[Maintenance], network: NetworkId, known: float) -> Iterator[Maintenance]:
    """Yield a network's entries as they were known at a time (UTC, epoch seconds)."""
    for one in entries:
        if one.subject.network != network or one.created_at > known:
            continue
        approved = one.approval if one.approval is not None and one.approval.at <= known else None
        cancelled = one.cancelled_at is not None and one.cancelled_at <= known
        yield replace(
            one,
            approval=approved,
            cancelled_at=one.cancelled_at if cancelled else None,
            cancelled_by=one.cancelled_by if cancelled else "",
        )


def planned(plant: Plant, entries: Iterable[Maintenance], period: Span) -> Mapping[Subject, Spans]:
    """Return when each subject was under maintenance that counts, within a period (UTC, epoch seconds)."""
    found = tuple(entries)
    return planned_spans(Reach.of(Wiring.of(_wired(plant))), found, period) if found else {}


def _wired(plant: Plant) -> Inventory:
    """Return what wiring asks of an inventory: who is joined to whom."""
    return Inventory(
        networks={},
        divisions={},
        units={},
        sites={},
        devices={id_: _device(one) for id_, one in plant.devices.items()},
        links={id_: _link(one) for id_, one in plant.links.items()},
        services={},
        credentials={},
        indicators={},
        indicator_targets=(),
        limits=Limits(),
        time_zone="UTC",
        digest="",
    )


def _device(one: CountedDevice) -> Device:
    return Device(one.id, one.name, one.network, one.unit, None, _NOWHERE, one.role, Probing())


def _link(one: CountedLink) -> Link:
    upper, lower = LinkEnd(one.upper_unit, one.upper_device), LinkEnd(one.lower_unit, one.lower_device)
    return Link(one.id, one.name, one.network, upper, lower, one.redundancy)
