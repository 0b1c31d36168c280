"""The whole population: who was counted, what was found, and what that rests on."""

from __future__ import annotations

from collections.abc import Iterator

from netmon.bulletins.names import Names
from netmon.coverage.breakdown import division_of
from netmon.coverage.population import exemption
from netmon.coverage.register import Register, RegisteredUnit
from netmon.model.bulletin import Member
from netmon.model.figure import Figure
from netmon.model.indicator import Indicator
from netmon.model.verdict import Finding, ItemKind, Verdict


def members_of(figure: Figure, register: Register, names: Names) -> Iterator[Member]:
    """Yield the items of a figure in the order of the register, exempt ones among them."""
    for one in figure.findings:
        names.speak([one.reason])
        unit = None if one.unit is None else register.units.get(one.unit)
        division, level = _where(one, unit, register)
        names.division(division)
        if unit is not None:
            names.unit(unit.id)
        yield Member(
            indicator=figure.indicator.id,
            item=one.item,
            unit=one.unit,
            name=names.item(one.item),
            division=division,
            level=level,
            kind="" if unit is None else unit.kind,
            verdict=one.verdict,
            why=one.reason,
            source=one.source,
            carried=one.carried,
            disputed=one.disputed,
            document=_document(one, unit, figure.indicator),
            evidence=tuple(sorted({evidence.ref for evidence in one.evidence if evidence.ref})),
        )


def _where(finding: Finding, unit: RegisteredUnit | None, register: Register) -> tuple[str, str]:
    """Return the code of the division of an item's unit, as it is now, and the unit's level."""
    if finding.item.kind is ItemKind.DIVISION or unit is None:
        found = division_of(finding.item.id, register) if finding.item.kind is ItemKind.DIVISION else None
        return ("", "") if found is None else (found.code, found.level.value)
    found = division_of(unit.division, register)
    return unit.division if found is None else found.code, unit.level.value


def _document(finding: Finding, unit: RegisteredUnit | None, indicator: Indicator) -> str:
    if finding.verdict is Verdict.EXEMPT:
        exempt = None if unit is None else exemption(unit, indicator)
        return dict(finding.reason.facts).get("document", "") if exempt is None else exempt.document
    listed = None if unit is None else unit.listed.get(indicator.population.network)
    return "" if listed is None else listed.document
