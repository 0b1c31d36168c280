"""Whatever stands where something else should: it is told as a flaw, or taken as it is, and is never a bug."""

from __future__ import annotations

import copy
import csv
import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from netmon.imports.documents import Document, Documents, read_files
from netmon.imports.draught import Place, draw_up
from netmon.imports.errors import FlawsError, ImportsError
from netmon.imports.shape import JsonValue
from netmon.imports.sources import SOURCES
from netmon.words import Language
from tests.imports.given import CASES, RECORDINGS, map_of, proposed

ODD: list[JsonValue] = [
    None, True, -1, 10**30, 1.5, "", "=cmd|' /C calc'!A0", "\u202e\x00\ud800", "x" * 5_000, "长沙", [], {}, [[]],
    [None], {"id": []}, {"id": {"id": 1}}, "10.0.0.1", "::", "a\nb",
]  # fmt: skip
TRIES = 60


def places(value: JsonValue) -> Iterator[tuple[list[JsonValue] | dict[str, JsonValue], int | str]]:
    """Yield every place within a value where something stands."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield value, key
            yield from places(inner)
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield value, number
            yield from places(inner)


def mutated(documents: Documents, chance: random.Random) -> Documents:
    """Return a copy with something odd at up to three places."""
    copied = {
        part: [Document(each.place, copy.deepcopy(each.content)) for each in found] for part, found in documents.items()
    }
    for _ in range(chance.randint(1, 3)):
        document = chance.choice(chance.choice(list(copied.values())))
        holder, key = chance.choice([*places(document.content)] or [({}, "")])
        odd = copy.deepcopy(chance.choice(ODD))
        if isinstance(holder, list) and isinstance(key, int):
            holder[key] = odd
        elif isinstance(holder, dict):
            holder[str(key)] = odd
    return copied


def cells_of(content: bytes) -> Iterator[str]:
    for row in csv.reader(content.decode("utf-8-sig").splitlines()):
        yield from row


@pytest.mark.parametrize("recording", CASES)
def test_something_odd_is_told_or_taken_and_never_a_bug(recording: str, tmp_path: Path) -> None:
    source = SOURCES[CASES[recording][0]]
    documents = read_files(RECORDINGS / recording, source.parts, source.suffixes, source.decode)
    map_ = map_of(recording)
    taken = 0
    for seed in range(TRIES):
        try:
            found = source.read(mutated(documents, random.Random(seed)))
        except (FlawsError, ImportsError):
            continue
        proposal = proposed(found, map_)
        if proposal.gaps or proposal.undeclared:
            continue
        draught = draw_up(proposal, Place(tmp_path, None), source.name, "extranet", Language.EN)
        assert all(flawed.origin for flawed in draught.problems), draught.problems
        cells = [cell for content in draught.files.values() for cell in cells_of(content)]
        assert [cell for cell in cells if cell.startswith(("=", "+", "@")) or not cell.isprintable()] == []
        taken += 1
    assert taken > TRIES / 10
