"""三、 The prefectures by each indicator."""

from __future__ import annotations

from collections.abc import Iterator

from netmon.model.bulletin import Ranked, Ranking
from netmon.reports.bulletin.indicators import legend
from netmon.reports.bulletin.listing import Pages, columns
from netmon.reports.bulletin.telling import Telling
from netmon.reports.charts.shares import Share, shares
from netmon.reports.document.blocks import Heading, Line, Paragraph, Table

PICTURED = 1
"""Rankings that have a picture beside their table; more of them would say less."""


def ranking(pages: Pages) -> None:
    """Add the section."""
    tell = pages.tell
    pages.blocks.append(Heading(tell.label("ranking")))
    shown = [one for one in tell.bulletin.rankings if any(row.counts.n for row in one.rows)]
    if not shown:
        pages.blocks.append(Paragraph(tell.say("bulletin_says.no_ranking")))
    for place, one in enumerate(shown):
        pages.blocks.append(Paragraph(_in_a_sentence(tell, one)))
        if place < PICTURED:
            _picture(pages, one)
        pages.table(table(tell, one))


def table(tell: Telling, ranked: Ranking) -> Table:
    """Return the table of one indicator."""
    heads = columns(
        tell,
        ("#place", 3),
        ("prefecture", 7),
        ("#met", 4),
        ("#n", 4),
        ("#rate", 5),
        ("#unknown", 4),
        ("#upper", 5),
        ("#exempt", 4),
        ("#place_before", 5),
    )
    lines = tuple(
        Line(
            (
                one.place,
                _name(tell, one),
                one.counts.met,
                one.counts.n,
                tell.rate(one.counts),
                one.counts.unknown,
                tell.upper(one.counts),
                one.counts.exempt,
                one.place_before,
            )
        )
        for one in ranked.rows
    )
    title = tell.label("table_ranking", name=tell.indicator(ranked.indicator))
    return Table(f"ranking-{ranked.indicator}", title, heads, lines, tell.label("no_lines"))


def _in_a_sentence(tell: Telling, ranked: Ranking) -> str:
    counted = [one for one in ranked.rows if one.counts.n]
    name, best, last = tell.indicator(ranked.indicator), counted[0], counted[-1]
    if best.counts.confirmed == last.counts.confirmed:
        return tell.say("bulletin_says.ranked_alike", name=name, rate=tell.rate(best.counts))
    ends = {
        "best": tell.join(_alike(tell, counted, best)),
        "best_rate": tell.rate(best.counts),
        "last": tell.join(_alike(tell, counted, last)),
        "last_rate": tell.rate(last.counts),
    }
    return tell.say("bulletin_says.ranked", name=name, **ends)


def _alike(tell: Telling, rows: list[Ranked], like: Ranked) -> Iterator[str]:
    yield from (_name(tell, one) for one in rows if one.counts.confirmed == like.counts.confirmed)


def _picture(pages: Pages, ranked: Ranking) -> None:
    tell = pages.tell
    target = next((row.target for row in tell.bulletin.indicators if row.id == ranked.indicator), None)
    shown = [
        Share(_name(tell, one), one.counts, f"{one.counts.met}/{one.counts.n} {tell.rate(one.counts)}", target)
        for one in ranked.rows
        if one.counts.n
    ]
    name = tell.indicator(ranked.indicator)
    parts = [tell.say("bulletin_says.chart_item", name=one.label, value=one.value) for one in shown]
    alt = tell.say("bulletin_says.chart_ranking", name=name, parts=tell.after_one_another(parts))
    drawing = shares(shown, legend(tell), above=False)
    pages.picture(f"ranking-{ranked.indicator}", drawing, tell.label("chart_ranking", name=name), alt)


def _name(tell: Telling, one: Ranked) -> str:
    return tell.name(f"division:{one.division}", one.name)
