"""Listens to a command line until it waits for us, turning pages and answering what the dialect answers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from netmon.model.observation import Cause, Failure, FailureKind
from netmon.vendors.cli.profile import Dialect
from netmon.wires.ssh.reading import Look, Waiting, asks, echoed, last_line, look
from netmon.wires.ssh.screen import shown
from netmon.wires.ssh.timing import Watch
from netmon.wires.ssh.trouble import SessionError, refused, timed_out

MOST_PRINTED = 4_194_304
"""Octets taken of one command."""
MOST_ANSWERS = 8
"""Questions answered until a prompt comes."""
MOST_NUDGES = 2
LAST_SAID = 1024


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
        """Throw away what came unasked."""
        while self._line.receive(0.0):
            pass

    def type(self, typing: Callable[[], None]) -> None:
        """Type, and say so as everything else is said where the connection is gone."""
        try:
            typing()
        except OSError:
            raise self._gone() from None

    def until_prompt(self, dialect: Dialect, is_bad: Callable[[str], SessionError | None]) -> Heard:
        """Listen to what comes after the login."""
        patience = self._watch.patience
        end = self._watch.end_of(patience.prompt)
        nudges = 0
        octets, answered = bytearray(), 0
        found = Look(Waiting.NOTHING)
        answers = 0
        while True:
            piece = self._line.receive(self._pause(found, end, patience.nudge, patience.unsure / 3))
            if piece == b"":
                raise is_bad(_said(octets)) or self._gone()
            if piece:
                octets += piece
                self._check(octets)
                found = look(octets, dialect, "", answered)
            elif found.waiting is Waiting.OTHER:
                return Heard(bytes(octets), found)
            elif found.waiting in {Waiting.ANSWER, Waiting.PAGER} and answers < MOST_ANSWERS:
                answers += 1
                answered = len(octets)
                self._reply(found, dialect)
                found = Look(Waiting.NOTHING)
            elif bad := is_bad(_said(octets[answered:])):
                raise bad
            elif self._watch.now() >= end or self._watch.over:
                raise timed_out(Cause.NO_PROMPT, "logged in, and nothing came that looks like a prompt")
            elif nudges < MOST_NUDGES and not last_line(octets, answered).strip():
                nudges += 1
                self.type(lambda: self._line.answer(dialect.newline))

    def until_answered(self, dialect: Dialect, prompt: str, command: str) -> Heard:
        """Listen to what a command prints, to its end."""
        return self._until(dialect, prompt, lambda octets: echoed(octets, command), None)

    def until_asked(self, dialect: Dialect, prompt: str, question: str) -> Heard:
        """Listen until that is asked, which is Waiting.ANSWER then, or the prompt comes."""
        return self._until(dialect, prompt, lambda octets: len(octets) > 0, question)

    def _until(
        self, dialect: Dialect, prompt: str, is_sure: Callable[[bytes | bytearray], bool], question: str | None
    ) -> Heard:
        patience = self._watch.patience
        octets, answered, answers = bytearray(), 0, 0
        turned = False
        found = Look(Waiting.NOTHING)
        quiet = patience.quiet
        end = self._watch.end_of(patience.silence)
        while True:
            piece = self._line.receive(self._pause(found, end, patience.silence, quiet))
            if piece == b"":
                raise self._gone()
            if piece:
                octets += piece
                self._check(octets)
                end = self._watch.end_of(patience.silence)
                found = look(octets, dialect, prompt, answered)
                if question and found.waiting is Waiting.NOTHING and asks(octets, question, answered):
                    found = Look(Waiting.ANSWER)
                sure = found.waiting is not Waiting.OTHER and is_sure(octets)
                quiet = patience.quiet if sure else patience.unsure
            elif found.waiting in {Waiting.COMMAND, Waiting.OTHER} or (question and found == Look(Waiting.ANSWER)):
                return Heard(bytes(octets), found, turned)
            elif found.waiting is Waiting.PAGER or (found.waiting is Waiting.ANSWER and answers < MOST_ANSWERS):
                answers += found.waiting is Waiting.ANSWER
                turned |= found.waiting is Waiting.PAGER
                answered = len(octets)
                self._reply(found, dialect)
                found = Look(Waiting.NOTHING)
            elif self._watch.now() >= end or self._watch.over:
                raise timed_out(Cause.COMMAND_HUNG, "the prompt did not come back")

    def _pause(self, found: Look, end: float, otherwise: float, quiet: float) -> float:
        """Return how long to listen until what was found counts."""
        wait = {Waiting.NOTHING: otherwise, Waiting.PAGER: self._watch.patience.page}.get(found.waiting, quiet)
        return max(0.0, min(wait, end - self._watch.now()))

    def _reply(self, found: Look, dialect: Dialect) -> None:
        newline = dialect.newline if found.waiting is Waiting.ANSWER else ""
        self.type(lambda: self._line.answer(found.reply + newline))

    def _check(self, octets: bytearray) -> None:
        if len(octets) > MOST_PRINTED:
            raise _endless()

    def _gone(self) -> SessionError:
        wire = self._watch.wire
        if wire.overrun:
            return _endless()
        if self._watch.over and not wire.ended:
            return timed_out(Cause.COMMAND_HUNG, "the session's time is over")
        return refused("the device ended the session")


def _endless() -> SessionError:
    detail = f"more than {MOST_PRINTED} octets"
    return SessionError(Failure(FailureKind.TOO_BIG, detail, answered=True, cause=Cause.COMMAND_ENDLESS))


def _said(octets: bytes | bytearray) -> str:
    """Return the end of what was said."""
    return "\n".join(shown(bytes(octets[-LAST_SAID:])))
