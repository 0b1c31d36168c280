"""`netmon bulletin list`: what was ever made."""

from __future__ import annotations

from typing import Annotated

import typer

from netmon.cli.bulletin.opening import open_shelf, reading
from netmon.cli.options import DatabaseOption, JsonOption
from netmon.cli.session import session_of
from netmon.cli.tables import table
from netmon.cli.times import instant
from netmon.model.names import NetworkId
from netmon.model.publishing import BulletinState
from netmon.settings import Flags, settings_from
from netmon.web.bulletins.answers import bulletin_json

NAME = "bulletin_cli.column_name"
STANDING = (BulletinState.DRAFT, BulletinState.PUBLISHED)


def bulletin_list(
    context: typer.Context,
    network: Annotated[str | None, typer.Option("--network", metavar="NETWORK", help="help.register_network")] = None,
    every: Annotated[bool, typer.Option("--all", help="help.bulletin_all")] = False,
    json: JsonOption = False,
    database: DatabaseOption = None,
) -> None:
    """Print bulletins, the newest period first."""
    session = session_of(context)
    shelf = open_shelf(session, settings_from(Flags(database=database), session.environ))
    with reading():
        found = shelf.reader.bulletins(None if network is None else NetworkId(network), () if every else STANDING)
    if json:
        session.json([bulletin_json(one) for one in found])
        return
    if not found:
        session.warn("bulletin_cli.none")
        return
    shown = table(
        session,
        f"|{NAME}",
        "bulletin_cli.column_state",
        "bulletin_cli.column_number",
        "bulletin_cli.column_made",
        "bulletin_cli.column_published",
        "bulletin_cli.column_digest",
    )
    for one in found:
        its, zone = one.publication, shelf.figures.zone
        published = f"{instant(its.published_at, zone)} {its.approved_by}" if its.published_at else ""
        state = session.say(f"publishing.{one.state.value}")
        made = f"{instant(its.made_at, zone)} {its.made_by}"
        shown.add_row(one.name, state, its.number, made, published, its.digest[:16])
    session.out.print(shown)
