"""`netmon bulletin export`: the files of a published bulletin again, the same bytes."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from netmon.bulletins.digest import matches
from netmon.cli.bulletin.files import (
    FormatOption,
    LanguageOption,
    TemplateOption,
    formats_of,
    languages_of,
    write_files,
)
from netmon.cli.bulletin.opening import NameArgument, open_shelf, reading
from netmon.cli.bulletin.templating import filled, frozen, with_template_alone
from netmon.cli.errors import CliError
from netmon.cli.options import DatabaseOption, JsonOption
from netmon.cli.session import Session, session_of
from netmon.model.publishing import KeptBulletin
from netmon.settings import Flags, settings_from
from netmon.web.bulletins.answers import bulletin_json


def bulletin_export(  # noqa: PLR0917 - Typer calls it by name, one parameter for each option
    context: typer.Context,
    name: NameArgument,
    out: Annotated[Path, typer.Option("--out", metavar="DIR", help="help.bulletin_out")] = Path(),
    format_: FormatOption = None,
    language: LanguageOption = None,
    template: TemplateOption = None,
    json: JsonOption = False,
    database: DatabaseOption = None,
) -> None:
    """Write the files, or a further one from a template. What does not have its digest any more is refused."""
    session = session_of(context)
    formats, languages = formats_of(format_), languages_of(language)
    shelf = open_shelf(session, settings_from(Flags(database=database), session.environ))
    kept = shelf.find(name)
    if template is not None:
        with_template_alone(format_)
        written = write_files(out, filled(template, frozen(shelf, kept), kept.publication, languages))
        _tell(session, kept, written, as_json=json)
        if not json:
            session.tell("bulletin_cli.further", digest=kept.publication.digest)
        return
    with reading():
        wanted = [
            one for one in shelf.reader.bulletin_files(kept) if one.format in formats and one.language in languages
        ]
        if not wanted:
            raise CliError("bulletin_cli.not_published", name=kept.name)
        files = [shelf.reader.bulletin_file(kept, one) for one in wanted]
        for file, known in zip(files, wanted, strict=True):
            if not matches(file.body, known.digest):
                raise CliError("verified.kept_file_other", file=file.name, digest=known.digest)
    written = write_files(out, files)
    _tell(session, kept, written, as_json=json)


def _tell(session: Session, kept: KeptBulletin, written: list[Path], *, as_json: bool) -> None:
    if as_json:
        session.json(bulletin_json(kept) | {"files": [str(path) for path in written]})
        return
    for path in written:
        session.tell("bulletin_cli.written", path=path)
