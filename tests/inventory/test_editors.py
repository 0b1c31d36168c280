"""The JSON Schema that editors read, and the reference that people read, say what the loader does."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator

from netmon.inventory import schema_json
from netmon.inventory.asking import spoken
from netmon.inventory.editors import key_code, models
from netmon.model.inventory import Limits
from netmon.model.probing import Probing, Threshold
from netmon.words import CATALOGUE, Language, say
from tests.inventory.bad import FOLDER

ROOT = Path(__file__).parent.parent.parent
SHIPPED = ROOT / "netmon" / "inventory" / "inventory.schema.json"
PUBLISHED = json.loads(schema_json())
SCHEMA = Draft202012Validator(PUBLISHED)
REFERENCES = {Language.ZH: ROOT / "docs" / "inventory.zh.md", Language.EN: ROOT / "docs" / "inventory.md"}
KEYS = [(model, key) for model in models() for key in model.model_fields]


class Core(yaml.SafeLoader):
    """YAML as an editor reads it: by the core schema of 1.2, which knows no dates, no sexagesimals and no `off`."""


Core.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith((":timestamp", ":bool", ":merge"))]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def as_an_editor_reads(path: Path) -> object:
    def plain(node: object) -> object:
        if isinstance(node, dict):
            return {str(key): plain(value) for key, value in node.items()}
        if isinstance(node, list):
            return [plain(value) for value in node]
        return {"true": True, "false": False}.get(node, node) if isinstance(node, str) else node

    return plain(yaml.load(path.read_text(encoding="utf-8"), Loader=Core))


def errors_in(path: Path) -> Iterator[str]:
    for error in SCHEMA.iter_errors(as_an_editor_reads(path)):
        yield f"{error.json_path}: {error.message}"


def test_the_schema_that_is_shipped_is_the_one_the_loader_uses() -> None:
    """To renew it: `SHIPPED.write_text(schema_json(), encoding="utf-8")`."""
    assert SHIPPED.read_text(encoding="utf-8") == schema_json()


def test_it_is_a_schema() -> None:
    Draft202012Validator.check_schema(PUBLISHED)


@pytest.mark.parametrize(
    "path",
    [ROOT / "inventory.yaml", *(ROOT / "inventory.d").glob("*.yaml"), ROOT / "tests" / "inventories" / "small.yaml"],
)
def test_an_editor_has_nothing_against_a_right_inventory(path: Path) -> None:
    assert list(errors_in(path)) == []


@pytest.mark.parametrize(
    "name",
    [
        "entry_not_a_mapping",
        "missing_key",
        "not_a_bandwidth",
        "not_a_duration",
        "not_a_list",
        "not_a_percentage",
        "not_one_of",
        "number_out_of_range",
        "secret_in_clear",
        "unknown_key",
        "unknown_section",
    ],
)
def test_an_editor_marks_what_the_loader_refuses(name: str) -> None:
    assert list(errors_in(FOLDER / f"{name}.yaml")) != []


def test_every_key_is_explained_in_the_manual() -> None:
    for language, path in REFERENCES.items():
        manual = path.read_text(encoding="utf-8")
        rows = {key_code(model, key): f"| `{key}` | {say(language, key_code(model, key))} |" for model, key in KEYS}
        assert [code for code, row in rows.items() if row not in manual] == []


def test_every_key_is_explained_by_editors() -> None:
    for model, key in KEYS:
        shape = PUBLISHED if model.__name__ == "Document" else PUBLISHED["$defs"][model.__name__]
        assert say(Language.EN, key_code(model, key)) in shape["properties"][key]["description"], (model, key)


def test_no_key_is_explained_that_does_not_exist() -> None:
    explained = {code for code in CATALOGUE if code.startswith("keys.")}
    assert explained == {key_code(model, key) for model, key in KEYS}


def as_written(value: object) -> str:
    """Return a built-in value as the file would say it."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, Threshold):
        return f"{value.k}/{value.n}"
    if isinstance(value, tuple):
        return f"[{', '.join(spoken(part) for part in value)}]"
    return f"{value:g}" if isinstance(value, float) else str(value)


def defaults_of(section: str, built_in: Limits | Probing) -> Iterator[tuple[str, str]]:
    for part in fields(built_in):
        value = getattr(built_in, part.name)
        is_duration = isinstance(value, float) and part.name != "stale_after"
        yield f"keys.{section}.{part.name}", spoken(value) if is_duration else as_written(value)


DEFAULTS = [*defaults_of("limits", Limits()), *defaults_of("asking", Probing())]


def test_the_default_that_a_key_tells_is_the_one_that_is_built_in() -> None:
    for code, default in DEFAULTS:
        same = {default, {"1m": "60s"}.get(default, default)}
        assert any(f"默认 {word}" in say(Language.ZH, code) for word in same), code
        assert any(f"; default {word}" in say(Language.EN, code) for word in same), code
