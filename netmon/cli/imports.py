"""`netmon import`: from a filled workbook to the files of an inventory."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from netmon.cli.check import counts
from netmon.cli.errors import NOT_DONE, CliError, end
from netmon.cli.options import JsonOption
from netmon.cli.session import Json, Session, session_of
from netmon.inventory import Problem

if TYPE_CHECKING:
    from netmon.inventory.sheets.imports import Draught
    from netmon.inventory.sheets.mistakes import Mistake

MOST_SHOWN = 200
"""So many lines a person may read on a terminal; the marked copy has all of them."""


def import_(
    context: typer.Context,
    source: Annotated[Path, typer.Argument(metavar="FILE.xlsx|FOLDER", help="help.import_source")],
    into: Annotated[Path, typer.Option("--into", metavar="FOLDER", help="help.import_into")] = Path(),
    errors: Annotated[Path | None, typer.Option("--errors", metavar="FILE", help="help.import_errors")] = None,
    force: Annotated[bool, typer.Option("--force", help="help.import_force")] = False,
    json: JsonOption = False,
) -> None:
    """Import all of it, or tell what is wrong with each cell and change nothing."""
    from netmon.inventory.sheets.guard import SheetsError  # noqa: PLC0415 - --help does not need it
    from netmon.inventory.sheets.imports import draw_up, existing, put_in_place  # noqa: PLC0415 - nor this
    from netmon.inventory.sheets.marked import free_name, mark  # noqa: PLC0415 - nor this

    session = session_of(context)
    there = existing(into)
    if there and not force:
        raise CliError("cli.import_exists", file=there[0])
    if errors is not None and errors.exists() and not force:
        raise CliError("cli.template_exists", file=errors)
    try:
        with session.err.status(session.say("cli.import_reading", file=source)):
            draught = draw_up(source, into, session.language)
        if draught.inventory is None:
            copy = None
            if draught.mistakes:
                copy = errors or free_name(source)
                mark(source, copy, draught.mistakes, session.language)
            _tell_mistakes(session, source, draught, copy, as_json=json)
            end(NOT_DONE)
        put_in_place(draught)
    except SheetsError as error:
        raise CliError(error.code, **error.facts) from error
    except OSError as error:
        raise CliError("sheets.unwritable", file=error.filename or into, error=error.strerror or "?") from error
    _tell_done(session, into, draught, as_json=json)


def _tell_mistakes(session: Session, source: Path, draught: Draught, copy: Path | None, *, as_json: bool) -> None:
    count = len(draught.mistakes) + len(draught.others)
    if as_json:
        listed: list[Json] = [*map(_cell, draught.mistakes), *(_line(session, each) for each in draught.others)]
        session.json({"imported": False, "problems": listed, "copy": None if copy is None else str(copy)})
        return
    for mistake in draught.mistakes[:MOST_SHOWN]:
        session.line(str(mistake))
    for problem in draught.others[:MOST_SHOWN]:
        session.line(problem.say(session.language))
    session.warn("cli.import_refused", file=source, count=count)
    if copy is not None:
        session.warn("cli.import_copy", file=copy)


def _tell_done(session: Session, into: Path, draught: Draught, *, as_json: bool) -> None:
    if draught.inventory is None:
        raise TypeError("nothing was imported")
    held = counts(draught.inventory)
    if as_json:
        session.json(
            {
                "imported": True,
                "written": [str(path) for path in draught.files],
                "kept": [str(path) for path in draught.kept],
                "inventory": dict(held),
            }
        )
        return
    for path in draught.files:
        session.tell("cli.import_wrote", file=path)
    for path in draught.kept:
        session.tell("cli.import_kept", file=path)
    for grid in draught.filled.grids:
        for row in grid.examples:
            session.tell("cli.import_example", place=f"{grid.title}!{row}")
    for title in draught.filled.ignored:
        session.tell("cli.import_ignored", sheet=title)
    facts = {name: held[name] for name in ("units", "devices", "links", "services")}
    session.tell("cli.import_done", **facts, inventory=into / "inventory.yaml")


def _cell(mistake: Mistake) -> Json:
    return {
        "sheet": mistake.sheet,
        "cell": mistake.cell,
        "row": mistake.row,
        "column": mistake.column,
        "message": mistake.message,
    }


def _line(session: Session, problem: Problem) -> Json:
    return {"file": problem.file, "line": problem.line, "message": problem.message(session.language)}
