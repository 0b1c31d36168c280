"""`netmon report assurance`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated
from zoneinfo import ZoneInfo

import typer

from netmon.cli.errors import CliError, WrongUseError
from netmon.cli.options import DatabaseOption, InventoryOption
from netmon.cli.report.inspection import FormatOption, FromOption, OutOption, ToOption
from netmon.cli.report.opening import open_sources
from netmon.cli.report.span import day_span
from netmon.cli.report.telling import JSON, chosen_format, give_document, write_file
from netmon.cli.session import Session, session_of
from netmon.judge.assuring import span_of
from netmon.reports.inspection import assurance_document
from netmon.settings import Flags, settings_from
from netmon.shifts.assurance import gather_assurance
from netmon.shifts.assured_values import AssuranceReport
from netmon.shifts.content import canonical
from netmon.store import StoreError


def report_assurance(  # noqa: PLR0913, PLR0917 - Typer calls it by name, one parameter for each option
    context: typer.Context,
    assurance: Annotated[str, typer.Argument(metavar="ID", help="help.report_assurance_id")],
    day: Annotated[str | None, typer.Option("--date", metavar="DATE", help="help.report_date")] = None,
    since: FromOption = None,
    until: ToOption = None,
    format_: FormatOption = None,
    out: OutOption = None,
    inventory: InventoryOption = None,
    database: DatabaseOption = None,
) -> None:
    """Gather the report of an assurance."""
    session = session_of(context)
    said = chosen_format(format_, out)
    sources = open_sources(session, settings_from(Flags(inventory=inventory, database=database), session.environ))
    declared = sources.inventory.assurances
    if assurance not in declared:
        raise WrongUseError("report.no_assurance", id=assurance, choices=list(declared) or ["-"])
    one = declared[assurance]
    begins, ends = span_of(one)
    if begins >= sources.now:
        raise CliError("report.not_begun", id=assurance)
    span = begins, min(ends, sources.now)
    if (day, since, until) != (None, None, None):
        span = day_span(day, since, until, ZoneInfo(sources.inventory.time_zone), sources.now)
        if span[0] >= ends or span[1] <= begins:
            raise WrongUseError("report.backwards")
    try:
        made = gather_assurance(sources, one, span)
    except StoreError as error:
        raise CliError(error.code, **error.facts) from error
    give_assurance(session, made, said, out)


def give_assurance(session: Session, made: AssuranceReport, said: str, out: Path | None) -> None:
    """Print the report of an assurance, or write it."""
    if said != JSON:
        give_document(session, assurance_document(made, session.language), said, out)
    elif out is None:
        session.line(canonical(made))
    else:
        write_file(session, out, canonical(made).encode())
