"""A modem at a pseudo-terminal: it echoes until it is told not to, talks out of turn, and takes its time."""

from __future__ import annotations

import os
import pty
import re
import select
import threading
import tty
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from tests.wires.modem.decoding import Submit, decoded

BETWEEN = (b'\r\n+CMTI: "SM",3\r\n', b"\r\nRING\r\n", b"\r\n^RSSI: 18\r\n", b"\r\n+CREG: 1\r\n", b"\r\n> x\r\n")


@dataclass
class Modem:
    """`answers` are those that differ from a good modem's, by command; the last of several stays.

    With `torn` every answer comes octet by octet; with `chatty` something unasked comes before each.
    """

    answers: dict[str, list[bytes]] = field(default_factory=dict)
    echo: bool = True
    torn: bool = False
    chatty: bool = False
    deaf: bool = False
    prompts: bool = True
    commands: list[str] = field(default_factory=list)
    taken: list[Submit] = field(default_factory=list)
    device: str = ""
    faults: list[BaseException] = field(default_factory=list)

    def serve(self, master: int, stop: int) -> None:
        try:
            self._serve(master, stop)
        except OSError:
            return  # the test is over
        except BaseException as fault:  # noqa: BLE001 - told by the test, in whose thread it is not
            self.faults.append(fault)

    def _serve(self, master: int, stop: int) -> None:
        got, awaited = b"", 0
        while True:
            ready, _, _ = select.select([master, stop], [], [])
            if stop in ready:
                return
            octets = os.read(master, 4096)
            if self.deaf:
                continue
            if self.echo:
                os.write(master, octets)
            got = (got + octets).replace(b"\x1b", b"")
            while awaited and b"\x1a" in got:
                line, _, got = got.partition(b"\x1a")
                self.taken.append(decoded(line, awaited))
                awaited = 0
                self._say(master, self._answer("PDU", b"\r\n+CMGS: %d\r\n\r\nOK\r\n" % len(self.taken)))
            while not awaited and b"\r" in got:
                line, _, got = got.partition(b"\r")
                awaited = self._obey(master, line.decode("ascii", "replace").strip())

    def _obey(self, master: int, command: str) -> int:
        """Answer a command; return the length of the PDU that is awaited, 0 for none."""
        self.commands.append(command)
        if command == "ATE0":
            self.echo = False
        found = re.fullmatch(r"AT\+CMGS=(\d+)", command)
        if found and "AT+CMGS" not in self.answers:
            self._say(master, b"\r\n> " if self.prompts else b"")
            return int(found[1])
        good = {
            "AT+CPIN?": b"\r\n+CPIN: READY\r\n\r\nOK\r\n",
            "AT+CREG?": b"\r\n+CREG: 0,1\r\n\r\nOK\r\n",
        }
        self._say(master, self._answer(command.partition("=")[0], good.get(command, b"\r\nOK\r\n")))
        return 0

    def _answer(self, command: str, good: bytes) -> bytes:
        said = self.answers.get(command)
        if not said:
            return good
        return said.pop(0) if len(said) > 1 else said[0]

    def _say(self, master: int, octets: bytes) -> None:
        if self.chatty and not octets.endswith(b"> "):
            octets = BETWEEN[len(self.commands) % len(BETWEEN)] + octets
        for at in range(0, len(octets), 1 if self.torn else max(1, len(octets))):
            os.write(master, octets[at : at + (1 if self.torn else len(octets))])


@contextmanager
def plugged(modem: Modem) -> Iterator[Modem]:
    """Plug it in."""
    master, slave = pty.openpty()
    stop, end = os.pipe()
    tty.setraw(slave)
    modem.device = os.ttyname(slave)
    thread = threading.Thread(target=modem.serve, args=(master, stop), daemon=True)
    thread.start()
    try:
        yield modem
    finally:
        os.write(end, b"x")
        thread.join(5)
        for file in (slave, master, stop, end):
            os.close(file)
    assert modem.faults == []
