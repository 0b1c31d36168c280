"""What netmon itself could not see or do over a span."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from netmon.model.configuration import Snapshot
from netmon.model.inventory import Inventory
from netmon.model.inventory_load import LoadOutcome
from netmon.model.names import DeviceId, NetworkId, Subject, SubjectKind
from netmon.model.plant import Device
from netmon.model.probing import IcmpUse
from netmon.shifts.values import Backup, Unseen
from netmon.store import Reader

HOUR: Final = 3600
MISSED: Final = 2.0
"""Intervals after which a configuration that was not read again is too old."""


def unseen(reader: Reader, inventory: Inventory, network: NetworkId, span: tuple[float, float]) -> Unseen:
    """Return it, as of the end of the span. Raises StoreError."""
    since, until = span
    blind = reader.blindness(since, until)
    load = reader.last_load()
    refused = load is not None and load.outcome is LoadOutcome.REFUSED and load.at <= until
    disk = reader.disk()
    return Unseen(
        unwatched=blind.unwatched,
        isolated=blind.isolated.get(network, ()),
        unasked=tuple(_unasked(reader, inventory, network, span)),
        backups=tuple(_too_old(reader.newest_snapshots(), inventory, network, until)),
        refused=load.message if refused and load is not None else "",
        refused_at=load.at if refused and load is not None else None,
        database=disk.database,
        free=disk.free,
    )


def _unasked(reader: Reader, inventory: Inventory, network: NetworkId, span: tuple[float, float]) -> Iterator[Subject]:
    """Yield the devices that nothing was asked of in the whole hours of the span; none where there is no whole hour."""
    first, end = -(-int(span[0]) // HOUR) * HOUR, int(span[1] // HOUR) * HOUR
    if first >= end:
        return
    asked = reader.asked(first, first, end)
    for device in inventory.devices.values():
        seen = device.id in asked.silent or device.id in asked.answered
        if device.network == network and _is_asked(device) and not seen:
            yield Subject(SubjectKind.DEVICE, device.id, network)


def _is_asked(device: Device) -> bool:
    return device.snmp is not None or device.ssh is not None or device.probing.icmp is IcmpUse.ON


def _too_old(
    newest: Mapping[DeviceId, Snapshot], inventory: Inventory, network: NetworkId, until: float
) -> Iterator[Backup]:
    for device in inventory.devices.values():
        if device.network != network or device.ssh is None:
            continue
        kept = newest.get(device.id)
        if kept is None or until - kept.seen_at > MISSED * device.probing.configuration:
            yield Backup(Subject(SubjectKind.DEVICE, device.id, network), None if kept is None else kept.seen_at)
