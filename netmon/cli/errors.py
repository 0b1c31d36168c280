"""How a command ends when it does not end well: a sentence and an exit code, never a traceback.

Exit codes: 0 done (what was asked for was read, or is right), 1 not done, 2 wrong use.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import NoReturn

import typer

from netmon.model.text import harmless
from netmon.words import Language, say, say_list

DONE = 0
NOT_DONE = 1
WRONG_USE = 2
INTERRUPTED = 130


class CliError(Exception):
    """Ends a command with a sentence. `code` names it in the catalogue, `facts` fill it; a list reads “a, b or c”."""

    exit_code = NOT_DONE

    def __init__(self, code: str, /, **facts: object) -> None:
        super().__init__(code)
        self.code = code
        self.facts = facts

    def sentence(self, language: Language) -> str:
        """Return what to tell the user."""
        facts = {
            name: alternatives(fact, language) if isinstance(fact, list | tuple) else _plain(fact)
            for name, fact in self.facts.items()
        }
        return say(language, self.code, **facts)


def alternatives(choices: Iterable[str], language: Language) -> str:
    """Return “a, b or c” in `language`."""
    *first, last = [*choices] or ["-"]
    return f"{say_list(language, first)}{say(language, 'cli.or')}{last}" if first else last


def _plain(fact: object) -> object:
    """Return what is safe to print: whoever names a file, or sends it, must not move the cursor of who reads of it."""
    return "\n".join(map(harmless, str(fact).split("\n"))) if isinstance(fact, str | Path) else fact


class WrongUseError(CliError):
    """What was typed cannot be meant."""

    exit_code = WRONG_USE


def end(exit_code: int) -> NoReturn:
    """End the command with `exit_code`; all that is to be said has been said."""
    raise typer.Exit(exit_code)


def explain(error: typer.TyperException, language: Language) -> str:
    """Return what is wrong with a command line that Typer refused.

    Typer says it in English only, and repeats surplus words, among which may be a secret that was typed by mistake.
    """
    option = getattr(error, "option_name", None)
    if option is not None and hasattr(error, "possibilities"):
        near = sorted(getattr(error, "possibilities", None) or ())
        code = "cli.no_such_option_but" if near else "cli.no_such_option"
        return say(language, code, option=option, near=alternatives(near, language))
    if option is not None:
        return say(language, "cli.option_needs_value", option=option)
    if isinstance(error, typer.BadParameter):
        hint = error.param.get_error_hint() if error.param is not None else ""
        if hasattr(error, "param_type"):
            return say(language, "cli.missing", what=hint.replace("'", ""))
        return say(language, "cli.not_a_number", what=hint.replace("'", ""))  # numbers are all that Typer reads for us
    return say(language, "cli.wrong_use")
