"""Killed at any write, or without room on the disk: no number is lost, used twice, or on a file without a record."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from netmon.model.bundle import Way
from tests.cli.buildings import Buildings
from tests.cli.given import PROGRAM
from tests.cli.killed import State


@dataclass(frozen=True)
class Run:
    """What was there after a kill, and after the command was run once more with this code."""

    after: State
    code: int
    next: State


def killed(buildings: Buildings, way: Way, database: Path, *arguments: str) -> list[Run]:
    folder = buildings.folder / "desk"
    folder.mkdir()
    shutil.copy(database, folder / "kill.db")
    environ = {**buildings.origin, "NETMON_DATABASE": f"sqlite:///{folder / 'kill.db'}", "USER": "乙",
               "NETMON_LANG": "en"}  # fmt: skip
    done = subprocess.run(
        [sys.executable, "-m", "tests.cli.killed", str(folder), way.value, *arguments],
        env={**environ, "PYTHONPATH": ":".join(sys.path)}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    lines = [json.loads(line[1:]) for line in done.stdout.splitlines() if line.startswith("@")]
    return [Run(one["after"], one["code"], one["next"]) for one in lines]


def test_an_export_that_is_killed_at_any_write_goes_on_with_the_same_number(buildings: Buildings) -> None:
    runs = killed(
        buildings, Way.OUT, buildings.folder / "n.db", "bundle", "export", "--network", "extranet", "--period",
        "2026-06", "--division", "430100", "--key", str(buildings.folder / "k.key"), "--approval", "7",
        "--out", str(buildings.folder / "desk" / "one.bundle"),
    )  # fmt: skip
    assert {len(one.after["kept"]) for one in runs} == {0, 1}
    for one in runs:
        # What has a signature has a record, and under the name there is all of it or nothing.
        assert set(one.after["files"].values()) <= set(one.after["kept"].values())
        assert all(name.endswith(".partial") for name in one.after["noise"])
        if one.after["files"].get("one.bundle") is None:
            assert one.code == 0
        assert list(one.next["kept"]) == ["1"]
        assert one.next["files"]["one.bundle"] == one.next["kept"]["1"]
        assert one.next["notes"].count("audit.bundle_exported") == 1


def test_an_import_that_is_killed_at_any_write_took_all_or_nothing(buildings: Buildings) -> None:
    buildings.trust()
    file = buildings.export("one")
    runs = killed(buildings, Way.IN, buildings.folder / "province.db", "bundle", "import", str(file))
    assert {len(one.after["kept"]) for one in runs} == {0, 1}
    for one in runs:
        assert one.after["notes"].count("audit.bundle_imported") == len(one.after["kept"])
        assert one.code == (21 if one.after["kept"] else 0)
        assert (list(one.next["kept"]), one.next["notes"].count("audit.bundle_imported")) == (["1"], 1)


@pytest.mark.namespaces
def test_where_there_is_no_room_nothing_is_written_and_no_number_is_used(buildings: Buildings) -> None:
    disc = buildings.folder / "disc"
    disc.mkdir()
    command = [
        str(PROGRAM), "bundle", "export", "--network", "extranet", "--period", "2026-06", "--division", "430100",
        "--key", str(buildings.folder / "k.key"), "--approval", "7", "--out", str(disc / "one.bundle"),
    ]  # fmt: skip
    full = f"mount -t tmpfs -o size=8k disc {disc} && head -c 8192 /dev/zero > {disc}/fill"
    script = f'{full} && {{ "$@"; echo "code $?"; ls -A {disc}; }}'
    done = subprocess.run(
        ["unshare", "-m", "sh", "-c", script, "sh", *command],
        env={**buildings.origin, "USER": "乙", "NETMON_LANG": "en", "PYTHONPATH": ":".join(sys.path),
             "PATH": "/usr/bin:/bin:/usr/sbin:/sbin"},
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.stdout.splitlines() == ["code 1", "fill"], done.stderr
    assert "No space left" in done.stderr
    assert "no bundle was exported" in buildings.cli("bundle", "list", "--sent", **buildings.origin).err
