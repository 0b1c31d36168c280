"""`netmon sd` prints the targets or writes them, and takes no slip of the pen for an empty network."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.given import INVENTORY, Cli

FROM = ("sd", "--inventory", str(INVENTORY))


def test_the_targets_are_printed_as_prometheus_reads_them(cli: Cli) -> None:
    ended = cli(*FROM)
    assert (ended.code, ended.err) == (0, "")
    found = {group["targets"][0]: group["labels"] for group in json.loads(ended.out)}
    assert set(found) == {"hub", "ce"}
    assert (found["ce"]["parent"], found["ce"]["division"], found["ce"]["role"]) == ("hub", "430121", "ce")


def test_only_some_are_listed_where_that_is_asked_for(cli: Cli) -> None:
    ended = cli(*FROM, "--only", "role=core", "--only", "role=access")
    assert [group["targets"] for group in json.loads(ended.out)] == [["hub"]]


def test_files_are_written_and_told(cli: Cli, tmp_path: Path) -> None:
    ended = cli(*FROM, "--out", str(tmp_path / "sd"), "--only", "role=ce", lang="en")
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.splitlines() == [
        f"{tmp_path}/sd/netmon-devices.json: 1 targets",
        f"{tmp_path}/sd/netmon-services.json: 0 targets",
    ]
    assert json.loads((tmp_path / "sd" / "netmon-devices.json").read_bytes())[0]["targets"] == ["ce"]


@pytest.mark.parametrize(
    ("only", "told"),
    [
        ("role", "write role as NAME=VALUE"),
        ("role=cor", "the inventory has no role=cor"),
        ("rôle=core", "there are kind, network, site"),
        ("kind=switch", "there are device, service"),
    ],
)
def test_what_cannot_be_meant_is_refused(cli: Cli, only: str, told: str) -> None:
    ended = cli(*FROM, "--only", only, lang="en")
    assert (ended.code, ended.out) == (2, "")
    assert told in ended.err


def test_a_folder_that_cannot_be_written_is_told(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    ended = cli(*FROM, "--out", str(tmp_path / "file"), lang="en")
    assert ended.code == 1
    assert "cannot be written into" in ended.err
