"""No secret survives, wherever a statement has one; what holds none stays as it is, to the byte."""

from __future__ import annotations

import string

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from netmon.vendors.cli.masking import MASK, mask
from netmon.vendors.cli.masking.statements import LIKELY
from tests.vendors.cli.masking.statements import HARMLESS, SECRET

STATEMENTS = [
    (platform, line) for platform, text in SECRET.items() for line in text.strip().splitlines() if "§" in line
]
QUIET = HARMLESS.strip().splitlines()
CANARY = "Canary0731"


def masked(*lines: str) -> list[str]:
    """Mask lines as a configuration of a system that nothing is known of."""
    text = "\n".join(["first", "second", "third", *lines, "last"])
    return mask("", text).text.split("\n")[3:-2]


@pytest.mark.parametrize(("platform", "line"), STATEMENTS)
def test_a_secret_is_masked_wherever_a_statement_has_one(platform: str, line: str) -> None:
    (left,) = masked(line.replace("§", CANARY))
    assert CANARY not in left, left
    assert MASK in left
    words = line.split()
    assert left.split()[0] == words[0] or "§" in words[0], "the statement can still be told"


@pytest.mark.parametrize("line", QUIET)
def test_a_line_without_a_secret_stays_as_it_is(line: str) -> None:
    assert masked(line) == [line]


# What people and devices use for passwords, ciphertext with quotes and blanks aside: those are in the table.
SECRETS = st.text(string.ascii_letters + string.digits + "!@#$%^&*()-_=+[]{}|:,.<>/?~", min_size=1, max_size=24).filter(
    lambda text: not text.isdigit() and not text.isalpha() and MASK not in text
)


@settings(max_examples=400, deadline=None)
@given(st.sampled_from(STATEMENTS), SECRETS, st.sampled_from(["", " ", "  ", "    "]))
@example(("", "password §"), "7", "")
def test_no_secret_survives_whatever_it_is_made_of(statement: tuple[str, str], secret: str, indent: str) -> None:
    marked = f"{CANARY}{secret}"
    left = "\n".join(masked(indent + statement[1].replace("§", marked)))
    assert CANARY not in left, left


@settings(max_examples=200, deadline=None)
@given(st.lists(st.one_of(st.sampled_from(QUIET), st.sampled_from(STATEMENTS).map(lambda one: one[1])), max_size=12))
def test_what_is_masked_stays_as_it_is_when_it_is_masked_again(lines: list[str]) -> None:
    once = masked(*(line.replace("§", CANARY) for line in lines))
    assert masked(*once) == once


def test_lines_that_no_rule_could_speak_of_are_passed_by_quickly() -> None:
    for _, line in STATEMENTS:
        assert LIKELY.search(line.replace("§", "x")), line
