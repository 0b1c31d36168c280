"""What a scrape of `/metrics` costs at a million series, over the daemon's web server, packed, from another process.

    python -m tests.bench.exposition [--devices 1950] [--ports 48] [--rounds 3] [--check] [--json FILE]

Before each scrape some of the devices have been visited, as they are in service: every visit (10 s) brings another time
of the last answer, another RTT and uptime; the counters of all ports are read every minute, sensors every five. So
`15 s` and `60 s` are what a Prometheus with that scrape interval meets, and the shares beside them devices of which all
that changes has changed. CPU is that of the serving process during the scrape, without the visits; *held* the longest
time for which its event loop let nothing else run. Medians of the rounds, *held* the worst. With `--check` the text is
read by `promtool check metrics`, and by Debian's Prometheus. What takes longer
than a scrape of what is kept may is marked `!`.
"""

from __future__ import annotations

import argparse
import gzip
import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from urllib.request import Request, urlopen

from tests.bench import machine
from tests.bench.exporter import cpu_seconds
from tests.exporters.real_prometheus import ask, prometheus

Changes = Mapping[str, float]

CASES: Mapping[str, Changes] = {
    "nothing": {"visit": 0, "count": 0, "feel": 0},
    "2 %": {"visit": 0.02, "count": 0.02, "feel": 0.02},
    "20 %": {"visit": 0.2, "count": 0.2, "feel": 0.2},
    "100 %": {"visit": 1, "count": 1, "feel": 1},
    "15 s": {"visit": 1, "count": 0.25, "feel": 0.05},
    "60 s": {"visit": 1, "count": 1, "feel": 0.2},
}
WALL, CPU, HELD = 1.0, 0.5, 0.1
"""Seconds that a scrape of what is served from what is kept may take, at most."""


@dataclass(frozen=True, slots=True)
class Scrape:
    """What a scrape took in seconds, its size in octets, and the memory of the serving process in MiB."""

    wall: float
    cpu: float
    held: float
    size: int
    memory: float


class Served:
    """The serving process."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self._process = process
        self.port = round(self._answer()["port"])
        self.url = f"http://127.0.0.1:{self.port}/metrics"

    def change(self, what: Changes) -> float:
        """Let devices be visited; return how long the loop was held before that, in seconds."""
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(what) + "\n")
        self._process.stdin.flush()
        held: float = self._answer()["held"]
        return held

    def scrape(self, packed: bool = True) -> tuple[Scrape, bytes]:
        """Scrape once; return also the body as it came."""
        cpu, began = cpu_seconds(self._process.pid), time.monotonic()
        headers = {"Accept-Encoding": "gzip"} if packed else {}
        with urlopen(Request(self.url, headers=headers), timeout=120) as answer:
            body: bytes = answer.read()
        wall = time.monotonic() - began
        held = self.change(CASES["nothing"])
        spent = cpu_seconds(self._process.pid) - cpu
        return Scrape(wall, spent, held, len(body), machine.memory(self._process.pid)[0]), body

    def _answer(self) -> dict[str, float]:
        assert self._process.stdout is not None
        answer: dict[str, float] = json.loads(self._process.stdout.readline())
        return answer


@contextmanager
def served(devices: int, ports: int) -> Iterator[Served]:
    """Run the serving process."""
    command = [sys.executable, "-m", "tests.bench.exposed", f"--devices={devices}", f"--ports={ports}"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        try:
            yield Served(process)
        finally:
            process.terminate()


def measure(there: Served, rounds: int) -> dict[str, Scrape]:
    """Scrape in each case so many times, round by round; return the medians, and of what was held the worst."""
    taken: dict[str, list[Scrape]] = {}
    for _ in range(rounds):
        for case, what in CASES.items():
            there.change(what)
            taken.setdefault(case, []).append(there.scrape()[0])
    return {case: _middle(each) for case, each in taken.items()}


def _middle(scrapes: list[Scrape]) -> Scrape:
    return Scrape(
        statistics.median(each.wall for each in scrapes),
        statistics.median(each.cpu for each in scrapes),
        max(each.held for each in scrapes),
        round(statistics.median(each.size for each in scrapes)),
        max(each.memory for each in scrapes),
    )


def table(found: Mapping[str, Scrape]) -> str:
    """Return the figures for a terminal."""
    lines = [f"{'changed':<14}{'wall s':>8}{'CPU s':>8}{'held ms':>9}{'MB':>7}{'RSS MiB':>9}"]
    for case, one in found.items():
        figures = f"{one.wall:>8.2f}{one.cpu:>8.2f}{one.held * 1000:>9.0f}{one.size / 1e6:>7.1f}{one.memory:>9.0f}"
        over = one.wall > WALL or one.cpu > CPU or one.held > HELD
        lines.append(f"{'! ' if over else '  '}{case:<12}{figures}")
    return "\n".join(lines)


def series_in(text: bytes) -> int:
    return sum(not line.startswith(b"#") for line in text.splitlines())


def check(there: Served) -> str:
    """Have the text read by promtool and by Prometheus; raise where they find fault. Return what was found."""
    text = gzip.decompress(there.scrape()[1])
    series = series_in(text)
    done = subprocess.run(["promtool", "check", "metrics"], input=text, capture_output=True, check=False)
    if done.returncode or done.stdout or done.stderr:
        raise RuntimeError(f"promtool: {done.returncode} {done.stdout!r} {done.stderr!r}")
    config = f"""
global: {{scrape_interval: 15s, scrape_timeout: 15s}}
scrape_configs: [{{job_name: netmon, static_configs: [{{targets: ["127.0.0.1:{there.port}"]}}]}}]
"""
    with tempfile.TemporaryDirectory() as folder, prometheus(Path(folder), config) as api:
        samples = _until(api, "scrape_samples_scraped > 0")
        seconds = _until(api, "scrape_duration_seconds")
    if samples != series:
        raise RuntimeError(f"Prometheus took {samples:.0f} series of {series}")
    return f"promtool has nothing to say; Prometheus took {samples:.0f} series in {seconds:.1f} s"


def _until(api: str, query: str, patience: int = 90) -> float:
    for _ in range(patience):
        if found := ask(api, query):
            return found[0][1]
        time.sleep(1)
    raise RuntimeError(f"Prometheus does not know: {query}")


def main() -> None:
    """Run from the command line."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.exposition")
    parser.add_argument("--devices", type=int, default=1950)
    parser.add_argument("--ports", type=int, default=48)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--json", type=Path)
    chosen = parser.parse_args()
    with served(chosen.devices, chosen.ports) as there:
        first, body = there.scrape()
        series = series_in(gzip.decompress(body))
        found = {"the first": first, **measure(there, chosen.rounds)}
        title = f"{chosen.devices} devices of {chosen.ports} ports, {series} series"
        sys.stdout.write(f"{title}\n{table(found)}\n")
        if chosen.check:
            sys.stdout.write(check(there) + "\n")
    if chosen.json:
        result = {"series": series, "scrapes": {case: asdict(one) for case, one in found.items()}}
        chosen.json.write_text(json.dumps(result, indent=2) + "\n")


if __name__ == "__main__":
    main()
