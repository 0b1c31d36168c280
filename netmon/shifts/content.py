"""The content of a report as canonical JSON, and back: frozen dataclasses by the names of their fields.

Canonical: keys in order, no spaces, UTF-8. An enumeration is its value, a subject its text, a day ISO 8601, a time a
number of seconds.
"""

from __future__ import annotations

import hashlib
import json
import types
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from typing import NewType, TypeVar, Union, get_args, get_origin, get_type_hints

from netmon.model.names import NetworkId, Subject, SubjectKind

T = TypeVar("T")
Plain = str | int | float | bool | None | list["Plain"] | dict[str, "Plain"]


class ContentError(ValueError):
    """A text is not the content of such a report."""


def canonical(value: object) -> str:
    """Return a dataclass as canonical JSON."""
    return json.dumps(plain(value), ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)


def digest_of(text: str) -> str:
    """Return `sm3:…` (GB/T 32905) of a text, `sha256:…` where this host's OpenSSL has no SM3."""
    try:
        return f"sm3:{hashlib.new('sm3', text.encode()).hexdigest()}"
    except ValueError:
        return f"sha256:{hashlib.sha256(text.encode()).hexdigest()}"


def plain(value: object) -> Plain:
    """Return a value as JSON has it."""
    if isinstance(value, Enum):
        return plain(value.value)
    if isinstance(value, Subject):
        return str(value)
    if value is None or isinstance(value, str | int | float):
        return value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {str(plain(key)): plain(one) for key, one in value.items()}
    if isinstance(value, tuple | list):
        return [plain(one) for one in value]
    if is_dataclass(value):
        return {one.name: plain(getattr(value, one.name)) for one in fields(value)}
    raise TypeError(f"not content: {value!r}")


def read(kind: type[T], text: str) -> T:
    """Return the dataclass of that kind that a text is the content of; raises ContentError."""
    try:
        found = _value(kind, json.loads(text))
    except (KeyError, TypeError, ValueError, RecursionError) as error:
        raise ContentError(str(error)) from error
    if not isinstance(found, kind):
        raise ContentError(f"not {kind.__name__}")
    return found


def _value(kind: object, said: object) -> object:
    if isinstance(kind, NewType):
        return _value(kind.__supertype__, said)
    origin, inner = get_origin(kind), get_args(kind)
    if origin in {Union, types.UnionType}:
        return None if said is None else _value(next(one for one in inner if one is not type(None)), said)
    if origin is tuple and isinstance(said, list):
        each = (inner[0],) * len(said) if inner[-1] is Ellipsis else inner
        return tuple(_value(one, part) for one, part in zip(each, said, strict=True))
    if isinstance(origin, type) and issubclass(origin, Mapping) and isinstance(said, dict):
        return {_value(inner[0], key): _value(inner[1], one) for key, one in said.items()}
    return _plain_value(kind, said)


def _plain_value(kind: object, said: object) -> object:
    if kind is Subject and isinstance(said, str):
        what, _, rest = said.partition(":")
        id_, _, network = rest.rpartition("@")
        return Subject(SubjectKind(what), id_, NetworkId(network))
    if kind is date and isinstance(said, str):
        return date.fromisoformat(said)
    if kind is float and isinstance(said, int | float):
        return float(said)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind(said)
    if isinstance(kind, type) and is_dataclass(kind) and isinstance(said, dict):
        hints = get_type_hints(kind)
        return kind(**{name: _value(hints[name], one) for name, one in said.items()})
    if isinstance(kind, type) and isinstance(said, kind):
        return said
    raise ContentError(f"not {kind}: {said!r}")
