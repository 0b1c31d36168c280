"""What stands in made-up papers, from a file beside this one."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

_FILE = Path(__file__).parent / "papers.toml"


@dataclass(frozen=True, slots=True)
class Wording:
    """`people` enter and review, `signers` answer for what they report; `documents` are patterns of numbers."""

    people: tuple[str, str]
    signers: tuple[str, ...]
    reason: str
    documents: dict[str, str]
    register: dict[str, str]
    functions: tuple[str, ...]

    def document(self, kind: str, year: int, number: int = 1) -> str:
        """Return the number of a document."""
        return self.documents[kind].format(year=year, number=number)


@cache
def wording() -> Wording:
    """Return it."""
    said = tomllib.loads(_FILE.read_text(encoding="utf-8"))
    first, second = said["people"]
    return Wording(
        (first, second),
        tuple(said["signers"]),
        said["reason"],
        said["documents"],
        said["register"],
        tuple(said["functions"]["names"]),
    )
