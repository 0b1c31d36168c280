"""A board as a province makes it, for scrapes of any size, and what visits change on it.

Every device has `ports` ports in full, all that is believed of it, 14 sensors, and one of the links of a tree. A
quarter of the ports are idle; the others count octets, few count errors.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from netmon.model.belief import Standing, State, Truth
from netmon.model.health import Health, Measure
from netmon.model.interfaces import InterfaceCounters
from netmon.model.names import DeviceId, SubjectKind
from netmon.model.observation import Echo
from netmon.watch.board import Shown
from tests.exporters import plain

_RANDOM = random.Random(1)
_MINUTE = 60 * 125_000_000
"""Octets of a minute at 1 Gbit/s."""


@dataclass(slots=True)
class Province:
    """So many devices of so many ports each, on the board of `wall`. `at` is the time of what was changed last."""

    devices: int
    ports: int
    wall: plain.Wall = field(default_factory=plain.Wall)
    at: float = plain.NOON
    _names: list[DeviceId] = field(default_factory=list)

    def __post_init__(self) -> None:
        names = tuple(f"GigabitEthernet0/0/{number}" for number in range(1, self.ports + 1))
        devices = [plain.device(f"prefecture-{n % 14}-device-{n}", f"unit-{n // 2}") for n in range(self.devices)]
        links = [
            plain.link(f"link-{n}", (devices[n // 10].id, names[0]), (devices[n].id, names[1]))
            for n in range(1, self.devices)
        ]
        units = [plain.unit(f"unit-{n}") for n in range((self.devices + 1) // 2)]
        self.wall.show(plain.inventory(devices, links, units))
        self._names = [each.id for each in devices]
        for each in devices:
            self.wall.up(each.id)
            plain.see_all(self.wall.seen(each.id), plain.identity(*names))
        for line in links:
            self.wall.believe(plain.subject(SubjectKind.LINK, line.id), Standing(State.UP, carrying=Truth.YES))
        standing = Standing(State.UP, reachable=Truth.YES, manageable=Truth.YES)
        for member in units:
            self.wall.believe(plain.subject(SubjectKind.UNIT, member.id), standing)
        self.visit(self._names)
        self.count(self._names)
        self.feel(self._names)

    def some(self, share: float) -> Sequence[DeviceId]:
        """Return that share of the devices; visits of neighbours in the inventory are not neighbours in time."""
        return _RANDOM.sample(self._names, round(share * len(self._names)))

    def visit(self, devices: Iterable[DeviceId]) -> None:
        """Let devices answer, as every 10 s: the states of their ports are the same object as before."""
        self.at += 1
        for name in devices:
            view = self.wall.seen(name)
            rtt = _RANDOM.uniform(0.001, 0.02)
            view.heard = self.at
            view.uptime = plain.shown(round(self.at * 100))
            view.echo = plain.shown(Echo(3, 3, rtt, rtt * 1.1, rtt * 1.5))

    def count(self, devices: Iterable[DeviceId]) -> None:
        """Let the counters of devices move, as every minute."""
        for name in devices:
            view = self.wall.seen(name)
            view.counters = Shown(self._moved(view.counters), self.at, self.at)

    def feel(self, devices: Iterable[DeviceId]) -> None:
        """Let every sensor of devices move, as every five minutes."""
        for name in devices:
            self.wall.seen(name).health = plain.shown(_sensors())

    def _moved(self, before: Shown[InterfaceCounters] | None) -> InterfaceCounters:
        past = before.value if before else plain.counters(self.ports)
        return InterfaceCounters(
            past.index,
            _more(past.in_octets, _MINUTE, 0.75),
            _more(past.out_octets, _MINUTE, 0.75),
            _more(past.in_errors, 10, 0.001),
            _more(past.out_errors, 10, 0.001),
            _more(past.in_discards, 100, 0.002),
            _more(past.out_discards, 100, 0.002),
            past.bits,
        )


def _more(column: tuple[int | None, ...], most: int, busy: float) -> tuple[int, ...]:
    """Return a column in which that share of the ports, the first, and by and by any other has counted on."""
    always = round(busy * len(column)) if busy > 0.5 else 0
    return tuple(
        (value or 0) + (_RANDOM.randrange(most) if row < always or (not always and _RANDOM.random() < busy) else 0)
        for row, value in enumerate(column)
    )


def _sensors() -> Health:
    """Return what a switch says of itself: 14 sensors, two of them for the light of each of two ports."""
    uniform = _RANDOM.uniform
    found = [plain.sensor(Measure.CPU, uniform(5, 60), "slot 0")]
    found += [plain.sensor(Measure.MEMORY, uniform(30, 70), "slot 0", used=2**30, total=2**31)]
    found += [plain.sensor(Measure.TEMPERATURE, uniform(30, 60), f"sensor {n}") for n in range(2)]
    found += [plain.sensor(Measure.FAN, 1.0, f"fan {n}") for n in range(2)]
    found += [plain.sensor(Measure.FAN_SPEED, uniform(3000, 6000), f"fan {n}") for n in range(2)]
    found += [plain.sensor(Measure.POWER_SUPPLY, 1.0, f"supply {n}") for n in range(2)]
    for measure in (Measure.RX_POWER, Measure.TX_POWER):
        found += [plain.sensor(measure, uniform(-9, -2), f"light {n}", interface=n + 1) for n in range(2)]
    return Health(tuple(found))
