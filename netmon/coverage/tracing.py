"""A basis that takes down what of it is read, so that it can be told when a verdict has to be found again."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar

from netmon.coverage.basis import Basis, Months, MonthSum, Sightings
from netmon.coverage.lookup import Lookup
from netmon.coverage.register import Register
from netmon.model.attestation import Claim
from netmon.model.counted import Plant
from netmon.model.day_facts import DayFacts
from netmon.model.names import NetworkId, Subject, UnitId

Place = tuple[UnitId, NetworkId]
PaperKey = tuple[UnitId, NetworkId, Claim]
_K = TypeVar("_K")
_V = TypeVar("_V")


@dataclass(slots=True)
class Trace:
    """What was read to judge one item, in its order.

    `at_large`: also of the register or the plant as a whole; `always`: something that nobody can tell from day to day.
    """

    papers: list[PaperKey] = field(default_factory=list)
    endpoints: list[Place] = field(default_factory=list)
    days: list[tuple[Subject, int]] = field(default_factory=list)
    lately: list[Subject] = field(default_factory=list)
    months: list[Place] = field(default_factory=list)
    at_large: bool = False
    always: bool = False


class TracedBasis(Basis):
    """The basis it is made of, which takes down in `trace` what is read. `lookup` is that of its register and plant."""

    trace: Trace

    def __init__(self, basis: Basis, lookup: Lookup) -> None:
        months = None if basis.months is None else _Months(self, basis.months)
        said = {name: getattr(basis, name) for name in ("at", "known", "day", "zone", "watched_hours", "vantage")}
        said |= {"_basis": basis, "_lookup": lookup, "trace": Trace(), "months": months}
        said |= {"sightings": _Sightings(self, basis.sightings)}
        said |= {"attestations": _Read(self, basis.attestations, lambda trace, key: trace.papers.append(key))}
        said |= {"endpoints": _Read(self, basis.endpoints, lambda trace, key: trace.endpoints.append(key))}
        for name, value in said.items():
            object.__setattr__(self, name, value)

    def begin(self) -> Trace:
        """Return an empty trace, which is written from now on."""
        object.__setattr__(self, "trace", Trace())
        return self.trace

    def turns_by_itself(self) -> None:
        """See `Basis`."""
        self.trace.always = True

    @property
    def register(self) -> Register:
        """See `Basis`."""
        self.trace.at_large = True
        return self._basis.register

    @property
    def plant(self) -> Plant:
        """See `Basis`."""
        self.trace.at_large = True
        return self._basis.plant

    @property
    def lookup(self) -> Lookup:
        """See `Basis`."""
        self.trace.at_large = True
        return self._lookup

    _basis: Basis
    _lookup: Lookup


class _Read(Mapping[_K, _V]):
    """A mapping, each key of which is taken down as it is read."""

    def __init__(self, basis: TracedBasis, whole: Mapping[_K, _V], take: Callable[[Trace, _K], None]) -> None:
        self._basis, self._whole, self._take = basis, whole, take

    def __getitem__(self, key: _K) -> _V:
        self._take(self._basis.trace, key)
        return self._whole[key]

    def __iter__(self) -> Iterator[_K]:
        self._basis.trace.always = True
        return iter(self._whole)

    def __len__(self) -> int:
        self._basis.trace.always = True
        return len(self._whole)


class _Sightings:
    def __init__(self, basis: TracedBasis, whole: Sightings) -> None:
        self._basis, self._whole = basis, whole

    def days(self, subject: Subject, count: int) -> Sequence[DayFacts | None]:
        self._basis.trace.days.append((subject, count))
        return self._whole.days(subject, count)

    def last_ok(self, subject: Subject) -> date | None:
        self._basis.trace.lately.append(subject)
        return self._whole.last_ok(subject)


class _Months:
    def __init__(self, basis: TracedBasis, whole: Months) -> None:
        self._basis, self._whole = basis, whole

    def last_closed(self, unit: UnitId, network: NetworkId) -> MonthSum | None:
        self._basis.trace.months.append((unit, network))
        return self._whole.last_closed(unit, network)
