"""What the live view shows, kept as files, and that it fits any terminal."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from netmon.cli.live.picture import Count
from netmon.cli.live.rows import age, bar
from netmon.cli.live.screen import Block, Screen
from netmon.model.belief import Reason, State
from netmon.model.names import SubjectKind
from netmon.model.note import Note
from netmon.words import Language
from tests.cli.golden import same_as_golden
from tests.cli.live.given import EXTRANET, at_rest, cut_off, drawn, screen, subject, troubled
from tests.watch.world import World

STORIES = {"rest": at_rest, "trouble": troubled, "cut-off": cut_off}
SIZES = ((80, 24), (140, 30), (140, 44))


@pytest.fixture(scope="module")
def worlds() -> dict[str, World]:
    return {name: story() for name, story in STORIES.items()}


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("name", STORIES)
def test_two_networks_in_the_readers_language(
    worlds: dict[str, World], name: str, size: tuple[int, int], language: Language
) -> None:
    shown = drawn(screen(worlds[name], language), language, *size)
    same_as_golden(f"live-{name}-{size[0]}x{size[1]}.{language.value}.txt", shown)


@pytest.mark.parametrize("language", list(Language))
def test_one_network_has_the_whole_screen(worlds: dict[str, World], language: Language) -> None:
    shown = drawn(screen(worlds["trouble"], language, EXTRANET), language, 80, 24)
    same_as_golden(f"live-one-80x24.{language.value}.txt", shown)


@settings(max_examples=60, deadline=None)
@given(
    width=st.integers(20, 220), height=st.integers(6, 70), name=st.sampled_from(["rest", "trouble"]), wide=st.booleans()
)
def test_it_fills_the_terminal_and_never_more(
    worlds: dict[str, World], width: int, height: int, name: str, wide: bool
) -> None:
    language = Language.ZH if wide else Language.EN
    lines = drawn(screen(worlds[name], language), language, width, height).splitlines()
    assert len(lines) == height
    assert max(map(cell_len, lines)) <= width


def test_a_network_that_cannot_be_read_says_why(worlds: dict[str, World]) -> None:
    shown = Screen(0.0, "netmon", (Block("X", notice="no such file"),))
    assert "no such file" in drawn(shown, Language.EN, 80, 24)


@given(st.lists(st.integers(0, 500), min_size=4, max_size=4), st.integers(8, 40))
def test_a_bar_has_one_length_and_shows_what_is_not_up_however_few(counts: list[int], cells: int) -> None:
    made = bar(Count(sum(counts), dict(zip(State, counts, strict=True))), cells)
    assert made.cell_len == cells
    assert ("╌" in made.plain) == any(
        number for state, number in zip(State, counts, strict=True) if state is not State.UP
    )


@pytest.mark.parametrize(
    ("seconds", "said"), [(-1, "0:00"), (59.9, "0:59"), (106, "1:46"), (10_906, "3:01:46"), (90_000, "1 day 1 hour")]
)
def test_an_age_is_told_narrowly(seconds: float, said: str) -> None:
    assert age(seconds, Language.EN) == said


@pytest.mark.parametrize(
    ("language", "sentence"), [(Language.ZH, "配置变更"), (Language.EN, "the configuration changed")]
)
def test_a_changed_configuration_stands_among_what_happened(
    worlds: dict[str, World], language: Language, sentence: str
) -> None:
    whole = screen(worlds["trouble"], language, EXTRANET)
    block, newest = whole.blocks[0], whole.blocks[0].news[0].event
    what = Reason.of("note.configuration_changed", added=2, removed=1, since="2026-09-21 10:00")
    told = Note(newest.id + "a", subject(SubjectKind.DEVICE, "x-core"), newest.at, what)
    shown = drawn(replace(whole, blocks=(replace(block, notes=(told,)),)), language, 140, 44).splitlines()
    (row,) = [number for number, line in enumerate(shown) if sentence in line]
    assert row < min(number for number, line in enumerate(shown) if "→" in line), "the newest stands first"
