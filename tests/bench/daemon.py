"""A whole `netmon run` over simulated switches at the default intervals: what it costs and whether it keeps its times.

    python -m tests.bench.daemon [--devices 1000] [--dead 10] [--seconds 120]

Every switch has 48 ports on SNMPv2c: status every 30 s, counters every 60 s, names at the start. `--dead` in a hundred
never answer. Measured after the first round: CPU of the daemon (proc(5)), its memory, visits, lateness, a scrape.
"""

from __future__ import annotations

import argparse
import resource
import sys
import tempfile
import time
from pathlib import Path

from tests.app.fleet import Network, fleet
from tests.app.plant import ENVIRON, fleet_devices, inventory
from tests.app.running import Running
from tests.bench.exporter import cpu_seconds
from tests.namespaces.watched import Metrics

PORT = 1161
PORTS = 48
FIRST_ROUND = 75.0
"""Seconds until every switch was asked for everything once: reads of names are spread over the first rounds."""
PROBING = "{snmp: lab, icmp: off}"


def quantile(before: Metrics, after: Metrics, share: float) -> float:
    """Return an upper bound of the lateness that `share` of the visits in between did not exceed, in seconds."""
    name = "netmon_visit_lateness_seconds_bucket"
    earlier = before.all(name)
    counts = sorted(
        (float(dict(labels)["le"]), count - earlier.get(labels, 0.0)) for labels, count in after.all(name).items()
    )
    wanted = share * counts[-1][1]
    return next(bound for bound, count in counts if count >= wanted)


def measure(devices: int, dead: int, seconds: float) -> str:
    """Run everything once and return the table."""
    with (
        tempfile.TemporaryDirectory() as folder,
        fleet(devices, PORT, PORTS, Network(dead=dead)),
    ):
        at = Path(folder)
        (at / "inventory.yaml").write_text(inventory(fleet_devices(range(devices), PORT), PROBING))
        with Running(at, environ=ENVIRON) as daemon:
            time.sleep(FIRST_ROUND)
            before, cpu, began = daemon.scrape(), cpu_seconds(daemon.pid), time.monotonic()
            time.sleep(seconds)
            used, took = cpu_seconds(daemon.pid) - cpu, time.monotonic() - began
            asked = time.monotonic()
            after = daemon.scrape()
            scrape = time.monotonic() - asked
            status = Path(f"/proc/{daemon.pid}/status").read_text()
    memory = int(status.partition("VmRSS:")[2].split()[0]) / 1024

    def since(name: str) -> float:
        return (after.value(name) or 0.0) - (before.value(name) or 0.0)

    visits = since("netmon_visits_total")
    rows = {
        "switches, ports each, dead": f"{devices}, {PORTS}, {devices * dead // 100}",
        "CPU, of one core": f"{100 * used / took:.1f} %",
        "memory": f"{memory:.0f} MB",
        "visits": f"{visits:.0f} in {took:.0f} s",
        "late by at most, 99 %": f"{1000 * quantile(before, after, 0.99):.0f} ms",
        "overruns, slots skipped": f"{since('netmon_visit_overruns_total'):.0f}, "
        f"{since('netmon_visit_slots_skipped_total'):.0f}",
        "scrape": f"{1000 * scrape:.0f} ms",
    }
    return "\n".join(f"{name:<28}{value}" for name, value in rows.items())


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.daemon", description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--devices", type=int, default=1000)
    parser.add_argument("--dead", type=int, default=10)
    parser.add_argument("--seconds", type=float, default=120)
    chosen = parser.parse_args()
    files = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (files, files))
    sys.stdout.write(measure(chosen.devices, chosen.dead, chosen.seconds) + "\n")


if __name__ == "__main__":
    main()
