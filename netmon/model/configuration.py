"""A device's running configuration, as it may be kept and shown: its secrets are masked before it is one."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field

from netmon.model.names import DeviceId


@dataclass(frozen=True, slots=True)
class Configuration:
    """What the device would start with now, or runs on. `platform` is the command line's (`huawei_vrp`).

    `text` has every secret masked and no line that differs from reading to reading (clocks, sizes); its lines
    end with a line feed.
    `changed_at` and `changed_by` are what the device itself says of its last change, as it spells it; None where it
    does not.
    `seals` has for each line that lost a secret its place in `text`, from 0, and a digest of what was there, under a
    key that lives only in the process's memory: they tell that a secret changed, and are never kept.
    """

    platform: str
    text: str
    changed_at: str | None = None
    changed_by: str | None = None
    seals: tuple[tuple[int, str], ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class ConfigurationNews:
    """A reading that differs from the one before it, and by how much: lines that came and lines that went."""

    device: DeviceId
    configuration: Configuration
    at: float
    added: int
    removed: int


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A configuration that was kept, without its text. Times: UTC, epoch seconds.

    `number` is the store's and grows. It was first read so `at`, and last `seen_at`. `digest` is the SHA-256 of its
    text in hexadecimal, `size` its length in characters. `added` and `removed` count the lines that differ from the one
    before; for the first they are 0. `changed_at`, `changed_by` as in `Configuration`.
    """

    number: int
    device: DeviceId
    at: float
    seen_at: float
    platform: str
    digest: str
    size: int
    lines: int
    added: int
    removed: int
    changed_at: str | None
    changed_by: str | None


def digest_of(text: str) -> str:
    """Return what tells one text from another."""
    return hashlib.sha256(text.encode()).hexdigest()
