"""One item of a figure opened: its verdict, and each piece of evidence with the record that it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from netmon.coverage.basis import Basis
from netmon.coverage.divisions import item_of
from netmon.figures.errors import FigureError
from netmon.figures.figures import Figures
from netmon.model.attestation import Attestation
from netmon.model.belief import Truth
from netmon.model.day_facts import DayFacts
from netmon.model.days import begin_of, end_of, last_full_day
from netmon.model.figure import Figure
from netmon.model.names import Subject, UnitId
from netmon.model.verdict import Evidence, Finding, ItemKind, Source
from netmon.views.figure_json import Names
from netmon.words import Language

DAYS = 7
SIGNS = {Truth.YES: "+", Truth.NO: "−", Truth.UNKNOWN: "?"}
"""What a piece of evidence says, as a sign beside the word."""
_HOUR = 3600.0


@dataclass(frozen=True, slots=True)
class Day:
    """A day of a subject: `hours` has a letter for each hour, `y` answered, `n` asked in vain, `-` not validly asked.

    `facts` is None where nothing is known of the day.
    """

    day: date
    hours: str
    facts: DayFacts | None


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of evidence. `days` are those of what was seen, the oldest first; `paper` the document that it is."""

    evidence: Evidence
    because: str
    name: str
    days: tuple[Day, ...] = ()
    paper: Attestation | None = None


@dataclass(frozen=True, slots=True)
class Opened:
    """An item of a figure. `unit` is whose life in the register bears on it, None where it is nobody's."""

    finding: Finding
    name: str
    because: str
    pieces: tuple[Piece, ...]
    unit: UnitId | None
    unit_name: str

    @property
    def subjects(self) -> tuple[Subject, ...]:
        """Whose records the evidence is of, each once."""
        return tuple(dict.fromkeys(one.evidence.subject for one in self.pieces if one.evidence.subject is not None))


def open_item(figures: Figures, figure: Figure, kind: str, id_: str, language: Language) -> Opened:
    """Open an item. Raises FigureError where the figure does not have it."""
    basis = figures.basis(figure.indicator.population.network, figure.at, figure.known)
    item = item_of(ItemKind(kind), id_, basis.register) if kind in tuple(ItemKind) else None
    finding = next((one for one in figure.findings if one.item == item), None)
    if finding is None or item is None:
        raise FigureError("figures.no_such_item", item=id_[:100])
    names = Names(language, basis.register, basis.plant)
    papers = _papers(basis, finding.evidence)
    pieces = tuple(_piece(one, basis, names, papers) for one in finding.evidence)
    unit_name = "" if finding.unit is None else names.unit(finding.unit)
    return Opened(finding, names.item(item), names.because(finding.reason), pieces, finding.unit, unit_name)


def _piece(one: Evidence, basis: Basis, names: Names, papers: dict[str, Attestation]) -> Piece:
    seen = one.source is Source.MEASURED and one.subject is not None
    days = tuple(days_of(one.subject, basis)) if seen and one.subject is not None else ()
    name = "" if one.subject is None else names.subject(one.subject) or one.subject.id
    return Piece(one, names.because(one.what), name, days, papers.get(one.ref))


def _papers(basis: Basis, evidence: Iterable[Evidence]) -> dict[str, Attestation]:
    wanted = {one.ref for one in evidence if one.ref}
    if not wanted:
        return {}
    return {one.id: one for papers in basis.attestations.values() for one in papers if one.id in wanted}


def days_of(subject: Subject, basis: Basis) -> Iterator[Day]:
    """Yield the days that a verdict looks at, the oldest first; in the first week the one that is not over is last."""
    last = last_full_day(basis.at, basis.zone) if basis.watched_hours is None else basis.day
    found = basis.sightings.days(subject, DAYS)
    for ago, facts in zip(range(len(found) - 1, -1, -1), found, strict=True):
        day = last - timedelta(days=ago)
        hours = round((end_of(day, basis.zone) - begin_of(day, basis.zone)) / _HOUR)
        yield Day(day, hours_of(facts, hours), facts)


def hours_of(facts: DayFacts | None, hours: int) -> str:
    """Return a letter for each hour of a day."""
    if facts is None:
        return "-" * hours
    return "".join(_letter(facts, 1 << hour) for hour in range(hours))


def _letter(facts: DayFacts, bit: int) -> str:
    if not facts.valid & bit:
        return "-"
    return "y" if facts.ok & bit else "n"
