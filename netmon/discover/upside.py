"""Which end of a proposed link is the upper one. Pure.

Neighbours do not say who depends on whom. In a component with devices that the inventory's links put in order, what is
nearer to those stands above. Elsewhere the shape tells: what hangs on a single cable stands below what it hangs on, and
of what is joined in several ways that stands above where more cables meet. A seed is where somebody chose to begin: it
is never taken for something that hangs.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Mapping, Sequence

from netmon.discover.wiring import Wire
from netmon.model.plant import Link

Beside = Mapping[str, set[str]]


def heights(links: Iterable[Link], wires: Sequence[Wire], seeds: Iterable[str]) -> Mapping[str, int]:
    """Return how far below the top each device stands; a link from a lesser to a greater number closes no loop.

    Devices of the inventory keep the order that its links give them.
    """
    below = _declared(links)
    beside: dict[str, set[str]] = defaultdict(set)
    for wire in wires:
        beside[wire.one[0]].add(wire.other[0])
        beside[wire.other[0]].add(wire.one[0])
    _spread(below, beside)
    rest = {device: others for device, others in beside.items() if device not in below}
    return below | {device: place for place, device in enumerate(_by_shape(rest, frozenset(seeds)))}


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


def _spread(below: dict[str, int], beside: Beside) -> None:
    """Give every device that can be reached from those that have a place its distance from them."""
    queue = deque(sorted(below, key=lambda one: (below[one], one)))
    while queue:
        device = queue.popleft()
        for other in sorted(beside.get(device, ())):
            if other not in below:
                below[other] = below[device] + 1
                queue.append(other)


def _by_shape(beside: Beside, seeds: frozenset[str]) -> list[str]:
    """Return devices from top to bottom: what falls off last comes first, then that with the most cables left."""
    left = {device: set(others) for device, others in beside.items()}
    round_of: dict[str, int] = {}
    number = 0
    while hanging := [device for device, others in left.items() if len(others) <= 1 and device not in seeds]:
        number += 1
        for device in hanging:
            round_of[device] = number
        for device in hanging:
            for other in left.pop(device):
                if other in left:
                    left[other].discard(device)

    def place(device: str) -> tuple[int, int, int, str]:
        return -round_of.get(device, number + 1), -len(left.get(device, ())), -len(beside[device]), device

    return sorted(beside, key=place)
