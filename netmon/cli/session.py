"""What every command is given: whom it speaks to, and how."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TextIO

import typer
from rich.console import Console

from netmon.model.clock import Clock
from netmon.words import Language, say

# Rich takes 80 columns where there is no terminal. A script wants the whole line.
_WIDTH_OF_A_PIPE = 1000

Json = str | int | float | bool | None | Mapping[str, "Json"] | Sequence["Json"]


@dataclass(slots=True)
class Session:
    """One run of one command. `out` is for what was asked, `err` for what went wrong and for progress."""

    language: Language
    environ: Mapping[str, str]
    clock: Clock
    out: Console
    err: Console
    debug: bool = False

    def say(self, code: str, /, **facts: object) -> str:
        """Say `code` in the reader's language."""
        return say(self.language, code, **facts)

    def tell(self, code: str, /, **facts: object) -> None:
        """Print a sentence."""
        self.out.print(self.say(code, **facts), soft_wrap=True)

    def warn(self, code: str, /, **facts: object) -> None:
        """Print a sentence where it does not mix with what was asked for."""
        self.err.print(self.say(code, **facts), soft_wrap=True)

    def line(self, text: str) -> None:
        """Print a line as it is, for eyes and for scripts alike."""
        self.out.print(text, soft_wrap=True)

    def text(self, text: str) -> None:
        """Print lines as they are, without laying them out."""
        self.out.file.write(text)

    def json(self, value: object) -> None:
        """Print `value` as JSON. Keys are English and stable; text stays readable."""
        self._write(json.dumps(value, ensure_ascii=False, indent=2))

    def json_line(self, value: object) -> None:
        """Print `value` as one line of JSON, and let it be read at once."""
        self._write(json.dumps(value, ensure_ascii=False))
        self.out.file.flush()

    def _write(self, text: str) -> None:
        """Write a line past Rich, which takes minutes to lay out the megabytes of a province."""
        self.out.file.write(f"{text}\n")


def console(file: TextIO, environ: Mapping[str, str]) -> Console:
    """Return a console that takes text literally: what a device says is never markup."""
    width = None if file.isatty() or environ.get("COLUMNS") else _WIDTH_OF_A_PIPE
    return Console(file=file, markup=False, highlight=False, emoji=False, width=width)


def open_session(language: Language, environ: Mapping[str, str], clock: Clock) -> Session:
    """Return a session on the process's own streams."""
    return Session(language, environ, clock, console(sys.stdout, environ), console(sys.stderr, environ))


def session_of(context: typer.Context) -> Session:
    """Return the session that a command runs in."""
    session = context.find_root().obj
    if not isinstance(session, Session):
        raise TypeError("a command was run without a session")
    return session
