"""`coverage gap` over a month in which a record of acceptance expired."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.cli.given import Cli, FixedClock
from tests.cli.golden import same_as_golden
from tests.figures.database import NOW, write


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("gap") / "netmon.db"
    write(path)
    return path


@pytest.fixture
def asked(cli: Cli, kept: Path, monkeypatch: pytest.MonkeyPatch) -> Cli:
    monkeypatch.setenv("COLUMNS", "100")
    cli.clock = FixedClock(NOW)
    cli.environ = {"NETMON_DATABASE": f"sqlite:///{kept}", "COLUMNS": "100"}
    return cli


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize(
    ("name", "arguments"),
    [
        ("gap-connected", ("departments-connected",)),
        ("gap-lan", ("localities-lan",)),
        ("gap-untargeted", ("vertical", "--at", "2026-06-20")),
    ],
)
def test_people_read_what_is_missing_in_their_language(
    asked: Cli, name: str, arguments: tuple[str, ...], lang: str
) -> None:
    ended = asked("coverage", "gap", *arguments, lang=lang)
    assert (ended.code, ended.err) == (0, "")
    same_as_golden(f"{name}.{lang}.txt", re.sub(r"\b[0-9a-f]{8}\b", "1234abcd", ended.out))


def test_json_lists_what_each_item_lacks_the_nearest_first(asked: Cli) -> None:
    told = asked("coverage", "gap", "localities-lan", "--json").json()
    assert isinstance(told, dict)
    assert (told["missing"], told["attainment"]) == (1, "undetermined")
    assert [(one["id"], one["lacks"]) for one in told["lacking"]] == [("430121", "paper_lapsed"), ("430181", "nothing")]
    assert (told["series"][0]["day"], told["series"][-1]["day"]) == ("2026-05-31", "2026-07-01")
    assert (told["pace"]["met"], told["pace"]["reached"]) == (-1, None)


def test_of_nobody_nothing_is_missing(asked: Cli) -> None:
    ended = asked("coverage", "gap", "intranet-connected")
    assert ended.code == 0
    assert "it has no target" in ended.out
    assert "no list of who should join" in ended.out


def test_an_unknown_indicator_is_told_with_those_there_are(asked: Cli) -> None:
    ended = asked("coverage", "gap", "nothing")
    assert (ended.code, ended.out) == (2, "")
    assert "there is departments-connected" in ended.err
