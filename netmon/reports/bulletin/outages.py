"""五、 What failed within the period, by whose fault, and what was available."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from netmon.coverage.rate import percent
from netmon.model.availability import Reckoning
from netmon.model.bulletin import Outage, OutageSum
from netmon.reports.bulletin.listing import Pages, columns
from netmon.reports.bulletin.telling import Telling
from netmon.reports.charts.minutes import Lost, minutes
from netmon.reports.document.blocks import Heading, Line, Paragraph, Table

_MINUTE = 60_000
PICTURED = 10
"""Bars of a picture at most: the longest."""


def outages(pages: Pages) -> None:
    """Add the section."""
    tell = pages.tell
    pages.blocks.append(Heading(tell.label("outages")))
    found = sorted(tell.bulletin.outages, key=lambda one: (-one.within, one.began, one.incident))
    pages.blocks.append(Paragraph(_in_a_sentence(tell, found)))
    pages.blocks.append(Paragraph(_available(tell)))
    if not found:
        return
    for name, sums in (("carriers", tell.bulletin.by_carrier), ("parties", tell.bulletin.by_party)):
        if sums:
            pages.listing(_sums(tell, name, sums))
            _picture(pages, name, sums)
    pages.listing(_table(tell, found))


def _in_a_sentence(tell: Telling, found: Sequence[Outage]) -> str:
    if not found:
        return tell.say("bulletin_says.no_outages")
    sums = {
        "minutes": tell.minutes(sum(one.within for one in found)),
        "planned": tell.minutes(sum(one.planned for one in found)),
        "unit_minutes": _cut_off(tell),
    }
    return tell.say("bulletin_says.outages", count=len(found), **sums)


def _available(tell: Telling) -> str:
    sums = tell.bulletin.availability
    if sums is None or not sums.period:
        return tell.say("bulletin_says.not_closed")
    no_data = percent(Fraction(sums.no_data, sums.period), 2)
    rates = {
        "net": sums.net(),
        "gross": sums.gross(),
        "own_net": sums.net(Reckoning.OWN),
        "own_gross": sums.gross(Reckoning.OWN),
    }
    told = {name: percent(rate, 2) for name, rate in rates.items() if rate is not None}
    if len(told) < len(rates):
        return tell.say("bulletin_says.availability_unknown", no_data=no_data)
    return tell.say("bulletin_says.availability", no_data=no_data, **told)


def _who(tell: Telling, name: str) -> str:
    return name or tell.label("not_named")


def _named(tell: Telling, name: str, who: str) -> str:
    """Return whose outages they are; devices have no carrier."""
    return who or tell.label("no_carrier" if name == "carriers" else "not_named")


def _sums(tell: Telling, name: str, sums: Sequence[OutageSum]) -> Table:
    """Return the table. All together stand first, where a long list that goes on in the annex has them as well; they
    are of the exact times, so that they are the same whoever is summed up.
    """
    first = "carrier" if name == "carriers" else "party"
    heads = columns(tell, (first, 12), ("#outages", 5), ("#minutes", 7), ("#planned", 7), ("#unit_minutes", 8))
    lines = [
        _sum(tell, tell.label("total"), sum(one.outages for one in sums), sums, _cut_off(tell)),
        *(_sum(tell, _named(tell, name, one.who), one.outages, [one], one.unit_minutes) for one in sums),
    ]
    return Table(f"outages-by-{name}", tell.label(f"table_{name}"), heads, tuple(lines))


def _sum(tell: Telling, name: str, outages: int, sums: Sequence[OutageSum], unit_minutes: int) -> Line:
    within, planned = sum(one.within for one in sums), sum(one.planned for one in sums)
    return Line((name, outages, tell.minutes(within), tell.minutes(planned), unit_minutes))


def _cut_off(tell: Telling) -> int:
    """Return for how many minutes units were cut off, all of them together."""
    return sum(one.cut_off for one in tell.bulletin.outages) // _MINUTE


def _picture(pages: Pages, name: str, sums: Sequence[OutageSum]) -> None:
    tell = pages.tell
    longest = sorted(sums, key=lambda one: (-one.within, one.who))[:PICTURED]
    shown = [
        Lost(
            _named(tell, name, one.who),
            one.within,
            one.planned,
            tell.label("chart_minutes", minutes=tell.minutes(one.within), count=one.outages),
        )
        for one in longest
        if one.within
    ]
    if len(shown) < 2:
        return
    parts = [tell.say("bulletin_says.chart_item", name=one.label, value=one.value) for one in shown]
    alt = tell.say(f"bulletin_says.chart_{name}", parts=tell.after_one_another(parts))
    drawing = minutes(shown, tell.label("chart_unplanned"), tell.label("chart_planned"))
    pages.picture(f"outages-by-{name}", drawing, tell.label(f"chart_{name}"), alt)


def _table(tell: Telling, found: Sequence[Outage]) -> Table:
    heads = columns(
        tell,
        ("began", 6),
        ("ended", 6),
        ("root", 9),
        ("circuit", 6),
        ("carrier", 5),
        ("cause", 5),
        ("party", 5),
        ("#minutes", 4.6),
        ("#planned", 4.6),
        ("#units", 4.6),
    )
    lines = tuple(
        Line(
            (
                _time(tell, one.began),
                tell.label("lasting") if one.ended is None else _time(tell, one.ended),
                one.root,
                one.circuit,
                one.carrier,
                tell.known(f"cause_kind.{one.cause}", one.cause or tell.label("not_named")),
                _who(tell, one.party),
                tell.minutes(one.within),
                tell.minutes(one.planned),
                len(one.units),
            )
        )
        for one in found
    )
    return Table("outages", tell.label("table_outages"), heads, lines, tell.label("no_lines"))


def _time(tell: Telling, at: float) -> str:
    """Return a time without its year where that is the period's."""
    return tell.instant(at).removeprefix(f"{tell.bulletin.period.last.year}-")
