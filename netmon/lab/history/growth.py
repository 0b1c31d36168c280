"""How a network grew: units at its edge were connected one after the other, on working days."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime, timedelta, tzinfo
from random import Random

from netmon.lab.history.episode import Stage
from netmon.lab.history.rates import CONNECTED_AT_FIRST
from netmon.model.inventory import Inventory
from netmon.model.names import DeviceId, UnitId
from netmon.model.plant import LinkEnd

_OFFICE = (9, 17)
_ALL_BY = 0.95
"""By when everyone is connected: a share of the past's length."""


def stages(inventory: Inventory, since: float, until: float, zone: tzinfo, seed: int) -> tuple[Stage, ...]:
    """Return what was connected when, the whole inventory last. Units that nothing hangs on came later, drawn anew for
    another `seed`; what is not there yet takes its links along.
    """
    late = _late_units(inventory, seed)
    dice = Random(f"{seed}/growth")  # noqa: S311 - an invented past
    # Many at first and fewer towards the end, as such campaigns go.
    days = sorted(_ALL_BY * dice.random() ** 1.5 * (until - since) for _ in late)
    missing = set(late)
    found = [Stage(since, _without(inventory, missing))]
    for unit, day in zip(late, days, strict=True):
        at = _in_office_hours(since + day, zone, dice)
        missing.discard(unit)
        if found[-1].at < at < until:
            found.append(Stage(at, _without(inventory, missing)))
    if missing or found[-1].inventory is not inventory:
        found[-1] = replace(found[-1], inventory=inventory)
    return tuple(found)


def _late_units(inventory: Inventory, seed: int) -> list[UnitId]:
    """Return the units that came later, in the order in which they came: of those at the edge, some."""
    above = {link.upper.device for link in inventory.links.values()}
    owners = {device.unit for device in inventory.devices.values() if device.id in above}
    owners |= {link.upper.unit for link in inventory.links.values() if link.upper.device is None}
    joined = {device.unit for device in inventory.devices.values()}
    joined |= {link.lower.unit for link in inventory.links.values()}
    edge = sorted(joined - owners)
    count = min(len(edge), round(len(joined) * (1 - CONNECTED_AT_FIRST)))
    return Random(f"{seed}/late").sample(edge, count)  # noqa: S311 - an invented past


def _without(inventory: Inventory, missing: set[UnitId]) -> Inventory:
    if not missing:
        return inventory
    devices = {id_: device for id_, device in inventory.devices.items() if device.unit not in missing}
    return replace(
        inventory,
        devices=devices,
        links={
            id_: link
            for id_, link in inventory.links.items()
            if _there(link.upper, devices.keys(), missing) and _there(link.lower, devices.keys(), missing)
        },
    )


def _there(end: LinkEnd, devices: Collection[DeviceId], missing: set[UnitId]) -> bool:
    return end.unit not in missing if end.device is None else end.device in devices


def _in_office_hours(at: float, zone: tzinfo, dice: Random) -> float:
    local = datetime.fromtimestamp(at, zone)
    if local.weekday() >= 5:
        local += timedelta(days=7 - local.weekday())
    hour, second = dice.randrange(*_OFFICE), dice.randrange(3600)
    return local.replace(hour=hour, minute=0, second=0, microsecond=0).timestamp() + second
