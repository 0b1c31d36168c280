"""`netmon returns template`: what prefectures are sent, filled in as far as netmon knows."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from netmon.cli.declared import declared
from netmon.cli.errors import CliError, WrongUseError
from netmon.cli.options import DatabaseOption, InventoryOption, NetworkOption
from netmon.cli.returns.sight import look_if_there
from netmon.cli.session import Session, session_of
from netmon.cli.times import zone_of
from netmon.returns.contents import Asked, Contents, by_prefecture
from netmon.settings import Flags, settings_from
from netmon.words import Language

FORMATS = ("xlsx", "csv")


def returns_template(  # noqa: PLR0913, PLR0917 - Typer calls it by name, one parameter for each option
    context: typer.Context,
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="help.returns_folder")],
    prefecture: Annotated[
        list[str] | None, typer.Option("--prefecture", metavar="CODE", help="help.returns_prefecture")
    ] = None,
    all_: Annotated[bool, typer.Option("--all", help="help.returns_all")] = False,
    format_: Annotated[str, typer.Option("--format", metavar="xlsx|csv", help="help.returns_format")] = "xlsx",
    lang: Annotated[str | None, typer.Option("--lang", metavar="zh|en", help="help.template_lang")] = None,
    force: Annotated[bool, typer.Option("--force", help="help.template_force")] = False,
    network: NetworkOption = None,
    inventory: InventoryOption = None,
    database: DatabaseOption = None,
) -> None:
    """Write a template for each prefecture that is named, or for all."""
    session = session_of(context)
    if bool(prefecture) == all_:
        raise WrongUseError("returns.which_prefecture")
    if format_ not in FORMATS:
        raise WrongUseError("returns.no_such_format", value=format_)
    if lang is not None and lang not in tuple(Language):
        raise WrongUseError("cli.no_such_language", lang=lang, choices=list(Language))
    settings = settings_from(Flags(inventory=inventory, database=database, network=network), session.environ)
    known = declared(session, settings)
    asked = chosen(by_prefecture(known), prefecture)
    sight = look_if_there(session, settings, known.networks)
    if sight is None:
        session.warn("returns.nothing_known", database=settings.database)
    today = datetime.fromtimestamp(session.clock.wall(), zone_of(known.time_zone)).date()
    language = session.language if lang is None else Language(lang)
    papers, see = ((), None) if sight is None else (sight.papers, sight.truth)
    _write(session, folder, asked, Contents(known, papers, today, see, language), format_, force=force)


def chosen(all_: tuple[Asked, ...], named: list[str] | None) -> tuple[Asked, ...]:
    """Return those that are named by code or by name; all where nobody is named. Raises WrongUseError."""
    if not named:
        return all_
    by_name = {name: one for one in all_ for name in (one.division.code, one.division.name, one.division.name_en)}
    unknown = [name for name in named if name not in by_name]
    if unknown:
        choices = [f"{one.division.code} {one.division.name}" for one in all_]
        raise WrongUseError("returns.no_such_prefecture", value=unknown[0], choices=choices or ["-"])
    # By code: a division may be named twice, and cannot be hashed.
    return tuple({by_name[name].division.code: by_name[name] for name in named}.values())


def _write(
    session: Session, folder: Path, asked: tuple[Asked, ...], contents: Contents, format_: str, *, force: bool
) -> None:
    from netmon.returns.template import template_files, write_template  # noqa: PLC0415 - --help does not need it

    paths = [
        template_files(folder, f"{one.division.code}-{one.division.name}", format_, contents.language) for one in asked
    ]
    there = [path for each in paths for path in each if path.exists()]
    if there and not force:
        raise CliError("cli.template_exists", file=there[0])
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with session.err.status(session.say("cli.template_writing", file=folder)):
            for one, each in zip(asked, paths, strict=True):
                write_template(each, contents.rows(one.units), contents.language)
    except OSError as error:
        raise CliError("sheets.unwritable", file=error.filename or folder, error=error.strerror or "?") from error
    for each in paths:
        for path in each:
            session.line(str(path))
    session.warn("returns.written", count=len(asked), units=sum(len(one.units) for one in asked))
