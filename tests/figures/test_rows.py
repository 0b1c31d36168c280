"""A window turned at once says the same as one subject after the other."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from netmon.figures.rows import rows_of
from netmon.model.day_pack import DayPack, words
from tests.coverage import made

COLUMNS = st.lists(st.tuples(st.sampled_from([0, 1, 0xFFFFFF]), st.sampled_from([0, 1]), st.integers(0, 7)), max_size=6)
CHECKS = st.dictionaries(st.integers(0, 5), st.tuples(st.integers(0, 30), st.integers(0, 9)), max_size=2)


@st.composite
def packs(draw: st.DrawFn) -> DayPack:
    columns = draw(COLUMNS)
    valid, ok, flags = ([row[which] for row in columns] for which in range(3))
    checks = {place: said for place, said in draw(CHECKS).items() if place < len(columns)}
    return DayPack(
        made.EXTRANET, made.TODAY, 0.0, 1.0, words(valid), words(ok), words(len(ok)), bytes(flags), checks=checks
    )


@given(st.lists(st.none() | packs(), max_size=5))
def test_all_at_once_is_one_after_the_other(window: list[DayPack | None]) -> None:
    rows = rows_of(window)
    assert len(rows) == max((len(pack) for pack in window if pack), default=0)
    for place, row in enumerate(rows):
        assert list(row) == [None if pack is None else pack.facts(place) for pack in window]


def test_subjects_with_the_same_week_share_it() -> None:
    pack = DayPack(made.EXTRANET, made.TODAY, 0.0, 1.0, words([7, 7]), words([7, 7]), words(2), bytes([1, 1]))
    first, second = rows_of([pack] * 7)
    assert first is second
