"""Faults by what people found that they had been: cause, party, and what had failed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from math import inf

from netmon.judge.availability.account import Fault
from netmon.model.incident import Incident
from netmon.model.names import IncidentId, Subject


@dataclass(frozen=True, slots=True)
class Explained:
    """A fault, and the incident that it was part of; None where none was opened."""

    fault: Fault
    incident: Incident | None

    @property
    def cause(self) -> str:
        """What it was in the end; "" while nobody has said."""
        conclusion = self.incident.conclusion if self.incident is not None else None
        return "" if conclusion is None else conclusion.cause.value

    @property
    def party(self) -> str:
        """Who is answerable; "" while nobody has said."""
        conclusion = self.incident.conclusion if self.incident is not None else None
        return "" if conclusion is None else conclusion.party


@dataclass(frozen=True, slots=True)
class FaultSum:
    """Faults of one kind: how many, how many ended in the period, how long these took (`repaired`), and how long all
    of them were down in it. Milliseconds.
    """

    key: str
    faults: int
    ended: int
    repaired: int
    down: int

    @property
    def mttr(self) -> Fraction | None:
        """The mean time to repair in milliseconds; None where none ended."""
        return Fraction(self.repaired, self.ended) if self.ended else None


def explain(faults: Iterable[Fault], incidents: Iterable[Incident]) -> list[Explained]:
    """Find the incident of each fault: one of its root while it lasted; of several one that was concluded, the newest.

    What became part of another incident is found under that one.
    """
    known = {one.id: one for one in incidents}
    by_root: defaultdict[Subject, list[Incident]] = defaultdict(list)
    for one in known.values():
        for root in one.roots:
            by_root[root].append(one)
    return [Explained(fault, _incident_of(fault, by_root.get(fault.subject, ()), known)) for fault in faults]


def faults_by(explained: Iterable[Explained], key: Callable[[Explained], str]) -> list[FaultSum]:
    """Sum faults up by a key, the most first; what has none ("") comes last."""
    found: defaultdict[str, list[Fault]] = defaultdict(list)
    for one in explained:
        found[key(one)].append(one.fault)
    sums = [
        FaultSum(
            name,
            len(faults),
            sum(one.repaired is not None for one in faults),
            sum(one.repaired or 0 for one in faults),
            sum(one.down for one in faults),
        )
        for name, faults in found.items()
    ]
    return sorted(sums, key=lambda one: (not one.key, -one.faults, -one.down, one.key))


def _incident_of(fault: Fault, incidents: Iterable[Incident], known: Mapping[IncidentId, Incident]) -> Incident | None:
    until = inf if fault.until is None else fault.until
    meant = [
        _last(one, known)
        for one in incidents
        if one.since <= until and fault.since <= (inf if one.closed_at is None else one.closed_at)
    ]
    return max(meant, key=lambda one: (one.conclusion is not None, one.id), default=None)


def _last(incident: Incident, known: Mapping[IncidentId, Incident]) -> Incident:
    seen = {incident.id}
    while incident.merged_into is not None and incident.merged_into in known and incident.merged_into not in seen:
        incident = known[incident.merged_into]
        seen.add(incident.id)
    return incident
