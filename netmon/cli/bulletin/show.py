"""`netmon bulletin show`: one bulletin, how it stands and what it says."""

from __future__ import annotations

import typer

from netmon.cli.bulletin.opening import NameArgument, open_shelf, reading
from netmon.cli.bulletin.telling import kn_of, rate_of
from netmon.cli.options import DatabaseOption, JsonOption
from netmon.cli.session import session_of
from netmon.cli.times import instant
from netmon.settings import Flags, settings_from
from netmon.web.bulletins.answers import bulletin_json


def bulletin_show(
    context: typer.Context, name: NameArgument, json: JsonOption = False, database: DatabaseOption = None
) -> None:
    """Print one bulletin."""
    session = session_of(context)
    shelf = open_shelf(session, settings_from(Flags(database=database), session.environ))
    kept = shelf.find(name)
    bulletin = shelf.content(kept)
    with reading():
        files = shelf.reader.bulletin_files(kept)
    if json:
        session.json(bulletin_json(kept, files))
        return
    its, zone = kept.publication, shelf.figures.zone
    session.line(f"{kept.name}  {session.say(f'publishing.{kept.state.value}')}")
    facts = [
        ("bulletin_cli.column_number", its.number),
        ("bulletin_cli.title", its.title),
        ("bulletin_cli.network", bulletin.network_name),
        ("bulletin_cli.period", f"{kept.period.first} … {kept.period.last}"),
        ("bulletin_cli.known", instant(kept.known, zone)),
        ("bulletin_cli.column_made", f"{instant(its.made_at, zone)} {its.made_by}"),
        (
            "bulletin_cli.column_published",
            f"{instant(its.published_at, zone)} {its.approved_by}" if its.published_at else "",
        ),
        ("bulletin_cli.because", its.because),
        ("bulletin_cli.replaces", its.replaces),
        ("bulletin_cli.column_digest", its.digest),
    ]
    for code, said in facts:
        if said:
            session.line(f"  {session.say(code)}  {said}")
    for row in bulletin.indicators:
        session.tell("bulletin_cli.figure", name=row.name, rate=rate_of(row.counts), kn=kn_of(row.counts))
    for file in files:
        session.line(f"  {file.name}  {file.size}  {file.digest}")
