"""`netmon incident show`: everything about one."""

from __future__ import annotations

import typer

from netmon.cli.config.find import query
from netmon.cli.incident.find import IncidentArgument, find_incident, open_incidents, telling_of
from netmon.cli.incident.story import tell_before, tell_steps
from netmon.cli.incident.view import tell_incident
from netmon.cli.options import DatabaseOption, InventoryOption, JsonOption
from netmon.cli.session import session_of
from netmon.views.incident_json import whole_json


def incident_show(
    context: typer.Context,
    incident: IncidentArgument,
    json: JsonOption = False,
    inventory: InventoryOption = None,
    database: DatabaseOption = None,
) -> None:
    """Print all of it."""
    session = session_of(context)
    records = open_incidents(session, inventory, database)
    found = find_incident(records, incident)
    past = query(records, lambda reader: reader.incident_past(found.id))
    if json:
        session.json(whole_json(found, past, telling_of(session, records)))
        return
    tell_incident(session, records, found)
    tell_steps(session, records, past)
    tell_before(session, records, past)
