"""What the kernel says of a running process (proc(5))."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Sample:
    """Resident memory in octets, open files, threads, and CPU seconds used so far."""

    memory: int
    files: int
    threads: int
    cpu: float


def sample(pid: int) -> Sample:
    """Look at a process now."""
    folder = Path(f"/proc/{pid}")
    fields = (folder / "stat").read_text().rpartition(")")[2].split()
    return Sample(
        memory=int(fields[21]) * os.sysconf("SC_PAGE_SIZE"),
        files=len(list((folder / "fd").iterdir())),
        threads=int(fields[17]),
        cpu=(int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK"),
    )


def slope(points: list[tuple[float, float]]) -> float:
    """Return how much the second grows for each one of the first: the least-squares line through the points."""
    count = len(points)
    mean_x, mean_y = sum(x for x, _ in points) / count, sum(y for _, y in points) / count
    spread = sum((x - mean_x) ** 2 for x, _ in points)
    return sum((x - mean_x) * (y - mean_y) for x, y in points) / spread if spread else 0.0
