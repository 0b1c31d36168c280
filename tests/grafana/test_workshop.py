"""What the workshop promises those who make dashboards."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grafana import making
from grafana.workshop import Colour, Panel, Unit, instant, page, stat, strip, table, text, variables
from grafana.workshop.grid import lay, shares
from grafana.workshop.palette import DARK_PANEL, LIGHT_PANEL
from grafana.workshop.panel_rendering import rendered_panel
from grafana.workshop.queries import in_words
from grafana.workshop.tables import number
from netmon.words import Language

FRONT = page("/", "board.open_front")
WALL_ROWS = 26
"""1080 pixels at 38 a row, less the line of the variables."""


def tile(name: str = "duty_online", width: int = 0) -> Panel:
    return stat(name, instant("up", "board.online"), unit=Unit.COUNT, link=FRONT, width=width)


@given(st.integers(1, 24), st.lists(st.integers(0, 6), min_size=1, max_size=6))
def test_a_width_is_shared_without_a_rest_or_refused(whole: int, wanted: list[int]) -> None:
    free = wanted.count(0)
    left = whole - sum(wanted)
    if left < free or (left and not free):
        with pytest.raises(ValueError, match="do not fill"):
            shares(whole, wanted)
        return
    given_ = shares(whole, wanted)
    assert sum(given_) == whole
    assert all(got == want if want else got >= 1 for got, want in zip(given_, wanted, strict=True))


def test_panels_stand_side_by_side() -> None:
    places = [place for _, place in lay(strip(4, tile(width=10), tile(), tile()), 7)]
    assert places == [(0, 7, 10, 4), (10, 7, 7, 4), (17, 7, 7, 4)]


def test_a_wall_needs_no_scrolling() -> None:
    wall = next(board for board in making.boards() if board.name == "duty")
    assert sum(each.height for section in wall.sections for each in section.strips) <= WALL_ROWS


def test_a_panel_that_asks_nothing_is_refused() -> None:
    with pytest.raises(ValueError, match="asks nothing"):
        stat("duty_online", unit=Unit.COUNT, link=FRONT)


def test_a_panel_without_words_cannot_be_built() -> None:
    with pytest.raises(KeyError, match=re.escape("board.nameless")):
        rendered_panel(tile("nameless"), Language.EN)


def luminance(colour: str) -> float:
    """Return the relative luminance of WCAG 2.1."""
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("ground", [DARK_PANEL, LIGHT_PANEL])
def test_colours_are_seen_on_dark_and_on_light(ground: str) -> None:
    hues = [colour for colour in Colour if colour is not Colour.PLAIN]
    assert {hue.name: contrast(hue, ground) for hue in hues if contrast(hue, ground) < 3} == {}


def results(panel: dict[str, object]) -> Iterator[dict[str, object]]:
    """Yield what values are mapped to, of a panel and of its overrides."""
    if isinstance(panel, dict):
        if "color" in panel and "index" in panel:
            yield panel
        for part in panel.values():
            if isinstance(part, dict):
                yield from results(part)
            if isinstance(part, list):
                for one in part:
                    yield from results(one)


@pytest.mark.parametrize("name", making.made())
def test_no_colour_tells_anything_without_a_word(name: str) -> None:
    found = list(results(json.loads(making.made()[name])))
    assert found
    assert [one for one in found if not one.get("text")] == []


@pytest.mark.parametrize("name", making.made())
def test_what_has_no_value_is_grey(name: str) -> None:
    """Grafana gives it the colour of the lowest step otherwise, which may be that of what is well."""
    for panel in json.loads(making.made()[name])["panels"]:
        if panel["type"] in {"stat", "bargauge", "state-timeline"}:
            special = [one for one in panel["fieldConfig"]["defaults"]["mappings"] if one["type"] == "special"]
            assert [one["options"]["result"]["color"] for one in special] == [Colour.UNKNOWN], panel["title"]


@pytest.mark.parametrize("name", making.made())
def test_a_dashboard_opens_with_all_of_what_several_can_be_chosen_of(name: str) -> None:
    for variable in json.loads(making.made()[name])["templating"]["list"]:
        chosen = variable.get("current", {}).get("value")
        assert chosen == (["$__all"] if variable["multi"] else None), variable["name"]


def test_a_table_joins_its_columns_by_the_key_alone() -> None:
    made = table(
        "duty_incidents",
        text("name", "board.root"),
        number("board.lasting", "b", unit=Unit.SPAN),
        rows="a",
        key="incident",
        link=FRONT,
        dead="name",
    )
    rows, lasting = (in_words(query, Language.EN) for query in made.queries)
    assert rows.startswith("max by (incident, name) ((a) or label_replace(")
    # What a column alone knows must make no row of its own.
    assert lasting.startswith("max by (incident) ((b) and on (incident) ((a) or ")
    assert [column.field for column in made.columns] == ["name", "Value #B", "incident"]


@pytest.mark.parametrize(
    ("variable", "said", "name", "value"),
    [
        (variables.network(), '{name="政务外网",network="extranet"} 1 1700000000000', "政务外网", "extranet"),
        (variables.unit(), '{name="a "b", c",unit="u1"} 1 1700000000000', 'a "b", c', "u1"),
        (variables.device(), '{device="d1",name="核心"} 1 1700000000000', "核心", "d1"),
        (variables.prefecture(), '{division="430100",name="长沙市"} 1 1700000000000', "长沙市", "430100"),
    ],
)
def test_people_read_names_and_queries_get_ids(variable: variables.Variable, said: str, name: str, value: str) -> None:
    """Grafana writes each series of `query_result` so, labels in the order of the alphabet and nothing escaped."""
    found = re.search(variable.regex.strip("/").replace("(?<", "(?P<"), said)
    assert found is not None
    assert (found["text"], found["value"]) == (name, value)
