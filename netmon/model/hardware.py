"""What is kept of what a device says of itself: facts with their times, the changes of them, the last health."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from netmon.model.device_identity import DeviceIdentity, Fact, Source
from netmon.model.health import Health
from netmon.model.names import DeviceId


class FactName(StrEnum):
    """What of a device's identity is kept. `object_id` is sysObjectID (RFC 3418), dotted."""

    VENDOR = "vendor"
    OS = "os"
    MODEL = "model"
    VERSION = "version"
    SERIAL = "serial"
    OBJECT_ID = "object_id"


@dataclass(frozen=True, slots=True)
class KeptFact:
    """A fact that is believed. `since` is when this value was first read, `seen_at` when last (UTC, epoch seconds)."""

    fact: Fact
    since: float
    seen_at: float


@dataclass(frozen=True, slots=True)
class DeviceRecord:
    """All that a device ever said of itself, each fact as last believed. What it no longer says is still there."""

    device: DeviceId
    facts: tuple[tuple[FactName, KeptFact], ...] = ()

    def of(self, name: FactName) -> KeptFact | None:
        """Return one fact, None where the device never said it."""
        return next((kept for known, kept in self.facts if known == name), None)

    def value(self, name: FactName) -> str | None:
        """Return the value of a fact, None where the device never said it."""
        kept = self.of(name)
        return None if kept is None else kept.fact.value


@dataclass(frozen=True, slots=True)
class DeviceChange:
    """A device says something else of itself than it did. `at` is when the new value was first read (UTC, seconds)."""

    device: DeviceId
    name: FactName
    before: str
    after: str
    source: Source
    at: float

    @property
    def replaced(self) -> bool:
        """Whether it is another device: its history before `at` is that of the one before."""
        return self.name in (FactName.SERIAL, FactName.OBJECT_ID)


@dataclass(frozen=True, slots=True)
class KeptHealth:
    """The last complete reading that was kept. `since` stands beside `readings`: since when a fan or a power supply is
    as it is, None of all other sensors. Times: UTC, epoch seconds.
    """

    device: DeviceId
    at: float
    health: Health
    since: tuple[float | None, ...] = ()


@dataclass(frozen=True, slots=True)
class HardwarePast:
    """What is on record of a device: its changes, the newest first, and its sensors as last kept."""

    changes: tuple[DeviceChange, ...] = ()
    health: KeptHealth | None = None


def facts_of(identity: DeviceIdentity, object_id: Fact | None = None) -> Iterator[tuple[FactName, Fact]]:
    """Return what was said, fact by fact."""
    said = {
        FactName.VENDOR: identity.vendor,
        FactName.OS: identity.os,
        FactName.MODEL: identity.model,
        FactName.VERSION: identity.version,
        FactName.SERIAL: identity.serial,
        FactName.OBJECT_ID: object_id,
    }
    return ((name, fact) for name, fact in said.items() if fact is not None)
