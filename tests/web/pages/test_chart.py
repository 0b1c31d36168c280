from __future__ import annotations

import re
from datetime import UTC
from pathlib import Path
from xml.etree import ElementTree as ET
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from netmon.model.link_sample import SLOT, LinkSample
from netmon.model.names import LinkId
from netmon.web.pages.chart import HEIGHT, WIDTH, Plot, Point, Series, scale_top, svg, tens_around, thinned, time_labels
from netmon.web.pages.charts import Chart, link_charts
from netmon.words import Language
from tests.golden import golden

SHANGHAI = ZoneInfo("Asia/Shanghai")
MIDNIGHT = 1_767_196_800.0  # 2026-01-01 00:00 in Shanghai
NOW = MIDNIGHT + 20 * 3600 + 130
SAME = golden(Path(__file__).parent / "golden")


def plot(points: list[Point], **more: object) -> Plot:
    fields: dict[str, object] = {
        "reading": "load", "series": [Series("in", points)], "since": MIDNIGHT, "until": MIDNIGHT + 3600.0,
        "step": 300.0, "zone": SHANGHAI, "unit": lambda value: f"{value:g} x",
    }  # fmt: skip
    return Plot(**(fields | more))  # type: ignore[arg-type]  # fields by name, as each test wants them


def lines(picture: str) -> list[str]:
    """The strokes of each line."""
    return re.findall(r'<path class="line [^"]*" d="([^"]*)"', picture)


def day(**gaps: range) -> list[LinkSample]:
    """A day's samples up to NOW: offices at work; `unread` slots have no counters, `missing` ones no row."""
    found = []
    for number in range(int((NOW - MIDNIGHT) // SLOT)):
        at = int(MIDNIGHT) + number * SLOT
        if number in gaps.get("missing", ()):
            continue
        busy = 0.2 + 0.8 * max(0.0, 1 - abs(number - 150) / 80)
        lost = 3 if number in gaps.get("lossy", ()) else 0
        one = LinkSample(
            LinkId("line"), at, 40e6 * busy, 9e6 * busy, number % 7 // 6, 0, 30, 30 - lost, 0.004 + 0.002 * busy
        )
        if number in gaps.get("unread", ()):
            one = LinkSample(LinkId("line"), at, asked=30, answered=0)
        found.append(one)
    return found


@pytest.mark.parametrize("language", list(Language))
def test_a_day_of_a_link_reads_like_this(language: Language) -> None:
    samples = day(unread=range(100, 112), missing=range(30, 40), lossy=range(60, 64))
    charts = link_charts(samples, 100_000_000, SHANGHAI, language, NOW)
    SAME(f"charts.{language.value}.html", "\n".join(chart.html for chart in charts).replace("><", ">\n<"))


def test_every_chart_is_sound_xml_without_script_or_style() -> None:
    for chart in link_charts(day(), None, SHANGHAI, Language.EN, NOW):
        tree = ET.fromstring(chart.html)
        assert {element.tag for element in tree.iter()} <= {
            "figure", "figcaption", "b", "span", "svg", "title", "path", "text",
        }  # fmt: skip
        for element in tree.iter():
            assert not {name for name in element.attrib if name == "style" or name.startswith("on")}


def test_what_is_unknown_is_a_gap_and_never_a_zero() -> None:
    drawn = lines(svg(plot([(MIDNIGHT + 300 * n, None if n in (4, 5) else 10.0) for n in range(12)])))[0]
    assert drawn.count("M") == 2
    assert str(HEIGHT - 22) not in drawn
    missing = lines(svg(plot([(MIDNIGHT + 300 * n, 10.0) for n in range(12) if n not in (4, 5)])))[0]
    assert missing == drawn


def test_a_lone_value_is_a_dot() -> None:
    assert lines(svg(plot([(MIDNIGHT + 600, 3.0)])))[0].endswith("h0")


def test_a_chart_without_any_value_is_not_there() -> None:
    assert link_charts([], 10**6, SHANGHAI, Language.ZH, NOW) == []
    silent = [LinkSample(LinkId("line"), int(MIDNIGHT), asked=30, answered=0)]
    assert [chart.title for chart in link_charts(silent, None, SHANGHAI, Language.EN, NOW)] == ["Packet loss"]


def test_a_hostile_text_stays_text() -> None:
    picture = svg(plot([(MIDNIGHT, 1.0)], reading="<script>\"'", unit=lambda value: "</text><script>"))
    tree = ET.fromstring(picture)
    assert tree.attrib["aria-label"] == "<script>\"'"
    assert not [element for element in tree.iter() if element.tag == "script"]


@pytest.mark.parametrize(("bandwidth", "drawn"), [(100_000_000, True), (10**9, False), (None, False)])
def test_the_bandwidth_is_drawn_where_it_does_not_flatten_the_load(bandwidth: int | None, drawn: bool) -> None:
    load = link_charts(day(), bandwidth, SHANGHAI, Language.EN, NOW)[0].html
    assert ('class="mark"' in load) == drawn
    assert ("bandwidth 1 Gbit/s" in load) == (bandwidth == 10**9)


def test_a_value_that_is_no_longer_known_is_not_told_as_the_newest() -> None:
    late = link_charts(day()[:-4], None, SHANGHAI, Language.EN, NOW)[0]
    assert "down: no data now" in late.html
    assert "up 1.8 Mbit/s" in link_charts(day(), None, SHANGHAI, Language.EN, NOW)[0].html


def test_a_month_is_drawn_in_means_and_told_with_its_true_peak() -> None:
    samples = [
        LinkSample(LinkId("line"), int(NOW) // SLOT * SLOT - n * SLOT, 9e9 if n == 5000 else 1e6, 0.0)
        for n in range(8640, 0, -1)
    ]
    load = link_charts(samples, None, SHANGHAI, Language.EN, NOW, 30 * 86_400.0)[0]
    assert "highest 9 Gbit/s" in load.html
    assert len(re.findall("[ML]", lines(load.html)[0])) <= 290


@given(st.lists(st.tuples(st.integers(0, 500), st.none() | st.floats(0, 1e15)), max_size=60))
def test_nothing_is_drawn_outside_the_picture(values: list[tuple[int, float | None]]) -> None:
    points = [(MIDNIGHT + 10.0 * at, value) for at, value in sorted(values, key=lambda one: one[0])]
    for drawn in lines(svg(plot(points))):
        for x, y in re.findall(r"[ML]([-\d.e+]+) ([-\d.e+]+)", drawn):
            assert 0 <= float(x) <= WIDTH
            assert 0 <= float(y) <= HEIGHT


@given(st.floats(1e-9, 1e15))
def test_a_scale_ends_at_a_round_number_not_far_above_the_highest(highest: float) -> None:
    top = scale_top(highest)
    assert highest <= top * (1 + 1e-6)
    assert top <= 2.5 * highest * (1 + 1e-6)
    assert scale_top(highest, 1.0) <= 1.0


@pytest.mark.parametrize(
    ("span", "labels"),
    [
        (3600, ["01-01", "00:15", "00:30", "00:45", "01:00"]),
        (86_400, ["01-01", "03:00", "06:00", "09:00", "12:00", "15:00", "18:00", "21:00", "01-02"]),
        (7 * 86_400, [f"01-{day:02}" for day in range(1, 9)]),
        (30 * 86_400, ["01-01", "01-06", "01-11", "01-16", "01-21", "01-26", "01-31"]),
    ],
)
def test_times_are_round_where_the_network_is(span: int, labels: list[str]) -> None:
    assert [label for _, label in time_labels(MIDNIGHT, MIDNIGHT + span, SHANGHAI)] == labels


def test_noon_stays_noon_where_summer_time_begins() -> None:
    since = 1_774_652_400.0  # 2026-03-28 00:00 in Berlin; the clocks go forward on the 29th
    found = time_labels(since, since + 2 * 86_400, ZoneInfo("Europe/Berlin"))
    assert [label for _, label in found] == [
        "03-28",
        "06:00",
        "12:00",
        "18:00",
        "03-29",
        "06:00",
        "12:00",
        "18:00",
        "03-30",
    ]


@given(st.lists(st.none() | st.floats(0, 1e9), min_size=1, max_size=2000))
def test_thinning_keeps_the_mean_and_invents_nothing(values: list[float | None]) -> None:
    points = [(300.0 * (n + 0.5), value) for n, value in enumerate(values)]
    thin, step = thinned(points, 0.0, 300.0, 100)
    assert len(thin) <= 101
    assert step >= 300.0
    known, shown = ([value for _, value in some if value is not None] for some in (points, thin))
    assert bool(known) == bool(shown)
    assert all(min(known) * 0.999999 <= value <= max(known) * 1.000001 for value in shown)


def test_a_chart_goes_into_a_template_as_it_is() -> None:
    assert Chart("t", "<p>").__html__() == "<p>"
    assert time_labels(0.0, 60.0, UTC) == [(0.0, "01-01")]


def test_light_is_drawn_between_the_tens_around_it_and_its_lowest_is_told() -> None:
    samples = [
        LinkSample(LinkId("line"), int(NOW // SLOT) * SLOT - n * SLOT, rx_upper=-6.5, rx_lower=-8.0 - n / 10)
        for n in range(40, 0, -1)
    ]
    (chart,) = link_charts(samples, None, SHANGHAI, Language.EN, NOW)
    said = re.sub(r"<[^>]*>", "", chart.html)
    assert "Light received" in chart.title
    assert "upper end -6.5 dBm" in said
    assert "lowest -12.0 dBm" in said
    assert all(mark in said for mark in ("0.0 dBm", "-10.0 dBm", "-20.0 dBm"))


@given(st.lists(st.floats(-60, 20), min_size=1))
@example([-5e-324])
def test_the_tens_around_values_hold_them_and_differ(values: list[float]) -> None:
    bottom, top = tens_around(values)
    assert bottom <= min(values)
    assert max(values) <= top
    assert top - bottom >= 10
    assert bottom % 10 == top % 10 == 0
