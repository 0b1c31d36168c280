"""`netmon import`: from a filled workbook, or from another system, to the files of an inventory."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from netmon.cli.check import counts
from netmon.cli.errors import NOT_DONE, CliError, WrongUseError, end
from netmon.cli.options import JsonOption
from netmon.cli.session import Json, Session, session_of
from netmon.inventory import Problem

if TYPE_CHECKING:
    from netmon.inventory.sheets.imports import Draught
    from netmon.inventory.sheets.mistakes import Mistake

MOST_SHOWN = 200
"""So many lines a person may read on a terminal; the marked copy has all of them."""


def import_(  # noqa: PLR0913, PLR0917 - Typer calls it by name, one parameter for each option
    context: typer.Context,
    source: Annotated[str, typer.Argument(metavar="FILE.xlsx|FILE|FOLDER|URL", help="help.import_source")],
    system: Annotated[str | None, typer.Option("--from", metavar="SYSTEM", help="help.import_from")] = None,
    into: Annotated[Path | None, typer.Option("--into", metavar="FOLDER", help="help.import_into")] = None,
    network: Annotated[str | None, typer.Option("--network", metavar="NETWORK", help="help.import_network")] = None,
    inventory: Annotated[Path | None, typer.Option("--inventory", metavar="FILE", help="help.import_base")] = None,
    map_: Annotated[Path | None, typer.Option("--map", metavar="FILE", help="help.import_map")] = None,
    propose_map: Annotated[
        Path | None, typer.Option("--propose-map", metavar="FILE", help="help.import_propose_map")
    ] = None,
    snmp: Annotated[str | None, typer.Option("--snmp", metavar="CREDENTIAL", help="help.import_snmp")] = None,
    token: Annotated[str | None, typer.Option("--token", metavar="REFERENCE", help="help.import_token")] = None,
    ca: Annotated[Path | None, typer.Option("--ca", metavar="FILE", help="help.import_ca")] = None,
    insecure: Annotated[bool, typer.Option("--insecure", help="help.import_insecure")] = False,
    errors: Annotated[Path | None, typer.Option("--errors", metavar="FILE", help="help.import_errors")] = None,
    force: Annotated[bool, typer.Option("--force", help="help.import_force")] = False,
    json: JsonOption = False,
) -> None:
    """Import all of it, or tell what is wrong and change nothing."""
    session = session_of(context)
    if system is not None:
        from netmon.cli.import_system import Asked, import_system  # noqa: PLC0415 - a workbook does not need it

        if errors is not None:
            raise WrongUseError("cli.import_only_workbook", option="--errors")
        asked = Asked(
            system, source, into, network, inventory, map_, propose_map, snmp, token, ca, insecure, force, json
        )
        import_system(session, asked)
        return
    of_a_system = {
        "--network": network,
        "--inventory": inventory,
        "--map": map_,
        "--propose-map": propose_map,
        "--snmp": snmp,
        "--token": token,
        "--ca": ca,
        "--insecure": insecure or None,
    }
    given = next((option for option, value in of_a_system.items() if value is not None), None)
    if given is not None or "://" in source:
        raise WrongUseError("cli.import_needs_from", option=given or "URL")
    _import_sheets(session, Path(source), into or Path(), errors, force=force, as_json=json)


def _import_sheets(
    session: Session, source: Path, into: Path, errors: Path | None, *, force: bool, as_json: bool
) -> None:
    from netmon.inventory.sheets.guard import SheetsError  # noqa: PLC0415 - --help does not need it
    from netmon.inventory.sheets.imports import draw_up, existing, put_in_place  # noqa: PLC0415 - nor this
    from netmon.inventory.sheets.marked import free_name, mark  # noqa: PLC0415 - nor this

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
            _tell_mistakes(session, source, draught, copy, as_json=as_json)
            end(NOT_DONE)
        put_in_place(draught)
    except SheetsError as error:
        raise CliError(error.code, **error.facts) from error
    except OSError as error:
        raise CliError("sheets.unwritable", file=error.filename or into, error=error.strerror or "?") from error
    _tell_done(session, into, draught, as_json=as_json)


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
