"""Every sentence is there in both languages, and the code and the catalogue know the same codes."""

from __future__ import annotations

import ast
import re
import string
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from netmon.words import CATALOGUE, Language, Text, language_of, say
from netmon.words.catalogue import TOPICS as FILES_JOINED
from netmon.words.catalogue import join

ROOT = Path(__file__).parent.parent.parent
TOPICS = {code.split(".")[0] for code in CATALOGUE}
CODE = re.compile(rf"({'|'.join(sorted(TOPICS))})\.[a-z0-9_]+")
START = re.compile(rf"({'|'.join(sorted(TOPICS))})\.")
FILES = (".py", ".db", ".yaml", ".md")
SOURCES = [
    path
    for folder in ("netmon", "exporters", "grafana")
    for path in sorted((ROOT / folder).rglob("*.py"))
    if "\nTEXTS: " not in path.read_text()
]


# The state of a port, as the reason for what is believed of its link: `port.up` → `reason.port_up`.
SAID_AS = {"port.": "reason.port_"}


def literals(tree: ast.Module) -> Iterator[tuple[str, bool]]:
    """Yield every string that begins like a code; true where more follows that only running tells (an f-string)."""
    inside = {id(part) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in node.values}
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr) and isinstance(first := node.values[0], ast.Constant):
            yield from [(str(first.value), True)] * bool(START.match(str(first.value)))
        if isinstance(node, ast.Constant) and isinstance(value := node.value, str) and id(node) not in inside:
            yield from [(value, False)] * bool(CODE.fullmatch(value) and not value.endswith(FILES))


@cache
def uses() -> set[tuple[tuple[str, bool], Path]]:
    return {(use, path.relative_to(ROOT)) for path in SOURCES for use in literals(ast.parse(path.read_text()))}


def placeholders(sentence: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name is not None}


def test_every_sentence_is_there_in_both_languages() -> None:
    assert [code for code, text in CATALOGUE.items() if not (text.zh.strip() and text.en.strip())] == []


def test_both_languages_say_the_same_facts() -> None:
    assert [code for code, text in CATALOGUE.items() if placeholders(text.zh) != placeholders(text.en)] == []


def test_facts_are_filled_by_name_alone() -> None:
    """No position, no attribute, no index: a device's text must not be able to reach into an object."""
    names = {(code, name) for code, text in CATALOGUE.items() for name in placeholders(text.zh)}
    assert {(code, name) for code, name in names if not re.fullmatch(r"[a-z_]+", name)} == set()


def test_every_code_that_is_used_exists() -> None:
    missing = {
        (code, str(path))
        for (code, open_ended), path in uses()
        if (not any(known.startswith(code) for known in CATALOGUE) if open_ended else code not in CATALOGUE)
    }
    assert missing == set()


def test_every_code_that_exists_is_used() -> None:
    used = {code for (code, open_ended), _ in uses() if not open_ended}
    used |= {code.replace(old, new, 1) for code in used for old, new in SAID_AS.items() if code.startswith(old)}
    starts = tuple(code for (code, open_ended), _ in uses() if open_ended)
    assert {code for code in CATALOGUE if code not in used and not code.startswith(starts)} == set()


def test_every_file_of_sentences_is_joined_into_the_catalogue() -> None:
    files = {path.stem for path in (ROOT / "netmon" / "words").glob("*.py") if "\nTEXTS: " in path.read_text()}
    assert {module.__name__.rpartition(".")[2] for module in FILES_JOINED} == files


def test_a_code_said_twice_is_refused() -> None:
    with pytest.raises(ValueError, match="said twice"):
        join([{"cli.x": Text("甲", "a")}, {"cli.x": Text("乙", "b")}])


def test_say_fills_the_sentence() -> None:
    said = say(Language.EN, "problem.secret_file_mode", reference="file:/x", mode="0644")
    assert said == "file:/x: mode 0644 lets others read it; run chmod 600"


@pytest.mark.parametrize(
    ("environ", "language"),
    [
        ({}, Language.ZH),
        ({"LANG": "C.UTF-8"}, Language.ZH),
        ({"LANG": "POSIX"}, Language.ZH),
        ({"LANG": "en_GB.UTF-8"}, Language.EN),
        ({"LANG": "zh_CN.UTF-8"}, Language.ZH),
        ({"LANG": "de_DE.UTF-8"}, Language.EN),
        ({"LANG": "en_US.UTF-8", "LC_ALL": "zh_CN.GB18030"}, Language.ZH),
        ({"LANG": "zh_CN.UTF-8", "LC_MESSAGES": "en_US.UTF-8"}, Language.EN),
        ({"LANG": "zh_CN.UTF-8", "NETMON_LANG": "en"}, Language.EN),
        ({"NETMON_LANG": "ZH"}, Language.ZH),
        ({"LANG": "cs_CZ.UTF-8"}, Language.EN),
    ],
)
def test_the_language_is_that_of_the_locale(environ: dict[str, str], language: Language) -> None:
    assert language_of(environ) is language
