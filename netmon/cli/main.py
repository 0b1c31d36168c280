"""The door: from the words on the command line to an exit code."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Mapping, Sequence

import typer

from netmon.cli.commands import command_line
from netmon.cli.errors import DONE, NOT_DONE, WRONG_USE, CliError, explain
from netmon.cli.session import Session, open_session
from netmon.clock import SystemClock
from netmon.model.clock import Clock
from netmon.settings import SettingsError
from netmon.words import language_of, say


def main() -> None:
    """Run the command line of this process and exit."""
    for stream in (sys.stdout, sys.stderr):
        # A terminal that lacks a character must not cost the answer.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    sys.exit(run(sys.argv[1:], os.environ))


def run(arguments: Sequence[str], environ: Mapping[str, str], clock: Clock | None = None) -> int:
    """Run one command and return its exit code. Whatever is wrong is told in one line each, without a traceback."""
    language = language_of(environ)
    session = open_session(language, environ, clock or SystemClock())
    try:
        ended = command_line(language).main(list(arguments), prog_name="netmon", standalone_mode=False, obj=session)
    except CliError as error:
        _complain(session, error.sentence(language))
        return error.exit_code
    except SettingsError as error:
        for problem in error.problems:
            _complain(session, say(language, problem.code, **dict(problem.facts)))
        return WRONG_USE
    except typer.TyperException as error:
        return _refuse(session, error)
    except Exception as error:  # noqa: BLE001 - a bug: said in one line here, with its traceback under --debug
        if session.debug:
            session.err.print_exception(show_locals=False)
        _complain(session, say(language, "cli.bug", kind=type(error).__name__, detail=str(error)[:200]))
        return NOT_DONE
    return ended if isinstance(ended, int) else DONE


def _refuse(session: Session, error: typer.TyperException) -> int:
    context = getattr(error, "ctx", None)
    if type(error).__name__ == "NoArgsIsHelpError":  # its message is the help page
        session.err.out(error.message, highlight=False)
        return WRONG_USE
    _complain(session, explain(error, session.language))
    if context is not None:
        session.warn("cli.see_help", command=context.command_path)
    return WRONG_USE


def _complain(session: Session, sentence: str) -> None:
    session.err.print(f"netmon: {sentence}", soft_wrap=True)
