"""Which register an address asks for: of a day, as known at the end of another; and which of its units."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, tzinfo

from netmon.coverage.register import Register, RegisteredUnit
from netmon.model.belief import Reason
from netmon.model.days import end_of
from netmon.web.office import RefusedError

LONGEST = 64
"""Characters of a value in an address that are looked at."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What an address asks for, as it stands there; "" is any. `at` is a day, today by default, `known` another."""

    network: str = ""
    level: str = ""
    kind: str = ""
    q: str = ""
    at: str = ""
    known: str = ""

    @classmethod
    def of(cls, query: Mapping[str, str]) -> Wanted:
        """Read an address."""
        return cls(**{name: query.get(name, "").strip()[:LONGEST] for name in cls.__slots__})

    def day(self, today: date) -> date:
        """Return the day that is meant. Raises RefusedError."""
        return _day("at", self.at) or today

    def moment(self, now: float, zone: tzinfo) -> float:
        """Return as known when: `now`, or the end of a day (UTC, epoch seconds). Raises RefusedError."""
        known = _day("known", self.known)
        return now if known is None else min(now, end_of(known, zone))

    def of_register(self, register: Register) -> tuple[RegisteredUnit, ...]:
        """Return the units that are meant, in the order of the register."""
        return tuple(unit for unit in register.units.values() if self._wants(unit))

    def _wants(self, unit: RegisteredUnit) -> bool:
        if self.network and self.network not in unit.listed:
            return False
        if self.level not in {"", unit.level.value} or self.kind not in {"", unit.kind}:
            return False
        return not self.q or self.q.casefold() in f"{unit.id} {unit.name} {unit.name_en}".casefold()


@dataclass(frozen=True, slots=True)
class Listing:
    """The list of a network (应接入清单): how many are on it, how many of them exempt, by how many documents."""

    network: str
    listed: int
    exempt: int
    documents: int


def listings(register: Register, networks: Iterable[str]) -> tuple[Listing, ...]:
    """Return the list of each network."""
    return tuple(_listing(network, register) for network in networks)


def _listing(network: str, register: Register) -> Listing:
    listed = [(unit, one) for unit in register.units.values() for name, one in unit.listed.items() if name == network]
    exempt = sum(any(each.network == network for each in unit.exemptions) for unit, _ in listed)
    return Listing(network, len(listed), exempt, len({one.document for _, one in listed if one.document}))


def _day(field: str, text: str) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        raise RefusedError(422, Reason.of("register.not_a_day", field=field, value=text[:40])) from None
