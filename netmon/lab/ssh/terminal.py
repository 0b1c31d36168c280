"""One session at a simulated command line: what is typed is echoed, what is printed is paged."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from netmon.lab.ssh.commands import CommandLine
from netmon.lab.ssh.picture import Picture

PAGE = 24
_LONGEST_LINE = 512
_ENTER = (b"\r", b"\n")
_ERASE = (b"\x08", b"\x7f")
_STOP = (b"q", b"Q", b"\x03")


class Channel(Protocol):
    """Where the session's octets come from and go to: paramiko's channel."""

    def recv(self, size: int) -> bytes:
        """Return what came, nothing where the other side has gone."""
        ...

    def sendall(self, data: bytes) -> None:
        """Send everything."""
        ...


class GoneError(Exception):
    """The other side has gone."""


class Terminal:
    """Talks as `line` does until its user leaves; `look` tells how the device is now, `name` stands in its prompt.

    `asks` puts the question at login that wants the password changed; `enable` is the password of the privileged.
    `heard` is told every line that was typed. `users` is how many are logged in, this one too.
    """

    def __init__(
        self,
        channel: Channel,
        line: CommandLine,
        name: str,
        look: Callable[[], Picture],
        *,
        users: int = 1,
        asks: bool = False,
        enable: str | None = None,
        heard: Callable[[str], None] = lambda _: None,
    ) -> None:
        self._channel, self._line, self._name, self._look, self._heard = channel, line, name, look, heard
        self._users, self._asks, self._enable = users, asks, enable
        self._privileged = enable is None
        self._paged = True
        self._buffer = b""
        self._after_return = False

    def serve(self) -> None:
        """Serve to the end. Raises GoneError where the other side goes."""
        self._print(self._line.welcome(self._look(), self._users))
        if self._asks:
            self._write(self._line.question)
            while (said := self._read_line().strip().casefold()) not in {"n", "no"}:
                self._heard(said)
                self._write(self._line.question)
            self._heard(said)
        while True:
            self._write(self._line.prompt_of(self._name, privileged=self._privileged))
            typed = self._read_line()
            if not typed.strip():
                continue
            self._heard(typed)
            if not self._obey(typed):
                return

    def _obey(self, typed: str) -> bool:
        """Answer a command; False where it ends the session."""
        line = self._line
        found = line.find(typed)
        if found is None:
            self._refuse(typed)
            return True
        command, rest = found
        if command in line.quit:
            return False
        if command in line.paging_off:
            self._paged = False
        elif line.enable and command == line.enable:
            self._rise()
        elif command in line.commands:
            hidden = command in line.privileged and not self._privileged
            said = None if hidden else line.commands[command](self._look(), rest)
            if said is None:
                self._refuse(typed)
            else:
                self._print(said)
        return True

    def _rise(self) -> None:
        if self._privileged:
            return
        self._write("Password: ")
        if self._read_line(echo=False) == self._enable:
            self._privileged = True
        else:
            self._print("% Access denied\n")

    def _refuse(self, typed: str) -> None:
        prompt = self._line.prompt_of(self._name, privileged=self._privileged)
        self._print(self._line.refusal.format(pad=" " * (len(prompt) + self._line.wrong_at(typed))))

    # What goes out.

    def _write(self, text: str) -> None:
        self._channel.sendall(text.replace("\n", "\r\n").encode())

    def _print(self, text: str) -> None:
        """Print lines, a page at a time unless that is switched off."""
        lines = text.splitlines(keepends=True)
        if not self._paged:
            self._write(text)
            return
        shown = PAGE
        self._write("".join(lines[:shown]))
        while shown < len(lines):
            self._write(self._line.more)
            key = self._key()
            self._channel.sendall(self._line.wipe)
            if key in _STOP:
                return
            step = 1 if key in _ENTER else PAGE
            self._write("".join(lines[shown : shown + step]))
            shown += step

    # What comes in.

    def _key(self) -> bytes:
        while not self._buffer:
            self._buffer = self._channel.recv(4096)
            if not self._buffer:
                raise GoneError
        key, self._buffer = self._buffer[:1], self._buffer[1:]
        followed, self._after_return = self._after_return, key == b"\r"
        return self._key() if followed and key in {b"\n", b"\0"} else key

    def _read_line(self, *, echo: bool = True) -> str:
        typed = bytearray()
        while True:
            key = self._key()
            if key in _ENTER:
                self._channel.sendall(b"\r\n")
                return typed.decode(errors="replace")
            if key in _ERASE:
                if typed:
                    del typed[-1]
                    self._channel.sendall(b"\x08 \x08" if echo else b"")
            elif key == b"\x03":
                typed.clear()
            elif key >= b" " and len(typed) < _LONGEST_LINE:
                typed += key
                if echo:
                    self._channel.sendall(key)
