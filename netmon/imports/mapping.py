"""The map: what a system calls things, and what the inventory calls them.

Its tables go from a field of the system (`tenant`, `group`, `address` …) to patterns, and from a pattern to a value:
`units: {tenant: {changsha-*: changsha}}`. The first pattern that fits decides. `as-is` takes the value as it stands.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network
from typing import Final

from netmon.imports.seen import Marks
from netmon.model.plant import Role

AS_IS: Final = "as-is"
ADDRESS: Final = "address"
"""The field whose patterns are prefixes: `10.20.0.0/16`."""


@dataclass(frozen=True, slots=True)
class Default:
    """What holds where no table speaks; "" and None for what is not said."""

    unit: str = ""
    role: Role | None = None
    division: str = ""
    kind: str = ""
    snmp: str = ""


@dataclass(frozen=True, slots=True)
class Case:
    """One line of a table. `prefix` is the pattern of an address."""

    field: str
    pattern: str
    value: str
    prefix: IPv4Network | IPv6Network | None = None

    def found(self, marks: Marks, address: IPv4Address | IPv6Address | None) -> str | None:
        """Return the value for something with these marks, None where the pattern does not fit."""
        if self.prefix is not None:
            return self.value if address is not None and address in self.prefix else None
        pattern = self.pattern.casefold()
        for said in marks.get(self.field, ()):
            if fnmatchcase(said.casefold(), pattern):
                return said if self.value == AS_IS else self.value
        return None


@dataclass(frozen=True, slots=True)
class Rules:
    """A table."""

    cases: tuple[Case, ...] = ()

    def find(self, marks: Marks, address: IPv4Address | IPv6Address | None = None) -> str | None:
        """Return what the first case that fits says, None where none does."""
        return next((found for case in self.cases if (found := case.found(marks, address)) is not None), None)


NO_RULES: Final = Rules()
DEFAULT: Final = Default()


@dataclass(frozen=True, slots=True)
class Map:
    """The whole map. `declared` are rows by section, each from key to text."""

    default: Default = DEFAULT
    tables: Mapping[str, Rules] = field(default_factory=dict)
    only: Rules = NO_RULES
    leave_out: Rules = NO_RULES
    declared: Mapping[str, tuple[Mapping[str, str], ...]] = field(default_factory=dict)

    def wants(self, marks: Marks, address: IPv4Address | IPv6Address | None) -> bool:
        """Say whether a device is to be imported."""
        if self.only.cases and self.only.find(marks, address) is None:
            return False
        return self.leave_out.find(marks, address) is None

    def find(self, table: str, marks: Marks, address: IPv4Address | IPv6Address | None = None) -> str | None:
        """Return what a table says of something."""
        return self.tables.get(table, NO_RULES).find(marks, address)
