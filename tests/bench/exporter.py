"""Debian's prometheus-snmp-exporter reading the same fleet, measured by its own CPU time."""

from __future__ import annotations

import json
import os
import socket
import subprocess
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from urllib.request import urlopen

PROGRAM = "prometheus-snmp-exporter"
IF_ENTRY, IFX_ENTRY = "1.3.6.1.2.1.2.2.1", "1.3.6.1.2.1.31.1.1.1"
STATUS = {"ifOperStatus": (f"{IF_ENTRY}.8", "gauge")}
TABLE = {
    "ifAdminStatus": (f"{IF_ENTRY}.7", "gauge"),
    **STATUS,
    "ifInDiscards": (f"{IF_ENTRY}.13", "counter"),
    "ifInErrors": (f"{IF_ENTRY}.14", "counter"),
    "ifOutDiscards": (f"{IF_ENTRY}.19", "counter"),
    "ifOutErrors": (f"{IF_ENTRY}.20", "counter"),
    "ifHCInOctets": (f"{IFX_ENTRY}.6", "counter"),
    "ifHCOutOctets": (f"{IFX_ENTRY}.10", "counter"),
    "ifHighSpeed": (f"{IFX_ENTRY}.15", "gauge"),
}
NAMES = {"ifName": f"{IFX_ENTRY}.1", "ifAlias": f"{IFX_ENTRY}.18"}


def configuration(community: str) -> str:
    """Return a configuration with the modules `table` (9 metrics, 2 names as labels: 11 columns) and `status`.

    JSON is YAML, and the exporter reads it.
    """
    lookups = [
        {"labels": ["ifIndex"], "labelname": name, "oid": oid, "type": "DisplayString"} for name, oid in NAMES.items()
    ]
    index = [{"labelname": "ifIndex", "type": "gauge"}]

    def metrics(columns: dict[str, tuple[str, str]], *, named: bool) -> list[dict[str, object]]:
        extra: dict[str, object] = {"lookups": lookups} if named else {}
        return [
            {"name": name, "oid": oid, "type": kind, "indexes": index, **extra} for name, (oid, kind) in columns.items()
        ]

    common = {"max_repetitions": 50, "version": 2, "auth": {"community": community}}
    walk = [oid for oid, _ in TABLE.values()] + list(NAMES.values())
    return json.dumps(
        {
            "table": {"walk": walk, "metrics": metrics(TABLE, named=True), **common},
            "status": {
                "walk": [oid for oid, _ in STATUS.values()],
                "metrics": metrics(STATUS, named=False),
                **common,
            },
        }
    )


def cpu_seconds(pid: int) -> float:
    """Return the user and system time of a process so far (proc(5), fields 14 and 15)."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


class Exporter:
    """A running exporter."""

    def __init__(self, pid: int, port: int) -> None:
        self.pid = pid
        self.port = port

    def visit(self, targets: list[str], module: str, at_once: int) -> tuple[float, int]:
        """Scrape every target once; return the CPU seconds it took and how many values came back."""

        def scrape(target: str) -> int:
            url = f"http://127.0.0.1:{self.port}/snmp?target={target}&module={module}"
            with urlopen(url, timeout=60) as answer:
                body: bytes = answer.read()
            return sum(line.startswith(b"if") for line in body.splitlines())

        before = cpu_seconds(self.pid)
        with ThreadPoolExecutor(at_once) as pool:
            values = sum(pool.map(scrape, targets))
        return cpu_seconds(self.pid) - before, values


@contextmanager
def running(folder: Path, community: str) -> Iterator[Exporter]:
    """Run the exporter on a free loopback port."""
    with socket.create_server(("127.0.0.1", 0)) as free:
        port: int = free.getsockname()[1]
    conf = folder / "snmp.yml"
    conf.write_text(configuration(community))
    process = subprocess.Popen(
        [PROGRAM, f"--config.file={conf}", f"--web.listen-address=127.0.0.1:{port}", "--log.level=error"]
    )
    try:
        for _ in range(100):
            try:
                socket.create_connection(("127.0.0.1", port), 0.2).close()
                break
            except OSError:
                time.sleep(0.1)
        yield Exporter(process.pid, port)
    finally:
        process.terminate()
        process.wait(10)
