"""`netmon downtime`: the business sum and the own sum, and what they are charged to."""

from __future__ import annotations

from typing import Annotated

import typer

from netmon.cli.downtime.as_json import carriers_json, sums_json
from netmon.cli.downtime.period import period_of
from netmon.cli.downtime.sums import by_carrier, sums_of
from netmon.cli.downtime.view import tell_carriers, tell_sums
from netmon.cli.errors import WrongUseError
from netmon.cli.options import DatabaseOption, InventoryOption, JsonOption
from netmon.cli.records import Records, find_subject, open_records
from netmon.cli.session import session_of
from netmon.model.names import Subject, SubjectKind
from netmon.settings import Flags, settings_from


def downtime(  # noqa: PLR0913, PLR0917 - Typer calls it by name, one parameter for each option
    context: typer.Context,
    subject: Annotated[list[str] | None, typer.Argument(metavar="[SUBJECT]...", help="help.downtime_subject")] = None,
    units: Annotated[bool, typer.Option("--units", help="help.downtime_units")] = False,
    links: Annotated[bool, typer.Option("--links", help="help.downtime_links")] = False,
    carrier: Annotated[bool, typer.Option("--carrier", help="help.downtime_carrier")] = False,
    month: Annotated[str | None, typer.Option("--month", metavar="YYYY-MM", help="help.downtime_month")] = None,
    begin: Annotated[str | None, typer.Option("--from", metavar="TIME", help="help.downtime_from")] = None,
    end: Annotated[str | None, typer.Option("--to", metavar="TIME", help="help.downtime_to")] = None,
    network: Annotated[str | None, typer.Option("--network", metavar="NETWORK", help="help.status_network")] = None,
    json: JsonOption = False,
    inventory: InventoryOption = None,
    database: DatabaseOption = None,
) -> None:
    """Print the sums of a period."""
    session = session_of(context)
    if sum((bool(subject), units, links, carrier)) > 1:
        raise WrongUseError("downtime.one_choice")
    settings = settings_from(Flags(inventory=inventory, network=network, database=database), session.environ)
    records = open_records(session, settings)
    now = session.clock.wall()
    period = period_of(month, begin, end, records.zone, now)
    kinds = {SubjectKind.LINK} if links else {SubjectKind.LINK, SubjectKind.UNIT} if carrier else {SubjectKind.UNIT}
    chosen = _chosen(records, subject or [], kinds, settings.network)
    found = sums_of(records, chosen, period)
    records.warn_of_sample(session, period[0])
    if carrier:
        carriers = by_carrier(records, found)
        if json:
            session.json(carriers_json(records, period, carriers))
        else:
            tell_carriers(session, records, period, carriers)
    elif json:
        session.json(sums_json(records, period, found))
    else:
        tell_sums(session, records, period, found, every=bool(subject))


def _chosen(records: Records, named: list[str], kinds: set[SubjectKind], network: str | None) -> list[Subject]:
    if named:
        return [find_subject(records, text) for text in named]
    return [one for one in records.names if one.kind in kinds and network in {None, one.network}]
