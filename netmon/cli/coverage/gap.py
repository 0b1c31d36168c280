"""`netmon coverage gap`: what is missing to the target, what is nearest, and when it would be reached."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Annotated

import typer

from netmon.cli.coverage.asked import Answer, answer, chosen, refusing, when
from netmon.cli.coverage.opened import verdict_text
from netmon.cli.coverage.opening import Opened, open_figures
from netmon.cli.coverage.overview import attained, kn, notes, rate, target_text
from netmon.cli.options import DatabaseOption, InventoryOption, JsonOption
from netmon.cli.session import Session, session_of
from netmon.cli.tables import table
from netmon.coverage.gap import PACE_DAYS, Pace, by_nearness, pace
from netmon.figures.dates import text_of
from netmon.figures.series import Series
from netmon.model.days import day_of
from netmon.model.snapshot import Point
from netmon.settings import Flags, settings_from
from netmon.views.gap_json import gap_json, late_by

FEW = 10
"""Items of a kind that are listed unless all are asked for."""
TREND = (90, 60, 30, 7, 0)
"""Days back of which the trend is told."""


def gap(  # noqa: PLR0917 - Typer calls it by name, one parameter for each option
    context: typer.Context,
    indicator: Annotated[str, typer.Argument(metavar="INDICATOR", help="help.change_indicator")],
    at: Annotated[str | None, typer.Option("--at", metavar="DATE", help="help.coverage_at")] = None,
    known: Annotated[str | None, typer.Option("--known", metavar="DATE|reported", help="help.coverage_known")] = None,
    every: Annotated[bool, typer.Option("--all", help="help.gap_all")] = False,
    json: JsonOption = False,
    inventory: InventoryOption = None,
    database: DatabaseOption = None,
) -> None:
    """Print what is missing."""
    session = session_of(context)
    opened = open_figures(session, settings_from(Flags(inventory=inventory, database=database), session.environ))
    asked = when(opened.figures, at, known, opened.now)
    (meant,) = chosen(opened.figures, asked, indicator, None)
    one = answer(opened.figures, meant, asked, session.language)
    series = _series(opened, one)
    found = pace(series, one.figure)
    if json:
        told = gap_json(one.figure, one.names, series, found)
        session.json({"vantage": opened.vantage, "instance": opened.instance, "reported": one.kept, **told})
        return
    _tell_figure(session, opened, one)
    _tell_trend(session, one, series, found)
    _tell_lacking(session, one, every=every)


def _series(opened: Opened, one: Answer) -> Sequence[Point]:
    figure = one.figure
    day = day_of(figure.at, opened.figures.zone)
    with refusing():
        return Series(opened.figures).of(figure.indicator.id, day - timedelta(days=PACE_DAYS), day, figure.known)


def _tell_figure(session: Session, opened: Opened, one: Answer) -> None:
    figure, zone = one.figure, opened.figures.zone
    if figure.sample:
        session.line(session.say("coverage.sample_all"))
    session.tell("coverage.as_of", at=text_of(figure.at, zone), known=text_of(figure.known, zone))
    session.tell("coverage.vantage", vantage=opened.vantage, instance=opened.instance[:8])
    session.line(f"{one.names.indicator(figure)} ({figure.indicator.id})")
    rates = {"rate": rate(session, figure.counts.confirmed), "upper": rate(session, figure.counts.upper)}
    session.tell("gap.figure", kn=kn(figure), **rates)
    for note in notes(session, figure):
        session.line(f"    {note}")
    missing = figure.missing
    if figure.target is None:
        session.tell("gap.no_target")
    elif missing is None:
        session.tell("gap.nobody")
    else:
        facts = {"target": target_text(session, figure), "attained": attained(session, figure).plain}
        session.tell("gap.target", **facts)
        unknown = figure.counts.unknown
        if missing > unknown > 0:
            session.tell("gap.even_then", unknown=unknown, missing=missing - unknown)
        elif 0 < missing <= unknown:
            session.tell("gap.may_be", unknown=unknown)


def _tell_trend(session: Session, one: Answer, series: Sequence[Point], found: Pace | None) -> None:
    session.line("")
    days = {point.day: point for point in series}
    told = [days[day] for back in TREND if series and (day := series[-1].day - timedelta(days=back)) in days]
    shown = table(session, "gap.day", ">coverage.kn", ">coverage.confirmed", ">coverage.upper")
    for point in told:
        counts = point.counts
        rates = rate(session, counts.confirmed), rate(session, counts.upper)
        shown.add_row(str(point.day), f"{counts.met}/{counts.n}" if counts.n else "–", *rates)
    session.out.print(shown)
    if found is None:
        session.tell("gap.no_pace")
        return
    session.tell("gap.pace", days=found.days, gained=f"{found.gained:+}", more=f"{found.more:+}")
    if not one.figure.missing:
        return
    if found.reached is None:
        session.tell("gap.not_reached")
        return
    late = late_by(found.reached, one.figure) or 0
    code = "gap.reached_late" if late > 0 else "gap.reached_in_time"
    session.tell(code, day=found.reached, days=abs(late))


def _tell_lacking(session: Session, one: Answer, *, every: bool) -> None:
    """List what is not met, by what it lacks: what lacks least first."""
    groups = by_nearness(one.figure.findings)
    for lacks, findings in groups.items():
        session.line("")
        session.tell(f"gap.{lacks.name.lower()}", count=len(findings))
        shown = findings if every else findings[:FEW]
        for finding in shown:
            said = session.say("gap.item", name=one.names.item(finding.item), id=finding.item.id)
            session.line(f"  {said}  {verdict_text(session, finding).plain}")
            session.line(f"      {one.names.because(finding.reason)}")
        if len(shown) < len(findings):
            session.tell("change.more", count=len(findings) - len(shown))
