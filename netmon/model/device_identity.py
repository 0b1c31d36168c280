"""What a device is: who made it, what it runs, which one it is; and what each of these rests on."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Source:
    """Where a value comes from.

    `rule` names the profile and its rule (`vrp.version`, `entity.serial`). `oid` is the instance that was read, dotted,
    "" where the rule rests on no single object.
    """

    rule: str
    oid: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """A text that a device said of itself, cleaned, and where it comes from. Never ""."""

    value: str
    source: Source


@dataclass(frozen=True, slots=True)
class DeviceIdentity:
    """None is what the device did not say, or nobody knows how to read.

    `vendor` is the name the maker goes by; `os` is LibreNMS's short name of the system (`vrp`, `comware`, `ios`);
    `model` and `version` are spelled as the device spells them.
    """

    vendor: Fact | None = None
    os: Fact | None = None
    model: Fact | None = None
    version: Fact | None = None
    serial: Fact | None = None
