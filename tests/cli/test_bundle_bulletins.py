"""What a bundle tells of published bulletins, and what a bulletin's file is worth that came by other means."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.cli.buildings import Buildings, two_revisions

NAME = "extranet-2026-06-month"


@pytest.fixture
def files(buildings: Buildings) -> list[list[Path]]:
    """June was published twice; the bundle of June is there, and the files of both came by other means."""
    found = two_revisions(buildings.folder / "n.db", buildings.folder)
    buildings.trust()
    assert buildings.take(buildings.export("one.bundle")) == (0, "")
    return found


def test_a_bundle_tells_of_each_revision_that_was_published_of_its_period(
    buildings: Buildings, files: list[list[Path]]
) -> None:
    shown = json.loads(buildings.cli("bundle", "show", str(buildings.folder / "one.bundle"), "--json").out)
    assert [(one["id"], one["revision"], len(one["files"])) for one in shown["bulletins"]] == [
        (NAME, 1, 2),
        (NAME, 2, 2),
    ]
    told = buildings.cli("bundle", "show", str(buildings.folder / "one.bundle"), lang="zh").out
    assert re.search(rf"{NAME} +2 +2 +{shown['bulletins'][1]['digest']}", told)
    manifest = buildings.folder / "m.html"
    assert buildings.cli("bundle", "show", str(buildings.folder / "one.bundle"), "--manifest", str(manifest)).code == 0
    assert shown["bulletins"][1]["digest"] in manifest.read_text()
    (network,) = json.loads(buildings.cli("bundle", "merged", "--json").out)["networks"]
    assert [(one["origin"], one["revision"]) for one in network["bulletins"]] == [("长沙市", 1), ("长沙市", 2)]
    assert f"长沙市：{NAME}（修订号 2）" in buildings.cli("bundle", "merged", lang="zh").out
    day = buildings.export("day.bundle", period="2026-06-30")
    assert json.loads(buildings.cli("bundle", "show", str(day), "--json").out)["bulletins"] == []
    assert len(files) == 2


@pytest.mark.parametrize("command", ["bundle", "bulletin"])
def test_a_file_that_came_by_other_means_is_what_was_published_or_is_told_apart(
    buildings: Buildings, files: list[list[Path]], command: str
) -> None:
    (old, _), (page, document) = files
    for file in (page, document):
        said = buildings.cli(command, "verify", str(file), "--json")
        assert (said.code, said.err) == (0, "")
        told = said.json()
        assert isinstance(told, dict)
        assert (told["holds"], told["bulletin"], told["revision"], told["name"]) == (True, NAME, 2, "长沙市")
    before = buildings.cli(command, "verify", str(old))
    assert before.code == 0
    assert "published revision 2 of it since" in before.err
    page.write_bytes(page.read_bytes().replace(b"3/5", b"5/5"))
    said = buildings.cli(command, "verify", str(page), lang="zh")
    assert said.code == 15
    assert f"自称是 长沙市 发布的通报 {NAME}（修订号 2）" in said.err


def test_a_file_of_nobody_is_neither_a_bundle_nor_a_bulletin(buildings: Buildings, files: list[list[Path]]) -> None:
    other = buildings.folder / "x.html"
    other.write_text("hello")
    said = buildings.cli("bundle", "verify", str(other))
    assert (said.code, "no file of a bulletin" in said.err) == (10, True)
    buildings.cli("bundle", "revoke", buildings.fingerprint, "--because", "遗失")
    assert "遗失" in buildings.cli("bundle", "verify", str(files[1][0])).err
