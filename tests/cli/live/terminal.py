"""A terminal for a program under test: a pty of a set size, and what it shows last."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import struct
import termios
import time
from collections.abc import Callable, Mapping, Sequence
from types import TracebackType

PATIENCE = 90.0
HOME, ENTER, LEAVE, HIDE, SHOW = "\x1b[H", "\x1b[?1049h", "\x1b[?1049l", "\x1b[?25l", "\x1b[?25h"
_CONTROLS = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")


class Terminal:
    """Runs a program on a pty; killed at exit if it still runs."""

    def __init__(self, words: Sequence[str], environ: Mapping[str, str], columns: int = 100, rows: int = 30) -> None:
        self.said = ""
        self.code: int | None = None
        self._pending = b""
        self.pid, self._pty = pty.fork()
        if self.pid == 0:
            try:
                time.sleep(0.1)  # until the size below is set
                os.execve(words[0], list(words), {"TERM": "xterm-256color", **environ})
            finally:
                os._exit(127)
        self.resize(columns, rows)

    def __enter__(self) -> Terminal:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self.code is None:
            os.kill(self.pid, 9)
            os.waitpid(self.pid, 0)
        os.close(self._pty)

    def resize(self, columns: int, rows: int) -> None:
        """Give the terminal another size, as a window manager does."""
        fcntl.ioctl(self._pty, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def type(self, keys: str) -> None:
        """Press keys; ^C is "\\x03"."""
        os.write(self._pty, keys.encode())

    def screen(self) -> list[str]:
        """Return the lines of the last picture that was drawn to its end."""
        self._read(0.0)
        pictures = self.said.split(HOME)
        whole = pictures[-2] if len(pictures) > 2 else ""
        return _CONTROLS.sub("", whole).replace("\r", "").split("\n")

    def text(self) -> str:
        """Return everything it ever said, without colours."""
        self._read(0.0)
        return _CONTROLS.sub("", self.said)

    def until(self, holds: Callable[[], bool], what: str, patience: float = PATIENCE) -> None:
        """Wait until something holds."""
        end = time.monotonic() + patience
        while not holds():
            assert time.monotonic() < end, f"not within {patience:g} s: {what}\n" + "\n".join(self.screen())
            self._read(0.1)

    def ended(self) -> int:
        """Wait for the end of the program and return its exit code, or minus the signal that ended it."""
        end = time.monotonic() + PATIENCE
        while self.code is None:
            assert time.monotonic() < end, "it does not end\n" + self.text()[-2000:]
            self._read(0.1)
            done, status = os.waitpid(self.pid, os.WNOHANG)
            if done:
                self.code = os.waitstatus_to_exitcode(status)
        self._read(0.0)
        return self.code

    def _read(self, patience: float) -> None:
        while select.select([self._pty], [], [], patience)[0]:
            try:
                read = os.read(self._pty, 1 << 16)
            except OSError:  # nobody has the other end any more
                return
            if not read:
                return
            self._pending += read
            text = self._pending.decode(errors="ignore")
            if text.encode() == self._pending:
                self.said, self._pending = self.said + text, b""
            patience = 0.0
