"""`netmon claims`: the claim sheet of a month."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from netmon.cli.declared import declared
from netmon.cli.errors import CliError, WrongUseError
from netmon.cli.options import DatabaseOption, InventoryOption
from netmon.cli.report.opening import one_network
from netmon.cli.report.telling import TEXT, tell_document, write_file
from netmon.cli.session import Session, session_of
from netmon.cli.times import instant, zone_of
from netmon.figures.availability.claims import carriers_of, claim_sheet
from netmon.figures.dates import moment_of
from netmon.figures.errors import FigureError
from netmon.judge.availability.months import Month
from netmon.model.claim_sheet import ClaimSheet
from netmon.reports.document.blocks import Document
from netmon.settings import Flags, settings_from
from netmon.store import Reader, StoreError


def claims(  # noqa: PLR0913, PLR0917 - Typer calls it by name, one parameter for each option
    context: typer.Context,
    month: Annotated[str | None, typer.Option("--month", metavar="YYYY-MM", help="help.claims_month")] = None,
    network: Annotated[str | None, typer.Option("--network", metavar="NETWORK", help="help.claims_network")] = None,
    carrier: Annotated[str | None, typer.Option("--carrier", metavar="NAME", help="help.claims_carrier")] = None,
    known: Annotated[str | None, typer.Option("--known", metavar="DATE", help="help.claims_known")] = None,
    format_: Annotated[str, typer.Option("--format", metavar="FORMAT", help="help.document_format")] = TEXT,
    out: Annotated[Path | None, typer.Option("--out", metavar="DIR", help="help.claims_out")] = None,
    inventory: InventoryOption = None,
    database: DatabaseOption = None,
) -> None:
    """Print the sheet, or write it."""
    session = session_of(context)
    settings = settings_from(Flags(inventory=inventory, database=database), session.environ)
    taken = declared(session, settings)
    meant, zone, now = one_network(taken, network), zone_of(taken.time_zone), session.clock.wall()
    asked = _month(month, taken.time_zone, now)
    try:
        at = now if known is None else moment_of(known, zone, now)
    except FigureError as error:
        raise WrongUseError(error.code, **error.facts) from error
    if at <= asked.begins(zone):
        raise WrongUseError("claims.future" if known is None else "claims.known_before", month=str(asked))
    try:
        reader = Reader.open(settings.database)
        every = claim_sheet(reader, taken, meant, asked, zone, at)
        sheet = every if carrier is None else claim_sheet(reader, taken, meant, asked, zone, at, carrier)
    except StoreError as error:
        raise CliError(error.code, **error.facts) from error
    if not every.circuits:
        raise CliError("claims.none", month=str(asked))
    if not sheet.circuits:
        choices = carriers_of(every.circuits)
        raise WrongUseError("claims.no_such_carrier", value=carrier, month=str(asked), choices=choices)
    if asked.next.begins(zone) > at:
        session.warn("claims.running", month=str(asked), until=instant(at, zone))
    _give(session, sheet, format_, out)


def _give(session: Session, sheet: ClaimSheet, format_: str, out: Path | None) -> None:
    from netmon.cli.claims.view import tell_sheet  # noqa: PLC0415 - --help does not need it
    from netmon.reports.claims import claims_document  # noqa: PLC0415 - the same

    document = claims_document(sheet, session.language)
    if format_ == TEXT:
        tell_sheet(session, sheet, document)
    else:
        give_document(session, document, format_, out)


def give_document(session: Session, document: Document, format_: str, out: Path | None) -> None:
    """Print a document, or write it in a format into a directory; raises CliError."""
    from netmon.reports.render import FORMATS, file_name, render  # noqa: PLC0415 - --help does not need it

    if format_ == TEXT:
        tell_document(session, document)
        return
    if format_ not in FORMATS:
        raise WrongUseError("report.bad_format", value=format_, choices=[TEXT, *FORMATS])
    write_file(session, (out or Path()) / file_name(document, format_), render(document, format_))


def _month(text: str | None, zone: str, now: float) -> Month:
    if text is None:
        month = Month.of(now, zone_of(zone))
        return Month(month.year - 1, 12) if month.month == 1 else Month(month.year, month.month - 1)
    try:
        return Month.parse(text.strip())
    except ValueError as error:
        raise WrongUseError("claims.bad_month", value=text) from error
