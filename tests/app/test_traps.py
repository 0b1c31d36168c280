"""A port goes down in the lab; a trap makes the daemon know before it would have asked."""

from __future__ import annotations

import os
import subprocess
import time
from pathlib import Path

import pytest

from netmon.lab.control import ask
from netmon.wires.traps import Outcome
from tests.app.running import Running, until
from tests.lab.given import COMMUNITY, ENVIRON, program, written
from tests.ports import free_port
from tests.wires.traps.given import IF_INDEX, LINK_DOWN, MISSING

INTERVAL = 120


def seldom(text: str) -> str:
    """Have devices asked so seldom that what is known soon is known by a hint."""
    for short, long in (("reachability: 1s", INTERVAL), ("counters: 2s", INTERVAL), ("identity: 10s", 3600)):
        text = text.replace(short, f"{short.split(':')[0]}: {long}s")
    return text


@pytest.mark.skipif(MISSING is not None, reason=str(MISSING))
def test_a_trap_makes_a_link_that_is_down_known_at_once(tmp_path: Path) -> None:
    port = free_port()
    inventory = written(tmp_path, free_port(), seldom)
    with (
        program(inventory, tmp_path / "control", "--ports", "6"),
        Running(tmp_path, "--traps", f"127.0.0.1:{port}", environ=ENVIRON) as daemon,
    ):
        until(lambda: daemon.states().get("link:pref-a") == "up", "the link is known to be up")
        assert daemon.value("netmon_traps_listening") == 1
        ask(tmp_path / "control", ["down", "port", "pref", "GigabitEthernet1/0/2"])
        began = time.monotonic()
        words = ["snmptrap", "--clientaddr=127.77.0.2", "-v2c", "-c", COMMUNITY, f"127.0.0.1:{port}"]
        environ = {"PATH": os.environ["PATH"], "SNMP_PERSISTENT_DIR": str(tmp_path), "MIBS": ""}
        subprocess.run([*words, "", LINK_DOWN, *IF_INDEX], check=True, env=environ)
        until(lambda: daemon.states().get("link:pref-a") == "down", "the link is known to be down")
        assert time.monotonic() - began < INTERVAL / 2
        assert daemon.value("netmon_traps_received_total", outcome=Outcome.TAKEN) == 1


def test_an_address_for_traps_that_cannot_be_had_refuses_the_start(tmp_path: Path) -> None:
    written(tmp_path, free_port())
    daemon = Running(tmp_path, "--traps", "192.0.2.1:1162", environ=ENVIRON)
    with pytest.raises(AssertionError, match=r"cannot listen for traps at 192\.0\.2\.1:1162"):
        daemon.start()
    assert daemon.process is not None
    assert daemon.process.wait(30) == 1
