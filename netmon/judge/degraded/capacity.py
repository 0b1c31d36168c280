"""How much a link has room for."""

from __future__ import annotations

from netmon.judge.rates import believable_speed
from netmon.model.interfaces import InterfaceIdentity


def room_of(bandwidth_bps: int | None, *ends: tuple[InterfaceIdentity | None, int]) -> int | None:
    """Return the bit/s of a link: what is paid for, else what the slower of its ports has; None where nobody knows.

    An end is what a device calls its ports, and the ifIndex.
    """
    if bandwidth_bps is not None:
        return bandwidth_bps
    speeds = (speed_of(identity, index) for identity, index in ends)
    return min((speed for speed in speeds if speed is not None), default=None)


def speed_of(identity: InterfaceIdentity | None, index: int) -> int | None:
    """Return the speed of a port in bit/s, None where it tells none that can be true."""
    if identity is None or index not in identity.index:
        return None
    row = identity.index.index(index)
    return believable_speed(identity.type[row], identity.speed_bps[row])
