"""The JSON Schema of the file, for editors: completion, hover texts in both languages, red lines while typing."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import get_args

from pydantic import BaseModel
from pydantic.json_schema import JsonSchemaValue

from netmon.inventory.schema.document import Document
from netmon.inventory.schema.kinds import Entry
from netmon.words import Language, say

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema_json() -> str:
    """Return the schema as it is shipped in `inventory.schema.json`."""
    schema = Document.model_json_schema()
    for model in models():
        part = schema if model is Document else schema["$defs"][model.__name__]
        _describe(part, model)
    return json.dumps({"$schema": DIALECT, "title": "netmon inventory", **schema}, ensure_ascii=False, indent=2) + "\n"


def models() -> tuple[type[BaseModel], ...]:
    """Return every model of the file, in the order in which a reader of the file meets them."""
    return tuple(dict.fromkeys(_models_of(Document)))


def key_code(model: type[BaseModel], key: str) -> str:
    """Return the code of the sentence that explains a key, such as `keys.device.unit`, by the model that defines it."""
    owner = next(base for base in reversed(model.__mro__) if key in getattr(base, "__annotations__", {}))
    return f"keys.{owner.__name__.removesuffix('Entry').lower()}.{key}"


def _models_of(model: type[BaseModel]) -> Iterator[type[BaseModel]]:
    yield model
    for field in model.model_fields.values():
        for inner in _entries_in(field.annotation):
            yield from _models_of(inner)


def _entries_in(annotation: object) -> Iterator[type[Entry]]:
    if isinstance(annotation, type) and issubclass(annotation, Entry):
        yield annotation
    for inner in get_args(annotation):
        yield from _entries_in(inner)


def _describe(part: JsonSchemaValue, model: type[BaseModel]) -> None:
    """Explain every key; titles and docstrings are for Python's readers."""
    part.pop("title", None)
    part.pop("description", None)
    for key, shape in part["properties"].items():
        code = key_code(model, key)
        shape.pop("title", None)
        shape.pop("default", None)
        _settle_null(shape, allowed=model is Document)
        shape["description"] = f"{say(Language.ZH, code)}\n{say(Language.EN, code)}"


def _settle_null(shape: JsonSchemaValue, allowed: bool) -> None:
    """Allow a section to be left empty, and nothing else: a key without a value is an error."""
    given = [choice for choice in shape.get("anyOf", ()) if choice != {"type": "null"}]
    if allowed:
        inner = given or [{key: shape.pop(key) for key in list(shape)}]
        shape["anyOf"] = [*inner, {"type": "null"}]
    elif len(given) == 1:
        del shape["anyOf"]
        shape.update(given[0])
