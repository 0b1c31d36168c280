"""`netmon incident list`: those that are open, or those of a time."""

from __future__ import annotations

from typing import Annotated

import typer

from netmon.cli.config.find import instant_of, query
from netmon.cli.errors import WrongUseError
from netmon.cli.incident.find import open_incidents, telling_of
from netmon.cli.incident.view import list_table
from netmon.cli.options import DatabaseOption, InventoryOption, JsonOption
from netmon.cli.records import Records, find_subject
from netmon.cli.session import session_of
from netmon.cli.times import iso
from netmon.model.incident import Severity
from netmon.model.names import NetworkId
from netmon.store.incidents import WantedIncidents
from netmon.views.incident_json import incident_json
from netmon.views.incidents import by_urgency


def incident_list(  # noqa: PLR0913, PLR0917 - Typer calls it by name, one parameter for each option
    context: typer.Context,
    open_only: Annotated[bool, typer.Option("--open", help="help.incident_open")] = False,
    every: Annotated[bool, typer.Option("--all", help="help.incident_all")] = False,
    since: Annotated[str | None, typer.Option("--since", metavar="TIME", help="help.incident_since")] = None,
    until: Annotated[str | None, typer.Option("--until", metavar="TIME", help="help.incident_until")] = None,
    network: Annotated[str | None, typer.Option("--network", metavar="NETWORK", help="help.status_network")] = None,
    subject: Annotated[str | None, typer.Option("--subject", metavar="SUBJECT", help="help.incident_subject")] = None,
    severity: Annotated[
        str | None, typer.Option("--severity", metavar="SEVERITY", help="help.incident_severity")
    ] = None,
    limit: Annotated[int, typer.Option("--limit", metavar="N", help="help.incident_limit")] = 200,
    json: JsonOption = False,
    inventory: InventoryOption = None,
    database: DatabaseOption = None,
) -> None:
    """Print incidents, the most urgent first; of a time the newest first."""
    session = session_of(context)
    if limit < 1:
        raise WrongUseError("cli.bad_limit", value=limit)
    if open_only and (every or since is not None or until is not None):
        raise WrongUseError("incident_cli.open_alone")
    grave = _severity(severity)
    records = open_incidents(session, inventory, database, network)
    now = session.clock.wall()
    wanted = WantedIncidents(
        open_only=not every and since is None and until is None,
        since=_instant(records, since, "--since", now),
        until=_instant(records, until, "--until", now),
        network=_network(records, network),
        subject=None if subject is None else find_subject(records, subject),
    )
    found = query(records, lambda reader: reader.incidents(wanted, None if grave is not None else limit))
    listed = [one for one in by_urgency(found) if grave in {None, one.severity}][:limit]
    if json:
        telling = telling_of(session, records)
        session.json({"at": iso(now), "incidents": [incident_json(one, telling) for one in listed]})
        return
    if records.pid is None:
        session.warn("incident_cli.daemon_gone")
    if not listed:
        session.tell("incident_cli.none_open" if wanted.open_only else "incident_cli.none")
        return
    session.out.print(list_table(session, records, listed))
    if len(listed) == limit:
        session.warn("incident_cli.cut", limit=limit)


def _severity(text: str | None) -> Severity | None:
    if text is None:
        return None
    try:
        return Severity(text.lower())
    except ValueError:
        raise WrongUseError("incident_cli.bad_severity", value=text, choices=list(Severity)) from None


def _network(records: Records, text: str | None) -> NetworkId | None:
    networks = sorted({str(subject.network) for subject in records.names})
    if text is not None and networks and text not in networks:
        raise WrongUseError("cli.unknown_network", network=text, choices=networks)
    return None if text is None else NetworkId(text)


def _instant(records: Records, text: str | None, option: str, now: float) -> float | None:
    if text is None:
        return None
    at = instant_of(text, records.zone, now)
    if at is None:
        raise WrongUseError("incident_cli.bad_time", option=option, value=text)
    return at
