"""The sheets of a return: which columns each has, what they claim, and how they are headed."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

from netmon.inventory.sheets.cells import HALF_WIDTH
from netmon.model.attestation import Claim
from netmon.words import Language, say

PAPER: Final = ("document", "signer", "reviewer", "since", "expires", "note")
"""The columns of every sheet that say which paper proves a row."""

SHOWN: Final = frozenset({"division", "measured", "returned", "until"})
"""Columns that are there to be read: whatever they say is not taken."""

FREE: Final = frozenset({"name", "network", "item", "document", "signer", "reviewer", "note"})
DAYS: Final = frozenset({"since", "expires"})


@dataclass(frozen=True, slots=True)
class Form:
    """One kind of sheet. `answers`: the columns that are answered with yes or no, and what each claims.

    `mark` is the column that no other form has.
    """

    name: str
    keys: tuple[str, ...]
    answers: Mapping[str, Claim]
    mark: str = ""

    @property
    def needed(self) -> tuple[str, ...]:
        """The columns without which a sheet cannot be read."""
        marks = (self.mark,) if self.mark else ()
        return ("unit", *marks, "document", "signer", "reviewer", "since")

    def title(self, language: Language) -> str:
        """Return what the sheet is called."""
        return say(language, f"returns.sheet_{self.name}")


UNITS: Final = Form(
    "units",
    (
        "unit",
        "name",
        "division",
        "network",
        "measured",
        "returned",
        "until",
        "lan_built",
        "portal",
        "ipv6",
        *PAPER,
    ),
    {"lan_built": Claim.LAN_BUILT, "portal": Claim.PORTAL, "ipv6": Claim.IPV6},
)
FUNCTIONS: Final = Form(
    "functions",
    ("unit", "name", "network", "item", "returned", "until", "online", *PAPER),
    {"online": Claim.FUNCTION},
    "item",
)
ACCESS: Final = Form("access", ("unit", "name", "division", "network", "kind", *PAPER), {}, "kind")

FORMS: Final = (UNITS, FUNCTIONS, ACCESS)
KEYS: Final = tuple(dict.fromkeys(key for form in FORMS for key in form.keys))


def heading(key: str, language: Language) -> str:
    """Return how a column is headed."""
    return say(language, f"returns.heading_{key}")


def key_of(text: str) -> str | None:
    """Return which column a heading means, in either language; None for no column."""
    return _known().get(_plain(text))


def headings() -> Collection[str]:
    """Return all headings there are."""
    return [heading(key, language) for language in Language for key in KEYS]


def form_of(keys: Iterable[str | None]) -> Form | None:
    """Return which form a sheet with these columns is; None where it is none."""
    found = set(keys) - {None}
    for form in (FUNCTIONS, ACCESS):
        if form.mark in found:
            return form
    return UNITS if found & {"unit", "name"} and found & {*UNITS.answers, *PAPER} else None


@cache
def _known() -> Mapping[str, str]:
    return {_plain(heading(key, language)): key for language in Language for key in KEYS}


def _plain(text: str) -> str:
    return "".join(text.translate(HALF_WIDTH).rstrip("* ").split()).casefold()
