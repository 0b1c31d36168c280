"""Amounts that only thresholds have, as annotated types: dBm, dB, degrees, a second, so many times."""

from __future__ import annotations

import re
from collections.abc import Callable
from fractions import Fraction
from typing import Annotated, TypeAlias

from pydantic import PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from netmon.inventory import scalars

_NUMBER = r"[0-9]{1,6}(?:\.[0-9]{1,6})?"
_DBM = re.compile(rf"(-?{_NUMBER})dBm")
_DECIBELS = re.compile(rf"({_NUMBER})dB")
_CELSIUS = re.compile(rf"(-?{_NUMBER})°?C")
_RATE = re.compile(rf"({_NUMBER})/s")


def _read(shape: re.Pattern[str], code: str) -> Callable[[object], float]:
    """Return a reader of amounts of one shape, which refuses any other with `code`."""

    def read(value: object) -> float:
        found = shape.fullmatch(scalars.written(value))
        if found is None:
            raise PydanticCustomError(code, "another unit is expected")
        return float(found[1])

    return read


_read_decibels = _read(_DECIBELS, "problem.not_a_decibels")


def _read_times(value: object) -> float:
    return 0.0 if scalars.written(value) == "off" else scalars.decimal(1, 100)(value)


def _read_fall(value: object) -> float:
    return 0.0 if scalars.written(value) == "off" else _read_decibels(value)


def _read_share(value: object) -> Fraction:
    return Fraction(0) if scalars.written(value) == "off" else scalars.read_percent(value)


def _pattern(pattern: str, *examples: str) -> WithJsonSchema:
    return WithJsonSchema({"type": "string", "pattern": pattern, "examples": list(examples)})


_DECIMAL = r"[0-9]+(\.[0-9]+)?"
Dbm: TypeAlias = Annotated[
    float, PlainValidator(_read(_DBM, "problem.not_a_dbm")), _pattern(rf"^-?{_DECIMAL}dBm$", "-22dBm")
]
Decibels: TypeAlias = Annotated[float, PlainValidator(_read_fall), _pattern(rf"^({_DECIMAL}dB|off)$", "5dB")]
Celsius: TypeAlias = Annotated[
    float, PlainValidator(_read(_CELSIUS, "problem.not_a_celsius")), _pattern(rf"^-?{_DECIMAL}°?C$", "70C")
]
PerSecond: TypeAlias = Annotated[
    float, PlainValidator(_read(_RATE, "problem.not_a_rate")), _pattern(rf"^{_DECIMAL}/s$", "1/s")
]
ShareOrOff: TypeAlias = Annotated[Fraction, PlainValidator(_read_share), _pattern(rf"^({_DECIMAL}%|off)$", "1%")]
SomeTimes: TypeAlias = Annotated[
    float,
    PlainValidator(_read_times),
    WithJsonSchema({"anyOf": [{"type": "number", "minimum": 1, "maximum": 100}, {"const": "off"}]}),
]
