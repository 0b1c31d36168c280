"""Pictures: nothing beyond the edge, lengths as the numbers say, the unknown told apart without colour."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from netmon.model.figure import Counts
from netmon.reports.charts.bars import WIDTH
from netmon.reports.charts.days import Panel, days
from netmon.reports.charts.lettering import fit, folded, width
from netmon.reports.charts.minutes import Lost, minutes
from netmon.reports.charts.shares import Legend, Share, shares
from netmon.reports.charts.tones import TARGET
from netmon.reports.document.drawing import Anchor, Box, Drawing, Label, Stroke

LEGEND = Legend("达到", "未知", "未达到", "目标")
LEGEND_HEIGHT = 18.0
WORDS = ("确认率", "上限", "目标")
NAMES = st.text(st.sampled_from("湘西土家族苗族自治州 Xiangxi"), max_size=60)
COUNTS = st.builds(Counts, st.integers(0, 500), st.integers(0, 500), st.integers(0, 500))
TARGETS = st.none() | st.fractions(0, 1, max_denominator=1000)


def edges(drawing: Drawing) -> list[tuple[float, float]]:
    """Return how far to the left and right each shape reaches, text as it is measured."""
    found = []
    for shape in drawing.shapes:
        match shape:
            case Box(x=x, width=wide):
                found.append((x, x + wide))
            case Stroke(points=points):
                found.append((min(x for x, _ in points), max(x for x, _ in points)))
            case Label(x=x, text=text, size=size, anchor=anchor):
                long = width(text, size)
                begin = {Anchor.START: x, Anchor.MIDDLE: x - long / 2, Anchor.END: x - long}[anchor]
                found.append((begin, begin + long))
    return found


def boxes(drawing: Drawing) -> list[Box]:
    """Return the bars, without the legend over them."""
    return [one for one in drawing.shapes if isinstance(one, Box) and one.y > LEGEND_HEIGHT]


def lines(drawing: Drawing) -> list[Stroke]:
    """Return the lines, without those of the legend."""
    return [one for one in drawing.shapes if isinstance(one, Stroke) and one.points[0][1] > LEGEND_HEIGHT]


@given(st.lists(st.tuples(NAMES, COUNTS, TARGETS), max_size=20), st.booleans())
def test_whatever_is_shown_stays_within_the_picture(
    told: list[tuple[str, Counts, Fraction | None]], above: bool
) -> None:
    shown = [Share(name, counts, f"{counts.met}/{counts.n} 100.0%", target) for name, counts, target in told]
    drawing = shares(shown, LEGEND, above=above)
    assert drawing.width == WIDTH
    assert all(left >= -0.01 and right <= WIDTH + 0.01 for left, right in edges(drawing))


@given(COUNTS.filter(lambda counts: counts.n > 0))
def test_a_bar_is_as_long_as_its_numbers_say(counts: Counts) -> None:
    bars = boxes(shares([Share("甲", counts, "1")], LEGEND, above=True))
    whole = sum(bar.width for bar in bars)
    parts = [part for part in (counts.met, counts.unknown, counts.unmet) if part]
    assert [bar.width / whole for bar in bars] == pytest.approx([part / counts.n for part in parts])
    told = ((counts.met, False), (counts.unknown, True), (counts.unmet, False))
    assert [bar.hatched for bar in bars] == [hatched for part, hatched in told if part]


def test_the_target_stands_where_it_is() -> None:
    drawing = shares([Share("甲", Counts(1, 1), "1/2 50.0%", Fraction(9, 10))], LEGEND, above=True)
    [mark] = [line for line in lines(drawing) if line.colour == TARGET]
    right = max(bar.x + bar.width for bar in boxes(drawing))
    assert mark.points[0][0] == pytest.approx(0.9 * right)


@given(st.lists(st.integers(0, 40_000_000_000), min_size=1, max_size=10))
def test_minutes_have_a_scale_that_reaches_the_longest_with_few_ticks(lengths: Sequence[int]) -> None:
    shown = [Lost("甲", length, length // 3, "1 分钟") for length in lengths]
    drawing = minutes(shown, "维护以外", "维护")
    assert all(left >= -0.01 and right <= WIDTH + 25 for left, right in edges(drawing))
    ticks = [one for one in drawing.shapes if isinstance(one, Label) and one.text.replace(",", "").isdigit()]
    assert 2 <= len(ticks) <= 7
    assert int(ticks[-1].text.replace(",", "")) * 60_000 >= max(lengths)


def panel(known: Sequence[bool]) -> Panel:
    first = date(2026, 4, 1)
    counts = tuple(Counts(90, 8, 2) if one else None for one in known)
    return Panel(
        "联网率", tuple(first + timedelta(days=number) for number in range(len(known))), counts, Fraction(9, 10)
    )


@given(st.lists(st.booleans(), min_size=2, max_size=400).filter(any))
def test_what_is_not_known_is_a_gap(known: list[bool]) -> None:
    drawing = days([panel(known)], *WORDS)
    solid = [line for line in lines(drawing) if line.width == 1.6]
    runs = "".join("x" if one else " " for one in known).split()
    assert len(solid) == len(runs)
    assert all(left >= -0.01 and right <= WIDTH + 1.1 for left, right in edges(drawing))


@given(st.integers(2, 400))
def test_days_on_the_axis_do_not_run_into_one_another(count: int) -> None:
    drawing = days([panel([True] * count)] * 2, *WORDS)
    labels = sorted(
        (begin, end)
        for shape, (begin, end) in zip(drawing.shapes, edges(drawing), strict=True)
        if isinstance(shape, Label) and shape.text[:1].isdigit() and "-" in shape.text
    )
    assert all(one[1] <= after[0] for one, after in pairwise(labels))


def test_a_panel_says_where_its_scale_begins() -> None:
    texts = {one.text for one in days([panel([True] * 5)], *WORDS).shapes if isinstance(one, Label)}
    assert {"90%", "95%", "100%"} <= texts


@given(NAMES, st.floats(10, 200))
def test_a_text_that_does_not_fit_is_cut(text: str, room: float) -> None:
    kept = fit(text, 9.0, room)
    assert width(kept, 9.0) <= room or kept == "…"
    assert kept == text or kept.endswith("…")


@given(st.text(st.sampled_from("市州县局域网 (abcdefg by units"), max_size=60), st.floats(60, 400))
def test_a_long_title_takes_two_lines_and_says_all_of_it_where_they_have_room(text: str, room: float) -> None:
    lines = folded(text, 8.0, room)
    assert len(lines) <= 2
    assert all(width(line, 8.0) <= room for line in lines)
    if width(text, 8.0) < room * 1.5 and max(map(len, text.split()), default=0) * 8.0 < room / 2:
        assert "".join(lines).replace(" ", "") == text.replace(" ", "")


def test_a_word_is_not_broken_where_there_is_a_space() -> None:
    assert folded("LAN built in prefectures and counties", 10.0, 120.0) == ("LAN built in", "prefectures and coun…")
    assert folded("市州县局域网普及率（按单位）", 10.0, 100.0) == ("市州县局域网普及率（", "按单位）")
