"""`netmon notify list`: what was told, and what came of it."""

from __future__ import annotations

from typing import Annotated

import typer

from netmon.cli.config.find import query
from netmon.cli.errors import WrongUseError
from netmon.cli.options import DatabaseOption, InventoryOption, JsonOption
from netmon.cli.records import Records, open_records
from netmon.cli.session import Json, Session, session_of
from netmon.cli.tables import table
from netmon.cli.times import instant, iso, span
from netmon.model.notification import Delivery, DeliveryState, Notification
from netmon.settings import Flags, settings_from
from netmon.words.incident_speech import say_happening, say_severity


def notify_list(  # noqa: PLR0917 - Typer calls it by name, one parameter for each option
    context: typer.Context,
    since: Annotated[str, typer.Option("--since", metavar="TIME", help="help.notify_since")] = "24h",
    waiting: Annotated[bool, typer.Option("--waiting", help="help.notify_waiting")] = False,
    failed: Annotated[bool, typer.Option("--failed", help="help.notify_failed")] = False,
    limit: Annotated[int, typer.Option("--limit", metavar="N", help="help.notify_limit")] = 100,
    json: JsonOption = False,
    inventory: InventoryOption = None,
    database: DatabaseOption = None,
) -> None:
    """Print deliveries, the newest last."""
    session = session_of(context)
    if limit < 1:
        raise WrongUseError("cli.bad_limit", value=limit)
    start = session.clock.wall() - span(since, "--since")
    settings = settings_from(Flags(inventory=inventory, database=database), session.environ)
    records = open_records(session, settings, with_inventory=not json)
    states = [DeliveryState.WAITING] * waiting + [DeliveryState.REFUSED] * failed
    # What waits is told however long ago it was made.
    since_then = None if waiting and not failed else start
    found = query(records, lambda reader: reader.deliveries(since_then, None, states, None, limit))[::-1]
    if json:
        session.json({"deliveries": [delivery_json(delivery) for delivery in found]})
    elif found:
        _tell(session, records, found)
    else:
        session.warn("notify.none")


def _tell(session: Session, records: Records, found: tuple[Delivery, ...]) -> None:
    columns = (
        "notify.column_made",
        "term.receiver",
        "notify.column_origin",
        "notify.column_what",
        "notify.column_state",
        ">notify.column_tries",
    )
    shown = table(session, *columns, "notify.column_title")
    for delivery in found:
        told = delivery.notification
        what = say_happening(session.language, told.happening), say_severity(session.language, told.severity)
        state = session.say(f"delivery.{delivery.state}")
        shown.add_row(
            instant(told.made_at, records.zone),
            told.receiver,
            session.say(f"notify.origin_{origin(told)}"),
            " ".join(what),
            f"{state} {delivery.error}" if delivery.error else state,
            str(delivery.attempts),
            told.title,
        )
    session.out.print(shown)


def origin(notification: Notification) -> str:
    """Return who the message is from: `netmon`, or `alertmanager`, which handed it over."""
    return dict(notification.annotations).get("origin", "netmon")


def delivery_json(delivery: Delivery) -> Json:
    """Return a delivery for scripts."""
    told = delivery.notification
    return {
        "id": told.id,
        "receiver": told.receiver,
        "origin": origin(told),
        "happening": told.happening.value,
        "incident": told.incident,
        "network": told.network,
        "severity": told.severity.value,
        "made_at": iso(told.made_at),
        "title": told.title,
        "text": told.text,
        "state": delivery.state.value,
        "attempts": delivery.attempts,
        "done_at": iso(delivery.done_at),
        "error": delivery.error,
        "reference": delivery.reference,
    }
