"""Whether two names are one person's."""

from __future__ import annotations

import unicodedata


def same_person(one: str, other: str) -> bool:
    """Compare names without what input methods make of them: space between characters, case, and full width."""
    return _plain(one) == _plain(other)


def _plain(name: str) -> str:
    return "".join(unicodedata.normalize("NFKC", name).split()).casefold()
