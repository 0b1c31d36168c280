"""Where a unit can be seen from."""

from __future__ import annotations

from collections.abc import Mapping

from netmon.coverage.basis import Endpoints
from netmon.model.counted import Plant
from netmon.model.names import NetworkId, Subject, SubjectKind, UnitId


def endpoints_of(plant: Plant) -> Mapping[tuple[UnitId, NetworkId], Endpoints]:
    """Return, by unit and network, its own devices and the links that end at it from above."""
    own: dict[tuple[UnitId, NetworkId], list[Subject]] = {}
    far: dict[tuple[UnitId, NetworkId], list[Subject]] = {}
    for device in plant.devices.values():
        own.setdefault((device.unit, device.network), []).append(Subject(SubjectKind.DEVICE, device.id, device.network))
    for link in plant.links.values():
        if link.lower_unit != link.upper_unit:
            subject = Subject(SubjectKind.LINK, link.id, link.network)
            far.setdefault((link.lower_unit, link.network), []).append(subject)
    return {key: Endpoints(tuple(own.get(key, ())), tuple(far.get(key, ()))) for key in {**own, **far}}
