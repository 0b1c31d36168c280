"""What a script may do with a session: type what is allowed, and read."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from netmon.model.observation import Failure
from netmon.model.ssh import CommandOutput
from netmon.vendors.cli.profile import Dialect

Allows = Callable[[str], bool]
"""Whether a command may be typed; `CliProfile.allows` is one."""


class NotAllowedError(Exception):
    """Somebody wants to type what no profile allows. It has not been typed."""


class Terminal(Protocol):
    """A command line that somebody has logged in to. It is used by one thread."""

    @property
    def prompt(self) -> str:
        """The line that waits for a command."""
        ...

    def send(self, command: str) -> CommandOutput | Failure:
        """Type one command and wait for its whole answer.

        Failure: unsupported with the cause `command_refused` where the device does not take it, and the session goes
        on; every other one ends the session, and is what each later command gets. Raises NotAllowedError.
        """
        ...

    def become(self, dialect: Dialect, allows: Allows) -> Failure | None:
        """Go on with another dialect, found out in this session: its pager is switched off, `enable` where it is due.

        None where that went well.
        """
        ...
