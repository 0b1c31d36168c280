"""A province's inventory read again while the daemon polls: how long anybody waits for it."""

from __future__ import annotations

import time
from dataclasses import dataclass
from pathlib import Path

from tests.app.fleet import fleet
from tests.app.plant import ENVIRON
from tests.app.running import Running, until
from tests.bench.fleet import address
from tests.endurance.process import sample
from tests.inventory.province import province

PORT = 2164
POLLED = 1_000
RELOADS = 11


@dataclass(frozen=True, slots=True)
class Reloaded:
    """Seconds of the slowest reload and of the slowest answer meanwhile, and how much memory ten more took."""

    seconds: float
    longest: float
    slow: int
    answers: int
    skipped: float
    growth: int


def big(devices: int) -> str:
    """Return an inventory of so many devices, of which the first thousand are there to be asked."""
    lines = []
    for line in province(devices // 2, devices).splitlines():
        if line.startswith("    address: 10."):
            number = int.from_bytes(bytes(map(int, line.split()[1].split("."))), "big") - (10 << 24)
            lines += [f"    address: {address(number)}", f"    snmp_port: {PORT}"]
            if number >= POLLED:
                lines.append("    snmp: off")
        else:
            lines.append(line)
    return "\n".join(lines).replace("probing: {snmp: readonly}", "probing: {snmp: readonly, icmp: off}") + "\n"


def reload_big(folder: Path, devices: int) -> Reloaded:
    """Reload several times, each time with one device renamed; ask /healthz all the while."""
    text = big(devices)
    path = folder / "inventory.yaml"
    path.write_text(text)
    waits: list[float] = []
    took: list[float] = []
    memory: list[int] = []
    with fleet(POLLED, PORT, 8), Running(folder, environ={**ENVIRON, "NETMON_COMMUNITY": "kept-well-9f"}) as daemon:
        until(lambda: list(daemon.states().values()).count("up") >= POLLED, "the polled ones are up")
        for turn in range(RELOADS):
            path.write_text(text.replace("第77设备", f"第77设备之{turn}"))
            before = daemon.value("netmon_inventory_last_reload_success_timestamp_seconds")
            began = time.monotonic()
            daemon.reload()
            while daemon.said().count("is in force") <= turn:
                asked = time.monotonic()
                daemon.get("healthz")
                waits.append(time.monotonic() - asked)
                time.sleep(0.01)
            took.append(time.monotonic() - began)
            until(
                lambda at=before: daemon.value("netmon_inventory_last_reload_success_timestamp_seconds") != at,  # type: ignore[misc]  # bound to this turn
                "the metric tells",
            )
            memory.append(sample(daemon.pid).memory)
        skipped = daemon.value("netmon_visit_slots_skipped_total") or 0.0
        if daemon.end() != 0:
            raise RuntimeError(daemon.said())
    return Reloaded(
        max(took), max(waits), sum(wait > 0.1 for wait in waits), len(waits), skipped, memory[-1] - memory[0]
    )
