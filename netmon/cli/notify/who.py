"""`netmon notify who`: who is on duty."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Annotated
from zoneinfo import ZoneInfo

import typer

from netmon.cli.errors import CliError
from netmon.cli.notify.place import inventory_of, when
from netmon.cli.options import InventoryOption, JsonOption
from netmon.cli.session import Json, Session, session_of
from netmon.model.notify_plan import NotifyPlan, Person, Roster
from netmon.notify.roster import gaps, on_duty
from netmon.words import say_list

AHEAD = timedelta(days=30)


def notify_who(
    context: typer.Context,
    at: Annotated[str, typer.Option("--at", metavar="TIME", help="help.notify_at")] = "now",
    json: JsonOption = False,
    inventory: InventoryOption = None,
) -> None:
    """Tell who is on duty by each roster, and when nobody is."""
    session = session_of(context)
    plan = inventory_of(session, inventory).notify
    if not plan.rosters:
        raise CliError("notify.no_rosters")
    wall = when(session, at, "--at", plan.zone)
    local = datetime.fromtimestamp(wall, ZoneInfo(plan.zone)).replace(tzinfo=None)
    if json:
        session.json(
            {"at": local.isoformat(), "rosters": {id_: _json(one, plan, local) for id_, one in plan.rosters.items()}}
        )
        return
    for roster in plan.rosters.values():
        _tell(session, roster, plan, local)


def _people(roster: Roster, plan: NotifyPlan, at: datetime) -> list[Person]:
    return [plan.people[id_] for id_ in on_duty(roster, at)]


def _json(roster: Roster, plan: NotifyPlan, at: datetime) -> Json:
    return {
        "on_duty": [
            {"id": one.id, "name": one.name, "phone": one.phone, "receivers": list(one.receivers)}
            for one in _people(roster, plan, at)
        ],
        "gaps": [[since.isoformat(), until.isoformat()] for since, until in gaps(roster, at, at + AHEAD)],
    }


def _tell(session: Session, roster: Roster, plan: NotifyPlan, at: datetime) -> None:
    people = _people(roster, plan, at)
    said = say_list(session.language, (" ".join(filter(None, (one.name, one.phone))) for one in people))
    session.tell("notify.on_duty" if people else "notify.nobody_on_duty", roster=roster.id, people=said)
    for since, until in gaps(roster, at, at + AHEAD):
        session.tell(
            "notify.duty_gap", roster=roster.id, since=f"{since:%Y-%m-%d %H:%M}", until=f"{until:%Y-%m-%d %H:%M}"
        )
