"""Lab, daemon, Debian's Prometheus and Alertmanager, joined by exactly the files that `netmon integrate` writes."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.request import urlopen

from netmon.lab.control import ask
from tests.app.running import Running, until
from tests.exporters.alertmanager.real_alertmanager import Alertmanager, alertmanager
from tests.exporters.real_prometheus import prometheus
from tests.lab.given import ENVIRON, program

MISSING = [name for name in ("prometheus", "prometheus-alertmanager") if shutil.which(name) is None]
SCRAPE, RULES, AM = "prometheus/prometheus.yml", "prometheus/rules", "alertmanager/alertmanager.yml"
HOURS = re.compile(r"      - weekdays: .*\n        times: .*\n        location: .*\n")
WAITS: Mapping[str, str] = {
    " for: 30s": " for: 1s",
    " for: 2m": " for: 2s",
    "keep_firing_for: 2m": "keep_firing_for: 1s",
    "keep_firing_for: 5m": "keep_firing_for: 3s",
}
"""Waits of rules for who has seconds; which is longer than which stays."""


@dataclass(frozen=True, slots=True)
class Alert:
    """An alert as Alertmanager has it now; `active` where it is neither held back by another one nor muted."""

    labels: Mapping[str, str]
    active: bool
    starts_at: str

    @property
    def name(self) -> str:
        """Which rule it is of."""
        return self.labels["alertname"]


@dataclass(frozen=True, slots=True)
class Chain:
    """All of it running. `prometheus` is where its API is."""

    daemon: Running
    control: Path
    prometheus: str
    alertmanager: Alertmanager

    def tell(self, words: str) -> None:
        """Have the lab do something."""
        ask(self.control, words.split())

    def alerts(self) -> list[Alert]:
        """Ask Alertmanager what it has."""
        with urlopen(f"{self.alertmanager.url}/api/v2/alerts", timeout=30) as answer:
            found = json.load(answer)
        return [Alert(one["labels"], one["status"]["state"] == "active", one["startsAt"]) for one in found]

    def rules(self) -> list[Mapping[str, object]]:
        """Ask Prometheus which alerts are pending or firing."""
        with urlopen(f"{self.prometheus}alerts", timeout=30) as answer:
            alerts: list[Mapping[str, object]] = json.load(answer)["data"]["alerts"]
        return alerts


def soon(text: str, waits: Mapping[str, str]) -> str:
    """Return a configuration with other waits, each of which it must have."""
    for old, new in waits.items():
        assert old in text, old
        text = text.replace(f"{old}\n", f"{new}\n").replace(f"{old} #", f"{new} #")
    return text


def at_all_hours(text: str) -> str:
    """Return a configuration of Alertmanager in which people work day and night: a test runs at any hour."""
    assert HOURS.search(text)
    return HOURS.sub("      - weekdays: ['sunday:saturday']\n", text)


@contextmanager
def chain(folder: Path, inventory: str, *, quick: bool, up: Callable[[Running], bool]) -> Iterator[Chain]:
    """Run it until the block ends, from when `up` holds. Where it is not `quick`, every wait is as it is delivered."""
    (folder / "inventory.yaml").write_text(inventory, encoding="utf-8")
    site = folder / "site"
    with ExitStack() as stack:
        stack.enter_context(program(folder / "inventory.yaml", folder / "control", "--ports", "6"))
        daemon = stack.enter_context(Running(folder, environ=ENVIRON))
        peer = stack.enter_context(_alertmanager(daemon, site, folder / "am", quick=quick))
        config = _prometheus(daemon, site, peer.url, quick=quick)
        api = stack.enter_context(prometheus(site / "prometheus", config))
        until(lambda: up(daemon), "the plant is up", 120.0)
        yield Chain(daemon, folder / "control", api, peer)


@contextmanager
def _alertmanager(daemon: Running, site: Path, folder: Path, *, quick: bool) -> Iterator[Alertmanager]:
    _integrate(daemon, site)
    text = at_all_hours((site / AM).read_text(encoding="utf-8"))
    if quick:
        text = soon(text, {"group_wait: 30s": "group_wait: 2s", "group_wait: 15s": "group_wait: 2s"})
        text = soon(text, {"group_interval: 5m": "group_interval: 1s"})
    folder.mkdir()
    with alertmanager(folder, text) as running:
        yield running


def _prometheus(daemon: Running, site: Path, peer: str, *, quick: bool) -> str:
    _integrate(daemon, site, "--alertmanager", peer, "--force")
    text = (site / SCRAPE).read_text(encoding="utf-8")
    if quick:
        for path in (site / RULES).glob("alerts-*.yml"):
            rules = path.read_text(encoding="utf-8")
            path.write_text(soon(rules, {old: WAITS[old] for old in WAITS if old in rules}), encoding="utf-8")
        text = soon(text, {"scrape_interval: 15s": "scrape_interval: 1s", "scrape_timeout: 10s": "scrape_timeout: 1s"})
        text = soon(text, {"evaluation_interval: 15s": "evaluation_interval: 1s"})
    return text


def _integrate(daemon: Running, site: Path, *options: str) -> None:
    done = daemon.command("integrate", str(site), "--netmon", daemon.page.rstrip("/"), *options)
    assert done.returncode == 0, done.stderr
