"""`netmon report daily` and `netmon report handover`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated
from zoneinfo import ZoneInfo

import typer

from netmon.cli.errors import CliError
from netmon.cli.options import DatabaseOption, InventoryOption
from netmon.cli.report.opening import one_network, open_sources
from netmon.cli.report.span import day_span, free_span
from netmon.cli.report.telling import JSON, chosen_format, give_document, write_file
from netmon.cli.session import Session, session_of
from netmon.model.handover import Handover
from netmon.notify.duty import duty_at
from netmon.reports.inspection import daily_document, handover_document
from netmon.settings import Flags, settings_from
from netmon.shifts.content import canonical
from netmon.shifts.gather import inspect
from netmon.shifts.values import Inspection, Kind
from netmon.store import StoreError

FromOption = Annotated[str | None, typer.Option("--from", metavar="TIME", help="help.report_from")]
ToOption = Annotated[str | None, typer.Option("--to", metavar="TIME", help="help.report_to")]
FormatOption = Annotated[str | None, typer.Option("--format", metavar="FORMAT", help="help.report_format")]
OutOption = Annotated[Path | None, typer.Option("--out", metavar="FILE", help="help.report_out")]
NetworkOption = Annotated[str | None, typer.Option("--network", metavar="NETWORK", help="help.report_network")]


def report_daily(  # noqa: PLR0913, PLR0917 - Typer calls it by name, one parameter for each option
    context: typer.Context,
    day: Annotated[str | None, typer.Option("--date", metavar="DATE", help="help.report_date")] = None,
    since: FromOption = None,
    until: ToOption = None,
    network: NetworkOption = None,
    format_: FormatOption = None,
    out: OutOption = None,
    inventory: InventoryOption = None,
    database: DatabaseOption = None,
) -> None:
    """Gather the inspection of a day."""
    session = session_of(context)
    said = chosen_format(format_, out)
    sources = open_sources(session, settings_from(Flags(inventory=inventory, database=database), session.environ))
    meant = one_network(sources.inventory, network)
    span = day_span(day, since, until, ZoneInfo(sources.inventory.time_zone), sources.now)
    try:
        made = inspect(sources, Kind.DAILY, meant, span)
    except StoreError as error:
        raise CliError(error.code, **error.facts) from error
    give(session, made, said, out)


def report_handover(  # noqa: PLR0917 - Typer calls it by name, one parameter for each option
    context: typer.Context,
    since: FromOption = None,
    until: ToOption = None,
    network: NetworkOption = None,
    format_: FormatOption = None,
    out: OutOption = None,
    inventory: InventoryOption = None,
    database: DatabaseOption = None,
) -> None:
    """Gather what a shift hands over."""
    session = session_of(context)
    said = chosen_format(format_, out)
    sources = open_sources(session, settings_from(Flags(inventory=inventory, database=database), session.environ))
    meant, plan = one_network(sources.inventory, network), sources.inventory.notify
    span = free_span(since, until, ZoneInfo(sources.inventory.time_zone), sources.now)
    duty = duty_at(plan, span[0]), duty_at(plan, span[1])
    try:
        made = inspect(sources, Kind.HANDOVER, meant, span, on_duty=duty[0], next_duty=duty[1])
    except StoreError as error:
        raise CliError(error.code, **error.facts) from error
    give(session, made, said, out)


def give(session: Session, made: Inspection, said: str, out: Path | None, signed: Handover | None = None) -> None:
    """Print a report, or write it."""
    if said == JSON:
        content = canonical(made)
        if out is None:
            session.line(content)
        else:
            write_file(session, out, content.encode())
        return
    daily = made.kind is Kind.DAILY
    document = daily_document(made, session.language) if daily else handover_document(made, session.language, signed)
    give_document(session, document, said, out)
