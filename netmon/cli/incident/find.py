"""Which incident somebody means: by its id, or by what it is about."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from netmon.cli.config.find import query
from netmon.cli.errors import CliError
from netmon.cli.records import Records, find_subjects, open_records
from netmon.cli.session import Session
from netmon.model.event_id import is_event_id
from netmon.model.incident import Incident
from netmon.model.names import IncidentId
from netmon.settings import Flags, settings_from
from netmon.store.incidents import WantedIncidents
from netmon.views.incident_json import Telling
from netmon.views.incidents import by_urgency

IncidentArgument = Annotated[str, typer.Argument(metavar="INCIDENT", help="help.incident_which")]
_LOOKED_AT = 50


def open_incidents(
    session: Session, inventory: Path | None, database: str | None, network: str | None = None
) -> Records:
    """Open the records that incidents are among."""
    flags = Flags(inventory=inventory, network=network, database=database)
    return open_records(session, settings_from(flags, session.environ))


def find_incident(records: Records, text: str) -> Incident:
    """Return the incident of that id; or of what is named (often a device and its link alike) the most urgent one
    open, else the last there was.

    Raises CliError where there is none.
    """
    if is_event_id(text):
        found = query(records, lambda reader: reader.incident(IncidentId(text)))
        if found is None:
            raise CliError("incident_cli.unknown", incident=text)
        return found
    known: dict[IncidentId, Incident] = {}
    for subject in find_subjects(records, text):
        known |= {one.id: one for one in _of(records, WantedIncidents(subject=subject))}
    if not known:
        raise CliError("incident_cli.none_of", subject=text)
    waiting = by_urgency(one for one in known.values() if one.open)
    return waiting[0] if waiting else known[max(known)]


def _of(records: Records, wanted: WantedIncidents) -> Sequence[Incident]:
    return query(records, lambda reader: reader.incidents(wanted, _LOOKED_AT))


def telling_of(session: Session, records: Records) -> Telling:
    """Return how incidents are told to this reader."""
    until = None if records.sample is None else records.sample.until
    return Telling(session.language, records.inventory, lambda subject: records.names.get(subject, ""), until)
