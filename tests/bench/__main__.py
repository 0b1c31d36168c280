"""SNMP reading beside Debian's prometheus-snmp-exporter: one fleet, one run, CPU seconds of each reader alone.

    python -m tests.bench [--devices 300] [--rounds 5] [--json FILE]

*decoded*: agents that remember nothing, so every value of every reply is decoded. *unchanged*: the replies are those of
the visit before, octet for octet. The exporter decodes everything at every visit and renders text; it has no other way.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import platform
import resource
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

from tests.bench import exporter
from tests.bench.fleet import address
from tests.bench.reading import STATUS_PLAN, TABLE_PLAN, Fleet

COMMUNITY = "public"
PORT = 1161
PORTS = 48
VALUES = {"table": 11 * PORTS, "status": PORTS}
SERIES = {"table": 9 * PORTS, "status": PORTS}
"""What an exporter renders of the same values: ifName and ifAlias are labels there."""
AIMS = {"decoded": 5.0, "unchanged": 25.0}


@dataclass(frozen=True, slots=True)
class Figure:
    """CPU milliseconds per visit, the median of the rounds, and how many times less than the exporter's that is."""

    visit: str
    reader: str
    values: int
    cpu_ms: float
    ratio: float


@contextmanager
def fleet(devices: int) -> Iterator[None]:
    """Run the simulated switches in a process of their own."""
    command = [sys.executable, "-m", "tests.bench.fleet", "--devices", str(devices), "--port", str(PORT)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    try:
        if process.stdout.readline().strip() != "ready":
            raise RuntimeError("the fleet did not start")
        yield
    finally:
        process.terminate()
        process.wait(10)


async def measure(devices: int, rounds: int, folder: Path) -> list[Figure]:
    """Let each reader visit the whole fleet in turn, round by round."""
    hosts = [address(number) for number in range(devices)]
    targets = [f"{host}:{PORT}" for host in hosts]
    spent: dict[tuple[str, str], list[float]] = {}

    def note(visit: str, reader: str, result: tuple[float, int]) -> None:
        seconds, read = result
        wanted = devices * (SERIES if reader == "exporter" else VALUES)[visit]
        if read != wanted:
            raise RuntimeError(f"{reader} read {read} values of {wanted}")
        spent.setdefault((visit, reader), []).append(1000 * seconds / devices)

    with exporter.running(folder, COMMUNITY) as rival:
        async with Fleet([(host, PORT) for host in hosts], COMMUNITY) as ours:
            for _ in range(rounds):
                for visit, plan in (("table", TABLE_PLAN), ("status", STATUS_PLAN)):
                    ours.forget()
                    note(visit, "decoded", await ours.visit(plan))
                    await ours.visit(plan)  # asks for as many rows as there are; from then on nothing changes
                    note(visit, "unchanged", await ours.visit(plan))
                    note(visit, "exporter", rival.visit(targets, visit, at_once=8))
    medians = {key: statistics.median(each) for key, each in spent.items()}
    return [
        Figure(visit, reader, VALUES[visit], cpu, medians[visit, "exporter"] / cpu)
        for (visit, reader), cpu in medians.items()
    ]


def table(figures: list[Figure]) -> str:
    """Return the figures for a terminal."""
    lines = [f"{'visit':<8}{'reader':<11}{'values':>7}{'CPU ms/visit':>14}{'× exporter':>12}{'aim':>6}"]
    for figure in figures:
        aim = f"{AIMS[figure.reader]:.0f}" if figure.reader in AIMS else ""
        lines.append(
            f"{figure.visit:<8}{figure.reader:<11}{figure.values:>7}{figure.cpu_ms:>14.3f}{figure.ratio:>12.1f}{aim:>6}"
        )
    return "\n".join(lines)


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--devices", type=int, default=300)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--json", type=Path)
    chosen = parser.parse_args()
    files = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (files, files))
    with tempfile.TemporaryDirectory() as folder, fleet(chosen.devices):
        figures = asyncio.run(measure(chosen.devices, chosen.rounds, Path(folder)))
    title = f"{chosen.devices} switches, {PORTS} ports, {chosen.rounds} rounds; Python {platform.python_version()}"
    sys.stdout.write(f"{title}\n{table(figures)}\n")
    if chosen.json:
        chosen.json.write_text(json.dumps([asdict(figure) for figure in figures], indent=2) + "\n")


if __name__ == "__main__":
    main()
