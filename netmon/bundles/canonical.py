"""JSON of one spelling: what is equal has equal bytes, so that a signature over the bytes is one over the meaning.

Keys are sorted, nothing is escaped that need not be, there are no spaces and no fractions. What is read has to be
spelled so, or is no bundle: no byte of it can be another without its meaning being another.
"""

from __future__ import annotations

import json
from typing import Final, NoReturn

Json = str | int | bool | None | list["Json"] | dict[str, "Json"]

MOST_VALUES: Final = 2_000_000
"""Separators that are parsed at most: a hostile text of nothing but brackets would take a hundred times its size."""


def text_of(value: object) -> bytes:
    """Return a value as bytes (UTF-8); ValueError where it holds what JSON of this spelling has no text for."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)
    return text.encode()


def value_of(text: bytes) -> Json:
    """Return what the bytes say; ValueError where they are no JSON of this spelling, or of too many values."""
    if sum(map(text.count, (b",", b"[", b"{"))) > MOST_VALUES:
        raise ValueError("too many values")
    try:
        value: Json = json.loads(text.decode(), parse_float=_refuse, parse_constant=_refuse)
        again = text_of(value)
    except RecursionError:
        raise ValueError("nested too deeply") from None
    if again != text:
        raise ValueError("not in the canonical spelling")
    return value


def _refuse(text: str) -> NoReturn:
    raise ValueError(f"not a whole number: {text[:20]}")
