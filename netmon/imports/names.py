"""From what things are called elsewhere to ids: readable, the same each time, and each only once."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Container, Iterable
from ipaddress import ip_address
from typing import Final

LONGEST: Final = 64
"""Characters of an id (`netmon.inventory.scalars.ID`)."""

ALLOWED: Final = re.compile(r"[^A-Za-z0-9._-]+")
DIGEST: Final = 8


def is_address(text: str) -> bool:
    """Say whether a text is an IPv4 or IPv6 address."""
    try:
        ip_address(text)
    except ValueError:
        return False
    return True


def id_from(text: str) -> str:
    """Return the id that a name gives, "" for none.

    Of a name with letters that no id may have nothing is kept: what is left of it would name many things.
    """
    if not text.isascii():
        return ""
    return _fitted(ALLOWED.sub("-", text).strip("-._"))


def first_id(hints: Iterable[str], address: str) -> str:
    """Return the id of the first hint that gives one, else that of the address (`2001:db8::1` → `2001-db8--1`)."""
    return next((id_ for hint in hints if (id_ := id_from(hint))), "") or _fitted(address.replace(":", "-").strip("-"))


def untaken(id_: str, key: str, taken: Container[str]) -> str:
    """Return `id_`; where it is taken, with the key of the thing in its system behind it, then with a digest."""
    if id_ not in taken:
        return id_
    with_key = _fitted(f"{id_}-{id_from(key) or _digest(key)}")
    return with_key if with_key not in taken else _fitted(f"{id_}-{_digest(f'{id_} {key}')}")


def _fitted(id_: str) -> str:
    """Return an id no longer than ids may be: the end of a long one is its digest."""
    if len(id_) <= LONGEST:
        return id_
    return f"{id_[: LONGEST - DIGEST - 1].rstrip('-._')}-{_digest(id_)}"


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:DIGEST]
