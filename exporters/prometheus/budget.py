"""What is left out where there are too many series: first interfaces that no link names, then sensors.

Units, links, services, devices, the interfaces of links and all that netmon says of itself are told whatever it costs.
The rest is told device by device: those that would take most lose theirs first. What a device would take is reckoned
from what it has, not from what it says at the moment, so that one that falls silent moves nothing of any other.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from exporters.prometheus.rows import DeviceRow
from exporters.prometheus.sections import Scene
from netmon.model.health import Health, Measure
from netmon.model.interfaces import InterfaceIdentity
from netmon.watch.board import DeviceView

BY_INTERFACE = 10
"""Series of an interface: two states, six counters, speed and description."""
_SERIES = {Measure.MEMORY: 3}
_LIGHT = frozenset({Measure.RX_POWER, Measure.TX_POWER})
_STEP = 8  # devices whose interfaces may all have to be named


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Series that are not told, by what they are of."""

    sensors: int = 0
    interfaces: int = 0


@dataclass(slots=True)
class _Wish:
    """What a device would take, reckoned from what was read of it last."""

    row: DeviceRow
    sensors: int = 0
    interfaces: int = 0
    _light: int = 0
    _health: Health | None = None
    _identity: InterfaceIdentity | None = None

    def look(self, view: DeviceView, *, with_others: bool) -> None:
        """Reckon anew what was read anew. What is too old to be shown still counts: it may be read again."""
        health = view.health.value if view.health else None
        identity = view.identity.value if view.identity and with_others else None
        if health is not None and health is not self._health:
            self.sensors = sum(_SERIES.get(reading.measure, 1) for reading in health.readings)
            self._light = sum(reading.measure in _LIGHT for reading in health.readings)
        if identity is not None and (identity is not self._identity or health is not self._health):
            others = len(self.row.others(identity).ports)
            self.interfaces = BY_INTERFACE * others + self._light if others else 0
        self._health, self._identity = health, identity


class Budget:
    """Decides which devices' sensors and other interfaces are told; `most` is how many series there may be.

    It looks at the most that the rest has taken since the inventory was loaded, so that what is left out does not come
    and go with every state.
    """

    def __init__(self, most: int, *, all_interfaces: bool) -> None:
        self.most: Final = most
        self.left_out = LeftOut()
        self._all_interfaces: Final = all_interfaces
        self._wishes: list[_Wish] = []
        self._kept = 0

    def load(self, rows: Iterable[DeviceRow]) -> None:
        """Begin anew, with other devices."""
        self._wishes, self._kept = [_Wish(row) for row in rows], 0

    def plan(self, scene: Scene, kept: int) -> Iterator[None]:
        """Mark each device; `kept` series are told in any case. Yields after some devices each."""
        self._kept = max(self._kept, kept)
        for number, wish in enumerate(self._wishes):
            view = scene.devices.get(wish.row.device.id)
            if view is not None:
                wish.look(view, with_others=self._all_interfaces)
            if number % _STEP == 0:
                yield
        room = self.most - self._kept
        felt = fitting([wish.sensors for wish in self._wishes], room)
        shown = fitting([wish.interfaces for wish in self._wishes], room - sum(felt.values()))
        for place, wish in enumerate(self._wishes):
            wish.row.with_sensors = place in felt
            wish.row.with_others = self._all_interfaces and place in shown
        self.left_out = LeftOut(
            sum(wish.sensors for place, wish in enumerate(self._wishes) if place not in felt),
            sum(wish.interfaces for place, wish in enumerate(self._wishes) if place not in shown),
        )


def fitting(costs: Sequence[int], room: int) -> Mapping[int, int]:
    """Return the places of those that fit together and their costs: those of the least cost first."""
    found = dict(enumerate(costs))
    if sum(costs) <= room:
        return found
    fits: dict[int, int] = {}
    for place in sorted(found, key=lambda place: (costs[place], place)):
        room -= costs[place]
        if room < 0 < costs[place]:
            break
        fits[place] = costs[place]
    return fits
