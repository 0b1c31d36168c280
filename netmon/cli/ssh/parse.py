"""`netmon ssh parse`: what netmon makes of a captured text, without a device."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from netmon.cli.errors import CliError, WrongUseError
from netmon.cli.options import JsonOption
from netmon.cli.session import session_of

LARGEST = 8 << 20
"""Octets of a text; four times what one command may print in a session."""
MOST_NAMED = 12


def parse(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="FILE|-", help="help.parse_file")] = Path("-"),
    platform: Annotated[str | None, typer.Option("--platform", metavar="PLATFORM", help="help.parse_platform")] = None,
    command: Annotated[str | None, typer.Option("--command", metavar="COMMAND", help="help.parse_command")] = None,
    json: JsonOption = False,
) -> None:
    """Parse a captured text. Exit code 1 where nothing could be read of it."""
    from netmon.cli.ssh.parse_view import as_json, tell  # noqa: PLC0415 - --help does not need it
    from netmon.vendors.cli import offline  # noqa: PLC0415 - nor this
    from netmon.wires.ssh.screen import shown  # noqa: PLC0415 - nor this

    session = session_of(context)
    known = offline.platforms()
    if platform is None:
        raise WrongUseError("ssh.parse_which_platform", platforms=known)
    if platform not in known:
        raise WrongUseError(
            "ssh.parse_no_platform", platform=platform, platforms=offline.near(platform, known) or known
        )
    if command is None or not command.strip():
        raise WrongUseError(
            "ssh.parse_which_command", platform=platform, commands=offline.commands(platform)[:MOST_NAMED]
        )
    parsed = offline.parse(platform, command, "\n".join(shown(_octets(file))))
    if parsed.empty:
        every = offline.commands(platform)
        alike = offline.near(command, every, MOST_NAMED) or every[:MOST_NAMED]
        reason = "; ".join(f"{name}: {why}" for name, why in parsed.problems.items())
        raise CliError("ssh.parse_nothing", platform=platform, command=command, reason=reason, commands=alike)
    if json:
        session.json(as_json(parsed))
    else:
        tell(session, parsed)


def _octets(file: Path) -> bytes:
    try:
        if str(file) == "-":
            octets = sys.stdin.buffer.read(LARGEST + 1)
        else:
            with file.open("rb") as opened:
                octets = opened.read(LARGEST + 1)
    except OSError as error:
        raise CliError("ssh.parse_unread", file=file, error=error.strerror or "?") from error
    if len(octets) > LARGEST:
        raise CliError("ssh.parse_too_big", file=file, most=LARGEST >> 20)
    return octets
