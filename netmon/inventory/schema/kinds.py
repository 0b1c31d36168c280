"""The kinds of value, as annotated types: the Python type, how it is read, and what an editor is told."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from fractions import Fraction
from typing import Annotated, TypeAlias, TypeVar

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    GetJsonSchemaHandler,
    PlainValidator,
    WithJsonSchema,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from netmon.coverage.registry import all_rules
from netmon.inventory import scalars
from netmon.model.incident import Severity
from netmon.model.indicator import Criterion
from netmon.model.plant import Address, Prefer, Redundancy, Role
from netmon.model.probing import IcmpUse, Threshold
from netmon.model.register import Level

T = TypeVar("T")


class Entry(BaseModel):
    """What every part of the file has in common: no key that is not known, no value that is guessed."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


def _pattern(pattern: str, *examples: str) -> WithJsonSchema:
    return WithJsonSchema({"type": "string", "pattern": pattern, "examples": list(examples)})


def _words(kind: type[StrEnum]) -> WithJsonSchema:
    return WithJsonSchema({"type": "string", "enum": [str(word) for word in kind]})


def _numbers(kind: str, low: int, high: int) -> WithJsonSchema:
    return WithJsonSchema({"type": kind, "minimum": low, "maximum": high})


# An editor takes `430100` or `10000` for a number; to netmon it is a text all the same.
Name: TypeAlias = Annotated[
    str, PlainValidator(scalars.read_name), WithJsonSchema({"type": ["string", "number"], "minLength": 1})
]
Id: TypeAlias = Annotated[
    str,
    PlainValidator(scalars.read_id),
    WithJsonSchema({"type": ["string", "number"], "pattern": f"^{scalars.ID.pattern}$"}),
]
Code: TypeAlias = Annotated[
    str,
    PlainValidator(scalars.read_code),
    WithJsonSchema({"type": ["string", "integer"], "pattern": f"^({scalars.CODE.pattern})$"}),
]
Duration: TypeAlias = Annotated[
    float, PlainValidator(scalars.read_duration), _pattern(r"^[0-9]+(\.[0-9]+)?(ms|s|m|h|d)$", "30s", "1h")
]
Bandwidth: TypeAlias = Annotated[
    int, PlainValidator(scalars.read_bandwidth), _pattern(r"^[0-9]+(\.[0-9]+)?[kMGT]$", "100M", "1.5G")
]
Percent: TypeAlias = Annotated[
    Fraction, PlainValidator(scalars.read_percent), _pattern(r"^[0-9]+(\.[0-9]+)?%$", "90%", "99.9%")
]
Day: TypeAlias = Annotated[
    date, PlainValidator(scalars.read_date), WithJsonSchema({"type": "string", "format": "date"})
]
Host: TypeAlias = Annotated[
    Address,
    PlainValidator(scalars.read_address),
    WithJsonSchema({"type": "string", "anyOf": [{"format": "ipv4"}, {"format": "ipv6"}]}),
]
Flag: TypeAlias = Annotated[bool, PlainValidator(scalars.read_flag), WithJsonSchema({"type": "boolean"})]
KOfN: TypeAlias = Annotated[
    Threshold, PlainValidator(scalars.read_threshold), _pattern(r"^[0-9]{1,2}/[0-9]{1,2}$", "3/4")
]
Latitude: TypeAlias = Annotated[float, PlainValidator(scalars.decimal(-90, 90)), _numbers("number", -90, 90)]
Longitude: TypeAlias = Annotated[float, PlainValidator(scalars.decimal(-180, 180)), _numbers("number", -180, 180)]
Port: TypeAlias = Annotated[int, PlainValidator(scalars.whole(1, 65535)), _numbers("integer", 1, 65535)]
Packets: TypeAlias = Annotated[int, PlainValidator(scalars.whole(1, 20)), _numbers("integer", 1, 20)]
Repetitions: TypeAlias = Annotated[int, PlainValidator(scalars.whole(1, 200)), _numbers("integer", 1, 200)]
Visits: TypeAlias = Annotated[int, PlainValidator(scalars.whole(1, 100_000)), _numbers("integer", 1, 100_000)]
Intervals: TypeAlias = Annotated[float, PlainValidator(scalars.decimal(1, 100)), _numbers("number", 1, 100)]
LevelWord: TypeAlias = Annotated[Level, PlainValidator(scalars.one_of(Level)), _words(Level)]
RoleWord: TypeAlias = Annotated[Role, PlainValidator(scalars.one_of(Role)), _words(Role)]
RedundancyWord: TypeAlias = Annotated[Redundancy, PlainValidator(scalars.one_of(Redundancy)), _words(Redundancy)]
CriterionWord: TypeAlias = Annotated[
    Criterion,
    PlainValidator(scalars.one_of_these(tuple(all_rules()))),
    WithJsonSchema({"type": "string", "enum": list(all_rules())}),
]
PreferWord: TypeAlias = Annotated[Prefer, PlainValidator(scalars.one_of(Prefer)), _words(Prefer)]
SeverityWord: TypeAlias = Annotated[Severity, PlainValidator(scalars.one_of(Severity)), _words(Severity)]
IcmpWord: TypeAlias = Annotated[IcmpUse, PlainValidator(scalars.one_of(IcmpUse)), _words(IcmpUse)]


class _OneOrMany:
    """Tells an editor that a single value may stand for a list of one."""

    def __get_pydantic_json_schema__(self, core: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        many = handler(core)
        return {"anyOf": [many["items"], many]}


Several: TypeAlias = Annotated[tuple[T, ...], BeforeValidator(scalars.read_list), _OneOrMany()]
Rows: TypeAlias = Annotated[tuple[T, ...], BeforeValidator(scalars.read_rows)]
