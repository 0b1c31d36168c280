"""From a basis to a figure: every item of the population judged, and counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from fractions import Fraction

from netmon.coverage.basis import Basis
from netmon.coverage.population import exemption, members
from netmon.coverage.register import Exemption, RegisteredUnit
from netmon.coverage.registry import all_rules
from netmon.coverage.rule import Rule
from netmon.coverage.samples import rests_on_sample
from netmon.model.belief import Reason, Truth
from netmon.model.figure import Attainment, Counts, Figure
from netmon.model.indicator import Indicator, IndicatorTarget
from netmon.model.verdict import Evidence, Finding, Item, ItemKind, Source, Verdict


def evaluate(indicator: Indicator, basis: Basis, target: IndicatorTarget | None = None) -> Figure:
    """Judge and count the population of an indicator."""
    rule = all_rules()[indicator.criterion]
    found = items_of(rule, indicator, basis)
    findings = tuple(rule.judge(item, indicator, basis) if exempt is None else exempt for item, exempt in found)
    counts = count(findings)
    network = indicator.population.network
    return Figure(
        indicator=indicator,
        at=basis.at,
        known=basis.known,
        counts=counts,
        findings=findings,
        rule=rule.id,
        target=target,
        attainment=None if target is None else attainment(counts, target.at_least),
        mix=mix(findings),
        declared=any(network in unit.listed for unit in basis.register.units.values()),
        reviewed=basis.register.reviewed,
        pending=basis.register.pending,
        provisional=basis.watched_hours,
        vantage=basis.vantage,
        sample=rests_on_sample(findings, basis)
        or any(unit.sample for unit in members(indicator.population, basis.register)),
    )


def count(findings: Iterable[Finding]) -> Counts:
    """Count verdicts."""
    found = Counter(one.verdict for one in findings)
    return Counts(found[Verdict.MET], found[Verdict.UNMET], found[Verdict.UNKNOWN], found[Verdict.EXEMPT])


def mix(findings: Iterable[Finding]) -> dict[Source, int]:
    """Return how many of the verdicts that count rest on which source; those that rest on none are left out."""
    found = Counter(one.source for one in findings if one.source is not None and one.verdict is not Verdict.EXEMPT)
    return {source: found[source] for source in Source if found[source]}


def attainment(counts: Counts, at_least: Fraction) -> Attainment | None:
    """Hold a figure against a target; None where nobody is counted. 以上 includes the number itself.

    Whole numbers are compared: a rate that was rounded must not decide.
    """
    if not counts.n:
        return None
    needed = at_least.numerator * counts.n
    if counts.met * at_least.denominator >= needed:
        return Attainment.MET
    if (counts.met + counts.unknown) * at_least.denominator < needed:
        return Attainment.NOT_MET
    return Attainment.UNDETERMINED


def items_of(rule: Rule, indicator: Indicator, basis: Basis) -> Iterator[tuple[Item, Finding | None]]:
    """Yield what the population of an indicator comes to, with the finding of one that is exempt."""
    units = members(indicator.population, basis.register)
    if rule.items is ItemKind.DIVISION:
        yield from _divisions(rule, units, indicator, basis)
        return
    counted: list[RegisteredUnit] = []
    for unit in units:
        exempt = exemption(unit, indicator)
        if exempt is not None:
            item = Item(ItemKind.UNIT, unit.id)
            yield item, _exempt(item, unit, exempt)
        elif rule.select is None:
            yield Item(ItemKind.UNIT, unit.id), None
        else:
            counted.append(unit)
    if rule.select is not None:
        for item in rule.select(counted, indicator, basis):
            yield item, None


def _divisions(
    rule: Rule, units: Iterable[RegisteredUnit], indicator: Indicator, basis: Basis
) -> Iterator[tuple[Item, Finding | None]]:
    """Yield divisions; one whose government is exempt is."""
    for item in rule.select(units, indicator, basis) if rule.select is not None else ():
        government = basis.lookup.governments.get(item.id)
        exempt = None if government is None else exemption(government, indicator)
        yield item, None if government is None or exempt is None else _exempt(item, government, exempt)


def _exempt(item: Item, unit: RegisteredUnit, why: Exemption) -> Finding:
    reason = Reason.of("verdict.exempt", document=why.document)
    evidence = Evidence(Source.DOCUMENT, Truth.UNKNOWN, reason, ref=why.change or "")
    return Finding(item, Verdict.EXEMPT, reason, (evidence,), Source.DOCUMENT, unit.id)
