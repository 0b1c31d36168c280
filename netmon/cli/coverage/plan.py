"""`netmon plan`: what an inventory would do to the figures, before it is taken."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from netmon.cli.coverage.asked import refusing
from netmon.cli.coverage.opening import open_figures
from netmon.cli.coverage.planned import plan_json, tell_plan
from netmon.cli.errors import DONE, NOT_DONE, CliError, end
from netmon.cli.options import DatabaseOption, JsonOption, NetworkOption
from netmon.cli.session import Session, session_of
from netmon.figures.foresight import foresee
from netmon.inventory import InventoryError, load
from netmon.model.inventory import Inventory
from netmon.settings import Flags, Settings, settings_from
from netmon.store import Reader, StoreError


def plan(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="help.plan_file")],
    every: Annotated[bool, typer.Option("--all", help="help.change_all")] = False,
    network: NetworkOption = None,
    json: JsonOption = False,
    database: DatabaseOption = None,
) -> None:
    """Print what would change. Nothing is taken. Exit code 1: it cannot be taken, or a figure would fall."""
    session = session_of(context)
    settings = settings_from(Flags(inventory=file, network=network, database=database), session.environ)
    inventory = _read(session, settings, as_json=json)
    opened = open_figures(session, settings)
    try:
        changes = Reader.open(settings.database).register_changes()
    except StoreError as error:
        raise CliError(error.code, **error.facts) from error
    with refusing():
        foresight = foresee(opened.figures, inventory, changes, opened.now)
    if json:
        told = plan_json(foresight, session.language)
        session.json({"file": str(file), "valid": True, "problems": [], "digest": inventory.digest, **told})
    else:
        tell_plan(session, file, foresight, every=every)
    end(NOT_DONE if any(one.falls for one in foresight.figures) else DONE)


def _read(session: Session, settings: Settings, *, as_json: bool) -> Inventory:
    """Return the inventory that is planned; where it is wrong, say all that is, and end."""
    try:
        return load(settings.inventory, session.environ, secrets=False, network=settings.network)
    except InventoryError as error:
        if as_json:
            told = [
                {"file": one.file, "line": one.line, "code": one.code, "message": one.message(session.language)}
                for one in error.problems
            ]
            session.json({"file": str(settings.inventory), "valid": False, "problems": told})
        else:
            for one in error.problems:
                session.line(one.say(session.language))
            session.warn("plan.refused", file=settings.inventory, count=len(error.problems))
        end(NOT_DONE)
