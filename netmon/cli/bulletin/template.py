"""`netmon bulletin template`: a sample that an office makes its own."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from netmon.cli.bulletin.files import languages_of
from netmon.cli.errors import CliError
from netmon.cli.session import session_of
from netmon.reports.document.word.sample import sample_template
from netmon.words import Language


def bulletin_template(
    context: typer.Context,
    out: Annotated[Path, typer.Argument(metavar="DOCX", help="help.bulletin_template_out")],
    language: Annotated[
        str, typer.Option("--language", metavar="zh|en", help="help.bulletin_template_language")
    ] = Language.ZH.value,
) -> None:
    """Write the file; one that is there is let be."""
    session = session_of(context)
    (chosen,) = languages_of([language])
    try:
        with out.open("xb") as file:
            file.write(sample_template(chosen))
    except FileExistsError as error:
        raise CliError("bulletin_cli.template_exists", file=out) from error
    except OSError as error:
        raise CliError("bulletin_cli.not_written", folder=out, error=error.strerror or error) from error
    session.tell("bulletin_cli.written", path=out)
