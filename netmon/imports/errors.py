"""Why an import comes to nothing."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from netmon.words import Language, say


class ImportsError(Exception):
    """It cannot be begun, or read. `code` names the sentence in the catalogue, `facts` fill it."""

    def __init__(self, code: str, /, **facts: object) -> None:
        super().__init__(f"{code} {facts}")
        self.code = code
        self.facts = facts


@dataclass(frozen=True, slots=True)
class Flaw:
    """One thing that is wrong, and where: in a file, or in an answer."""

    place: str
    code: str
    facts: dict[str, str] = field(default_factory=dict)

    def say(self, language: Language) -> str:
        """Return `place: message`."""
        return f"{self.place}: {say(language, self.code, **self.facts)}"


class FlawsError(Exception):
    """What a system says is not of the shape that its documentation tells of. `flaws` is never empty."""

    def __init__(self, flaws: Iterable[Flaw]) -> None:
        self.flaws = tuple(flaws)
        super().__init__("\n".join(flaw.say(Language.EN) for flaw in self.flaws))
