"""`netmon coverage`: every percentage with its k/n, its bounds, its target, its date, and on request its evidence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated

import typer

from netmon.cli.coverage.asked import Answer, answer, chosen, when
from netmon.cli.coverage.lacking import lacking
from netmon.cli.coverage.opened import find, tell_finding, units_table
from netmon.cli.coverage.opening import Opened, open_figures
from netmon.cli.coverage.overview import by_parts, overview
from netmon.cli.errors import WrongUseError
from netmon.cli.options import DatabaseOption, InventoryOption, JsonOption
from netmon.cli.session import Json, Session, session_of
from netmon.coverage.breakdown import By
from netmon.figures.asked import When
from netmon.figures.dates import text_of
from netmon.settings import Flags, settings_from
from netmon.views.answer_json import Standing, told_json, verdict_json


@dataclass(frozen=True, slots=True)
class Shape:
    """How the answer is to be shown."""

    by: By | None = None
    units: bool = False
    unit: str | None = None
    rounded: bool = False


def coverage(  # noqa: PLR0913, PLR0917 - Typer calls it by name, one parameter for each option
    context: typer.Context,
    indicator: Annotated[str | None, typer.Argument(metavar="[INDICATOR]", help="help.coverage_indicator")] = None,
    at: Annotated[str | None, typer.Option("--at", metavar="DATE", help="help.coverage_at")] = None,
    known: Annotated[str | None, typer.Option("--known", metavar="DATE|reported", help="help.coverage_known")] = None,
    by: Annotated[str | None, typer.Option("--by", metavar="level|kind|prefecture", help="help.coverage_by")] = None,
    units: Annotated[bool, typer.Option("--units", help="help.coverage_units")] = False,
    unit: Annotated[str | None, typer.Option("--unit", metavar="ID", help="help.coverage_unit")] = None,
    rounded: Annotated[bool, typer.Option("--round", help="help.coverage_round")] = False,
    network: Annotated[str | None, typer.Option("--network", metavar="NETWORK", help="help.status_network")] = None,
    json: JsonOption = False,
    inventory: InventoryOption = None,
    database: DatabaseOption = None,
) -> None:
    """Print figures."""
    session = session_of(context)
    if sum((by is not None, units, unit is not None)) > 1:
        raise WrongUseError("coverage.one_choice")
    shape = Shape(_by(by), units, unit, rounded)
    settings = settings_from(Flags(inventory=inventory, network=network, database=database), session.environ)
    opened = open_figures(session, settings)
    asked = when(opened.figures, at, known, opened.now)
    meant = chosen(opened.figures, asked, indicator, settings.network)
    answers = [answer(opened.figures, one, asked, session.language) for one in meant]
    if json:
        session.json(_json(opened, asked, answers, shape))
    else:
        _tell(session, opened, asked, answers, shape)


def _by(text: str | None) -> By | None:
    try:
        return None if text is None else By(text)
    except ValueError:
        raise WrongUseError("coverage.bad_by", value=text, choices=list(By)) from None


def _tell(session: Session, opened: Opened, asked: When, answers: Sequence[Answer], shape: Shape) -> None:
    found = [] if shape.unit is None else find(answers, shape.unit)
    _tell_when(session, opened, asked, answers)
    if shape.unit is not None:
        for one, finding in found:
            tell_finding(session, one, finding, opened.figures.zone, opened.now)
        return
    session.out.print(overview(session, answers, rounded=shape.rounded))
    for sentence in lacking(session, answers):
        session.line(sentence)
    for one in answers:
        if shape.by is not None or shape.units:
            session.line("")
            session.line(f"{one.names.indicator(one.figure)} ({one.figure.indicator.id})")
        if shape.by is not None:
            session.out.print(by_parts(session, one, shape.by, rounded=shape.rounded))
        elif shape.units:
            session.out.print(units_table(session, one))


def _tell_when(session: Session, opened: Opened, asked: When, answers: Sequence[Answer]) -> None:
    """Say first what holds for all that follows."""
    if any(one.figure.sample for one in answers):
        session.line(session.say("coverage.sample_all"))
    zone = opened.figures.zone
    kept = [one for one in answers if one.kept]
    known = text_of(kept[0].figure.known if kept else asked.known, zone)
    session.tell("coverage.as_of", at=text_of(asked.at, zone), known=known)
    if asked.reported and len(kept) < len(answers):
        session.tell("coverage.not_kept", count=len(answers) - len(kept))
    session.tell("coverage.vantage", vantage=opened.vantage, instance=opened.instance[:8])


def _json(opened: Opened, asked: When, answers: Sequence[Answer], shape: Shape) -> dict[str, Json]:
    standing = Standing(opened.figures.zone, opened.vantage, opened.instance)
    head = standing.head(asked.at, asked.known, sample=any(one.figure.sample for one in answers))
    if shape.unit is not None:
        found = find(answers, shape.unit)
        return {**head, "verdicts": [verdict_json(one.figure, finding, one.names) for one, finding in found]}
    told = [told_json(one.figure, one.names, shape.by, kept=one.kept, items=shape.units) for one in answers]
    return {**head, "figures": told}
