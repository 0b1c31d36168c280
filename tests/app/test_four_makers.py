"""A lab of Huawei, H3C, Cisco and Ruijie over SSH as its administrator goes about it: key, snapshot, change, diff."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest

from netmon.model.note import Note
from netmon.store import Reader
from tests.app.plant import HEAD
from tests.app.running import Running, until
from tests.cli.given import Cli
from tests.lab.given import ENVIRON, program
from tests.ports import free_port

MAKERS = {"huawei": "vrp", "h3c": "comware", "cisco": "ios", "ruijie": "rgos"}
PASSWORD = "lab-login-9"


def inventory(folder: Path) -> Path:
    port = free_port()
    devices = "\n".join(
        f"  {name}: {{unit: platform, address: 127.77.9.{number}, role: ce, profile: {system}}}"
        for number, (name, system) in enumerate(MAKERS.items(), 1)
    )
    path = folder / "inventory.yaml"
    path.write_text(
        f"""{HEAD}
credentials:
  login: {{kind: ssh, user: netmon, password: 'file:{folder / "password"}'}}
  lab: {{version: v2c, community: 'env:LAB_COMMUNITY'}}
probing: {{ssh: login, ssh_port: {port}, icmp: off, ssh_status: 10s, ssh_session: 30s}}
devices:
{devices}
""",
        encoding="utf-8",
    )
    (folder / "password").write_text(PASSWORD)
    (folder / "password").chmod(0o600)
    return path


def changed(daemon: Running) -> set[str]:
    """Return the devices whose configuration is noted to have changed."""
    notes = (one for one in Reader.open(daemon.url).entries(0.0) if isinstance(one, Note))
    return {str(note.subject.id) for note in notes if note.what.code.startswith("note.configuration_changed")}


def kept(daemon: Running) -> int:
    return len(Reader.open(daemon.url).newest_snapshots())


def all_up(daemon: Running) -> bool:
    states = daemon.states()
    return all(states.get(f"device:{name}") == "up" for name in MAKERS)


def test_a_change_of_any_maker_is_noted_and_shown(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    control = tmp_path / "lab"
    with program(inventory(tmp_path), control, "--ports", "6"), Running(tmp_path, environ=ENVIRON) as daemon:
        cli = Cli(capsys, dict(daemon.environ))
        enrolled = cli("ssh", "enrol", "--all", "--yes")
        assert enrolled.code == 0, enrolled.out + enrolled.err
        until(partial(all_up, daemon), "all are up")
        until(lambda: kept(daemon) == len(MAKERS), "all configurations are kept")
        assert daemon.end() == 0
        for name in MAKERS:
            done = cli("lab", "fault", "configure", "device", name, "zhangsan", "--control", str(control))
            assert done.code == 0, done.out + done.err
        with closing(sqlite3.connect(tmp_path / "netmon.db")) as raw:
            raw.execute("UPDATE configuration SET seen_at = seen_at - 200000")
            raw.commit()
        daemon.start()
        until(lambda: changed(daemon) == set(MAKERS), "all changes are noted")
        told = cli("events").out
        assert "zhangsan" in told
        for name in MAKERS:
            assert name in told
            shown = cli("config", "diff", name)
            assert shown.code == 1, shown.out + shown.err
            lines = [line for line in shown.out.splitlines() if line[:3] not in {"+++", "---"}]
            assert any(line[:1] in {"+", "-"} for line in lines)
