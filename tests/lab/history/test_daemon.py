"""A real daemon goes on where a made-up past ends."""

from __future__ import annotations

from pathlib import Path

from netmon.cli.main import run
from netmon.store import Reader
from tests.app.running import Running, until
from tests.lab.given import ENVIRON, program, written
from tests.ports import free_port


def test_a_daemon_goes_on_after_a_past_and_tells_which_part_is_made_up(tmp_path: Path) -> None:
    inventory = written(tmp_path, free_port())
    url = f"sqlite:///{tmp_path / 'netmon.db'}"
    with program(inventory, tmp_path / "control", "--ports", "6"):
        assert run(["lab", "history", str(inventory), "--days", "2", "--database", url], ENVIRON) == 0
        label = Reader.open(url).sample_history()
        assert label is not None
        with Running(tmp_path, environ=ENVIRON) as daemon:
            until(lambda: "is sample data" in daemon.said(), "the log says so")
            assert daemon.value("netmon_sample_history_until_timestamp_seconds") == label.until
            until(lambda: set(daemon.states().values()) == {"up"}, "all is up")
            # The register began with the past: the same inventory proposes nothing.
            assert all(change.baseline for change in Reader.open(url).register_changes())
            daemon.end()
    made_up = [event for event in daemon.events() if label.covers(event.at)]
    assert made_up
    assert run(["lab", "history", "--remove", "--database", url], ENVIRON) == 0
    assert [event for event in daemon.events() if event in made_up] == []
    assert {belief.since >= label.until for belief in Reader.open(url).beliefs()} <= {True}
