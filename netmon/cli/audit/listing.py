"""`netmon audit list`: who did what."""

from __future__ import annotations

from typing import Annotated

import typer

from netmon.cli.errors import CliError, WrongUseError
from netmon.cli.options import DatabaseOption, InventoryOption, JsonOption
from netmon.cli.records import Records, open_records
from netmon.cli.session import Json, Session, session_of
from netmon.cli.tables import table
from netmon.cli.times import instant, iso, span
from netmon.cli.view import reason_json, reason_text
from netmon.settings import Flags, settings_from
from netmon.store import AuditLine, StoreError


def audit_list(
    context: typer.Context,
    since: Annotated[str, typer.Option("--since", metavar="TIME", help="help.audit_since")] = "30d",
    limit: Annotated[int, typer.Option("--limit", metavar="N", help="help.audit_limit")] = 200,
    json: JsonOption = False,
    inventory: InventoryOption = None,
    database: DatabaseOption = None,
) -> None:
    """Print lines of the audit log, the newest last; with --json one object a line."""
    session = session_of(context)
    if limit < 1:
        raise WrongUseError("cli.bad_limit", value=limit)
    start = session.clock.wall() - span(since, "--since")
    settings = settings_from(Flags(inventory=inventory, database=database), session.environ)
    records = open_records(session, settings, with_inventory=not json)
    try:
        found = records.reader.audit(start, limit)
    except StoreError as error:
        raise CliError(error.code, **error.facts) from error
    lines = list(reversed(found))
    if json:
        for line in lines:
            session.json_line(_as_json(session, records, line))
    elif lines:
        _tell(session, records, lines)
    else:
        session.warn("audit.nothing", since=since)
    if len(lines) == limit:
        session.warn("cli.events_cut", limit=limit)


def _tell(session: Session, records: Records, lines: list[AuditLine]) -> None:
    shown = table(
        session,
        "audit.column_number",
        "audit.column_at",
        "audit.column_who",
        "audit.column_from",
        "audit.column_done",
        "audit.column_about",
    )
    for line in lines:
        entry = line.entry
        came = " ".join(part for part in (session.say(f"audit.via_{entry.via}"), entry.source) if part)
        what = reason_text(session, entry.what, records.names)
        shown.add_row(str(line.seal.number), instant(entry.at, records.zone), entry.who, came, what, entry.about)
    session.out.print(shown)


def _as_json(session: Session, records: Records, line: AuditLine) -> Json:
    entry = line.entry
    return {
        "number": line.seal.number,
        "id": entry.id,
        "at": iso(entry.at),
        "who": entry.who,
        "via": entry.via,
        "source": entry.source,
        "what": reason_json(session, entry.what, records.names),
        "about": entry.about,
        "digest": line.seal.digest,
    }
