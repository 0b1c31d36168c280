"""`netmon coverage explain`: why a figure is another one than it was."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

import typer

from netmon.cli.coverage.asked import Answer, answer, chosen, refusing, when
from netmon.cli.coverage.changed import tell_change
from netmon.cli.coverage.opening import Opened, open_figures
from netmon.cli.coverage.overview import kn, notes, rate
from netmon.cli.errors import WrongUseError
from netmon.cli.options import DatabaseOption, InventoryOption, JsonOption
from netmon.cli.session import Json, Session, session_of
from netmon.coverage.change import Change
from netmon.figures.dates import text_of
from netmon.figures.explaining import explained
from netmon.settings import Flags, settings_from
from netmon.views.change_json import change_json
from netmon.views.figure_json import figure_json


@dataclass(frozen=True, slots=True)
class Between:
    """Two dates as they were typed: what a side holds for, and as known when."""

    before: tuple[str | None, str | None]
    after: tuple[str | None, str | None]


def explain(  # noqa: PLR0913, PLR0917 - Typer calls it by name, one parameter for each option
    context: typer.Context,
    indicator: Annotated[str, typer.Argument(metavar="INDICATOR", help="help.change_indicator")],
    since: Annotated[str | None, typer.Option("--from", metavar="DATE", help="help.change_from")] = None,
    until: Annotated[str | None, typer.Option("--to", metavar="DATE", help="help.change_to")] = None,
    known: Annotated[str | None, typer.Option("--known", metavar="DATE|reported", help="help.change_known")] = None,
    reported: Annotated[str | None, typer.Option("--reported", metavar="DATE", help="help.change_reported")] = None,
    every: Annotated[bool, typer.Option("--all", help="help.change_all")] = False,
    json: JsonOption = False,
    inventory: InventoryOption = None,
    database: DatabaseOption = None,
) -> None:
    """Print what made the difference."""
    session = session_of(context)
    asked = _between(since, until, known, reported)
    opened = open_figures(session, settings_from(Flags(inventory=inventory, database=database), session.environ))
    before, after = (_answer(session, opened, indicator, *side) for side in (asked.before, asked.after))
    with refusing():
        change = explained(opened.figures, before.figure, after.figure)
    if json:
        session.json(_json(opened, before, after, change))
        return
    _tell_sides(session, opened, before, after)
    tell_change(session, change, before.names, after.names, every=every)


def _between(since: str | None, until: str | None, known: str | None, reported: str | None) -> Between:
    if reported is not None:
        if (since, until, known) != (None, None, None):
            raise WrongUseError("change.reported_alone")
        return Between((reported, "reported"), (reported, None))
    if since is None:
        raise WrongUseError("change.from_when")
    if until is None and known not in {None, "reported"}:
        until = known  # nothing later than that was known
    return Between((since, known), (until, known))


def _answer(session: Session, opened: Opened, indicator: str, at: str | None, known: str | None) -> Answer:
    asked = when(opened.figures, at, known, opened.now)
    (meant,) = chosen(opened.figures, asked, indicator, None)
    return answer(opened.figures, meant, asked, session.language)


def _tell_sides(session: Session, opened: Opened, before: Answer, after: Answer) -> None:
    """Say what is compared: two figures, each with what has to be known beside it."""
    zone = opened.figures.zone
    if before.figure.sample or after.figure.sample:
        session.line(session.say("coverage.sample_all"))
    session.tell("coverage.vantage", vantage=opened.vantage, instance=opened.instance[:8])
    session.line(f"{after.names.indicator(after.figure)} ({after.figure.indicator.id})")
    for code, one in (("change.before", before), ("change.after", after)):
        figure = one.figure
        at, known = text_of(figure.at, zone), text_of(figure.known, zone)
        as_of = session.say("change.as_reported" if one.kept else "coverage.as_of", at=at, known=known)
        facts = {"kn": kn(figure), "rate": rate(session, figure.counts.confirmed), "as_of": as_of}
        session.tell(code, **facts)
        for note in notes(session, figure):
            session.line(f"    {note}")
    session.line("")


def _json(opened: Opened, before: Answer, after: Answer, change: Change) -> Json:
    return {
        "time_zone": str(opened.figures.zone),
        "vantage": opened.vantage,
        "instance": opened.instance,
        "sample": before.figure.sample or after.figure.sample,
        "before": {**figure_json(before.figure, before.names), "reported": before.kept},
        "after": {**figure_json(after.figure, after.names), "reported": after.kept},
        "change": change_json(change, before.names, after.names),
    }
