"""The box that a simulated device is: who made it, what it runs, what is in it, and how it feels.

Boxes of a role are of a few kinds, and of each kind there are sixteen variants, which go with the variants of the
ports: a province of ten thousand devices has a few dozen different boxes, and what those say is made once.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from netmon.lab.loads import chance
from netmon.wires.snmp.oid import Oid

_HOT = 14
"""By how many degrees a box is warmer while a fan stands still."""

BoxLook = tuple[str, int]


class Maker(StrEnum):
    """Whose MIBs a box answers."""

    HUAWEI = "huawei"
    H3C = "h3c"
    RUIJIE = "ruijie"
    CISCO = "cisco"


class Part(StrEnum):
    """What in a box can fail."""

    FAN = "fan"
    SUPPLY = "supply"


@dataclass(frozen=True, slots=True)
class Kit:
    """A kind of box. `descr` is its sysDescr, `releases` what may fill in {version}, the oldest first.

    `stamp` begins its serial numbers. `memory` in bytes.
    """

    maker: Maker
    model: str
    object_id: Oid
    descr: str
    releases: tuple[tuple[str, str], ...]
    stamp: str
    fans: int = 0
    supplies: int = 1
    memory: int = 1 << 30

    def count(self, part: Part) -> int:
        """Return how many of a part there are."""
        return self.fans if part is Part.FAN else self.supplies


@dataclass(slots=True)
class Box:
    """One box. `generation` counts how often it was replaced, `release` how often it was updated since the start."""

    kit: Kit
    variant: int
    serial_seed: str
    generation: int = 0
    release: int = 0
    broken: frozenset[Part] = field(default_factory=frozenset)

    @property
    def look(self) -> BoxLook:
        """What it has in common with others."""
        return self.kit.model, self.variant

    @property
    def untouched(self) -> bool:
        """Whether it still is as it was made."""
        return not (self.generation or self.release or self.broken)

    @property
    def version(self) -> tuple[str, str]:
        """What it runs: a quarter of all boxes began with the oldest release, the rest with the second oldest."""
        releases = self.kit.releases
        return releases[min((self.variant % 4 != 0) + self.release, len(releases) - 1)]

    @property
    def descr(self) -> str:
        """Return sysDescr."""
        return self.kit.descr.format(version=self.version[0], release=self.version[1], model=self.kit.model)

    @property
    def serial(self) -> str:
        """Return the serial number, another one for each box."""
        return f"{self.kit.stamp}{chance(10**8, self.serial_seed, self.generation):08}"

    def fails(self, part: Part, number: int) -> bool:
        """Tell whether a part does: the first of its kind, where one has failed."""
        return number == 0 and part in self.broken

    def cpu(self, level: int) -> int:
        """Return the load of the processor in percent; `level` is how busy the network is, per mille."""
        return 6 + chance(12, self.variant, "cpu") + level * (25 + chance(25, self.variant)) // 1000

    def memory(self, level: int) -> int:
        """Return the memory in use in percent."""
        return 35 + chance(25, self.variant, "memory") + level * 6 // 1000

    def celsius(self, level: int, place: int) -> int:
        """Return the temperature at a place of the box."""
        warm = 31 + chance(8, self.variant, place) + level * 7 // 1000
        return warm + _HOT * (Part.FAN in self.broken)
