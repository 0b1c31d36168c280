"""How old the configurations are that were kept, and how many devices have one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from exporters.prometheus.catalogue import configurations as catalogue
from exporters.prometheus.samples import family
from netmon.configs.keeper import ConfigurationView
from netmon.model.names import DeviceId
from netmon.watch.board import Board

KEPT, LACKING = "yes", "no"


def configurations(board: Board, views: Mapping[DeviceId, ConfigurationView]) -> tuple[str, ...]:
    """Return the samples of the devices that are asked over SSH; none before the first load."""
    if not board.loaded:
        return ()
    devices = [device for device in board.inventory.devices.values() if device.ssh is not None]
    seen = [((device.id, device.network), views.get(device.id)) for device in devices]
    known = [(labels, view) for labels, view in seen if view is not None]
    counts = Counter(
        (network, LACKING if view is None or view.seen_at is None else KEPT) for (_, network), view in seen
    )
    return (
        family(catalogue.READ, ((labels, view.seen_at) for labels, view in known if view.seen_at is not None)),
        family(catalogue.CHANGED, ((labels, view.changed_at) for labels, view in known if view.changed_at is not None)),
        family(catalogue.FAILURES, ((labels, float(view.failures)) for labels, view in known)),
        family(
            catalogue.COVERED,
            (
                ((network, kept), float(counts[network, kept]))
                for network in board.inventory.networks
                for kept in (KEPT, LACKING)
            ),
        ),
    )
