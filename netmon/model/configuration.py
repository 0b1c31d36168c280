"""A device's running configuration, as it may be kept and shown: its secrets are masked before it is one."""

from __future__ import annotations

from dataclasses import dataclass, field


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
