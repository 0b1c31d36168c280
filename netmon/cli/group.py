"""The command of commands, which loads only the command that is run.

What all commands import together takes longer than most of them take to answer.
"""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, ClassVar

import typer
from typer._click.shell_completion import CompletionItem
from typer.core import TyperGroup

from netmon.cli.errors import WrongUseError
from netmon.cli.help import Command, localise, page
from netmon.words import Language, say

if TYPE_CHECKING:
    from typer._click import Command as AnyCommand
    from typer._click import Context, HelpFormatter


@dataclass(frozen=True, slots=True)
class Entry:
    """A command that may not be loaded yet: `place` is its function, as `module:function`; `help` a code."""

    place: str
    help: str

    def load(self, name: str) -> AnyCommand:
        """Return the command, its help still a code."""
        module, _, function = self.place.partition(":")
        single = typer.Typer(add_completion=False, pretty_exceptions_enable=False, rich_markup_mode=None)
        single.command(name, cls=Command, help=self.help)(getattr(import_module(module), function))
        return typer.main.get_command(single)


class Group(TyperGroup):
    """The commands of `entries`, in that order. `prefix` are the words before them."""

    entries: ClassVar[Mapping[str, Entry]] = {}
    prefix = ""
    language = Language.EN

    def speak(self, language: Language) -> None:
        """Say help in `language` from now on. To be called once, before any command is loaded."""
        self.language = language
        localise(self, language)

    def command(self, name: str) -> AnyCommand:
        """Return the command `name`, loaded; KeyError where there is none."""
        if name not in self.commands:
            command = self.entries[name].load(name)
            localise(command, self.language)
            self.commands[name] = command
        return self.commands[name]

    def format_help(self, ctx: Context, formatter: HelpFormatter) -> None:
        """Write the page into `formatter`."""
        commands = [(name, say(self.language, entry.help)) for name, entry in self.entries.items()]
        formatter.write(page(self, ctx, commands))

    def shell_complete(self, ctx: Context, incomplete: str) -> list[CompletionItem]:
        """Return the commands and options that begin with `incomplete`."""
        fitting = [(name, entry) for name, entry in self.entries.items() if name.startswith(incomplete)]
        commands = [CompletionItem(name, help=say(self.language, entry.help)) for name, entry in fitting]
        return [*commands, *super(TyperGroup, self).shell_complete(ctx, incomplete)]

    def resolve_command(self, ctx: Context, args: list[str]) -> tuple[str | None, AnyCommand | None, list[str]]:
        """Find the command that was typed, or say which one it may have been. A command may be of two words."""
        for words in (2, 1):
            if len(args) >= words and (name := " ".join(args[:words])) in self.entries:
                return name, self.command(name), args[words:]
        if args and (part := self._part(args[0])) is not None:
            return args[0], part, args[1:]
        if not ctx.resilient_parsing and args and not args[0].startswith("-"):
            near = [f"{self.prefix}{name}" for name in difflib.get_close_matches(args[0], self.entries)]
            code = "cli.no_such_command_but" if near else "cli.no_such_command"
            raise WrongUseError(code, command=f"{self.prefix}{args[0]}", near=near)
        return super().resolve_command(ctx, args)

    def _part(self, first: str) -> Group | None:
        """Return the commands that begin with a word, None where there are none: their help is asked for by it."""
        entries = {
            name.partition(" ")[2]: entry for name, entry in self.entries.items() if name.startswith(f"{first} ")
        }
        if not entries:
            return None
        kind = type("Part", (Group,), {"entries": entries, "prefix": f"{first} ", "language": self.language})
        part: Group = kind(name=first, help=say(self.language, "help.part", name=first), no_args_is_help=True)
        return part
