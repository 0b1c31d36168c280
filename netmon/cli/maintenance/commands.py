"""`netmon maintenance add`, `list`, `show` and `cancel`."""

from __future__ import annotations

from typing import Annotated

import typer

from netmon.cli.access import Access, acting, asking
from netmon.cli.daemon_api import DaemonApi, quoted
from netmon.cli.errors import WrongUseError
from netmon.cli.maintenance.entry import entries_of, tell, tell_all
from netmon.cli.options import JsonOption
from netmon.cli.session import Json, session_of
from netmon.cli.times import span


@acting
def maintenance_add(  # noqa: PLR0913, PLR0917 - Typer calls it by name, one parameter for each option
    context: typer.Context,
    access: Access,
    subject: Annotated[str, typer.Argument(metavar="SUBJECT", help="help.maintenance_subject")],
    reason: Annotated[str, typer.Option("--reason", metavar="TEXT", help="help.maintenance_reason")],
    begins: Annotated[str, typer.Option("--from", metavar="TIME", help="help.maintenance_from")] = "now",
    lasts: Annotated[str | None, typer.Option("--for", metavar="LENGTH", help="help.maintenance_for")] = None,
    ends: Annotated[str | None, typer.Option("--to", metavar="TIME", help="help.maintenance_to")] = None,
    every: Annotated[
        str, typer.Option("--every", metavar="once|daily|weekly|monthly", help="help.maintenance_every")
    ] = "once",
    on: Annotated[str | None, typer.Option("--on", metavar="DAYS", help="help.maintenance_on")] = None,
    until: Annotated[str | None, typer.Option("--until", metavar="DATE", help="help.maintenance_until")] = None,
    zone: Annotated[str | None, typer.Option("--zone", metavar="ZONE", help="help.maintenance_zone")] = None,
    not_below: Annotated[bool, typer.Option("--not-below", help="help.maintenance_not_below")] = False,
    approval: Annotated[str | None, typer.Option("--approval", metavar="NO", help="help.maintenance_approval")] = None,
    approved_at: Annotated[
        str | None, typer.Option("--approved-at", metavar="TIME", help="help.maintenance_approved_at")
    ] = None,
    approved_by: Annotated[
        str | None, typer.Option("--approved-by", metavar="NAME", help="help.maintenance_approved_by")
    ] = None,
    json: JsonOption = False,
) -> None:
    """Enter maintenance, and print what it covers and when."""
    session = session_of(context)
    if approval is None and (approved_at is not None or approved_by is not None):
        raise WrongUseError("maintenance.approval_missing")
    api = DaemonApi(session, access)
    body: dict[str, Json] = {
        "subject": subject,
        "reason": reason,
        "begins": begins,
        "ends": ends,
        "lasts": None if lasts is None else span(lasts, "--for"),
        "zone": zone,
        "below": not not_below,
        "every": every,
        **_days(on, every),
        "until": until,
        "approval": None
        if approval is None
        else {"number": approval, "by": approved_by or "", **({} if approved_at is None else {"at": approved_at})},
    }
    (entry,) = entries_of(api.post("maintenance", body))
    (entry,) = entries_of(api.get(f"maintenance/{quoted(str(entry['id']))}"))
    if json:
        session.json(entry)
        return
    session.tell("maintenance.entered", id=entry["id"])
    tell(session, entry)


@asking
def maintenance_list(
    context: typer.Context,
    access: Access,
    past: Annotated[bool, typer.Option("--past", help="help.maintenance_past")] = False,
    all_: Annotated[bool, typer.Option("--all", help="help.maintenance_all")] = False,
    json: JsonOption = False,
) -> None:
    """Print what runs and what is to come; --past what was."""
    session = session_of(context)
    which = "all" if all_ else "past" if past else "current"
    found = entries_of(DaemonApi(session, access).get(f"maintenance?which={which}"))
    if json:
        session.json({"maintenance": found})
    elif found:
        tell_all(session, found)
    else:
        session.warn("maintenance.none")


@asking
def maintenance_show(
    context: typer.Context,
    access: Access,
    id_: Annotated[str, typer.Argument(metavar="ID", help="help.maintenance_id")],
    json: JsonOption = False,
) -> None:
    """Print one entry, and what it covers."""
    session = session_of(context)
    (entry,) = entries_of(DaemonApi(session, access).get(f"maintenance/{quoted(id_)}"))
    if json:
        session.json(entry)
    else:
        tell(session, entry)


@acting
def maintenance_cancel(
    context: typer.Context,
    access: Access,
    id_: Annotated[str, typer.Argument(metavar="ID", help="help.maintenance_id")],
) -> None:
    """Call maintenance off."""
    session = session_of(context)
    api = DaemonApi(session, access)
    (entry,) = entries_of(api.post(f"maintenance/{quoted(id_)}/cancel", {}))
    session.tell("maintenance.now_cancelled", id=entry["id"])


def _days(on: str | None, every: str) -> dict[str, Json]:
    """Read `--on`: days of the week, or of the month."""
    if on is None:
        return {}
    days = [day.strip().lower() for day in on.split(",")]
    if every == "weekly":
        return {"weekdays": days}
    if every == "monthly" and all(day.isascii() and day.isdigit() for day in days):
        return {"monthdays": [int(day) for day in days]}
    raise WrongUseError("maintenance.bad_on", value=on)
