"""What is wrong with a body, in our words instead of pydantic's."""

from __future__ import annotations

from typing import Final

from pydantic import BaseModel, ValidationError

from netmon.model.belief import Reason

_TYPES: Final = {
    "string_type": "api.want_text",
    "bool_type": "api.want_yes_or_no",
    "int_type": "api.want_number",
    "float_type": "api.want_number",
    "finite_number": "api.want_number",
    "list_type": "api.want_list",
    "tuple_type": "api.want_list",
    "model_type": "api.want_object",
}
_MOST: Final = 20


def reasons_of(error: ValidationError, shape: type[BaseModel]) -> tuple[Reason, ...]:
    """Return all that is wrong. Nothing of what was sent is repeated but the names of keys."""
    return tuple(
        _reason(str(one["type"]), ".".join(map(str, one["loc"]))[:100], one.get("ctx", {}), shape)
        for one in error.errors(include_url=False, include_input=False)[:_MOST]
    )


def _reason(kind: str, field: str, context: dict[str, object], shape: type[BaseModel]) -> Reason:
    if kind == "json_invalid":
        return Reason("api.not_json")
    if kind == "missing":
        return Reason.of("api.field_missing", field=field)
    if kind == "extra_forbidden":
        return Reason.of("api.field_unknown", field=field, known=", ".join(shape.model_fields))
    if kind == "literal_error":
        return Reason.of("api.field_choice", field=field, choices=context.get("expected", "?"))
    if kind in _TYPES:
        return Reason.of("api.field_type", field=field or "-", wanted=_TYPES[kind])
    return Reason.of("api.field_wrong", field=field or "-")
