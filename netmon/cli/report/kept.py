"""`netmon report list` and `netmon report show`: what the daemon has made."""

from __future__ import annotations

from typing import Annotated

import typer

from netmon.cli.config.find import query
from netmon.cli.errors import CliError, WrongUseError
from netmon.cli.options import DatabaseOption, InventoryOption, JsonOption
from netmon.cli.records import open_records
from netmon.cli.report.assurance import give_assurance
from netmon.cli.report.inspection import FormatOption, OutOption, give
from netmon.cli.report.telling import chosen_format
from netmon.cli.session import session_of
from netmon.cli.times import instant, iso
from netmon.model.names import NetworkId
from netmon.settings import Flags, settings_from
from netmon.shifts.content import ContentError
from netmon.shifts.keeping import assurance_of, inspection_of
from netmon.shifts.values import Kind


def report_list(  # noqa: PLR0917 - Typer calls it by name, one parameter for each option
    context: typer.Context,
    kind: Annotated[str | None, typer.Option("--kind", metavar="KIND", help="help.report_kind")] = None,
    network: Annotated[str | None, typer.Option("--network", metavar="NETWORK", help="help.status_network")] = None,
    limit: Annotated[int, typer.Option("--limit", metavar="N", help="help.attest_limit")] = 50,
    json: JsonOption = False,
    inventory: InventoryOption = None,
    database: DatabaseOption = None,
) -> None:
    """List."""
    session = session_of(context)
    if limit < 1:
        raise WrongUseError("cli.bad_limit", value=limit)
    records = open_records(session, settings_from(Flags(inventory=inventory, database=database), session.environ))
    meant = None if network is None else NetworkId(network)
    found = query(records, lambda reader: reader.kept_reports(meant, kind, limit=limit))
    if json:
        session.json(
            [
                {
                    "id": one.id,
                    "kind": one.kind,
                    "network": one.network,
                    "about": one.about or None,
                    "since": iso(one.since),
                    "until": iso(one.until),
                    "made_at": iso(one.made_at),
                    "digest": one.digest,
                    "sample": one.sample,
                }
                for one in found
            ]
        )
        return
    if not found:
        session.tell("report.none_kept")
    for one in found:
        since, until = instant(one.since, records.zone), instant(one.until, records.zone)
        session.tell("report.kept_line", id=one.id, since=since, until=until, digest=one.digest)


def report_show(
    context: typer.Context,
    report: Annotated[str, typer.Argument(metavar="ID", help="help.report_id")],
    format_: FormatOption = None,
    out: OutOption = None,
    inventory: InventoryOption = None,
    database: DatabaseOption = None,
) -> None:
    """Show."""
    session = session_of(context)
    said = chosen_format(format_, out)
    records = open_records(session, settings_from(Flags(inventory=inventory, database=database), session.environ))
    found = query(records, lambda reader: reader.kept_report(report))
    if found is None:
        raise CliError("report.none_such", id=report)
    try:
        if found.kind == Kind.ASSURANCE:
            give_assurance(session, assurance_of(found), said, out)
            return
        made = inspection_of(found)
    except ContentError as error:
        raise CliError("report.unreadable", id=report, digest=found.digest) from error
    give(session, made, said, out, query(records, lambda reader: reader.handover(report)))
