"""A fleet polled for long over a bad network: nothing grows, and nobody who lives is called down."""

from __future__ import annotations

import time
from dataclasses import dataclass
from pathlib import Path

from netmon.model.belief import State
from netmon.model.names import SubjectKind
from tests.app.fleet import Network, fleet, is_dead
from tests.app.plant import ENVIRON, fleet_devices, inventory
from tests.app.running import Running, until
from tests.endurance.process import Sample, sample, slope

PORT = 2163
NETWORK = Network(dead=10, loss=5.0)
PROBING = "{reachability: 10s, timeout: 3s, counters: 30s, identity: 5m, snmp: lab, icmp: off}"
EVERY = 5.0
WARMING = 0.25
"""Share of the time in which caches fill; growth is measured after it."""


@dataclass(frozen=True, slots=True)
class Soaked:
    """What came of it."""

    living: int
    dead: int
    false_downs: int
    missed_downs: int
    memory_per_hour: float
    file_growth: int
    thread_growth: int
    visits: float
    overruns: float
    lag: float
    cpu: float
    bugs: float


def soak(folder: Path, devices: int, seconds: float) -> Soaked:
    """Poll `devices` for so long, scraped every few seconds."""
    (folder / "inventory.yaml").write_text(inventory(fleet_devices(range(devices), PORT), PROBING))
    dead = {f"d{number}" for number in range(devices) if is_dead(number, NETWORK.dead)}
    samples: list[tuple[float, Sample]] = []
    with fleet(devices, PORT, 48, NETWORK), Running(folder, environ=ENVIRON) as daemon:
        began = time.monotonic()
        until(lambda: daemon.get("readyz").startswith('{"ready":true'), "it is ready")
        while (passed := time.monotonic() - began) < seconds:
            last = daemon.scrape()
            if passed >= WARMING * seconds:
                samples.append((passed, sample(daemon.pid)))
            time.sleep(EVERY)
        states = last.states()
        if daemon.end() != 0:
            raise RuntimeError(daemon.said())
    downs = {
        event.subject.id
        for event in daemon.events()
        if event.subject.kind is SubjectKind.DEVICE and event.after.state is State.DOWN
    }
    (from_, first), (to, final) = samples[0], samples[-1]
    return Soaked(
        living=devices - len(dead),
        dead=len(dead),
        false_downs=len(downs - dead),
        missed_downs=sum(states[f"device:{name}"] != "down" for name in dead),
        memory_per_hour=3600 * slope([(at, each.memory) for at, each in samples]),
        file_growth=max(each.files for _, each in samples[len(samples) // 2 :]) - first.files,
        thread_growth=final.threads - first.threads,
        visits=last.value("netmon_visits_total") or 0.0,
        overruns=last.value("netmon_visit_overruns_total") or 0.0,
        lag=last.value("netmon_event_loop_lag_p99_seconds") or 0.0,
        cpu=(final.cpu - first.cpu) / (to - from_),
        bugs=last.value("netmon_visit_errors_total") or 0.0,
    )
