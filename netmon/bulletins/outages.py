"""Outages within a period as they were known, from how what failed stood: no more of each than was seen."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from netmon.bulletins.asked import Asked
from netmon.bulletins.maintained import planned
from netmon.bulletins.names import Names
from netmon.judge.downtime import Held
from netmon.judge.path import BROKEN
from netmon.judge.spans import Span, Spans, common, seconds, union, without
from netmon.model.belief import Flag
from netmon.model.bulletin import Outage, OutageSum
from netmon.model.counted import CountedLink, Plant
from netmon.model.incident import Ending, Family, Incident
from netmon.model.maintenance import Maintenance
from netmon.model.names import IncidentId, LinkId, NetworkId, Subject, SubjectKind, UnitId

_MILLISECONDS, _MINUTE = 1000, 60_000


def outages_of(
    asked: Asked, incidents: Iterable[Incident], entries: Iterable[Maintenance], plant: Plant, names: Names
) -> tuple[Outage, ...]:
    """Return what incidents came to within the period, the oldest first. Raises StoreError.

    One that became part of another is told with that. What was shut by order is no outage.
    """
    cases = [one for one in _joined(incidents) if one.roots]
    if not cases:
        return ()
    lead, until = min(one.since for one in cases), max(_over(one, asked.known) for one in cases)
    roots = (root for one in cases for root in one.roots)
    units = [one.subject for one in asked.reader.subjects(retired=True) if _is_unit(one.subject, asked.network)]
    subjects = dict.fromkeys([*roots, *units])
    ground = _Ground(
        asked,
        asked.reader.standings(subjects, lead, until, asked.known),
        asked.reader.blindness(lead, until).of(asked.network),
        planned(plant, entries, (lead, until)),
        plant,
        tuple(units),
    )
    found = (ground.outage(one, names) for one in cases)
    return tuple(sorted((one for one in found if one is not None), key=lambda one: (one.began, one.incident)))


def sums_of(outages: Iterable[Outage], who: Callable[[Outage], str]) -> tuple[OutageSum, ...]:
    """Add outages up by carrier or party, who was down longest first; what has none comes last."""
    found: dict[str, list[Outage]] = {}
    for one in outages:
        found.setdefault(who(one), []).append(one)
    sums = [
        OutageSum(
            name,
            len(some),
            sum(one.within for one in some),
            sum(one.planned for one in some),
            sum(one.cut_off for one in some) // _MINUTE,
        )
        for name, some in found.items()
    ]
    return tuple(sorted(sums, key=lambda one: (not one.who, -one.within, one.who)))


@dataclass(frozen=True, slots=True)
class _Ground:
    """Spans are in milliseconds."""

    asked: Asked
    held: Mapping[Subject, tuple[Held, ...]]
    blind: Spans
    planned: Mapping[Subject, Spans]
    plant: Plant
    units: tuple[Subject, ...]
    _period: Spans = field(init=False)
    _unseen: Spans = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_period", _whole((self.asked.span,)))
        object.__setattr__(self, "_unseen", _whole(self.blind))

    def outage(self, one: Incident, names: Names) -> Outage | None:
        """Return what an incident came to, None where nothing of it lies in the period."""
        lasting = one.since, _over(one, self.asked.known)
        down = self._down(one.roots, one.roots, lasting)
        within = common(down, self._period)
        if not within:
            return None
        links = [self.plant.links[LinkId(root.id)] for root in one.roots if _is_link(root, self.plant)]
        cut = {unit: common(self._down((unit,), one.roots, lasting), self._period) for unit in self.units}
        units = sorted(UnitId(unit.id) for unit, spans in cut.items() if spans)
        ended, said = down[-1][1] / _MILLISECONDS, one.conclusion
        open_still = one.open and ended >= self.asked.known
        for unit in units:
            names.unit(unit)
        return Outage(
            incident=one.id,
            root=" / ".join(names.subject(root) or root.id for root in one.roots),
            began=down[0][0] / _MILLISECONDS,
            ended=None if open_still else ended,
            lasted=_length(down),
            within=_length(within),
            planned=_length(common(within, self._expected(one.roots))),
            carrier=_one(links, lambda link: link.carrier) or one.bearer,
            circuit=", ".join(dict.fromkeys(link.circuit for link in links if link.circuit)),
            cause="" if said is None else said.cause.value,
            party="" if said is None else said.party,
            ticket="" if said is None else said.ticket,
            units=tuple(units),
            cut_off=sum(map(_length, cut.values())),
        )

    def _down(self, subjects: Iterable[Subject], roots: tuple[Subject, ...], lasting: Span) -> Spans:
        """Return when any of these was down because of one of the roots, and was seen to be.

        What began before the incident is known to have, or ended after it, is of it as a whole.
        """
        spans = (
            span
            for subject in subjects
            for span in _broken(self.held.get(subject, ()), roots, self.asked.known)
            if span[0] <= lasting[1] and lasting[0] <= span[1]
        )
        return without(_whole(spans), self._unseen)

    def _expected(self, roots: Iterable[Subject]) -> Spans:
        """Return when all that failed was under maintenance."""
        found = self._period
        for root in roots:
            found = common(found, _whole(self.planned.get(root, ())))
        return found


def _joined(incidents: Iterable[Incident]) -> Iterator[Incident]:
    """Yield incidents of connections; one that others became part of has their roots, and began with the first."""
    known = {one.id: one for one in incidents if one.family is Family.CONNECTION}
    parts: dict[IncidentId, list[Incident]] = {}
    for one in known.values():
        parts.setdefault(_last(one, known), []).append(one)
    for id_, some in parts.items():
        if known[id_].ending is Ending.ORDERED:
            continue
        roots = dict.fromkeys(root for one in (known[id_], *some) for root in one.roots)
        yield replace(known[id_], roots=tuple(roots), since=min(one.since for one in some))


def _last(one: Incident, known: Mapping[IncidentId, Incident]) -> IncidentId:
    seen = {one.id}
    while one.merged_into is not None and one.merged_into in known and one.merged_into not in seen:
        one = known[one.merged_into]
        seen.add(one.id)
    return one.id


def _over(one: Incident, known: float) -> float:
    """Return until when an incident lasted, as far as that is known."""
    return known if one.closed_at is None else one.closed_at


def _is_unit(subject: Subject, network: NetworkId) -> bool:
    return subject.kind is SubjectKind.UNIT and subject.network == network


def _broken(held: tuple[Held, ...], roots: tuple[Subject, ...], until: float) -> Iterator[Span]:
    ends = [*(since for since, _ in held[1:]), until]
    for (since, standing), end in zip(held, ends, strict=False):
        if standing.state in BROKEN and standing.root in roots and Flag.ADMIN_DOWN not in standing.flags:
            yield since, end


def _is_link(root: Subject, plant: Plant) -> bool:
    return root.kind is SubjectKind.LINK and LinkId(root.id) in plant.links


def _one(links: Iterable[CountedLink], of: Callable[[CountedLink], str]) -> str:
    """Return what is said of all of them alike, "" where it differs."""
    found = {of(link) for link in links}
    return found.pop() if len(found) == 1 else ""


def _whole(spans: Iterable[Span]) -> Spans:
    return union((round(since * _MILLISECONDS), round(until * _MILLISECONDS)) for since, until in spans)


def _length(spans: Spans) -> int:
    return int(seconds(spans))
