"""`plan` over a database that the daemon's own store wrote, and an inventory that is edited."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.given import Cli, FixedClock
from tests.cli.golden import same_as_golden
from tests.figures.database import INVENTORY, NOW, write

EDITS = (
    ("  bank: {name: 人民银行长沙中心支行", "  archive: {name: 省档案馆"),
    ("name_en: PBoC Changsha", "name_en: Archives"),
    (
        "core-bank: {upper: {device: core}, lower: {unit: bank}",
        "core-archive: {upper: {device: core}, lower: {unit: archive}",
    ),
    ("name: 省财政厅, name_en: Department of Finance", "name: 省财政与国资厅, name_en: Department of Finance"),
    ("  changsha-county: {upper: {device: changsha-pe}, lower: {unit: county}, carrier: 电信}\n", ""),
    ("  core-changsha: {upper: {device: core}, lower: {device: changsha-pe}, carrier: 电信}\n", ""),
)


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("plan") / "netmon.db"
    write(path)
    return path


@pytest.fixture
def asked(cli: Cli, kept: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Cli:
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.chdir(tmp_path)
    cli.clock = FixedClock(NOW)
    cli.environ = {"NETMON_DATABASE": f"sqlite:///{kept}", "COLUMNS": "100"}
    text = INVENTORY.read_text(encoding="utf-8")
    (tmp_path / "same.yaml").write_text(text, encoding="utf-8")
    for old, new in EDITS:
        assert old in text
        text = text.replace(old, new)
    (tmp_path / "new.yaml").write_text(text, encoding="utf-8")
    return cli


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_people_read_what_would_change_in_their_language(asked: Cli, lang: str) -> None:
    ended = asked("plan", "new.yaml", lang=lang)
    assert (ended.code, ended.err) == (1, "")
    same_as_golden(f"plan.{lang}.txt", ended.out)


def test_the_inventory_in_force_changes_nothing_and_ends_well(asked: Cli) -> None:
    ended = asked("plan", "same.yaml", lang="en")
    assert (ended.code, ended.err) == (0, "")
    assert "none of 4 figures changes" in ended.out
    told = asked("plan", "same.yaml", "--json").json()
    assert isinstance(told, dict)
    assert (told["things"], told["falls"], told["register"]["to_approve"]) == ([], [], [])


def test_json_names_the_figures_that_fall_and_what_is_to_be_approved(asked: Cli) -> None:
    ended = asked("plan", "new.yaml", "--json")
    told = ended.json()
    assert ended.code == 1
    assert isinstance(told, dict)
    assert told["falls"] == ["vertical"]
    assert [(one["act"], one["unit"]) for one in told["register"]["taken"]] == [("renamed", "finance")]
    assert {(one["act"], one["unit"]) for one in told["register"]["to_approve"]} == {
        ("born", "archive"), ("scoped", "archive"), ("closed", "bank"),
    }  # fmt: skip
    assert told["no_longer_seen"] == ["county@extranet"]
    (vertical,) = (one for one in told["figures"] if one["indicator"] == "vertical")
    assert (vertical["before"]["met"], vertical["after"]["met"]) == (1, 0)
    assert [one["part"] for one in vertical["change"]["items"]] == ["network", "network"]


def test_a_wrong_inventory_is_told_with_every_mistake(asked: Cli, tmp_path: Path) -> None:
    wrong = (tmp_path / "new.yaml").read_text(encoding="utf-8").replace("unit: finance,", "unit: nobody,")
    (tmp_path / "wrong.yaml").write_text(wrong, encoding="utf-8")
    ended = asked("plan", "wrong.yaml")
    assert ended.code == 1
    assert "nobody" in ended.out
    assert "cannot be taken" in ended.err
    told = asked("plan", "wrong.yaml", "--json").json()
    assert isinstance(told, dict)
    assert (told["valid"], len(told["problems"]) > 0) == (False, True)


def test_before_the_first_inventory_there_is_nothing_to_compare_with(asked: Cli, tmp_path: Path) -> None:
    asked.environ = {**asked.environ, "NETMON_DATABASE": f"sqlite:///{tmp_path / 'none.db'}"}
    ended = asked("plan", "same.yaml")
    assert (ended.code, ended.out) == (1, "")
