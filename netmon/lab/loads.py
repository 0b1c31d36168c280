"""How much traffic passes where: even, and the same in every lab with the same seed."""

from __future__ import annotations

from typing import NamedTuple
from zlib import crc32

from netmon.model.plant import Link

_FULLEST = 700  # per mille: no line carries more than this at its busiest
_BITS_PER_TICK_AND_OCTET = 8 * 100
_USUAL = 10**8  # bit/s of a link that declares no bandwidth


class Load(NamedTuple):
    """Octets with each tick, and further ones with each busy tick."""

    steady: int
    busy: int


NOTHING = Load(0, 0)


def chance(most: int, *names: object) -> int:
    """Return a number from 0 to below `most`, always the same for the same names."""
    return crc32("/".join(map(str, names)).encode()) % most


def load(capacity_bps: int, per_mille: int) -> Load:
    """Return a load that takes so many thousandths of a line at its busiest, a fifth of it day and night."""
    most = capacity_bps * min(per_mille, _FULLEST) // 1000 // _BITS_PER_TICK_AND_OCTET
    return Load(most // 5, most - most // 5)


def link_loads(link: Link, seed: int) -> tuple[Load, Load]:
    """Return what passes down and what passes up a link. More is fetched than sent."""
    capacity_bps = link.bandwidth_bps or _USUAL
    down = 80 + chance(_FULLEST - 80, seed, link.id)
    return load(capacity_bps, down), load(capacity_bps, down * (100 + chance(400, seed, link.id, "up")) // 1000)
