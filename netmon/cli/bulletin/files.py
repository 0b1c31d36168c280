"""Files of bulletins on the disk: which formats and languages are wanted, and writing them whole."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Annotated

import typer

from netmon.cli.errors import CliError, WrongUseError
from netmon.model.publishing import RenderedFile
from netmon.reports.render import FORMATS
from netmon.words import Language

OutOption = Annotated[Path | None, typer.Option("--out", metavar="DIR", help="help.bulletin_out")]
FormatOption = Annotated[list[str] | None, typer.Option("--format", metavar="FORMAT", help="help.bulletin_format")]
LanguageOption = Annotated[list[str] | None, typer.Option("--language", metavar="zh|en", help="help.bulletin_language")]

TemplateOption = Annotated[Path | None, typer.Option("--template", metavar="DOCX", help="help.bulletin_from_template")]


def formats_of(wanted: Sequence[str] | None) -> tuple[str, ...]:
    """Return the formats that are meant, all where none is named."""
    for one in wanted or ():
        if one not in FORMATS:
            raise WrongUseError("bulletin_cli.no_such_format", value=one, choices=list(FORMATS))
    return tuple(dict.fromkeys(wanted or FORMATS))


def languages_of(wanted: Sequence[str] | None) -> tuple[Language, ...]:
    """Return the languages that are meant, both where none is named."""
    for one in wanted or ():
        if one not in tuple(Language):
            raise WrongUseError("bulletin_cli.no_such_language", value=one, choices=[str(each) for each in Language])
    return tuple(dict.fromkeys(map(Language, wanted or Language)))


def write_files(folder: Path, files: Iterable[RenderedFile]) -> list[Path]:
    """Write files into a folder, which is made, in place of what has their names; return where they are."""
    written: list[Path] = []
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for file in files:
            # A name that came out of a database leads nowhere else.
            path = folder / Path(file.name).name
            partial = path.with_name(f"{path.name}.partial")
            partial.write_bytes(file.body)
            partial.replace(path)
            written.append(path)
    except OSError as error:
        raise CliError("bulletin_cli.not_written", folder=folder, error=error.strerror or error) from error
    return written
