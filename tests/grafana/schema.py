"""What Grafana's own types say of a dashboard, for each version that is supported."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import cast

from jsonschema import Draft7Validator

from tests.promql.boards import Json, inside, listed, panels, text

FOLDER = Path(__file__).parent / "schemas"
VERSIONS = ("11.6", "12.4", "13.2")

# A query is of the datasource, and Grafana publishes no types of Prometheus for dashboards: these are what its editor
# writes.
TARGET: Json = {
    "type": "object",
    "additionalProperties": False,
    "required": ["refId", "expr", "datasource"],
    "properties": {
        "refId": {"type": "string"},
        "expr": {"type": "string", "minLength": 1},
        "datasource": {
            "type": "object",
            "additionalProperties": False,
            "required": ["type", "uid"],
            "properties": {"type": {"const": "prometheus"}, "uid": {"type": "string"}},
        },
        "legendFormat": {"type": "string"},
        "format": {"enum": ["time_series", "table", "heatmap"]},
        "instant": {"type": "boolean"},
        "range": {"type": "boolean"},
        "exemplar": {"type": "boolean"},
        "hide": {"type": "boolean"},
        "interval": {"type": "string"},
        "intervalFactor": {"type": "integer"},
        "editorMode": {"enum": ["code", "builder"]},
    },
}


@cache
def schemas(version: str) -> Mapping[str, Json]:
    """Return the schemas of a version by what they are of."""
    found = json.loads((FOLDER / f"{version}.json").read_text(encoding="utf-8"))
    return {name: cast("Json", schema) for name, schema in found.items() if name != "source"}


@cache
def validator(version: str, name: str) -> Draft7Validator | None:
    """Return what checks one kind of thing; None where a version knows no such thing."""
    if name in ("Panel", "RowPanel"):  # a part of the dashboard's
        definitions = schemas(version)["dashboard"]["definitions"]
        return Draft7Validator({"$ref": f"#/definitions/{name}", "definitions": definitions})
    schema = schemas(version).get(name)
    return Draft7Validator(schema) if schema is not None else None


def errors(board: Json, version: str) -> list[str]:
    """Return what a version of Grafana would not understand of a dashboard: the panel, the place, and why."""
    found = list(_complaints(version, "dashboard", {**board, "panels": []}, "dashboard"))
    for panel in panels(board):
        found += _errors_of(panel, version)
    return found


def _errors_of(panel: Json, version: str) -> Iterator[str]:
    kind, where = text(panel, "type"), f"panel {panel.get('id')}"
    if kind == "row":
        yield from _complaints(version, "RowPanel", {**panel, "panels": []}, where)
        return
    yield from _complaints(version, "Panel", panel, where)
    if validator(version, f"{kind} Options") is None:
        yield f"{where}: no kind of panel: {kind!r}"
        return
    yield from _complaints(version, f"{kind} Options", inside(panel, "options"), f"{where} options")
    config = inside(panel, "fieldConfig")
    yield from _custom(version, kind, inside(inside(config, "defaults"), "custom"), f"{where} custom")
    for override in listed(config, "overrides"):
        for one in listed(override, "properties"):
            name = text(one, "id")
            if name.startswith("custom."):
                custom = {name.removeprefix("custom.").split(".")[0]: one.get("value")}
                nested = {} if "." in name.removeprefix("custom.") else custom
                yield from _custom(version, kind, nested, f"{where} override {name}")
    for target in listed(panel, "targets"):
        for error in Draft7Validator(TARGET).iter_errors(target):
            yield f"{where} target {text(target, 'refId')}: {error.message[:300]}"


def _custom(version: str, kind: str, custom: Json, where: str) -> Iterator[str]:
    if validator(version, f"{kind} FieldConfig") is not None:
        yield from _complaints(version, f"{kind} FieldConfig", custom, where)
    elif custom:
        yield f"{where}: a {kind} has nothing of its own: {', '.join(custom)}"


def _complaints(version: str, name: str, part: Json, where: str) -> Iterator[str]:
    check = validator(version, name)
    assert check is not None
    for error in check.iter_errors(part):
        leaf = min(error.context or [error], key=lambda one: len(str(one.message)))
        place = ".".join(str(step) for step in error.absolute_path)
        yield f"{where}: {place}: {leaf.message[:300]}"
