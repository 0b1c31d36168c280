"""What the figures were taken on, and what the kernel says of the processes under measurement (proc(5))."""

from __future__ import annotations

import os
import platform
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

MEBIBYTE = 1 << 20


@dataclass(frozen=True, slots=True)
class Machine:
    """The host; `memory` in MiB."""

    processor: str
    cores: int
    memory: int
    kernel: str
    python: str


def machine() -> Machine:
    """Return the facts of this host."""
    found = {name: value for name, value in _fields("/proc/cpuinfo") if name == "model name"}
    return Machine(
        processor=found.get("model name", platform.machine()),
        cores=os.cpu_count() or 1,
        memory=os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") // MEBIBYTE,
        kernel=platform.release(),
        python=platform.python_version(),
    )


@contextmanager
def on_core(number: int) -> Iterator[None]:
    """Give whatever is started meanwhile one core, so that nothing it does is paid by another's."""
    before = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {sorted(before)[number % len(before)]})
    try:
        yield
    finally:
        os.sched_setaffinity(0, before)


def memory(pid: int) -> tuple[float, float]:
    """Return the resident memory of a process now and at its height, in MiB."""
    found = dict(_fields(f"/proc/{pid}/status"))
    now, height = (int(found[name].split()[0]) / 1024 for name in ("VmRSS", "VmHWM"))
    return now, height


def busy_cores() -> float:
    """Return the mean number of processes that wanted a core during the last minute."""
    return os.getloadavg()[0]


def dropped(pid: int) -> int:
    """Return how many datagrams the kernel threw away for want of room in the sockets of a process."""
    inodes = set()
    for file in Path(f"/proc/{pid}/fd").iterdir():
        try:
            name = str(file.readlink())
        except FileNotFoundError:  # closed while we looked
            continue
        if name.startswith("socket:["):
            inodes.add(name[8:-1])
    lines = Path("/proc/net/udp").read_text().splitlines()[1:]
    return sum(int(fields[12]) for fields in map(str.split, lines) if fields[9] in inodes)


def _fields(path: str) -> Iterator[tuple[str, str]]:
    for line in Path(path).read_text().splitlines():
        name, _, value = line.partition(":")
        yield name.strip(), value.strip()
