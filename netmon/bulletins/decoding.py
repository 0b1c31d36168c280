"""Reading plain JSON into the values that types promise. Strict: what does not fit is refused, with its path."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import date
from enum import Enum
from fractions import Fraction
from types import NoneType, UnionType
from typing import NewType, TypeVar, Union, get_args, get_origin, get_type_hints

from netmon.bulletins.errors import BulletinError

_T = TypeVar("_T")
_Decoder = Callable[[object, str], object]
_FRACTION = re.compile(r"-?[0-9]{1,40}(/[1-9][0-9]{0,39})?")
_LARGEST = 1 << 63
_MADE: dict[object, _Decoder] = {}


def decode(kind: type[_T], told: object, path: str = "$") -> _T:
    """Return the value of that type that JSON tells; BulletinError with the path of what does not fit."""
    found = _decoder(kind)(told, path)
    if not isinstance(found, kind):
        raise TypeError(f"{kind.__name__} was read as {type(found).__name__}")
    return found


def _decoder(kind: object) -> _Decoder:
    """Return the reader of a type, made once."""
    if kind not in _MADE:
        _MADE[kind] = _made(kind)
    return _MADE[kind]


def _made(kind: object) -> _Decoder:
    if isinstance(kind, NewType):
        return _decoder(kind.__supertype__)
    origin, parts = get_origin(kind), get_args(kind)
    if origin in {Union, UnionType}:
        return _optional(_decoder(next(part for part in parts if part is not NoneType)))
    if origin is tuple:
        return _many(_decoder(parts[0])) if parts[-1] is Ellipsis else _exactly(tuple(map(_decoder, parts)), _tuple)
    if origin is Mapping:
        return _mapping(_decoder(parts[0]), _decoder(parts[1]))
    if isinstance(kind, type):
        return _of_class(kind)
    raise TypeError(f"no reader of {kind}")


def _of_class(kind: type) -> _Decoder:
    if issubclass(kind, Enum):
        return _choice(kind)
    if is_dataclass(kind):
        return _record(kind)
    if issubclass(kind, tuple):
        hints = get_type_hints(kind)
        return _exactly(tuple(map(_decoder, hints.values())), lambda found: tuple.__new__(kind, found))
    return _SIMPLE[kind]


def _record(kind: type) -> _Decoder:
    hints = get_type_hints(kind)
    readers = {one.name: _decoder(hints[one.name]) for one in fields(kind)}
    needed = {one.name for one in fields(kind) if one.default is MISSING and one.default_factory is MISSING}

    def read(told: object, path: str) -> object:
        if not isinstance(told, dict):
            raise _wrong(path, "object", told)
        if unknown := sorted(told.keys() - readers.keys()):
            raise BulletinError("frozen.unknown_field", path=f"{path}.{unknown[0]}")
        if missing := sorted(needed - told.keys()):
            raise BulletinError("frozen.missing_field", path=f"{path}.{missing[0]}")
        return kind(**{name: readers[name](value, f"{path}.{name}") for name, value in told.items()})

    return read


def _many(reader: _Decoder) -> _Decoder:
    def read(told: object, path: str) -> object:
        if not isinstance(told, list):
            raise _wrong(path, "list", told)
        return tuple(reader(value, f"{path}[{place}]") for place, value in enumerate(told))

    return read


def _exactly(readers: tuple[_Decoder, ...], make: Callable[[list[object]], object]) -> _Decoder:
    def read(told: object, path: str) -> object:
        if not isinstance(told, list) or len(told) != len(readers):
            raise _wrong(path, f"list[{len(readers)}]", told)
        pairs = enumerate(zip(readers, told, strict=True))
        return make([reader(value, f"{path}[{place}]") for place, (reader, value) in pairs])

    return read


def _mapping(keys: _Decoder, values: _Decoder) -> _Decoder:
    def read(told: object, path: str) -> object:
        if not isinstance(told, dict):
            raise _wrong(path, "object", told)
        return {keys(key, f"{path}.{key}"): values(value, f"{path}.{key}") for key, value in told.items()}

    return read


def _tuple(found: list[object]) -> object:
    return tuple(found)


def _optional(reader: _Decoder) -> _Decoder:
    return lambda told, path: None if told is None else reader(told, path)


def _choice(kind: type[Enum]) -> _Decoder:
    choices = {one.value: one for one in kind}

    def read(told: object, path: str) -> object:
        if not isinstance(told, str) or told not in choices:
            raise _wrong(path, " | ".join(choices), told)
        return choices[told]

    return read


def _text(told: object, path: str) -> object:
    if not isinstance(told, str):
        raise _wrong(path, "text", told)
    return told


def _truth(told: object, path: str) -> object:
    if not isinstance(told, bool):
        raise _wrong(path, "true | false", told)
    return told


def _integer(told: object, path: str) -> object:
    if not isinstance(told, int) or isinstance(told, bool) or abs(told) >= _LARGEST:
        raise _wrong(path, "integer", told)
    return told


def _float(told: object, path: str) -> object:
    number = isinstance(told, int | float) and not isinstance(told, bool) and abs(told) < _LARGEST
    if not number or not isinstance(told, int | float) or not math.isfinite(told):
        raise _wrong(path, "number", told)
    return float(told)


def _fraction(told: object, path: str) -> object:
    if not isinstance(told, str) or not _FRACTION.fullmatch(told):
        raise _wrong(path, "fraction (19/20)", told)
    return Fraction(told)


def _day(told: object, path: str) -> object:
    try:
        return date.fromisoformat(told) if isinstance(told, str) else date.fromisoformat("")
    except ValueError:
        raise _wrong(path, "day (2026-06-30)", told) from None


def _wrong(path: str, wanted: str, told: object) -> BulletinError:
    return BulletinError("frozen.wrong_type", path=path, wanted=wanted, found=repr(told)[:100])


_SIMPLE: Mapping[type, _Decoder] = {
    str: _text,
    bool: _truth,
    int: _integer,
    float: _float,
    Fraction: _fraction,
    date: _day,
}
