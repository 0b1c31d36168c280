"""`netmon events`: what has changed, and what else happened."""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping, Sequence
from typing import Annotated

import typer
from rich.text import Text

from netmon.cli.errors import CliError, WrongUseError
from netmon.cli.options import DatabaseOption, InventoryOption, JsonOption
from netmon.cli.records import Records, find_subject, open_records
from netmon.cli.session import Session, session_of
from netmon.cli.times import instant, span
from netmon.cli.view import entry_json, label, reason_text, state_text
from netmon.model.names import Subject
from netmon.model.note import Entry, Note
from netmon.settings import Flags, settings_from
from netmon.store import StoreError
from netmon.store.incidents import WantedIncidents

# How often the database is looked at while following, in seconds, and how far back: an event is stamped when it is
# decided, and may be committed a little after a later one.
LOOK_EVERY = 1.0
LOOK_BACK = 600.0
_INCIDENTS = 1000
"""Incidents of the time that are counted, at most."""


def events(  # noqa: PLR0917 - Typer calls it by name, one parameter for each option
    context: typer.Context,
    since: Annotated[str, typer.Option("--since", metavar="TIME", help="help.events_since")] = "1h",
    subject: Annotated[str | None, typer.Option("--subject", metavar="SUBJECT", help="help.events_subject")] = None,
    follow: Annotated[bool, typer.Option("--follow", "-f", help="help.events_follow")] = False,
    limit: Annotated[int, typer.Option("--limit", metavar="N", help="help.events_limit")] = 200,
    json: JsonOption = False,
    inventory: InventoryOption = None,
    database: DatabaseOption = None,
) -> None:
    """Print events, the newest last; with --json one object a line."""
    session = session_of(context)
    if limit < 1:
        raise WrongUseError("cli.bad_limit", value=limit)
    start = session.clock.wall() - span(since, "--since")
    settings = settings_from(Flags(inventory=inventory, database=database), session.environ)
    records = open_records(session, settings, with_inventory=not json)
    about = None if subject is None else find_subject(records, subject)
    found = _newest(records, start, about, limit)
    for event in found:
        _tell(session, records, event, as_json=json)
    if len(found) == limit:
        session.warn("cli.events_cut", limit=limit)
    if not found and not json:
        session.warn("cli.no_events", since=since)
    if not json:
        _tell_of_incidents(session, records, start, about)
    if follow:
        for event in following(session, records, about, found):
            _tell(session, records, event, as_json=json)


def _tell_of_incidents(session: Session, records: Records, since: float, about: Subject | None) -> None:
    """Say that there were incidents: their steps stand with each of them, and not among the events."""
    wanted = WantedIncidents(since=since, subject=about)
    try:
        found = records.reader.incidents(wanted, limit=_INCIDENTS)
    except StoreError as error:
        raise CliError(error.code, **error.facts) from error
    if len(found) == 1:
        session.warn("cli.events_incident", id=found[0].id)
    elif found:
        session.warn("cli.events_incidents", count=len(found) if len(found) < _INCIDENTS else f"{_INCIDENTS}+")


def following(session: Session, records: Records, about: Subject | None, shown: Sequence[Entry]) -> Iterator[Entry]:
    """Yield every event that is committed from now on, once."""
    seen = {event.id for event in shown}
    while True:
        time.sleep(LOOK_EVERY)
        recent = _newest(records, session.clock.wall() - LOOK_BACK, about, 10_000)
        yield from (event for event in recent if event.id not in seen)
        seen = {event.id for event in recent}


def _newest(records: Records, since: float, about: Subject | None, limit: int) -> list[Entry]:
    """Return the newest events since then, the newest last."""
    try:
        found = records.reader.entries(since, about, limit)
    except StoreError as error:
        raise CliError(error.code, **error.facts) from error
    return list(reversed(found))


def _tell(session: Session, records: Records, event: Entry, *, as_json: bool) -> None:
    if as_json:
        session.json_line(entry_json(session, event, records.names, sample=records.is_sample(event)))
        return
    line = Text.assemble(
        (instant(event.at, records.zone), "dim"),
        (f"  [{session.say('history.mark')}]", "magenta") if records.is_sample(event) else "",
        "  ",
        label(session, event.subject, records.names),
        "  ",
        _what(session, event, records.names),
    )
    session.out.print(line, soft_wrap=True)


def _what(session: Session, entry: Entry, names: Mapping[Subject, str]) -> Text:
    if isinstance(entry, Note):
        return Text(reason_text(session, entry.what, names))
    change = (state_text(session, entry.before), " → ", state_text(session, entry.after))
    return Text.assemble(*change, "  ", reason_text(session, entry.reason, names))
