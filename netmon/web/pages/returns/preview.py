"""What would be if a file were accepted: which answers are new, and which figures move."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from netmon.coverage.basis import Basis
from netmon.coverage.conflicts import Conflict, against
from netmon.coverage.evaluate import evaluate
from netmon.coverage.returned import newest
from netmon.figures.figures import Figures
from netmon.model.attestation import Attestation, Claim
from netmon.model.names import AttestationId, NetworkId, UnitId
from netmon.web.attestations.book import AttestationBook
from netmon.web.pages.register.effects import Effect
from netmon.web.returns.desk import Answer

LAST = "~"
"""Sorts after every id: what is not entered yet would be entered last."""


@dataclass(frozen=True, slots=True)
class Line:
    """An answer; `there`: the same is on record. `before` is what was said of it last, None where nothing was."""

    answer: Answer
    there: bool
    before: Attestation | None


@dataclass(frozen=True, slots=True)
class Outlook:
    """The figures that would move, and the answers that contradict what is measured."""

    effects: tuple[Effect, ...] = ()
    conflicts: tuple[Conflict, ...] = ()


def lines_of(answers: Iterable[Answer], book: AttestationBook, day: date) -> tuple[Line, ...]:
    """Return the answers of a file, in its order; `day` is the local one."""
    standing = (one for one in book.papers.values() if one.withdrawn_at is None)
    last = newest(standing, day)
    found = []
    for answer in answers:
        paper = answer.paper
        before = last.get((paper.unit, paper.network, paper.claim, paper.item))
        found.append(Line(answer, book.entered(paper) is not None, before))
    return tuple(found)


def outlook(figures: Figures, papers: Sequence[Attestation], now: float) -> Outlook:
    """Return what entering papers would do `now` (UTC, epoch seconds). Raises FigureError before there are figures."""
    moved: list[Effect] = []
    contradicted: list[Conflict] = []
    for network in dict.fromkeys(paper.network for paper in papers):
        some = [paper for paper in papers if paper.network == network]
        basis = figures.basis(network, now, now)
        foreseen = replace(basis, attestations=_with(basis, some))
        contradicted += against(basis, some)
        for indicator in figures.definitions(now).indicators.values():
            if indicator.population.network == network:
                counts = evaluate(indicator, basis).counts, evaluate(indicator, foreseen).counts
                if counts[0] != counts[1]:
                    moved.append(Effect(indicator, *counts))
    return Outlook(tuple(moved), tuple(contradicted))


def _with(
    basis: Basis, papers: Iterable[Attestation]
) -> Mapping[tuple[UnitId, NetworkId, Claim], tuple[Attestation, ...]]:
    """Return what is filed with papers among it, the newest last."""
    found = dict(basis.attestations)
    for place, paper in enumerate(papers):
        if paper.begun(basis.day):
            key = paper.unit, paper.network, paper.claim
            entered = replace(paper, id=AttestationId(f"{LAST}{place:07}"))
            found[key] = tuple(sorted((*found.get(key, ()), entered), key=lambda one: (one.since, one.id)))
    return found
