"""`/snmp?target=` of a province, all devices in turn, over the real web server: `python -m tests.bench.targets`.

The server is a process of its own, whose CPU time is told beside requests a second and how long they took. "changed"
has every device's counters be other ones at each scrape, as visits once a minute and scrapes once a minute do.
"""

from __future__ import annotations

import asyncio
import subprocess
import sys
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from http.client import HTTPConnection
from ipaddress import IPv4Address

from exporters.prometheus.packing import Piece
from exporters.snmp_exporter.endpoint import snmp_router
from exporters.snmp_exporter.scraper import TargetScraper
from exporters.snmp_exporter.selection import Refusal
from netmon.clock import SystemClock
from netmon.model.interfaces import InterfaceCounters, InterfaceDetail
from netmon.web.application import create_app
from netmon.web.listen import listen_of
from netmon.web.server import WebServer
from tests.bench.exporter import cpu_seconds
from tests.exporters import plain
from tests.exporters.snmp_exporter.asked import polled

DEVICES = 300
AT_ONCE = 4
ROUNDS = 10


class Changing(TargetScraper):
    """Has the counters of a device counted on before each scrape."""

    def __init__(self, wall: plain.Wall, ports: int) -> None:
        super().__init__(wall.board, SystemClock())
        self._wall = wall
        self._ports = ports
        self._turn = 0

    def scrape(self, target: Sequence[str], module: Sequence[str]) -> list[Piece] | Refusal:
        """Count on, and scrape."""
        self._turn += 1
        self._wall.seen(target[0]).counters = plain.shown(counted(self._ports, self._turn))
        return super().scrape(target, module)


def counted(ports: int, turn: int) -> InterfaceCounters:
    """Return the counters of all ports, with the detail."""
    column = (10**12 + turn,) * ports
    detail = InterfaceDetail(tuple(range(1, ports + 1)), *(column,) * 10)
    return replace(plain.counters(ports, 10**12 + turn), detail=detail)


def province(ports: int) -> plain.Wall:
    """Return a board on which every device answers."""
    made = plain.Wall()
    addresses = [IPv4Address("10.0.0.1") + number for number in range(DEVICES)]
    made.show(plain.inventory(polled(f"d{number}", address=at) for number, at in enumerate(addresses)))
    for number in range(DEVICES):
        made.up(f"d{number}")
        view = made.seen(f"d{number}")
        plain.see_all(view, plain.identity(*(f"GigabitEthernet0/0/{port}" for port in range(ports))))
        view.counters = plain.shown(counted(ports, 0))
    return made


async def serve(ports: int, changing: bool) -> None:
    """Serve until stdin ends; print the port."""
    made = province(ports)
    scraper = Changing(made, ports) if changing else TargetScraper(made.board, SystemClock())
    server = WebServer(create_app([snmp_router(scraper)]), listen_of("127.0.0.1:0"), None, SystemClock())
    await server.start()
    sys.stdout.write(f"{server.port}\n")
    sys.stdout.flush()
    await asyncio.get_running_loop().run_in_executor(None, sys.stdin.read)
    await server.close()


def measure(ports: int, changing: bool) -> None:
    """Print one row."""
    command = [sys.executable, "-m", "tests.bench.targets", "serve", str(ports), "changing" if changing else "same"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        assert server.stdin is not None
        port = int(server.stdout.readline())

        def scrape(part: int, rounds: int) -> list[tuple[float, int]]:
            connection = HTTPConnection("127.0.0.1", port)
            took: list[tuple[float, int]] = []
            for number in range(part, DEVICES * rounds, AT_ONCE):
                began = time.perf_counter()
                connection.request("GET", f"/snmp?target=d{number % DEVICES}", headers={"Accept-Encoding": "gzip"})
                answer = connection.getresponse()
                took.append((time.perf_counter() - began, len(answer.read())))
                assert answer.status == 200
            connection.close()
            return took

        with ThreadPoolExecutor(AT_ONCE) as pool:
            list(pool.map(scrape, range(AT_ONCE), [1] * AT_ONCE))
            began, before = time.perf_counter(), cpu_seconds(server.pid)
            rows = [row for rows in pool.map(scrape, range(AT_ONCE), [ROUNDS] * AT_ONCE) for row in rows]
            wall, cpu = time.perf_counter() - began, cpu_seconds(server.pid) - before
        server.stdin.close()
        server.wait(20)
    times = sorted(took for took, _ in rows)
    size = sum(octets for _, octets in rows) / len(rows)
    sys.stdout.write(
        f"{ports:3} ports, {'changed' if changing else 'same':7}: {len(rows) / wall:6.0f} requests/s,"
        f" p50 {times[len(times) // 2] * 1e3:.1f} ms, p99 {times[len(times) * 99 // 100] * 1e3:.1f} ms,"
        f" {cpu / len(rows) * 1e3:.2f} ms of CPU and {size:.0f} octets (gzip) each\n"
    )


def main(words: Sequence[str]) -> None:
    """Serve or measure."""
    if words and words[0] == "serve":
        asyncio.run(serve(int(words[1]), words[2] == "changing"))
        return
    for ports in (4, 48):
        for changing in (False, True):
            measure(ports, changing)


if __name__ == "__main__":
    main(sys.argv[1:])
