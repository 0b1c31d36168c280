"""Reading values of JSON one by one, each of the type and within the bounds that it has to have."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from enum import Enum
from fractions import Fraction
from typing import Final, TypeVar

from netmon.bundles.canonical import Json
from netmon.model.text import harmless

MOST_NUMBER: Final = 1 << 53
"""Beyond it other programs' JSON is no longer exact."""

MOST_ITEMS: Final = 10_000_000
"""More than a country has offices: who counts more has not counted."""

LAST_TIME: Final = 253_402_128_000_000
"""9999-12-30: what is later has no day in some time zones."""

NAME: Final = 200
"""Characters of a name at most."""

_ID: Final = re.compile(r"[A-Za-z0-9._/:+-]{1,128}")
_DIGEST: Final = re.compile(r"(?:sm3|sha256):[0-9a-f]{64}")
_FRACTION: Final = re.compile(r"[0-9]{1,12}(/[1-9][0-9]{0,11})?")
_DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")

T = TypeVar("T")
E = TypeVar("E", bound=Enum)


class Fields:
    """The members of an object. Each is taken once; what nobody takes is one too many."""

    def __init__(self, value: Json, where: str) -> None:
        self._left = dict(_object(value, where))
        self._where = where

    def take(self, name: str, read: Callable[[Json, str], T]) -> T:
        """Return a member that has to be there. ValueError says where it is wrong."""
        if name not in self._left:
            raise ValueError(f"{self._where}.{name}")
        return read(self._left.pop(name), f"{self._where}.{name}")

    def some(self, name: str, read: Callable[[Json, str], T], default: T) -> T:
        """Return a member, `default` where it is not there. One that says the default is spelled wrong."""
        if name not in self._left:
            return default
        found = self.take(name, read)
        if found == default:
            raise ValueError(f"{self._where}.{name}")
        return found

    def end(self) -> None:
        """Raise ValueError where something is left."""
        if self._left:
            raise ValueError(f"{self._where}.{min(self._left)[:40]}")


def a_number(value: Json, where: str) -> int:
    """Read a whole number that is not negative."""
    if type(value) is not int or not 0 <= value <= MOST_NUMBER:
        raise ValueError(where)
    return value


def a_count(value: Json, where: str) -> int:
    """Read how many items there are."""
    found = a_number(value, where)
    if found > MOST_ITEMS:
        raise ValueError(where)
    return found


def a_time(value: Json, where: str) -> int:
    """Read a time: UTC, milliseconds, within the calendar of every time zone."""
    found = a_number(value, where)
    if found > LAST_TIME:
        raise ValueError(where)
    return found


def a_flag(value: Json, where: str) -> bool:
    """Read a flag."""
    if type(value) is not bool:
        raise ValueError(where)
    return value


def an_id(value: Json, where: str) -> str:
    """Read an id, a digest or a version: ASCII without spaces."""
    if not isinstance(value, str) or not _ID.fullmatch(value):
        raise ValueError(where)
    return value


def a_digest(value: Json, where: str) -> str:
    """Read a digest with its name before it."""
    if not isinstance(value, str) or not _DIGEST.fullmatch(value):
        raise ValueError(where)
    return value


def a_name(value: Json, where: str) -> str:
    """Read one line that is safe to show."""
    if not isinstance(value, str) or not 0 < len(value) <= NAME or value != value.strip() or harmless(value) != value:
        raise ValueError(where)
    return value


def a_fraction(value: Json, where: str) -> Fraction:
    """Read a fraction in its lowest terms."""
    if not isinstance(value, str) or not _FRACTION.fullmatch(value) or str(found := Fraction(value)) != value:
        raise ValueError(where)
    return found


def a_day(value: Json, where: str) -> date:
    """Read a day."""
    if not isinstance(value, str) or not _DAY.fullmatch(value):
        raise ValueError(where)
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise ValueError(where) from None


def one_of(kind: type[E]) -> Callable[[Json, str], E]:
    """Read one of these words."""

    def read(value: Json, where: str) -> E:
        try:
            return kind(value)
        except ValueError:
            raise ValueError(where) from None

    return read


def many(read: Callable[[Json, str], T]) -> Callable[[Json, str], tuple[T, ...]]:
    """Read a list of such."""

    def each(value: Json, where: str) -> tuple[T, ...]:
        if not isinstance(value, list):
            raise ValueError(where)  # noqa: TRY004 - what somebody sent is wrong, not how this was called
        return tuple(read(one, f"{where}[{place}]") for place, one in enumerate(value))

    return each


def row(value: Json, where: str, width: int) -> list[Json]:
    """Read a list of so many values."""
    if not isinstance(value, list) or len(value) != width:
        raise ValueError(where)
    return value


def or_empty(read: Callable[[Json, str], str]) -> Callable[[Json, str], str]:
    """Read such a text, or an empty one."""
    return lambda value, where: "" if value == "" else read(value, where)


def _object(value: Json, where: str) -> dict[str, Json]:
    if not isinstance(value, dict):
        raise ValueError(where)  # noqa: TRY004 - what somebody sent is wrong, not how this was called
    return value
