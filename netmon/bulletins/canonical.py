"""The canonical text of a bulletin: JSON that says each value once, in one way, in UTF-8 and without spaces.

Keys are sorted; a field that has its default is left out, but for the format and the rules, without which the
rest cannot be read later. Fractions are texts like `19/20`, days are ISO 8601. Times are written as the shortest digits
that read back as the same number, without a fraction where there is none. Two equal bulletins have the same text on any
machine, and a text that is not the canonical one of what it says is refused.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import date
from enum import Enum
from fractions import Fraction

from netmon.bulletins.decoding import decode
from netmon.bulletins.errors import BulletinError
from netmon.model.bulletin import FORMAT, Bulletin

LARGEST = 64 << 20
"""Octets of the longest text that is read: the whole population of a province takes two million."""

Plain = str | int | float | bool | list["Plain"] | dict[str, "Plain"] | None
"""What JSON can say."""

_ENCODER = json.JSONEncoder(ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":"))
_EXACT = 2.0**53


def canonical(bulletin: Bulletin) -> bytes:
    """Return the text of a bulletin; BulletinError where a time in it is not a number, or a text no Unicode."""
    try:
        rules = {"format": bulletin.format, "rounding": bulletin.rounding, "gathering": bulletin.gathering}
        return _ENCODER.encode(_fields(bulletin) | rules).encode()
    except UnicodeEncodeError as error:
        raise BulletinError("frozen.not_text", path="$", error=error) from error


def from_canonical(content: bytes) -> Bulletin:
    """Read a bulletin; BulletinError that says what is wrong, and where, unless it is exactly the text of one."""
    told = read_plain(content)
    said = told.get("format")
    if said != FORMAT:
        raise BulletinError("frozen.other_format", value=str(said)[:100], known=FORMAT)
    bulletin = decode(Bulletin, told)
    if canonical(bulletin) != content:
        raise BulletinError("frozen.not_canonical")
    return bulletin


def read_plain(content: bytes) -> dict[str, Plain]:
    """Read canonical text as what JSON says, without knowing what it means; BulletinError where it is no object."""
    if len(content) > LARGEST:
        raise BulletinError("frozen.too_large", octets=len(content), most=LARGEST)
    try:
        told = json.loads(content.decode(), object_pairs_hook=_once, parse_constant=_no_number)
    except (UnicodeDecodeError, ValueError, RecursionError) as error:
        raise BulletinError("frozen.not_json", error=str(error)[:200]) from error
    if not isinstance(told, dict):
        raise BulletinError("frozen.not_json", error=type(told).__name__)
    return told


def plain(value: object, *, whole: bool = False) -> Plain:
    """Return a value of the model as what JSON can say of it; a field that has its default is left out, but `whole`."""
    if isinstance(value, Enum):
        return plain(value.value)
    if value is None or isinstance(value, str | bool | int):
        return value
    if isinstance(value, float):
        return _number(value)
    if isinstance(value, date | Fraction):
        return str(value)
    if isinstance(value, Mapping):
        return {str(plain(key)): plain(found, whole=whole) for key, found in value.items()}
    if isinstance(value, tuple | list):
        return [plain(one, whole=whole) for one in value]
    if is_dataclass(value) and not isinstance(value, type):
        return _fields(value, whole=whole)
    raise TypeError(f"no text for {type(value).__name__}")


def _fields(value: object, *, whole: bool = False) -> dict[str, Plain]:
    told: dict[str, Plain] = {}
    for one in fields(value):  # type: ignore[arg-type]  # the caller has seen that it is a dataclass
        found = getattr(value, one.name)
        default = one.default_factory() if one.default_factory is not MISSING else one.default
        if whole or found != default:
            told[one.name] = plain(found, whole=whole)
    return told


def _number(value: float) -> int | float:
    """Return a whole number as such, so that 1.0 and 1, which are equal, are the same text."""
    if not math.isfinite(value):
        raise BulletinError("frozen.not_finite", value=value)
    return int(value) if value.is_integer() and abs(value) < _EXACT else value


def _once(pairs: list[tuple[str, Plain]]) -> dict[str, Plain]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a key is there twice")
    return found


def _no_number(text: str) -> float:
    raise ValueError(text)
