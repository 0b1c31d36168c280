"""二、 The indicator table, with its pictures and what has to be known beside it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from netmon.model.bulletin import IndicatorRow, Past
from netmon.model.figure import Attainment
from netmon.reports.bulletin.listing import Pages, columns
from netmon.reports.bulletin.overall import attainment
from netmon.reports.bulletin.telling import Telling, threshold
from netmon.reports.bulletin.titles import period_name
from netmon.reports.charts.days import Panel, days
from netmon.reports.charts.shares import Legend, Share, shares
from netmon.reports.document.blocks import Heading, Line, Mark, Paragraph, Table, Value

_MARKS = {Attainment.MET: Mark.GOOD, Attainment.NOT_MET: Mark.BAD, Attainment.UNDETERMINED: Mark.UNKNOWN}


def indicators(pages: Pages) -> None:
    """Add the section."""
    tell = pages.tell
    pages.blocks.append(Heading(tell.label("indicators")))
    pages.table(table(tell))
    pages.blocks += [Paragraph(text, small=True) for text in notes(tell)]
    _bars(pages)
    _series(pages)


def table(tell: Telling) -> Table:
    """Return the indicator table."""
    heads = columns(
        tell,
        ("indicator", 8.0),
        ("#met", 3.6),
        ("#n", 4.5),
        ("#rate", 5.0),
        ("#unknown", 4.4),
        ("#upper", 4.4),
        ("#exempt", 4.2),
        ("#target", 4.3),
        ("attainment", 7.2),
        ("#previous", 4.0),
        ("#year", 3.8),
    )
    period = tell.bulletin.period
    previous, year = (period_name(tell, one) for one in (period.previous(), period.year_before()))
    note = tell.say("bulletin_says.compared", previous=previous, year=year)
    lines = tuple(_line(tell, row) for row in tell.bulletin.indicators)
    empty = tell.label("no_lines")
    return Table("indicators", tell.label("table_indicators"), heads, lines, empty, note)


def _line(tell: Telling, row: IndicatorRow) -> Line:
    counts, none = row.counts, tell.label("none")
    target = none if row.target is None else f"\N{GREATER-THAN OR EQUAL TO}{threshold(row.target)}"
    if not row.declared:
        undeclared = tell.say("coverage.undeclared")
        cells: tuple[Value, ...] = (None, None, none, None, none, None, target, undeclared, none, none)
        return Line((tell.indicator(row.id), *cells), Mark.UNKNOWN)
    numbers = (counts.met, counts.n, tell.rate(counts), counts.unknown, tell.upper(counts), counts.exempt, target)
    past = (_points(tell, row, row.previous), _points(tell, row, row.year_before))
    mark = Mark.PLAIN if row.attainment is None else _MARKS[row.attainment]
    return Line((tell.indicator(row.id), *numbers, _attained(tell, row), *past), mark)


def _attained(tell: Telling, row: IndicatorRow) -> str:
    if row.provisional is None:
        return attainment(tell, row)
    provisional = tell.label("mark_provisional")
    return provisional if row.attainment is None else tell.clauses([attainment(tell, row), provisional])


def _points(tell: Telling, row: IndicatorRow, past: Past | None) -> str:
    points = None if past is None or past.why_not is not None else tell.points(past.counts, row.counts)
    return tell.label("none") if points is None else points


def notes(tell: Telling) -> Iterator[str]:
    """Yield what qualifies a figure, and why some cannot be compared."""
    rows = tell.bulletin.indicators
    for row in rows:
        if said := tell.clauses(_qualified(tell, row)):
            yield tell.say("bulletin_says.note_of", name=tell.indicator(row.id), notes=said)
    yield from _incomparable(tell, "previous", [(row, row.previous) for row in rows])
    yield from _incomparable(tell, "year", [(row, row.year_before) for row in rows])


def _incomparable(tell: Telling, which: str, pasts: Sequence[tuple[IndicatorRow, Past | None]]) -> Iterator[str]:
    """Yield each reason once, with those that it is of."""
    found: dict[str, list[str]] = {}
    for row, past in pasts:
        if past is not None and past.why_not is not None:
            found.setdefault(tell.because(past.why_not), []).append(tell.indicator(row.id))
    for why, names in found.items():
        said = tell.label("all_indicators") if len(names) == len(pasts) > 1 else tell.join(names)
        yield tell.say(f"bulletin_says.incomparable_{which}", names=said, why=why)


def _qualified(tell: Telling, row: IndicatorRow) -> Iterator[str]:
    carried = sum(one.carried for one in tell.bulletin.members if one.indicator == row.id)
    if row.sample and not tell.bulletin.sample:
        yield tell.say("coverage.sample")
    if row.provisional is not None:
        yield tell.say("coverage.provisional", hours=row.provisional)
    if row.disputed:
        yield tell.say("coverage.disputed", count=row.disputed)
    if carried:
        yield tell.say("coverage.carried", count=carried)
    if row.declared and not row.reviewed:
        yield tell.say("coverage.unreviewed")
    if row.pending:
        yield tell.say("coverage.pending", count=row.pending)


def legend(tell: Telling) -> Legend:
    """Return the words of a picture of shares."""
    return Legend(*(tell.label(f"chart_{name}") for name in ("met", "unknown", "unmet", "target")))


def _bars(pages: Pages) -> None:
    tell = pages.tell
    shown = [
        Share(
            tell.indicator(row.id), row.counts, f"{row.counts.met}/{row.counts.n} {tell.rate(row.counts)}", row.target
        )
        for row in tell.bulletin.indicators
        if row.declared and row.counts.n
    ]
    if not shown:
        return
    parts = [tell.say("bulletin_says.chart_item", name=one.label, value=one.value) for one in shown]
    alt = tell.say("bulletin_says.chart_indicators", parts=tell.after_one_another(parts))
    pages.picture("indicators", shares(shown, legend(tell), above=True), tell.label("chart_indicators"), alt)


def _series(pages: Pages) -> None:
    tell = pages.tell
    targets = {row.id: row.target for row in tell.bulletin.indicators}
    panels = [
        Panel(tell.indicator(one.indicator), one.days, one.counts, targets.get(one.indicator))
        for one in tell.bulletin.series
        if len(one.days) > 1 and any(counts is not None and counts.n for counts in one.counts)
    ]
    if not panels:
        return
    words = (tell.label(f"chart_{name}") for name in ("confirmed", "upper", "target"))
    since, until = min(one.days[0] for one in panels), max(one.days[-1] for one in panels)
    moves = tell.after_one_another(_course(tell, one) for one in panels)
    alt = tell.say("bulletin_says.chart_series", since=tell.date(since), until=tell.date(until), parts=moves)
    pages.picture("series", days(panels, *words), tell.label("chart_series"), alt)


def _course(tell: Telling, panel: Panel) -> str:
    known = [tell.rate(one) for one in panel.counts if one is not None and one.n]
    return tell.say("bulletin_says.chart_moved", name=panel.title, before=known[0], after=known[-1])
