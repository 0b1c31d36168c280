"""A real Prometheus on what was scraped, as if it had scraped it itself, with the rules that netmon ships."""

from __future__ import annotations

import json
import re
import subprocess
import time
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from tests.exporters.real_prometheus import prometheus, reload
from tests.grafana.scene import Scrape
from tests.promql.project import RULES

SETTLING = 2.5
"""Seconds after which rules that build on each other have all been evaluated, each second once."""


def backfill(folder: Path, scrapes: Iterable[Scrape]) -> None:
    """Write the scrapes into a folder as the history of a Prometheus."""
    history = folder / "history.om"
    with history.open("w", encoding="utf-8") as file:
        for one in scrapes:
            file.writelines(one.lines())
        file.write("# EOF\n")
    command = ["promtool", "tsdb", "create-blocks-from", "openmetrics", str(history), str(folder / "tsdb")]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    history.unlink()


@contextmanager
def running(folder: Path) -> Iterator[str]:
    """Run Prometheus on such a history; yield its API, see `settle`."""
    shipped = folder / "rules"
    shipped.mkdir()
    for rules in RULES.glob("*.yml"):
        # Each rule is evaluated each second here, and an alert waits for nothing.
        said = re.sub(r"^\s+(interval|for|keep_firing_for):.*\n", "", rules.read_text("utf-8"), flags=re.MULTILINE)
        (shipped / rules.name).write_text(said, encoding="utf-8")
    with prometheus(folder, _config(folder, "1s")) as api:
        yield api


def rest(folder: Path, api: str) -> None:
    """Let a Prometheus that has settled evaluate no more: what it found stays, and other tests have the processor."""
    (folder / "prometheus.yml").write_text(_config(folder, "1d"), encoding="utf-8")
    reload(api)


def _config(folder: Path, interval: str) -> str:
    return f"global: {{evaluation_interval: {interval}}}\nrule_files: ['{folder}/rules/*.yml']\n"


def settle(apis: Collection[str]) -> None:
    """Return once every rule has its value in each Prometheus, as far as it has any."""
    end = time.monotonic() + 60.0
    begun: float | None = None
    while begun is None or time.monotonic() < begun + SETTLING:
        assert time.monotonic() < end, "Prometheus does not evaluate the rules"
        time.sleep(0.1)
        if begun is None and all(map(_evaluated, apis)):
            begun = time.monotonic()


def _evaluated(api: str) -> bool:
    try:
        with urlopen(f"{api}rules", timeout=10) as answer:
            groups = json.load(answer)["data"]["groups"]
    except URLError:
        return False
    rules = [rule for group in groups for rule in group["rules"]]
    broken = [(rule["name"], rule["lastError"]) for rule in rules if rule["health"] == "err"]
    assert broken == [], broken
    return bool(rules) and all(rule["health"] == "ok" for rule in rules)
