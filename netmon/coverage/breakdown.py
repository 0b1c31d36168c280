"""A figure by parts of its population: by level, by kind, by prefecture."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from netmon.coverage.evaluate import count
from netmon.coverage.register import Register
from netmon.model.figure import Counts
from netmon.model.names import DivisionCode
from netmon.model.register import Division, Level
from netmon.model.verdict import Finding, ItemKind


class By(StrEnum):
    """What a figure is broken down by."""

    LEVEL = "level"
    KIND = "kind"
    PREFECTURE = "prefecture"


def breakdown(findings: Iterable[Finding], register: Register, by: By) -> dict[str, Counts]:
    """Return the counts of each part, in the order of the findings: by the level's name, the kind, or the lineage id of
    the prefecture. What belongs to none (a unit of the province has no prefecture) stands under "".
    """
    parts: dict[str, list[Finding]] = {}
    for one in findings:
        parts.setdefault(part_of(one, register, by), []).append(one)
    return {part: count(some) for part, some in parts.items()}


def prefecture_of(code: DivisionCode, register: Register) -> str:
    """Return the lineage id of the prefecture that a division is, or lies in; "" where it lies in none."""
    found = division_of(code, register)
    for _ in Level:
        if found is None or found.level is Level.PREFECTURE:
            break
        found = None if found.parent is None else division_of(found.parent, register)
    return "" if found is None else register.lineage.get(found.code, found.code)


def division_of(code: str, register: Register) -> Division | None:
    """Return the division of a code, of whichever year, as it is valid now; a lineage id will do too."""
    return register.divisions.get(register.lineage.get(DivisionCode(code), code))


def part_of(finding: Finding, register: Register, by: By) -> str:
    """Return the part that an item belongs to, as `breakdown` names it."""
    unit = None if finding.unit is None else register.units.get(finding.unit)
    if unit is not None:
        if by is By.PREFECTURE:
            return prefecture_of(unit.division, register)
        return unit.kind if by is By.KIND else unit.level.value
    division = division_of(finding.item.id, register) if finding.item.kind is ItemKind.DIVISION else None
    if division is None or by is By.KIND:
        return ""
    return division.level.value if by is By.LEVEL else prefecture_of(division.code, register)
