"""Which end of a proposed link is the upper one. Pure."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Mapping, Sequence

from netmon.discover.wiring import Wire
from netmon.model.plant import Link


def heights(links: Iterable[Link], wires: Sequence[Wire], roots: Iterable[str]) -> Mapping[str, int]:
    """Return how far below the top each device stands; a link from a lesser to a greater number closes no loop.

    Devices of the inventory keep the order that its links give them. Of what hangs together without any of them, a root
    is on top, or where there is none the device with the most cables.
    """
    below = _declared(links)
    beside: dict[str, set[str]] = defaultdict(set)
    for wire in wires:
        beside[wire.one[0]].add(wire.other[0])
        beside[wire.other[0]].add(wire.one[0])
    for device in beside.keys() & set(roots):
        below.setdefault(device, 0)
    _spread(below, beside)
    for device in sorted(beside, key=lambda one: (-len(beside[one]), one)):
        if device not in below:
            below[device] = 0
            _spread(below, beside, device)
    return below


def _declared(links: Iterable[Link]) -> dict[str, int]:
    """Return the longest way down to each device of the inventory; its links have no loop."""
    uppers: dict[str, set[str]] = defaultdict(set)
    for link in links:
        if link.upper.device is not None and link.lower.device is not None:
            uppers[link.lower.device].add(link.upper.device)
            uppers.setdefault(link.upper.device, set())
    below: dict[str, int] = {}
    left = dict(uppers)
    while left:
        ready = [device for device, above in left.items() if not above & left.keys()]
        for device in ready:
            below[device] = max((below[one] + 1 for one in uppers[device]), default=0)
            del left[device]
    return below


def _spread(below: dict[str, int], beside: Mapping[str, set[str]], start: str | None = None) -> None:
    """Give every device that can be reached its distance, from those that have one (or from one of them)."""
    queue = deque(sorted(below, key=lambda one: (below[one], one)) if start is None else [start])
    while queue:
        device = queue.popleft()
        for other in sorted(beside.get(device, ())):
            if other not in below:
                below[other] = below[device] + 1
                queue.append(other)
