"""Names of people and of firms, as they are typed."""

from __future__ import annotations

import unicodedata


def plain_name(name: str) -> str:
    """Return a name without what input methods make of it: space between characters, case, and full width."""
    return "".join(unicodedata.normalize("NFKC", name).split()).casefold()
