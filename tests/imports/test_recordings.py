"""What each system answers or exports becomes an inventory that is right; every version says the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from netmon.inventory import load
from tests.cli.conftest import cli
from tests.cli.given import Cli
from tests.golden import golden
from tests.imports.given import CANARY, CASES, MAPS, RECORDINGS

__all__ = ["cli"]

same_as_golden = golden(Path(__file__).parent / "golden")
SAME = [
    ("netbox-4", "netbox-3"),
    ("librenms", "librenms-old"),
    ("zabbix/hosts-7.0.json", "zabbix/hosts-6.0.json"),
    ("file_sd", "file_sd-json"),
]


def imported(cli: Cli, recording: str, into: Path) -> tuple[str, str]:
    """Import a recording; return what was told, and the rows that were written."""
    system, map_ = CASES[recording]
    arguments = ("--from", system, "--network", "extranet", "--map", str(MAPS / f"{map_}.yaml"), "--into", str(into))
    ended = cli("import", str(RECORDINGS / recording), *arguments)
    assert ended.code == 0, ended.err + ended.out
    rows = "".join(
        f"--- {path.name}\n{path.read_text(encoding='utf-8-sig')}" for path in sorted(into.glob("inventory.d/*.csv"))
    )
    return ended.out.replace(str(into), "FOLDER"), rows


@pytest.mark.parametrize("recording", CASES)
def test_a_recording_becomes_an_inventory_that_is_right(cli: Cli, recording: str, tmp_path: Path) -> None:
    told, rows = imported(cli, recording, tmp_path / "out")
    same_as_golden(f"{recording.replace('/', '-')}.txt", f"{told}\n{rows}")
    assert cli("check", "--no-secrets", str(tmp_path / "out" / "inventory.yaml")).code == 0
    assert load(tmp_path / "out" / "inventory.yaml", {}, secrets=False).devices


@pytest.mark.parametrize(("newer", "older"), SAME)
def test_every_version_says_the_same(cli: Cli, newer: str, older: str, tmp_path: Path) -> None:
    assert imported(cli, newer, tmp_path / "new")[1] == imported(cli, older, tmp_path / "old")[1]


@pytest.mark.parametrize("recording", CASES)
def test_no_secret_of_a_system_is_taken_over(cli: Cli, recording: str, tmp_path: Path) -> None:
    told, _ = imported(cli, recording, tmp_path / "out")
    written = [path for path in (tmp_path / "out").rglob("*") if path.is_file()]
    assert [path for path in written if CANARY in path.read_text()] == []
    assert CANARY not in told


def test_the_recordings_hold_secrets_that_could_be_taken_over() -> None:
    files = (path for path in RECORDINGS.rglob("*") if path.is_file())
    holding = {path.relative_to(RECORDINGS).parts[0] for path in files if CANARY in path.read_text()}
    assert holding == {"librenms", "librenms-old", "zabbix", "zabbix-export", "zabbix-export-yaml", "categraf"}
