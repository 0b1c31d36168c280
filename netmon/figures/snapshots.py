"""A figure as it is kept, and a kept one as a figure again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from netmon.model.belief import Reason
from netmon.model.figure import Figure
from netmon.model.snapshot import FigureSnapshot, KeptVerdict
from netmon.model.verdict import Finding

REPORTED = Reason("figures.as_reported")


def snapshot_of(figure: Figure, day: date, digest: str) -> FigureSnapshot:
    """Return what is kept of a figure of a day that is over."""
    kept = (
        KeptVerdict(one.item, one.unit, one.verdict, one.source, one.carried, one.disputed) for one in figure.findings
    )
    return FigureSnapshot(
        figure.indicator,
        day,
        figure.at,
        figure.known,
        figure.counts,
        tuple(kept),
        figure.rule,
        digest,
        figure.target,
        figure.attainment,
        dict(figure.mix),
        figure.declared,
        figure.reviewed,
        figure.pending,
        figure.provisional,
        figure.vantage,
        figure.sample,
    )


def figure_of(kept: FigureSnapshot, again: Iterable[Finding] = ()) -> Figure:
    """Return what was reported.

    `again` are the findings made anew from what was on record then: they tell why. Where one of them differs from what
    was reported, as after a change of the rules, what was reported stands, and says so instead of a reason.
    """
    found = {one.item: one for one in again}
    return Figure(
        kept.indicator,
        kept.at,
        kept.known,
        kept.counts,
        tuple(_finding(one, found.get(one.item)) for one in kept.kept),
        kept.rule,
        kept.target,
        kept.attainment,
        kept.mix,
        kept.declared,
        kept.reviewed,
        kept.pending,
        kept.provisional,
        kept.vantage,
        kept.sample,
    )


def _finding(one: KeptVerdict, again: Finding | None) -> Finding:
    if again is not None and (again.verdict, again.source) == (one.verdict, one.source):
        return again if again.carried == one.carried else replace(again, carried=one.carried)
    return Finding(one.item, one.verdict, REPORTED, (), one.source, one.unit, one.carried)
