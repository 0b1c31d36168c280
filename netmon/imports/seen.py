"""What a system says of the network, in the words that all of them have in common."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

Marks = Mapping[str, tuple[str, ...]]
"""Field → its values, as a map refers to them: `tenant` → (`changsha-gov`,). A field without a value is left out."""

NO_MARKS: Final[Marks] = {}


@dataclass(frozen=True, slots=True)
class Remark:
    """Something that was left out, or taken otherwise than it stands there. `code` names the sentence."""

    code: str
    facts: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SeenDevice:
    """A device. `key` tells it apart within the system, `origin` tells a person where it stands.

    `hints` may become its id, best first; `name` is for people. `address` is as written, "" where there is none.
    `site` is the key of a SeenSite. `asks_snmp` is False where the system itself does not ask it by SNMP.
    """

    key: str
    origin: str
    name: str
    hints: tuple[str, ...]
    address: str
    marks: Marks = field(default_factory=dict)
    site: str = ""
    snmp_port: int | None = None
    asks_snmp: bool = True


@dataclass(frozen=True, slots=True)
class SeenSite:
    """A place where devices stand. Degrees are as written."""

    key: str
    origin: str
    name: str
    hint: str
    address: str = ""
    latitude: str = ""
    longitude: str = ""
    marks: Marks = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SeenUnit:
    """An organisation. `key` is the value of the field `Seen.unit_field` of its devices."""

    key: str
    origin: str
    name: str
    marks: Marks = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SeenEnd:
    """An end of a link: the key of a device, and its interface."""

    device: str
    interface: str


@dataclass(frozen=True, slots=True)
class SeenLink:
    """A link between two devices, or, without `b`, from a device to an organisation that `marks` tell of."""

    key: str
    origin: str
    a: SeenEnd
    b: SeenEnd | None
    carrier: str = ""
    circuit: str = ""
    bandwidth_bps: int | None = None
    marks: Marks = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Seen:
    """All of it. Of a device that no map speaks of, `unit_field` names its unit where that is not "".

    `unit_fields` and `role_fields` are what a map would best go by, best first.
    """

    devices: tuple[SeenDevice, ...]
    unit_fields: tuple[str, ...]
    role_fields: tuple[str, ...]
    sites: tuple[SeenSite, ...] = ()
    units: tuple[SeenUnit, ...] = ()
    links: tuple[SeenLink, ...] = ()
    remarks: tuple[Remark, ...] = ()
    unit_field: str = ""


def marks_of(**fields: str | None) -> dict[str, tuple[str, ...]]:
    """Return marks of one value each, without those that have none."""
    return {name: (value,) for name, value in fields.items() if value}
