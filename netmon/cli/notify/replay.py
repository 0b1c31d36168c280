"""`netmon notify replay`: what would have been sent, without sending it."""

from __future__ import annotations

from dataclasses import replace
from typing import Annotated

import typer

from netmon.cli.config.find import query
from netmon.cli.errors import WrongUseError
from netmon.cli.notify.place import inventory_of, when
from netmon.cli.options import DatabaseOption, InventoryOption, JsonOption
from netmon.cli.records import open_records
from netmon.cli.session import session_of
from netmon.cli.tables import table
from netmon.cli.times import instant, iso, zone_of
from netmon.cli.view import reason_text
from netmon.notify.replay import replay
from netmon.settings import Flags, settings_from
from netmon.words.incident_speech import say_happening


def notify_replay(  # noqa: PLR0917 - Typer calls it by name, one parameter for each option
    context: typer.Context,
    begins: Annotated[str, typer.Option("--from", metavar="TIME", help="help.notify_from")] = "12h",
    ends: Annotated[str, typer.Option("--to", metavar="TIME", help="help.notify_to")] = "now",
    text: Annotated[bool, typer.Option("--text", help="help.notify_text")] = False,
    json: JsonOption = False,
    inventory: InventoryOption = None,
    database: DatabaseOption = None,
) -> None:
    """Decide again about all that happened to incidents, by the inventory as it is now."""
    session = session_of(context)
    present = inventory_of(session, inventory)
    since = when(session, begins, "--from", present.time_zone)
    until = when(session, ends, "--to", present.time_zone)
    if until <= since:
        raise WrongUseError("notify.bad_span")
    settings = settings_from(Flags(inventory=inventory, database=database), session.environ)
    records = open_records(session, settings, with_inventory=False)
    news = query(records, lambda reader: reader.incident_news(since, until))
    found = replay(news, present, since, until)
    replace(records, zone=zone_of(present.time_zone)).warn_of_sample(session, since)
    if json:
        session.json(
            {
                "notifications": [
                    {
                        "at": iso(one.notification.made_at),
                        "receiver": one.notification.receiver,
                        "happening": one.notification.happening.value,
                        "incident": one.notification.incident,
                        "severity": one.notification.severity.value,
                        "why": reason_text(session, one.why, records.names),
                        "title": one.notification.title,
                        "text": one.notification.text,
                    }
                    for one in found
                ]
            }
        )
        return
    if not found:
        session.warn("notify.replay_none", incidents=len({one.incident.id for one in news}))
        return
    zone = zone_of(present.time_zone)
    columns = ("notify.column_made", "term.receiver", "notify.column_what", "notify.column_why", "notify.column_title")
    shown = table(session, *columns)
    for one in found:
        told = one.notification
        shown.add_row(
            instant(told.made_at, zone),
            told.receiver,
            say_happening(session.language, told.happening),
            reason_text(session, one.why, records.names),
            told.text if text else told.title,
        )
    session.out.print(shown)
