"""Every refusal of the store can be said, with the facts that the store gives."""

from __future__ import annotations

import ast
import string
from pathlib import Path

import pytest

import netmon.store
from netmon.store.sqlite import _CODES
from netmon.words import CATALOGUE

SOURCES = sorted(Path(netmon.store.__file__).parent.rglob("*.py"))


def refusals() -> list[tuple[str, frozenset[str]]]:
    found = {(code, frozenset({"path", "error"})) for code in _CODES.values()}
    for source in SOURCES:
        for node in ast.walk(ast.parse(source.read_text())):
            match node:
                case ast.Call(func=ast.Name(id="StoreError"), args=[ast.Constant(value=str(code))], keywords=facts):
                    found.add((code, frozenset(fact.arg or "" for fact in facts)))
    return sorted(found, key=lambda refusal: (refusal[0], sorted(refusal[1])))


@pytest.mark.parametrize(("code", "facts"), refusals())
def test_a_refusal_has_its_sentence_in_both_languages(code: str, facts: frozenset[str]) -> None:
    text = CATALOGUE[code]
    for sentence in (text.zh, text.en):
        assert {field for _, field, _, _ in string.Formatter().parse(sentence) if field} <= facts
