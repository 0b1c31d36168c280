"""`netmon reload` and `netmon run`, with a real daemon."""

from __future__ import annotations

import shutil
import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from netmon.store import Reader, StoreError, owner
from tests.cli.given import INVENTORY, PROGRAM, Cli, eventually, program, write_database


@pytest.fixture
def daemon(tmp_path: Path, cli: Cli) -> Iterator[subprocess.Popen[bytes]]:
    """Run the daemon on an inventory of its own; nobody answers it, and it pings nobody."""
    shutil.copy(INVENTORY, tmp_path / "inventory.yaml")
    url = f"sqlite:///{tmp_path / 'netmon.db'}"
    cli.environ = {
        "NETMON_DATABASE": url,
        "NETMON_INVENTORY": str(tmp_path / "inventory.yaml"),
        "NETMON_LISTEN": "127.0.0.1:0",
        "NETMON_ICMP": "off",
        "NETMON_LANG": "en",
        "LAB_COMMUNITY": "lab-community",
    }
    with (tmp_path / "log").open("wb") as log:
        process = subprocess.Popen([PROGRAM, "run"], env=cli.environ, stdout=log, stderr=log)

    def up() -> bool:
        assert process.poll() is None, (tmp_path / "log").read_text()
        try:
            return owner(url) is not None and Reader.open(url).last_load() is not None
        except StoreError:
            return False  # it is just being made

    try:
        eventually(up)
        yield process
    finally:
        process.send_signal(signal.SIGTERM)
        assert process.wait(60) == 0


def test_a_changed_inventory_is_taken_and_said_so(cli: Cli, daemon: subprocess.Popen[bytes]) -> None:
    path = Path(cli.environ["NETMON_INVENTORY"])
    path.write_text(path.read_text() + "  paper-link: {upper: {device: hub}, lower: {unit: paper}}\n")
    ended = cli("reload")
    assert (ended.code, ended.err) == (0, "")
    eventually(lambda: cli("why", "link:paper-link").code == 0)
    status = cli("status", "--json").json()
    assert isinstance(status, dict)
    assert status["daemon"] == {"running": True, "pid": daemon.pid}


def test_a_wrong_one_is_refused_with_its_mistakes_and_the_daemon_goes_on(
    cli: Cli, daemon: subprocess.Popen[bytes]
) -> None:
    path = Path(cli.environ["NETMON_INVENTORY"])
    right = path.read_text()
    path.write_text(right.replace("unit: county,", "unit: nowhere,"))
    ended = cli("reload")
    assert (ended.code, ended.out) == (1, "")
    assert "nowhere" in ended.err
    assert daemon.poll() is None
    path.write_text(right)
    assert cli("reload").code == 0


def test_a_second_daemon_on_the_same_database_is_refused(cli: Cli, daemon: subprocess.Popen[bytes]) -> None:
    ended = program("run", **cli.environ)
    assert ended.returncode == 1
    assert str(daemon.pid) in ended.stderr
    assert "Traceback" not in ended.stderr


def test_without_a_daemon_there_is_nothing_to_reload(cli: Cli, tmp_path: Path) -> None:
    ended = cli("reload", NETMON_DATABASE=write_database(tmp_path / "netmon.db"))
    assert (ended.code, ended.out) == (1, "")
    assert "netmon.db" in ended.err


@pytest.mark.parametrize(
    "arguments", [("--listen", "nowhere"), ("--icmp", "loudly"), ("--log-level", "x"), ("--database", "/a/path")]
)
def test_a_daemon_with_settings_that_cannot_be_meant_does_not_start(cli: Cli, arguments: tuple[str, str]) -> None:
    ended = cli("run", *arguments)
    assert ended.code == 2
    assert arguments[0] in ended.err
