"""With the store failing the daemon goes on, shows what it believes, says so, and writes it all when it can."""

from __future__ import annotations

import os
import sqlite3
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from netmon.model.names import SubjectKind
from tests.app.flapping import FlappingAgent
from tests.app.running import Running, until
from tests.app.test_kill import PORTS, write_inventory
from tests.namespaces.watched import Metrics

ENVIRON = {"LAB_COMMUNITY": "flapping-7"}
Shown = set[tuple[str, str, float]]


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 80 MiB of its own."""
    if os.geteuid() != 0:
        pytest.skip("mounting a disk needs root")
    place = tmp_path / "disk"
    place.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=80m", "tmpfs", place], check=True)
    try:
        yield place
    finally:
        subprocess.run(["umount", place], check=True)


def fill(disk: Path) -> Path:
    """Fill a disk to the last octet; return the file that does."""
    path = disk / "filler"
    with path.open("wb", buffering=0) as filler:
        for size in (1 << 20, 1 << 12, 1):
            try:
                while True:
                    filler.write(bytes(size))
            except OSError:
                continue
    return path


@pytest.fixture
def flapping() -> Iterator[FlappingAgent]:
    with FlappingAgent(PORTS) as agent:
        yield agent


def shown(metrics: Metrics) -> Shown:
    """Return the links that are up or down, and since when that is said to be so."""
    since = {dict(each)["link"]: at for each, at in metrics.all("netmon_link_state_since_timestamp_seconds").items()}
    labels = [dict(each) for each, value in metrics.all("netmon_link_state").items() if value == 1]
    return {
        (each["link"], each["state"], round(since[each["link"]], 1))
        for each in labels
        if each["state"] in {"up", "down"}
    }


def written(daemon: Running) -> Shown:
    return {
        (event.subject.id, event.after.state.value, round(event.at + shift, 1))
        for event in daemon.events()
        if event.subject.kind is SubjectKind.LINK
        for shift in (-0.05, 0, 0.05)
    }


def degraded(daemon: Running) -> float | None:
    return daemon.value("netmon_store_degraded")


def goes_on_degraded(daemon: Running) -> Shown:
    """Wait until it says so, then gather all it shows until things have changed a few times."""
    until(lambda: degraded(daemon) == 1, "it says that the store fails")
    seen: Shown = set()

    def changed_again() -> bool:
        metrics = daemon.scrape()
        assert metrics.value("netmon_store_degraded") == 1
        seen.update(shown(metrics))
        return len(seen) > 4 * PORTS

    until(changed_again, "it goes on polling and showing")
    assert daemon.get("healthz").startswith('{"status":"ok"')
    return seen


def test_a_full_disk_is_shown_and_everything_is_written_when_there_is_room_again(
    disk: Path, flapping: FlappingAgent
) -> None:
    write_inventory(disk / "inventory.yaml", flapping.port)
    with Running(disk, environ=ENVIRON) as daemon:
        daemon.log = disk.parent / "log"
        until(lambda: len(shown(daemon.scrape())) == PORTS, "all links are read")
        filler = fill(disk)
        seen = goes_on_degraded(daemon)
        filler.unlink()
        until(lambda: degraded(daemon) == 0, "it recovers")
        assert seen - written(daemon) == set()
        assert daemon.end() == 0


def test_a_lock_held_by_another_program_is_outwaited(tmp_path: Path, flapping: FlappingAgent) -> None:
    write_inventory(tmp_path / "inventory.yaml", flapping.port)
    with Running(tmp_path, environ=ENVIRON) as daemon:
        until(lambda: len(shown(daemon.scrape())) == PORTS, "all links are read")
        other = sqlite3.connect(tmp_path / "netmon.db", isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        seen = goes_on_degraded(daemon)
        until(lambda: "the database cannot be written" in daemon.said(), "the log tells that it fails")
        other.execute("ROLLBACK")
        other.close()
        until(lambda: degraded(daemon) == 0, "it recovers")
        until(lambda: "the database is back" in daemon.said(), "the log tells that all is written")
        assert seen - written(daemon) == set()
        assert daemon.end() == 0


def test_what_could_not_be_written_at_the_end_is_in_the_log_and_the_exit_code_says_so(
    tmp_path: Path, flapping: FlappingAgent
) -> None:
    write_inventory(tmp_path / "inventory.yaml", flapping.port)
    with Running(tmp_path, environ=ENVIRON) as daemon:
        until(lambda: len(shown(daemon.scrape())) == PORTS, "all links are read")
        other = sqlite3.connect(tmp_path / "netmon.db", isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        seen = goes_on_degraded(daemon)
        assert daemon.end() == 1
        other.execute("ROLLBACK")
        other.close()
        lost = {link for link, _, _ in seen - written(daemon)}
        assert lost
        assert [link for link in lost if f"id='{link}'" not in daemon.said()] == []
