"""One command, one answer: lines until a final one (3GPP TS 27.007 §4, ITU-T V.250 §5.7)."""

from __future__ import annotations

import re
from typing import Final

from netmon.model.clock import Clock
from netmon.model.text import clean_text
from netmon.wires.modem.fault import ModemError, ModemFault
from netmon.wires.modem.port import Port

ERRORS: Final = re.compile(r"(?:\+CM[SE] ERROR: ?(.+)|ERROR|COMMAND NOT SUPPORT)")
PROMPT: Final = b"> "
MOST: Final = 1 << 16
"""Octets of an answer; a port that is not a modem's may talk without end."""
ESCAPE: Final = b"\x1b"


class Dialogue:
    """Talks to a modem. Its echo, and what it says unasked (a call, a new message, its signal), are passed over."""

    def __init__(self, port: Port, clock: Clock) -> None:
        self._port = port
        self._clock = clock
        self._rest = b""

    def ask(self, command: str, seconds: float) -> tuple[str, ...]:
        """Return the lines that came before `OK`. Raises ModemError for anything but that, or no end in time."""
        self._begin()
        self._port.write(command.encode() + b"\r", seconds)
        return self._answer(command, self._clock.monotonic() + seconds)

    def hand_over(self, command: str, data: bytes, prompt: float, seconds: float) -> tuple[str, ...]:
        """Send a command that asks for data with a prompt, the data and Ctrl-Z, and return the lines before `OK`."""
        self._begin()
        self._port.write(command.encode() + b"\r", prompt)
        self._await_prompt(command, self._clock.monotonic() + prompt)
        self._port.write(data + b"\x1a", prompt)
        return self._answer(command, self._clock.monotonic() + seconds)

    def break_off(self) -> None:
        """End whatever the modem may be waiting for."""
        self._port.write(ESCAPE, 1.0)

    def _begin(self) -> None:
        self._port.forget()
        self._rest = b""

    def _await_prompt(self, command: str, deadline: float) -> None:
        while True:
            # The prompt is no line: it has no end. Whatever stands before it on its line is echo.
            if self._rest.endswith((PROMPT, b">")) and b"\n>" in b"\n" + self._rest.replace(b"\r", b"\n"):
                self._rest = b""
                return
            line = self._line()
            if line is not None:
                self._raise_for(line)
                continue
            self._more(command, deadline)

    def _answer(self, command: str, deadline: float) -> tuple[str, ...]:
        lines: list[str] = []
        while True:
            line = self._line()
            if line is None:
                self._more(command, deadline)
            elif line == "OK":
                return tuple(lines)
            else:
                self._raise_for(line)
                lines.append(line)

    def _line(self) -> str | None:
        """Take the next whole line that is not empty; None where there is none yet."""
        while True:
            line, end, rest = self._rest.replace(b"\r", b"\n").partition(b"\n")
            if not end:
                return None
            self._rest = rest
            text = clean_text(line).text.strip()
            if text:
                return text

    def _more(self, command: str, deadline: float) -> None:
        octets = self._port.read(deadline)
        if not octets:
            said = command.partition("=")[0]  # the rest of AT+CMGS is a length; of others nobody's business
            raise ModemError(ModemFault.UNFINISHED, said)
        self._rest = (self._rest + octets)[-MOST:]

    @staticmethod
    def _raise_for(line: str) -> None:
        found = ERRORS.fullmatch(line)
        if found is not None:
            number = found[1] if found[1] is not None and found[1].isdecimal() else None
            raise ModemError(ModemFault.ERROR, line[:60], None if number is None else int(number))
