"""A thousand devices, asked in short turns: evenly at the start and over reloads, never late, never twice."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from netmon.store import Reader
from tests.app.fleet import Fleet, Network, busiest_second, fleet
from tests.app.plant import ENVIRON, fleet_devices, inventory
from tests.app.running import Running, until
from tests.namespaces.watched import Metrics

DEVICES = 1_000
INTERVAL = 12
MEAN = DEVICES / INTERVAL
PORT = 2161
PROBING = f"{{reachability: {INTERVAL}s, timeout: 2s, counters: 36s, snmp: lab, icmp: off}}"
WATCHED = 12.0
"""Seconds of load before and after the reload."""


def write(folder: Path, numbers: range) -> None:
    (folder / "inventory.yaml").write_text(inventory(fleet_devices(numbers, PORT), PROBING))


@pytest.fixture
def switches() -> Iterator[Fleet]:
    with fleet(DEVICES + DEVICES // 10, PORT, ports=4, network=Network(apart=INTERVAL / 2)) as running:
        yield running


def scraped_for(seconds: float, daemon: Running) -> list[Metrics]:
    """Scrape once a second meanwhile."""
    end, scrapes = time.monotonic() + seconds, []
    while time.monotonic() < end:
        scrapes.append(daemon.scrape())
        time.sleep(1)
    return scrapes


def test_visits_are_spread_and_in_time_at_the_start_and_over_a_reload_of_a_tenth(
    tmp_path: Path, switches: Fleet
) -> None:
    write(tmp_path, range(DEVICES))
    with Running(tmp_path, environ=ENVIRON) as daemon:
        scraped_for(WATCHED, daemon)
        until(lambda: list(daemon.states().values()).count("up") >= DEVICES, "all are up")

        write(tmp_path, range(DEVICES // 10, DEVICES + DEVICES // 10))
        daemon.reload()
        until(lambda: "is in force" in daemon.said(), "the inventory is taken")
        assert daemon.value("netmon_device_state", device="d0") is None, "what is gone is gone at once"
        scraped_for(WATCHED, daemon)
        until(lambda: list(daemon.states().values()).count("up") >= DEVICES, "the new ones are up too")

        last = daemon.scrape()
        for what in ("visit_overruns", "visit_slots_skipped", "visit_errors"):
            assert last.value(f"netmon_{what}_total") == 0, what
        assert last.value("netmon_visits_stuck") == 0
        assert last.value("netmon_inventory_last_reload_successful") == 1
        lag = last.value("netmon_event_loop_lag_p99_seconds")
        assert lag is not None
        visits = last.value("netmon_visit_lateness_seconds_count")
        late = last.value("netmon_visit_lateness_seconds_sum")
        assert visits
        assert late is not None
        assert late / visits < 1.0, "on average, in seconds"
        assert daemon.end() == 0
    switches.end()
    assert len(switches.visits) > MEAN * WATCHED
    assert busiest_second(switches.visits) <= 3 * MEAN
    retired = {each.subject.id for each in Reader.open(daemon.url).subjects(retired=True) if each.retired_at}
    assert retired == {f"d{number}" for number in range(DEVICES // 10)}
    events = daemon.events()
    assert {event.subject.id for event in events} >= retired, "their history stays"
    assert {event.after.state.value for event in events} <= {"up", "unknown"}
