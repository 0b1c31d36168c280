"""A daemon told to stop writes what it knows and ends; the next goes on where it was."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from pathlib import Path

import pytest

from netmon.model.names import DeviceId
from netmon.model.observation import ProbeName
from netmon.model.rollup import HourTally
from netmon.store import Reader
from tests.app.agent import SoundAgent
from tests.app.fleet import fleet
from tests.app.plant import ENVIRON, device, fleet_devices, inventory
from tests.app.running import NETMON, Running, until

QUICK = "{reachability: 5s, timeout: 1500ms, snmp: lab, icmp: off}"


def asked(daemon: Running) -> list[HourTally]:
    return list(Reader.open(daemon.url).rollups(DeviceId("d")))


def visits(daemon: Running) -> float:
    return daemon.value("netmon_visits_total") or 0.0


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT])
def test_it_ends_when_told_and_the_next_counts_on_in_the_same_hour(tmp_path: Path, how: signal.Signals) -> None:
    with SoundAgent() as agent:
        (tmp_path / "inventory.yaml").write_text(inventory([device("d", agent.port)]))
        made = 0.0
        for _ in range(2):
            with Running(tmp_path, environ=ENVIRON) as daemon:
                until(lambda daemon=daemon: visits(daemon) >= 3, "some visits")  # type: ignore[misc]  # bound to this turn
                made += visits(daemon)
                assert daemon.end(how) == 0
                assert "Traceback" not in daemon.said()
        tallies = asked(daemon)
        assert {each.probe for each in tallies} == {ProbeName.SNMP}
        assert len({each.hour for each in tallies}) == len(tallies) <= 2, "one row an hour, whoever counted"
        # Visits that ended between the scrape and the signal are counted as well.
        assert made <= sum(each.valid for each in tallies) <= made + 6
        assert all(each.ok == each.valid for each in tallies)


def test_a_reload_asked_for_while_it_starts_does_not_end_it(tmp_path: Path) -> None:
    (tmp_path / "inventory.yaml").write_text(inventory([device("d", 9)]))
    daemon = Running(tmp_path, environ=ENVIRON)
    with daemon.log.open("wb") as log:
        process = subprocess.Popen([NETMON, "run"], env=daemon.environ, stdout=log, stderr=log)
    try:
        # Python itself has to be up: a process that has not begun to be netmon obeys nobody.
        until(lambda: catches(process.pid, signal.SIGHUP), "it knows what SIGHUP means")
        process.send_signal(signal.SIGHUP)
        until(lambda: "is in force" in daemon.said(), "the reload is made up for")
    finally:
        process.send_signal(signal.SIGTERM)
        assert process.wait(30) == 0


def catches(pid: int, number: signal.Signals) -> bool:
    """Tell whether a process handles a signal (proc(5), SigCgt)."""
    status = Path(f"/proc/{pid}/status").read_text()
    caught = next(line for line in status.splitlines() if line.startswith("SigCgt"))
    return bool(int(caught.split()[1], 16) >> (number - 1) & 1)


def test_a_long_pause_of_the_process_is_no_fault_of_the_devices(tmp_path: Path) -> None:
    with fleet(30, 2162, ports=4):
        (tmp_path / "inventory.yaml").write_text(inventory(fleet_devices(range(30), 2162), QUICK))
        with Running(tmp_path, environ=ENVIRON) as daemon:
            until(lambda: list(daemon.states().values()).count("up") >= 30, "all are up")
            os.kill(daemon.pid, signal.SIGSTOP)
            time.sleep(8)
            os.kill(daemon.pid, signal.SIGCONT)
            seen = visits(daemon)
            until(lambda: visits(daemon) > seen + 90, "three rounds")
            assert {event.after.state.value for event in daemon.events()} <= {"up", "unknown"}
            assert daemon.value("netmon_visits_stuck") == 0
            assert daemon.end() == 0
