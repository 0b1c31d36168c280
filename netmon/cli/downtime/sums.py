"""The sums of a period, from what is recorded."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from netmon.cli.errors import CliError
from netmon.cli.records import Records
from netmon.judge.charging import carrier_of, own_roots
from netmon.judge.cover import Reach
from netmon.judge.downtime import Downtime, downtime_of
from netmon.judge.planned import planned_spans
from netmon.judge.spans import Span, Spans
from netmon.judge.wiring import Wiring
from netmon.model.names import Subject, SubjectKind
from netmon.store import StoreError

_NONE: frozenset[Subject] = frozenset()


@dataclass(frozen=True, slots=True)
class Sum:
    """What a period came to for one subject."""

    subject: Subject
    downtime: Downtime


@dataclass(frozen=True, slots=True)
class CarrierSum:
    """What the links of one carrier came to, in seconds: their own outages together, and those of units behind them."""

    carrier: str
    links: int
    faults: int
    own: float
    planned: float
    units: float


def sums_of(records: Records, subjects: Iterable[Subject], period: Span) -> list[Sum]:
    """Return the sums, the longest outages first. Raises CliError where the records cannot be read."""
    try:
        held = records.reader.standings(subjects, *period)
        blind = records.reader.blindness(*period)
        entries = records.reader.maintenance()
    except StoreError as error:
        raise CliError(error.code, **error.facts) from error
    own: Mapping[Subject, frozenset[Subject]] = {}
    planned: Mapping[Subject, Spans] = {}
    if records.inventory is not None:
        own = own_roots(records.inventory)
        planned = planned_spans(Reach.of(Wiring.of(records.inventory)), entries, period) if entries else {}
    found = [
        Sum(
            subject,
            downtime_of(
                subject,
                standings,
                period,
                blind.of(subject.network),
                own.get(subject, _NONE),
                lambda one: planned.get(one, ()),
            ),
        )
        for subject, standings in held.items()
    ]
    return sorted(found, key=lambda one: (-one.downtime.business.gross, -one.downtime.no_data, one.subject))


def by_carrier(records: Records, sums: Iterable[Sum]) -> list[CarrierSum]:
    """Return the sums of links by their carrier, with what units suffered because of them; the longest first."""
    inventory = records.inventory
    if inventory is None:
        raise CliError("downtime.needs_inventory")
    links: defaultdict[str, list[Downtime]] = defaultdict(list)
    units: defaultdict[str, float] = defaultdict(float)
    for one in sums:
        if one.subject.kind is SubjectKind.LINK:
            links[carrier_of(one.subject, inventory)].append(one.downtime)
        elif one.subject.kind is SubjectKind.UNIT:
            for root, seconds in one.downtime.charged:
                if root.kind is SubjectKind.LINK:
                    units[carrier_of(root, inventory)] += seconds
    found = (
        CarrierSum(
            carrier,
            len(some),
            sum(one.faults for one in some),
            sum(one.own.gross for one in some),
            sum(one.own.planned for one in some),
            units[carrier],
        )
        for carrier, some in links.items()
    )
    return sorted(found, key=lambda one: (-one.own, -one.units, one.carrier))
