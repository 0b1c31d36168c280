"""`netmon template`: a workbook for offices to fill in."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from netmon.cli.errors import CliError, WrongUseError
from netmon.cli.session import session_of
from netmon.inventory import InventoryError
from netmon.words import Language

KINDS = ("", ".xlsx")


def template(
    context: typer.Context,
    target: Annotated[Path, typer.Argument(metavar="FILE.xlsx|FOLDER", help="help.template_target")],
    source: Annotated[Path | None, typer.Option("--from", metavar="INVENTORY", help="help.template_from")] = None,
    lang: Annotated[str | None, typer.Option("--lang", metavar="zh|en", help="help.template_lang")] = None,
    force: Annotated[bool, typer.Option("--force", help="help.template_force")] = False,
) -> None:
    """Write a template, empty or filled with an inventory."""
    from netmon.inventory.sheets.export import export  # noqa: PLC0415 - --help does not need it
    from netmon.inventory.sheets.skeleton import network_names  # noqa: PLC0415 - nor this
    from netmon.inventory.sheets.template import template_files, write_template  # noqa: PLC0415 - nor this

    session = session_of(context)
    if lang is not None and lang not in tuple(Language):
        raise WrongUseError("cli.no_such_language", lang=lang, choices=list(Language))
    language = session.language if lang is None else Language(lang)
    if target.suffix.casefold() not in KINDS and not target.is_dir():
        raise WrongUseError("cli.template_kind", file=target)
    there = [path for path in template_files(target, language) if path.exists()]
    if there and not force:
        raise CliError("cli.template_exists", file=there[0])
    try:
        filled = None if source is None else export(source, language)
    except InventoryError as error:
        raise CliError("cli.inventory_refused", file=source, count=len(error.problems)) from error
    networks = network_names() if filled is None else filled.networks
    try:
        with session.err.status(session.say("cli.template_writing", file=target)):
            written = write_template(target, language, networks, None if filled is None else filled.rows)
    except OSError as error:
        raise CliError("sheets.unwritable", file=target, error=error.strerror or "?") from error
    session.tell("cli.template_written", file=target, count=len(written))
    if filled is not None and filled.left_out:
        session.warn("cli.template_left_out", count=len(filled.left_out))
        for path in filled.left_out:
            session.warn("cli.template_left", path=path)
