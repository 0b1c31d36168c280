"""`netmon incident ack`, `release` and `conclude`: what people do about an incident, through the running daemon."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

import typer

from netmon.cli.access import Access, acting
from netmon.cli.daemon_api import DaemonApi, quoted
from netmon.cli.errors import WrongUseError
from netmon.cli.incident.find import IncidentArgument
from netmon.cli.session import Json, session_of
from netmon.cli.times import span
from netmon.model.incident import CauseKind


@acting
def incident_ack(
    context: typer.Context,
    access: Access,
    incident: IncidentArgument,
    note: Annotated[str, typer.Option("--note", metavar="TEXT", help="help.incident_note")] = "",
    lasts: Annotated[str | None, typer.Option("--for", metavar="LENGTH", help="help.incident_for")] = None,
) -> None:
    """Say that you see to it."""
    session = session_of(context)
    api = DaemonApi(session, access)
    seconds = None if lasts is None else span(lasts, "--for")
    done = api.post(f"incidents/{quoted(incident)}/acknowledge", {"note": note, "lasts": seconds})
    session.tell("handling.acknowledged", id=_id(done))


@acting
def incident_release(
    context: typer.Context,
    access: Access,
    incident: IncidentArgument,
) -> None:
    """Say that nobody sees to it any more."""
    session = session_of(context)
    done = DaemonApi(session, access).post(f"incidents/{quoted(incident)}/release", {})
    session.tell("handling.released", id=_id(done))


@acting
def incident_conclude(  # noqa: PLR0917 - Typer calls it by name, one parameter for each option
    context: typer.Context,
    access: Access,
    incident: IncidentArgument,
    cause: Annotated[str, typer.Option("--cause", metavar="CAUSE", help="help.incident_cause")],
    party: Annotated[str, typer.Option("--party", metavar="NAME", help="help.incident_party")] = "",
    ticket: Annotated[str, typer.Option("--ticket", metavar="NO", help="help.incident_ticket")] = "",
    note: Annotated[str, typer.Option("--note", metavar="TEXT", help="help.incident_note")] = "",
) -> None:
    """Say what it was, in place of what was said before."""
    session = session_of(context)
    if cause not in tuple(CauseKind):
        raise WrongUseError("handling.bad_cause", value=cause, choices=[kind.value for kind in CauseKind])
    body = {"cause": cause, "party": party, "ticket": ticket, "note": note}
    done = DaemonApi(session, access).post(f"incidents/{quoted(incident)}/conclude", body)
    session.tell("handling.concluded", id=_id(done))


def _id(done: Mapping[str, Json]) -> str:
    incident = done.get("incident")
    return str(incident.get("incident")) if isinstance(incident, Mapping) else "?"
