"""The interfaces of a simulated device: those that links name, then others up to the number that was asked for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from netmon.lab.loads import NOTHING, Load, chance, link_loads, load
from netmon.model.names import DeviceId, LinkId
from netmon.model.plant import Link, Role

SPEEDS = (10**7, 10**8, 10**9, 10**10, 4 * 10**10, 10**11)

# Names as the vendors in these networks give them, and the speed that goes with them.
_SCHEMES = {
    Role.CORE: ("10GE1/0/{}", 10**10),
    Role.PE: ("GigabitEthernet1/0/{}", 10**9),
    Role.CE: ("GigabitEthernet0/0/{}", 10**9),
    Role.ACCESS: ("GigabitEthernet0/0/{}", 10**9),
    Role.LAN: ("GigabitEthernet0/0/{}", 10**9),
    Role.FIREWALL: ("GigabitEthernet1/0/{}", 10**9),
}
_VARIANTS = 16
"""So many devices of a role differ in which of their ports are in use; the next is like the first again."""


Look = tuple[tuple[str, int, bool], ...]


@dataclass(frozen=True, slots=True)
class Port:
    """One interface. `used` is whether anything is plugged in; `link` is what it belongs to."""

    name: str
    speed_bps: int
    incoming: Load
    outgoing: Load
    used: bool = True
    alias: str = ""
    link: LinkId | None = None


@dataclass(frozen=True, slots=True)
class Ports:
    """All interfaces of one device, in the order of their numbers."""

    wired: tuple[Port, ...]
    others: tuple[Port, ...]

    def __len__(self) -> int:
        return len(self.wired) + len(self.others)

    def __getitem__(self, number: int) -> Port:
        wired = len(self.wired)
        return self.wired[number] if number < wired else self.others[number - wired]

    def look(self) -> Look:
        """Return what other devices with alike ports have in common with this one."""
        return tuple((port.name, port.speed_bps, port.used) for port in (*self.wired, *self.others))

    def more(self, count: int) -> Ports:
        """Return these and so many others behind them, each in use."""
        speed = self[0].speed_bps
        taken = {self[number].name for number in range(len(self))}
        names = (name for number in range(1, len(self) + count + 1) if (name := f"Ethernet9/0/{number}") not in taken)
        added = (
            Port(name, speed, load(speed, 100 + chance(100, name)), load(speed, 50 + chance(100, name, "out")))
            for name, _ in zip(names, range(count), strict=False)
        )
        return Ports(self.wired, (*self.others, *added))

    def find(self, name: str) -> int | None:
        """Return the number of the interface with this name."""
        return next((number for number in range(len(self)) if self[number].name == name), None)


def ports_of(device: DeviceId, role: Role, ends: Sequence[tuple[Link, bool]], count: int, seed: int) -> Ports:
    """Return the interfaces of a device; `ends` are its links, each with whether it is their upper end."""
    wired = tuple(_wired(link, role, seed, upper=upper) for link, upper in ends if _name(link, upper=upper))
    missing = max(count - len(wired), 0)
    prefix = _SCHEMES[role][0].format("")
    taken = frozenset(port.name for port in wired if port.name.startswith(prefix))
    others = _others(role, chance(_VARIANTS, seed, device), missing, taken, seed)
    return Ports(wired, others)


def _name(link: Link, *, upper: bool) -> str | None:
    return (link.upper if upper else link.lower).interface


def _wired(link: Link, role: Role, seed: int, *, upper: bool) -> Port:
    speed = port_speed(role, link.bandwidth_bps)
    down, up = link_loads(link, seed)
    incoming, outgoing = (up, down) if upper else (down, up)
    return Port(_name(link, upper=upper) or "", speed, incoming, outgoing, alias=link.name, link=link.id)


def port_speed(role: Role, bandwidth_bps: int | None) -> int:
    """Return the speed of a port: the role's, or what the bandwidth of its link needs where that is more."""
    usual = _SCHEMES[role][1]
    return usual if not bandwidth_bps else next((s for s in SPEEDS if s >= max(bandwidth_bps, usual)), SPEEDS[-1])


@lru_cache(maxsize=4096)
def _others(role: Role, variant: int, missing: int, taken: frozenset[str], seed: int) -> tuple[Port, ...]:
    """Return further ports. Devices that are alike share them: a province has half a million."""
    pattern, speed = _SCHEMES[role]
    names = (name for number in range(1, missing + len(taken) + 1) if (name := pattern.format(number)) not in taken)
    return tuple(
        _other(name, speed, (seed, role, variant, name)) for name, _ in zip(names, range(missing), strict=False)
    )


def _other(name: str, speed: int, names: Iterable[object]) -> Port:
    if chance(100, *names) >= 55:
        return Port(name, speed, NOTHING, NOTHING, used=False)
    share = chance(60, *names, "load")
    return Port(name, speed, load(speed, share // 4), load(speed, share))
