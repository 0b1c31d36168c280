"""What is asked of whoever makes and reads the sheets of returns. It answers beside the loop."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple, Protocol

from netmon.coverage.conflicts import Conflict
from netmon.coverage.returned import Question, Return, Tally, tally
from netmon.inventory.sheets.mistakes import Mistake
from netmon.model.attestation import Attestation
from netmon.model.names import DivisionCode
from netmon.model.register import Division
from netmon.words import Language


class File(NamedTuple):
    """A file to be saved."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer that a file gives, and where: `place` is as a spreadsheet names it. Its paper has no id yet."""

    place: str
    paper: Attestation


@dataclass(frozen=True, slots=True)
class Wrong:
    """What is wrong; `mistake` is None where it is the file as a whole."""

    message: str
    mistake: Mistake | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """What a file says now, by the inventory in force. `ignored` are sheets that are no return."""

    answers: tuple[Answer, ...]
    wrong: tuple[Wrong, ...]
    blank: int = 0
    ignored: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """A prefecture, how it stands with its units, and where papers of theirs contradict what is measured."""

    division: Division
    returns: tuple[Return, ...]
    conflicts: tuple[Conflict, ...] = ()

    @property
    def tally(self) -> Tally:
        """How many have returned, and what expires."""
        return tally(self.returns)

    @property
    def owed(self) -> Sequence[tuple[Return, Question]]:
        """What is to be done something about."""
        found = ((each, one) for each in self.returns for one in (*each.questions, *each.others))
        return [(each, one) for each, one in found if one.owed or one.soon]


class ReturnDesk(Protocol):
    """None where the records cannot be read now, or there is no such prefecture."""

    def divisions(self) -> Sequence[Division]:
        """Return who is asked: prefectures, and the province with its own units."""
        ...

    async def template(self, code: DivisionCode, form: str, language: Language) -> File | None:
        """Return the sheet of a prefecture, filled in as far as is known: `form` is `xlsx` or `csv`."""
        ...

    async def read(self, name: str, content: bytes, language: Language) -> Reading:
        """Read a file; never raises for what stands in it."""
        ...

    async def marked(self, name: str, content: bytes, language: Language) -> File | None:
        """Return a copy with what is wrong marked where it stands; None where it cannot be opened."""
        ...

    async def standings(self) -> tuple[Group, ...] | None:
        """Return how it stands with each prefecture."""
        ...
