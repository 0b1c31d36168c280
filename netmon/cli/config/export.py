"""`netmon config export`: all configurations as a git repository."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from netmon.cli.config.find import open_configurations, query, text_of
from netmon.cli.config.git import Repository
from netmon.cli.options import DatabaseOption, InventoryOption, JsonOption
from netmon.cli.session import session_of


def config_export(
    context: typer.Context,
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="help.config_export_dir")],
    json: JsonOption = False,
    inventory: InventoryOption = None,
    database: DatabaseOption = None,
) -> None:
    """Write what is not there yet, one commit for each change."""
    session = session_of(context)
    records = open_configurations(session, inventory, database)
    repository = Repository(folder.absolute(), session.environ)
    after = repository.open()
    every = query(records, lambda reader: reader.snapshots())
    fresh = [one for one in reversed(every) if one.number > after]
    count = repository.add(fresh, lambda one: text_of(records, one)) if fresh else 0
    if json:
        session.json({"folder": str(folder), "commits": count, "last": fresh[-1].number if fresh else after})
    else:
        session.tell("config.exported" if count else "config.export_nothing", count=count, folder=folder)
