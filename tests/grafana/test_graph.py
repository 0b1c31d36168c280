"""Node graphs and maps, asked of Prometheus' own evaluator: what Grafana is to draw is in the labels."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from grafana.workshop.graph import COLOURS, MOST, graph_edges, graph_nodes, map_of, map_online
from netmon.model.belief import State
from netmon.model.register import Level
from netmon.words import Language, say_state

needs_promtool = pytest.mark.skipif(shutil.which("promtool") is None, reason="needs Debian's prometheus")
SCRAPED = {"job": "netmon", "instance": "a:1", "network": "extranet"}
OTHER = {"job": "netmon", "instance": "b:1", "network": "intranet"}


def series(name: str, value: int = 1, scraped: dict[str, str] = SCRAPED, /, **labels: str) -> dict[str, str]:
    said = ", ".join(f'{key}="{text}"' for key, text in (scraped | labels).items())
    return {"series": f"{name}{{{said}}}", "values": f"{int(value)}x3"}


def device(name: str, unit: str, state: State, scraped: dict[str, str] = SCRAPED) -> list[dict[str, str]]:
    info = series(
        "netmon_device_info", 1, scraped, device=name, name=f"{name} 路由器", role="ce", unit=unit, address="10.0.0.1"
    )
    of = (series("netmon_device_state", each is state, scraped, device=name, state=each.value) for each in State)
    return [info, *of]


def link(name: str, upper: str, lower: str, lower_unit: str, state: State) -> list[dict[str, str]]:
    info = series(
        "netmon_link_info",
        link=name,
        name=name,
        carrier="电信",
        upper_unit="hub",
        upper_device=upper,
        lower_unit=lower_unit,
        lower_device=lower,
    )
    return [info, *(series("netmon_link_state", each is state, link=name, state=each.value) for each in State)]


def unit(name: str, prefecture: str, online: int | None = None, division: str = "") -> list[dict[str, str]]:
    division = division or prefecture or "430000"
    said = [series("netmon_unit_info", unit=name, division=division, prefecture=prefecture, name=name, level="county")]
    return said if online is None else [*said, series("netmon_unit_online", online, unit=name)]


def place(code: str, level: str, geohash: str) -> dict[str, str]:
    return series(
        "netmon_division_info", 1, {"job": "netmon", "instance": "a:1"}, division=code, name=f"{code} 市",
        level=level, parent="430000", prefecture=f"{code[:4]}00", geohash=geohash,
    )  # fmt: skip


WORLD = [
    *unit("hub", ""),
    *unit("cs", "430100", 1),
    *unit("wc", "430100", 0),
    *unit("nobody", "430100"),
    *unit("zz", "430200", 1),
    *unit("county", "430100", division="430112"),
    *device("core", "hub", State.UP),
    *device("cs-1", "cs", State.UP),
    *device("wc-1", "wc", State.DOWN),
    *device("zz-1", "zz", State.UP),
    *device("cs-1", "cs", State.UNKNOWN, OTHER),
    *link("core-cs", "core", "cs-1", "cs", State.UP),
    *link("cs-wc", "cs-1", "wc-1", "wc", State.DOWN),
    *link("core-zz", "core", "zz-1", "zz", State.UP),
    *link("national", "", "cs-1", "cs", State.UP),
    place("430100", "prefecture", "wt029g"),
    place("430200", "prefecture", ""),
    place("430112", "county", "wt02c3"),
    *unit("far", "430200", 1, division="430212"),
    place("430212", "county", "wt02c4"),
    *unit("dark", "430100", 0, division="430113"),
    place("430113", "county", "wt02c5"),
]


def check(expr: str, by: str, expected: list[dict[str, str]], tmp_path: Path, value: str = "1") -> None:
    """Have promtool find exactly these labels, each with this value or its own."""
    asked = expr.replace("$network", "extranet").replace("$prefecture", "430100")
    samples = [
        {
            "labels": "{" + ", ".join(f'{key}="{word}"' for key, word in one.items() if key != "value") + "}",
            "value": float(one.get("value", value)),
        }
        for one in expected
    ]
    case = {"expr": f"sum by ({by}) ({asked})", "eval_time": "1m", "exp_samples": samples}
    file = tmp_path / "test.yml"
    tests = [{"interval": "1m", "input_series": WORLD, "promql_expr_test": [case]}]
    file.write_text(json.dumps({"tests": tests}, ensure_ascii=False), encoding="utf-8")
    done = subprocess.run(["promtool", "test", "rules", str(file)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def shown(state: State) -> dict[str, str]:
    return {"mainstat": say_state(Language.ZH, state), "color": COLOURS[state].value}


@needs_promtool
def test_the_nodes_are_the_devices_of_the_prefecture_and_those_that_its_links_lead_up_to(tmp_path: Path) -> None:
    found = {"cs-1": State.UP, "wc-1": State.DOWN, "core": State.UP}
    expected = [
        {"id": name, "title": f"{name} 路由器", "subtitle": "ce", "detail__address": "10.0.0.1", **shown(state)}
        for name, state in found.items()
    ]
    check(graph_nodes(Language.ZH), "id, title, subtitle, detail__address, mainstat, color", expected, tmp_path)


@needs_promtool
def test_the_edges_are_the_links_into_the_prefecture_between_nodes_that_are_shown(tmp_path: Path) -> None:
    ends = {"core-cs": ("core", "cs-1", State.UP), "cs-wc": ("cs-1", "wc-1", State.DOWN)}
    expected = [
        {"id": name, "source": upper, "target": lower, "secondarystat": "电信", **shown(state)}
        for name, (upper, lower, state) in ends.items()
    ]
    check(graph_edges(Language.ZH), "id, source, target, secondarystat, mainstat, color", expected, tmp_path)


@needs_promtool
@pytest.mark.parametrize(
    ("level", "expected"),
    [
        (Level.PREFECTURE, [{"name": "430100 市", "geohash": "wt029g", "value": "0.2"}]),
        (
            Level.COUNTY,
            [
                {"name": "430112 市", "geohash": "wt02c3", "value": "0"},
                {"name": "430113 市", "geohash": "wt02c5", "value": "0"},
                {"name": "430212 市", "geohash": "wt02c4", "value": "1"},
            ],
        ),
    ],
    ids=str,
)
def test_a_unit_of_which_nothing_is_known_is_not_online_on_the_map_and_what_has_no_place_is_not_on_it(
    level: Level, expected: list[dict[str, str]], tmp_path: Path
) -> None:
    check(map_online(level), "name, geohash", expected, tmp_path)


@needs_promtool
def test_the_map_of_a_prefecture_tells_a_county_of_which_nothing_is_known_from_one_that_is_cut(tmp_path: Path) -> None:
    expected = [
        {"name": "430112 市", "geohash": "wt02c3", "value": "-1"},
        {"name": "430113 市", "geohash": "wt02c5", "value": "0"},
    ]
    check(map_of(Level.COUNTY), "name, geohash", expected, tmp_path)


@pytest.mark.parametrize("language", Language)
def test_no_more_nodes_are_asked_for_than_grafana_shows_and_every_state_has_its_word(language: Language) -> None:
    assert graph_nodes(language).startswith(f"topk({MOST}, ")
    assert set(COLOURS) == set(State)
    for state in State:
        assert f'"{say_state(language, state)}"' in graph_nodes(language)
        assert f'"{say_state(language, state)}"' in graph_edges(language)
