"""The lines of the indicator table, and what each is compared with."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from netmon.bulletins.asked import Asked
from netmon.model.belief import Reason
from netmon.model.bulletin import IndicatorRow, Past
from netmon.model.days import end_of
from netmon.model.figure import Figure
from netmon.model.indicator import Indicator


@dataclass(frozen=True, slots=True, eq=False)
class Told:
    """A figure of the period's end with the digest of its inputs, and those of the two periods it is compared with.

    `before` and `year_before` are None where nothing is known of them, or what is known must not be told here: figures
    of a past that was made up beside real ones.
    """

    figure: Figure
    inputs: str
    before: Figure | None
    row: IndicatorRow

    @property
    def comparable(self) -> bool:
        """Whether this period's counts can be held against those of the previous one."""
        past = self.row.previous
        return past is not None and past.why_not is None


def tell(asked: Asked, indicator: Indicator) -> Told:
    """Make one line. Raises FigureError before anything is on record.

    What it is compared with is what was reported of the last day of that period, where something was reported by
    `known`; else the same definition on what is known of that day at `known`. What was asked for or judged otherwise
    then is told, and not compared.
    """
    kept = asked.as_reported(indicator, asked.period.last) if asked.reported else None
    if kept is None:
        figure = asked.figures.evaluate(indicator, asked.at, asked.known)
        inputs = asked.figures.inputs(figure)
    else:
        figure, inputs = kept
    before, previous = _past(asked, figure, asked.period.previous().last)
    _, year_before = _past(asked, figure, asked.period.year_before().last)
    return Told(figure, inputs, before, row_of(figure, inputs, previous, year_before))


def row_of(figure: Figure, inputs: str, previous: Past | None = None, year_before: Past | None = None) -> IndicatorRow:
    """Return a figure as a line of the table."""
    target = figure.target
    return IndicatorRow(
        id=figure.indicator.id,
        name=figure.indicator.name,
        rule=figure.rule,
        counts=figure.counts,
        inputs=inputs,
        target=None if target is None else target.at_least,
        target_due=None if target is None else target.due,
        target_document="" if target is None else target.document,
        attainment=figure.attainment,
        needed=figure.needed,
        missing=figure.missing,
        mix=dict(figure.mix),
        declared=figure.declared,
        reviewed=figure.reviewed,
        pending=figure.pending,
        provisional=figure.provisional,
        disputed=figure.disputed,
        sample=figure.sample,
        previous=previous,
        year_before=year_before,
    )


def why_not(figure: Figure, before: Figure) -> Reason | None:
    """Return why two figures cannot be compared, None where they can."""
    if _asked_for(figure.indicator) != _asked_for(before.indicator):
        return Reason("gathering.defined_otherwise")
    if figure.rule != before.rule:
        return Reason.of("gathering.judged_otherwise", rule=before.rule, now=figure.rule)
    if figure.sample is not before.sample:
        return Reason("gathering.made_up")
    if not before.declared:
        return Reason("gathering.undeclared")
    hours = before.provisional if figure.provisional is None else figure.provisional
    if hours is not None:
        return Reason.of("gathering.provisional", hours=hours)
    return None if figure.counts.n and before.counts.n else Reason("gathering.nobody")


def _past(asked: Asked, figure: Figure, last: date) -> tuple[Figure | None, Past]:
    before = _figure_then(asked, figure.indicator, last)
    if before is None:
        return None, Past(last, why_not=Reason("gathering.nothing_recorded"))
    reason = why_not(figure, before)
    if before.sample and not figure.sample:
        return None, Past(last, why_not=reason)
    return before, Past(last, before.counts, reason)


def _figure_then(asked: Asked, indicator: Indicator, last: date) -> Figure | None:
    kept = asked.as_reported(indicator, last)
    if kept is not None:
        return kept[0]
    at, begun = end_of(last, asked.figures.zone), asked.figures.parts.begun()
    return None if begun is None or at <= begun else asked.figures.evaluate(indicator, at, asked.known)


def _asked_for(indicator: Indicator) -> Indicator:
    """Return what is counted, whatever it is called."""
    return replace(indicator, name="", name_en="")
