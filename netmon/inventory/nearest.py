"""Did you mean …?"""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from netmon.inventory.problem import Fact, Phrase

MOST = 20_000
"""More candidates than this are not searched: an answer must not cost more than reading the file."""

NO_HINT: Fact = ""


def nearest(word: str, candidates: Iterable[str]) -> str | None:
    """Return the candidate most like `word`, compared without case, or None where none is like it.

    One of which it is a part between underscores is like it however long it is: `own_load` is near `load`.
    """
    folded: dict[str, str] = {}
    longer = None
    for candidate in candidates:
        if longer is None and "_" in candidate and word.casefold() in candidate.casefold().split("_"):
            longer = candidate
        # A candidate of a very different length cannot be near; leaving it out keeps a long list cheap.
        if abs(len(candidate) - len(word)) <= 3:
            folded.setdefault(candidate.casefold(), candidate)
        if len(folded) > MOST:
            return None
    if word.casefold() in folded:
        return folded[word.casefold()]
    found = get_close_matches(word.casefold(), folded, n=1, cutoff=0.6)
    return folded[found[0]] if found else longer


def hint(word: str, candidates: Iterable[str]) -> Fact:
    """Return the phrase that names the nearest candidate, or one that says nothing."""
    found = nearest(word, candidates)
    return NO_HINT if found is None else Phrase("problem.hint_nearest", {"near": found})
