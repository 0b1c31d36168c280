"""A real router over SSH: FRR's vtysh behind sshd is read, a port of it fails, and a change of it is shown."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest

from netmon.model.note import Note
from netmon.store import Reader
from tests.app.plant import HEAD
from tests.app.running import Running, until
from tests.cli.given import Cli
from tests.namespaces.frr import PORTS, Router, missing, router
from tests.wires.ssh import login_sshd

REASON = missing()
pytestmark = [pytest.mark.namespaces, pytest.mark.skipif(REASON is not None, reason=REASON or "it is here")]

ENVIRON = {"PASSWORD": login_sshd.PASSWORD}
DESCRIPTION = "to the county office"


@pytest.fixture
def frr(tmp_path: Path) -> Iterator[Router]:
    with router(tmp_path) as there:
        yield there


def inventory(port: int) -> str:
    return f"""{HEAD}
credentials: {{login: {{kind: ssh, user: {login_sshd.NAME}, password: 'env:PASSWORD'}}}}
probing: {{ssh: login, icmp: off, ssh_status: 10s, ssh_session: 30s}}
devices:
  router: {{unit: platform, address: 127.0.0.1, role: core, ssh_port: {port}}}
  beyond: {{unit: platform, address: 127.0.0.2, role: ce, ssh: off}}
links:
  away: {{upper: {{device: router, interface: {PORTS[0]}}}, lower: {{device: beyond, interface: eth0}}}}
"""


def states(cli: Cli) -> dict[str, str]:
    """Return the ports as `netmon probe` shows them."""
    found = json.loads(cli("probe", "router", "--ssh", "--json").out)
    assert found["configuration"]["platform"] == "frr_vtysh"
    return {row["ifName"]: row["ifOperStatus"] for row in found["interfaces"]}


def kept(daemon: Running) -> int:
    return len(Reader.open(daemon.url).newest_snapshots())


def changed(daemon: Running) -> bool:
    entries = Reader.open(daemon.url).entries(0.0)
    return any(isinstance(one, Note) and one.what.code.startswith("note.configuration_changed") for one in entries)


def test_a_router_is_read_its_port_fails_and_its_change_is_shown(
    frr: Router, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "inventory.yaml").write_text(inventory(frr.port), encoding="utf-8")
    with Running(tmp_path, environ=ENVIRON) as daemon:
        cli = Cli(capsys, dict(daemon.environ))
        enrolled = cli("ssh", "enrol", "router", "--yes")
        assert enrolled.code == 0, enrolled.out + enrolled.err
        assert states(cli) == {"lo": "up", "far": "up", "uplink": "up"}
        until(lambda: daemon.states().get("link:away") == "up", "the link is up")
        until(lambda: kept(daemon) == 1, "the configuration is kept")
        frr.run("ip", "link", "set", "far", "down")
        until(lambda: daemon.states().get("link:away") == "down", "the link is down")
        assert daemon.end() == 0
        frr.configure(f"interface {PORTS[0]}", f"description {DESCRIPTION}", "exit", "ip route 10.8.0.0/16 10.9.0.2")
        with closing(sqlite3.connect(tmp_path / "netmon.db")) as raw:
            raw.execute("UPDATE configuration SET seen_at = seen_at - 200000")
            raw.commit()
        daemon.start()
        until(partial(changed, daemon), "the change is noted")
        shown = cli("config", "diff", "router").out
        assert f"+ description {DESCRIPTION}" in shown
        assert "+ip route 10.8.0.0/16 10.9.0.2" in shown
