"""`netmon bulletin diff`: what differs between two revisions, or two periods."""

from __future__ import annotations

from typing import Annotated

import typer

from netmon.bulletins.diff import diff
from netmon.bulletins.naming import bulletin_id
from netmon.cli.bulletin.opening import NameArgument, Shelf, open_shelf, reading
from netmon.cli.bulletin.telling import differences_json, tell_differences
from netmon.cli.errors import DONE, NOT_DONE, CliError, end
from netmon.cli.options import DatabaseOption, JsonOption
from netmon.cli.session import session_of
from netmon.model.publishing import KeptBulletin
from netmon.settings import Flags, settings_from


def bulletin_diff(
    context: typer.Context,
    name: NameArgument,
    before: Annotated[str | None, typer.Argument(metavar="[BEFORE]", help="help.bulletin_before")] = None,
    every: Annotated[bool, typer.Option("--all", help="help.change_all")] = False,
    json: JsonOption = False,
    database: DatabaseOption = None,
) -> None:
    """Print what differs, by part. Exit code 1: something does."""
    session = session_of(context)
    shelf = open_shelf(session, settings_from(Flags(database=database), session.environ))
    kept = shelf.find(name)
    old = _before(shelf, kept) if before is None else shelf.find(before)
    found = diff(shelf.content(old), shelf.content(kept))
    if json:
        session.json({"before": old.name, "after": kept.name, "differences": differences_json(found)})
    elif found:
        session.tell("bulletin_cli.differs", before=old.name, after=kept.name, count=len(found))
        tell_differences(session, found, shelf.figures.zone, every=every)
    else:
        session.warn("bulletin_cli.no_difference", before=old.name, after=kept.name)
    end(NOT_DONE if found else DONE)


def _before(shelf: Shelf, kept: KeptBulletin) -> KeptBulletin:
    """Return what a bulletin replaces; of a first revision that of the period before."""
    with reading():
        if kept.publication.revision > 1:
            found = shelf.reader.bulletin(kept.publication.id, kept.publication.revision - 1)
        else:
            found = shelf.reader.bulletin(bulletin_id(kept.network, kept.period.previous()))
    if found is None:
        raise CliError("bulletin_cli.none_before", name=kept.name)
    return found
