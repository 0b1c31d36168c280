"""Every dashboard is what Grafana's own types say it is, in every version that is supported."""

from __future__ import annotations

import json

import pytest

from tests.grafana.sample import board, spoiled
from tests.grafana.schema import FOLDER, VERSIONS, errors
from tests.promql.boards import dashboards
from tests.promql.project import BUILT

SPOILED: dict[str, tuple[tuple[str | int, ...], object]] = {
    "a misspelt key of the dashboard": (("editible",), False),
    "a misspelt key of a panel": (("panels", 0, "tragets"), []),
    "a width that is text": (("panels", 0, "gridPos", "w"), "12"),
    "a hiding that there is not": (("templating", "list", 1, "hide"), "no"),
    "a refreshing that there is not": (("templating", "list", 1, "refresh"), 7),
    "an unknown option": (("panels", 0, "options", "colourMode"), "value"),
    "an unknown value of an option": (("panels", 0, "options", "colorMode"), "rainbow"),
    "an unknown way to draw": (("panels", 1, "fieldConfig", "defaults", "custom", "drawStyle"), "dots"),
    "something of a line's on a figure": (("panels", 0, "fieldConfig", "defaults", "custom"), {"lineWidth": 1}),
    "an override of something unknown": (
        ("panels", 1, "fieldConfig", "overrides", 0, "properties", 0, "id"),
        "custom.fillOpaqueness",
    ),
    "a kind of panel that is no more": (("panels", 0, "type"), "graph"),
    "a query with a misspelt key": (("panels", 0, "targets", 0, "legend"), "up"),
    "a query in an unknown shape": (("panels", 0, "targets", 0, "format"), "tabel"),
    "an unknown threshold mode": (("panels", 0, "fieldConfig", "defaults", "thresholds", "mode"), "relative"),
}


@pytest.mark.parametrize("version", VERSIONS)
def test_every_dashboard_is_understood(version: str) -> None:
    assert {name: found for name, one in dashboards(BUILT).items() if (found := errors(one, version))} == {}


@pytest.mark.parametrize("version", VERSIONS)
def test_a_sound_dashboard_is_understood(version: str) -> None:
    assert errors(board(), version) == []


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize(("path", "value"), SPOILED.values(), ids=SPOILED)
def test_what_grafana_would_not_understand_is_found(version: str, path: tuple[str | int, ...], value: object) -> None:
    assert errors(spoiled((path, value)), version)


@pytest.mark.parametrize("version", VERSIONS)
def test_a_schema_names_the_version_that_it_was_made_from(version: str) -> None:
    package = json.loads((FOLDER / "package.json").read_text(encoding="utf-8"))["dependencies"][version]
    source = json.loads((FOLDER / f"{version}.json").read_text(encoding="utf-8"))["source"]
    assert source == f"{package.removeprefix('npm:')}, Apache-2.0"
    assert package.startswith(f"npm:@grafana/schema@{version}.")
