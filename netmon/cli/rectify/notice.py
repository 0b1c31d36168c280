"""`netmon rectify notice`: the notices themselves, to be printed and sent."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from netmon.cli.claims.command import give_document
from netmon.cli.config.find import query
from netmon.cli.errors import WrongUseError
from netmon.cli.options import DatabaseOption, InventoryOption
from netmon.cli.rectify.reading import Notices, read_notices
from netmon.cli.report.telling import TEXT
from netmon.cli.session import Session, session_of
from netmon.coverage.notices import standing
from netmon.figures.stored import StoredParts
from netmon.model.days import end_of
from netmon.model.names import UnitId
from netmon.model.notice import Notice
from netmon.model.register import Contact
from netmon.views.figure_json import Names


def rectify_notice(  # noqa: PLR0917 - Typer calls it by name, one parameter for each option
    context: typer.Context,
    notices: Annotated[list[str], typer.Argument(metavar="ID...", help="help.rectify_notices")],
    by_unit: Annotated[str | None, typer.Option("--by-unit", metavar="UNIT", help="help.rectify_by_unit")] = None,
    known: Annotated[str | None, typer.Option("--known", metavar="DATE", help="help.rectify_known")] = None,
    format_: Annotated[str, typer.Option("--format", metavar="FORMAT", help="help.document_format")] = TEXT,
    out: Annotated[Path | None, typer.Option("--out", metavar="DIR", help="help.rectify_out")] = None,
    inventory: InventoryOption = None,
    database: DatabaseOption = None,
) -> None:
    """Print notices, or write them."""
    session = session_of(context)
    read = read_notices(session, inventory, database, known=known)
    units = {} if read.records.inventory is None else read.records.inventory.units
    if by_unit is not None and UnitId(by_unit) not in units:
        raise WrongUseError("coverage.no_such_unit", unit=by_unit)
    ours = () if by_unit is None else units[UnitId(by_unit)].contacts
    for one in [read.one(id_) for id_ in notices]:
        _give(session, read, one, ours, format_, out)


def _give(
    session: Session, read: Notices, one: Notice, ours: tuple[Contact, ...], format_: str, out: Path | None
) -> None:
    from netmon.reports.rectification.document import Issuer, notice_document  # noqa: PLC0415 - --help does not need it

    records, inventory = read.records, read.records.inventory
    network = None if inventory is None else inventory.networks.get(one.network)
    unit = None if inventory is None else inventory.units.get(one.unit)
    issuer = Issuer(
        one.network if network is None else network.name,
        str(records.zone),
        () if unit is None else unit.contacts,
        ours,
    )
    at = end_of(one.day, records.zone)
    parts = query(records, lambda reader: StoredParts(reader, records.zone))
    names = Names(session.language, parts.register(at, one.known), parts.plant(at, one.known))
    document = notice_document(one, standing(one, read.day), issuer, session.language, names.because)
    give_document(session, document, format_, out)
