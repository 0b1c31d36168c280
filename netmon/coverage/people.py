"""Whether two names are one person's."""

from __future__ import annotations

from netmon.model.people import plain_name


def same_person(one: str, other: str) -> bool:
    """Compare names without what input methods make of them: space between characters, case, and full width."""
    return plain_name(one) == plain_name(other)
