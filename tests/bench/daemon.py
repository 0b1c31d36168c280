"""A whole `netmon run` watching a whole `netmon lab`: what it costs, and whether it keeps its times.

    python -m tests.bench.daemon [--devices 1000,10000] [--dead 10] [--seconds 600] [--warm-up S] [--json FILE]

The lab is a province: a tree of switches with 48 ports each, its links declared, `--dead` in a hundred without power
(leaves of the tree, so that all others are still reached). Each is asked for its port states every 10 s, for counters
every 60 s, for health and neighbours every 5 minutes and for its identity every hour. The daemon has a core to
itself, the lab and this program share another. The first reads of 10,000 devices are spread over 200 s, and the
second learn how few requests they take. After that warm-up everything is counted from one scrape to another, with a
scrape every minute in between, as Prometheus would.
"""

from __future__ import annotations

import argparse
import json
import resource
import sys
import tempfile
import time
from contextlib import ExitStack
from dataclasses import asdict, dataclass
from pathlib import Path

from netmon.lab.control import ask
from netmon.lab.lab import LabState
from netmon.poller.course import FULL_READS_PER_SECOND
from tests.app.running import Running
from tests.bench import machine
from tests.bench.exporter import cpu_seconds
from tests.bench.figures import MINUTE, Run, figures, table
from tests.bench.fleet import address
from tests.bench.scrapes import Scrape, scrape
from tests.inventory.province import leaves, province
from tests.lab.given import ENVIRON, program

PORTS = 48
AGENTS = 1161
STATUS, TABLE = 10, 60
"""Seconds between two readings of the port states, and of the counters; the rest is as by default."""
PROBING = (
    f"snmp: readonly, snmp_port: {AGENTS}, icmp: off, max_repetitions: 50, reachability: {STATUS}s, counters: {TABLE}s"
)


@dataclass(frozen=True, slots=True)
class Moment:
    """Everything that is read at the beginning and at the end of a measurement."""

    at: float
    daemon: Scrape
    cpu: float
    lab: LabState
    lab_cpu: float
    dropped: int


def inventory(devices: int) -> str:
    """Return the inventory of a province on loopback."""
    text = province(max(devices // 2, 1), devices, PROBING, address)
    return text.replace("env:NETMON_COMMUNITY", "env:LAB_COMMUNITY")


def victims(devices: int, dead: int) -> list[str]:
    """Return the devices to be killed, spread evenly over the leaves of the tree."""
    count, candidates = devices * dead // 100, leaves(devices)
    return [f"d{candidates[turn * len(candidates) // count]}" for turn in range(count)]


def warm_up(devices: int) -> float:
    """Return how long it takes until everything has been read twice, and more goes on as it will for ever (seconds)."""
    return devices / FULL_READS_PER_SECOND + 100.0


def measure(devices: int, dead: int, warming: float, seconds: float) -> Run:
    """Run daemon and lab once."""
    killed = victims(devices, dead)
    with tempfile.TemporaryDirectory() as name, ExitStack() as running:
        folder = Path(name)
        (folder / "inventory.yaml").write_text(inventory(devices))
        control = folder / "lab"
        with machine.on_core(1):
            lab = running.enter_context(program(folder / "inventory.yaml", control, "--ports", str(PORTS)))
        for device in killed:
            ask(control, ["kill", "device", device])
        with machine.on_core(0):
            daemon = running.enter_context(Running(folder, environ=ENVIRON))
        running.enter_context(machine.on_core(1))

        def moment() -> Moment:
            own = scrape(daemon.page)  # the daemon's own figures are read last in a scrape
            return Moment(
                at=time.monotonic(),
                daemon=own,
                cpu=cpu_seconds(daemon.pid),
                lab=ask(control, ["state"]),
                lab_cpu=cpu_seconds(lab.pid),
                dropped=machine.dropped(daemon.pid) + machine.dropped(lab.pid),
            )

        time.sleep(warming)
        scrape(daemon.page)  # the first renders everything, others what has changed
        before, load = moment(), []
        while (left := before.at + seconds - time.monotonic()) > 0:
            time.sleep(min(MINUTE, left))
            load.append(machine.busy_cores())
            if left > MINUTE:
                scrape(daemon.page)
        after = moment()
        now, height = machine.memory(daemon.pid)
    took = after.at - before.at
    return Run(
        devices=devices,
        ports=PORTS,
        dead=len(killed),
        seconds=took,
        due=devices * took / STATUS,
        visits=after.daemon.since(before.daemon),
        states=after.daemon.states,
        cpu=(after.cpu - before.cpu) / took,
        lab_cpu=(after.lab_cpu - before.lab_cpu) / took,
        lab_requests=(after.lab.answered - before.lab.answered) / took,
        datagrams_dropped=after.dropped - before.dropped,
        memory=now,
        memory_height=height,
        scrape=after.daemon.took,
        busy_cores=max(load),
    )


def main() -> int:
    """Run from the command line; 0 where every figure is within its limit."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.daemon", description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--devices", default="1000,10000")
    parser.add_argument("--dead", type=int, default=10)
    parser.add_argument("--seconds", type=float, default=600)
    parser.add_argument("--warm-up", type=float, help="seconds; by default as long as first reads take, and 100")
    parser.add_argument("--json", type=Path)
    chosen = parser.parse_args()
    files = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (files, files))
    runs: list[Run] = []
    for devices in map(int, chosen.devices.split(",")):
        runs.append(measure(devices, chosen.dead, chosen.warm_up or warm_up(devices), chosen.seconds))
        sys.stdout.write(f"{table(figures(runs[-1]))}\n\n")
        sys.stdout.flush()
    if chosen.json:
        result = {
            "command": f"python -m tests.bench.daemon {' '.join(sys.argv[1:])}",
            "machine": asdict(machine.machine()),
            "runs": [asdict(run) | {"figures": [asdict(figure) for figure in figures(run)]} for run in runs],
        }
        chosen.json.parent.mkdir(parents=True, exist_ok=True)
        chosen.json.write_text(json.dumps(result, indent=2) + "\n")
    return 0 if all(figure.good for run in runs for figure in figures(run)) else 1


if __name__ == "__main__":
    sys.exit(main())
