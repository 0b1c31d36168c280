"""One session, from the key exchange to its end, in the thread that it has. Whoever imports this imports netmiko."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from netmon.model.observation import Cause, Failure, FailureKind
from netmon.model.ssh import CommandOutput
from netmon.secrets import Secret
from netmon.vendors.cli.profile import Dialect
from netmon.wires.ssh.access import SshAccess
from netmon.wires.ssh.greeting import is_crowded
from netmon.wires.ssh.keys import KeyRing
from netmon.wires.ssh.known_hosts import KnownHosts
from netmon.wires.ssh.listening import MOST_PRINTED, Ear
from netmon.wires.ssh.reading import Waiting, printed, refused
from netmon.wires.ssh.shell import Shell, StrictClient
from netmon.wires.ssh.terminal import Allows, NotAllowedError, Terminal
from netmon.wires.ssh.timing import Watch
from netmon.wires.ssh.trouble import SessionError, not_let_in

T = TypeVar("T")
PASSWORD = r"(?:password|secret)[^\n]{0,40}[:>?]\s*$"  # noqa: S105 - how it is asked for
EXPIRED = (
    r"(?:old|new|current|confirm|re-?type|re-?enter)[^\n]{0,20} password[^\n]{0,40}[:>?]\s*$"
    r"|password[^\n]{0,30} expired"
)


@dataclass(frozen=True, slots=True)
class Login:
    """As whom to log in, and what decides whether the host is believed."""

    access: SshAccess
    known_hosts: KnownHosts
    keys: KeyRing


def converse(
    login: Login, watch: Watch, dialect: Dialect, allows: Allows, script: Callable[[Terminal], T]
) -> T | Failure:
    """Log in, let `script` type and read, and hang up. What the script raises is raised."""
    shell = Shell(lambda: StrictClient(login.access, login.known_hosts, watch, login.keys), login.access, watch, allows)
    try:
        shell.open()
        terminal = ShellTerminal(shell, watch, dialect, login.access.enable)
        terminal.prepare()
        return script(terminal)
    except SessionError as error:
        return error.failure
    finally:
        shell.leave()


class ShellTerminal:
    """A `Terminal` over a real session."""

    def __init__(self, shell: Shell, watch: Watch, dialect: Dialect, enable: Secret | None) -> None:
        self._shell, self._watch, self._dialect, self._enable = shell, watch, dialect, enable
        self._ear = Ear(shell, watch)
        self._prompt = ""
        self._over: Failure | None = None

    def prepare(self) -> None:
        """Wait for the prompt, and do what the dialect says comes first. Raises SessionError."""
        self._shell.expect(MOST_PRINTED)
        heard = self._ear.until_prompt(self._dialect, self._is_bad)
        self._prompt = heard.look.prompt
        self._set_up()

    @property
    def prompt(self) -> str:
        """The line that waits for a command."""
        return self._prompt

    def send(self, command: str) -> CommandOutput | Failure:
        """Type a command (see `Terminal`)."""
        if not self._shell.allows(command):
            raise NotAllowedError("no profile allows to type that")
        if self._over is not None:
            return self._over
        try:
            return self._ask(command)
        except SessionError as error:
            self._over = error.failure
            return error.failure

    def become(self, dialect: Dialect, allows: Allows) -> Failure | None:
        """Change the dialect (see `Terminal`)."""
        self._dialect, self._shell.allows = dialect, allows
        if self._over is None:
            try:
                self._set_up()
            except SessionError as error:
                self._over = error.failure
        return self._over

    def _set_up(self) -> None:
        if self._dialect.enable and self._enable is not None and self._prompt.endswith(">"):
            self._raise(self._enable)
        for command in self._dialect.paging:
            self._ask(command)  # one that is refused leaves the pager on, whose pages are turned

    def _ask(self, command: str) -> CommandOutput | Failure:
        begun = self._watch.now()
        self._shell.expect(MOST_PRINTED)
        self._ear.forget()
        self._ear.type(lambda: self._shell.write_channel(command + self._dialect.newline))
        heard = self._ear.until_answered(self._dialect, self._prompt, command)
        self._prompt = heard.look.prompt
        text = printed(heard.octets, command, self._dialect, self._prompt, turned=heard.turned)
        if refused(text, self._dialect):
            detail = f"the device refuses: {command}"
            return Failure(FailureKind.UNSUPPORTED, detail, answered=True, cause=Cause.COMMAND_REFUSED)
        return CommandOutput(command, text, self._watch.now() - begun)

    def _raise(self, secret: Secret) -> None:
        """Become privileged. Raises SessionError where the device does not let us."""
        self._ear.forget()
        newline = self._dialect.newline
        self._ear.type(lambda: self._shell.write_channel(self._dialect.enable + newline))
        heard = self._ear.until_asked(self._dialect, self._prompt, PASSWORD)
        if heard.look.waiting is Waiting.SECRET:
            self._ear.forget()
            self._ear.type(lambda: self._shell.answer(secret.reveal() + newline.encode()))
            heard = self._ear.until_asked(self._dialect, self._prompt, PASSWORD)
        if heard.look.waiting is Waiting.SECRET or heard.look.prompt.endswith(">"):
            raise not_let_in("the device refused the secret for enable")
        self._prompt = heard.look.prompt

    def _is_bad(self, said: str) -> SessionError | None:
        """Return why no prompt will come, judged by what stands there instead."""
        if re.search(EXPIRED, said, re.IGNORECASE):
            return not_let_in("the password has expired", Cause.PASSWORD_EXPIRED)
        if is_crowded(said.encode()):
            failure = Failure(
                FailureKind.REFUSED, "the device has no line free", answered=True, cause=Cause.TOO_MANY_SESSIONS
            )
            return SessionError(failure)
        return None
