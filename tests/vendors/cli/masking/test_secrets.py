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


def test_a_secret_is_masked_wherever_a_statement_has_one() -> None:
    for platform, line in STATEMENTS:
        (left,) = masked(line.replace("§", CANARY))
        assert CANARY not in left, (platform, left)
        assert MASK in left, (platform, line)
        words = line.split()
        assert left.split()[0] == words[0] or "§" in words[0], f"{platform}: {line} can still be told"


def test_a_line_without_a_secret_stays_as_it_is() -> None:
    assert [(line, left) for line in QUIET if (left := masked(line)) != [line]] == []


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


WORDS = [
    "policy",
    "policies",
    "chain",
    "enable",
    "all",
    "level",
    "role",
    "privilege",
    "access",
    "12",
    "0731",
    "host",
    "aes",
]
OWNED = [
    "username u password §",
    "enable secret §",
    "enable password §",
    "neighbor 10.0.0.2 password §",
    "peer a password §",
]
OWNED += ["username u password 7 §", "local-user u password cipher §", "tacacs-server key §", "radius-server key 7 §"]


@pytest.mark.parametrize("line", OWNED)
def test_a_secret_that_is_a_word_of_the_command_line_is_masked_where_somebody_owns_it(line: str) -> None:
    for word in WORDS:
        assert masked(line.replace("§", word)) == [line.replace("§", MASK)]


@pytest.mark.parametrize("header", ["line vty 0 4", "local-user admin class manage", "user-interface vty 0 4"])
def test_so_it_is_in_a_line_of_its_own_below_them(header: str) -> None:
    for word in WORDS:
        assert masked(header, f" password {word}") == [header, f" password {MASK}"]


@pytest.mark.parametrize(
    "header", ["tacacs server a", "hwtacacs scheme a", "radius scheme a", "ike peer a", "aaa group server a"]
)
@pytest.mark.parametrize("key", ["1", "12", "731"])
def test_a_key_of_digits_is_masked_below_a_server_and_no_number_of_a_chain_is(header: str, key: str) -> None:
    assert masked(header, f" key {key}") == [header, f" key {MASK}"]
    assert masked("key chain a", f" key {key}") == ["key chain a", f" key {key}"]


PHRASES = st.lists(
    st.sampled_from(["correct", "horse", "level", "privilege", "port", "timeout", "my"]), min_size=2, max_size=7
)


@given(st.sampled_from(["password §", "enable password §", "username u password §", " password 0 §"]), PHRASES)
def test_a_pass_phrase_of_everyday_words_leaves_no_tail(line: str, phrase: list[str]) -> None:
    left = masked(line.replace("§", " ".join(["zebra", *phrase])))[0]
    assert left == line.replace("§", MASK)


@pytest.mark.parametrize(
    "tail", ["role network-admin", "privilege 15", "privilege level 3", "level 15", "access-limit 5"]
)
def test_options_after_a_secret_stay(tail: str) -> None:
    line = f"username u password {CANARY} {tail}"
    expected = f"username u password {MASK} {tail}" if tail != "access-limit 5" else f"username u password {MASK}"
    assert masked(line) == [expected]


def test_lines_that_no_rule_could_speak_of_are_passed_by_quickly() -> None:
    for _, line in STATEMENTS:
        assert LIKELY.search(line.replace("§", "x")), line
