"""Why a bundle is not taken. Each reason has one word in the catalogue and an exit code of its own."""

from __future__ import annotations

from enum import Enum
from typing import Final

from netmon.model.belief import Reason
from netmon.model.text import harmless

_LONGEST: Final = 200


class Refusal(Enum):
    """The value is the end of its code in the catalogue, and the exit code of a command that refuses for it."""

    NOT_A_BUNDLE = "not_a_bundle", 10
    FORMAT = "format", 11  # of a format that this release does not know
    TOO_BIG = "too_big", 12
    TRUNCATED = "truncated", 13
    MALFORMED = "malformed", 14  # signed as it is, but not what the format says
    TAMPERED = "tampered", 15  # the signature does not hold
    FOREIGN_KEY = "foreign_key", 16  # nobody here vouched for it
    REVOKED_KEY = "revoked_key", 17
    NETWORK = "network", 18
    DIVISION = "division", 19
    DRAFT = "draft", 20
    REPLAYED = "replayed", 21
    GAP = "gap", 22
    REORDERED = "reordered", 23  # its number was passed over, or is of one that came before
    FORKED = "forked", 24  # another bundle has its number, or it follows another than the last one
    FUTURE = "future", 25
    STALE = "stale", 26  # of a period before one that is here already, or known earlier

    @property
    def word(self) -> str:
        """Its word in scripts and in the audit log."""
        return self.value[0]

    @property
    def code(self) -> str:
        """Its sentence in the catalogue."""
        return f"bundle.refused_{self.word}"

    @property
    def exit_code(self) -> int:
        """The exit code of a command that refuses for it."""
        return self.value[1]


class BundleError(Exception):
    """A bundle that is refused. `facts` fill the sentence of `why`; what a bundle says itself is made harmless."""

    def __init__(self, why: Refusal, /, **facts: str) -> None:
        super().__init__(f"{why.word} {facts}")
        self.why = why
        self.facts = {name: harmless(fact)[:_LONGEST] for name, fact in facts.items()}

    def as_reason(self) -> Reason:
        """Return the same as a value that can be shown and compared."""
        return Reason.of(self.why.code, **self.facts)
