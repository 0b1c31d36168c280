"""Portal online: registered sites of whose checks in a week fewer than 5% failed.

A check has failed without a complete answer within 15 s, of which exactly 15 s is none, with a status of 400 or above,
or with an error of TLS or DNS; one that netmon itself could not make is invalid and does not count.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction

from netmon.coverage.basis import Basis
from netmon.coverage.lately import VERDICTS
from netmon.coverage.rate import percent
from netmon.coverage.register import RegisteredUnit
from netmon.coverage.rule import Rule
from netmon.coverage.sight import VALID_DAYS, Days, Sight, look
from netmon.coverage.unit_sight import span_of
from netmon.model.belief import Reason, Truth
from netmon.model.indicator import Criterion, Indicator
from netmon.model.names import ServiceId, Subject, SubjectKind
from netmon.model.verdict import Evidence, Finding, Item, ItemKind, Source, Verdict

A_DAY = 20
"""Checks of a day that are needed; more of them on one day do not make up for fewer on another."""
COMPLETE = 95
"""Per cent of the needed checks without which nothing is said."""
TOO_MANY = 20
"""One failed check in so many is too many: 5%."""


def judge(item: Item, indicator: Indicator, basis: Basis) -> Finding:
    """Judge a site."""
    network = indicator.population.network
    subject = Subject(SubjectKind.SERVICE, item.id, network)
    needed_hours = 0 if basis.watched_hours is None else basis.watched_hours
    sight = look(
        lambda count: basis.sightings.days(subject, count),
        basis,
        _week,
        lambda days: _word(days, needed=A_DAY * needed_hours, of=24),
    )
    what = _why(sight)
    since, until = span_of(sight, basis)
    evidence = (Evidence(Source.MEASURED, sight.says, what, subject, since, until),)
    verdict = VERDICTS[sight.says]
    known = verdict is not Verdict.UNKNOWN
    unit = basis.plant.services[ServiceId(item.id)].unit
    return Finding(item, verdict, what, evidence, Source.MEASURED if known else None, unit, known and bool(sight.kept))


def sites(units: Iterable[RegisteredUnit], indicator: Indicator, basis: Basis) -> Iterator[Item]:
    """Yield the registered sites of the units."""
    for unit in units:
        for service in basis.lookup.portals.get((unit.id, indicator.population.network), ()):
            yield Item(ItemKind.SERVICE, service.id)


def _week(days: Days) -> Sight:
    """Judge the days that were not wholly under maintenance, of which at least 4 are needed."""
    asked = sum(day is None or not day.maintained for day in days)
    return Sight(Truth.UNKNOWN) if asked < VALID_DAYS else _word(days, needed=A_DAY * asked, of=1)


def _word(days: Days, needed: int, of: int) -> Sight:
    """Tell whether fewer than 5% failed; UNKNOWN with fewer than 95% of `needed` / `of` checks. `yes` are the good."""
    seen = [day for day in days if day is not None and not day.maintained]
    spaced = sum(min(day.checks, A_DAY) for day in seen)
    checks, failed = sum(day.checks for day in seen), sum(day.failed for day in seen)
    if not checks or 100 * of * spaced < COMPLETE * needed:
        return Sight(Truth.UNKNOWN, checks - failed, checks)
    return Sight(Truth.NO if TOO_MANY * failed >= checks else Truth.YES, checks - failed, checks)


def _why(sight: Sight) -> Reason:
    if sight.too_long:
        return Reason("verdict.maintained_too_long")
    if sight.says is Truth.UNKNOWN:
        return Reason.of("verdict.too_few_checks", checks=sight.valid)
    failed = sight.valid - sight.yes
    share = percent(Fraction(failed, sight.valid), 2)
    code = "verdict.checks_passed" if sight.says is Truth.YES else "verdict.checks_failed"
    return Reason.of(code, checks=sight.valid, failed=failed, share=share)


RULE = Rule(Criterion("portal_online"), 1, judge, ItemKind.SERVICE, sites)
