"""How each kind of value is read from the text that the person wrote.

Readers raise `PydanticCustomError`; its type is a code of the catalogue.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from enum import StrEnum
from fractions import Fraction
from ipaddress import IPv4Address, IPv6Address, ip_address
from typing import TypeVar

from pydantic_core import PydanticCustomError

from netmon.inventory.node import Items, Text
from netmon.model.plant import Address
from netmon.model.probing import Threshold

E = TypeVar("E", bound=StrEnum)
S = TypeVar("S", bound=str)

ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}")
CODE = re.compile(r"[0-9]{6}|[0-9]{9}|[0-9]{12}")
AMOUNT = re.compile(r"([0-9]{1,9}(?:\.[0-9]{1,9})?)([A-Za-z%]+)")
WHOLE = re.compile(r"[0-9]{1,9}")
DECIMAL = re.compile(r"-?[0-9]{1,9}(?:\.[0-9]{1,12})?")
DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
SHARE = re.compile(r"([0-9]{1,2})/([0-9]{1,2})")

SECONDS = {"ms": Fraction(1, 1000), "s": Fraction(1), "m": Fraction(60), "h": Fraction(3600), "d": Fraction(86400)}
BITS = {"k": Fraction(10**3), "M": Fraction(10**6), "G": Fraction(10**9), "T": Fraction(10**12)}


def written(value: object) -> Text:
    """Return `value` as the text it must be; a mapping, a sequence or nothing at all is refused."""
    if not isinstance(value, Text):
        raise PydanticCustomError("problem.not_a_text", "a scalar is expected")
    if value.absent or not value.strip():
        raise PydanticCustomError("problem.empty_value", "empty")
    return value


def read_name(value: object) -> str:
    """Read any text for people."""
    return str(written(value)).strip()


def read_id(value: object) -> str:
    """Read an id: ASCII letters, digits, `.`, `_`, `-`, at most 64."""
    said = written(value)
    if not ID.fullmatch(said):
        raise PydanticCustomError("problem.bad_id", "not an id")
    return str(said)


def read_code(value: object) -> str:
    """Read a code of GB/T 2260 (6 digits) or of the statistical divisions below it (9 or 12)."""
    said = written(value)
    if not CODE.fullmatch(said):
        raise PydanticCustomError("problem.not_a_division_code", "not a division code")
    return str(said)


def read_duration(value: object) -> float:
    """Read `500ms`, `30s`, `5m`, `1h`, `1.5h`, `1d`; seconds."""
    amount = _amount(written(value), SECONDS)
    if amount is None:
        raise PydanticCustomError("problem.not_a_duration", "not a duration")
    return float(amount)


def read_bandwidth(value: object) -> int:
    """Read `100M`, `1G`, `1.5G`, `64k`; bit/s."""
    amount = _amount(written(value), BITS)
    if amount is None or amount.denominator != 1 or amount <= 0:
        raise PydanticCustomError("problem.not_a_bandwidth", "not a bandwidth")
    return amount.numerator


def read_percent(value: object) -> Fraction:
    """Read `90%`, `99.9%`; a fraction of one, exact."""
    amount = _amount(written(value), {"%": Fraction(1, 100)})
    if amount is None:
        raise PydanticCustomError("problem.not_a_percentage", "not a percentage")
    if amount > 1:
        raise PydanticCustomError("problem.percentage_range", "more than all")
    return amount


def read_date(value: object) -> date:
    """Read `2010-12-31`."""
    said = written(value)
    try:
        if DATE.fullmatch(said):
            return date.fromisoformat(said)
    except ValueError:
        pass
    raise PydanticCustomError("problem.not_a_date", "not a date")


def read_address(value: object) -> Address:
    """Read an IPv4 or IPv6 address of a host, without prefix, port or name."""
    said = written(value)
    try:
        address = ip_address(said)
    except ValueError:
        raise PydanticCustomError("problem.not_an_address", "not an address") from None
    if isinstance(address, IPv6Address) and address.ipv4_mapped is not None:
        raise PydanticCustomError("problem.address_mapped", "mapped", {"right": str(address.ipv4_mapped)})
    if address.is_multicast or address.is_unspecified or address == IPv4Address("255.255.255.255"):
        raise PydanticCustomError("problem.address_not_a_host", "not a host")
    return address


def read_flag(value: object) -> bool:
    """Read `true` or `false`."""
    said = written(value)
    if said not in ("true", "false"):
        raise PydanticCustomError("problem.not_a_flag", "not a flag")
    return said == "true"


def read_threshold(value: object) -> Threshold:
    """Read `3/4`: three of the last four."""
    found = SHARE.fullmatch(written(value))
    if found is not None:
        k, n = int(found[1]), int(found[2])
        if 1 <= k <= n <= 20:
            return Threshold(k, n)
    raise PydanticCustomError("problem.not_a_threshold", "not a threshold")


def read_list(value: object) -> object:
    """Take a list, or one value for a list of one."""
    if isinstance(value, Text):
        return (value,)
    return read_rows(value)


def read_rows(value: object) -> object:
    """Take a list; its shape and items are checked by the model."""
    return tuple(value) if isinstance(value, Items) else value


def whole(low: int, high: int) -> Callable[[object], int]:
    """Return a reader of whole numbers within bounds."""

    def read(value: object) -> int:
        said = written(value)
        number = int(said) if WHOLE.fullmatch(said) else None
        if number is None or not low <= number <= high:
            raise PydanticCustomError("problem.not_a_number", "not a number", {"low": str(low), "high": str(high)})
        return number

    return read


def decimal(low: int, high: int) -> Callable[[object], float]:
    """Return a reader of decimal numbers within bounds."""

    def read(value: object) -> float:
        said = written(value)
        number = float(said) if DECIMAL.fullmatch(said) else None
        if number is None or not low <= number <= high:
            raise PydanticCustomError("problem.not_a_decimal", "not a number", {"low": str(low), "high": str(high)})
        return number

    return read


def one_of(kind: type[E]) -> Callable[[object], E]:
    """Return a reader of the words of an enumeration."""

    def read(value: object) -> E:
        said = written(value)
        try:
            return kind(said)
        except ValueError:
            choices = {"choices": ", ".join(kind)}
            raise PydanticCustomError("problem.not_one_of", "unknown word", choices) from None

    return read


def one_of_these(words: tuple[S, ...]) -> Callable[[object], S]:
    """Return a reader of words that stand in no enumeration."""

    def read(value: object) -> S:
        said = written(value)
        found = next((word for word in words if word == said), None)
        if found is None:
            raise PydanticCustomError("problem.not_one_of", "unknown word", {"choices": ", ".join(words)})
        return found

    return read


def _amount(said: str, units: dict[str, Fraction]) -> Fraction | None:
    found = AMOUNT.fullmatch(said)
    if found is None or found[2] not in units:
        return None
    return Fraction(found[1]) * units[found[2]]
