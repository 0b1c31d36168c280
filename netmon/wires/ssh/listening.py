"""Listens to a command line until it waits for us, turning pages and answering what the dialect answers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from netmon.model.observation import Cause, Failure, FailureKind
from netmon.vendors.cli.profile import Dialect
from netmon.wires.ssh.expecting import Expected
from netmon.wires.ssh.reading import Look, Waiting, last_line
from netmon.wires.ssh.timing import Watch
from netmon.wires.ssh.trouble import SessionError, refused, timed_out

MOST_PRINTED = 4_194_304
"""Octets taken of one command."""
MOST_ANSWERS = 8
"""Questions answered until a prompt comes."""
MOST_NUDGES = 2
MOST_FORGOTTEN = 32


class Line(Protocol):
    """What is listened to."""

    def receive(self, timeout: float) -> bytes | None:
        """Return what came, b"" at the end; None where nothing did within `timeout` seconds."""
        ...

    def answer(self, text: str | bytes) -> None:
        """Type what is no command."""
        ...


@dataclass(frozen=True, slots=True)
class Heard:
    """What came until the command line waited, and for what; `turned` where there were pages."""

    octets: bytes
    look: Look
    turned: bool = False


class Ear:
    """One command line's ear. Every method raises SessionError where the session has ended."""

    def __init__(self, line: Line, watch: Watch) -> None:
        self._line, self._watch = line, watch

    def forget(self) -> None:
        """Throw away what came unasked; of who never stops only some."""
        for _ in range(MOST_FORGOTTEN):
            if not self._line.receive(0.0):
                return

    def type(self, typing: Callable[[], None], missing: Cause = Cause.COMMAND_HUNG) -> None:
        """Type, and say so as everything else is said where the connection is gone."""
        try:
            typing()
        except OSError:
            raise self._gone(missing) from None

    def until_prompt(self, dialect: Dialect, is_bad: Callable[[str], SessionError | None]) -> Heard:
        """Listen to what comes after the login; `is_bad` says why no prompt will come, where that stands there."""
        patience = self._watch.patience
        return self._listen(Expected(dialect, patience, Cause.NO_PROMPT, patience.prompt, is_bad=is_bad))

    def until_answered(self, dialect: Dialect, prompt: str, command: str) -> Heard:
        """Listen to what a command prints, to its end."""
        return self._listen(self._answer(dialect, prompt, command))

    def until_asked(self, dialect: Dialect, prompt: str, question: str) -> Heard:
        """Listen until that is asked, which is Waiting.SECRET then, or the prompt comes."""
        return self._listen(self._answer(dialect, prompt, "", question))

    def _answer(self, dialect: Dialect, prompt: str, command: str, question: str = "") -> Expected:
        patience = self._watch.patience
        return Expected(dialect, patience, Cause.COMMAND_HUNG, patience.silence, prompt, command, question)

    def _listen(self, expected: Expected) -> Heard:
        octets = bytearray()
        answered = answers = nudges = 0
        turned = False
        end = self._watch.end_of(expected.limit)
        found = Look(Waiting.NOTHING)
        while True:
            left = end - self._watch.now()
            piece = self._line.receive(max(0.0, min(expected.pause(found, octets), left)))
            if piece == b"":
                raise expected.why_bad(octets, answered) or self._gone(expected.missing)
            if piece:
                octets += piece
                self._check(octets, expected.missing)
                found = expected.look(octets, answered)
                end = self._watch.end_of(expected.limit) if expected.command is not None else end
            elif found.waiting in _ENDS:
                return Heard(bytes(octets), found, turned)
            elif found.waiting is Waiting.PAGER or (found.waiting is Waiting.ANSWER and answers < MOST_ANSWERS):
                answers += found.waiting is Waiting.ANSWER
                turned |= found.waiting is Waiting.PAGER
                answered = len(octets)
                self._reply(found, expected.dialect)
                found = Look(Waiting.NOTHING)
            elif bad := expected.why_bad(octets, answered):
                raise bad
            elif left <= 0 or self._watch.over:
                raise timed_out(expected.missing, _MISSING[expected.missing])
            elif nudges < MOST_NUDGES and not last_line(octets, answered):
                # Some wait for a key after the login, and a message of the device's own may stand after the prompt.
                nudges += 1
                self.type(lambda: self._line.answer(expected.dialect.newline))

    def _reply(self, found: Look, dialect: Dialect) -> None:
        newline = dialect.newline if found.waiting is Waiting.ANSWER else ""
        self.type(lambda: self._line.answer(found.reply + newline))

    def _check(self, octets: bytearray, missing: Cause) -> None:
        if len(octets) > MOST_PRINTED:
            raise _endless()
        if self._watch.over:
            raise self._gone(missing)

    def _gone(self, missing: Cause) -> SessionError:
        wire = self._watch.wire
        if wire.overrun:
            return _endless()
        if self._watch.over and not wire.ended:
            return timed_out(missing, _MISSING[missing])
        return refused("the device ended the session")


_ENDS = frozenset({Waiting.COMMAND, Waiting.OTHER, Waiting.SECRET})
_MISSING = {
    Cause.NO_PROMPT: "logged in, and nothing came that looks like a prompt",
    Cause.COMMAND_HUNG: "the prompt did not come back",
}


def _endless() -> SessionError:
    detail = f"more than {MOST_PRINTED} octets"
    return SessionError(Failure(FailureKind.TOO_BIG, detail, answered=True, cause=Cause.COMMAND_ENDLESS))
