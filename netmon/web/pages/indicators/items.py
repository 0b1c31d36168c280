"""The items of one figure: in parts, and as a list that can be narrowed down."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from netmon.coverage.breakdown import By, breakdown, division_of, part_of
from netmon.model.figure import Counts, Figure
from netmon.model.names import UnitId
from netmon.model.verdict import Finding, Verdict
from netmon.views.figure_json import Names
from netmon.web.pages.lists import Sheet
from netmon.words import Language, say

ORDER = (Verdict.UNMET, Verdict.UNKNOWN, Verdict.MET, Verdict.EXEMPT)
"""Those first that need somebody."""
SHOWN = 100


@dataclass(frozen=True, slots=True)
class Line:
    """One item of a list. `owner` is whose it is, "" where it is itself a unit or nobody's."""

    finding: Finding
    name: str
    because: str
    owner: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a population: its key, what it is called, and its counts."""

    key: str
    name: str
    counts: Counts


@dataclass(frozen=True, slots=True)
class Narrowed:
    """What a list is narrowed down to; "" stands for all."""

    verdict: str = ""
    level: str = ""
    kind: str = ""
    prefecture: str = ""
    disputed: str = ""
    q: str = ""

    @classmethod
    def of(cls, query: Mapping[str, str]) -> Narrowed:
        """Read an address."""
        return cls(**{name: query.get(name, "").strip()[:64] for name in cls.__slots__})

    def parts(self) -> Mapping[By, str]:
        """Return which parts of the population are asked for."""
        asked = {By.LEVEL: self.level, By.KIND: self.kind, By.PREFECTURE: self.prefecture}
        return {by: part for by, part in asked.items() if part}

    def wants(self, finding: Finding, names: Names) -> bool:
        """Tell whether an item is among it."""
        if self.verdict and finding.verdict.value != self.verdict:
            return False
        if self.disputed and not finding.disputed:
            return False
        if any(part_of(finding, names.register, by) != part for by, part in self.parts().items()):
            return False
        return not self.q or self.q.casefold() in f"{finding.item.id} {names.item(finding.item)}".casefold()


def sheet_of(figure: Figure, names: Names, wanted: Narrowed, page: str) -> Sheet[Line]:
    """Return a page of the list, what needs somebody first, else in the order of the register."""
    found = sorted(
        (one for one in figure.findings if wanted.wants(one, names)), key=lambda one: ORDER.index(one.verdict)
    )
    sheet = Sheet.of(found, page, SHOWN)
    return Sheet(tuple(line_of(one, names) for one in sheet.rows), sheet.total, sheet.page, sheet.pages)


def line_of(finding: Finding, names: Names) -> Line:
    """Return an item as it is listed."""
    own = finding.unit is None or finding.unit == finding.item.id
    owner = "" if own else names.unit(UnitId(finding.unit or ""))
    return Line(finding, names.item(finding.item), names.because(finding.reason), owner)


def parts_of(figure: Figure, names: Names, by: By) -> tuple[Part, ...]:
    """Return the parts of a population."""
    found = breakdown(figure.findings, names.register, by)
    return tuple(Part(key, part_name(key, by, names), counts) for key, counts in found.items())


def part_name(key: str, by: By, names: Names) -> str:
    """Return what a part of a population is called."""
    if not key:
        return say(names.language, "coverage.no_part")
    if by is By.LEVEL:
        return say(names.language, f"level.{key}")
    division = division_of(key, names.register) if by is By.PREFECTURE else None
    if division is None:
        return key
    return division.name_en if names.language is Language.EN and division.name_en else division.name


def tell_apart(parts: Iterable[Part]) -> bool:
    """Tell whether a breakdown says anything: one part alone is the figure itself."""
    return len({part.key for part in parts}) > 1
