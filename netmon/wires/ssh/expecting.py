"""What is listened for at a command line: the first prompt, or the end of an answer. Pure but for what it remembers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from netmon.model.observation import Cause
from netmon.vendors.cli.profile import Dialect
from netmon.wires.ssh.reading import Look, Waiting, asks, echoed, look
from netmon.wires.ssh.screen import shown
from netmon.wires.ssh.timing import Patience
from netmon.wires.ssh.trouble import SessionError

LAST_SAID = 1024


@dataclass(slots=True)
class Expected:
    """`missing` is what it is called when it does not come: within `limit` seconds, or after so many of silence where a
    command was typed.

    `prompt` is the one found at login. `question` is a pattern that is an end too. `is_bad` says of the last that was
    said why nothing will come.
    """

    dialect: Dialect
    patience: Patience
    missing: Cause
    limit: float
    prompt: str = ""
    command: str | None = None
    question: str = ""
    is_bad: Callable[[str], SessionError | None] = field(default=lambda _: None)
    _sure: bool = False

    def look(self, octets: bytearray, answered: int) -> Look:
        """Tell what the last line waits for; what stands before `answered` was answered."""
        found = look(octets, self.dialect, self.prompt, answered)
        if self.question and found.waiting is Waiting.NOTHING and asks(octets, self.question, answered):
            return Look(Waiting.SECRET)
        return found

    def pause(self, found: Look, octets: bytearray) -> float:
        """Return for how long nothing may come before what was found counts."""
        if found.waiting is Waiting.NOTHING:
            return self.patience.nudge
        if found.waiting is Waiting.PAGER:
            return self.patience.page
        if self.command is None:
            return self.patience.settled
        self._sure = self._sure or echoed(octets, self.command)
        return self.patience.quiet if self._sure and found.waiting is not Waiting.OTHER else self.patience.unsure

    def why_bad(self, octets: bytearray, answered: int) -> SessionError | None:
        """Return why nothing will come, by the end of what was said."""
        return self.is_bad("\n".join(shown(bytes(octets[max(answered, len(octets) - LAST_SAID) :]))))
