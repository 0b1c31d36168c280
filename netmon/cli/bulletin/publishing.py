"""`netmon bulletin publish` and `withdraw`, through the running daemon."""

from __future__ import annotations

from typing import Annotated, Final

import typer

from netmon.cli.access import Access, acting
from netmon.cli.bulletin.telling import tell_kept
from netmon.cli.daemon_api import DaemonApi, quoted
from netmon.cli.options import JsonOption
from netmon.cli.session import Json, session_of

RENDERING: Final = 300.0
"""Seconds that all files of a bulletin may take."""
IdArgument = Annotated[str, typer.Argument(metavar="ID", help="help.bulletin_id")]


@acting
def bulletin_publish(context: typer.Context, access: Access, id_: IdArgument, json: JsonOption = False) -> None:
    """Publish the draft of an id, with all its files, as a second person."""
    session = session_of(context)
    answer = DaemonApi(session, access).post(f"bulletins/{quoted(id_)}/publish", {}, RENDERING)
    if json:
        session.json(answer)
    else:
        tell_kept(session, "bulletin_cli.published", answer)


@acting
def bulletin_withdraw(
    context: typer.Context,
    access: Access,
    id_: IdArgument,
    reason: Annotated[str, typer.Option("--reason", metavar="TEXT", help="help.bulletin_reason")],
    json: JsonOption = False,
) -> None:
    """Withdraw the draft of an id."""
    session = session_of(context)
    body: dict[str, Json] = {"reason": reason}
    answer = DaemonApi(session, access).post(f"bulletins/{quoted(id_)}/withdraw", body)
    if json:
        session.json(answer)
    else:
        tell_kept(session, "bulletin_cli.withdrawn", answer)
