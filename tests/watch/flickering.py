"""A world whose ports say when they last changed, and change between two visits."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from netmon.model.interfaces import PortChanges
from netmon.model.inventory import Inventory
from netmon.model.names import DeviceId
from netmon.model.plant import Link
from tests.watch.world import World

Saying = Callable[[int, int], int]
"""From sysUpTime and the true ifLastChange, in hundredths of a second, to what the agent says."""


def truly(uptime: int, changed: int) -> int:
    return changed


class Flickering(World):
    """`saying` is how each agent tells ifLastChange; those not in it tell the truth."""

    def __init__(self, inventory: Inventory, *, tick: float = 1.0) -> None:
        self.saying: dict[str, Saying] = {}
        self._changed: dict[tuple[DeviceId, str], float] = {}
        super().__init__(inventory, tick=tick)

    def turn(self, name: str, *, dark: bool) -> None:
        """Take the light of a link, or give it back; both its ends note when."""
        if (name in self.dark) is not dark:
            self.dark ^= {name}
            link = next(one for one in self.inventory.links.values() if one.id == name)
            for device, interface in _ends(link):
                self._changed[device, interface] = self.clock.now

    def blink(self, name: str, after: float, lasts: float) -> None:
        """Have a link lose its light so many seconds from now, for so long."""
        self._at(self.clock.now + after, partial(self.turn, name, dark=True))
        self._at(self.clock.now + after + lasts, partial(self.turn, name, dark=False))

    def port_changes(self, id_: DeviceId) -> PortChanges | None:
        box = self.boxes[id_]
        uptime = int((self.clock.now - box.booted) * 100) % (1 << 32)
        say = self.saying.get(id_, truly)
        rows = sorted((self._row(box, port), say(uptime, self._ticks(id_, port))) for port, _ in self._ports[id_])
        return PortChanges(tuple(row for row, _ in rows), tuple(value for _, value in rows))

    def _ticks(self, id_: DeviceId, port: str) -> int:
        at = self._changed.get((id_, port))
        return 0 if at is None else int((at - self.boxes[id_].booted) * 100) % (1 << 32)


def _ends(link: Link) -> list[tuple[DeviceId, str]]:
    return [
        (end.device, end.interface)
        for end in (link.upper, link.lower)
        if end.device is not None and end.interface is not None
    ]
