"""The options of every command that speaks to the running daemon: where that is, and who asks."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Final

import typer

Command = Callable[..., None]

_OPTIONS: Final[Mapping[str, object]] = {
    "by": Annotated[str | None, typer.Option("--by", metavar="NAME", help="help.daemon_by")],
    "url": Annotated[str | None, typer.Option("--url", metavar="URL", help="help.daemon_url")],
    "user": Annotated[str | None, typer.Option("--user", metavar="NAME", help="help.daemon_user")],
    "password": Annotated[str | None, typer.Option("--password", metavar="REFERENCE", help="help.daemon_password")],
    "ca": Annotated[Path | None, typer.Option("--ca", metavar="FILE", help="help.daemon_ca")],
}


@dataclass(frozen=True, slots=True)
class Access:
    """The options, as they were given."""

    url: str | None = None
    user: str | None = None
    password: str | None = None
    ca: Path | None = None
    by: str | None = None


def asking(command: Command) -> Command:
    """Give a command that reads from the daemon the options, after its own, in place of its parameter `access`."""
    return _with(command, tuple(name for name in _OPTIONS if name != "by"))


def acting(command: Command) -> Command:
    """Give them to a command that changes something: `--by` says in whose name."""
    return _with(command, tuple(_OPTIONS))


def _with(command: Command, names: tuple[str, ...]) -> Command:
    own = [each for each in inspect.signature(command, eval_str=True).parameters.values() if each.name != "access"]
    kind = inspect.Parameter.KEYWORD_ONLY
    theirs = [inspect.Parameter(name, kind, default=None, annotation=_OPTIONS[name]) for name in names]

    def run(**given: object) -> None:
        options = {name: given.pop(name) for name in names}
        command(access=Access(**options), **given)  # type: ignore[arg-type]  # Typer gives each the type of its option

    run.__name__, run.__qualname__, run.__doc__ = command.__name__, command.__qualname__, command.__doc__
    run.__annotations__ = {each.name: each.annotation for each in (*own, *theirs)}
    run.__signature__ = inspect.Signature([*own, *theirs])  # type: ignore[attr-defined]  # what inspect looks for first
    return run
