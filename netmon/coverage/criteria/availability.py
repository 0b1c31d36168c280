"""可用率达标: units whose availability in the last closed natural month is at least the indicator's threshold.

业务 counts every outage of the unit, 责任 only those whose root is its own; both leave out approved maintenance. Of a
month of which too little is known there is no rate, so the unit is unknown.
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from netmon.coverage.basis import Basis, MonthSum
from netmon.coverage.rate import percent
from netmon.coverage.rule import Rule
from netmon.coverage.span import month
from netmon.model.belief import Reason, Truth
from netmon.model.indicator import Criterion, Indicator
from netmon.model.names import Subject, SubjectKind, UnitId
from netmon.model.verdict import Evidence, Finding, Item, Source, Verdict

Rate = Callable[[MonthSum], Fraction | None]


def judge_by(rate_of: Rate, item: Item, indicator: Indicator, basis: Basis) -> Finding:
    """Judge a unit. An indicator without a threshold raises ValueError: the inventory does not let one through."""
    if indicator.threshold is None:
        raise ValueError(f"{indicator.id}: no threshold")
    unit, network = UnitId(item.id), indicator.population.network
    found = None if basis.months is None else basis.months.last_closed(unit, network)
    if found is None:
        return Finding(item, Verdict.UNKNOWN, Reason("verdict.no_month"), unit=unit)
    subject, (since, until) = Subject(SubjectKind.UNIT, unit, network), month(basis, found.month)
    rate = rate_of(found)
    if rate is None:
        what = Reason.of("verdict.month_without_rate", month=found.month)
        evidence = Evidence(Source.MEASURED, Truth.UNKNOWN, what, subject, since, until)
        return Finding(item, Verdict.UNKNOWN, what, (evidence,), unit=unit)
    enough = rate >= indicator.threshold
    what = _told(found.month, rate, indicator.threshold, enough)
    evidence = Evidence(Source.MEASURED, Truth.YES if enough else Truth.NO, what, subject, since, until)
    return Finding(item, Verdict.MET if enough else Verdict.UNMET, what, (evidence,), Source.MEASURED, unit)


def _told(name: str, rate: Fraction, threshold: Fraction, enough: bool) -> Reason:
    """Say a rate with one digit more than the threshold, so that what is below it never reads like it."""
    digits = next((some for some in range(6) if (100 * 10**some * threshold).denominator == 1), 6)
    code = "verdict.available_enough" if enough else "verdict.not_available_enough"
    return Reason.of(code, month=name, rate=percent(rate, digits + 1), threshold=percent(threshold, digits))


def _business(item: Item, indicator: Indicator, basis: Basis) -> Finding:
    return judge_by(lambda found: found.business, item, indicator, basis)


def _own(item: Item, indicator: Indicator, basis: Basis) -> Finding:
    return judge_by(lambda found: found.own, item, indicator, basis)


RULES = (
    Rule(Criterion("business_availability"), 1, _business, threshold=True),
    Rule(Criterion("own_availability"), 1, _own, threshold=True),
)
