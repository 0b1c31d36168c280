"""`--help` in the reader's language.

A command and its options carry codes of the catalogue as their help; `localise` puts the sentences in their place, so
that help, shell completion and the reference in docs/ all say the same. Typer's own pages are English only.
"""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, cast

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text
from typer.core import TyperArgument, TyperCommand, TyperGroup, TyperOption

from netmon.cli.session import session_of
from netmon.words import Language, say

if TYPE_CHECKING:
    from typer import Context as TyperContext
    from typer._click import Command as AnyCommand
    from typer._click import Context, HelpFormatter

# Options that Typer makes itself.
_TYPERS_OWN = {
    "--help": "help.help",
    "--install-completion": "help.install_completion",
    "--show-completion": "help.show_completion",
}
Row = tuple[str, str]


class Command(TyperCommand):
    """A command whose help page is ours."""

    def format_help(self, ctx: Context, formatter: HelpFormatter) -> None:
        """Write the page into `formatter`."""
        formatter.write(page(self, ctx, []))


def localise(command: AnyCommand, language: Language) -> None:
    """Put sentences in the place of codes, in `command` and in its options."""
    if command.help:
        command.help = say(language, command.help)
    for parameter in command.params:
        if isinstance(parameter, TyperOption | TyperArgument) and parameter.help:
            own = next((_TYPERS_OWN[name] for name in parameter.opts if name in _TYPERS_OWN), None)
            parameter.help = say(language, own or parameter.help)


def page(command: AnyCommand, context: Context, commands: Sequence[Row]) -> str:
    """Return the help page of `command`, as wide as the reader's terminal, in colour only there."""
    session = session_of(cast("TyperContext", context))
    console = Console(
        file=io.StringIO(),
        force_terminal=session.out.is_terminal,
        color_system="auto" if session.out.is_terminal else None,
        width=min(session.out.width, 100),
        markup=False,
        highlight=False,
        emoji=False,
    )
    with console.capture() as captured:
        console.print(Text.assemble((session.say("cli.usage"), "bold"), usage(command, context, session.language)))
        console.print(Padding(Text(command.help or ""), (1, 0, 0, 2)))
        for title, rows in (
            ("cli.commands", commands),
            ("cli.arguments", arguments(command)),
            ("cli.options", options(command, context, session.language)),
        ):
            if rows:
                console.print(Text(f"\n{session.say(title)}", "bold"))
                console.print(_list(rows))
    return "".join(f"{line.rstrip()}\n" for line in captured.get().splitlines())


def usage(command: AnyCommand, context: Context, language: Language) -> str:
    """Return the one line that shows what may stand where."""
    names = [name if parameter.required else f"[{name}]" for parameter, name in _arguments(command)]
    rest = [say(language, "cli.command_metavar")] if isinstance(command, TyperGroup) else names
    return " ".join([context.command_path, say(language, "cli.options_metavar"), *rest])


def arguments(command: AnyCommand) -> list[Row]:
    """Return each argument and what it is."""
    return [(name, parameter.help or "") for parameter, name in _arguments(command)]


def options(command: AnyCommand, context: Context, language: Language) -> list[Row]:
    """Return each option, as it is typed, and what it does."""
    rows = []
    for parameter in command.get_params(context):
        if isinstance(parameter, TyperOption) and not parameter.hidden:
            names = ", ".join([*parameter.opts, *parameter.secondary_opts])
            typed = f"{names} {parameter.metavar}" if parameter.metavar else names
            text = say(language, "help.help") if "--help" in parameter.opts else parameter.help or ""
            rows.append((typed, text))
    return rows


def _arguments(command: AnyCommand) -> Iterable[tuple[TyperArgument, str]]:
    for parameter in command.params:
        if isinstance(parameter, TyperArgument):
            yield parameter, parameter.metavar or (parameter.name or "").upper()


def _list(rows: Sequence[Row]) -> Padding:
    table = Table.grid(padding=(0, 2))
    table.add_column(no_wrap=True, style="cyan")
    table.add_column()
    for left, right in rows:
        table.add_row(Text(left), Text(right))
    return Padding(table, (0, 0, 0, 2))
