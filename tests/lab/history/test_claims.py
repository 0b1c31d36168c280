"""The claims of 2006 on a made-up past of the example province: k/n, bounds, target, sources, and the evidence."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.cli.given import Cli, FixedClock
from tests.golden import golden
from tests.lab.history.province import EXAMPLE, NOW, write

pytestmark = pytest.mark.xdist_group("claims")  # one past serves all of these
same_as_golden = golden(Path(__file__).parent / "golden")
CLAIMS = (
    "departments-connected", "departments-lan", "localities-lan-by-units", "localities-lan-by-jurisdictions",
    "window-on-the-internet", "functions-online", "extranet-vertical",
)  # fmt: skip


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("claims") / "netmon.db"
    write(path)
    return path


@pytest.fixture
def asked(cli: Cli, kept: Path, monkeypatch: pytest.MonkeyPatch) -> Cli:
    monkeypatch.setenv("COLUMNS", "100")
    cli.clock = FixedClock(NOW)
    cli.environ = {
        "NETMON_DATABASE": f"sqlite:///{kept}",
        "NETMON_INVENTORY": str(EXAMPLE),
        "NETMON_VANTAGE": "lab",
        "COLUMNS": "100",
    }
    return cli


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_seven_claims_are_told(asked: Cli, lang: str) -> None:
    ended = asked("coverage", lang=lang)
    assert ended.code == 0, ended.err
    same_as_golden(f"claims.{lang}.txt", re.sub(r"\b[0-9a-f]{8}\b", "1234abcd", ended.out))


def test_they_come_near_to_what_was_reported_in_2006(asked: Cli) -> None:
    told = asked("coverage", "--json").json()
    assert isinstance(told, dict)
    figures = told["figures"]
    assert isinstance(figures, list)
    counted = {}
    for one in figures:
        assert isinstance(one, dict)
        counted[one["indicator"]] = one["met"], one["n"]
        assert one["sample"] is True
    assert counted.keys() == set(CLAIMS)
    assert counted["departments-lan"] == (67, 72)
    assert counted["localities-lan-by-units"] == counted["localities-lan-by-jurisdictions"] == (46, 136)
    assert counted["window-on-the-internet"] == (53, 66)


@pytest.mark.parametrize("indicator", CLAIMS)
def test_each_opens_to_its_units_and_each_of_them_to_what_it_rests_on(asked: Cli, indicator: str) -> None:
    told = asked("coverage", indicator, "--units", "--json").json()
    assert isinstance(told, dict)
    figures = told["figures"]
    assert isinstance(figures, list)
    (figure,) = figures
    assert isinstance(figure, dict)
    items = figure["items"]
    assert isinstance(items, list)
    assert len(items) == figure["n"] + figure["exempt"]
    for one in items:
        assert isinstance(one, dict)
        if one["verdict"] in {"met", "exempt"}:
            assert one["evidence"], one
    first = items[0]
    assert isinstance(first, dict)
    shown = asked("coverage", indicator, "--unit", str(first["item"]).partition(":")[2] or str(first["item"]))
    assert shown.code == 0, shown.err
    assert "sample data" in shown.out
