"""What would make figures say more, and by which command it is added."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from netmon.cli.coverage.asked import Answer
from netmon.cli.session import Session
from netmon.model.figure import Figure
from netmon.model.verdict import ItemKind, Verdict

_NO_PAPER = frozenset({"verdict.no_opening_confirmation", "verdict.online_without_paper"})
_FUNCTIONS = "functions_online"


def lacking(session: Session, answers: Sequence[Answer]) -> list[str]:
    """Return a sentence for each thing that is lacking, the most telling first."""
    figures = [one.figure for one in answers]
    return [session.say(code, **facts) for code, facts in _lacking(figures)]


def _lacking(figures: Sequence[Figure]) -> Iterator[tuple[str, dict[str, object]]]:
    if unopened := _unopened(figures):
        yield "coverage.lacks_openings", {"count": unopened}
    if any(one.indicator.criterion == _FUNCTIONS and one.declared and not one.counts.n for one in figures):
        yield "coverage.lacks_functions", {}
    if any(one.declared and not one.reviewed for one in figures):
        yield "coverage.lacks_review", {}
    if any(one.provisional is not None for one in figures):
        yield "coverage.lacks_days", {}


def _unopened(figures: Iterable[Figure]) -> int:
    """Return how many units lack the paper by which they were opened; a unit of two figures is one unit."""
    return len(
        {
            (one.indicator.population.network, finding.item.id)
            for one in figures
            for finding in one.findings
            if finding.item.kind is ItemKind.UNIT
            and finding.verdict is Verdict.UNMET
            and finding.reason.code in _NO_PAPER
        }
    )
