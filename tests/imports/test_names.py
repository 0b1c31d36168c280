"""Ids are readable, the same each time, and always ids."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netmon.imports.names import first_id, id_from, is_address, untaken
from netmon.inventory.scalars import ID

NAMES = [
    ("CS-CORE-01", "CS-CORE-01"),
    ("cs-core-01.net.example", "cs-core-01.net.example"),
    ("  cs core / 01 ", "cs-core-01"),
    ("core_1", "core_1"),
    ("-.edge.-", "edge"),
    ("长沙-CE1", ""),
    ("***", ""),
    ("", ""),
]


@pytest.mark.parametrize(("name", "id_"), NAMES)
def test_a_name_gives_its_id(name: str, id_: str) -> None:
    assert id_from(name) == id_


def test_the_first_hint_that_gives_an_id_counts_then_the_address() -> None:
    assert first_id(["长沙核心", "cs-core"], "192.0.2.1") == "cs-core"
    assert first_id(["长沙核心", ""], "192.0.2.1") == "192.0.2.1"
    assert first_id([], "2001:db8::1") == "2001-db8--1"
    assert first_id([], "::1") == "1"


def test_an_id_that_is_taken_gets_the_key_of_its_thing() -> None:
    assert untaken("sw", "7", {"core"}) == "sw"
    assert untaken("sw", "7", {"sw"}) == "sw-7"
    assert untaken("sw", "7", {"sw", "sw-7"}).startswith("sw-")
    assert untaken("sw", "湘", {"sw"}) != untaken("sw", "潭", {"sw"})


@given(st.text(max_size=200), st.text(max_size=200), st.sets(st.text(max_size=5)))
def test_whatever_a_thing_is_called_its_id_is_one(name: str, key: str, taken: set[str]) -> None:
    id_ = untaken(first_id([name], "192.0.2.1"), key, taken)
    assert ID.fullmatch(id_)
    assert id_ not in taken
    assert id_ == untaken(first_id([name], "192.0.2.1"), key, taken)


@given(st.ip_addresses())
def test_every_address_gives_an_id(address: object) -> None:
    assert is_address(str(address))
    id_ = first_id([], str(address))
    assert id_ == "" or ID.fullmatch(id_)
