"""The shape of what systems say: models that take what is needed, and tell what is not as it should be, and where.

A model reads the fields that it names and no others, so that a community or a macro of another system is not even held.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, Final, TypeAlias, TypeVar

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, ValidationError

from netmon.imports.errors import Flaw, FlawsError
from netmon.model.text import clean_text

JsonValue: TypeAlias = "bool | int | float | str | list[JsonValue] | dict[str, JsonValue] | None"

LONGEST: Final = 255
"""Characters of a text that are kept."""

MOST_FLAWS: Final = 1_000

FORMULA: Final = "=+-@ "
"""What a spreadsheet takes for the beginning of a formula."""


class Shape(BaseModel):
    """A part of an answer. Systems of one kind write a number as a number or as a text, by their version."""

    model_config = ConfigDict(extra="ignore", frozen=True, coerce_numbers_to_str=True)


def said(text: str) -> str:
    """Return a text as it may be shown and written: clean, cut, and no formula."""
    cleaned = clean_text(text.encode("utf-8", "replace")).text.strip()
    return cleaned[:LONGEST].lstrip(FORMULA)


def _nothing(value: object) -> object:
    """Read null as a text without letters."""
    return "" if value is None else value


def _no_list(value: object) -> object:
    """Read `[]` as nothing: PHP has one word for an empty list and an empty mapping."""
    return None if value == [] else value


Said = Annotated[str, BeforeValidator(_nothing), AfterValidator(said)]
"""A text, clean, cut and no formula; null is none."""

Degrees = Annotated[str, BeforeValidator(_nothing)]
"""A number of degrees as it is written, with its sign; null is none. Whether it is one is for who takes it."""

PhpMapping = BeforeValidator(_no_list)

S = TypeVar("S", bound=Shape)


def key_of(value: object, key: str) -> str | None:
    """Return what an object is told apart by, None where that is no number and no text."""
    found = value.get(key) if isinstance(value, dict) else None
    return said(str(found)) if isinstance(found, str | int) else None


def read_all(model: type[S], values: Iterable[tuple[str, object]]) -> list[tuple[str, S]]:
    """Return each value, with its place, as `model`. Raises FlawsError with all that is wrong with any of them."""
    right: list[tuple[str, S]] = []
    flaws: list[Flaw] = []
    for place, value in values:
        try:
            right.append((place, model.model_validate(value)))
        except ValidationError as error:
            flaws += _flaws(place, error)
            if len(flaws) > MOST_FLAWS:
                break
    if flaws:
        raise FlawsError(flaws)
    return right


def read_one(model: type[S], place: str, value: object) -> S:
    """Return a value as `model`. Raises FlawsError."""
    return read_all(model, [(place, value)])[0][1]


def _flaws(place: str, error: ValidationError) -> Iterable[Flaw]:
    # Without the value itself: nobody knows what stands in a field that is not what it should be.
    for detail in error.errors(include_url=False, include_input=False, include_context=False):
        path = ".".join(str(part) for part in detail["loc"])
        code = "imports.field_missing" if detail["type"] == "missing" else "imports.field_wrong"
        yield Flaw(place, code, {"field": clean_text(path.encode("utf-8", "replace")).text, "kind": detail["type"]})
