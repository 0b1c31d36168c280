"""The long runs: daemons killed, a big reload under load, messages, and a soak. Prints JSON, then a table.

    python -m tests.endurance [--kills 50] [--tells 20] [--minutes 20] [--devices 300] [--reload 10000] [--json FILE]

Exit code 0 where every figure is within its limit.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from dataclasses import asdict, dataclass
from pathlib import Path

from tests.app.test_kill import count_kept
from tests.endurance.reloading import reload_big
from tests.endurance.soak import soak
from tests.endurance.telling import tell
from tests.store.test_kill import SEED, kill_filing

MEBIBYTE = 1 << 20
RECEIVER_DEAD = 120.0
"""Seconds in which devices are down and their receiver dead; then they answer again, and it is dead for 90 s more."""


@dataclass(frozen=True, slots=True)
class Figure:
    """What was measured, and the most it may be."""

    what: str
    value: float
    limit: float
    unit: str = ""

    @property
    def good(self) -> bool:
        """Whether it is within its limit."""
        return self.value <= self.limit


def kills(folder: Path, count: int) -> list[Figure]:
    """Kill daemons right after a scrape; nothing that was shown may be missing. Raises where something is."""
    states = count_kept(folder, count)
    return [Figure("states shown before a kill that were lost", 0, 0, f"of {states}")]


def telling(folder: Path, count: int, dead: float) -> list[Figure]:
    """Kill daemons while they tell people, and have the receiver dead for so many seconds."""
    found = tell(folder, count, dead)
    return [
        Figure("messages lost", len(found.lost), 0, f"of {found.due}, over {found.kills} kills"),
        Figure("messages told twice", found.twice, found.kills),
        Figure("incidents told in another order", len(found.disorder), 0),
        Figure(f"a receiver dead for {dead + 90:.0f} s had all after", found.late, 450, "s"),
        Figure("messages it was told twice", found.twice_after_death, 0),
    ]


def filing_kills(folder: Path, count: int) -> list[Figure]:
    """Kill writers of incidents, acknowledgements and deliveries; raises where anything is missing or in part."""
    papers = kill_filing(folder / "filing.db", count, SEED)
    return [Figure("incidents kept before a kill that were lost", 0, 0, f"of {papers}")]


def big_reload(folder: Path, devices: int) -> list[Figure]:
    """Read a big inventory again while its first thousand devices are polled."""
    found = reload_big(folder, devices)
    return [
        Figure(f"reload of {devices} devices", found.seconds, 60, "s"),
        Figure("longest answer to /healthz meanwhile", found.longest, 1.0, "s"),
        Figure("answers to /healthz over 100 ms meanwhile", found.slow, 5, f"of {found.answers}"),
        Figure("slots skipped", found.skipped, 0),
        Figure("resident memory of ten more reloads", found.growth / MEBIBYTE, 200, "MiB"),
    ]


def long_soak(folder: Path, devices: int, minutes: float) -> list[Figure]:
    """Poll a fleet of which a tenth is dead over a network that loses a twentieth of all datagrams."""
    found = soak(folder, devices, 60 * minutes)
    return [
        Figure("living devices called down", found.false_downs, 0, f"of {found.living}"),
        Figure("dead devices not called down", found.missed_downs, 0, f"of {found.dead}"),
        Figure("growth of resident memory per hour", found.memory_per_hour / MEBIBYTE, 30, "MiB"),
        Figure("growth of open files", found.file_growth, 4),
        Figure("growth of threads", found.thread_growth, 1),
        Figure("visits that overran", found.overruns, 0, f"of {found.visits}"),
        Figure("loop lag, 99th percentile", found.lag, 0.25, "s"),
        Figure("CPU", found.cpu, 1.0, "s per s"),
        Figure("bugs", found.bugs, 0),
    ]


def main() -> int:
    """Run from the command line."""
    parser = argparse.ArgumentParser(prog="python -m tests.endurance", description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("--kills", type=int, default=50)
    parser.add_argument("--tells", type=int, default=20, help="daemons killed while they tell people")
    parser.add_argument("--minutes", type=float, default=20.0)
    parser.add_argument("--devices", type=int, default=300)
    parser.add_argument("--reload", type=int, default=10_000)
    parser.add_argument("--json", type=Path)
    chosen = parser.parse_args()
    figures: list[Figure] = []
    with tempfile.TemporaryDirectory() as name:
        folders = [Path(name) / part for part in ("kills", "reload", "soak", "tells")]
        for folder in folders:
            folder.mkdir()
        if chosen.kills:
            figures += kills(folders[0], chosen.kills)
            figures += filing_kills(folders[0], 4 * chosen.kills)
        if chosen.tells:
            figures += telling(folders[3], chosen.tells, RECEIVER_DEAD)
        if chosen.reload:
            figures += big_reload(folders[1], chosen.reload)
        if chosen.minutes:
            figures += long_soak(folders[2], chosen.devices, chosen.minutes)
    result = json.dumps([asdict(figure) | {"good": figure.good} for figure in figures], indent=2)
    if chosen.json:
        chosen.json.write_text(result + "\n")
    sys.stdout.write(f"{result}\n\n{table(figures)}\n")
    return 0 if all(figure.good for figure in figures) else 1


def table(figures: list[Figure]) -> str:
    """Return the figures for a terminal."""
    lines = [f"{'':2}{'':<44}{'measured':>10}{'at most':>10}"]
    for figure in figures:
        mark = "  " if figure.good else "! "
        lines.append(f"{mark}{figure.what:<44}{figure.value:>10.3g}{figure.limit:>10.3g}  {figure.unit}".rstrip())
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
