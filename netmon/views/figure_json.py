"""Figures for scripts and pages: counts always, rates only beside them, rounded down.

Keys and codes are English and stable; `text` and `name` are for people. Times are RFC 3339 in UTC.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from netmon.coverage.breakdown import division_of
from netmon.coverage.rate import percent
from netmon.coverage.register import Register
from netmon.model.belief import Reason
from netmon.model.counted import Plant
from netmon.model.figure import Counts, Figure
from netmon.model.indicator import IndicatorTarget
from netmon.model.names import DeviceId, LinkId, NetworkId, ServiceId, Subject, SubjectKind, UnitId
from netmon.model.verdict import Evidence, Finding, Item, ItemKind
from netmon.views.instants import iso
from netmon.words import Language, say_reason

Json = str | int | float | bool | None | Mapping[str, "Json"] | Sequence["Json"]


@dataclass(frozen=True, slots=True)
class Names:
    """What is called what at the time of a figure."""

    language: Language
    register: Register
    plant: Plant

    def item(self, item: Item) -> str:
        """Return what an item is called; its id where it has no name."""
        match item.kind:
            case ItemKind.UNIT:
                return self.unit(UnitId(item.id))
            case ItemKind.DIVISION:
                division = division_of(item.id, self.register)
                return item.id if division is None else self._of(division.name, division.name_en)
            case ItemKind.DEVICE:
                device = self.plant.devices.get(DeviceId(item.id))
                return item.id if device is None else device.name
            case ItemKind.SERVICE:
                service = self.plant.services.get(ServiceId(item.id))
                return item.id if service is None else service.name
            case ItemKind.FUNCTION:
                return item.id.partition("/")[2] or item.id

    def unit(self, unit: UnitId) -> str:
        """Return what a unit is called."""
        found = self.register.units.get(unit)
        return unit if found is None else self._of(found.name, found.name_en)

    def indicator(self, figure: Figure) -> str:
        """Return what an indicator is called."""
        return self._of(figure.indicator.name, figure.indicator.name_en)

    def because(self, reason: Reason) -> str:
        """Say a reason, with the names of what it speaks of."""

        def name_of(kind: str, id_: str, network: str) -> str:
            return self.subject(Subject(SubjectKind(kind), id_, NetworkId(network)))

        return say_reason(self.language, reason.code, dict(reason.facts), name_of)

    def subject(self, subject: Subject) -> str:
        """Return what a subject is called, "" where it has no name."""
        match subject.kind:
            case SubjectKind.UNIT:
                return self.unit(UnitId(subject.id))
            case SubjectKind.DEVICE:
                device = self.plant.devices.get(DeviceId(subject.id))
                return "" if device is None else device.name
            case SubjectKind.LINK:
                link = self.plant.links.get(LinkId(subject.id))
                return "" if link is None else link.name
            case SubjectKind.SERVICE:
                service = self.plant.services.get(ServiceId(subject.id))
                return "" if service is None else service.name

    def _of(self, name: str, english: str) -> str:
        return english if self.language is Language.EN and english else name


def counts_json(counts: Counts) -> dict[str, Json]:
    """Return counts, and what they come to; a rate of nobody is null."""
    return {
        "met": counts.met,
        "unmet": counts.unmet,
        "unknown": counts.unknown,
        "exempt": counts.exempt,
        "n": counts.n,
        "confirmed": _rate(counts.met, counts),
        "upper": _rate(counts.met + counts.unknown, counts),
    }


def figure_json(figure: Figure, names: Names) -> dict[str, Json]:
    """Return a figure without its findings."""
    population, target = figure.indicator.population, figure.target
    threshold = figure.indicator.threshold
    return {
        "indicator": figure.indicator.id,
        "name": names.indicator(figure),
        "criterion": str(figure.indicator.criterion),
        "rule": figure.rule,
        "threshold": None if threshold is None else percent(threshold, 3),
        "population": {
            "network": population.network,
            "levels": [str(level) for level in population.levels],
            "kinds": list(population.kinds),
            "declared": figure.declared,
            "reviewed": figure.reviewed,
            "pending_changes": figure.pending,
        },
        "at": iso(figure.at),
        "known": iso(figure.known),
        **counts_json(figure.counts),
        "target": None if target is None else _target(target),
        "attainment": figure.attainment and figure.attainment.value,
        "missing": figure.missing,
        "sources": {source.value: count for source, count in figure.mix.items()},
        "disputed": figure.disputed,
        "carried": sum(one.carried for one in figure.findings),
        "provisional_hours": figure.provisional,
        "vantage": figure.vantage,
        "sample": figure.sample,
    }


def finding_json(finding: Finding, names: Names) -> dict[str, Json]:
    """Return a verdict with all its evidence."""
    return {
        "item": str(finding.item),
        "kind": finding.item.kind.value,
        "id": finding.item.id,
        "name": names.item(finding.item),
        "unit": finding.unit,
        "verdict": finding.verdict.value,
        "source": finding.source and finding.source.value,
        "reason": _reason(finding.reason, names),
        "disputed": finding.disputed,
        "carried": finding.carried,
        "evidence": [_evidence(one, names) for one in finding.evidence],
    }


def _target(target: IndicatorTarget) -> dict[str, Json]:
    least = {"numerator": target.at_least.numerator, "denominator": target.at_least.denominator}
    return {
        "at_least": {**least, "percent": percent(target.at_least)},
        "due": str(target.due),
        "document": target.document,
    }


def _evidence(one: Evidence, names: Names) -> dict[str, Json]:
    return {
        "source": one.source.value,
        "says": one.says.value,
        "what": _reason(one.what, names),
        "subject": None if one.subject is None else str(one.subject),
        "since": iso(one.since),
        "until": iso(one.until),
        "ref": one.ref or None,
    }


def _reason(reason: Reason, names: Names) -> dict[str, Json]:
    return {"code": reason.code, "facts": dict(reason.facts), "text": names.because(reason)}


def _rate(k: int, counts: Counts) -> dict[str, Json] | None:
    return {"k": k, "n": counts.n, "percent": percent(Fraction(k, counts.n))} if counts.n else None
