"""One part of the file against its model: every mistake in it becomes a problem at its own place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeVar, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from netmon.inventory.located import Located, colon_hint
from netmon.inventory.nearest import hint
from netmon.inventory.node import Table, is_told
from netmon.inventory.problem import Fact, Report
from netmon.inventory.schema.kinds import Entry
from netmon.words.headings import LEVELS

M = TypeVar("M", bound=Entry)

SHAPES = {
    "model_type": "problem.not_a_mapping",
    "dict_type": "problem.not_a_mapping",
    "tuple_type": "problem.not_a_list",
}
"""pydantic's complaint about a shape → ours. All else that it says of our models is `missing` or `extra_forbidden`."""


def check(model: type[M], root: Located, report: Report) -> M | None:
    """Return what stands at `root` as `model`, or None where it is wrong."""
    if is_told(root.node):
        return None
    try:
        return model.model_validate(root.node)
    except ValidationError as error:
        for detail in error.errors(include_url=False, include_input=False):
            _tell(detail, root, model, report)
        return None


def _tell(detail: ErrorDetails, root: Located, model: type[Entry], report: Report) -> None:
    """Add what pydantic says as a problem, unless it follows from one that has been told."""
    code, location = detail["type"], detail["loc"]
    if code == "missing":
        holder = root.follow(location[:-1])
        if not (isinstance(holder.node, Table) and holder.node.broken):
            report.add("problem.missing_key", holder.place, holder.path, key=str(location[-1]))
        return
    found = root.follow(location)
    if code == "extra_forbidden":
        key = str(location[-1])
        report.add("problem.unknown_key", found.place, found.path, key, hint=hint(key, _keys(model, location[:-1])))
        return
    if is_told(found.node):
        return
    if code in SHAPES:
        report.add(SHAPES[code], found.value_place(), found.path, hint=colon_hint(found.node))
        return
    value = found.value()
    facts: dict[str, Fact] = {name: str(fact) for name, fact in detail.get("ctx", {}).items()}
    if code == "problem.not_one_of" and value is not None:
        facts["hint"] = hint(LEVELS.get(value, value), str(facts["choices"]).split(", "))
    if code.partition(".")[2].startswith("secret_"):
        value = None
    report.add(code, found.value_place(), found.path, value, **facts)


def _keys(model: type[BaseModel], location: Iterable[int | str]) -> Iterable[str]:
    """Return the keys that are known at `location` of `model`."""
    for part in location:
        field = model.model_fields.get(str(part))
        if field is not None:
            model = next(_models_in(field.annotation), model)
    return model.model_fields


def _models_in(annotation: object) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for inner in get_args(annotation):
        yield from _models_in(inner)
