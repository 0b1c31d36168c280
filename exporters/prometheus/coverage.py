"""Figures as counts: what an indicator came to when it was last evaluated."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import tzinfo

from exporters.prometheus.catalogue import coverage as catalogue
from exporters.prometheus.metric import Metric
from exporters.prometheus.samples import Label, family
from exporters.prometheus.samples import one as one_of
from netmon.coverage.paper_states import PaperState
from netmon.figures.making import Made
from netmon.model.days import end_of
from netmon.model.figure import Counts, Figure
from netmon.model.verdict import Source, Verdict


class Coverage:
    """Keeps what was written of figures until there are others: thousands of findings stand behind a few numbers."""

    def __init__(self) -> None:
        self._made: tuple[Made, tzinfo] | None = None
        self._text = ""

    def text(self, made: Made, zone: tzinfo) -> str:
        """Return the families of what was made."""
        if self._made is None or made is not self._made[0] or zone != self._made[1]:
            self._made, self._text = (made, zone), "".join([*coverage(made.figures.values(), zone), *parts(made)])
        return self._text


def coverage(figures: Iterable[Figure], zone: tzinfo) -> Iterator[str]:
    """Return the families. What nobody declared has no counts at all: 0 of 0 would read as a figure."""
    known = sorted(figures, key=lambda one: one.indicator.id)
    counted = [one for one in known if one.declared]
    yield family(catalogue.UNITS, (sample for one in counted for sample in _verdicts(one)))
    yield _each(catalogue.POPULATION, ((one, one.counts.n) for one in counted))
    # Whole units are exported: in a query 0.7 · 10 would come to more than 7.
    yield _each(catalogue.TARGET_UNITS, ((one, one.needed) for one in counted))
    yield _each(catalogue.TARGET, ((one, None if one.target is None else float(one.target.at_least)) for one in known))
    yield _each(catalogue.DUE, ((one, None if one.target is None else end_of(one.target.due, zone)) for one in known))
    yield family(
        catalogue.SOURCES,
        (((one.indicator.id, source), one.mix.get(source, 0)) for one in counted for source in Source),
    )
    yield _each(catalogue.DISPUTED, ((one, one.disputed) for one in counted))
    yield _each(catalogue.CARRIED, ((one, sum(each.carried for each in one.findings)) for one in counted))
    yield _each(catalogue.DECLARED, ((one, one.declared) for one in known))
    yield _each(catalogue.REVIEWED, ((one, one.reviewed) for one in known))
    yield _each(catalogue.PROVISIONAL, ((one, one.provisional is not None) for one in known))
    yield _each(catalogue.SAMPLE, ((one, one.sample) for one in known))
    yield one_of(catalogue.PENDING, max((one.pending for one in known), default=None))
    yield _each(catalogue.EVALUATED, ((one, one.at) for one in known))
    yield family(catalogue.INFO, ((_info(one), 1.0) for one in known))


def parts(made: Made) -> Iterator[str]:
    """Return the families of what figures are in prefectures, and of the papers behind them."""
    yield family(
        catalogue.PREFECTURES,
        (
            ((indicator, division, verdict), float(count))
            for indicator, divisions in sorted(made.prefectures.items())
            for division, counts in divisions.items()
            for verdict, count in _by_verdict(counts)
        ),
    )
    papers = sorted(made.papers.items())
    yield family(
        catalogue.ATTESTATIONS,
        (((network, state), float(one.states[state])) for network, one in papers for state in PaperState),
    )
    yield family(catalogue.CONFLICTS, (((network,), float(one.conflicts)) for network, one in papers))


def _each(metric: Metric, values: Iterable[tuple[Figure, float | None]]) -> str:
    return family(metric, (((one.indicator.id,), None if value is None else float(value)) for one, value in values))


def _verdicts(figure: Figure) -> Iterator[tuple[Label, float]]:
    for verdict, count in _by_verdict(figure.counts):
        yield (figure.indicator.id, verdict), float(count)


def _by_verdict(counts: Counts) -> Iterator[tuple[Verdict, int]]:
    yield Verdict.MET, counts.met
    yield Verdict.UNMET, counts.unmet
    yield Verdict.UNKNOWN, counts.unknown
    yield Verdict.EXEMPT, counts.exempt


def _info(figure: Figure) -> Label:
    indicator = figure.indicator
    return indicator.id, indicator.population.network, indicator.name, indicator.criterion, figure.rule
