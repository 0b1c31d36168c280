"""Whether the anchors of an inventory can tell us that we are cut off ourselves. Pure."""

from __future__ import annotations

from collections.abc import Iterator

from netmon.model.belief import Reason
from netmon.model.inventory import Inventory

ENOUGH = 2
"""With a single anchor its own failure cannot be told from ours."""


def advice(inventory: Inventory) -> tuple[Reason, ...]:
    """Return what would be better about the anchors of each network that has devices."""
    return tuple(_advice(inventory))


def _advice(inventory: Inventory) -> Iterator[Reason]:
    watched = {device.network for device in inventory.devices.values()}
    addresses = {(device.network, device.address): device.id for device in inventory.devices.values()}
    for network in inventory.networks:
        anchors = [anchor for anchor in inventory.anchors.values() if anchor.network == network]
        if network in watched and len(anchors) < ENOUGH:
            yield Reason.of("anchors.few" if anchors else "anchors.none", network=network)
        for anchor in anchors:
            if (inside := addresses.get((network, anchor.address))) is not None:
                yield Reason.of("anchors.inside", anchor=anchor.id, device=inside)
