"""Hardened YAML: what is written stays written, every value has its place, and bombs do not go off."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netmon.inventory.node import Items, Table, Text
from netmon.inventory.parse import MAX_DEPTH, Parsed, parse
from netmon.inventory.problem import Problem, Report


def read(content: str) -> tuple[Parsed, tuple[Problem, ...]]:
    report = Report()
    parsed = parse(content, "f.yaml", report)
    return parsed, report.problems()


def value_of(content: str) -> Text:
    parsed, problems = read(content)
    assert problems == ()
    assert isinstance(parsed.root, Table)
    value = parsed.root.value("key")
    assert isinstance(value, Text)
    return value


TRAPS_WRITTEN = """
NO no off on yes ON y N true True null ~ 22:22 1:30:00 1.10 1.0 010 0o10 0x1F 1_0 1e3 .5 +1 .inf .nan 2010-12-31
2010-12-31T00:00:00Z 430100 0731-88888888 = 1,000 12e03 0b11 190:20:30
"""
TRAPS = TRAPS_WRITTEN.split()


@pytest.mark.parametrize("trap", TRAPS)
def test_a_scalar_stays_what_the_person_wrote(trap: str) -> None:
    assert value_of(f"key: {trap}\n") == trap


@pytest.mark.parametrize("trap", TRAPS)
def test_a_key_stays_what_the_person_wrote(trap: str) -> None:
    parsed, problems = read(f"{trap}: x\n")
    assert problems == ()
    assert isinstance(parsed.root, Table)
    assert list(parsed.root) == [trap]


def test_every_value_and_every_key_knows_its_place() -> None:
    parsed, _ = read("a:\n  - b\n  - {c: d}\n")
    assert isinstance(parsed.root, Table)
    items = parsed.root.value("a")
    assert isinstance(items, Items)
    first, second = items
    assert isinstance(second, Table)
    (key,) = second
    places = [(node.line, node.column) for node in (*parsed.root, first, second, key, second[key])]
    assert places == [(1, 1), (2, 5), (3, 5), (3, 6), (3, 9)]


def test_nothing_after_the_colon_is_not_an_empty_text() -> None:
    assert value_of("key:\n").absent
    assert not value_of("key: ''\n").absent


def test_a_byte_order_mark_and_windows_line_ends_are_read_over() -> None:
    assert value_of("\ufeffkey: value\r\n") == "value"


def test_spaces_of_any_width_are_kept() -> None:
    assert value_of("key: 长沙\u3000市\u00a0x\n") == "长沙\u3000市\u00a0x"


def test_what_was_read_before_a_mistake_is_kept() -> None:
    parsed, problems = read("a: 1\nb: [\n")
    assert isinstance(parsed.root, Table)
    assert parsed.root.value("a") == "1"
    assert not parsed.complete
    assert len(problems) == 1


STEPS = zip("abcdefg", "bcdefgh", strict=True)
BOMB = "a: &a [x, x]\n" + "".join(f"{new}: &{new} [*{old}, *{old}, *{old}]\n" for old, new in STEPS)

ATTACKS = {
    "nested aliases": (BOMB, "syntax.alias", 2),
    "an alias of itself": ("a: &a [*a]\n", "syntax.alias", 1),
    "merge keys": ("a: {<<: [*x, *x]}\n", "syntax.merge_key", 1),
    "flow nesting": ("a: " + "[" * 100_000, "syntax.too_deep", 1),
    "flow mappings": ("a: " + "{b: " * 100_000, "syntax.too_deep", 1),
    "block nesting": ("\n".join(" " * depth + "a:" for depth in range(2_000)), "syntax.too_deep", MAX_DEPTH + 1),
    "sequences in one line": ("a:\n " + "- " * 100_000, "syntax.too_deep", 2),
    "explicit keys": ("? " * 100_000, "syntax.too_deep", 1),
    "a long line": ("a: " + "x" * 10_000_000, "syntax.too_long", 1),
    "a long key": ("x" * 5_000 + ": a", "syntax.too_long", 1),
    "a long anchor": ("a: &" + "x" * 1_000_000 + " b", "syntax.anchor", 1),
    "a constructor": ("a: !!python/object/apply:os.system [id]\n", "syntax.tag", 1),
    "a terminal escape": ('a: "\\x1b[2J"\n', "syntax.control_character", 1),
    "a lone surrogate": ('a: "\\ud800"\n', "syntax.other", 1),
}


@pytest.mark.parametrize("attack", ATTACKS)
def test_an_attack_is_refused_at_its_line(attack: str) -> None:
    content, code, line = ATTACKS[attack]
    _, problems = read(content)
    assert (code, line) in {(problem.code, problem.line) for problem in problems}
    assert all(len(problem.value or "") < 100 for problem in problems)


@given(st.text(alphabet=st.sampled_from("ab:-?[]{},&*!|>'\"%@`#\n\t \\<~=：é\x00\x85"), max_size=60))
def test_whatever_is_typed_is_read_or_refused_at_a_line(content: str) -> None:
    parsed, problems = read(content)
    assert parsed.complete or problems
    for problem in problems:
        assert problem.line >= 1
        assert problem.file == "f.yaml"
