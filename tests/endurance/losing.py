"""A network watched over a line that loses packets, by the whole daemon: nobody who lives may be called down.

    python -m tests.endurance.losing [--minutes 60] [--loss 5 20] [--devices 100]

A real snmpd has the addresses of all devices, in a namespace behind a cable that loses every packet with this
probability, in either direction; they are pinged and read every 10 s. Each loss has a plant and a daemon of its own,
all at the same time. Prints JSON; exit code 0 where nothing was called down.
"""

from __future__ import annotations

import argparse
import json
import os
import signal
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from pathlib import Path

from netmon.model.belief import State
from netmon.store import Reader
from tests.namespaces import lossy
from tests.namespaces.hosts import Hosts
from tests.namespaces.watched import Watched

COMMUNITY = "county-community-7"
ENVIRON = {"LAB_COMMUNITY": COMMUNITY}
MIDDLE = 10
"""Devices right below the first one; the others hang on them."""


@dataclass(frozen=True, slots=True)
class Lost:
    """What came of one loss (per cent of packets, in each direction).

    `downs` are subjects that were called down or unreachable; `failures` are probes that failed, by kind and probe.
    `lossy` is how many devices were known to lose packets at the end. `frames` and `frames_lost` are
    what came to the cable and what it lost.
    """

    loss: float
    minutes: float
    devices: int
    downs: tuple[str, ...]
    visits: float
    failures: dict[str, float]
    lossy: float
    frames: int
    frames_lost: int


def address(number: int) -> str:
    """Return the address of a device."""
    return f"10.78.{number // 250}.{number % 250 + 1}"


def written(devices: int) -> str:
    """Return an inventory of three tiers."""
    lines = [
        "networks: {extranet: {name: 政务外网}}",
        "divisions: {'430000': {name: 湖南省, level: province}}",
        "credentials: {lab: {version: v2c, community: 'env:LAB_COMMUNITY'}}",
        "probing: {reachability: 10s, counters: 30s, identity: 5m, snmp: lab, roles: {core: {reachability: 10s}}}",
        "units:",
    ]
    for number in range(devices):
        level = "province" if number == 0 else "county"
        lines.append(
            f"  u{number}: {{name: 单位{number}, level: {level}, kind: 节点, division: '430000', networks: extranet}}"
        )
    lines.append("devices:")
    for number in range(devices):
        role = "core" if number == 0 else "pe" if number <= MIDDLE else "ce"
        lines.append(f"  d{number}: {{unit: u{number}, address: {address(number)}, role: {role}}}")
    lines.append("links:")
    for number in range(1, devices):
        upper = 0 if number <= MIDDLE else 1 + number % MIDDLE
        lines.append(f"  l{number}: {{upper: {{device: d{upper}}}, lower: {{device: d{number}}}}}")
    return "\n".join([*lines, ""])


def lose(folder: Path, loss: float, minutes: float, devices: int) -> Lost:
    """Watch for so long."""
    (folder / "inventory.yaml").write_text(written(devices))
    with Hosts(folder, f"nl{loss:g}-") as hosts:
        mon, wire, far = hosts.add("mon"), hosts.add("wire"), hosts.add("far")
        hosts.wire(mon, "m0", wire, "w-mon")
        hosts.wire(wire, "w-far", far, "f0")
        mon.ip("addr", "add", "10.77.0.1/24", "dev", "m0")
        far.ip("addr", "add", "10.77.0.2/24", "dev", "f0")
        mon.ip("route", "add", "10.78.0.0/16", "via", "10.77.0.2")
        for number in range(devices):
            far.ip("addr", "add", f"{address(number)}/32", "dev", "lo")
        far.start_snmpd(f"rocommunity {COMMUNITY}")
        cable = wire.start("lossy", sys.executable, lossy.__file__, "w-mon", "w-far", f"--loss={loss:g}")
        daemon = Watched(mon, folder / "inventory.yaml", folder / "netmon.db", ENVIRON)
        daemon.start()
        daemon.until(lambda: manageable(daemon) == devices, "all are up, and read over SNMP")
        time.sleep(60 * minutes)
        last, events = daemon.scrape(), Reader.open(daemon.database).events(limit=1_000_000)
        mon.stop("netmon")
        os.kill(cable.pid, signal.SIGTERM)
        cable.wait(10)
        wire.processes.pop("lossy")
        passed = json.loads((wire.folder / "lossy.log").read_text().splitlines()[-1])
    failures = last.all("netmon_probe_failures_total")
    return Lost(
        loss=loss,
        minutes=minutes,
        devices=devices,
        downs=tuple(f"{event.subject}: {event.reason.code}" for event in events if event.after.state in FALLEN),
        visits=last.value("netmon_visits_total") or 0.0,
        failures={",".join(dict(each).values()): count for each, count in failures.items() if count},
        lossy=last.value("netmon_degraded", kind="device", condition="loss") or 0.0,
        frames=passed["came"],
        frames_lost=passed["lost"],
    )


FALLEN = (State.DOWN, State.UNREACHABLE)


def manageable(daemon: Watched) -> int:
    """Return how many devices are read over SNMP."""
    return sum(value == 1 for value in daemon.scrape().all("netmon_device_manageable").values())


def main() -> int:
    """Run from the command line."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.endurance.losing", description=(__doc__ or "").split("\n", 1)[0]
    )
    parser.add_argument("--minutes", type=float, default=60.0)
    parser.add_argument("--loss", type=float, nargs="+", default=[5.0, 20.0])
    parser.add_argument("--devices", type=int, default=100)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as name, ThreadPoolExecutor(len(chosen.loss)) as pool:
        runs = []
        for loss in chosen.loss:
            folder = Path(name) / f"{loss:g}"
            folder.mkdir()
            runs.append(pool.submit(lose, folder, loss, chosen.minutes, chosen.devices))
        found = [run.result() for run in runs]
    sys.stdout.write(json.dumps([asdict(one) for one in found], indent=2, ensure_ascii=False) + "\n")
    return int(any(one.downs for one in found))


if __name__ == "__main__":
    sys.exit(main())
