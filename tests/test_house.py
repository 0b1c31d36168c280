"""The rules of the house that no linter knows."""

from __future__ import annotations

import ast
import re
import statistics
import tokenize
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest

ROOT = Path(__file__).parent.parent
CHINESE = re.compile(r"[\u3400-\u9fff\uf900-\ufaff\u3000-\u303f\uff00-\uffef]")

PARTS = ["netmon", "exporters", "grafana"]
OUTSIDE = ["tests"]

TOP_LEVEL = {"netmon", "exporters", "grafana", "tests", "pyproject.toml", "requirements.lock", "Makefile", ".ci"} | {
    "README.md", "CHANGELOG.md", "CONTRIBUTING.md", "LICENSE", "docs", "inventory.yaml"
}  # fmt: skip
TOP_LEVEL_MAY_HOLD = {".git", ".gitignore", ".venv", "inventory.d", "Dockerfile", ".dockerignore"}

FORBIDDEN_CALLS = {"eval", "exec", "compile", "__import__", "os.system", "os.popen", "yaml.load", "yaml.unsafe_load"}
FORBIDDEN_MODULES = {"pickle", "marshal", "shelve", "dill"}
# Words of writing to a device. A reader has no use for them, and what does not exist cannot be called by mistake.
FORBIDDEN_NAMES = re.compile(r"set_?request|setrequestpdu|set_cmd|snmp_?set|send_config|config_mode", re.IGNORECASE)
SET_REQUEST_TAG = 0xA3

EXCUSES = re.compile(r"#\s*(noqa|type:\s*ignore|pragma:\s*no cover)\b(?P<codes>[^#-]*)(?P<reason>.*)", re.IGNORECASE)


Found = TypeVar("Found")


def python_files(*folders: str) -> list[Path]:
    return sorted(
        path
        for folder in folders
        for path in (ROOT / folder).rglob("*.py")
        if "__pycache__" not in path.parts and path.stat().st_size
    )


def name_of(path: Path) -> str:
    return str(path.relative_to(ROOT))


def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(), str(path))


def dotted(node: ast.expr) -> str:
    """Return `a.b.c` for a chain of names, else the empty string."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute) and (left := dotted(node.value)):
        return f"{left}.{node.attr}"
    return ""


def docstrings(tree: ast.Module) -> set[int]:
    """Return the ids of the constants that document: strings that are statements of their own."""
    return {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}


def found_in(paths: Iterable[Path], find: Callable[[Path], Iterable[Found]]) -> dict[str, list[Found]]:
    """Return what was found, by file. One test for a rule, not one for each file: there are more than a thousand."""
    return {name_of(path): found for path in paths if (found := list(find(path)))}


SOURCES = python_files(*PARTS)
EVERYTHING = python_files(*PARTS, *OUTSIDE)


def test_no_file_is_longer_than_400_lines() -> None:
    assert [name_of(path) for path in SOURCES if len(path.read_text().splitlines()) > 400] == [], "a room is missing"


def test_the_median_file_is_at_most_120_lines() -> None:
    assert statistics.median(len(path.read_text().splitlines()) for path in SOURCES) <= 120


def excuses(path: Path) -> Iterator[tuple[int, str]]:
    with path.open("rb") as file:
        for token in tokenize.tokenize(file.readline):
            if token.type == tokenize.COMMENT and (found := EXCUSES.search(token.string)):
                # The directive and its codes, then a dash and the reason.
                reason = found["reason"].lstrip("-# ").strip()
                if len(reason.split()) < 2:
                    yield token.start[0], token.string


def test_every_excuse_from_a_linter_says_why_on_its_line() -> None:
    assert found_in(EVERYTHING, excuses) == {}


def skips_without_reason(tree: ast.Module) -> Iterator[int]:
    called = {id(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and id(node) not in called:
            if dotted(node) in {"pytest.mark.skip", "pytest.mark.xfail"}:
                yield node.lineno
        elif isinstance(node, ast.Call):
            reasons = [keyword for keyword in node.keywords if keyword.arg == "reason"]
            match dotted(node.func):
                case "pytest.skip" | "pytest.xfail":
                    if not node.args and not reasons:
                        yield node.lineno
                case "pytest.mark.skip" | "pytest.mark.skipif" | "pytest.mark.xfail":
                    if not reasons:
                        yield node.lineno


def test_every_skip_says_why() -> None:
    assert found_in(python_files("tests"), lambda path: skips_without_reason(tree_of(path))) == {}


def chinese(path: Path) -> Iterator[tuple[int, str]]:
    tree = tree_of(path)
    documentation = docstrings(tree)
    constants = (node for node in ast.walk(tree) if isinstance(node, ast.Constant) and id(node) not in documentation)
    for node in constants:
        if isinstance(node.value, str) and CHINESE.search(node.value):
            yield node.lineno, node.value


def test_chinese_is_written_only_in_words() -> None:
    assert found_in([path for path in SOURCES if ROOT / "netmon/words" not in path.parents], chinese) == {}


def dangers(tree: ast.Module, forbidden: set[str]) -> Iterator[tuple[int, str]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            if (called := dotted(node.func)) in forbidden:
                yield node.lineno, called
            for keyword in node.keywords:
                if keyword.arg == "shell" and not (
                    isinstance(keyword.value, ast.Constant) and keyword.value.value is False
                ):
                    yield node.lineno, "shell="
        elif isinstance(node, ast.Import | ast.ImportFrom):
            modules = [alias.name for alias in node.names] if isinstance(node, ast.Import) else [node.module or ""]
            for module in modules:
                if module.split(".")[0] in FORBIDDEN_MODULES:
                    yield node.lineno, module


def test_nothing_runs_text_as_a_program() -> None:
    # A test may name its own safe loader to see a file as an editor does; the program has one loader, in inventory.
    assert found_in(SOURCES, lambda path: dangers(tree_of(path), FORBIDDEN_CALLS)) == {}
    assert found_in(python_files(*OUTSIDE), lambda path: dangers(tree_of(path), FORBIDDEN_CALLS - {"yaml.load"})) == {}


def words_of(node: ast.AST) -> str:
    """Return the name or the one-word string that a node spells."""
    match node:
        case ast.Name(id=name) | ast.Attribute(attr=name) | ast.Constant(value=str() as name):
            return name if " " not in name else ""
        case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) | ast.ClassDef(name=name):
            return name
    return ""


def writing(path: Path) -> list[str]:
    return [word for node in ast.walk(tree_of(path)) if FORBIDDEN_NAMES.search(word := words_of(node))]


def test_nothing_can_write_to_a_device() -> None:
    assert found_in(SOURCES, writing) == {}


@pytest.mark.parametrize("path", python_files("netmon/wires/snmp"), ids=name_of)
def test_the_snmp_engine_does_not_know_the_tag_of_a_set_request(path: Path) -> None:
    """RFC 3416: [3] IMPLICIT, 0xA3. Neither the number nor the octet stands in the engine."""
    constants = [node.value for node in ast.walk(tree_of(path)) if isinstance(node, ast.Constant)]
    assert SET_REQUEST_TAG not in [value for value in constants if type(value) is int]
    assert not [value for value in constants if isinstance(value, bytes) and value[:1] == bytes([SET_REQUEST_TAG])]


def test_the_top_level_holds_what_it_should_and_nothing_else() -> None:
    present = {path.name for path in ROOT.iterdir()}
    assert present >= TOP_LEVEL
    made_by_tools = {
        name for name in present if name.endswith(("_cache", ".egg-info")) or name in {".hypothesis", "build", "dist"}
    }
    stray = {
        name
        for name in present - TOP_LEVEL - TOP_LEVEL_MAY_HOLD - made_by_tools
        if not re.search(r"\.db(-|\.|$)", name)
    }
    assert stray == set()


def test_every_folder_of_netmon_is_a_package_that_says_what_it_is() -> None:
    folders = {path.parent for path in SOURCES}
    silent = [
        name_of(folder)
        for folder in sorted(folders)
        if not (folder / "__init__.py").exists() or ast.get_docstring(tree_of(folder / "__init__.py")) is None
    ]
    assert silent == []
