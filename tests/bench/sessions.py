"""A daemon with sessions over SSH beside its polling over SNMP: whether either is the slower for the other.

    python -m tests.bench.sessions [--devices 500] [--warm-up S] [--seconds 120] [--status 300] [--json FILE]

The lab's devices are asked over SNMP for their port states every 10 s. Once the daemon has read everything twice, its
visits are counted for `--seconds`. Then the inventory is loaded again, now with a login for every device: over SSH the
status is read every `--status` seconds, and the configuration once. The visits over SNMP are counted again until all
configurations are kept. The daemon has a core to itself, the lab and this program share another.
"""

from __future__ import annotations

import argparse
import json
import resource
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import asdict, dataclass
from pathlib import Path

from netmon.store import Reader
from tests.app.running import Running
from tests.bench import machine
from tests.bench.daemon import warm_up
from tests.bench.exporter import cpu_seconds
from tests.bench.fleet import address
from tests.bench.scrapes import scrape
from tests.inventory.province import province
from tests.lab.given import ENVIRON, program

PORTS, STATUS, DOOR = 48, 10, 2222
PROBING = f"snmp: readonly, snmp_port: 1161, icmp: off, max_repetitions: 50, reachability: {STATUS}s, counters: 60s"
PATIENCE = 3600.0
"""Seconds in which all configurations have to be kept."""


@dataclass(frozen=True, slots=True)
class Polling:
    """What polling over SNMP came to, beside sessions or not. Times are in seconds, memory in MiB.

    `lateness` is that of 99 % and 99.9 % of the visits at most, `kept` the devices whose configuration is kept.
    `busy_cores` is the load at the end: more than two tell that others were at work.
    """

    ssh: bool
    seconds: float
    visits: int
    lateness: tuple[float, float]
    overran: int
    skipped: int
    errors: int
    cpu: float
    memory: float
    kept: int
    busy_cores: float


def inventory(devices: int, folder: Path, status: int, *, ssh: bool) -> str:
    """Return a province on loopback, with a login or without."""
    over_ssh = f", ssh: login, ssh_port: {DOOR}, ssh_status: {status}s" if ssh else ""
    text = province(max(devices // 2, 1), devices, PROBING + over_ssh, address)
    login = f"login: {{kind: ssh, user: netmon, password: 'file:{folder / 'password'}'}}"
    text = text.replace("env:NETMON_COMMUNITY", "env:LAB_COMMUNITY")
    return text.replace("credentials: {", f"credentials: {{{login}, ")


def counted(daemon: Running, until: Callable[[float], bool], *, ssh: bool) -> Polling:
    """Count visits over SNMP until `until` holds, which is told for how many seconds that was."""
    before, at, cpu = scrape(daemon.page), time.monotonic(), cpu_seconds(daemon.pid)
    if ssh:
        daemon.reload()
    while not until(time.monotonic() - at):
        time.sleep(1)
    took = time.monotonic() - at
    visits = scrape(daemon.page).since(before)
    return Polling(
        ssh=ssh,
        seconds=took,
        visits=visits.begun,
        lateness=(visits.late(0.99), visits.late(0.999)),
        overran=visits.overran,
        skipped=visits.skipped,
        errors=visits.errors,
        cpu=(cpu_seconds(daemon.pid) - cpu) / took,
        memory=machine.memory(daemon.pid)[0],
        kept=kept(daemon),
        busy_cores=machine.busy_cores(),
    )


def kept(daemon: Running) -> int:
    """Return of how many devices a configuration is kept."""
    return len(Reader.open(daemon.url).newest_snapshots())


def measure(devices: int, warming: float, seconds: float, status: int) -> Iterator[Polling]:
    """Run daemon and lab once; yield the figures without sessions, then with them."""
    with tempfile.TemporaryDirectory() as name, ExitStack() as running:
        folder = Path(name)
        path = folder / "inventory.yaml"
        (folder / "password").write_text("bench-login-9")
        (folder / "password").chmod(0o600)
        path.write_text(inventory(devices, folder, status, ssh=True))
        with machine.on_core(1):
            running.enter_context(program(path, folder / "control", "--ports", str(PORTS)))
        daemon = Running(folder, environ=ENVIRON)
        enrolled = daemon.command("ssh", "enrol", "--all", "--yes")
        if enrolled.returncode:
            raise RuntimeError(enrolled.stdout + enrolled.stderr)
        path.write_text(inventory(devices, folder, status, ssh=False))
        with machine.on_core(0):
            running.enter_context(daemon)
        running.enter_context(machine.on_core(1))
        time.sleep(warming)
        scrape(daemon.page)  # the first renders everything, others what has changed
        yield counted(daemon, lambda took: took >= seconds, ssh=False)
        path.write_text(inventory(devices, folder, status, ssh=True))
        yield counted(daemon, lambda took: kept(daemon) == devices or took >= PATIENCE, ssh=True)


def main() -> int:
    """Run from the command line; 0 where all configurations were kept and no visit overran or was given up."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.bench.sessions", description=(__doc__ or "").split("\n", 1)[0]
    )
    parser.add_argument("--devices", type=int, default=500)
    parser.add_argument("--seconds", type=float, default=120, help="how long visits are counted without sessions")
    parser.add_argument("--warm-up", type=float, help="seconds; by default as long as first reads take, and 100")
    parser.add_argument("--status", type=int, default=300, help="seconds between two readings of the status over SSH")
    parser.add_argument("--json", type=Path)
    chosen = parser.parse_args()
    files = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (files, files))
    warming = warm_up(chosen.devices) if chosen.warm_up is None else chosen.warm_up
    runs: list[Polling] = []
    for run in measure(chosen.devices, warming, chosen.seconds, chosen.status):
        runs.append(run)
        sys.stdout.write(json.dumps(asdict(run), indent=2) + "\n")
        sys.stdout.flush()
    if chosen.json:
        chosen.json.write_text(json.dumps([asdict(run) for run in runs], indent=2) + "\n")
    good = all(run.overran == run.skipped == run.errors == 0 for run in runs)
    return 0 if good and runs[1].kept == chosen.devices else 1


if __name__ == "__main__":
    sys.exit(main())
